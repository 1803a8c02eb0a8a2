"""What can be done in help. Does nothing itself."""

from factcheck.tui.keys.action import Action, KeyTable

HELP = KeyTable(
    screen="help",
    heading="",
    title="",
    actions=(
        Action("help.close", ("q", "escape", "question_mark"), "close", "back", "close help", "Help", 1),
        Action("help.quit", ("Q",), "app.leave", "quit", "quit; everything is saved", "Help", 1),
    ),
)
"""Actions of help; the screen itself shows them at its foot."""
