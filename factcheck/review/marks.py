"""What is shown of a claim and of a match at one moment, as plain data. Derives nothing: `state` does."""

from dataclasses import dataclass
from enum import StrEnum

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
    """

    verdict: Verdict | None = None
    said: Said | None = None
    unfinished: bool = False
    disputed: bool = False
    note: str | None = None
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
