"""Which texts of many may be alike, found by the most telling terms that they share. Scores them only roughly.

The postings of a text's terms, linked ones too, are added up from the most telling term on until a budget is spent:
cost and memory follow the number of texts, however common their words are.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.prepared import Prepared
from factcheck.matching.score.ragged import changes, distinct_sorted, owners, ranges, rank_in_run
from factcheck.matching.score.terms.links import TermLinks

Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]

BUDGET = 3000
"""Postings of a text's terms that are looked at."""
KEPT = 128
"""Best texts by the rough score that are kept for each text."""
ROUGH = 0.09
"""Rough scores below are not kept: it is the covered share, of terms that were looked at."""
ROWS = 64
"""Texts that are looked up at once: bounds memory."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How well each text covers each term, by its best link: text i has `term[starts[i]:starts[i + 1]]`, `strength`."""

    term: Numbers
    strength: Values
    starts: Numbers


def reach(side: Prepared, links: TermLinks, chunk: int = 1024) -> Reach:
    """Return the terms that each text covers. `links` are those of the side's vocabulary with itself."""
    order = np.argsort(links.left, kind="stable")
    linked, strength = links.right[order], links.strength[order]
    first = np.searchsorted(links.left[order], np.arange(len(side.vocabulary) + 1))
    size = max(len(side.vocabulary), 1)
    keys, best = [np.empty(0, dtype=np.int64)], [np.empty(0)]
    for start in range(0, len(side), chunk):
        stop = min(start + chunk, len(side))
        term = side.term[side.starts[start] : side.starts[stop]]
        text = start + owners(np.diff(side.starts[start : stop + 1]))
        many = first[term + 1] - first[term]
        entry = ranges(first[term], many)
        key = np.repeat(text, many) * size + linked[entry]
        by = np.lexsort((-strength[entry], key))
        key = key[by]
        once = changes(key)
        keys.append(key[once])
        best.append(strength[entry][by][once])
    key = np.concatenate(keys)
    return Reach(key % size, np.concatenate(best), np.searchsorted(key // size, np.arange(len(side) + 1)))


def candidates(
    side: Prepared, rows: Numbers, covers: Reach, smoothing: float, on_block: Callable[[int, int], None] | None = None
) -> tuple[Numbers, Numbers]:
    """Return pairs of texts (one of `rows`, any text but itself) that may be alike, at most `KEPT` a row.

    `smoothing` is the background's. `on_block(done, total)` is called as rows go by and may raise to stop.
    """
    order = np.argsort(side.term, kind="stable")
    holder, weight = side.owner()[order], side.weight[order]
    posted = np.searchsorted(side.term[order], np.arange(len(side.vocabulary) + 1))
    frequency = np.diff(posted)
    heavy = np.zeros(len(side.vocabulary))
    np.maximum.at(heavy, side.term, side.weight)
    root = np.sqrt(side.total + smoothing)
    pairs: list[tuple[Numbers, Numbers]] = []
    rough = np.zeros(ROWS * len(side))  # made once: clearing what was written costs less than zeros for every block
    for start in range(0, len(rows), ROWS):
        part = rows[start : start + ROWS]
        sizes = covers.starts[part + 1] - covers.starts[part]
        entry = ranges(covers.starts[part], sizes)
        line = owners(sizes)
        telling = covers.strength[entry] * heavy[covers.term[entry]]
        by = np.lexsort((covers.term[entry], -telling, line))
        entry, line = entry[by], line[by]
        take = _within_budget(line, frequency[covers.term[entry]])
        post = ranges(posted[covers.term[entry]], take)
        gain = np.repeat(covers.strength[entry], take) * weight[post]
        cell = np.repeat(line, take) * len(side) + holder[post]
        np.add.at(rough, cell, gain)
        enough = rough[cell] >= ROUGH * root[holder[post]] * np.repeat(root[part[line]], take)
        kept = distinct_sorted(np.sort(cell[enough]))  # few are left: cheaper than looking for them among all cells
        line, text = kept // len(side), kept % len(side)
        value = rough[kept] / root[text]
        rough[cell] = 0.0
        other = text != part[line]
        line, text, value = line[other], text[other], value[other]
        by = np.lexsort((text, -value, line))
        line, text = line[by], text[by]
        best = rank_in_run(line) < KEPT
        pairs.append((part[line[best]], text[best]))
        if on_block:
            on_block(min(start + ROWS, len(rows)), len(rows))
    nothing = np.empty(0, dtype=np.int64)
    return np.concatenate([nothing, *(p for p, _ in pairs)]), np.concatenate([nothing, *(q for _, q in pairs)])


def _within_budget(line: Numbers, wanted: Numbers) -> Numbers:
    """How many postings of each entry are looked at: entries of a line share `BUDGET`, the first ones first."""
    running = np.cumsum(wanted)
    begin = np.searchsorted(line, line)
    before = running - wanted - np.where(begin > 0, running[begin - 1], 0)
    left: Numbers = np.clip(BUDGET - before, 0, wanted)
    return left
