"""What a score means: maps the formulas' values onto 0-100. Changes no ranking; knows no texts.

Where 50 lies: a logistic curve was fitted to the raw scores of labelled sentence pairs of three articles on one event
(1,573 pairs, 73 of them right) and read off at one half: .192 for pairs, .380 for the second step. Rounded. Other sorts
of text differ (news clusters on celebrities: .15 to .41), so it is "about".
"""

import numpy as np
import numpy.typing as npt

PAIR_HALF = 0.20
"""Raw pair score shown as 50."""
CASE_HALF = 0.36
"""Raw second-step score shown as 50."""


ROWS = 256
"""Rows that are mapped at once: the values in between take twice the memory of the scores."""
DECIMALS = 4
"""Scores are rounded to these: more would be noise."""


def to_percent(raw: npt.NDArray[np.float32], half: float) -> npt.NDArray[np.float32]:
    """Map 0, `half` and 1 onto 0, 50 and 100 by the odds of the value: their share in both odds.

    Outside 0-1 is cut off. `raw` is a matrix.
    """
    scaled = np.empty(raw.shape, dtype=np.float32)
    for start in range(0, len(raw), ROWS):
        part = raw[start : start + ROWS].astype(np.float64).clip(0.0, 1.0)
        scaled[start : start + ROWS] = (
            100.0 * part * (1.0 - half) / (part * (1.0 - half) + half * (1.0 - part))
        ).round(DECIMALS)
    return scaled
