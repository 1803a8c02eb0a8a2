"""What is shown of a match and its slots at one moment, as plain data. Derives nothing: `state` does."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.match import ARROW, UPDATE, Match, MatchState, Signal, SlotState
from factcheck.domain.text import signs

ATTRIBUTION, NAME, STRENGTH = "attribution", "name", "strength"
"""Slots that are shown in their own way."""


class Coverage(StrEnum):
    """What an article has on a claim of another one. *Not found* never means that it was not reported.

    *Possible*: nothing is suggested, and a candidate lies just below the threshold.
    """

    STATES = signs.STATES
    DIFFERS = signs.DIFFERS
    POSSIBLE = signs.POSSIBLE
    NOT_FOUND = signs.NOT_FOUND


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One line of the match list: what `article` has on the anchor claim.

    `claim`, `match` and `state` are those of the candidate shown, number `index` (from 0) of `count`. `chosen`: the
    reviewer asked for this one.
    """

    article: Article
    coverage: Coverage
    claim: Claim | None
    match: Match | None
    state: MatchState | None
    signals: tuple[Signal, ...]
    index: int
    count: int
    chosen: bool = False

    @property
    def corresponding(self) -> Claim | None:
        """The claim to light in the article's column; one that is merely possible only where it was asked for."""
        return self.claim if self.coverage is not Coverage.POSSIBLE or self.chosen else None

    @property
    def differing(self) -> tuple[Signal, ...]:
        """The slots that conflict, the anchor claim as side a; none where the claims may be about different things."""
        possible = self.coverage is Coverage.POSSIBLE
        return () if possible else tuple(s for s in self.signals if s.state is SlotState.CONFLICT)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one article says to a slot; `state` compares it with the anchor claim's own answer.

    `newer`: the article is the later one and may simply know more.
    """

    article: Article
    words: str
    state: SlotState
    newer: bool = False


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
    """Put every article's answers to the anchor claim's slots together; conflicts first, then by slot and place.

    Who says it stands with the claims themselves, and a name written alike tells nothing: both are left out. What the
    anchor claim has nothing to compare with (only another article has it, or it counts something else) becomes
    a slot of its own.
    """
    asked: dict[tuple[str, tuple[int, int] | None, str], list[Answer]] = {}
    alone: list[Slot] = []
    for row in (r for r in rows if r.coverage is not Coverage.POSSIBLE):
        for signal in row.signals:
            if not _tells(signal):
                continue
            if signal.slot == STRENGTH and signal.note:  # the shift, not the words it was read from
                left, _, right = signal.note.partition(ARROW)
                own = asked.setdefault((signal.slot, None, left), [Answer(anchor, left, SlotState.EQUAL)])
                own.append(Answer(row.article, right, SlotState.COMPATIBLE))
                continue
            if signal.a is not None:
                key = (signal.slot, signal.a_span, signal.a)
                own = asked.setdefault(key, [Answer(anchor, signal.a, SlotState.EQUAL)])
                if signal.b is not None and signal.state is not SlotState.NOT_COMPARABLE:
                    own.append(Answer(row.article, signal.b, signal.state, signal.note == UPDATE))
            if signal.b is not None and (signal.a is None or signal.state is SlotState.NOT_COMPARABLE):
                alone.append(Slot(signal.slot, (Answer(row.article, signal.b, SlotState.ONLY_B),)))
    slots = [Slot(slot, tuple(answers)) for (slot, _, _), answers in sorted(asked.items(), key=_place)]
    return sorted(slots + alone, key=lambda s: (s.state is not SlotState.CONFLICT, len(s.answers) < 2))


def _tells(signal: Signal) -> bool:
    if signal.slot == ATTRIBUTION:
        return signal.state is SlotState.CONFLICT
    alike = (signal.a or "").casefold() == (signal.b or "").casefold()
    return not (signal.slot == NAME and signal.state is SlotState.EQUAL and alike)


def _place(item: tuple[tuple[str, tuple[int, int] | None, str], list[Answer]]) -> tuple[bool, str, tuple[int, int]]:
    """Figures, dates and the like by name and place; shifts of strength last."""
    (slot, span, _), _ = item
    return slot in (NAME, STRENGTH), slot, span or (0, 0)
