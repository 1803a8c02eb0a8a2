"""Whether one text has all of another and clearly more. Gives a yes or no, not a score."""

import numpy as np

from factcheck.matching.background import Background
from factcheck.matching.links import link_terms
from factcheck.matching.tokens import terms

ALL_OF_IT = 0.75
"""Share of a text's weight that the other must cover to have "all" of it: reports seldom use the same words."""
CLEARLY_MORE = 0.6
"""Share of the longer text's weight that is covered at most when it says clearly more."""

_GENERAL = Background()


def richer(a: str, b: str) -> bool:
    """Whether one of the two has all matched content of the other and clearly more, whichever it is."""
    one, other = covered(a, b), covered(b, a)
    return max(one, other) >= ALL_OF_IT and min(one, other) <= CLEARLY_MORE


def covered(a: str, b: str) -> float:
    """Share (0-1) of `a`'s weight, by the shipped background, that `b` covers; 0 for a text without terms."""
    mine, theirs = list(dict.fromkeys(terms(a))), list(dict.fromkeys(terms(b)))
    if not mine or not theirs:
        return 0.0
    weights = np.array([_GENERAL.weight(term) for term in mine])
    links = link_terms(mine, theirs)
    best = np.zeros(len(mine))
    np.maximum.at(best, links.left, links.strength)
    return float((weights * best).sum() / weights.sum())
