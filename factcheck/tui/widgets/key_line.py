"""The line at the bottom: the keys of what can be done here, as many as fit, and what a note would be about.

Made from the registry of actions; each entry can be clicked too.
"""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from factcheck.domain.visible import visible
from factcheck.tui.actions import Action
from factcheck.tui.layout import fit

GAP = "  "
NOTE = "note.write"
NARROW = 58
"""Cells below which the way to help and out is shown rather than the claim that a note is about."""
LONGEST_TARGET = 18
"""Cells for the claim that a note is about, its verdict before it: beside it the verdicts' keys fit into 80 cells."""


class KeyLine(Static):
    """One row of keys and labels.

    Args:
        actions: The screen's actions, the most needed first; those marked for the footer are shown.
    """

    def __init__(self, actions: Sequence[Action]) -> None:
        super().__init__(markup=False)
        self._actions = [a for a in actions if a.footer]
        self._target = ""

    def show_target(self, target: str) -> None:
        """Say which claim a note is about; empty where it is the lit one."""
        if target != self._target:
            self._target = target
            self._redraw()

    def on_mount(self) -> None:
        """Draw the first time."""
        self._redraw()

    def on_resize(self) -> None:
        """Fit the new width."""
        self._redraw()

    def _redraw(self) -> None:
        if self.size.width:
            entries = [self._entry(a) for a in self._that_fit()]
            self.update(Content(GAP).join(entries), layout=False)

    def _that_fit(self) -> list[Action]:
        """The actions there is room for: the most needed are chosen first, and stand in the registry's order.

        A note is most needed when it is about another claim than the lit one, which nothing else says.
        """
        room = self.size.width
        names = bool(self._target) and room >= NARROW
        chosen = []
        for action in sorted(self._actions, key=lambda a: 0 if a.id == NOTE and names else a.footer):
            cells = cell_len(self._words(action)) + len(GAP)
            if cells <= room + len(GAP):  # the last entry needs no gap behind it
                room -= cells
                chosen.append(action)
        return [a for a in self._actions if a in chosen]

    def _words(self, action: Action) -> str:
        label = action.label
        if action.id == NOTE and self._target:
            label = f"{label} on {fit(visible(self._target), LONGEST_TARGET)}"
        return f"{action.shown_keys.split()[0]} {label}"

    def _entry(self, action: Action) -> Content:
        key, _, label = self._words(action).partition(" ")
        click = Style.from_meta({"@click": action.action if "." in action.action else f"screen.{action.action}"})
        return Content.assemble((key, "bold $text-primary"), " ", label).stylize(click)
