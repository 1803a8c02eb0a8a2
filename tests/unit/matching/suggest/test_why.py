"""Why two claims are suggested: shared terms, their weights, and where they stand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.matching.suggest.why import Why

A = "South Korea's navy sent 12,000 troops to the island on Oct. 3."
B = "On 3 October twelve thousand soldiers went to an island, said the navy of South Korea."
TEXTS = st.lists(st.sampled_from([*A.split(), *B.split(), "💥", "the"]), max_size=14).map(" ".join)


def test_shared_terms_are_given_with_their_words_and_places_in_both() -> None:
    terms = {t.a: t for t in Why()(A, B)}
    assert terms["12,000"].b == "twelve thousand"
    assert terms["troops"].b == "soldiers"
    assert terms["South Korea's"].b == "South Korea"
    for term in terms.values():
        assert all(A[slice(*span)] for span in term.a_spans)
        assert A[slice(*term.a_spans[0])] == term.a
        assert B[slice(*term.b_spans[0])] == term.b


def test_what_tells_more_weighs_more_and_weights_are_shares() -> None:
    weights = {t.a: t.weight for t in Why()(A, B)}
    assert weights["12,000"] > weights["island"] > weights["troops"]  # a synonym counts for half
    assert sum(weights.values()) <= 1.001


def test_all_places_of_a_term_are_given() -> None:
    (term,) = Why()("Kell, old Kell", "Kell")
    assert term.a_spans == ((0, 4), (10, 14))


def test_words_of_the_case_weigh_by_how_rare_they_are_there() -> None:
    case = ["Kell burned."] * 20 + ["Merrin flooded."]
    weights = {t.a: t.weight for t in Why(case)("Merrin and Kell", "Kell and Merrin")}
    assert weights["Merrin"] > weights["Kell"]


def test_nothing_shared_is_nothing() -> None:
    assert Why()("A crane fell.", "Nobody votes.") == []
    assert Why()("", "💥") == []


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_swapping_the_texts_swaps_the_terms(a: str, b: str) -> None:
    there = {(t.b, t.a, t.weight, t.b_spans, t.a_spans) for t in Why()(b, a)}
    assert {(t.a, t.b, t.weight, t.a_spans, t.b_spans) for t in Why()(a, b)} == there
