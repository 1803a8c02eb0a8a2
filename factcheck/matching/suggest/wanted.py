"""What is wanted of suggestions: how many, from which score on, of which articles. Plain numbers; loads no numpy."""

from collections.abc import Collection
from dataclasses import dataclass

from factcheck.matching.suggest.thresholds import SUGGEST_AT


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pairs of claims are suggested.

    Attributes:
        top: A pair is kept only if it is among so many best of either claim in the other's article.
        min_score: The score (0-100) from which a pair is suggested.
        near_from: The score from which near misses are kept (`near.py`); None for none.
        firsts_from: The score from which two differing "firsts" are suggested (`firsts.py`); None for none.
        only_articles: Only pairs with a claim of one of these articles (numbers), as after adding one; None for all.
    """

    top: int = 3
    min_score: float = SUGGEST_AT
    near_from: float | None = None
    firsts_from: float | None = None
    only_articles: Collection[int] | None = None
