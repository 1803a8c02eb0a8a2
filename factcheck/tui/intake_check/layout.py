"""Lays all lines of an article out in rows of a given width, only those that are looked at. Pure; draws nothing.

A dump may have five million characters: nothing here goes through all of them. Places are told by line and row in it,
as nobody knows how many rows stand before.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from factcheck.domain.article import Line
from factcheck.tui.layout import wrap

MOST_ROWS = 2_000
"""Rows of one line that are shown: a file without line breaks is no article, and wrapping all of it takes seconds."""
MOST_LINES = 512
"""Lines kept wrapped; more than a high window shows."""


class Spot(NamedTuple):
    """A row: number of the line, and of the row in it, both from 0."""

    line: int
    row: int


class IntakeLayout:
    """An article's lines at a width of `width` cells (at least 1)."""

    def __init__(self, text: str, lines: Sequence[Line], width: int) -> None:
        self.lines = lines
        self.width = max(width, 1)
        self._text = text
        self._rows: OrderedDict[int, tuple[tuple[int, int], ...]] = OrderedDict()

    def rows(self, number: int) -> tuple[tuple[int, int], ...]:
        """The spans of a line's rows; a blank line has one, with nothing in it."""
        if number not in self._rows:
            line = self.lines[number]
            wrapped = islice(wrap(self._text, line.start_char, line.end_char, self.width), MOST_ROWS)
            self._rows[number] = tuple(wrapped) or ((line.start_char, line.start_char),)
            if len(self._rows) > MOST_LINES:
                self._rows.popitem(last=False)
        return self._rows[number]

    def is_blank(self, number: int) -> bool:
        """Whether there is nothing to see in a line."""
        start, end = self.rows(number)[0]
        return start == end

    def left_out(self, spot: Spot) -> int:
        """How many characters stand in this row and after it, where the line is too long to show them; else 0."""
        return self.lines[spot.line].end_char - self.rows(spot.line)[spot.row][0] if spot.row == MOST_ROWS - 1 else 0

    def window(self, top: Spot, height: int) -> list[Spot]:
        """The rows from `top` on, as many as fit."""
        return list(islice(self._from(top), height))

    def _from(self, spot: Spot) -> Iterator[Spot]:
        for number in range(spot.line, len(self.lines)):
            for row in range(spot.row if number == spot.line else 0, len(self.rows(number))):
                yield Spot(number, row)

    def turned(self, top: Spot, rows: int) -> Spot:
        """The row that stands `rows` below (above, if negative), as far as there are any."""
        if not self.lines:
            return Spot(0, 0)
        line, row = top.line, min(top.row, len(self.rows(top.line)) - 1) + rows
        while row < 0 and line > 0:
            line -= 1
            row += len(self.rows(line))
        while row >= len(self.rows(line)) and line + 1 < len(self.lines):
            row -= len(self.rows(line))
            line += 1
        return Spot(line, min(max(row, 0), len(self.rows(line)) - 1))

    def brought(self, top: Spot, line: int, height: int) -> Spot:
        """The row to begin with so that a line is in sight, all of it if it fits; `top` itself if it is."""
        if not self.lines:
            return top
        first, last = Spot(line, 0), Spot(line, len(self.rows(line)) - 1)
        if first < top:
            return first
        end = self.turned(top, height - 1)
        if last <= end:
            return top
        return min(first, self.turned(last, 1 - height))

    def clamped(self, top: Spot) -> Spot:
        """The row itself, or where it is gone the nearest there is."""
        line = min(top.line, max(len(self.lines) - 1, 0))
        return Spot(line, min(top.row, len(self.rows(line)) - 1)) if self.lines else Spot(0, 0)
