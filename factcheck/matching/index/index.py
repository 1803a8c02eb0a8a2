"""Finds stored claims like a given text among many: BM25 over an inverted index, the best re-ranked by letters.

For scripts and benchmarks; the program's own archive search goes through the store. Decides nothing about what is alike
enough: it ranks. A million claims take less than a gigabyte: terms by number, and the texts themselves, whose grams
are made anew for the few that are looked at closely.
"""

from collections.abc import Iterable
from itertools import islice
from os import PathLike

import numpy as np
import numpy.typing as npt

from factcheck.matching.index.file import read_index, write_index
from factcheck.matching.index.postings import BATCH, NONE, Postings, Taken, joined, take
from factcheck.matching.score.chargrams import GRAM_BITS, gram_buckets
from factcheck.matching.score.ragged import owners
from factcheck.matching.words.tokens import terms

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
        self._kept = NONE
        self._taken: list[Taken] = []
        self._ready: _Weighed | None = None
        self._size = 0
        self.add(texts)

    def __len__(self) -> int:
        return self._size

    def add(self, texts: Iterable[str]) -> None:
        """Append texts. The next search pays for sorting them in."""
        given = iter(texts)
        while some := list(islice(given, BATCH)):
            self._taken.append(take(some, terms, self._number))
            self._size += len(some)
            self._ready = None

    def search(self, query: str, k: int = 10) -> list[tuple[int, float]]:
        """Return up to `k` (position, score) of the texts most like `query`, best first; equal scores by position.

        Only texts that share a term with the query are found. The score is 0-100: relative to the query's best text by
        terms (40 points), plus likeness of letters (60 points). It ranks one query's texts, it compares no queries.
        """
        if k <= 0 or not self._size:
            return []
        index = self._weighed()
        known = [n for term in dict.fromkeys(terms(query)) if (n := self._number.get(term)) is not None]
        scores = index.bm25(known)
        candidates = np.flatnonzero(scores)
        if not len(candidates):
            return []
        keep = max(k, RERANKED)
        if len(candidates) > keep:  # ties at the edge are settled by position, not by the partition's whim
            edge = np.partition(scores[candidates], len(candidates) - keep)[len(candidates) - keep]
            candidates = candidates[scores[candidates] >= edge]
        candidates = candidates[np.lexsort((candidates, -scores[candidates]))][:keep]
        final = scores[candidates] / scores[candidates[0]] + LETTERS * index.letters(query, candidates)
        order = np.lexsort((candidates, -final))[:k]
        return [(int(candidates[i]), float(100.0 * final[i] / (1.0 + LETTERS))) for i in order]

    def save(self, path: str | PathLike[str]) -> None:
        """Write the index to `path` (replaced as a whole). Raises FactcheckError when it cannot be written."""
        write_index(path, self._postings(), list(self._number))

    @classmethod
    def load(cls, path: str | PathLike[str]) -> "ClaimIndex":
        """Read what `save` wrote. Raises FactcheckError for a missing, damaged, foreign or outdated file."""
        postings, vocabulary = read_index(path)
        index = cls()
        index._number = {term: i for i, term in enumerate(vocabulary)}
        index._kept = postings
        index._size = len(postings)
        return index

    def _postings(self) -> Postings:
        if self._taken:
            self._kept = joined(self._kept, self._taken, len(self._number))
            self._taken = []
        return self._kept

    def _weighed(self) -> "_Weighed":
        if self._ready is None:
            self._ready = _Weighed(self._postings())
        return self._ready


class _Weighed:
    """Postings with the weights of BM25 and of grams, ready to be searched."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        n = len(postings)
        frequency = np.diff(postings.starts)
        self._idf = np.log1p((n - frequency + 0.5) / (frequency + 0.5))
        relative = postings.length / max(float(postings.length.mean()), 1.0)
        self._norm: npt.NDArray[np.float64] = K1 * (1 - B + B * relative)
        # Squared idf of each gram: a set's vector holds the idf, and both sides of a product do.
        seen = np.zeros(1 << GRAM_BITS, dtype=np.int32)
        seen[postings.gram] = postings.frequency
        self._gram_weight = (np.log((n + 1.0) / (seen + 0.5)).clip(min=0.0) ** 2).astype(np.float32)

    def bm25(self, known: list[int]) -> npt.NDArray[np.float64]:
        scores = np.zeros(len(self._postings))
        for term in known:
            part = slice(self._postings.starts[term], self._postings.starts[term + 1])
            text = self._postings.text[part]
            count = self._postings.count[part].astype(np.float64)
            scores[text] += self._idf[term] * (K1 + 1) * count / (count + self._norm[text])
        return scores

    def letters(self, query: str, positions: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
        """Cosine (0-1) of the query's grams and those of each text in `positions`, weighted by idf."""
        grams, starts = gram_buckets([query, *(self._postings.words(text) for text in positions)])
        owner = owners(np.diff(starts))
        weight = self._gram_weight[grams].astype(np.float64)
        asked = grams[: starts[1]]
        if not len(asked):
            return np.zeros(len(positions))
        at = np.searchsorted(asked, grams).clip(max=len(asked) - 1)
        length = np.bincount(owner, weights=weight, minlength=len(starts) - 1)
        common = np.bincount(owner, weights=weight * (asked[at] == grams), minlength=len(starts) - 1)
        norm = np.sqrt(length[1:] * length[0])
        result: npt.NDArray[np.float64] = np.divide(common[1:], norm, out=np.zeros(len(positions)), where=norm > 0)
        return result
