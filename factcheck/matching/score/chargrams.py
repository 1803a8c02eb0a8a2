"""Which character 3-, 4- and 5-grams a text has, and how many two texts share. Weighs none of them.

A gram is kept as a 64-bit number: 3-grams exactly, longer ones mixed (two grams falling together is a chance in 10^13
for a million of them, and always the same one).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.ragged import distinct_sorted, owners, ranges, starts_of
from factcheck.matching.words.tokens import normalise

SIZES = (3, 4, 5)
_URL = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"\W+")
_MIX = np.uint64(0x9E3779B97F4A7C15)  # odd and without pattern: 2**64 divided by the golden ratio
BATCH = 1024
"""Texts whose grams are made at once."""
GRAM_BITS = 22
"""Stored grams are numbers below 2**22: half the memory, and two rare ones seldom fall together."""
DENSE_AT = 0.008
"""Share of the pairs of a block that share a gram from which one matrix product is cheaper than counting pairs."""


@dataclass(frozen=True, slots=True)
class GramSets:
    """The sets of grams of n texts: text i has `grams[starts[i]:starts[i + 1]]`, distinct and ascending."""

    grams: npt.NDArray[np.uint64]
    starts: npt.NDArray[np.int64]

    @property
    def sizes(self) -> npt.NDArray[np.int64]:
        """Number of grams of each text."""
        return np.diff(self.starts)

    def picked(self, rows: npt.NDArray[np.int64]) -> "GramSets":
        """The sets of the texts at `rows`."""
        sizes = self.sizes[rows]
        return GramSets(self.grams[ranges(self.starts[rows], sizes)], starts_of(sizes))

    def part(self, start: int, end: int) -> "GramSets":
        """The sets of the texts from `start` to before `end`."""
        first, last = self.starts[start], self.starts[end]
        return GramSets(self.grams[first:last], self.starts[start : end + 1] - first)


def gram_sets(texts: Sequence[str]) -> GramSets:
    """Return the grams of each text's case-folded words joined by one blank, with a blank at both ends."""
    sets: list[npt.NDArray[np.uint64]] = []
    for start in range(0, len(texts), BATCH):
        sets.extend(_grams(texts[start : start + BATCH]))
    sizes = np.array([len(grams) for grams in sets], dtype=np.int64)
    return GramSets(np.concatenate([np.empty(0, dtype=np.uint64), *sets]), starts_of(sizes))


def _grams(texts: Sequence[str]) -> Iterator[npt.NDArray[np.uint64]]:
    """Yield the grams of each text; the codes of all of them are rolled into grams at once."""
    plain = [" " + _BETWEEN_WORDS.sub(" ", _URL.sub(" ", normalise(text)).casefold()).strip() + " " for text in texts]
    codes = np.frombuffer("".join(plain).encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint64)
    rolled = {size: _rolled(codes, size) for size in SIZES}
    start = 0
    for text in plain:
        end = start + len(text)
        grams = np.concatenate([rolled[size][start : max(end - size + 1, start)] for size in SIZES])
        start = end
        if text.isspace():
            grams = grams[:0]
        grams.sort()
        yield distinct_sorted(grams)


def _rolled(codes: npt.NDArray[np.uint64], size: int) -> npt.NDArray[np.uint64]:
    """The gram that begins at each code, those at the end left out."""
    n = max(len(codes) - size + 1, 0)
    grams = codes[:n].copy()
    for k in range(1, size):
        if k >= 3:
            grams ^= grams >> np.uint64(29)
            grams *= _MIX
        else:
            grams <<= np.uint64(21)
        grams += codes[k : k + n]
    return grams


def gram_buckets(texts: Sequence[str]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return all texts' grams as numbers below 2**GRAM_BITS, distinct and ascending per text, and their starts."""
    sets = gram_sets(texts)
    mixed = (sets.grams * _MIX) >> np.uint64(64 - GRAM_BITS)
    # One sort for all texts: the text's number above the gram's.
    keys = (owners(sets.sizes) << GRAM_BITS) | mixed.astype(np.int64)
    keys.sort()
    keys = distinct_sorted(keys)
    starts = np.searchsorted(keys, np.arange(len(texts) + 1) << GRAM_BITS)
    return keys & ((1 << GRAM_BITS) - 1), starts.astype(np.int64)


def shared(left: GramSets, right: GramSets) -> npt.NDArray[np.float64]:
    """Return how many grams each text of `left` shares with each of `right`: a matrix of whole numbers."""
    n, m = len(left.starts) - 1, len(right.starts) - 1
    counts = np.zeros(n * m, dtype=np.float64)
    common = np.intersect1d(left.grams, right.grams)
    if not len(common):
        return counts.reshape(n, m)
    left_gram, left_text = _postings(left, common)
    right_gram, right_text = _postings(right, common)
    left_count = np.bincount(left_gram, minlength=len(common))
    right_count = np.bincount(right_gram, minlength=len(common))
    dense = left_count * right_count > max(DENSE_AT * n * m, 1.0)

    # Grams that many texts have: one product of 0/1 matrices; float32 counts exactly up to 2**24.
    number = np.cumsum(dense) - 1
    k = int(dense.sum())
    if k:
        one, other = np.zeros((n, k), dtype=np.float32), np.zeros((m, k), dtype=np.float32)
        pick = dense[left_gram]
        one[left_text[pick], number[left_gram[pick]]] = 1.0
        pick = dense[right_gram]
        other[right_text[pick], number[right_gram[pick]]] = 1.0
        counts += (one @ other.T).ravel()

    # The others: write out every pair of texts that share one, and count equal pairs.
    pick = ~dense[left_gram]
    gram, text = left_gram[pick], left_text[pick]
    repeat = right_count[gram]
    if repeat.any():
        order = np.argsort(right_gram, kind="stable")
        by_gram = right_text[order]
        first = starts_of(right_count)
        pairs = np.repeat(text, repeat) * m + by_gram[ranges(first[gram], repeat)]
        counts += np.bincount(pairs, minlength=n * m)
    return counts.reshape(n, m)


def _postings(sets: GramSets, common: npt.NDArray[np.uint64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Positions in `common` of the grams that are in it, and the text of each."""
    place = np.searchsorted(common, sets.grams)
    place[place == len(common)] = 0
    kept = common[place] == sets.grams
    text = owners(sets.sizes)
    return place[kept], text[kept]
