"""All lines of an article, cut or not, each with its sign, label and reason. Cost follows the window's height.

Draws what it is told; which line one is at, and what becomes of it, is decided elsewhere. No `ScrollView`: that wants
to know how many rows there are, and to know it would mean to lay out all of them.
"""

import itertools
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.log.relabelling import COUNTING
from factcheck.domain.text.visible import visible
from factcheck.tui.intake_check.layout import IntakeLayout, Spot
from factcheck.tui.layout import fit

GUTTER = 4
"""Cells left of the text: bar, sign, two spaces."""
CUT, PUT_IN, CUT_BY_HAND = "┄", "+", "-"
"""Signs of a line: cut by intake, put in by somebody, cut by somebody."""
WHEEL = 3
"""Rows that the mouse wheel turns."""

_start, _end = itemgetter(0), itemgetter(1)
_WORDS = {LineLabel.FURNITURE: "cut"}


@dataclass(frozen=True, slots=True)
class IntakeShown:
    """What is shown: an article, its lines as intake read them, the line one is at, and spans that stand out.

    `found` is in order, and no two of its spans overlap.
    """

    article: Article
    as_read: Sequence[Line]
    here: int
    claim: tuple[int, int] | None = None
    found: Sequence[tuple[int, int]] = ()


def side_width(width: int) -> int:
    """Cells for label and reason at the right side: less in a narrow window, at last none."""
    if width < 40:
        return 0
    return 8 if width < 60 else min(max(width * 3 // 10, 24), 44)


def line_words(line: Line, as_read: Line, room: int) -> str:
    """A line's label, and where it is cut or was changed the reason, in at most `room` cells."""
    label = _WORDS.get(line.label, line.label.value)
    if line.label is LineLabel.FURNITURE or line.label is not as_read.label:
        full = f"{label} · {visible(line.reason)}"
        return fit(full, room) if room >= 16 else fit(label, room)
    return fit(label, room)


def sign_of(line: Line, as_read: Line) -> str:
    """What tells a line that is cut, or was changed, from the others without any colour."""
    if line.label is not as_read.label:
        return PUT_IN if line.label in COUNTING else CUT_BY_HAND
    return CUT if line.label is LineLabel.FURNITURE else " "


class IntakeLines(Widget):
    """An article's lines in their order."""

    COMPONENT_CLASSES = {
        "intake--kept",
        "intake--title",
        "intake--aside",
        "intake--cut",
        "intake--changed",
        "intake--here",
        "intake--bar",
        "intake--sign",
        "intake--claim",
        "intake--found",
    }
    ALLOW_SELECT = False  # rows have no numbers here that a selection could be told by
    can_focus = False

    @dataclass
    class LineClicked(Message):
        """A line was clicked."""

        number: int

    def __init__(self) -> None:
        super().__init__()
        self._view: IntakeShown | None = None
        self._layout = IntakeLayout("", (), 1)
        self.top = Spot(0, 0)
        """The row at the upper edge."""
        self._window: list[Spot] = []
        self._styles: dict[str, Style] = {}
        self._placed = False

    # --- what it shows ---------------------------------------------------------------------------------------------

    def show(self, view: IntakeShown, *, bring: bool = True) -> None:
        """Show lines; with `bring` the one that one is at is brought into sight."""
        self._view = view
        self._lay_out()
        if bring:
            self._bring()
        self._put()

    def turn(self, pages: float) -> int:
        """Scroll by pages; return the number of the line at the upper edge (going down) or lower edge then."""
        rows = round(pages * max(self.size.height - 1, 1))
        self._scroll(rows)
        return self._window[0 if pages > 0 else -1].line if self._window else 0

    def _lay_out(self) -> None:
        """Lay out anew at another width; a line that is changed keeps its words and its place."""
        if self._view is None or not self.size.width:
            return
        side = side_width(self.size.width)
        width = max(self.size.width - GUTTER - (side + 1 if side else 0), 1)
        if width != self._layout.width or not self._layout.lines:
            self._layout = IntakeLayout(self._view.article.text, self._view.article.lines, width)

    def _bring(self) -> None:
        if self._view is None or not self.size.height:
            return
        if not self._placed:  # at first a third down, so that one sees what stands before it
            self._placed = True
            self.top = self._layout.turned(Spot(self._view.here, 0), -(self.size.height // 3))
        self.top = self._layout.brought(self._layout.clamped(self.top), self._view.here, self.size.height)

    def _put(self) -> None:
        self._window = self._layout.window(self._layout.clamped(self.top), self.size.height)
        self.refresh()

    def _scroll(self, rows: int) -> None:
        last = self._layout.turned(Spot(max(len(self._layout.lines) - 1, 0), 0), 1_000_000)
        lowest = self._layout.turned(last, 1 - self.size.height)
        self.top = min(self._layout.turned(self.top, rows), lowest)
        self._put()

    def on_resize(self) -> None:
        """Lay out anew, the line one is at in sight."""
        self._lay_out()
        self._bring()
        self._put()

    # --- drawing ---------------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Draw anew in a new theme."""
        super().notify_style_update()
        self._styles.clear()

    def _style(self, name: str = "") -> Style:
        if name not in self._styles:
            own = self.rich_style
            self._styles[name] = own + self.get_component_rich_style(f"intake--{name}") if name else own
        return self._styles[name]

    def render_line(self, y: int) -> Strip:
        """Draw row `y` of the window."""
        if self._view is None or y >= len(self._window):
            return Strip.blank(self.size.width, self._style())
        return self._draw(self._view, self._window[y])

    def _draw(self, view: IntakeShown, spot: Spot) -> Strip:
        line, as_read = view.article.lines[spot.line], view.as_read[spot.line]
        here = spot.line == view.here
        blank = self._layout.is_blank(spot.line)
        style = self._line_style(line, as_read)
        ground = self._style("here") if here else self._style()
        if here:
            style += Style(bgcolor=ground.bgcolor, dim=False)  # to be read even if it is cut
        sign = " " if blank else sign_of(line, as_read)
        segments = [
            Segment("▌" if here else " ", self._style("bar") if here else self._style()),
            Segment(f"{sign}  ", self._style("sign") + Style(bgcolor=ground.bgcolor)),
            *self._words(view, spot, style),
        ]
        side = side_width(self.size.width)
        strip = Strip(segments).adjust_cell_length(self.size.width - (side + 1 if side else 0), ground)
        if side:
            words = line_words(line, as_read, side) if spot.row == 0 and not blank else ""
            tail = Segment(" " + words + " " * (side - cell_len(words)), style)
            strip = Strip([*strip, tail])
        return strip.adjust_cell_length(self.size.width, ground)

    def _line_style(self, line: Line, as_read: Line) -> Style:
        if line.label is not as_read.label and line.label in COUNTING:
            return self._style("changed")
        if line.label is LineLabel.FURNITURE:
            return self._style("cut")
        if line.label is LineLabel.TITLE:
            return self._style("title")
        return self._style("kept" if line.label is LineLabel.BODY else "aside")

    def _words(self, view: IntakeShown, spot: Spot, style: Style) -> list[Segment]:
        """The row's characters, the current claim's and those searched for marked."""
        start, end = self._layout.rows(spot.line)[spot.row]
        marks = [("claim", *view.claim)] if view.claim else []
        near = slice(bisect_left(view.found, start, key=_end), bisect_left(view.found, end, key=_start))
        marks += [("found", a, b) for a, b in view.found[near]]
        if (left := self._layout.left_out(spot)) > 0:
            return [Segment(fit(f"… {left:,} characters more", self._layout.width), self._style("aside"))]
        shown = visible(view.article.text[start:end])
        edges = sorted({start, end, *(min(max(e, start), end) for _, a, b in marks for e in (a, b))})
        segments = []
        for a, b in itertools.pairwise(edges):
            marked = style
            for name, first, last in marks:
                if first <= a and b <= last:
                    marked += self.get_component_rich_style(f"intake--{name}", partial=True)
            segments.append(Segment(shown[a - start : b - start], marked))
        return segments

    # --- the mouse -------------------------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Tell which line was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._window):
            self.post_message(self.LineClicked(self._window[offset.y].line))

    def on_mouse_scroll_down(self) -> None:
        """Scroll down."""
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self) -> None:
        """Scroll up."""
        self._scroll(-WHEEL)
