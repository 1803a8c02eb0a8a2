"""The help screen: all keys, from the registry, and what the marks mean. Scrolls; changes nothing."""

from collections.abc import Iterable, Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.tui.glyphs import LEGEND
from factcheck.tui.keys.action import Action, KeyTable
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.help import HELP
from factcheck.tui.keys.possible import Now
from factcheck.tui.keys.registry import EXPLAINED
from factcheck.tui.widgets.key_line import KeyLine

KEYS_WIDTH = 14
"""Cells for the keys; the longest (`Tab`, `ctrl+n`) fit twice."""
REMARKS = (
    "Every decision is saved the moment it shows; there is no save key.",
    "A verdict is about the content: is it so? `s` is about the attribution: did they say so?",
)


class HelpScreen(ModalScreen[None]):
    """Keys and marks.

    Args:
        first: The keys of the screen it was opened from, which are told first.
    """

    KEYS = HELP
    BINDINGS = bindings(HELP)

    def __init__(self, first: KeyTable) -> None:
        super().__init__()
        self._tables = sorted(EXPLAINED, key=lambda table: table is not first)

    def compose(self) -> ComposeResult:
        """One scrolling page and the footer."""
        with VerticalScroll(id="help"):
            yield Static(help_page(self._tables), markup=False)
        yield KeyLine(HELP)

    def now(self) -> Now:
        """All that it can do is possible at any time."""
        return Now()

    def action_close(self) -> None:
        """Go back to the screen that it was opened from."""
        self.dismiss()


def help_page(tables: Iterable[KeyTable]) -> Content:
    """All that help says, tables in this order."""
    rows = [row for table in tables for heading, actions in _parts(table) for row in _part(heading, actions)]
    rows.append(Content.styled("Marks", "bold"))
    for sign, words in LEGEND:
        rows.append(Content.assemble("  ", (f"{sign:<20}", "$text-primary"), f" {words}"))
    return Content("\n").join([*rows, Content(""), *(Content(remark) for remark in REMARKS)])


def _parts(table: KeyTable) -> Iterator[tuple[str, Sequence[Action]]]:
    """The table under its title, or each of its groups under its own."""
    if table.title:
        yield table.title, tuple(table)
        return
    for group in dict.fromkeys(action.group for action in table):
        yield group, [action for action in table if action.group == group]


def _part(heading: str, actions: Iterable[Action]) -> Iterator[Content]:
    yield Content.styled(heading, "bold")
    for action in actions:
        yield Content.assemble("  ", (f"{action.shown_keys:<{KEYS_WIDTH}}", "$text-primary"), f" {action.help}")
    yield Content("")
