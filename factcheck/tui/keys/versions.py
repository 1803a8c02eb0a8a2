"""What can be done where two versions of an article are compared. Does nothing itself."""

from factcheck.tui.keys.action import Action, KeyTable

VERSIONS = KeyTable(
    screen="versions",
    heading="Where versions are compared (from the palette):",
    title="What changed between versions, opened from the palette",
    actions=(
        Action("versions.down", ("j", "down"), "down", "down", "a row down", "Versions", 1),
        Action("versions.up", ("k", "up"), "up", "up", "a row up", "Versions", 1),
        Action("versions.page_down", ("pagedown", "ctrl+d"), "page_down", "page", "a page down", "Versions"),
        Action("versions.page_up", ("pageup", "ctrl+u"), "page_up", "page", "a page up", "Versions"),
        Action("versions.first", ("g", "home"), "first", "first", "to the beginning", "Versions", 2),
        Action("versions.last", ("G", "end"), "last", "last", "to the end", "Versions", 2),
        Action("versions.close", ("escape", "q"), "close", "back", "back to the review", "Versions", 1),
        Action("versions.quit", ("Q",), "app.leave", "quit", "quit; everything is saved", "Versions", 3),
    ),
)
"""Actions of the screen with what changed."""
