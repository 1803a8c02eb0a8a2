"""The second step's scores of every pair of sentences, as a matrix: for looking at all of them. Suggests nothing."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.blocks import square
from factcheck.matching.score.case import FLOOR, Pairs, SecondStep
from factcheck.matching.score.formula import Formula
from factcheck.matching.score.prepared import distinct, prepare
from factcheck.matching.score.scale import CASE_HALF, to_percent


def case_scores(
    formula: Formula,
    sentences: Sequence[str],
    articles: Sequence[int],
    on_block: Callable[[int, int], None] | None = None,
) -> npt.NDArray[np.float32]:
    """Return the scores of `suggest.py` for all pairs: n x n, 0-100, symmetric. Raises ValueError when lengths differ.

    Pairs of one article are scored too; the diagonal as well.
    """
    n = len(sentences)
    if n != len(articles):
        raise ValueError(f"{n} sentences, but {len(articles)} articles")
    if not n:
        return np.zeros((0, 0), dtype=np.float32)
    texts, at = distinct(sentences)
    side = prepare(texts, formula.background)
    raw = square(formula, side, on_block)[np.ix_(at, at)].astype(np.float64)
    _, of = np.unique(np.array(articles, dtype=np.int64), return_inverse=True)
    i, j = np.nonzero(np.triu((raw >= FLOOR) & (of[:, None] != of[None, :]), 1))
    unused = np.empty(0)
    step = SecondStep(Pairs(i, j, raw[i, j], unused, unused), of, side, at, formula.background.share)
    shifted = np.zeros((n, n), dtype=np.float32)
    for row in range(n):
        column = np.arange(row, n)
        i, values = np.full(n - row, row), raw[row, row:]
        other = of[column] != of[row]
        shifted[row, column[other]] = step.shifted(i[other], column[other], values[other])
        shifted[row, column[~other]] = step.within(i[~other], column[~other], values[~other])
        shifted[column, row] = shifted[row, column]
    return to_percent(shifted, CASE_HALF)
