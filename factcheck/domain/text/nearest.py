"""Finds what somebody probably meant: nearest names for a misspelt one. Corrects nothing by itself."""

from collections.abc import Iterable
from difflib import get_close_matches

MOST_OFFERED = 3
"""More names than this no longer help on one line."""


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """Return up to three known names like `word`, best first, compared without case."""
    by_lower = {k.lower(): k for k in known}
    alike = get_close_matches(word.lower(), list(by_lower), n=MOST_OFFERED, cutoff=0.5)
    return [by_lower[f] for f in alike]


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a hint naming the nearest names, or `otherwise` where none is near."""
    names = nearest(word, known)
    return f"did you mean {' or '.join(names)}?" if names else otherwise
