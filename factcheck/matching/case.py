"""The second step of a review: scores that also use which article a sentence is of.

Does not replace the pair's score, it shifts it: sentences that are like everything (of the topic, not the event) lose,
pairs of articles that tell the same gain. Ranking inside a pair of articles hardly changes.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from factcheck.matching.scale import CASE_HALF, ROWS, to_percent

MEANS = 0.2
"""How much of both sentences' mean score against the other articles is taken off."""
DOCUMENTS = 0.3
"""How much of the two articles' likeness is added."""


def second_step(raw: npt.NDArray[np.float32], articles: Sequence[int]) -> npt.NDArray[np.float32]:
    """Return the shifted raw scores (n x n, symmetric): raw - .2 x both means + .3 x likeness of the two articles.

    The likeness of two articles is the mean of each sentence's best score in the other, both ways. Within one article
    the mean likeness to the other articles stands in. Raises ValueError when lengths differ.
    """
    n = len(articles)
    if raw.shape != (n, n):
        raise ValueError(f"{n} articles for scores of shape {raw.shape}")
    names, of = np.unique(np.array(articles, dtype=np.int64), return_inverse=True)
    k = len(names)
    if k < 2:
        return raw
    members = [np.flatnonzero(of == d) for d in range(k)]
    sums, best = np.zeros((n, k)), np.zeros((n, k))
    for d, columns in enumerate(members):
        sums[:, d] = raw[:, columns].sum(axis=1, dtype=np.float64)
        best[:, d] = raw[:, columns].max(axis=1)
    sizes = np.array([len(m) for m in members], dtype=np.float64)
    own = np.arange(n), of
    mean = (sums.sum(axis=1) - sums[own]) / (n - sizes[of])
    one_way = np.array([best[m].mean(axis=0) for m in members])
    alike = (one_way + one_way.T) / 2
    np.fill_diagonal(alike, 0.0)
    np.fill_diagonal(alike, alike.sum(axis=1) / (k - 1))
    shifted = np.empty(raw.shape, dtype=np.float32)
    for start in range(0, n, ROWS):
        rows = slice(start, start + ROWS)
        shift = DOCUMENTS * alike[np.ix_(of[rows], of)] - MEANS * (mean[rows, None] + mean[None, :])
        shifted[rows] = raw[rows] + shift
    return shifted


def case_scores(raw: npt.NDArray[np.float32], articles: Sequence[int]) -> npt.NDArray[np.float32]:
    """Return the second step's scores on the scale of `scale.py`: n x n, 0-100, symmetric."""
    return to_percent(second_step(raw, articles), CASE_HALF)
