"""What is shown of a claim and of a match at one moment, as plain data. Derives nothing: `state` does."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.decision import Said, Verdict
from factcheck.domain.match import Match, MatchState, Signal, SlotState


class Coverage(StrEnum):
    """What an article has on a claim of another one. *Not found* never means that it was not reported."""

    STATES = "●"
    DIFFERS = "≠"
    NOT_FOUND = "○"


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """The decisions that stand on a claim.

    `unfinished`: confirmed or denied without evidence. `disputed`: current rows of one reviewer say different things.
    `note` and `evidence` may be there without a verdict.
    """

    verdict: Verdict | None = None
    said: Said | None = None
    unfinished: bool = False
    disputed: bool = False
    note: str | None = None
    evidence: tuple[UUID, ...] = ()
    reviewer: str | None = None


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One line of the match list: what `article` has on the anchor claim.

    `claim`, `match` and `state` are those of the candidate shown, number `index` (from 0) of `count`.
    """

    article: Article
    coverage: Coverage
    claim: Claim | None
    match: Match | None
    state: MatchState | None
    signals: tuple[Signal, ...]
    index: int
    count: int

    @property
    def differing(self) -> tuple[Signal, ...]:
        """The slots that conflict, the anchor claim as side a."""
        return tuple(s for s in self.signals if s.state is SlotState.CONFLICT)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one article says to a slot; `state` compares it with the anchor claim's own answer."""

    article: Article
    words: str
    state: SlotState


@dataclass(frozen=True, slots=True)
class Slot:
    """One comparable part of the anchor claim with every article's answer, the anchor's own first if it has one."""

    name: str
    answers: tuple[Answer, ...]

    @property
    def state(self) -> SlotState:
        """The slot as a whole: one conflicting answer makes it a conflict, one merely compatible one compatible."""
        states = [a.state for a in self.answers]
        if len(states) < 2:
            return SlotState.ONLY_A
        return next((s for s in (SlotState.CONFLICT, SlotState.COMPATIBLE) if s in states), SlotState.EQUAL)


def gather_slots(anchor: Article, rows: Sequence[MatchRow]) -> list[Slot]:
    """Put every article's answers to the anchor claim's slots together; conflicts first, then in the text's order.

    What the anchor claim has nothing to compare with (only another article has it, or it counts something else) becomes
    a slot of its own.
    """
    asked: dict[tuple[str, tuple[int, int] | None, str], list[Answer]] = {}
    alone: list[Slot] = []
    for row in rows:
        for signal in row.signals:
            if signal.a is not None:
                key = (signal.slot, signal.a_span, signal.a)
                own = asked.setdefault(key, [Answer(anchor, signal.a, SlotState.EQUAL)])
                if signal.b is not None and signal.state is not SlotState.NOT_COMPARABLE:
                    own.append(Answer(row.article, signal.b, signal.state))
            if signal.b is not None and (signal.a is None or signal.state is SlotState.NOT_COMPARABLE):
                alone.append(Slot(signal.slot, (Answer(row.article, signal.b, SlotState.ONLY_B),)))
    slots = [Slot(slot, tuple(answers)) for (slot, _, _), answers in sorted(asked.items(), key=_place)]
    return sorted(slots + alone, key=lambda s: (s.state is not SlotState.CONFLICT, len(s.answers) < 2))


def _place(item: tuple[tuple[str, tuple[int, int] | None, str], list[Answer]]) -> tuple[str, tuple[int, int]]:
    (slot, span, _), _ = item
    return slot, span or (0, 0)
