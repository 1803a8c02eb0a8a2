"""`list`, `show`, `intake`, `match`, and `factcheck` alone: commands that look and change nothing."""

from typing import Annotated

import typer

from factcheck.cli.commands.app import app
from factcheck.cli.context import Context
from factcheck.cli.output import count, give_json, tell
from factcheck.cli.shapes import intake, preview, review
from factcheck.cli.shapes.text import say_contradictions, say_intake, say_matches, say_review, say_reviews
from factcheck.cli.taking import NAMED, take
from factcheck.domain.errors import FactcheckError
from factcheck.domain.review import ReviewSummary
from factcheck.review.lookup import load_review
from factcheck.review.preview import preview_matches
from factcheck.review.seen.state import ReviewState


@app.command("list")
def list_command(ctx: typer.Context) -> None:
    """List the reviews and how far they are."""
    context: Context = ctx.obj
    context.check_database()
    summaries: list[ReviewSummary] = []
    if context.database.exists():
        with context.store() as store:
            summaries = store.reviews(context.reviewer)
    if context.options.json:
        give_json([review.summary(s) for s in summaries])
    else:
        say_reviews(summaries, str(context.database))


@app.command("show")
def show_command(ctx: typer.Context, name: Annotated[str, typer.Argument(help="the review")]) -> None:
    """Print one review's claims, matches and verdicts."""
    context: Context = ctx.obj
    with context.store() as store:
        bundle = load_review(store, name)
    state = ReviewState(bundle, context.reviewer)
    if context.options.json:
        give_json(review.review(state))
    else:
        say_review(state)


@app.command("intake")
def intake_command(ctx: typer.Context, paths: NAMED) -> None:
    """Show what would be taken in: fields, every line with label and reason, every claim; -v adds rules to JSON."""
    context: Context = ctx.obj
    gathered = take(context, paths)
    if context.options.json:
        rules = context.options.verbose
        pairs = zip(gathered.pages, gathered.places, strict=True)
        give_json([intake.page(page, place, rules=rules) for page, place in pairs])
        return
    for page, place in zip(gathered.pages, gathered.places, strict=True):
        say_intake(page, place)


@app.command("match")
def match_command(
    ctx: typer.Context,
    paths: NAMED,
    every: Annotated[bool, typer.Option("--all", help="every pair across articles, suggested or not")] = False,
    min_score: Annotated[
        float | None, typer.Option("--min-score", min=0, max=100, help="leave out pairs below this score")
    ] = None,
    top: Annotated[
        int | None, typer.Option("--top", min=1, help="at most this many for a claim in each other article")
    ] = None,
) -> None:
    """Suggest corresponding claims of two or more articles without storing anything."""
    context: Context = ctx.obj
    gathered = take(context, paths)
    if len(gathered.pages) < 2:
        raise FactcheckError("one article alone has nothing to match", "name two or more")
    state = preview_matches(gathered.pages, every=every, min_score=min_score, top=top)
    if context.options.json:
        give_json(preview.preview(state, gathered.places))
    else:
        say_matches(state)
        say_contradictions(state)
        pairs, articles = count(len(state.across), "pair"), count(len(state.articles), "article")
        tell(f"{pairs} from {articles}; nothing was stored")
