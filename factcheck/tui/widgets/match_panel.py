"""Below the columns: the claim that keys act on, how the focused pair differs, and what every article has on it.

Draws rows it is given; which row is focused is decided elsewhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.match import MatchState, Signal, SlotState
from factcheck.domain.visible import visible
from factcheck.review.marks import ClaimMark, MatchRow
from factcheck.tui.glyphs import said_glyph, verdict_words
from factcheck.tui.layout import fit

_SIGN = {SlotState.EQUAL: "=", SlotState.COMPATIBLE: "≈", SlotState.CONFLICT: "≠", SlotState.NOT_COMPARABLE: "∥"}
SHARE_OF_NAME = 5
"""A name takes at most one in this many cells of the list; the column's heading has it whole."""


SLOT_LINES = 2
"""Lines for the focused pair's slots."""


@dataclass(frozen=True, slots=True)
class PanelView:
    """What the panel shows.

    Attributes:
        article: The focused column's article.
        active: The claim that keys act on there, or None.
        mark: The decisions that stand on a claim.
        anchor: The article that the rows are compared with.
        rows: The match list.
        focused: The row that accept and reject act on.
        most_rows: Rows of the list there is room for.
    """

    article: Article
    active: Claim | None
    mark: Callable[[UUID], ClaimMark]
    anchor: Article | None
    rows: Sequence[MatchRow]
    focused: MatchRow | None
    most_rows: int


class MatchPanel(Static):
    """The match list and what stands above it."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._view: PanelView | None = None

    def show(self, view: PanelView) -> None:
        """Show it."""
        self._view = view
        self._redraw()

    def on_resize(self) -> None:
        """Fit the new width."""
        self._redraw()

    def _redraw(self) -> None:
        if self._view is None or not self.size.width:
            return
        view, width = self._view, self.size.width
        lines = [self._acting(view, width), *self._slots(view, width)]
        lines += [self._row(view, row, width) for row in _window(view)]
        self.update(Content("\n").join(lines))

    def _acting(self, view: PanelView, width: int) -> Content:
        """Which claim the keys act on, and what stands on it."""
        name = visible(view.article.label)
        if view.active is None:
            return Content(fit(f"{name}: not found there. j k walk this column, h l go to another", width))
        mark = view.mark(view.active.uid)
        claimant = view.active.claimant
        who = f"said by {visible(claimant.surface)}" if claimant else "the outlet's own words"
        said = f"said so? {said_glyph(mark.said)}"
        note = f"   note: {visible(mark.note)}" if mark.note else ""
        verdict = verdict_words(mark)
        rest = f"   {said}   {who}{note}"
        name = fit(name, max(width - cell_len(verdict) - 4, 8))
        tail = fit(rest, max(width - cell_len(name) - cell_len(verdict) - 4, 0))
        return Content.assemble(("▌ ", "$text-primary"), (name, "bold"), "  ", (verdict, "bold"), tail)

    def _slots(self, view: PanelView, width: int) -> list[Content]:
        """The focused row's slots, conflicts first, each with both answers and who gives them."""
        row = view.focused
        if row is None or row.match is None or view.anchor is None:
            return [Content("")]
        here, there = visible(view.anchor.label), visible(row.article.label)
        order = list(SlotState)
        signals = sorted(row.signals, key=lambda s: (s.state is not SlotState.CONFLICT, order.index(s.state)))
        words = [_slot_words(s, here, there) for s in signals] or ["no figures or dates to compare"]
        style = "$text-warning" if row.differing else "$text-muted"
        return [Content.styled(line, style) for line in _fill_lines(words, width, SLOT_LINES)]

    def _row(self, view: PanelView, row: MatchRow, width: int) -> Content:
        focused = view.focused is not None and row.article.uid == view.focused.article.uid
        pointer = "▸" if focused else " "
        longest = max(cell_len(visible(r.article.label)) for r in view.rows)
        most = min(longest, max(width // SHARE_OF_NAME, 8))
        name = fit(visible(row.article.label), most)
        head = f"{pointer}{row.coverage.value} {name}{' ' * (most - cell_len(name))}  "
        if row.match is None or row.claim is None or row.state is None:
            rejected = f" ({row.count} rejected; [ ] to see)" if row.count else ""
            return Content.styled(fit(f"{head}not found{rejected}", width), "" if focused else "$text-muted")
        number = f" {row.index + 1}/{row.count}" if row.count > 1 else ""
        state = row.state.value if row.state is not MatchState.SUGGESTED else "suggested"
        figures = "  " + "  ".join(f"{s.slot} {s.a} ≠ {s.b}" for s in row.differing) if row.differing else ""
        mark = view.mark(row.claim.uid)
        middle = f"{state} {row.match.score:.0f}{number}  {verdict_words(mark).split(',')[0]}{visible(figures)}"
        text = head + middle
        quote = visible(row.claim.quote)
        room = width - cell_len(text) - 4
        tail = f"  “{fit(quote, room - 1)}”" if room >= 12 else ""
        return Content.assemble((fit(text, width), "bold" if focused else ""), (tail, "$text-muted"))


def _slot_words(signal: Signal, here: str, there: str) -> str:
    if signal.state is SlotState.ONLY_A:
        return f"{signal.slot} only {here}: {visible(signal.a or '')}"
    if signal.state is SlotState.ONLY_B:
        return f"{signal.slot} only {there}: {visible(signal.b or '')}"
    a, b = visible(signal.a or ""), visible(signal.b or "")
    sign = _SIGN[signal.state]
    if signal.state is SlotState.EQUAL:
        return f"{signal.slot} = {a}"
    return f"{signal.slot} {sign} {a} ({here}) | {b} ({there})"


def _fill_lines(words: Sequence[str], width: int, most: int) -> list[str]:
    """Put pieces one after another on at most `most` lines; what does not fit is cut off with an ellipsis."""
    lines = [words[0]]
    for piece in words[1:]:
        if cell_len(lines[-1]) + 3 + cell_len(piece) <= width or len(lines) == most:
            lines[-1] += f"   {piece}"
        else:
            lines.append(piece)
    return [fit(line, width) for line in lines]


def _window(view: PanelView) -> list[MatchRow]:
    """The rows there is room for, the focused one among them."""
    rows, most = list(view.rows), max(view.most_rows, 1)
    if len(rows) <= most:
        return rows
    focused = next((n for n, r in enumerate(rows) if view.focused and r.article.uid == view.focused.article.uid), 0)
    start = min(max(focused - most // 2, 0), len(rows) - most)
    return rows[start : start + most]
