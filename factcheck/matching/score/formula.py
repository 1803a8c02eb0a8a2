"""The score of a pair of texts: how much of each the other covers, how alike their letters and their themes are.

One formula, whichever way the pairs are gone through: all of them a block at a time (`blocks.py`), or listed ones
(`pair_scores.py`). Finds no pairs and knows no articles. Differing numbers never lower a score: those are what a
journalist looks for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.matching.score.prepared import Regions
from factcheck.matching.score.terms.background import WEIGHT_STEPS, Background

Matrix = npt.NDArray[np.float64]
Scores = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

CHAR_SHARE = 0.2
"""Share of the letters' likeness in a score; the rest is covered terms."""
THEME = 0.6
"""Share of a score that two texts lose whose themes have nothing in common, if the background knows them well."""
PLACE_CONFLICT = 0.6
"""Factor where both texts name places and none is, or lies in, one of the other's: like events in different places."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs of texts, as arrays of one shape: raw score, and the share (0-1) of each text's weight the other covers."""

    raw: Scores
    left: Matrix
    right: Matrix

    def at(self, where: tuple[Numbers, ...] | npt.NDArray[np.bool_] | Numbers) -> "Compared":
        """Some of the pairs."""
        return Compared(self.raw[where], self.left[where], self.right[where])


class Formula:
    """Puts the parts of a score together. All arrays of one call are of one shape, or spread to one."""

    def __init__(self, background: Background) -> None:
        self.background = background

    def covered(self, left: Matrix, right: Matrix, totals: tuple[Matrix, Matrix]) -> Matrix:
        """The part of the score for covered terms. `left`, `right`: weight of each text that the other covers."""
        smoothing = self.background.smoothing
        both = left / (totals[0] + smoothing) * (right / (totals[1] + smoothing))
        part: Matrix = (1.0 - CHAR_SHARE) * np.sqrt(both)
        return part

    def factor(self, common: Matrix, known: Matrix, apart: npt.NDArray[np.bool_]) -> Matrix:
        """What is left of a score. `common`, `known`: products of themes and of known shares; `apart`: of places."""
        theme = 1.0 - THEME * self.background.share * known * (1.0 - common.clip(0.0, 1.0))
        left: Matrix = np.where(apart, theme * PLACE_CONFLICT, theme)
        return left

    def compared(
        self,
        covered: Matrix,
        grams: tuple[Matrix, Numbers],
        factor: Matrix,
        weights: tuple[Matrix, Matrix],
        totals: tuple[Matrix, Matrix],
    ) -> Compared:
        """The score and what goes with it. `grams`: how many are shared, and the product of how many each text has.

        `weights`: of each text that the other covers; `totals`: of each text.
        """
        letters = grams[0] / np.sqrt(np.maximum(grams[1], 1).astype(np.float64))
        score = (covered + CHAR_SHARE * letters) * factor
        some = 1.0 / WEIGHT_STEPS  # the total of a text without terms is 0
        left, right = (part / np.maximum(whole, some) for part, whole in zip(weights, totals, strict=True))
        return Compared(score.astype(np.float32), left, right)


def places_apart(one: Sequence[Regions], other: Sequence[Regions]) -> npt.NDArray[np.bool_]:
    """True where both texts name places and none of either is, or lies in, one of the other's."""
    number: dict[str, int] = {}
    for named, around in (*one, *other):
        for region in sorted(named | around):
            number.setdefault(region, len(number))

    def marks(sets: Sequence[frozenset[str]]) -> npt.NDArray[np.float32]:
        marked = np.zeros((len(sets), len(number)), dtype=np.float32)
        for i, regions in enumerate(sets):
            marked[i, [number[region] for region in regions]] = 1.0
        return marked

    a, around_a = marks([named for named, _ in one]), marks([around for _, around in one])
    b, around_b = marks([named for named, _ in other]), marks([around for _, around in other])
    both = np.outer(a.sum(axis=1), b.sum(axis=1)) > 0
    apart: npt.NDArray[np.bool_] = both & ((a @ around_b.T + around_a @ b.T) == 0)
    return apart
