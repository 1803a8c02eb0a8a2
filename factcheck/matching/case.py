"""The second step of a review: scores that also use which article a sentence is of, and what stands beside it.

Does not replace the pair's score, it shifts it: sentences that are like everything (of the topic, not the event) lose,
pairs of articles that tell the same gain, and so do pairs whose neighbours correspond too. Works on a list of pairs, so
that its cost follows what is alike, not the square of the sentences.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.prepared import Prepared

Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]

FLOOR = 0.1
"""Pairs below this raw score count as unlike here: they neither make articles alike nor are they suggested."""
HUB = 0.2
"""How much of both sentences' likeness to all other articles together is taken off."""
ARTICLES = 0.3
"""How much of the two articles' likeness is added."""
BESIDE = 0.1
"""How much of the best score of the neighbouring sentences is added."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of sentences of different articles with raw scores of at least `FLOOR`: parallel arrays, by (i, j), i < j.

    Sentences are numbered as the caller gave them. `share_i`, `share_j`: share of each one's weight that the other
    covers.
    """

    i: Numbers
    j: Numbers
    raw: Values
    share_i: Values
    share_j: Values


class SecondStep:
    """Shifts raw scores. `articles`: each sentence's; `pairs`: all that are alike; `hubs`: `hub_scores`."""

    def __init__(self, pairs: Pairs, articles: Sequence[int] | Numbers, hubs: Values) -> None:
        self._n = n = len(articles)
        _, self.of = np.unique(np.array(articles, dtype=np.int64), return_inverse=True)
        self._k = k = int(self.of.max()) + 1 if n else 0
        self._hubs = hubs
        self._key, self._raw = pairs.i * n + pairs.j, pairs.raw
        self._likeness_key, self._likeness = _likeness(pairs, self.of, k)

    def shifted(self, i: Numbers, j: Numbers, raw: Values) -> Values:
        """Return the shifted raw scores of any pairs of different articles, i < j: symmetric in all that is used."""
        alike = self._found(self._likeness_key, self._likeness, self.of[i] * self._k + self.of[j])
        return raw - HUB * (self._hubs[i] + self._hubs[j]) + ARTICLES * alike + BESIDE * self._beside(i, j)

    def within(self, i: Numbers, j: Numbers, raw: Values) -> Values:
        """The same for pairs of one article, where the mean likeness to the other articles stands in."""
        mean = np.bincount(self._likeness_key // max(self._k, 1), weights=self._likeness, minlength=self._k)
        alike = (mean / max(self._k - 1, 1))[self.of[i]]
        return raw - HUB * (self._hubs[i] + self._hubs[j]) + ARTICLES * alike

    def _beside(self, i: Numbers, j: Numbers) -> Values:
        """Best raw score of a sentence next to i and one next to j, in the same articles."""
        best = np.zeros(len(i))
        for step_i in (-1, 1):
            for step_j in (-1, 1):
                a, b = i + step_i, j + step_j
                inside = (a >= 0) & (b >= 0) & (a < self._n) & (b < self._n)
                inside[inside] = (self.of[a[inside]] == self.of[i[inside]]) & (self.of[b[inside]] == self.of[j[inside]])
                # The neighbours keep the order of the two sentences unless articles are mixed; then the key finds them.
                low, high = np.minimum(a[inside], b[inside]), np.maximum(a[inside], b[inside])
                best[inside] = np.maximum(best[inside], self._found(self._key, self._raw, low * self._n + high))
        return best

    @staticmethod
    def _found(keys: Numbers, values: Values, wanted: Numbers) -> Values:
        """The value of each wanted key, 0 where it is not there. `keys` ascend."""
        if not len(keys):
            return np.zeros(len(wanted))
        at = np.searchsorted(keys, wanted)
        at[at == len(keys)] = 0
        return np.where(keys[at] == wanted, values[at], 0.0)


def _likeness(pairs: Pairs, of: Numbers, k: int) -> tuple[Numbers, Values]:
    """Likeness of articles as keys (one * k + other) and values: mean best raw score of a sentence, both ways."""
    sizes = np.bincount(of, minlength=k).astype(np.float64)
    sentence, there = np.concatenate([pairs.i, pairs.j]), np.concatenate([of[pairs.j], of[pairs.i]])
    key, place = np.unique(sentence * k + there, return_inverse=True)
    best = np.zeros(len(key))
    np.maximum.at(best, place, np.concatenate([pairs.raw, pairs.raw]))
    mine, theirs = of[key // max(k, 1)], key % max(k, 1)
    share = best / sizes[mine] / 2
    both, place = np.unique(np.concatenate([mine * k + theirs, theirs * k + mine]), return_inverse=True)
    found: Values = np.bincount(place, weights=np.concatenate([share, share]), minlength=len(both)).astype(np.float64)
    return both, found


def hub_scores(side: Prepared, at: Numbers, of: Numbers) -> Values:
    """Cosine of each sentence's terms with those of all sentences of other articles together, per sentence.

    `at`: position of each sentence among the prepared texts; `of`: its article, 0 to the number of articles.
    """
    owner = side.owner()
    length = np.sqrt(np.bincount(owner, weights=side.weight**2, minlength=len(side)))
    value = side.weight / length[owner]
    words, k = len(side.vocabulary), int(of.max()) + 1 if len(of) else 0
    sizes = np.diff(side.starts)[at]
    entry = np.repeat(side.starts[at], sizes) + np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    sentence = np.repeat(np.arange(len(at)), sizes)
    term, weight = side.term[entry], value[entry]
    all_of = np.bincount(term, weights=weight, minlength=words)
    key, place = np.unique(of[sentence] * max(words, 1) + term, return_inverse=True)
    own = np.bincount(place, weights=weight, minlength=len(key))
    others = len(at) - np.bincount(of, minlength=k)[of]
    found = np.bincount(sentence, weights=weight * (all_of[term] - own[place]), minlength=len(at))
    return found / np.maximum(others, 1)
