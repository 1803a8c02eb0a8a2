"""`aliases`: which names mean the same in a review, shown and changed from a script."""

from collections.abc import Sequence
from typing import Annotated

import typer

from factcheck.cli.commands.app import app
from factcheck.cli.commands.decide import REVIEW
from factcheck.cli.context import Context
from factcheck.cli.output import give_json, say
from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.names.alias_table import AliasLine
from factcheck.domain.seen import Seen
from factcheck.review.decisions.aliases import set_aliases
from factcheck.review.lookup import load_review


@app.command("aliases")
def aliases_command(
    ctx: typer.Context,
    name: REVIEW,
    pairs: Annotated[
        list[str] | None,
        typer.Argument(help="'NAME=WHAT IT STANDS FOR'; 'NAME=' for itself", show_default=False),
    ] = None,
) -> None:
    """Show which names mean the same, as the articles suggest and as you have said."""
    context: Context = ctx.obj
    wanted = []
    for pair in pairs or []:
        surface, equals, stands_for = pair.partition("=")
        if not equals:
            raise FactcheckError(f"{pair!r} says nothing of a name", "write 'NIS=National Intelligence Service'")
        wanted.append((surface, stands_for))
    with context.store() as store:
        bundle = load_review(store, name)
        _, table = set_aliases(store, bundle, context.reviewer, wanted)
    lines, articles = table.lines(), list(Seen(bundle, context.reviewer).as_read.values())
    if context.options.json:
        give_json([_json(line, articles) for line in lines])
        return
    if not lines:
        say("no names that mean the same; add one with 'NAME=WHAT IT STANDS FOR'")
    width = max((len(line.surface) for line in lines), default=0)
    for line in lines:
        reason = f"{line.alias.reason}, {articles[line.alias.article].label}" if line.alias else "by hand"
        say(f"{line.surface:{width}}  {'is not' if line.rejected else '='} {line.canonical}  ({reason})")


def _json(line: AliasLine, articles: Sequence[Article]) -> dict[str, object]:
    alias = line.alias
    where = None
    if alias is not None:
        span = {"start_char": alias.start_char, "end_char": alias.end_char}
        where = {"article": str(articles[alias.article].uid), **span, "reason": alias.reason}
    return {"surface": line.surface, "canonical": line.canonical, "rejected": line.rejected, "proposed_from": where}
