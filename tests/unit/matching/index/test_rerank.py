"""A few candidates are put in the order of how likely each says the same, whatever text is asked for."""

from factcheck.matching import Matcher
from factcheck.matching.index.rerank import rerank, telling

CLAIMS = ["Fifteen ferries left Hesk on Monday.", "Bread prices rose.", "Five ferries put 640 workers ashore on Hesk."]


def test_the_likeliest_comes_first_with_the_score_of_the_pair() -> None:
    query = "Five ferries landed 640 workers on Hesk"
    ranked = rerank(query, CLAIMS)
    assert [r.position for r in ranked] == [2, 0, 1]
    scores = Matcher().scores([query], CLAIMS)[0]
    assert [r.score for r in ranked] == [float(scores[2]), float(scores[0]), float(scores[1])]


def test_equal_texts_stand_in_their_order_and_nothing_is_a_fine_answer() -> None:
    assert [r.position for r in rerank("Bread", ["Bread prices rose."] * 3)] == [0, 1, 2]
    assert rerank("Bread", []) == []
    assert [r.position for r in rerank("…", ["!", "", "Bread"])] == [0, 1, 2]


def test_figures_and_rare_words_tell_more_than_common_ones() -> None:
    assert telling("The people said 640 ferrymen were new people", 2) == ["#640", "ferrymen"]
    assert telling("", 5) == []
