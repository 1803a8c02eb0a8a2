"""The second step of a review: scores that also use which article a sentence is of, and what stands beside it.

Does not replace the pair's score, it shifts it: sentences that are like everything (of the topic, not the event) lose,
and so do pairs that stand at other depths of their articles; pairs of articles about the same things gain, and pairs
whose neighbours correspond too. Works on a list of pairs, so that its cost follows what is alike, not the square of the
sentences.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.prepared import Prepared
from factcheck.matching.score.ragged import owners, ranges
from factcheck.matching.score.terms.theme import STEPS, exact

Numbers = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]

FLOOR = 0.1
"""Pairs below this raw score count as unlike here: they neither make articles alike nor are they suggested."""
HUB = 0.2
"""How much of both sentences' likeness to all other articles together is taken off."""
ARTICLES = 0.25
"""How much of the likeness of the two articles' themes is added."""
BESIDE = 0.1
"""How much of the best score of the neighbouring sentences is added."""
DISTANT = 0.03
"""How much sentences lose that stand `FAR` or more apart: reports go from what is new to what is known, so that the
first sentences of one seldom correspond to the last of another."""
FAR = 20
"""Sentences by which two places differ, counted in each article, from which more tells no more."""
PRODUCTS = 8192
"""Pairs of articles whose themes are multiplied at once: bounds memory."""


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
    """Shifts raw scores. `articles`: each sentence's; `pairs`: all that are alike; `side`: the distinct texts.

    `at`: position of each sentence among these; `share`: how much the background may tell (`Background.share`).
    """

    def __init__(self, pairs: Pairs, articles: Sequence[int] | Numbers, side: Prepared, at: Numbers, share: float):
        self._n = n = len(articles)
        _, self.of = np.unique(np.array(articles, dtype=np.int64), return_inverse=True)
        self._hubs = hub_scores(side, at, self.of)
        self._key, self._raw = pairs.i * n + pairs.j, pairs.raw
        self._share = share
        self._theme, self._known = _themes(side, at, self.of)
        self._depth = depths(self.of)

    def shifted(self, i: Numbers, j: Numbers, raw: Values) -> Values:
        """Return the shifted raw scores of any pairs of different articles, i < j: symmetric in all that is used."""
        apart = np.minimum(np.abs(self._depth[i] - self._depth[j]), FAR) / FAR
        moved = (
            self._less_hubs(i, j, raw) + ARTICLES * self._alike(i, j) + BESIDE * self._beside(i, j) - DISTANT * apart
        )
        return np.asarray(moved)

    def within(self, i: Numbers, j: Numbers, raw: Values) -> Values:
        """The same for pairs of one article, which is like itself."""
        return self._less_hubs(i, j, raw) + ARTICLES

    def _less_hubs(self, i: Numbers, j: Numbers, raw: Values) -> Values:
        less: Values = raw - HUB * (self._hubs[i] + self._hubs[j])
        return less

    def _alike(self, i: Numbers, j: Numbers) -> Values:
        """How alike the two articles' themes are, 0-1; as far as the background cannot tell, they are taken as one's.

        Articles that somebody puts into one review are on one event unless something speaks against it.
        """
        k = len(self._known)
        both, place = np.unique(self.of[i] * k + self.of[j], return_inverse=True)
        one, other = both // max(k, 1), both % max(k, 1)
        common = np.zeros(len(both))
        for start in range(0, len(both), PRODUCTS):
            part = slice(start, start + PRODUCTS)
            common[part] = np.einsum("ij,ij->i", self._theme[one[part]], self._theme[other[part]])
        alike = 1.0 - self._share * self._known[one] * self._known[other] * (1.0 - common.clip(0.0, 1.0))
        of_pairs: Values = alike[place]
        return of_pairs

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


def _themes(side: Prepared, at: Numbers, of: Numbers) -> tuple[Values, Values]:
    """What each article is about: its sentences' places added up, of length 1; and the share of it that is known."""
    k = int(of.max()) + 1 if len(of) else 0
    places, known = np.zeros((k, side.theme.shape[1])), np.bincount(of, weights=side.known[at], minlength=k)
    np.add.at(places, of, side.theme[at])
    length = np.sqrt(np.add.reduce(places * places, axis=1))
    return exact(places / np.maximum(length, 1.0 / STEPS)[:, None]), known / np.maximum(np.bincount(of, minlength=k), 1)


def depths(of: Numbers) -> Numbers:
    """How many sentences of the same article stand before each one."""
    order = np.argsort(of, kind="stable")
    starts = np.searchsorted(of[order], of[order])
    before = np.empty(len(of), dtype=np.int64)
    before[order] = np.arange(len(of)) - starts
    return before


def hub_scores(side: Prepared, at: Numbers, of: Numbers) -> Values:
    """Cosine of each sentence's terms with those of all sentences of other articles together, per sentence.

    `at`: position of each sentence among the prepared texts; `of`: its article, 0 to the number of articles.
    """
    owner = side.owner()
    length = np.sqrt(np.bincount(owner, weights=side.weight**2, minlength=len(side)))
    value = side.weight / length[owner]
    words, k = len(side.vocabulary), int(of.max()) + 1 if len(of) else 0
    sizes = np.diff(side.starts)[at]
    entry, sentence = ranges(side.starts[at], sizes), owners(sizes)
    term, weight = side.term[entry], value[entry]
    all_of = np.bincount(term, weights=weight, minlength=words)
    key, place = np.unique(of[sentence] * max(words, 1) + term, return_inverse=True)
    own = np.bincount(place, weights=weight, minlength=len(key))
    others = len(at) - np.bincount(of, minlength=k)[of]
    likeness = np.bincount(sentence, weights=weight * (all_of[term] - own[place]), minlength=len(at))
    return likeness / np.maximum(others, 1)
