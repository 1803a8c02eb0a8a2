"""Near misses: the pair that comes closest where nothing is suggested. Scores nothing, and suggests nothing.

A review shows them as `?`, so that "not found" is not said of an article that may well have the claim in other words.
"""

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.ragged import rank_in_run

Numbers = npt.NDArray[np.int64]

NEAR_MOST = 5
"""Articles in which a claim's near misses are kept, the nearest ones: in a large review all of them would be most of
what is stored."""


def near_misses(
    i: Numbers, j: Numbers, scores: npt.NDArray[np.floating], of: Numbers, suggested: tuple[Numbers, Numbers]
) -> Numbers:
    """Return the positions, ascending, of the pairs to keep among `(i, j)` with their `scores`.

    A pair is kept if it is the best of either claim in the other's article and nothing is suggested to that claim
    there. `of`: each claim's article; `suggested`: the two sides of all suggested pairs. Equal scores go by position.
    """
    if not len(i):
        return np.empty(0, dtype=np.int64)
    articles = int(of.max()) + 1
    claim, other = np.concatenate([i, j]), np.concatenate([j, i])
    score, pair = np.concatenate([scores, scores]), np.tile(np.arange(len(i)), 2)
    a, b = suggested
    answered = np.concatenate([a * articles + of[b], b * articles + of[a]])
    free = ~np.isin(claim * articles + of[other], answered)
    claim, other, score, pair = claim[free], other[free], score[free], pair[free]
    order = np.lexsort((other, -score, claim))
    claim, other, pair = claim[order], other[order], pair[order]
    _, best = np.unique(claim * articles + of[other], return_index=True)
    best.sort()  # back into the order of claims, the nearest first
    return np.unique(pair[best[rank_in_run(claim[best]) < NEAR_MOST]])
