"""Exact raw scores of listed pairs of texts, without matrices of all. Lists none; the score is `formula.py`'s."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.candidates import Reach
from factcheck.matching.score.formula import Compared, Formula, places_apart
from factcheck.matching.score.prepared import Prepared
from factcheck.matching.score.ragged import changes, distinct_sorted, owners, ranges

Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]
Step = Callable[[int, int], None]

HOPELESS = 0.07
"""Listed pairs whose covered terms alone score less are not looked at by their letters: below `case.FLOOR` anyway."""
ROWS = 32
"""Texts whose partners are scored at once: bounds memory."""


def listed(
    formula: Formula, side: Prepared, covers: Reach, p: Numbers, q: Numbers, on_block: Step | None = None
) -> tuple[Numbers, Numbers, Compared]:
    """Compare listed pairs of texts of one side; return them, each once, first text first, without hopeless ones.

    `covers`: the terms that each text covers, of the side's vocabulary. `on_block(done, total)` may raise to stop.
    """
    n = len(side)
    key = distinct_sorted(np.sort(np.concatenate([p * n + q, q * n + p])))  # each covers a share of the other
    one, other = key // n, key % n
    weight = coverage(side, covers, one, other)
    half = one <= other
    i, j = one[half], other[half]
    right, left = weight[half], weight[np.searchsorted(key, j * n + i)]
    covered = formula.covered(left, right, (side.total[i], side.total[j]))
    hopeful = covered >= HOPELESS
    i, j = i[hopeful], j[hopeful]
    left, right, covered = left[hopeful], right[hopeful], covered[hopeful]
    common = np.concatenate([np.empty(0), *_products(side.theme, i, j)])
    kinds = {regions: k for k, regions in enumerate(dict.fromkeys(side.regions))}
    kind = np.array([kinds[regions] for regions in side.regions], dtype=np.int64)
    apart = places_apart(list(kinds), list(kinds))[kind[i], kind[j]]
    factor = formula.factor(common, side.known[i] * side.known[j], apart)
    hopeful = covered * factor >= HOPELESS
    i, j = i[hopeful], j[hopeful]
    left, right, covered, factor = left[hopeful], right[hopeful], covered[hopeful], factor[hopeful]
    sizes = side.grams.sizes
    grams = shared_grams(side, i, j, on_block), sizes[i] * sizes[j]
    return i, j, formula.compared(covered, grams, factor, (left, right), (side.total[i], side.total[j]))


def coverage(side: Prepared, covers: Reach, p: Numbers, q: Numbers) -> Values:
    """Return the weight of each `q` text that its `p` text covers. `p` ascends."""
    covered = np.zeros(len(p))
    table = np.zeros((ROWS, len(side.vocabulary)))
    for first, last in _blocks(p):
        line = p[first:last] - p[first]
        texts = np.arange(p[first], p[last - 1] + 1)
        sizes = covers.starts[texts + 1] - covers.starts[texts]
        entry = ranges(covers.starts[texts], sizes)
        written = owners(sizes), covers.term[entry]
        table[written] = covers.strength[entry]
        there = q[first:last]
        sizes = side.starts[there + 1] - side.starts[there]
        entry = ranges(side.starts[there], sizes)
        pair = owners(sizes)
        gain = side.weight[entry] * table[line[pair], side.term[entry]]
        covered[first:last] = np.bincount(pair, weights=gain, minlength=last - first)
        table[written] = 0.0
    return covered


def shared_grams(side: Prepared, p: Numbers, q: Numbers, on_block: Step | None = None) -> Values:
    """Return how many character n-grams the texts of each pair share. `p` ascends. `on_block` may raise to stop."""
    grams, starts = side.grams.grams, side.grams.starts
    counts = np.zeros(len(p))
    firsts = np.flatnonzero(changes(p))
    for n, (first, last) in enumerate(pairwise([*firsts.tolist(), len(p)])):
        mine = grams[starts[p[first]] : starts[p[first] + 1]]
        there = q[first:last]
        sizes = starts[there + 1] - starts[there]
        theirs = grams[ranges(starts[there], sizes)]
        if len(mine) and len(theirs):
            at = np.searchsorted(mine, theirs)
            at[at == len(mine)] = 0
            pair = owners(sizes)
            counts[first:last] = np.bincount(pair, weights=mine[at] == theirs, minlength=last - first)
        if on_block and (n % ROWS == ROWS - 1 or last == len(p)):
            on_block(last, len(p))
    return counts


def _products(theme: Values, i: Numbers, j: Numbers, chunk: int = 8192) -> Iterator[Values]:
    """Products of the themes of listed pairs; exact, so the same as in a matrix product."""
    for start in range(0, len(i), chunk):
        part = slice(start, start + chunk)
        yield np.einsum("ij,ij->i", theme[i[part]], theme[j[part]])


def _blocks(p: Numbers) -> list[tuple[int, int]]:
    """Positions from where to where `p` (ascending) runs through at most `ROWS` texts."""
    bounds = []
    first = 0
    while first < len(p):
        last = int(np.searchsorted(p, p[first] + ROWS))
        bounds.append((first, last))
        first = last
    return bounds
