"""The alias table: which names mean the same in a review, to add to, change and reject. Decides and stores nothing.

What stands is `review.aliases`'s; what is changed goes through the review below.
"""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from factcheck.domain.names.alias_table import AliasLine
from factcheck.domain.text import signs
from factcheck.domain.text.visible import visible
from factcheck.review.seen.aliases import alias_table
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.lines import LINES
from factcheck.tui.keys.names import NAMES
from factcheck.tui.keys.possible import Now
from factcheck.tui.layout import fit
from factcheck.tui.plain import plain
from factcheck.tui.screens.review.port import ReviewPort
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor

ADD, CHANGE = "alias", "stands for"
"""What the line editor is open for."""
EQUALS = "="
NOTHING = "no names that mean the same were found; a adds some"


class AliasScreen(Screen[None]):
    """The names of a review and what they stand for.

    Args:
        review: The review that the table was opened from.
    """

    KEYS = NAMES
    BINDINGS = bindings(NAMES)

    def __init__(self, review: ReviewPort) -> None:
        super().__init__()
        self._review = review
        self._lines: list[AliasLine] = []

    def compose(self) -> ComposeResult:
        """Heading, names, remark, input, keys."""
        yield Static(" names that mean the same", id="aliases-heading", markup=False)
        yield OptionList(id="aliases", markup=False)
        yield Static(id="aliases-remark", markup=False)
        yield LineEditor()
        yield KeyLine(NAMES)

    def on_mount(self) -> None:
        """Show the table."""
        self.redraw()

    def on_resize(self) -> None:
        """Fit the new width."""
        self.redraw()

    def redraw(self) -> None:
        """Show the table as it stands; the line one is at stays."""
        if not self.is_mounted or not self.size.width:
            return
        names, editor = self.query_one(OptionList), self.query_one(LineEditor)
        at = names.highlighted or 0
        state, status = self._review.desk.state, self._review.status
        self._lines = alias_table(state.seen, state.proposals).lines()
        outlets = [article.label for article in state.articles]
        width = max(self.size.width - 4, 8)
        longest = max((cell_len(visible(line.surface)) for line in self._lines), default=0)
        column = min(longest, width // 2 - 2)
        names.set_options([Option(_words(line, outlets, column, width)) for line in self._lines])
        if self._lines:
            names.highlighted = min(at, len(self._lines) - 1)
        names.display = bool(self._lines)
        if not editor.display:
            names.focus()
        words = status.words if self._lines else f"{NOTHING}; {status.words}"
        remark = self.query_one("#aliases-remark", Static)
        remark.update(plain(words, "bold $text-error" if status.alarm else ""))

    @property
    def _chosen(self) -> AliasLine | None:
        at = self.query_one(OptionList).highlighted
        return self._lines[at] if at is not None and at < len(self._lines) else None

    def now(self) -> Now:
        """What there is, as far as actions need it."""
        return Now(chosen=self._chosen is not None)

    # --- what keys do ----------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the line is open no key acts on the table."""
        if NAMES.waits(action) and self.is_mounted and self.query_one(LineEditor).display:
            return False
        return super().check_action(action, parameters)

    def action_move(self, step: int) -> None:
        """Go to the next or previous name."""
        names = self.query_one(OptionList)
        (names.action_cursor_down if step > 0 else names.action_cursor_up)()

    def action_add(self) -> None:
        """Ask for a name and what it stands for."""
        self._ask(ADD, "name = what it stands for:", "", "NIS = National Intelligence Service")

    def action_change(self) -> None:
        """Ask what the chosen name stands for."""
        if chosen := self._chosen:
            self._ask(CHANGE, f"{chosen.surface} stands for:", chosen.canonical, "the full name")

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.action_change()

    async def action_reject(self) -> None:
        """Have the chosen name stand for itself; a rejected one is taken back in."""
        if chosen := self._chosen:
            await self._set(chosen.surface, chosen.canonical if chosen.rejected else "")

    async def action_undo(self) -> None:
        """Take back the last decision."""
        await self._review.travel(back=True)
        self.redraw()

    async def action_redo(self) -> None:
        """Put back what was taken back last."""
        await self._review.travel(back=False)
        self.redraw()

    def action_back(self) -> None:
        """Go back to the review."""
        self.dismiss()

    # --- the line --------------------------------------------------------------------------------------------------

    def _ask(self, purpose: str, label: str, text: str, hint: str) -> None:
        self.query_one(LineEditor).open(purpose, label, text, hint)
        self.query_one(KeyLine).instead(LINES["alias"])

    def _close(self) -> None:
        self.query_one(LineEditor).close()
        self.query_one(KeyLine).instead(None)
        self.query_one(OptionList).focus()

    @on(LineEditor.Cancelled)
    def _cancelled(self) -> None:
        self._close()

    @on(LineEditor.Submitted)
    async def _submitted(self, message: LineEditor.Submitted) -> None:
        surface, equals, stands_for = message.text.partition(EQUALS)
        if message.purpose == CHANGE:
            surface, stands_for = self._chosen.surface if self._chosen else "", message.text
        elif not equals or not stands_for.strip():
            self._review.status.say(f"write it as NAME {EQUALS} WHAT IT STANDS FOR")
            return self.redraw()
        if await self._set(surface, stands_for):
            self._close()
        return None

    async def _set(self, surface: str, stands_for: str) -> bool:
        done = await self._review.set_alias(surface, stands_for)
        self.redraw()
        return done


def over(review: ReviewPort) -> AliasScreen:
    """The names of the review."""
    return AliasScreen(review)


def _words(line: AliasLine, outlets: Sequence[str], column: int, width: int) -> Content:
    """One line: the name, whether it means the other, and where that comes from."""
    name = fit(visible(line.surface), column)
    pad = " " * (column - cell_len(name))
    sign = signs.CONFLICT if line.rejected else "="
    reason = f"{line.alias.reason}, {outlets[line.alias.article]}" if line.alias else "by hand"
    words = f"{name}{pad}  {sign} {visible(line.canonical)}"
    rest = "not the same" if line.rejected else visible(reason)
    room = width - cell_len(words) - 3
    text = f"{words}   {fit(rest, room)}" if room > 8 else fit(words, width)
    return Content.styled(text, "$text-muted" if line.rejected else "")
