"""The line at the bottom: the keys of what can be done here, as many as fit, and what a note would be about.

Made from the registry of actions; each entry can be clicked too.
"""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style

from factcheck.domain.text.visible import visible
from factcheck.tui.keys.action import Action, KeyTable
from factcheck.tui.layout import fit
from factcheck.tui.widgets.fitted import Fitted

GAP = "  "
NOTE = "note.write"
NARROW = 58
"""Cells below which the way to help and out is shown rather than the claim that a note is about."""
LONGEST_TARGET = 18
"""Cells for the claim that a note is about, its verdict before it: beside it the verdicts' keys fit into 80 cells."""


class KeyLine(Fitted[str]):
    """One row of keys and labels; shows which claim a note is about, empty where it is the lit one.

    Args:
        table: The screen's actions; those marked for the footer are shown.
    """

    def __init__(self, table: KeyTable) -> None:
        super().__init__("")
        self._own = [a for a in table.actions if a.footer]
        self._actions = self._own

    def instead(self, actions: Sequence[Action] | None) -> None:
        """Show other keys for as long as they are the ones that count; None: the screen's own again."""
        self._actions = self._own if actions is None else list(actions)
        self._redraw()

    def drawn(self, view: str, width: int) -> list[Content]:
        """The actions there is room for: the most needed are chosen first, and stand in the registry's order.

        A note is most needed when it is about another claim than the lit one, which nothing else says.
        """
        room = width
        names = bool(view) and room >= NARROW
        chosen = []
        for action in sorted(self._actions, key=lambda a: 0 if a.id == NOTE and names else a.footer):
            cells = cell_len(self._words(action, view)) + len(GAP)
            if cells <= room + len(GAP):  # the last entry needs no gap behind it
                room -= cells
                chosen.append(action)
        return [Content(GAP).join([self._entry(a, view) for a in self._actions if a in chosen])]

    def _words(self, action: Action, target: str) -> str:
        label = action.label
        if action.id == NOTE and target:
            label = f"{label} on {fit(visible(target), LONGEST_TARGET)}"
        return f"{action.shown_keys.split()[0]} {label}"

    def _entry(self, action: Action, target: str) -> Content:
        key, _, label = self._words(action, target).partition(" ")
        entry = Content.assemble((key, "bold $text-primary"), " ", label)
        if not action.action:
            return entry
        click = action.action if "." in action.action else f"screen.{action.action}"
        return entry.stylize(Style.from_meta({"@click": click}))
