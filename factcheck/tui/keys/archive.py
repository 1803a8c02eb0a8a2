"""What can be done in the archive of what was checked before. Does nothing itself."""

from factcheck.tui.keys.action import Action, KeyTable
from factcheck.tui.keys.shared import over_a_review

ARCHIVE = KeyTable(
    screen="archive",
    heading="In the archive (`C`):",
    title="Checked before, opened with C",
    actions=(
        Action(
            "archive.details",
            ("enter",),
            "details",
            "details",
            "show all of the claim and its verdicts, or less",
            "Archive",
            1,
        ),
        Action(
            "archive.search",
            ("slash",),
            "search",
            "other words",
            "change the words that are searched for",
            "Archive",
            1,
            True,
        ),
        Action(
            "archive.cite",
            ("c",),
            "cite",
            "cite",
            "cite the earlier verdict as evidence for the claim that was lit in the review",
            "Archive",
            2,
        ),
        Action("archive.next", ("j", "down"), "move(1)", "next", "next claim", "Archive"),
        Action("archive.previous", ("k", "up"), "move(-1)", "previous", "previous claim", "Archive"),
        Action("archive.undo", ("u",), "undo", "undo", "undo your last decision, a citation or not", "Archive", 3),
        Action("archive.redo", ("ctrl+r",), "redo", "redo", "redo", "Archive"),
        *over_a_review("archive", "Archive"),
    ),
)
"""Actions of the archive."""
