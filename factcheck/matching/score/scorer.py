"""Scores of texts as a script asks for them: every pair of two lists, or of a case's sentences. Holds the background.

How a score is made is said in `formula.py` and, for a case, in `case.py`. A pair's score depends on its two texts and
the frozen background, on nothing else that is compared.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from factcheck.matching.score.blocks import Step, oblong, square
from factcheck.matching.score.case_matrix import case_scores
from factcheck.matching.score.formula import Formula, Scores
from factcheck.matching.score.prepared import distinct, prepare
from factcheck.matching.score.scale import PAIR_HALF, to_percent
from factcheck.matching.score.terms.background import Background


class Matcher:
    """Scores pairs of texts. `background`: sentences of the open case, which tell common words from telling ones.

    The background is frozen here; without one the table shipped with the package serves alone.
    """

    def __init__(self, background: Iterable[str] | None = None) -> None:
        self.background = Background(background)
        self.formula = Formula(self.background)

    def scores(self, left: Sequence[str], right: Sequence[str]) -> Scores:
        """Return the scores of all pairs: float, `len(left)` x `len(right)`, 0-100, symmetric, deterministic.

        50 is about where one pair of two is right (`scale.py`). Equal texts get the most that either can get.
        """
        return to_percent(self.raw(left, right), PAIR_HALF)

    def case_scores(
        self,
        sentences: Sequence[str],
        articles: Sequence[int],
        on_block: Step | None = None,
    ) -> Scores:
        """Return the scores that suggestions of one review are decided by: n x n, 0-100, symmetric.

        `articles` holds each sentence's article. `on_block` as in `raw`. Raises ValueError when lengths differ.
        """
        return case_scores(self.formula, sentences, articles, on_block)

    def raw(self, left: Sequence[str], right: Sequence[str], on_block: Step | None = None) -> Scores:
        """Return the uncalibrated scores, 0-1. `on_block(done, total)` is called per block and may raise to stop."""
        left_texts, left_at = distinct(left)
        right_texts, right_at = distinct(right)
        one = prepare(left_texts, self.background)
        if left_texts == right_texts:
            raw = square(self.formula, one, on_block)
        else:
            raw = oblong(self.formula, one, prepare(right_texts, self.background), on_block)
        if len(left_texts) == len(left) and len(right_texts) == len(right):
            return raw
        expanded: Scores = raw[np.ix_(left_at, right_at)]
        return expanded
