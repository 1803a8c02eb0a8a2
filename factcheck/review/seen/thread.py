"""A thread at a glance: what each article has on it.

Compares nothing itself: it gathers what the matches inside the thread say. No article is the one the others are
measured by; the answers to its slots are put together in `slots.py`.
"""

from collections.abc import Collection, Iterable
from uuid import UUID

from factcheck.domain.match import Match, MatchState, SlotState
from factcheck.review.seen.marks import Coverage
from factcheck.review.seen.state import ReviewState


def thread_coverage(state: ReviewState, thread: Collection[UUID]) -> dict[UUID, Coverage]:
    """Return for every article what it has on the thread.

    An article differs where any match inside the thread says so of one of its claims; what is merely suggested, or
    came close, without being in the thread makes it possible.
    """
    inside = set(thread)
    holders = {state.claim[uid].article for uid in inside}
    differing = {
        state.claim[uid].article
        for match in _inside(state, inside)
        if any(s.state is SlotState.CONFLICT for s in match.signals)
        for uid in (match.a, match.b)
    }
    possible = {
        article.uid
        for article in state.articles
        if article.uid not in holders
        for claim in inside
        if any(s is not MatchState.REJECTED for _, s in state.ranked(claim, article.uid)[:1])
    }
    return {a.uid: _coverage(a.uid, holders, differing, possible) for a in state.articles}


def _coverage(article: UUID, holders: set[UUID], differing: set[UUID], possible: set[UUID]) -> Coverage:
    if article in holders:
        return Coverage.DIFFERS if article in differing else Coverage.STATES
    return Coverage.POSSIBLE if article in possible else Coverage.NOT_FOUND


def _inside(state: ReviewState, thread: Collection[UUID]) -> Iterable[Match]:
    return filter(state.corresponds, state.matches_inside(thread))
