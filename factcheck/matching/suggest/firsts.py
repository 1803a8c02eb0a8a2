"""Pairs below the threshold that are about one thing all the same: both call something the first of its kind.

There is one first of a kind. Where one article says "the first deployment" and another "the first large deployment" of
the same country, both cannot be right as they stand, however little the rest of the sentences has in common, so that a
reviewer should see them side by side. Scores nothing; what a first is, and with what limit, is `slots.scope`'s.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from factcheck.matching.slots.context import same_names
from factcheck.matching.slots.scope import find_first, one_kind

FIRSTS_FROM = 35.0
"""Score (0-100) from which two firsts of a kind are looked at: below, articles hardly speak of one event."""

Numbers = npt.NDArray[np.int64]


def rival_firsts(texts: Sequence[str], i: Numbers, j: Numbers) -> Numbers:
    """Return the positions, ascending, of the pairs `(i, j)` of `texts` whose firsts are of one kind and one party,
    with limits that differ. Cost follows the pairs in which both texts call something the first."""
    first = [find_first(text) for text in texts]
    has = np.array([found is not None for found in first], dtype=bool)
    kept = []
    for k in np.flatnonzero(has[i] & has[j]):
        a, b = int(i[k]), int(j[k])
        one, other = first[a], first[b]
        if one and other and one_kind(one, other) and one.limit != other.limit and same_names(texts[a], texts[b]):
            kept.append(k)
    return np.array(kept, dtype=np.int64)
