"""Exact raw scores of listed pairs of texts: the formula of `scorer.py` without its matrices. Finds no pairs."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.candidates import Reach
from factcheck.matching.score.chargrams import ranges
from factcheck.matching.score.prepared import Prepared

Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]

ROWS = 32
"""Texts whose partners are scored at once: bounds memory."""


def coverage(side: Prepared, covers: Reach, p: Numbers, q: Numbers) -> Values:
    """Return the weight of each `q` text that its `p` text covers. `p` ascends."""
    found = np.zeros(len(p))
    table = np.zeros((ROWS, len(side.vocabulary)))
    for first, last in _blocks(p):
        line = p[first:last] - p[first]
        texts = np.arange(p[first], p[last - 1] + 1)
        sizes = covers.starts[texts + 1] - covers.starts[texts]
        entry = ranges(covers.starts[texts], sizes)
        written = np.repeat(np.arange(len(texts)), sizes), covers.term[entry]
        table[written] = covers.strength[entry]
        there = q[first:last]
        sizes = side.starts[there + 1] - side.starts[there]
        entry = ranges(side.starts[there], sizes)
        pair = np.repeat(np.arange(last - first), sizes)
        gain = side.weight[entry] * table[line[pair], side.term[entry]]
        found[first:last] = np.bincount(pair, weights=gain, minlength=last - first)
        table[written] = 0.0
    return found


def shared_grams(side: Prepared, p: Numbers, q: Numbers, on_block: Callable[[int, int], None] | None = None) -> Values:
    """Return how many character n-grams the texts of each pair share. `p` ascends. `on_block` may raise to stop."""
    grams, starts = side.grams.grams, side.grams.starts
    found = np.zeros(len(p))
    firsts = np.flatnonzero(np.r_[True, p[1:] != p[:-1]]) if len(p) else np.empty(0, dtype=np.int64)
    for n, (first, last) in enumerate(pairwise([*firsts.tolist(), len(p)])):
        mine = grams[starts[p[first]] : starts[p[first] + 1]]
        there = q[first:last]
        sizes = starts[there + 1] - starts[there]
        theirs = grams[ranges(starts[there], sizes)]
        if len(mine) and len(theirs):
            at = np.searchsorted(mine, theirs)
            at[at == len(mine)] = 0
            pair = np.repeat(np.arange(last - first), sizes)
            found[first:last] = np.bincount(pair, weights=mine[at] == theirs, minlength=last - first)
        if on_block and (n % ROWS == ROWS - 1 or last == len(p)):
            on_block(last, len(p))
    return found


def _blocks(p: Numbers) -> list[tuple[int, int]]:
    """Positions from where to where `p` (ascending) runs through at most `ROWS` texts."""
    found = []
    first = 0
    while first < len(p):
        last = int(np.searchsorted(p, p[first] + ROWS))
        found.append((first, last))
        first = last
    return found
