"""How telling a term is: document frequencies of the shipped table, mixed with the sentences at hand, then frozen.

Also what those sentences are about (`theme.py`), learned from them when first asked for.

Does not change after it is made: a pair's score must not depend on what else is compared.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, cached_property

from factcheck.domain.once import once
from factcheck.matching.score.terms.attributed import only_attributing
from factcheck.matching.score.terms.theme import Themes, chosen
from factcheck.matching.words.tables import frequency_bands
from factcheck.matching.words.tokens import NUMBER, terms

SHIPPED_SENTENCES = 10_000
"""Sentences that the shipped shares are read as: a word it does not know counts as one in twice as many."""
OWN_SHARE = 0.85
"""Share of the given sentences' idf in the mean with the shipped one: the more the better for one case's articles."""
OWN_HALF = 10
"""Sentences at which the given ones get half of their share: a handful of sentences tells little about frequency."""
NUMBER_BOOST = 2.0
"""A figure tells more about a claim than its frequency says."""
TELLING = 1.3
"""Power of an idf that makes a weight: between the 1 of information, which adds up, and the 2 of cosines, where a
shared term is weighed on both sides. One rare term in common tells more than two half as rare."""
UNKNOWN_WORDS = 2.0
"""Added to the total weight of a text, in unknown words, so that a short text cannot be covered fully."""
ATTRIBUTING = 0.3
"""Share of its weight that a term keeps where it only says who said it."""
WEIGHT_STEPS = 1024
"""Weights are multiples of 1/1024, so that sums of them are exact in floats, in whatever order they are added."""


@cache
def shipped_frequencies() -> dict[str, float]:
    """Term -> sentences of `SHIPPED_SENTENCES` that hold it, by the table. Shared: do not change."""
    frequencies: dict[str, float] = {}
    for share, words in frequency_bands():
        for word in words:
            # Months are names here: their bare forms are verbs and modal verbs.
            for term in terms(word.capitalize() if word.islower() else word):
                frequencies[term] = max(frequencies.get(term, 0.0), share * SHIPPED_SENTENCES)
    return frequencies


def _idf(sentences: float, frequency: float) -> float:
    return math.log((sentences + 1.0) / (frequency + 0.5))


def _exact(value: float) -> float:
    return max(round(value * WEIGHT_STEPS), 1) / WEIGHT_STEPS


def less(weight: float) -> float:
    """The weight of a term that only says who said it."""
    return _exact(ATTRIBUTING * weight)


class Sentence:
    """A text as scores see it: its terms, and which of them only say who said it, each found when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @once
    def terms(self) -> tuple[str, ...]:
        """Its terms in order."""
        return terms(self.text)

    @once
    def attributing(self) -> frozenset[str]:
        """Those that only say who said it."""
        return only_attributing(self.text, self.terms)


class Background:
    """Weights of terms. `sentences`: those of the open case, counted once and mixed with the shipped table; or None."""

    def __init__(self, sentences: Iterable[str] | None = None) -> None:
        counts: Counter[str] = Counter()
        n = 0
        self._read: dict[str, Sentence] = {}
        for text in sentences or ():
            sentence = self._read.get(text)
            if sentence is None:
                sentence = self._read[text] = Sentence(text)
            counts.update(set(sentence.terms))
            n += 1
        self._own = dict(counts)
        self._n = n
        self._share = OWN_SHARE * self.share
        self._weights: dict[str, tuple[float, float]] = {}
        unknown = self._mix(math.log(n + 1.0), math.log(SHIPPED_SENTENCES + 1.0))
        self.smoothing = _exact(UNKNOWN_WORDS * unknown**TELLING)
        """Added to the total weight of a text: `UNKNOWN_WORDS`."""

    def read(self, text: str) -> Sentence:
        """A text as it was read when this was made, if it is one of the sentences given; else it is read now."""
        return self._read.get(text) or Sentence(text)

    def weight(self, term: str) -> float:
        """Weight of a term where what is shared is added up, positive."""
        return self._known(term)[0]

    def plain_weight(self, term: str) -> float:
        """The same for cosines, which weigh a shared term on both sides: without `TELLING`."""
        return self._known(term)[1]

    def weights(self, text: str) -> dict[str, float]:
        """Weights of the distinct terms of a text, in their order; less for those that only say who said it."""
        return {term: less(weight) if idle else weight for term, weight, idle in self._of(text, 0)}

    def plain_weights(self, text: str) -> dict[str, float]:
        """The same, plain."""
        return {term: less(weight) if idle else weight for term, weight, idle in self._of(text, 1)}

    def _known(self, term: str) -> tuple[float, float]:
        """The term's weight, and its plain one."""
        known = self._weights.get(term)
        if known is None:
            shipped = _idf(SHIPPED_SENTENCES, shipped_frequencies().get(term, 0.0))
            idf = max(self._mix(_idf(self._n, self._own.get(term, 0)), shipped), 0.0)
            boost = NUMBER_BOOST if term.startswith(NUMBER) else 1.0
            known = self._weights[term] = _exact(boost * idf**TELLING), _exact(boost * idf)
        return known

    def _of(self, text: str, which: int) -> Iterator[tuple[str, float, bool]]:
        read = self.read(text)
        return ((term, self._known(term)[which], term in read.attributing) for term in dict.fromkeys(read.terms))

    @cached_property
    def themes(self) -> Themes:
        """What the given sentences are about; empty without any."""
        return Themes([self.plain_weights(sentence) for sentence in chosen(tuple(self._read))])

    @property
    def share(self) -> float:
        """How much the given sentences may tell, 0-1: little from a handful."""
        return self._n / (self._n + OWN_HALF)

    def _mix(self, own: float, shipped: float) -> float:
        return self._share * own + (1.0 - self._share) * shipped
