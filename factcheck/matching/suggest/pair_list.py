"""Lists the pairs of a review's claims that are alike at all, with their raw scores. Decides nothing about them.

A review of a few thousand claims is compared whole. Of a larger one every claim is compared with those that share its
most telling terms (`candidates.py`), so that the cost follows the claims, not their square.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.blocks import Step, blocks
from factcheck.matching.score.candidates import candidates, reach
from factcheck.matching.score.case import FLOOR, Pairs
from factcheck.matching.score.formula import Compared, Formula
from factcheck.matching.score.pair_scores import listed
from factcheck.matching.score.prepared import Prepared
from factcheck.matching.score.ragged import owners, ranges, rank_in_run
from factcheck.matching.score.terms.links import TermLinks, link_terms

Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]

COMPARED_WHOLE = 2_000_000
"""Pairs of texts up to which all are scored: two or three seconds."""
SAME_TEXT = 4
"""Of claims with one and the same text in one article, so many are compared: more are no claims but furniture."""
SAME_PARTNERS = 64
"""Claims with one and the same text that are listed for another: a wire's sentence needs no million pairs."""


def list_pairs(
    formula: Formula, side: Prepared, at: Numbers, of: Numbers, touched: npt.NDArray[np.bool_], on_block: Step | None
) -> Pairs:
    """Return the pairs of claims of different articles whose raw score is at least `FLOOR`.

    `side`: the distinct texts; `at`: each claim's among them; `of`: each claim's article. `touched`: only pairs with
    one of these claims. `on_block(done, total)` is called as work goes on and may raise to stop.
    """
    rows = np.unique(at[touched])
    if len(rows) * len(side) <= COMPARED_WHOLE:
        parts = list(_whole(formula, side, rows, on_block))
    else:
        parts = [_chosen(formula, side, rows, on_block)]
    return _claims(_Texts.joined(parts), at, of, touched)


@dataclass(frozen=True, slots=True)
class _Texts:
    """Pairs of texts with what comparing them gave, as parallel arrays."""

    p: Numbers
    q: Numbers
    raw: Values
    share_p: Values
    share_q: Values

    @staticmethod
    def of(p: Numbers, q: Numbers, compared: Compared) -> "_Texts":
        return _Texts(p, q, compared.raw.astype(np.float64), compared.left, compared.right)

    @staticmethod
    def joined(parts: Sequence["_Texts"]) -> "_Texts":
        nothing, none = np.empty(0, dtype=np.int64), np.empty(0)
        return _Texts(
            np.concatenate([nothing, *(part.p for part in parts)]),
            np.concatenate([nothing, *(part.q for part in parts)]),
            np.concatenate([none, *(part.raw for part in parts)]),
            np.concatenate([none, *(part.share_p for part in parts)]),
            np.concatenate([none, *(part.share_q for part in parts)]),
        )

    def swapped(self) -> "_Texts":
        return _Texts(self.q, self.p, self.raw, self.share_q, self.share_p)


def _whole(formula: Formula, side: Prepared, rows: Numbers, on_block: Step | None) -> Iterator[_Texts]:
    """Yield the alike pairs a block at a time, each once or twice."""
    one = side if len(rows) == len(side) else side.picked(rows)
    for up, across, compared in blocks(formula, one, side, on_block):
        where = np.nonzero(compared.raw >= FLOOR)
        yield _Texts.of(rows[where[0] + up.start], where[1] + across.start, compared.at(where))


def _chosen(formula: Formula, side: Prepared, rows: Numbers, on_block: Step | None) -> _Texts:
    """The same for the pairs that share telling terms; texts that are given more than once are like themselves."""
    covers = reach(side, _links_of(side, rows))
    p, q = candidates(side, rows, covers, formula.background.smoothing, _half(on_block, 0))
    p, q = np.concatenate([p, rows]), np.concatenate([q, rows])
    i, j, compared = listed(formula, side, covers, p, q, _half(on_block, 1))
    kept = compared.raw >= FLOOR
    return _Texts.of(i[kept], j[kept], compared.at(kept))


def _links_of(side: Prepared, rows: Numbers) -> TermLinks:
    """Links among the vocabulary, both ways, with a term of `rows` on one side: pairs with `rows` need no others."""
    if len(rows) == len(side):
        return link_terms(side.vocabulary, side.vocabulary)
    used = np.unique(side.term[ranges(side.starts[rows], np.diff(side.starts)[rows])])
    links = link_terms([side.vocabulary[t] for t in used], side.vocabulary)
    left, right = used[links.left], links.right
    strength = np.concatenate([links.strength, links.strength])
    return TermLinks(np.concatenate([left, right]), np.concatenate([right, left]), strength)


def _half(on_block: Step | None, which: int) -> Step | None:
    """Progress of one of two halves, in hundredths of the whole."""
    if on_block is None:
        return None
    return lambda done, total: on_block(50 * which + 50 * done // max(total, 1), 100)


def _claims(texts: _Texts, at: Numbers, of: Numbers, touched: npt.NDArray[np.bool_]) -> Pairs:
    """Pairs of texts -> pairs of claims of different articles, each once, i < j."""
    n = max(len(at), 1)
    order = np.argsort(at, kind="stable")  # claims by text, in order of position
    first = np.searchsorted(at[order], np.arange(int(at.max()) + 2 if len(at) else 1))
    if len(first) == len(at) + 1:
        entry = np.arange(len(texts.p))
        i, j = order[first[texts.p]], order[first[texts.q]]
    else:
        texts = _Texts.joined([texts, texts.swapped()])
        order = order[_rank(at[order] * (int(of.max()) + 1) + of[order]) < SAME_TEXT]
        few = order[_rank(at[order]) < SAME_PARTNERS]
        first, few_first = (np.searchsorted(at[some], np.arange(int(at.max()) + 2)) for some in (order, few))
        many, some = np.diff(first)[texts.p], np.diff(few_first)[texts.q]
        entry = owners(many)
        i = np.repeat(order[ranges(first[texts.p], many)], some[entry])
        j = few[ranges(few_first[texts.q[entry]], some[entry])]
        entry = np.repeat(entry, some[entry])
    kept = (of[i] != of[j]) & (touched[i] | touched[j])
    i, j, entry = i[kept], j[kept], entry[kept]
    _, once = np.unique(np.minimum(i, j) * n + np.maximum(i, j), return_index=True)
    i, j, entry = i[once], j[once], entry[once]
    turned = i > j
    share_i, share_j = texts.share_p[entry], texts.share_q[entry]
    return Pairs(
        np.minimum(i, j),
        np.maximum(i, j),
        texts.raw[entry],
        np.where(turned, share_j, share_i),
        np.where(turned, share_i, share_j),
    )


def _rank(groups: Numbers) -> Numbers:
    """How many equal values stand before each one."""
    order = np.argsort(groups, kind="stable")
    rank = np.empty(len(groups), dtype=np.int64)
    rank[order] = rank_in_run(groups[order])
    return rank
