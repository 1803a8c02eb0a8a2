"""What contradicts what in a review: matches with a conflict that nobody rejected. Finds no conflict itself.

What was worked out stays: after a decision about a match it is asked of another `Contradictions`.
"""

from functools import cached_property
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.match import Match, MatchState, Signal, SlotState, contradicts
from factcheck.review.seen.pairs import Pairs


class Contradictions:
    """The contradictions among the claims that show."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs, self._seen = pairs, pairs.seen

    def __len__(self) -> int:
        return len(self._matches)

    @cached_property
    def _matches(self) -> list[Match]:
        return [m for m in self._seen.match.values() if self._contradicts(m)]

    @cached_property
    def claims(self) -> tuple[UUID, ...]:
        """The claims that are contradicted, in the order of the articles' text."""
        contradicted = {uid for match in self._matches for uid in (match.a, match.b)}
        return tuple(c.uid for c in self._seen.in_reading_order() if c.uid in contradicted)

    def elsewhere(self, claim: UUID) -> list[Match]:
        """A claim's matches in other articles that contradict it, the best first."""
        return sorted(filter(self._contradicts, self._pairs.across(claim)), key=lambda m: (-m.score, m.uid))

    def in_own_article(self, claim: UUID) -> list[tuple[Claim, Signal]]:
        """The claims of the same article that contradict this one, with the slot, this one as side a."""
        own = self._seen.claim[claim].article
        return [
            (self._seen.claim[match.other(claim)], signal)
            for match, state in self._pairs.ranked(claim, own)
            if state is not MatchState.REJECTED
            for signal in match.seen_from(claim)
            if signal.state is SlotState.CONFLICT
        ]

    def _contradicts(self, match: Match) -> bool:
        return contradicts(match, self._seen.match_state(match))
