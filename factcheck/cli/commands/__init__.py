"""The commands, one module a topic. Each parses its arguments, calls a use case and prints; none holds a rule."""

from importlib import import_module

import typer

from factcheck.cli.commands.app import app
from factcheck.cli.context import Context
from factcheck.cli.opening import home as open_list
from factcheck.cli.output import interactive

_MODULES: dict[str, str] = {
    **dict.fromkeys(("review", "resume"), "review"),
    **dict.fromkeys(("list", "show", "intake", "match"), "look"),
    **dict.fromkeys(("mark", "undo", "redo"), "decide"),
    **dict.fromkeys(("accept", "reject", "join", "set"), "pairs"),
    "aliases": "names",
    "search": "search",
    **dict.fromkeys(("original", "versions"), "versions"),
    **dict.fromkeys(("export", "import", "formats"), "exchange"),
}

COMMANDS: tuple[str, ...] = tuple(sorted(_MODULES))
"""The commands' names."""


def load(name: str | None) -> None:
    """Register the named command, or all of them: what is not run need not be loaded."""
    for module in dict.fromkeys(_MODULES.values() if name is None else [_MODULES[name]]):
        import_module(f"{__name__}.{module}")


@app.callback(invoke_without_command=True)
def home(ctx: typer.Context) -> None:
    """Show the reviews when no command is named: on a terminal the home screen, else the list."""
    if ctx.invoked_subcommand is not None:
        return
    context: Context = ctx.obj
    if interactive() and not context.options.json:
        open_list(context)
    else:
        from factcheck.cli.commands.look import list_command

        list_command(ctx)
