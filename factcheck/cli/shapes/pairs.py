"""The order in which a review's pairs are given out, as JSON and for people. Makes no shape of them."""

from collections.abc import Sequence

from factcheck.domain.match import Match
from factcheck.review.seen.state import ReviewState


def ranked(state: ReviewState) -> list[Match]:
    """The matches between articles, best first; ties in the order of the articles."""
    return _ranked(state, state.across)


def contradictions(state: ReviewState) -> list[Match]:
    """The pairs with which one article contradicts itself, ordered likewise."""
    across = {m.uid for m in state.across}
    return _ranked(state, [m for m in state.shown.matches if m.uid not in across])


def _ranked(state: ReviewState, matches: Sequence[Match]) -> list[Match]:

    def key(match: Match) -> tuple[float, list[tuple[int, int]]]:
        ends = (state.claim[match.a], state.claim[match.b])
        return -match.score, sorted((state.order[c.article], c.start_char) for c in ends)

    return sorted(matches, key=key)
