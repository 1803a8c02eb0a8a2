"""The registry: every screen's actions, and what is made from them. Does nothing itself.

Help and the README's tables of keys come from here, a screen's bindings, footer and palette from its own table; what
is possible now is `possible`'s.
"""

from collections.abc import Iterable

from factcheck.tui.keys.action import Action, KeyTable
from factcheck.tui.keys.archive import ARCHIVE
from factcheck.tui.keys.dialogs import CONFIRM, FACTS
from factcheck.tui.keys.help import HELP
from factcheck.tui.keys.home import HOME
from factcheck.tui.keys.intake_check import INTAKE_CHECK
from factcheck.tui.keys.names import NAMES
from factcheck.tui.keys.origins import ORIGINS
from factcheck.tui.keys.review import REVIEW
from factcheck.tui.keys.versions import VERSIONS

TABLES: tuple[KeyTable, ...] = (
    REVIEW,
    INTAKE_CHECK,
    ARCHIVE,
    ORIGINS,
    NAMES,
    VERSIONS,
    HOME,
    HELP,
    FACTS,
    CONFIRM,
)
"""Every screen's actions, in the order in which the README and help tell them."""
EXPLAINED: tuple[KeyTable, ...] = tuple(table for table in TABLES if table is REVIEW or table.heading)
"""Those that the README and help tell; the others say on their screen what their few keys do."""


def key_table() -> str:
    """The README's tables of keys, in Markdown."""
    return "\n".join(f"{f'{t.heading}{chr(10)}{chr(10)}' if t.heading else ''}{_rows(t.actions)}" for t in EXPLAINED)


def _rows(actions: Iterable[Action]) -> str:
    lines = ["| keys | do |", "|---|---|"]
    lines += [f"| {_code(a)} | {a.help.replace('|', chr(92) + '|')} |" for a in actions]
    return "\n".join(lines) + "\n"


def _code(action: Action) -> str:
    return " ".join(f"`{key}`" for key in action.shown_keys.split())
