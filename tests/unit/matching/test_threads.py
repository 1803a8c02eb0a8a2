"""Threads: which claims stand together."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.match import Match, MatchState, Relation, make_match
from factcheck.matching.suggest.thresholds import STRONG_AT
from factcheck.matching.threads import central, threads

STRONG, WEAK = STRONG_AT + 10, STRONG_AT - 5


def uid(n: int) -> UUID:
    return UUID(int=n)


# Two claims of each of four articles: claim 10 is the first of article 1, and so on. Keys run against the order.
CLAIMS = [(uid(100 - article * 10 - k), uid(article)) for article in range(1, 5) for k in range(2)]
A, A2, B, B2, C, C2, D, D2 = (claim for claim, _ in CLAIMS)


def match(one: UUID, other: UUID, score: float = STRONG, relation: Relation | None = Relation.SAME) -> Match:
    return make_match(one, other, score, relation, ())


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


def test_near_misses_join_only_when_they_are_accepted() -> None:
    near = match(A, B, STRONG, None)
    assert threads(CLAIMS, [near], {}) == []
    assert threads(CLAIMS, [near], states(MatchState.ACCEPTED, near)) == [(A, B)]
    # nor do they make groups alike
    assert threads(CLAIMS, [match(A, B, 90), match(B, C, 80), match(A, C, WEAK, None)], {}) == [(A, B)]


def test_a_chain_of_suggestions_does_not_make_one_thread() -> None:
    # D is like one of three only, so that it stays out, although it is as like C as C is like B
    triangle = [match(A, B, 90), match(B, C, 80), match(A, C, 80)]
    assert threads(CLAIMS, [*triangle, match(C, D, 80)], {}) == [(A, B, C)]


def test_a_suggestion_joins_groups_of_which_two_in_three_are_matched() -> None:
    assert threads(CLAIMS, [match(A, B, 90), match(B, C, 80)], {}) == [(A, B)]
    assert threads(CLAIMS, [match(A, B, 90), match(B, C, 80), match(A, C, WEAK)], {}) == [(A, B, C)]
    pairs = [match(A, B, 90), match(C, D, 85), match(B, C, 80), match(A, D, WEAK)]
    assert threads(CLAIMS, pairs, {}) == [(A, B), (C, D)]
    assert threads(CLAIMS, [*pairs, match(A, C, WEAK)], {}) == [(A, B, C, D)]


def test_an_article_that_says_a_thing_twice_has_both_claims_in_the_thread() -> None:
    # what stands between claims of one article counts neither for nor against
    assert threads(CLAIMS, [match(A, B, 90), match(A2, B, 80)], {}) == [(A, A2, B)]


def test_accepted_matches_chain() -> None:
    chain = [match(A, B, WEAK), match(B, C, WEAK), match(C, D, WEAK)]
    assert threads(CLAIMS, chain, states(MatchState.ACCEPTED, *chain)) == [(A, B, C, D)]


def test_rejecting_a_match_splits_the_thread() -> None:
    triangle = [match(A, B, 90), match(B, C, 80), match(A, C, 70)]
    assert threads(CLAIMS, triangle, {}) == [(A, B, C)]
    assert threads(CLAIMS, triangle, states(MatchState.REJECTED, triangle[1])) == [(A, B)]
    assert threads(CLAIMS, triangle, states(MatchState.REJECTED, triangle[0])) == [(B, C)]


def test_a_rejected_pair_comes_to_stand_together_only_by_what_was_accepted() -> None:
    one, other, apart = match(A, B, 90), match(B, C, 80), match(A, C, 70)
    rejected = states(MatchState.REJECTED, apart)
    half = rejected | states(MatchState.ACCEPTED, one)
    assert threads(CLAIMS, [one, other, apart], half) == [(A, B)]
    both = rejected | states(MatchState.ACCEPTED, one, other)
    assert threads(CLAIMS, [one, other, apart], both) == [(A, B, C)]


def test_the_claim_most_like_the_others_gives_the_wording() -> None:
    order = {claim: n for n, (claim, _) in enumerate(CLAIMS)}
    matches = [match(A, B, 70), match(B, C, 80), match(A, C, 60)]
    assert central((A, B, C), matches, {}, order) == B
    assert central((A, B, C), matches, states(MatchState.REJECTED, matches[1]), order) == A
    assert central((A, B), [match(A, B, 70)], {}, order) == A  # a tie goes by order
    assert central((C, B), [match(C, B, 70)], {}, order) == B


@given(st.data())
def test_threads_part_the_claims_and_do_not_depend_on_the_order_of_the_matches(data: st.DataObject) -> None:
    uids = [claim for claim, _ in CLAIMS]
    pairs = data.draw(st.lists(st.sets(st.sampled_from(uids), min_size=2, max_size=2), max_size=16))
    relations = st.sampled_from([Relation.SAME, None])
    drawn = [match(min(p), max(p), data.draw(st.integers(50, 99)), data.draw(relations)) for p in pairs]
    matches = list({m.uid: m for m in drawn}.values())
    states = {m.uid: data.draw(st.sampled_from(list(MatchState))) for m in matches}
    found = threads(CLAIMS, matches, states)
    together = [uid for thread in found for uid in thread]
    assert len(together) == len(set(together))
    assert all(len(thread) > 1 for thread in found)
    where = {uid: thread for thread in found for uid in thread}
    of = dict(CLAIMS)
    across = [m for m in matches if of[m.a] != of[m.b]]  # the others contradict their own article, and join nothing
    accepted = [m for m in across if states[m.uid] is MatchState.ACCEPTED]
    assert all(where[m.a] is where[m.b] for m in accepted)
    by_hand = {uid: thread for thread in threads(CLAIMS, accepted, states) for uid in thread}
    for m in across:
        if states[m.uid] is MatchState.REJECTED and m.a in where and where[m.a] is where.get(m.b):
            assert by_hand[m.a] is by_hand[m.b]
    assert threads(CLAIMS, data.draw(st.permutations(matches)), states) == found


def test_no_giant_thread_grows_where_every_claim_is_like_its_neighbours() -> None:
    """Three hundred articles of sixty claims, each like the two nearest in each of the next articles, and no others."""
    articles, per_article = 300, 60
    claims = [(uid(1 + a * per_article + k), uid(10**6 + a)) for a in range(articles) for k in range(per_article)]
    matches = []
    for a in range(articles - 1):
        for k in range(per_article):
            for step in (
                0,
                1,
            ):  # k here is like k and k + 1 there: through enough articles everything is like everything
                if k + step < per_article:
                    one, other = claims[a * per_article + k][0], claims[(a + 1) * per_article + k + step][0]
                    matches.append(match(one, other, 95 - (a * 7 + k * 13 + step) % 30))
    found = threads(claims, matches, {})
    assert found
    assert max(map(len, found)) <= 4


def test_a_wire_report_in_a_hundred_articles_is_one_thread() -> None:
    claims = [(uid(1 + n), uid(10**6 + n)) for n in range(100)]
    matches = [match(a, b, 90) for i, (a, _) in enumerate(claims) for b, _ in claims[i + 1 :]]
    assert [len(thread) for thread in threads(claims, matches, {})] == [100]


def test_threads_and_their_claims_come_in_the_order_of_the_claims() -> None:
    matches = [match(D, C), match(B2, A2), match(B, A)]
    assert threads(CLAIMS, matches, {}) == [(A, B), (A2, B2), (C, D)]
    assert threads(CLAIMS, matches[::-1], {}) == threads(CLAIMS, matches, {})


def test_matches_of_claims_that_are_gone_are_left_out() -> None:
    assert threads(CLAIMS[:2], [match(A, B)], {}) == []
    assert threads([], [], {}) == []
