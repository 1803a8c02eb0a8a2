"""One article's column, drawn by lines: cost follows the window's height, not the article's length.

Knows where its claims stand and how they are lit; which claim is lit, and why, it is told.
"""

from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.color import Color
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from factcheck.domain.claim import Claim
from factcheck.domain.log.facts import notice_words
from factcheck.domain.text.visible import visible
from factcheck.tui.layout import Layout, LayoutCache, fit
from factcheck.tui.plain import plain
from factcheck.tui.widgets.article_rows import GUTTER, ColumnView, RowPainter

SHORTEST_NAME = 4
"""Cells of an article's name beside a notice; with fewer the notice stands alone."""
FOCUSED = "bold $text on $primary"
"""How the focused column's heading stands out, besides its sign."""
MOST_FRAMED = 2_000
"""Rows kept with their sides on: some windows full."""
ROWS_STEP = 2_000
"""The height to scroll in grows by steps: each change of it has the screen laid out anew, and nobody sees its end."""


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
        self._width = self._padding = 0
        self._layouts = layouts
        self._painter = RowPainter(self._style)
        self._framed: dict[int, tuple[Strip, Strip]] = {}
        self._sides: tuple[int, Strip, Strip, Color] | None = None
        self._styles: dict[str, Style] = {}
        self._heading: tuple[str, str, bool, str] | None = None

    # --- what it shows ---------------------------------------------------------------------------------------------

    def show(self, view: ColumnView) -> None:
        """Show an article; the place in it is set by `bring`."""
        same = self.view is not None and self.view.article.uid == view.article.uid
        self.view = view
        self._set_heading()
        if not same:
            self.placed = self.read_on = False
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
        self._painter.lay_out(self._layouts.get(self.view.article, self.view.claims, width), self._width)

    @property
    def layout_now(self) -> Layout:
        """The article laid out at the present width."""
        return self._painter.layout

    def _set_size(self) -> None:
        if self.size.width:  # before it has one, an article would be wrapped to nothing
            self._measure()
            rows = len(self.layout_now.rows) + 2 * self._padding
            size = Size(self._width, -(-rows // ROWS_STEP) * ROWS_STEP)
            if size != self.virtual_size:
                self.virtual_size = size

    def _set_heading(self) -> None:
        view = self.view
        assert view is not None
        here = "–" if view.lit is None else str(view.lit + 1)
        count = f" {here}/{len(view.claims)} "
        state = (" matching… " if view.matching else " not found ") if view.lit is None else ""
        room = max(self.outer_size.width - 8, 4)
        notice = fit(visible(notice_words(view.article.notice)), room) if view.article.notice else ""
        left = room - cell_len(notice) - 1 if notice else room
        name = fit(visible(view.article.label), left) if left >= SHORTEST_NAME or not notice else ""
        heading = (name, notice, view.focused, f"{state}{count}")
        if heading != self._heading:
            self._heading = heading
            # Styled here and not by a class: another class would have the whole screen's styles worked out anew.
            noted = Content.assemble((notice, "bold $text-warning"), " ") if notice else Content("")
            title = Content.assemble("▸" if view.focused else " ", plain(name), " " if name else "", noted)
            self.border_title = title.stylize(FOCUSED) if view.focused else title
            self.border_subtitle = Content(f"{state}{count}")

    def on_resize(self) -> None:
        """Lay out anew at the new width."""
        if self.view is not None:
            self.placed = False  # the rows are others now
            self._set_heading()
            self._set_size()
            self.post_message(self.LaidOut())

    # --- drawing ---------------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Draw anew in a new theme."""
        super().notify_style_update()
        self._styles.clear()
        self._painter.forget()
        self._framed.clear()
        self._sides = None

    def _style(self, name: str = "") -> Style:
        """The style of a component, or the column's own; working one out costs more than drawing a row with it."""
        if name not in self._styles:
            own = self.rich_style
            self._styles[name] = own + self.get_component_rich_style(f"column--{name}") if name else own
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """Row `y` of the viewport, whose cells know where they stand in the text: the mouse's selection asks for it."""
        return self._row(y).apply_offsets(0, self._number(y))

    def _number(self, y: int) -> int:
        """Which row of the article stands in row `y` of the viewport."""
        return y + self.scroll_offset.y - self._padding

    def _row(self, y: int) -> Strip:
        """Draw row `y` of the viewport. Telling its cells where they stand would take longer than drawing it."""
        if self.view is None:
            return Strip.blank(self._width, self._style())
        number = self._number(y)
        strip = self._painter.row(self.view, number)
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(number)):
            start, end = span[0], strip.cell_length if span[1] == -1 else span[1]
            style = self.screen.get_component_rich_style("screen--selection")
            before, chosen, after = strip.crop(0, start), strip.crop(start, end), strip.crop(end)
            strip = Strip.join([before, chosen.apply_style(style), after])
        return strip

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw rows of the whole widget, its border with it.

        Textual puts a border around every row anew each time; the sides are the same for all rows, and a row within
        them is put together once.
        """
        width, height = self.region.size
        if self._width != width - 2 or height <= 2:
            return super().render_lines(crop)
        if self._sides is None or self._sides[0] != width:
            row = super().render_lines(Region(0, 1, width, 1))[0]
            self._sides = width, row.crop(0, 1), row.crop(width - 1, width), self.background_colors[1]
            self._framed.clear()
        strips = []
        for y in crop.line_range:
            if y in (0, height - 1):
                strips += super().render_lines(Region(0, y, width, 1))
            else:
                strips.append(self._frame(self._row(y - 1)))
        if crop.column_span == (0, width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def _frame(self, row: Strip) -> Strip:
        """The row between its sides. Rows are kept by what they are: the painter hands out the same one again."""
        assert self._sides is not None
        kept = self._framed.get(id(row))
        if kept is None or kept[0] is not row:
            _, left, right, background = self._sides
            framed = Strip.join([left, row, right])
            for line_filter in self.get_line_filters():
                framed = framed.apply_filter(line_filter, background)
            if len(self._framed) > MOST_FRAMED:
                self._framed.clear()
            kept = self._framed[id(row)] = (row, framed)
        return kept[1]

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
