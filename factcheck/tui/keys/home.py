"""What can be done in the list of reviews. Does nothing itself."""

from factcheck.tui.keys.action import Action, KeyTable

HOME = KeyTable(
    screen="home",
    heading="In the list of reviews (`factcheck`):",
    title="The list of reviews",
    actions=(
        Action("home.open", ("enter",), "open", "open", "go on with the review where it was left", "Reviews", 1),
        Action("home.new", ("a",), "new", "new review", "make a review of files or a folder", "Reviews", 1),
        Action("home.add", ("plus",), "add", "add articles", "add late articles to the review", "Reviews", 1),
        Action("home.rename", ("r",), "rename", "rename", "rename the review", "Reviews", 1),
        Action(
            "home.delete", ("D", "delete"), "delete", "delete", "delete the review, after one question", "Reviews", 1
        ),
        Action(
            "home.palette",
            ("colon",),  # ctrl+p is Textual's own
            "app.command_palette",
            "all actions",
            "every action by name; jump to a review",
            "Program",
        ),
        Action("home.help", ("question_mark",), "app.show_help", "help", "all keys and marks", "Program", 1),
        Action("home.quit", ("q", "Q"), "app.leave", "quit", "quit", "Program", 1),
    ),
)
"""Actions of the list of reviews."""
