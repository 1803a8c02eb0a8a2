"""The matches of the claims that show, by claim and article. Decides nothing: what stands is asked of the log.

What is hidden, and what is of earlier versions, is not here.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from uuid import UUID

from factcheck.domain.match import Match, MatchState, is_near_miss
from factcheck.domain.seen import Seen

_STATE_ORDER = {MatchState.ACCEPTED: 0, MatchState.SUGGESTED: 1, MatchState.REJECTED: 2}


class Pairs:
    """The matches of a review in order.

    Attributes:
        seen: The review whose matches they are.
        number: A claim's number in its article, from 0.
    """

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.number = {c.uid: n for own in seen.claims.values() for n, c in enumerate(own)}
        self._by_claim: dict[UUID, dict[UUID, list[Match]]] = defaultdict(lambda: defaultdict(list))
        for match in seen.shown.matches:
            self._by_claim[match.a][seen.claim[match.b].article].append(match)
            self._by_claim[match.b][seen.claim[match.a].article].append(match)

    def of(self, claim: UUID) -> Mapping[UUID, Sequence[Match]]:
        """A claim's matches by the article of the other claim, its own article's among them."""
        return self._by_claim[claim]

    def across(self, claim: UUID) -> Iterator[Match]:
        """A claim's matches in other articles: one that contradicts its own article corresponds to nothing."""
        own = self.seen.claim[claim].article
        for article, matches in self.of(claim).items():
            if article != own:
                yield from matches

    def ranked(self, claim: UUID, article: UUID) -> list[tuple[Match, MatchState]]:
        """A claim's matches in another article: accepted, then suggested by score, near misses, then rejected."""
        states = [(m, self.seen.match_state(m)) for m in self._by_claim[claim][article]]
        return sorted(states, key=lambda p: (_STATE_ORDER[p[1]], is_near_miss(*p), -p[0].score, p[0].uid))

    def inside(self, claims: Collection[UUID]) -> list[Match]:
        """The matches between two articles of which both claims are among these."""
        if len(claims) == len(self.seen.claim):
            return list(self.seen.across)
        among = set(claims)
        return [m for uid in claims for m in self.across(uid) if m.a == uid and m.b in among]

    def in_order(self, claims: Collection[UUID]) -> list[UUID]:
        """Claims in the order of the articles' text."""
        order, claim = self.seen.order, self.seen.claim
        places = ((order[claim[uid].article], self.number[uid], uid) for uid in claims)
        return [uid for _, _, uid in sorted(places)]
