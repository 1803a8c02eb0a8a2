"""One article's column, drawn by lines: cost follows the window's height, not the article's length.

Knows where its claims stand and how they are lit; which claim is lit, and why, it is told.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.visible import visible
from factcheck.review.marks import ClaimMark
from factcheck.tui.glyphs import verdict_glyph
from factcheck.tui.layout import Layout, LayoutCache, Row, RowKind, fit
from factcheck.tui.plain import plain

GUTTER = 4
"""Cells left of the text: bar, verdict, what is missing of it, a space."""


FOCUSED = "bold $text on $primary"
"""How the focused column's heading stands out, besides its sign."""
ROWS_STEP = 2_000
"""The height to scroll in grows by steps: each change of it has the screen laid out anew, and nobody sees its end."""


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


class ArticleColumn(ScrollView):
    """An article's text with its claims' marks, one viewport of blank space above and below it."""

    COMPONENT_CLASSES = {
        "column--title",
        "column--aside",
        "column--lit",
        "column--active",
        "column--differing",
        "column--found",
        "column--confirmed",
        "column--denied",
        "column--unverified",
        "column--bar",
    }
    can_focus = False

    def __init__(self, layouts: LayoutCache) -> None:
        super().__init__()
        self.view: ColumnView | None = None
        self.placed = False
        """Whether the column has been brought to a claim of its article yet."""
        self.read_on = False
        """Whether the reviewer has scrolled it since."""
        self.layout_now = Layout((), (), ())
        """The article laid out at the present width."""
        self._width = self._padding = 0
        self._layouts = layouts
        self._strips: dict[Look, Strip] = {}
        self._styles: dict[str, Style] = {}
        self._heading: tuple[str, bool, str] | None = None

    # --- what it shows ---------------------------------------------------------------------------------------------

    def show(self, view: ColumnView) -> None:
        """Show an article; the place in it is set by `bring`."""
        same = self.view is not None and self.view.article.uid == view.article.uid
        self.view = view
        self._set_heading()
        if not same:
            self.placed = self.read_on = False
            self._strips.clear()
        self._set_size()
        self.refresh()

    def bring(self, offset: int) -> None:
        """Bring the lit claim (or the one the column rests at) `offset` rows below the upper edge."""
        if self.view is None or not self.size.height:
            return
        self.read_on = False
        self._scroll_to_row(self._padding + self._row_of_claim - offset)

    def turn(self, pages: float) -> int:
        """Scroll by pages of the viewport, some text always in sight; return how far below the edge the claim is then.

        The claims stay what they are; the claim may stand above or below what is seen.
        """
        height = self.size.height
        row = self.scroll_offset.y + round(pages * (height - 1))
        row = min(max(row, 2), self._padding + len(self.layout_now.rows) - 2)
        self.read_on = True
        self._scroll_to_row(row)
        return self._padding + self._row_of_claim - row

    @property
    def _row_of_claim(self) -> int:
        """The first row of the lit claim, or of the one the column rests at."""
        if self.view is None:
            return 0
        number = self.view.rest if self.view.lit is None else self.view.lit
        return self.layout_now.first_row[number] if number < len(self.layout_now.first_row) else 0

    def _scroll_to_row(self, row: int) -> None:
        self.placed = True
        # Forced, because there is no scrollbar: blank space above and below makes every row reachable.
        self.scroll_to(y=row, animate=False, immediate=True, force=True)

    @property
    def lit_height(self) -> int:
        """Rows the lit claim takes."""
        if self.view is None or self.view.lit is None:
            return 0
        return self.layout_now.height[self.view.lit]

    def _measure(self) -> None:
        """Take the size and lay the article out at its width; asked once a change, not once a row."""
        assert self.view is not None
        self._width, self._padding = self.size.width, self.size.height
        width = max(self._width - GUTTER, 1)
        self.layout_now = self._layouts.get(self.view.article, self.view.claims, width)

    def _set_size(self) -> None:
        self._measure()
        if self._width:
            rows = len(self.layout_now.rows) + 2 * self._padding
            size = Size(self._width, -(-rows // ROWS_STEP) * ROWS_STEP)
            if size != self.virtual_size:
                self.virtual_size = size

    def _set_heading(self) -> None:
        view = self.view
        assert view is not None
        here = "–" if view.lit is None else str(view.lit + 1)
        count = f" {here}/{len(view.claims)} "
        found = (" matching… " if view.matching else " not found ") if view.lit is None else ""
        room = max(self.outer_size.width - 8, 4)
        name = fit(visible(view.article.label), room)
        heading = (name, view.focused, f"{found}{count}")
        if heading != self._heading:
            self._heading = heading
            # Styled here and not by a class: another class would have the whole screen's styles worked out anew.
            title = Content.assemble("▸" if view.focused else " ", plain(name), " ")
            self.border_title = title.stylize(FOCUSED) if view.focused else title
            self.border_subtitle = Content(f"{found}{count}")

    def on_resize(self) -> None:
        """Lay out anew at the new width."""
        if self.view is not None:
            self.placed = False  # the rows are others now
            self._strips.clear()
            self._set_heading()
            self._set_size()
            self.post_message(self.LaidOut())

    # --- drawing ---------------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Draw anew in a new theme."""
        super().notify_style_update()
        self._styles.clear()
        self._strips.clear()

    def _style(self, name: str = "") -> Style:
        """The style of a component, or the column's own; working one out costs more than drawing a row with it."""
        if name not in self._styles:
            own = self.rich_style
            self._styles[name] = own + self.get_component_rich_style(f"column--{name}") if name else own
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """Draw row `y` of the viewport."""
        width = self._width
        number = y + self.scroll_offset.y - self._padding
        if not 0 <= number < len(self.layout_now.rows):
            return Strip.blank(width, self._style())
        look = self._look(number)
        if look not in self._strips:
            self._strips[look] = self._draw(look)
        strip = self._strips[look].apply_offsets(self.scroll_offset.x, number)
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(number)):
            start, end = span[0], strip.cell_length if span[1] == -1 else span[1]
            style = self.screen.get_component_rich_style("screen--selection")
            before, chosen, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end)
            strip = Strip.join([before, chosen.apply_style(style), after])
        return strip

    def _look(self, number: int) -> Look:
        """All that the drawing of a row depends on."""
        view, layout = self.view, self.layout_now
        assert view is not None
        row = layout.rows[number]
        lit = view.lit is not None and 0 <= number - layout.first_row[view.lit] < layout.height[view.lit]
        mark = view.mark(view.claims[row.claim].uid) if row.first else None
        spans = tuple(
            (max(start, row.start), min(end, row.end), name)
            for name, found in (("differing", view.differing), ("found", view.found))
            for start, end in found
            if start < row.end and end > row.start
        )
        return Look(number, lit, lit and view.active, mark, spans)

    def _draw(self, look: Look) -> Strip:
        row = self.layout_now.rows[look.number]
        if row.kind is RowKind.BLANK:
            return Strip.blank(self._width, self._style())
        if row.kind is RowKind.CUT:
            words = f"┄ {row.start} line{'' if row.start == 1 else 's'} left out ┄"
            strip = Strip([Segment(" " * GUTTER, self._style()), Segment(words, self._style("aside"))])
            return strip.adjust_cell_length(self._width, self._style())
        style = self._style(_KIND_STYLES.get(row.kind, ""))
        if look.lit:
            style += self._style("active" if look.active else "lit")
        strip = Strip([*self._gutter(look, style), *self._words(look, row, style)])
        return strip.adjust_cell_length(self._width, style if look.lit else self._style())

    def _gutter(self, look: Look, style: Style) -> list[Segment]:
        bar = ("▌" if look.active else "│") if look.lit else " "
        glyph, name, lack = " ", "", " "
        if look.mark is not None:
            glyph, name = verdict_glyph(look.mark.verdict)
            lack = "≠" if look.mark.disputed else "!" if look.mark.unfinished else " "
        return [
            Segment(bar, self._style("bar" if look.lit else "")),
            Segment(glyph + lack, self._style(name or "aside")),
            Segment(" ", style if look.lit else self._style()),
        ]

    def _words(self, look: Look, row: Row, style: Style) -> list[Segment]:
        """The row's characters, those that differ from other articles or were searched for marked."""
        assert self.view is not None
        shown = visible(self.view.article.text[row.start : row.end])
        edges = sorted({row.start, row.end, *(edge for start, end, _ in look.spans for edge in (start, end))})
        segments = []
        for a, b in itertools.pairwise(edges):
            marked = style
            for start, end, name in look.spans:
                if start <= a and b <= end:
                    marked += self.get_component_rich_style(f"column--{name}")
            segments.append(Segment(shown[a - row.start : b - row.start], marked))
        return segments

    # --- the mouse -------------------------------------------------------------------------------------------------

    class LaidOut(Message):
        """The column has a new size, and its text other rows."""

    @dataclass
    class ClaimClicked(Message):
        """A claim was clicked."""

        claim: Claim

    def on_click(self, event: events.Click) -> None:
        """Tell which claim was clicked."""
        offset = event.get_content_offset(self)
        if self.view is None or offset is None:
            return
        number = offset.y + self.scroll_offset.y - self._padding
        rows = self.layout_now.rows
        if 0 <= number < len(rows) and rows[number].claim >= 0:
            self.post_message(self.ClaimClicked(self.view.claims[rows[number].claim]))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text under the mouse's selection, as the rows show it."""
        if self.view is None:
            return None
        text = self.view.article.text
        lines = [" " * GUTTER + text[r.start : r.end] if r.end else "" for r in self.layout_now.rows]
        return selection.extract("\n".join(lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw anew what is selected."""
        self.refresh()
