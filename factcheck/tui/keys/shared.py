"""What several screens offer. Does nothing itself."""

from factcheck.tui.keys.action import Action


def over_a_review(screen: str, group: str) -> tuple[Action, ...]:
    """What every screen that stands over a review offers besides its own."""
    return (
        Action(f"{screen}.palette", ("colon",), "app.command_palette", "all actions", "every action by name", group),
        Action(f"{screen}.help", ("question_mark",), "app.show_help", "help", "all keys and marks", group, 1),
        Action(f"{screen}.back", ("q", "escape"), "back", "review", "back to the review", group, 1),
        Action(f"{screen}.quit", ("Q",), "app.leave", "quit", "quit; everything is saved", group),
    )
