"""The scores of our own sentences stay what they are, to the last digit: what people have reviewed rests on them.

`scores/review.json` holds sentences of the sample articles and the scores of every two of them; `scores/pairs.json` the
invented pairs without and with themselves as background, and what an index of their second sentences finds for each
first. Scores are rounded sums of exact numbers, so that they are the same whatever the processor. Whoever changes them
on purpose writes new files and says what became better.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from factcheck.matching import ClaimIndex, Matcher

STORED = Path(__file__).parent.parent / "scores"
REVIEW: dict[str, Any] = json.loads((STORED / "review.json").read_text(encoding="utf-8"))
PAIRS: list[Any] = json.loads((STORED / "pairs.json").read_text(encoding="utf-8"))
ARTICLES = [article for article, _ in REVIEW["sentences"]]
SENTENCES = [sentence for _, sentence in REVIEW["sentences"]]


def whole(rows: list[list[float]]) -> npt.NDArray[np.float32]:
    """The matrix of which `rows` are the parts from the diagonal on."""
    matrix = np.zeros((len(rows), len(rows)), dtype=np.float32)
    for n, row in enumerate(rows):
        matrix[n, n:] = matrix[n:, n] = row
    return matrix


def test_scores_of_a_review_are_the_stored_ones() -> None:
    scores = Matcher(SENTENCES).scores(SENTENCES, SENTENCES)
    assert np.array_equal(scores, whole(REVIEW["scores"]))


def test_second_step_of_a_review_gives_the_stored_scores() -> None:
    scores = Matcher(SENTENCES).case_scores(SENTENCES, ARTICLES)
    assert np.array_equal(scores, whole(REVIEW["case_scores"]))


@pytest.mark.parametrize("background", [False, True], ids=["shipped background", "background of the pairs"])
def test_scores_of_pairs_are_the_stored_ones(background: bool) -> None:
    matcher = Matcher([text for a, b, *_ in PAIRS for text in (a, b)] if background else None)
    scores = np.array([matcher.scores([a], [b])[0, 0] for a, b, *_ in PAIRS])
    assert np.array_equal(scores, np.array([pair[3 if background else 2] for pair in PAIRS], dtype=np.float32))


def test_index_finds_the_stored_texts_with_their_scores() -> None:
    index = ClaimIndex([b for _, b, *_ in PAIRS])
    for query, *_, stored in PAIRS:
        found = index.search(query, 3)
        assert [position for position, _ in found] == [position for position, _ in stored]
        # numpy's logarithm differs in its last bit from processor to processor, and these scores are not rounded
        assert [score for _, score in found] == pytest.approx([score for _, score in stored], abs=1e-9)
