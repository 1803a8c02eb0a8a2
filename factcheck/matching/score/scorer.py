"""The score of a pair of texts: how much of each the other covers, how alike their letters and their themes are.

Does not know articles or claims, nor what else is compared: a pair's score depends on its two texts and the frozen
background. Differing numbers never lower it, because those are what a journalist looks for.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.background import WEIGHT_STEPS, Background
from factcheck.matching.score.blas import in_one_thread
from factcheck.matching.score.candidates import Reach
from factcheck.matching.score.case_matrix import case_scores
from factcheck.matching.score.chargrams import shared
from factcheck.matching.score.links import TermLinks, link_terms
from factcheck.matching.score.pair_scores import coverage, shared_grams
from factcheck.matching.score.prepared import Prepared, distinct, prepare
from factcheck.matching.score.scale import PAIR_HALF, to_percent

Matrix = npt.NDArray[np.float64]
Scores = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]
Step = Callable[[int, int], None]

HOPELESS = 0.07
"""Listed pairs whose covered terms alone score less are not looked at by their letters: below `case.FLOOR` anyway."""
CHAR_SHARE = 0.2
"""Share of the letters' likeness in a score; the rest is covered terms."""
THEME = 0.6
"""Share of a score that two texts lose whose themes have nothing in common, if the background knows them well."""
PLACE_CONFLICT = 0.6
"""Factor where both texts name places and none is, or lies in, one of the other's: like events in different places."""
BLOCK = 512
"""Texts of each side that are compared at once: bounds memory, whatever the number of texts."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs of texts, as arrays of one shape: raw score, and the share (0-1) of each text's weight the other covers."""

    raw: Scores
    left: Matrix
    right: Matrix

    def at(self, where: tuple[Numbers, ...] | npt.NDArray[np.bool_] | Numbers) -> "Compared":
        """Some of the pairs."""
        return Compared(self.raw[where], self.left[where], self.right[where])


class Matcher:
    """Scores pairs of texts. `background`: sentences of the open case, which tell common words from telling ones.

    The background is frozen here; without one the table shipped with the package serves alone.
    """

    def __init__(self, background: Iterable[str] | None = None) -> None:
        self.background = Background(background)

    def scores(self, left: Sequence[str], right: Sequence[str]) -> Scores:
        """Return the scores of all pairs: float, `len(left)` x `len(right)`, 0-100, symmetric, deterministic.

        50 is about where one pair of two is right (`scale.py`). Equal texts get the most that either can get.
        """
        return to_percent(self.raw(left, right), PAIR_HALF)

    def case_scores(
        self,
        sentences: Sequence[str],
        articles: Sequence[int],
        on_block: Step | None = None,
    ) -> Scores:
        """Return the scores that suggestions of one review are decided by: n x n, 0-100, symmetric.

        `articles` holds each sentence's article. `on_block` as in `raw`. Raises ValueError when lengths differ.
        """
        return case_scores(self, sentences, articles, on_block)

    def raw(self, left: Sequence[str], right: Sequence[str], on_block: Step | None = None) -> Scores:
        """Return the uncalibrated scores, 0-1. `on_block(done, total)` is called per block and may raise to stop."""
        left_texts, left_at = distinct(left)
        right_texts, right_at = distinct(right)
        one = prepare(left_texts, self.background)
        if left_texts == right_texts:
            found = self.square(one, on_block)
        else:
            other = prepare(right_texts, self.background)
            found = np.zeros((len(one), len(other)), dtype=np.float32)
            for rows, columns, compared in self.blocks(one, other, on_block):
                found[rows, columns] = compared.raw
        if len(left_texts) == len(left) and len(right_texts) == len(right):
            return found
        expanded: Scores = found[np.ix_(left_at, right_at)]
        return expanded

    def square(self, side: Prepared, on_block: Step | None = None) -> Scores:
        """Return the raw scores of all texts of one side with each other."""
        found = np.zeros((len(side), len(side)), dtype=np.float32)
        for rows, columns, compared in self.blocks(side, side, on_block):
            found[rows, columns] = compared.raw
            found[columns, rows] = compared.raw.T
        return found

    def blocks(
        self, one: Prepared, other: Prepared, on_block: Step | None = None
    ) -> Iterator[tuple[slice, slice, Compared]]:
        """Yield all pairs a block at a time, with its rows and columns.

        Of one side with itself only the blocks on and above the diagonal.
        """
        links = link_terms(one.vocabulary, other.vocabulary)
        starts = [(i, j) for i in range(0, len(one), BLOCK) for j in range(i if one is other else 0, len(other), BLOCK)]
        for done, (i, j) in enumerate(starts, start=1):
            rows, columns = slice(i, min(i + BLOCK, len(one))), slice(j, min(j + BLOCK, len(other)))
            yield rows, columns, self._block(one, rows, other, columns, links)
            if on_block:
                on_block(done, len(starts))

    @in_one_thread
    def _block(self, one: Prepared, rows: slice, other: Prepared, columns: slice, links: TermLinks) -> Compared:
        back = TermLinks(links.right, links.left, links.strength)
        left = _matched(one, rows, other, columns, links)
        right = _matched(other, columns, one, rows, back).T
        totals = one.total[rows, None], other.total[None, columns]
        some, more = one.grams.part(rows.start, rows.stop), other.grams.part(columns.start, columns.stop)
        letters = shared(some, more) / _sizes(np.outer(some.sizes, more.sizes))
        factor = self._factor(
            one.theme[rows] @ other.theme[columns].T,
            np.outer(one.known[rows], other.known[columns]),
            _apart(one.regions[rows], other.regions[columns]),
        )
        score = (self._covered(left, right, totals) + CHAR_SHARE * letters) * factor
        return Compared(score.astype(np.float32), left / _some(totals[0]), right / _some(totals[1]))

    def listed(
        self, side: Prepared, covers: Reach, p: Numbers, q: Numbers, on_block: Step | None = None
    ) -> tuple[Numbers, Numbers, Compared]:
        """Compare listed pairs of texts of one side; return them, each once, first text first, without hopeless ones.

        `covers`: the terms that each text covers, of the side's vocabulary.
        """
        n = len(side)
        key = np.sort(np.concatenate([p * n + q, q * n + p]))  # both directions: each covers a share of the other
        key = key[np.r_[True, key[1:] != key[:-1]][: len(key)]]  # `numpy.unique` hashes, at a greater cost
        one, other = key // n, key % n
        weight = coverage(side, covers, one, other)
        half = one <= other
        i, j = one[half], other[half]
        right, left = weight[half], weight[np.searchsorted(key, j * n + i)]
        covered = self._covered(left, right, (side.total[i], side.total[j]))
        hopeful = covered >= HOPELESS
        i, j = i[hopeful], j[hopeful]
        left, right, covered = left[hopeful], right[hopeful], covered[hopeful]
        common = np.concatenate([np.empty(0), *_products(side.theme, i, j)])
        kinds = {regions: k for k, regions in enumerate(dict.fromkeys(side.regions))}
        kind = np.array([kinds[regions] for regions in side.regions], dtype=np.int64)
        apart = _apart(list(kinds), list(kinds))[kind[i], kind[j]]
        factor = self._factor(common, side.known[i] * side.known[j], apart)
        hopeful = covered * factor >= HOPELESS
        i, j = i[hopeful], j[hopeful]
        left, right, covered, factor = left[hopeful], right[hopeful], covered[hopeful], factor[hopeful]
        sizes = side.grams.sizes
        letters = shared_grams(side, i, j, on_block) / _sizes(sizes[i] * sizes[j])
        score = (covered + CHAR_SHARE * letters) * factor
        return i, j, Compared(score.astype(np.float32), left / _some(side.total[i]), right / _some(side.total[j]))

    def _covered(self, left: Matrix, right: Matrix, totals: tuple[Matrix, Matrix]) -> Matrix:
        """The part of the score for covered terms. `left`, `right`: weight of each text that the other covers."""
        smoothing = self.background.smoothing
        both = left / (totals[0] + smoothing) * (right / (totals[1] + smoothing))
        found: Matrix = (1.0 - CHAR_SHARE) * np.sqrt(both)
        return found

    def _factor(self, common: Matrix, known: Matrix, apart: npt.NDArray[np.bool_]) -> Matrix:
        """What is left of a score. `common`, `known`: products of themes and of known shares; `apart`: of places."""
        theme = 1.0 - THEME * self.background.share * known * (1.0 - common.clip(0.0, 1.0))
        found: Matrix = np.where(apart, theme * PLACE_CONFLICT, theme)
        return found


def _some(totals: Matrix) -> Matrix:
    """Totals to divide by: those of texts without terms are not 0."""
    found: Matrix = np.maximum(totals, 1.0 / WEIGHT_STEPS)
    return found


def _sizes(products: Numbers) -> Matrix:
    root: Matrix = np.sqrt(np.maximum(products, 1).astype(np.float64))
    return root


def _products(theme: Matrix, i: Numbers, j: Numbers, chunk: int = 8192) -> Iterator[Matrix]:
    """Products of the themes of listed pairs; exact, so the same as in a matrix product."""
    for start in range(0, len(i), chunk):
        part = slice(start, start + chunk)
        yield np.einsum("ij,ij->i", theme[i[part]], theme[j[part]])


def _matched(one: Prepared, rows: slice, other: Prepared, columns: slice, links: TermLinks) -> Matrix:
    """Weight of each left text that each right text covers: sum over its terms of weight x best link into the other.

    Exact: weights and links are multiples of powers of two, so that a pair's sum is the same in any call.
    """
    term = one.term[one.starts[rows.start] : one.starts[rows.stop]]
    weight = one.weight[one.starts[rows.start] : one.starts[rows.stop]]
    text = np.repeat(np.arange(rows.stop - rows.start), np.diff(one.starts[rows.start : rows.stop + 1]))
    there = other.term[other.starts[columns.start] : other.starts[columns.stop]]
    there_text = np.repeat(
        np.arange(columns.stop - columns.start), np.diff(other.starts[columns.start : columns.stop + 1])
    )
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
    entry = np.repeat(first, repeat) + np.arange(int(repeat.sum())) - np.repeat(np.cumsum(repeat) - repeat, repeat)
    row, col, value = np.repeat(there_text, repeat), column[left[entry]], strength[entry]
    order = np.argsort(value, kind="stable")
    best = np.zeros((columns.stop - columns.start, len(used)))
    best[row[order], col[order]] = value[order]
    product: Matrix = weights @ best.T
    return product


def _apart(
    one: Sequence[tuple[frozenset[str], frozenset[str]]], other: Sequence[tuple[frozenset[str], frozenset[str]]]
) -> npt.NDArray[np.bool_]:
    """True where both texts name places and none of either is, or lies in, one of the other's."""
    number: dict[str, int] = {}
    for named, around in (*one, *other):
        for region in sorted(named | around):
            number.setdefault(region, len(number))

    def marks(sets: Sequence[frozenset[str]]) -> npt.NDArray[np.float32]:
        found = np.zeros((len(sets), len(number)), dtype=np.float32)
        for i, regions in enumerate(sets):
            found[i, [number[region] for region in regions]] = 1.0
        return found

    a, around_a = marks([named for named, _ in one]), marks([around for _, around in one])
    b, around_b = marks([named for named, _ in other]), marks([around for _, around in other])
    both = np.outer(a.sum(axis=1), b.sum(axis=1)) > 0
    apart: npt.NDArray[np.bool_] = both & ((a @ around_b.T + around_a @ b.T) == 0)
    return apart
