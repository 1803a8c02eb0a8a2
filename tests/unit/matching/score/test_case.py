"""The second step: scores that know which article a sentence is of."""

import numpy as np
import pytest

from factcheck.matching import Matcher

SENTENCES = [
    "A crane fell at Port Alder on Monday.",
    "Twelve dock workers were injured at Port Alder, the harbour office said.",
    "On Monday a crane collapsed at the port of Alder.",
    "The harbour office said 12 dockers were hurt.",
    "A museum in Lowmere lends three paintings.",
    "The paintings show ships.",
]
ARTICLES = [0, 0, 1, 1, 2, 2]


def test_case_scores_are_symmetric_percentages() -> None:
    scores = Matcher(SENTENCES).case_scores(SENTENCES, ARTICLES)
    assert scores.shape == (6, 6)
    assert np.array_equal(scores, scores.T)
    assert ((scores >= 0) & (scores <= 100)).all()


def test_a_pair_gains_when_its_articles_tell_the_same_otherwise_too() -> None:
    crane = ("A crane fell at Port Alder on Monday.", "On Monday a crane collapsed at the port of Alder.")
    hurt = ("Twelve dock workers were hurt, the harbour office said.", "The harbour office said 12 dockers were hurt.")
    other = "A museum in Lowmere lends three paintings."
    sentences = [crane[0], hurt[0], crane[1], hurt[1], other]
    matcher = Matcher(sentences)
    together = matcher.case_scores(sentences, [0, 0, 1, 1, 2])[0, 2]
    apart = matcher.case_scores(sentences, [0, 2, 1, 3, 2])[0, 2]
    assert together > apart


def test_order_of_article_numbers_does_not_matter() -> None:
    matcher = Matcher(SENTENCES)
    renamed = [{0: 7, 1: -3, 2: 5}[a] for a in ARTICLES]
    assert np.allclose(matcher.case_scores(SENTENCES, ARTICLES), matcher.case_scores(SENTENCES, renamed), atol=1e-3)


def test_one_article_alone_is_defined() -> None:
    assert np.isfinite(Matcher().case_scores(SENTENCES[:2], [4, 4])).all()


def test_an_article_for_every_sentence_is_asked_for() -> None:
    with pytest.raises(ValueError, match="2 sentences, but 1 articles"):
        Matcher().case_scores(SENTENCES[:2], [0])
