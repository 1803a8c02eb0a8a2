"""How one row of an article is drawn: its text, the signs before it, what is lit and marked. Keeps no place.

A row is drawn once for each look it takes on; scrolling finds it drawn.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.seen import ClaimMark
from factcheck.domain.text import signs
from factcheck.domain.text.plural import counted
from factcheck.domain.text.visible import visible
from factcheck.tui.glyphs import verdict_glyph
from factcheck.tui.layout import ColumnRow, Layout, RowKind

GUTTER = 4
"""Cells left of the text: bar, verdict, what is missing of it, a space."""


@dataclass(frozen=True, slots=True)
class ColumnView:
    """What a column shows.

    Attributes:
        article: Whose text.
        claims: Its claims in the order of the text.
        mark: The decisions that stand on a claim.
        lit: Number of the claim that is lit, or None.
        active: Whether keys act on the lit claim.
        focused: Whether the column is the focused one.
        rest: Number of the claim to stand at where none is lit.
        differing: Spans (code points into the article's text) that differ from other articles.
        found: Spans of what was searched for.
        matching: Whether what corresponds is still being looked for.
    """

    article: Article
    claims: Sequence[Claim]
    mark: Callable[[UUID], ClaimMark]
    lit: int | None
    active: bool
    focused: bool
    rest: int
    differing: Sequence[tuple[int, int]] = ()
    found: Sequence[tuple[int, int]] = ()
    matching: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """All that the drawing of a row depends on: its number, whether it is lit and active, its mark, marked spans."""

    number: int
    lit: bool
    active: bool
    mark: ClaimMark | None
    spans: tuple[tuple[int, int, str], ...]


_KIND_STYLES = {RowKind.TITLE: "title", RowKind.ASIDE: "aside"}


class RowPainter:
    """Draws the rows of one article, laid out at one width.

    Args:
        style: The style of a part of a row by its name, "" for plain text.
    """

    def __init__(self, style: Callable[[str], Style]) -> None:
        self._style = style
        self._strips: dict[Look, Strip] = {}
        self._width = 0
        self._blank = Strip.blank(0)
        self.layout = Layout((), (), ())

    def lay_out(self, layout: Layout, width: int) -> None:
        """Draw these rows from now on, `width` cells wide."""
        if layout is not self.layout or width != self._width:
            self.layout, self._width = layout, width
            self.forget()

    def forget(self) -> None:
        """Draw all rows anew: their styles are others."""
        self._strips.clear()
        self._blank = Strip.blank(self._width, self._style(""))

    def row(self, view: ColumnView, number: int) -> Strip:
        """Row `number` of the article, blank outside of it."""
        if not 0 <= number < len(self.layout.rows):
            return self._blank
        look = self._look(view, number)
        if look not in self._strips:
            self._strips[look] = self._draw(view, look)
        return self._strips[look]

    def _look(self, view: ColumnView, number: int) -> Look:
        """All that the drawing of a row depends on."""
        layout = self.layout
        row = layout.rows[number]
        lit = view.lit is not None and 0 <= number - layout.first_row[view.lit] < layout.height[view.lit]
        mark = view.mark(view.claims[row.claim].uid) if row.first else None
        spans = tuple(
            (max(start, row.start), min(end, row.end), name)
            for name, marked in (("differing", view.differing), ("found", view.found))
            for start, end in marked
            if start < row.end and end > row.start
        )
        return Look(number, lit, lit and view.active, mark, spans)

    def _draw(self, view: ColumnView, look: Look) -> Strip:
        row = self.layout.rows[look.number]
        if row.kind is RowKind.BLANK:
            return Strip.blank(self._width, self._style(""))
        if row.kind is RowKind.CUT:
            words = f"┄ {counted(row.start, 'line')} left out ┄"
            strip = Strip([Segment(" " * GUTTER, self._style("")), Segment(words, self._style("aside"))])
            return strip.adjust_cell_length(self._width, self._style(""))
        style = self._style(_KIND_STYLES.get(row.kind, ""))
        if look.lit:
            style += self._style("active" if look.active else "lit")
        strip = Strip([*self._gutter(look, style), *self._words(view, look, row, style)])
        return strip.adjust_cell_length(self._width, style if look.lit else self._style(""))

    def _gutter(self, look: Look, style: Style) -> list[Segment]:
        bar = ("▌" if look.active else "│") if look.lit else " "
        glyph, name, lack = " ", "", " "
        if look.mark is not None:
            glyph, name = verdict_glyph(look.mark.verdict)
            lack = signs.CONFLICT if look.mark.disputed else "!" if look.mark.unfinished else " "
        return [
            Segment(bar, self._style("bar" if look.lit else "")),
            Segment(glyph + lack, self._style(name or "aside")),
            Segment(" ", style if look.lit else self._style("")),
        ]

    def _words(self, view: ColumnView, look: Look, row: ColumnRow, style: Style) -> list[Segment]:
        """The row's characters, those that differ from other articles or were searched for marked."""
        shown = visible(view.article.text[row.start : row.end])
        edges = sorted({row.start, row.end, *(edge for start, end, _ in look.spans for edge in (start, end))})
        segments = []
        for a, b in itertools.pairwise(edges):
            marked = style
            for start, end, name in look.spans:
                if start <= a and b <= end:
                    marked += self._style(name)
            segments.append(Segment(shown[a - row.start : b - row.start], marked))
        return segments
