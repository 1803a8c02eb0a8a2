"""The commands, one module a topic. Each parses its arguments, calls a use case and prints; none holds a rule."""

import typer

from factcheck.cli.options import HELP

app = typer.Typer(
    name="factcheck",
    help="Compare several outlets' reports on one event claim by claim, and mark each confirmed, denied or unverified.",
    epilog=HELP,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

from factcheck.cli.commands import decide, exchange, look, pairs, review  # noqa: E402, F401 - each registers its commands on app

COMMANDS: tuple[str, ...] = tuple(sorted(c.name for c in app.registered_commands if c.name))
"""The commands' names."""
