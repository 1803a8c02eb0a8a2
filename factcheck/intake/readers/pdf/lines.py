"""Printed lines of a PDF with their places, and which of them are running headers and footers. Joins no lines."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

_GLYPHS = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "st",
        "ﬆ": "st",
        "\x7f": "•",
        "\uf0b7": "•",
        "\uf0a7": "•",
    }
)
"""Ligatures hide that two words are the same; the others are what the bullets of common fonts come out as."""
_EDGE_LINES = 3
"""Lines from the top and from the bottom of a page among which running ones stand."""
_WHITE = 1.8
"""White space that divides running lines from the text is at least this many times the size of the letters."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|p\.)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:/|of|von)\s*\d{1,4})?", re.IGNORECASE
)
_SAME_PLACE = 6.0
"""Points by which the same header may stand higher or lower from page to page."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed: where it begins (points from the lower left), the size of its letters, its page from 0."""

    text: str
    x: float
    y: float
    size: float
    page: int


@dataclass
class LineCollector:
    """Makes lines of pypdf's pieces of text for one page; a line feed in a piece ends its line."""

    page: int
    lines: list[PrintedLine] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _place: tuple[float, float, float] | None = None

    def see(self, text: str, cm: Sequence[float], tm: Sequence[float], _: Any, size: float) -> None:
        """pypdf's `visitor_text`: text, current and text matrix, font, font size."""
        for piece in re.split("(\n)", text):
            if piece == "\n":
                self.end_line()
            elif piece:
                if self._place is None and piece.strip():
                    self._place = _placed(cm, tm, size)
                self._pieces.append(piece)

    def end_line(self) -> None:
        """Close the line that is being put together."""
        text = "".join(self._pieces).translate(_GLYPHS).strip()
        if text and self._place is not None:
            self.lines.append(PrintedLine(text, *self._place, self.page))
        self._pieces, self._place = [], None


def _placed(cm: Sequence[float], tm: Sequence[float], size: float) -> tuple[float, float, float]:
    """Where a piece begins and how large its letters are, both matrices applied."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    up = (tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
    return x, y, round(abs(size) * (up[0] ** 2 + up[1] ** 2) ** 0.5, 1)


def without_running_lines(pages: Sequence[Sequence[PrintedLine]]) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """Divide the lines into those that are text and those that repeat at the edges of pages, or number them."""
    edges = [_edge(page) for page in pages]
    places: dict[str, list[PrintedLine]] = {}
    for line in itertools.chain.from_iterable(edges):
        places.setdefault(_masked(line), []).append(line)
    least = 2 if len(pages) < 6 else max(3, len(pages) // 3)
    running: set[PrintedLine] = set()
    for lines in places.values():
        if len({line.page for line in lines}) < least:
            continue
        heights = Counter(round(line.y / _SAME_PLACE) for line in lines)
        common = heights.most_common(1)[0][0]
        running.update(line for line in lines if abs(line.y / _SAME_PLACE - common) <= 1.5)
    numbers = (line for page in edges for line in page if _PAGE_NUMBER.fullmatch(line.text))
    running.update(numbers)
    kept = [line for page in pages for line in page if line not in running]
    dropped = [line for page in pages for line in page if line in running]
    return kept, dropped


def _edge(page: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines at top and bottom that white space divides from the text: inside the text, lines may well repeat."""
    rows: dict[int, float] = {}
    for line in page:
        rows[round(line.y)] = max(line.size, rows.get(round(line.y), 0.0))
    heights = sorted(rows, reverse=True)
    top = _margin([(y, rows[y]) for y in heights])
    bottom = _margin([(y, rows[y]) for y in reversed(heights)])
    outside = {*heights[:top], *heights[len(heights) - bottom :]}
    return [line for line in page if round(line.y) in outside]


def _margin(rows: Sequence[tuple[int, float]]) -> int:
    """How many of the rows, from the edge inwards, stand before white space."""
    for i, ((y, size), (inner, inner_size)) in enumerate(itertools.pairwise(rows[: _EDGE_LINES + 1]), start=1):
        if abs(y - inner) > max(size, inner_size) * _WHITE:
            return i
    return 0


def _masked(line: PrintedLine) -> str:
    """The line without its numbers: `Page 3 of 9` and `Page 4 of 9` are one."""
    return _DIGITS.sub("#", line.text)
