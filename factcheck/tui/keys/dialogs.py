"""What can be done in the form of facts, and at the last question. Does nothing itself."""

from factcheck.tui.keys.action import Action, KeyTable

FACTS = KeyTable(
    screen="facts",
    heading="",
    title="",
    actions=(
        Action(
            "facts.leave", ("escape",), "dismiss(None)", "leave as it is", "leave the facts as they are", "Facts", 1
        ),
        Action("facts.keep", ("ctrl+s",), "keep", "keep", "keep what was changed", "Facts", 1),
    ),
)
"""Actions of the form of facts; it says itself what its keys do."""

CONFIRM = KeyTable(
    screen="confirm",
    heading="",
    title="",
    actions=(
        Action("confirm.yes", ("y",), "dismiss(True)", "yes", "yes, for good", "Confirm"),
        Action("confirm.no", ("n", "escape", "q"), "dismiss(False)", "no", "no", "Confirm"),
    ),
)
"""Actions of the question before something that cannot be undone; it says itself what its keys do."""
