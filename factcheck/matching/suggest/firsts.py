"""Pairs below the threshold that are about one thing all the same: both call something the first of its kind.

There is one first of a kind. Where one article says "the first deployment" and another "the first large deployment" of
the same country, both cannot be right as they stand, however little the rest of the sentences has in common, so that a
reviewer should see them side by side. Scores nothing; what a first is, and with what limit, is `slots.scope`'s.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from factcheck.matching.slots.context import same_names
from factcheck.matching.slots.scope.compare import one_kind
from factcheck.matching.slots.scope.find import find_first
from factcheck.matching.suggest.claims import ClaimText, read_claim

Numbers = npt.NDArray[np.int64]


def rival_firsts(claims: Sequence[ClaimText], i: Numbers, j: Numbers) -> Numbers:
    """Return the positions, ascending, of the pairs `(i, j)` of `claims` whose firsts are of one kind and one party,
    with limits that differ. Cost follows the pairs in which both texts call something the first."""
    first = {k: find_first(claims[k].text) for k in np.union1d(i, j).tolist()}
    kept = []
    for k, (a, b) in enumerate(zip(i.tolist(), j.tolist(), strict=True)):
        one, other = first[a], first[b]
        if one is None or other is None or not one_kind(one, other) or one.limit == other.limit:
            continue
        if same_names(read_claim(claims[a]), read_claim(claims[b])):
            kept.append(k)
    return np.array(kept, dtype=np.int64)
