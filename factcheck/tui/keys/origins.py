"""What can be done where a claim's origins are shown. Does nothing itself."""

from factcheck.tui.keys.action import Action, KeyTable

ORIGINS = KeyTable(
    screen="origins",
    heading="In a claim's origins (`O`):",
    title="Origins of a claim, opened with O",
    actions=(
        Action("origins.reject", ("x",), "reject", "reject", "reject the edge; again: let it count", "Origins", 1),
        Action("origins.next", ("j", "down"), "move(1)", "edge", "next edge", "Origins", 2),
        Action("origins.previous", ("k", "up"), "move(-1)", "edge", "previous edge", "Origins", 2),
        Action("origins.undo", ("u",), "undo", "undo", "undo your last decision", "Origins", 1),
        Action("origins.close", ("q", "escape"), "close", "back", "back to the review", "Origins", 1),
        Action("origins.quit", ("Q",), "app.leave", "quit", "quit; everything is saved", "Origins", 1),
    ),
)
"""Actions of the screen with a claim's origins."""
