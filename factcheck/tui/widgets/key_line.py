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

LONGEST_TARGET = 24
"""Cells for the claim that a note is about; its verdict stands before it."""


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
        room = self.size.width
        if not room:
            return
        words: list[Content] = []
        for action in self._actions:
            label = action.label
            if action.id == "note.write" and self._target:
                label = f"{label} on {fit(visible(self._target), LONGEST_TARGET)}"
            key = action.shown_keys.split()[0]
            cells = cell_len(key) + 1 + cell_len(label) + 2
            if cells > room + 2:  # the last entry needs no space behind it
                continue
            room -= cells
            click = Style.from_meta({"@click": action.action if "." in action.action else f"screen.{action.action}"})
            words.append(Content.assemble((key, "bold $text-primary"), " ", label).stylize(click))
        self.update(Content("  ").join(words))
