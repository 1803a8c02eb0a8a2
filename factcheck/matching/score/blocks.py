"""All pairs of texts of two sides, a block of them at a time, as matrices. Chooses none; scores by `formula.py`."""

from collections.abc import Callable, Iterator

import numpy as np

from factcheck.matching.score.blas import in_one_thread
from factcheck.matching.score.chargrams import shared
from factcheck.matching.score.formula import Compared, Formula, Matrix, Scores, places_apart
from factcheck.matching.score.prepared import Prepared
from factcheck.matching.score.ragged import owners, ranges
from factcheck.matching.score.terms.links import TermLinks, link_terms

Step = Callable[[int, int], None]

BLOCK = 512
"""Texts of each side that are compared at once: bounds memory, whatever the number of texts."""


def square(formula: Formula, side: Prepared, on_block: Step | None = None) -> Scores:
    """Return the raw scores of all texts of one side with each other."""
    raw = np.zeros((len(side), len(side)), dtype=np.float32)
    for rows, columns, compared in blocks(formula, side, side, on_block):
        raw[rows, columns] = compared.raw
        raw[columns, rows] = compared.raw.T
    return raw


def oblong(formula: Formula, one: Prepared, other: Prepared, on_block: Step | None = None) -> Scores:
    """Return the raw scores of all texts of one side with all of another."""
    raw = np.zeros((len(one), len(other)), dtype=np.float32)
    for rows, columns, compared in blocks(formula, one, other, on_block):
        raw[rows, columns] = compared.raw
    return raw


def blocks(
    formula: Formula, one: Prepared, other: Prepared, on_block: Step | None = None
) -> Iterator[tuple[slice, slice, Compared]]:
    """Yield all pairs a block at a time, with its rows and columns.

    Of one side with itself only the blocks on and above the diagonal. `on_block(done, total)` is called per block and
    may raise to stop.
    """
    links = link_terms(one.vocabulary, other.vocabulary)
    starts = [(i, j) for i in range(0, len(one), BLOCK) for j in range(i if one is other else 0, len(other), BLOCK)]
    for done, (i, j) in enumerate(starts, start=1):
        rows, columns = slice(i, min(i + BLOCK, len(one))), slice(j, min(j + BLOCK, len(other)))
        yield rows, columns, _block(formula, one, rows, other, columns, links)
        if on_block:
            on_block(done, len(starts))


@in_one_thread
def _block(formula: Formula, one: Prepared, rows: slice, other: Prepared, columns: slice, links: TermLinks) -> Compared:
    back = TermLinks(links.right, links.left, links.strength)
    weights = _matched(one, rows, other, columns, links), _matched(other, columns, one, rows, back).T
    totals = one.total[rows, None], other.total[None, columns]
    some, more = one.grams.part(rows.start, rows.stop), other.grams.part(columns.start, columns.stop)
    factor = formula.factor(
        one.theme[rows] @ other.theme[columns].T,
        np.outer(one.known[rows], other.known[columns]),
        places_apart(one.regions[rows], other.regions[columns]),
    )
    covered = formula.covered(*weights, totals)
    return formula.compared(covered, (shared(some, more), np.outer(some.sizes, more.sizes)), factor, weights, totals)


def _matched(one: Prepared, rows: slice, other: Prepared, columns: slice, links: TermLinks) -> Matrix:
    """Weight of each left text that each right text covers: sum over its terms of weight x best link into the other.

    Exact: weights and links are multiples of powers of two, so that a pair's sum is the same in any call.
    """
    term = one.term[one.starts[rows.start] : one.starts[rows.stop]]
    weight = one.weight[one.starts[rows.start] : one.starts[rows.stop]]
    text = owners(np.diff(one.starts[rows.start : rows.stop + 1]))
    there = other.term[other.starts[columns.start] : other.starts[columns.stop]]
    there_text = owners(np.diff(other.starts[columns.start : columns.stop + 1]))
    # Only terms that occur in the block, on either side, and are linked there take part in the product.
    here = np.zeros(len(one.vocabulary), dtype=bool)
    here[term] = True
    present = np.zeros(len(other.vocabulary), dtype=bool)
    present[there] = True
    kept = here[links.left] & present[links.right]
    left, right, strength = links.left[kept], links.right[kept], links.strength[kept]
    column = np.full(len(one.vocabulary), -1, dtype=np.int64)
    used = np.unique(left)
    column[used] = np.arange(len(used))

    weights = np.zeros((rows.stop - rows.start, len(used)))
    linked = column[term] >= 0
    weights[text[linked], column[term[linked]]] = weight[linked]

    # Best link of any term of a right text into each left term: written in ascending order, the last one stays.
    order = np.argsort(right, kind="stable")
    left, right, strength = left[order], right[order], strength[order]
    first, last = np.searchsorted(right, there, side="left"), np.searchsorted(right, there, side="right")
    repeat = last - first
    entry = ranges(first, repeat)
    row, col, value = np.repeat(there_text, repeat), column[left[entry]], strength[entry]
    order = np.argsort(value, kind="stable")
    best = np.zeros((columns.stop - columns.start, len(used)))
    best[row[order], col[order]] = value[order]
    product: Matrix = weights @ best.T
    return product
