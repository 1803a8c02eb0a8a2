"""The alias table: which names mean the same in a review, to add to, change and reject. Decides and stores nothing.

What stands is `review.aliases`'s; what is changed goes through the review below.
"""

from collections.abc import Sequence
from typing import Protocol

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from factcheck.domain.names.alias_table import AliasLine, AliasTable
from factcheck.domain.text import signs
from factcheck.domain.text.visible import visible
from factcheck.tui.keys.registry import ALIASES, LINES, bindings
from factcheck.tui.layout import fit
from factcheck.tui.plain import plain
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor

ADD, CHANGE = "alias", "stands for"
"""What the line editor is open for."""
EQUALS = "="
NOTHING = "no names that mean the same were found; a adds some"


class Below(Protocol):
    """The review that the table was opened from."""

    @property
    def status(self) -> tuple[str, bool]:
        """What was done or is to be said, and whether it is an alarm."""
        ...

    def alias_table(self) -> AliasTable:
        """The table that stands."""
        ...

    def outlets(self) -> Sequence[str]:
        """What to call the articles, in their order."""
        ...

    def say(self, words: str, *, lasting: bool = False) -> None:
        """Say something until the next key."""
        ...

    async def set_alias(self, surface: str, stands_for: str) -> bool:
        """Store what a name stands for, "" for itself; False if it is not stored, which is said."""
        ...

    async def travel(self, *, back: bool) -> None:
        """Take back the last decision, or put back what was taken back last."""
        ...


class AliasScreen(Screen[None]):
    """The names of a review and what they stand for.

    Args:
        below: The review that the table was opened from.
    """

    BINDINGS = bindings(ALIASES)

    def __init__(self, below: Below) -> None:
        super().__init__()
        self._below = below
        self._lines: list[AliasLine] = []

    def compose(self) -> ComposeResult:
        """Heading, names, remark, input, keys."""
        yield Static(" names that mean the same", id="aliases-heading", markup=False)
        yield OptionList(id="aliases", markup=False)
        yield Static(id="aliases-remark", markup=False)
        yield LineEditor()
        yield KeyLine(ALIASES)

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
        self._lines = self._below.alias_table().lines()
        outlets = self._below.outlets()
        width = max(self.size.width - 4, 8)
        longest = max((cell_len(visible(line.surface)) for line in self._lines), default=0)
        column = min(longest, width // 2 - 2)
        names.set_options([Option(_words(line, outlets, column, width)) for line in self._lines])
        if self._lines:
            names.highlighted = min(at, len(self._lines) - 1)
        names.display = bool(self._lines)
        if not editor.display:
            names.focus()
        words, alarm = self._below.status
        remark = self.query_one("#aliases-remark", Static)
        remark.update(plain(words if self._lines else f"{NOTHING}; {words}", "bold $text-error" if alarm else ""))

    @property
    def _chosen(self) -> AliasLine | None:
        at = self.query_one(OptionList).highlighted
        return self._lines[at] if at is not None and at < len(self._lines) else None

    @property
    def impossible(self) -> set[str]:
        """Names of the actions that need a name to be chosen, where none is."""
        return set() if self._chosen else {"alias.change", "alias.reject"}

    # --- what keys do ----------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the line is open no key acts on the table."""
        if action in _OWN and self.is_mounted and self.query_one(LineEditor).display:
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
        await self._below.travel(back=True)
        self.redraw()

    async def action_redo(self) -> None:
        """Put back what was taken back last."""
        await self._below.travel(back=False)
        self.redraw()

    def action_help(self) -> None:
        """Show all keys."""
        from factcheck.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

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
            self._below.say(f"write it as NAME {EQUALS} WHAT IT STANDS FOR")
            return self.redraw()
        if await self._set(surface, stands_for):
            self._close()
        return None

    async def _set(self, surface: str, stands_for: str) -> bool:
        done = await self._below.set_alias(surface, stands_for)
        self.redraw()
        return done


_OWN = {a.action.partition("(")[0] for a in ALIASES}


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
