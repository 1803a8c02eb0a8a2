"""What `Matcher` promises about every score, whatever the texts."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.matching import Matcher

SENTENCES = [
    "The harbour office in Port Alder said twelve dock workers were injured on Monday.",
    "At least 12 dockers were hurt at Port Alder, the harbour office said.",
    "A spokeswoman for the ferry line denied that the crane had been overloaded.",
    "The ferry line denies overloading the crane.",
    "Rain is expected along the coast.",
    "北の港で労働者がけがをした",
    "",
]
ODD = [
    "",
    " ",
    "!!!",
    "7",
    "one",
    "ＡＢＣ",
    "\ud800",
    "a\x00b",
    "💥💥",
    "x" * 3000,
    "of the and",
    "１２３",
    "مرحبا",
    "-",
    "_",
    "'",
]

texts = st.one_of(st.text(max_size=60), st.sampled_from([*SENTENCES, *ODD]))


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(SENTENCES)


@settings(max_examples=60, deadline=None)
@given(st.lists(texts, max_size=4), st.lists(texts, max_size=4))
def test_scores_are_percentages_and_symmetric(left: list[str], right: list[str]) -> None:
    matcher = Matcher(SENTENCES)
    scores = matcher.scores(left, right)
    assert scores.shape == (len(left), len(right))
    assert np.isfinite(scores).all()
    assert ((scores >= 0) & (scores <= 100)).all()
    assert np.array_equal(scores, matcher.scores(right, left).T)


@settings(max_examples=40, deadline=None)
@given(st.lists(texts, min_size=1, max_size=6), st.lists(texts, min_size=1, max_size=6))
def test_a_pair_scores_the_same_alone_as_among_others(left: list[str], right: list[str]) -> None:
    matcher = Matcher(SENTENCES)
    together = matcher.scores(left, right)
    alone = [[float(matcher.scores([a], [b])[0, 0]) for b in right] for a in left]
    assert together.tolist() == alone


def test_a_pair_scores_the_same_across_block_borders(matcher: Matcher) -> None:
    many = [f"Crane number {i} of the harbour lifted {i * 7} crates for ship {i % 13}." for i in range(600)]
    together = matcher.scores(many, many[:3])
    assert together[599, 2] == matcher.scores([many[599]], [many[2]])[0, 0]
    assert together[511, 1] == matcher.scores([many[511]], [many[1]])[0, 0]


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_no_text_is_more_like_a_text_than_itself(text: str, other: str) -> None:
    same, different = Matcher().scores([text], [text, other])[0]
    assert different <= same


def test_two_matchers_of_one_background_agree() -> None:
    one, other = Matcher(SENTENCES), Matcher(iter(SENTENCES))
    assert np.array_equal(one.scores(SENTENCES, SENTENCES), other.scores(SENTENCES, SENTENCES))


def test_scores_do_not_change_what_comes_after(matcher: Matcher) -> None:
    before = matcher.scores(SENTENCES[:2], SENTENCES[:2])
    matcher.scores(["Quite another matter about turnips."] * 3, SENTENCES)
    assert np.array_equal(before, matcher.scores(SENTENCES[:2], SENTENCES[:2]))


def test_corresponding_claims_score_above_others(matcher: Matcher) -> None:
    scores = matcher.scores(SENTENCES, SENTENCES)
    assert scores[0, 1] > 50 > scores[0, 2]
    assert scores[2, 3] > 50 > scores[3, 4]


def test_a_differing_number_does_not_lower_a_score_below_one_left_out(matcher: Matcher) -> None:
    claim = "Twelve dock workers were injured at Port Alder."
    fifteen, none = "Fifteen dock workers were injured at Port Alder.", "Dock workers were injured at Port Alder."
    differing, missing = matcher.scores([claim], [fifteen, none])[0]
    assert differing > 65
    assert abs(differing - missing) < 20


def test_numbers_match_however_they_are_written(matcher: Matcher) -> None:
    a, b, c = "It lost 4.2m crates.", "It lost 4.2 million crates.", "It lost 5.7 million crates."
    same, different = matcher.scores([a], [b, c])[0]
    assert same > different


def test_thousands_of_equal_claims_and_endless_sentences_are_scored(matcher: Matcher) -> None:
    scores = matcher.scores([SENTENCES[0]] * 3000, [SENTENCES[0], "Port Alder crane " * 3000])
    assert scores.shape == (3000, 2)
    assert len(np.unique(scores[:, 0])) == 1


def test_no_texts_give_an_empty_matrix(matcher: Matcher) -> None:
    assert matcher.scores([], SENTENCES).shape == (0, len(SENTENCES))
    assert matcher.case_scores([], []).shape == (0, 0)


def test_threads_can_be_imported_without_numpy_and_rapidfuzz() -> None:
    code = "import factcheck.matching.threads, sys; print(sorted({'numpy', 'rapidfuzz'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_unknown_name_of_the_room_is_an_attribute_error() -> None:
    import factcheck.matching as room

    with pytest.raises(AttributeError, match="Mather"):
        _ = room.Mather
