"""Threads: which claims stand together."""

from uuid import UUID

from factcheck.domain.match import Match, MatchState, make_match
from factcheck.matching.threads import threads
from factcheck.matching.thresholds import STRONG_AT

STRONG, WEAK = STRONG_AT + 10, STRONG_AT - 5


def uid(n: int) -> UUID:
    return UUID(int=n)


# Two claims of each of four articles: claim 10 is the first of article 1, and so on. Keys run against the order.
CLAIMS = [(uid(100 - article * 10 - k), uid(article)) for article in range(1, 5) for k in range(2)]
A, A2, B, B2, C, C2, D, D2 = (claim for claim, _ in CLAIMS)


def match(one: UUID, other: UUID, score: float = STRONG) -> Match:
    return make_match(one, other, score, None, ())


def states(state: MatchState, *matches: Match) -> dict[UUID, MatchState]:
    return {m.uid: state for m in matches}


def test_strong_suggestions_join_and_weak_ones_do_not() -> None:
    assert threads(CLAIMS, [match(A, B), match(C, D, WEAK)], {}) == [(A, B)]


def test_accepted_matches_join_however_weak() -> None:
    weak = match(C, D, WEAK)
    assert threads(CLAIMS, [weak], states(MatchState.ACCEPTED, weak)) == [(C, D)]


def test_rejected_matches_never_join() -> None:
    strong = match(A, B, 99)
    assert threads(CLAIMS, [strong], states(MatchState.REJECTED, strong)) == []


def test_a_chain_of_suggestions_does_not_make_one_thread() -> None:
    # D is like one of three only, so that it stays out, although it is as like C as C is like B
    assert threads(CLAIMS, [match(A, B, 90), match(B, C, 80), match(C, D, 80)], {}) == [(A, B, C)]


def test_a_suggestion_joins_groups_of_which_half_are_matched() -> None:
    assert threads(CLAIMS, [match(A, B, 90), match(B, C, 80)], {}) == [(A, B, C)]
    assert threads(CLAIMS, [match(A, B, 90), match(C, D, 85), match(B, C, 80)], {}) == [(A, B), (C, D)]
    more = [match(A, B, 90), match(C, D, 85), match(B, C, 80), match(A, D, WEAK)]
    assert threads(CLAIMS, more, {}) == [(A, B, C, D)]


def test_accepted_matches_chain() -> None:
    chain = [match(A, B, WEAK), match(B, C, WEAK), match(C, D, WEAK)]
    assert threads(CLAIMS, chain, states(MatchState.ACCEPTED, *chain)) == [(A, B, C, D)]


def test_a_rejected_pair_keeps_even_accepted_matches_apart() -> None:
    one, other, apart = match(A, B, 90), match(B, C, 80), match(A, C, 70)
    state = states(MatchState.ACCEPTED, one, other) | states(MatchState.REJECTED, apart)
    assert threads(CLAIMS, [one, other, apart], state) == [(A, B)]


def test_threads_and_their_claims_come_in_the_order_of_the_claims() -> None:
    matches = [match(D, C), match(B2, A2), match(B, A)]
    assert threads(CLAIMS, matches, {}) == [(A, B), (A2, B2), (C, D)]
    assert threads(CLAIMS, matches[::-1], {}) == threads(CLAIMS, matches, {})


def test_matches_of_claims_that_are_gone_are_left_out() -> None:
    assert threads(CLAIMS[:2], [match(A, B)], {}) == []
    assert threads([], [], {}) == []
