"""What can be done in the table of names that mean the same. Does nothing itself."""

from factcheck.tui.keys.action import Action, KeyTable
from factcheck.tui.keys.shared import over_a_review

NAMES = KeyTable(
    screen="names",
    heading="In the table of names (from the palette):",
    title="Names that mean the same, opened from the palette",
    actions=(
        Action("alias.add", ("a",), "add", "add", "say what a name stands for", "Names", 1),
        Action("alias.change", ("r",), "change", "stands for", "have the name stand for another one", "Names", 1),
        Action(
            "alias.reject",
            ("x",),
            "reject",
            "not the same",
            "the name is another one's, or the same after all",
            "Names",
            1,
        ),
        Action("alias.next", ("j",), "move(1)", "next", "next name", "Names"),
        Action("alias.previous", ("k",), "move(-1)", "previous", "previous name", "Names"),
        Action("alias.undo", ("u",), "undo", "undo", "undo your last decision, on a name or not", "Names", 2),
        Action("alias.redo", ("ctrl+r",), "redo", "redo", "redo", "Names"),
        *over_a_review("alias", "Names"),
    ),
)
"""Actions of the alias table."""
