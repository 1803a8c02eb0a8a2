"""The score of a pair of texts: how much of each the other covers, plus how alike their letters are.

Does not know articles or claims, nor what else is compared: a pair's score depends on its two texts and the frozen
background. Differing numbers never lower it, because those are what a journalist looks for.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.background import Background
from factcheck.matching.case import case_scores
from factcheck.matching.chargrams import GramSets, gram_sets, shared
from factcheck.matching.gazetteer import countries_of
from factcheck.matching.links import TermLinks, link_terms
from factcheck.matching.scale import PAIR_HALF, to_percent
from factcheck.matching.tokens import PLACE, terms

Matrix = npt.NDArray[np.float64]
Scores = npt.NDArray[np.float32]
Positions = npt.NDArray[np.int64]

CHAR_SHARE = 0.2
"""Share of the letters' likeness in a score; the rest is covered terms."""
PLACE_CONFLICT = 0.8
"""Factor where both texts name countries and share none: reports on like events in different places."""
BLOCK = 512
"""Texts of each side that are compared at once: bounds memory, whatever the number of texts."""


@dataclass(frozen=True, slots=True)
class _Side:
    """Distinct texts of one side, prepared: text i has the terms `term[starts[i]:starts[i + 1]]` of `vocabulary`."""

    vocabulary: list[str]
    term: Positions
    starts: Positions
    weight: Matrix  # per vocabulary entry
    total: Matrix  # per text
    grams: GramSets
    countries: list[frozenset[str]]


class Matcher:
    """Scores pairs of texts. `background`: sentences of the open case, which tell common words from telling ones.

    The background is frozen here; without one the table shipped with the package serves alone.
    """

    def __init__(self, background: Iterable[str] | None = None) -> None:
        self._background = Background(background)

    def scores(self, left: Sequence[str], right: Sequence[str]) -> Scores:
        """Return the scores of all pairs: float, `len(left)` x `len(right)`, 0-100, symmetric, deterministic.

        50 is about where one pair of two is right (`scale.py`). Equal texts get the most that either can get.
        """
        return to_percent(self.raw(left, right), PAIR_HALF)

    def case_scores(
        self,
        sentences: Sequence[str],
        articles: Sequence[int],
        on_block: Callable[[int, int], None] | None = None,
    ) -> Scores:
        """Return the scores that suggestions of one review are decided by: n x n, 0-100, symmetric.

        `articles` holds each sentence's article. `on_block` as in `raw`. Raises ValueError when lengths differ.
        """
        if len(sentences) != len(articles):
            raise ValueError(f"{len(sentences)} sentences, but {len(articles)} articles")
        return case_scores(self.raw(sentences, sentences, on_block), articles)

    def raw(
        self,
        left: Sequence[str],
        right: Sequence[str],
        on_block: Callable[[int, int], None] | None = None,
    ) -> Scores:
        """Return the uncalibrated scores, 0-1. `on_block(done, total)` is called per block and may raise to stop."""
        left_texts, left_at = _distinct(left)
        right_texts, right_at = _distinct(right)
        one = self._prepare(left_texts)
        other = one if left_texts == right_texts else self._prepare(right_texts)
        links = link_terms(one.vocabulary, other.vocabulary)
        found = np.zeros((len(left_texts), len(right_texts)), dtype=np.float32)
        starts = [(i, j) for i in range(0, len(left_texts), BLOCK) for j in range(0, len(right_texts), BLOCK)]
        for done, (i, j) in enumerate(starts, start=1):
            rows, columns = slice(i, min(i + BLOCK, len(left_texts))), slice(j, min(j + BLOCK, len(right_texts)))
            found[rows, columns] = self._block(one, rows, other, columns, links)
            if on_block:
                on_block(done, len(starts))
        if len(left_texts) == len(left) and len(right_texts) == len(right):
            return found
        expanded: Scores = found[np.ix_(left_at, right_at)]
        return expanded

    def _prepare(self, texts: Sequence[str]) -> _Side:
        number: dict[str, int] = {}
        term: list[int] = []
        starts = [0]
        countries = []
        for text in texts:
            distinct = dict.fromkeys(terms(text))
            term.extend(number.setdefault(t, len(number)) for t in distinct)
            starts.append(len(term))
            places = [countries_of(t.removeprefix(PLACE)) for t in distinct if t.startswith(PLACE)]
            countries.append(frozenset[str]().union(*places))
        weight = np.array([self._background.weight(t) for t in number], dtype=np.float64)
        terms_of, bounds = np.array(term, dtype=np.int64), np.array(starts, dtype=np.int64)
        owner = np.repeat(np.arange(len(texts)), np.diff(bounds))
        total: Matrix = np.bincount(owner, weights=weight[terms_of], minlength=len(texts)).astype(np.float64)
        return _Side(list(number), terms_of, bounds, weight, total, gram_sets(texts), countries)

    def _block(self, one: _Side, rows: slice, other: _Side, columns: slice, links: TermLinks) -> Matrix:
        smoothing = self._background.smoothing
        back = TermLinks(links.right, links.left, links.strength)
        by_left = _matched(one, rows, other, columns, links) / (one.total[rows, None] + smoothing)
        by_right = _matched(other, columns, one, rows, back).T / (other.total[None, columns] + smoothing)
        covered = np.sqrt(by_left * by_right)

        some, more = one.grams.part(rows.start, rows.stop), other.grams.part(columns.start, columns.stop)
        sizes = np.sqrt(np.maximum(np.outer(some.sizes, more.sizes), 1).astype(np.float64))
        score = (1.0 - CHAR_SHARE) * covered + CHAR_SHARE * (shared(some, more) / sizes)

        apart = _apart(one.countries[rows], other.countries[columns])
        return np.where(apart, score * PLACE_CONFLICT, score)


def _distinct(texts: Sequence[str]) -> tuple[list[str], Positions]:
    """Distinct texts in order, and each text's position among them."""
    number: dict[str, int] = {}
    at = [number.setdefault(text, len(number)) for text in texts]
    return list(number), np.array(at, dtype=np.int64)


def _matched(one: _Side, rows: slice, other: _Side, columns: slice, links: TermLinks) -> Matrix:
    """Weight of each left text that each right text covers: sum over its terms of weight x best link into the other.

    Exact: weights and links are multiples of powers of two, so that a pair's sum is the same in any call.
    """
    term = one.term[one.starts[rows.start] : one.starts[rows.stop]]
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
    weights[text[linked], column[term[linked]]] = one.weight[term[linked]]

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


def _apart(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> npt.NDArray[np.bool_]:
    """True where both texts name countries and share none."""
    number: dict[str, int] = {}
    for countries in (*one, *other):
        for country in sorted(countries):
            number.setdefault(country, len(number))

    def marks(side: Sequence[frozenset[str]]) -> npt.NDArray[np.float32]:
        found = np.zeros((len(side), len(number)), dtype=np.float32)
        for i, countries in enumerate(side):
            found[i, [number[country] for country in countries]] = 1.0
        return found

    a, b = marks(one), marks(other)
    named = np.outer(a.sum(axis=1), b.sum(axis=1)) > 0
    apart: npt.NDArray[np.bool_] = named & ((a @ b.T) == 0)
    return apart
