"""`accept`, `reject`, `join`, `set`: matches and article facts from a script."""

from typing import Annotated

import typer

from factcheck.cli.commands.app import app
from factcheck.cli.commands.decide import REVIEW, report
from factcheck.cli.context import Context
from factcheck.domain.errors import FactcheckError
from factcheck.domain.match import MatchState
from factcheck.domain.origin import is_origin_aspect
from factcheck.domain.seen import Seen
from factcheck.domain.versions import current
from factcheck.review.decisions.facts import set_facts
from factcheck.review.decisions.pairs import decide_match, join_claims
from factcheck.review.lookup import find_article, find_by_id, find_claim, load_review
from factcheck.review.seen.origins import decide_edge

MATCH = Annotated[
    str,
    typer.Argument(
        help="the match's id, or an unambiguous beginning of it; or that of an edge of origins (origin:…)",
        show_default=False,
    ),
]
CLAIM = Annotated[str, typer.Argument(help="a claim's id, or an unambiguous beginning of it", show_default=False)]


@app.command("accept")
def accept_command(ctx: typer.Context, name: REVIEW, match: MATCH) -> None:
    """Accept a suggested match: both claims say the same thing or differ about it. Or let an edge of origins count."""
    _decide(ctx.obj, name, match, MatchState.ACCEPTED)


@app.command("reject")
def reject_command(ctx: typer.Context, name: REVIEW, match: MATCH) -> None:
    """Reject a suggested match; this pair is not suggested again. Or reject an edge of origins."""
    _decide(ctx.obj, name, match, MatchState.REJECTED)


@app.command("join")
def join_command(ctx: typer.Context, name: REVIEW, one: CLAIM, other: CLAIM) -> None:
    """Accept that two claims of different articles correspond, suggested or not."""
    context: Context = ctx.obj
    with context.store() as store:
        bundle = load_review(store, name)
        a, b = (find_claim(bundle, claim) for claim in (one, other))
        rows = join_claims(store, bundle, context.reviewer, a.uid, b.uid)
    report(context, rows)


@app.command("set")
def set_command(
    ctx: typer.Context,
    name: REVIEW,
    article: Annotated[str, typer.Argument(help="the article's id, a beginning of it, its outlet or file name")],
    facts: Annotated[
        list[str],
        typer.Argument(
            help='outlet=… title=… byline=… published=2024-10-18 url=… notice="retracted 2024-10-19"',
            show_default=False,
        ),
    ],
) -> None:
    """Correct an article's facts; an empty value says that the fact is not known."""
    context: Context = ctx.obj
    pairs = {}
    for fact in facts:
        key, equals, value = fact.partition("=")
        if not equals:
            raise FactcheckError(f"{fact!r} sets nothing", "write FACT=VALUE, for example published=2024-10-18")
        pairs[key.strip()] = value
    with context.store() as store:
        bundle = load_review(store, name)
        named = find_article(Seen(bundle, context.reviewer).articles, article, bundle.review.name)
        rows = set_facts(store, bundle, context.reviewer, named.uid, pairs)
    report(context, rows)


def _decide(context: Context, name: str, match: str, state: MatchState) -> None:
    with context.store() as store:
        bundle = load_review(store, name)
        if is_origin_aspect(match.rpartition("/")[2]):
            rows = decide_edge(store, bundle, context.reviewer, match, rejected=state is MatchState.REJECTED)
        else:
            named = find_by_id(current(bundle).matches, match, "match", bundle.review.name)
            rows = decide_match(store, bundle, context.reviewer, named.uid, state)
    report(context, rows)
