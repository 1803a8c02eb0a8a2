"""Cheap tests that an expression cannot match a text, so that it need not be tried. They find nothing themselves.

Most sentences have no number, no quotation mark, no "first": looking for a few letters costs a tenth of an expression.
"""

from collections.abc import Iterable


def folded(text: str) -> str:
    """Lower case in which a letter is whatever `re.IGNORECASE` takes for it: also the dotless i and the long s."""
    lower = text.lower()
    if lower.isascii():
        return lower
    return lower.replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")


def has_one_of(text: str, hints: Iterable[str]) -> bool:
    """Whether one of the hints stands anywhere in the text."""
    for hint in hints:  # noqa: SIM110 - `any` takes twice as long, and this is asked a dozen times of every claim
        if hint in text:
            return True
    return False
