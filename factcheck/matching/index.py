"""Finds stored claims like a given text among many: BM25 over an inverted index, the best re-ranked by letters.

For scripts and benchmarks; the program's own archive search goes through the store. Keeps no texts, only their terms
and grams, and decides nothing about what is alike enough: it ranks.
"""

import math
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from os import PathLike

import numpy as np
import numpy.typing as npt

from factcheck.matching.chargrams import GRAM_BITS, gram_buckets
from factcheck.matching.index_file import Columns, read_columns, write_columns
from factcheck.matching.tokens import terms

K1 = 1.2
"""BM25: how fast repeating a term stops helping."""
B = 0.6
"""BM25: how much a long text has to have more of a term."""
RERANKED = 100
"""Best texts by BM25 that are looked at closely; 20 measured as good as all."""
LETTERS = 1.5
"""Weight of the letters' likeness beside BM25 as a share of the best text's."""


class ClaimIndex:
    """An index over `texts`; positions are those in which texts were given, `add` going on counting."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._number: dict[str, int] = {}
        self._parts: list[Columns] = []
        self._ready: _Inverted | None = None
        self._size = 0
        self.add(texts)

    def __len__(self) -> int:
        return self._size

    def add(self, texts: Iterable[str]) -> None:
        """Append texts. The next search pays for taking them in."""
        given = list(texts)
        if not given:
            return
        term: list[int] = []
        count: list[int] = []
        starts = [0]
        for text in given:
            counted = Counter(terms(text))
            term.extend(self._number.setdefault(t, len(self._number)) for t in counted)
            count.extend(counted.values())
            starts.append(len(term))
        gram, gram_starts = gram_buckets(given)
        self._parts.append(
            Columns(
                term=np.array(term, dtype=np.int64),
                count=np.array(count, dtype=np.int64),
                starts=np.array(starts, dtype=np.int64),
                gram=gram,
                gram_starts=gram_starts,
            )
        )
        self._size += len(given)
        self._ready = None

    def search(self, query: str, k: int = 10) -> list[tuple[int, float]]:
        """Return up to `k` (position, score) of the texts most like `query`, best first; equal scores by position.

        Only texts that share a term with the query are found. The score is 0-100: relative to the query's best text by
        terms (40 points), plus likeness of letters (60 points). It ranks one query's texts, it compares no queries.
        """
        if k <= 0 or not self._size:
            return []
        index = self._inverted()
        known = [n for term in dict.fromkeys(terms(query)) if (n := self._number.get(term)) is not None]
        scores = index.bm25(known)
        found = np.flatnonzero(scores)
        if not len(found):
            return []
        keep = max(k, RERANKED)
        if len(found) > keep:  # ties at the edge are settled by position, not by the partition's whim
            edge = np.partition(scores[found], len(found) - keep)[len(found) - keep]
            found = found[scores[found] >= edge]
        found = found[np.lexsort((found, -scores[found]))][:keep]
        final = scores[found] / scores[found[0]] + LETTERS * index.letters(query, found)
        order = np.lexsort((found, -final))[:k]
        return [(int(found[i]), float(100.0 * final[i] / (1.0 + LETTERS))) for i in order]

    def save(self, path: str | PathLike[str]) -> None:
        """Write the index to `path` (replaced as a whole). Raises FactcheckError when it cannot be written."""
        write_columns(path, self._columns(), list(self._number))

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "ClaimIndex":
        """Read what `save` wrote. Raises FactcheckError for a missing, damaged, foreign or outdated file."""
        columns, vocabulary = read_columns(path)
        index = cls()
        index._number = {term: i for i, term in enumerate(vocabulary)}
        index._parts = [columns]
        index._size = len(columns.starts) - 1
        return index

    def _columns(self) -> Columns:
        if len(self._parts) != 1:
            self._parts = [Columns.joined(self._parts)]
        return self._parts[0]

    def _inverted(self) -> "_Inverted":
        if self._ready is None:
            self._ready = _Inverted(self._columns(), len(self._number))
        return self._ready


class _Inverted:
    """The same columns by term, with BM25 weights, ready to be searched."""

    def __init__(self, columns: Columns, vocabulary: int) -> None:
        self._columns = columns
        self._n = n = len(columns.starts) - 1
        text = np.repeat(np.arange(n), np.diff(columns.starts))
        length = np.bincount(text, weights=columns.count, minlength=n)
        order = np.argsort(columns.term, kind="stable")
        self._text = text[order]
        frequency = np.bincount(columns.term, minlength=vocabulary)
        self._starts = np.concatenate([[0], np.cumsum(frequency)])
        idf = np.log1p((n - frequency + 0.5) / (frequency + 0.5))
        count = columns.count[order].astype(np.float64)
        relative = length[self._text] / max(float(length.mean()), 1.0)
        self._weight = idf[columns.term[order]] * count * (K1 + 1) / (count + K1 * (1 - B + B * relative))

    def bm25(self, known: list[int]) -> npt.NDArray[np.float64]:
        scores = np.zeros(self._n)
        for term in known:
            part = slice(self._starts[term], self._starts[term + 1])
            scores[self._text[part]] += self._weight[part]
        return scores

    @cached_property
    def _gram_weight(self) -> npt.NDArray[np.float64]:
        """Squared idf of each gram bucket: a set's vector holds the idf, and both sides of a product do."""
        frequency = np.bincount(self._columns.gram, minlength=1 << GRAM_BITS)
        squared: npt.NDArray[np.float64] = np.log((self._n + 1.0) / (frequency + 0.5)).clip(min=0.0) ** 2
        return squared

    def letters(self, query: str, found: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        """Cosine (0-1) of the query's grams and those of each text in `found`, weighted by idf."""
        grams, _ = gram_buckets([query])
        result = np.zeros(len(found))
        norm = math.sqrt(self._gram_weight[grams].sum())
        for i, text in enumerate(found):
            there = self._columns.gram[self._columns.gram_starts[text] : self._columns.gram_starts[text + 1]]
            weight = self._gram_weight[there]
            length = math.sqrt(weight.sum()) * norm
            if length:
                result[i] = weight[np.isin(there, grams, assume_unique=True)].sum() / length
        return result
