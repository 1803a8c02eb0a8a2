"""The signs of verdicts, answers, coverage and conflicts, wherever they are drawn or printed. Says no words for them.

Keys are the values of `Verdict` and `Said`, which are strings too. A sign never stands for a state alone: words, a
legend or a place on the screen say it as well.
"""

from collections.abc import Mapping

CONFIRMED, DENIED, UNVERIFIED, UNREVIEWED = "✓", "✗", "?", "·"
VERDICTS: Mapping[str | None, str] = {
    "confirmed": CONFIRMED,
    "denied": DENIED,
    "unverified": UNVERIFIED,
    None: UNREVIEWED,
}
"""By verdict; None is unreviewed."""

SAID: Mapping[str | None, str] = {"yes": "✓", "no": "✗", "unclear": "?", None: "–"}
"""By the answer to *did they say so?*; None is not looked at."""

STATES, DIFFERS, POSSIBLE, NOT_FOUND = "●", "≠", "?", "○"
"""What an article has on a claim."""

CONFLICT = DIFFERS
"""Between answers that contradict one another."""
COMPATIBLE = "≈"
"""Between answers that differ and may both be true."""


def of_verdict(verdict: str | None) -> str:
    """A verdict's sign; that of no verdict for a word that is none, as an imported log may have."""
    return VERDICTS.get(verdict, UNREVIEWED)
