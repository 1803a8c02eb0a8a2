"""What the commands are registered with. Knows none of them."""

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
