"""What can be done in the intake check. Does nothing itself."""

from factcheck.tui.keys.action import Action, KeyTable
from factcheck.tui.keys.shared import over_a_review

INTAKE_CHECK = KeyTable(
    screen="intake check",
    heading="In the intake check (`i`):",
    title="Intake check, opened with i",
    actions=(
        Action(
            "check.toggle",
            ("space", "enter"),
            "toggle_line",
            "put in, cut",
            "have the line count, or cut it",
            "Intake check",
            1,
        ),
        Action(
            "check.block",
            ("B",),
            "toggle_block",
            "block",
            "the same for the block: its neighbours of one label",
            "Intake check",
            2,
        ),
        Action(
            "check.cite",
            ("c",),
            "cite",
            "cite",
            "cite the line as evidence for the claim that was lit in the review",
            "Intake check",
            2,
        ),
        Action("check.next", ("j", "down"), "move(1)", "line", "next line; blank ones are passed over", "Intake check"),
        Action("check.previous", ("k", "up"), "move(-1)", "line", "previous line", "Intake check"),
        Action("check.next_cut", ("J",), "cut(1)", "next cut", "next block that is cut", "Intake check", 2),
        Action("check.previous_cut", ("K",), "cut(-1)", "previous cut", "previous block that is cut", "Intake check"),
        Action("check.first", ("g", "home"), "end(False)", "first", "first line", "Intake check"),
        Action("check.last", ("G", "end"), "end(True)", "last", "last line", "Intake check"),
        Action("check.page_down", ("pagedown", "ctrl+d"), "page(1.0)", "page", "a page on", "Intake check"),
        Action("check.page_up", ("pageup", "ctrl+u"), "page(-1.0)", "page", "a page back", "Intake check"),
        Action("check.search", ("slash",), "search", "search", "search all lines, cut or not", "Intake check", 4, True),
        Action("check.found", ("n",), "found(1)", "next", "next line with what was searched for", "Intake check"),
        Action("check.found_back", ("N",), "found(-1)", "previous", "previous such line", "Intake check"),
        Action("check.facts", ("f",), "facts", "facts", "correct the article's facts", "Intake check", 3),
        Action("check.undo", ("u",), "undo", "undo", "undo your last decision, on a line or not", "Intake check", 3),
        Action("check.redo", ("ctrl+r",), "redo", "redo", "redo", "Intake check"),
        *over_a_review("check", "Intake check"),
    ),
    goes_on=frozenset({"page"}),
)
"""Actions of the intake check; while its line is open, one reads on."""
