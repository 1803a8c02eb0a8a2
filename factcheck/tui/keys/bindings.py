"""Textual's bindings of a screen's actions. Knows no table: a screen loads its own only."""

from textual.binding import Binding, BindingType

from factcheck.tui.keys.action import KeyTable


def bindings(table: KeyTable) -> list[BindingType]:
    """Textual's bindings of a screen's actions; only an action's first key stands in a footer."""
    return [
        Binding(
            key,
            action.action,
            action.label,
            show=bool(action.footer) and n == 0,
            priority=action.opens_line,
            id=action.id if n == 0 else f"{action.id}.{n}",
            tooltip=action.help,
        )
        for action in table.actions
        for n, key in enumerate(action.keys)
    ]
