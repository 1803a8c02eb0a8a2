"""What a score means: maps the formulas' values onto 0-100. Changes no ranking; knows no texts."""

import math

import numpy as np
import numpy.typing as npt

PAIR_HALF = 0.35
"""Raw pair score shown as 50."""
CASE_HALF = 0.35
"""Raw second-step score shown as 50."""
SUGGEST_AT = 50.0
"""From here on a pair is suggested."""
STRONG_AT = 70.0
"""From here on a suggested match joins claims into a thread without a person's word."""


def to_percent(raw: npt.NDArray[np.float64], half: float) -> npt.NDArray[np.float64]:
    """Map 0, `half` and 1 onto 0, 50 and 100 by a power of the value; outside 0-1 is cut off."""
    scaled: npt.NDArray[np.float64] = 100.0 * np.clip(raw, 0.0, 1.0) ** (math.log(0.5) / math.log(half))
    return scaled
