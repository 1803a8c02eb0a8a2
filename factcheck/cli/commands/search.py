"""`search`: whether a claim was checked before, in any review that is kept."""

from typing import Annotated

import typer

from factcheck.cli.commands.app import app
from factcheck.cli.context import Context
from factcheck.cli.output import give_json, say
from factcheck.cli.shapes.archive import found, say_found
from factcheck.review.seen.archive import checked_before


@app.command("search")
def search_command(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(help="a claim, or words of one", show_default=False)],
    k: Annotated[int, typer.Option("-k", help="at most so many claims")] = 10,
) -> None:
    """Look whether a claim was checked before: decided claims of all reviews, the likeliest first."""
    context: Context = ctx.obj
    with context.store() as store:
        claims = checked_before(store, text, context.reviewer, k=k)
    if context.options.json:
        give_json(found(claims))
    elif claims:
        say_found(claims)
    else:
        say("no claim that shares a word with this was checked before")
