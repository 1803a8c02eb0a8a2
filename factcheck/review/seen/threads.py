"""The threads of a review: claims that correspond to one another, and what each article has on them.

Decides nothing about which matches join claims (`matching.threads` does), and compares nothing itself: it gathers what
the matches inside a thread say. No article is the one the others are measured by. Threads stay as they were worked out:
after a decision about a match they are asked of another `Threads`.
"""

from collections.abc import Collection, Sequence
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.match import Match, MatchState, SlotState
from factcheck.review.seen.marks import Coverage
from factcheck.review.seen.pairs import Pairs
from factcheck.review.seen.slots import ThreadSlot, thread_slots


class Threads:
    """The threads among the claims that show, each worked out when it is first asked for."""

    def __init__(self, pairs: Pairs) -> None:
        self._pairs, self._seen = pairs, pairs.seen
        self._known: dict[UUID, tuple[UUID, ...]] = {}

    def of(self, claim: UUID) -> tuple[UUID, ...]:
        """The claims that correspond to one another, this one among them."""
        if claim not in self._known:
            inside = self._linked(claim)
            self._known.update((uid, (uid,)) for uid in inside)
            self._known.update((uid, thread) for thread in self._among(inside) for uid in thread)
        return self._known[claim]

    def all(self) -> list[tuple[UUID, ...]]:
        """Every thread of two claims or more, in the order of the articles' text."""
        return self._among(self._seen.claim)

    def slots(self, thread: Sequence[UUID]) -> list[ThreadSlot]:
        """What the claims of a thread say to each comparable part, conflicts first."""
        inside = set(thread)
        pairs = {m for uid in thread for some in self._pairs.of(uid).values() for m in some}
        in_order = sorted(pairs, key=lambda m: m.uid)
        kept = (m for m in in_order if {m.a, m.b} <= inside and self._seen.corresponds(m))
        return thread_slots(thread, self._seen.claim, kept)

    def wording(self, thread: Collection[UUID]) -> Claim:
        """The claim of a thread whose words stand for it: the one most like the others."""
        from factcheck.matching.threads import central

        matches, states = self._inside(thread)
        place = {uid: n for n, uid in enumerate(self._pairs.in_order(thread))}
        return self._seen.claim[central(list(place), matches, states, place)]

    def coverage(self, thread: Collection[UUID]) -> dict[UUID, Coverage]:
        """Return for every article what it has on the thread.

        An article differs where any match inside the thread says so of one of its claims; what is merely suggested, or
        came close, without being in the thread makes it possible.
        """
        claim, articles = self._seen.claim, self._seen.order
        inside = set(thread)
        holders = {claim[uid].article for uid in inside}
        differing = {
            claim[uid].article
            for match in filter(self._seen.corresponds, self._pairs.inside(inside))
            if any(s.state is SlotState.CONFLICT for s in match.signals)
            for uid in (match.a, match.b)
        }
        possible = {
            article
            for article in articles
            if article not in holders
            for uid in inside
            if any(s is not MatchState.REJECTED for _, s in self._pairs.ranked(uid, article)[:1])
        }
        return {article: _coverage(article, holders, differing, possible) for article in articles}

    def _among(self, claims: Collection[UUID]) -> list[tuple[UUID, ...]]:
        from factcheck.matching.threads import threads

        matches, states = self._inside(claims)
        in_order = self._pairs.in_order(claims)
        return threads([(uid, self._seen.claim[uid].article) for uid in in_order], matches, states)

    def _inside(self, claims: Collection[UUID]) -> tuple[list[Match], dict[UUID, MatchState]]:
        matches = self._pairs.inside(claims)
        return matches, {m.uid: self._seen.match_state(m) for m in matches}

    def _linked(self, claim: UUID) -> set[UUID]:
        """The claims to which matches that can join lead from here: a thread never reaches beyond them."""
        from factcheck.matching.threads import may_join

        linked, ahead = {claim}, [claim]
        while ahead:
            here = ahead.pop()
            for match in self._pairs.across(here):
                other = match.other(here)
                if other not in linked and may_join(match, self._seen.match_state(match)):
                    linked.add(other)
                    ahead.append(other)
        return linked


def _coverage(article: UUID, holders: set[UUID], differing: set[UUID], possible: set[UUID]) -> Coverage:
    if article in holders:
        return Coverage.DIFFERS if article in differing else Coverage.STATES
    return Coverage.POSSIBLE if article in possible else Coverage.NOT_FOUND
