"""Ranks a few texts by how likely each says what a given text says: the scorer, and how alike the letters are.

For candidates that somebody else has found. The background is the shipped one: the archive is about anything, and
a score must mean the same in every search.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.chargrams import gram_sets
from factcheck.matching.score.ragged import owners
from factcheck.matching.score.scale import PAIR_HALF, to_percent
from factcheck.matching.score.scorer import Matcher

LETTERS = 0.5
"""Weight of the letters' likeness, counting rare grams more, beside the raw score."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A text by its position among those given; `score` (0-100) is `Matcher.scores`' on the shipped background."""

    position: int
    score: float


def rerank(query: str, texts: Sequence[str]) -> list[Ranked]:
    """All texts, the likeliest first; equals by position."""
    if not texts:
        return []
    raw = _matcher().raw([query], texts)
    score = to_percent(raw, PAIR_HALF)[0]
    rank = raw[0].astype(np.float64) + LETTERS * _letters(query, texts)
    order = np.lexsort((np.arange(len(texts)), -rank))
    return [Ranked(int(i), float(score[i])) for i in order]


def telling(text: str, most: int) -> list[str]:
    """Up to `most` distinct terms of a text, the most telling first; equals in the order of the text."""
    background = _matcher().background
    weights = background.weights(text)
    return sorted(weights, key=lambda term: -weights[term])[:most]


@cache
def _matcher() -> Matcher:
    return Matcher()


def _letters(query: str, texts: Sequence[str]) -> npt.NDArray[np.float64]:
    """Cosine (0-1) of the query's grams and each text's, those that many of the texts have counting less."""
    sets = gram_sets([*texts, query])
    grams, at, frequency = np.unique(sets.grams, return_inverse=True, return_counts=True)
    weight = np.log((len(texts) + 2.0) / (frequency + 0.5)).clip(min=0.0) ** 2
    asked = np.zeros(len(grams), dtype=bool)
    asked[at[sets.starts[-2] :]] = True
    owner = owners(sets.sizes)
    length = np.bincount(owner, weights=weight[at], minlength=len(texts) + 1)
    common = np.bincount(owner, weights=weight[at] * asked[at], minlength=len(texts) + 1)
    norm = np.sqrt(length[:-1] * length[-1])
    likeness: npt.NDArray[np.float64] = np.divide(common[:-1], norm, out=np.zeros(len(texts)), where=norm > 0)
    return likeness
