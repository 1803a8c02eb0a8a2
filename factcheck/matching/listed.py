"""Exact raw scores of listed pairs of texts: the formula of `scorer.py` without its matrices. Finds no pairs."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from factcheck.matching.candidates import Reach
from factcheck.matching.chargrams import ranges
from factcheck.matching.prepared import Prepared

Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]

ROWS = 32
"""Texts whose partners are scored at once: bounds memory."""
CHUNK = 1 << 20
"""Grams that are numbered at once."""


def coverage(side: Prepared, covers: Reach, p: Numbers, q: Numbers) -> Values:
    """Return the weight of each `q` text that its `p` text covers. `p` ascends."""
    found = np.zeros(len(p))
    for first, last in _blocks(p):
        line = p[first:last] - p[first]
        texts = np.arange(p[first], p[last - 1] + 1)
        table = np.zeros((len(texts), len(side.vocabulary)))
        sizes = covers.starts[texts + 1] - covers.starts[texts]
        entry = ranges(covers.starts[texts], sizes)
        table[np.repeat(np.arange(len(texts)), sizes), covers.term[entry]] = covers.strength[entry]
        there = q[first:last]
        sizes = side.starts[there + 1] - side.starts[there]
        entry = ranges(side.starts[there], sizes)
        pair = np.repeat(np.arange(last - first), sizes)
        gain = side.weight[entry] * table[line[pair], side.term[entry]]
        found[first:last] = np.bincount(pair, weights=gain, minlength=last - first)
    return found


def shared_grams(side: Prepared, p: Numbers, q: Numbers, on_block: Callable[[int, int], None] | None = None) -> Values:
    """Return how many character n-grams the texts of each pair share. `p` ascends. `on_block` may raise to stop."""
    kinds = np.unique(side.grams.grams)
    gram = np.empty(len(side.grams.grams), dtype=np.int32)
    for start in range(0, len(gram), CHUNK):
        gram[start : start + CHUNK] = np.searchsorted(kinds, side.grams.grams[start : start + CHUNK])
    starts = side.grams.starts
    table = np.zeros((ROWS, len(kinds)), dtype=np.uint8)
    found = np.zeros(len(p))
    for first, last in _blocks(p):
        line = p[first:last] - p[first]
        texts = np.arange(p[first], p[last - 1] + 1)
        sizes = starts[texts + 1] - starts[texts]
        marks = np.repeat(np.arange(len(texts)), sizes), gram[ranges(starts[texts], sizes)]
        table[marks] = 1
        there = q[first:last]
        sizes = starts[there + 1] - starts[there]
        pair = np.repeat(np.arange(last - first), sizes)
        hit = table[line[pair], gram[ranges(starts[there], sizes)]]
        found[first:last] = np.bincount(pair, weights=hit, minlength=last - first)
        table[marks] = 0
        if on_block:
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
