"""Pairs of sentences as they stand in `*.tsv` files. Compares nothing.

A row holds its cells divided by tabs; `#` begins a comment. A sentence may begin with the day of its article in braces
and its speaker in square brackets: `{2031-05-02} [Mayor Dahl] Twelve houses burned.`
"""

import re
from dataclasses import dataclass
from pathlib import Path

_MARKED = re.compile(r"(?:\{(?P<day>[^}]+)\} ?)?(?:\[(?P<who>[^\]]+)\] )?(?P<text>.+)")


@dataclass(frozen=True)
class MarkedSentence:
    """A sentence with the ISO day of its article and its speaker, where they are written before it."""

    text: str
    day: str | None
    speaker: str | None


def rows(path: Path) -> list[list[str]]:
    """The rows of a table, without its comments."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def marked(cell: str) -> MarkedSentence:
    """Read what is written before a sentence."""
    match = _MARKED.fullmatch(cell)
    assert match, cell
    return MarkedSentence(match["text"], match["day"], match["who"])
