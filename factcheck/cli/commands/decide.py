"""`mark`, `undo`, `redo`: decisions from a script."""

from typing import Annotated

import typer

from factcheck.cli.commands.app import app
from factcheck.cli.context import Context
from factcheck.cli.output import give_json, say
from factcheck.cli.shapes.review import decision
from factcheck.domain.log.decision import CONTENT, Decision
from factcheck.domain.origin import is_origin_aspect
from factcheck.review.decisions.decide import UNREVIEWED, decide, parse_value, redo, undo
from factcheck.review.lookup import find_claim, load_review

REVIEW = Annotated[str, typer.Argument(help="the review", show_default=False)]


@app.command("mark")
def mark_command(
    ctx: typer.Context,
    name: REVIEW,
    claim: Annotated[str, typer.Argument(help="the claim's id, or an unambiguous beginning of it")],
    verdict: Annotated[
        str, typer.Argument(help="confirmed, denied (evidence contradicts it), unverified, or unreviewed to clear")
    ],
    aspect: Annotated[str, typer.Option("--aspect", help="content, or said (then: yes, no, unclear)")] = CONTENT,
    note: Annotated[str | None, typer.Option("--note", help="why", show_default=False)] = None,
    evidence: Annotated[
        list[str] | None, typer.Option("--evidence", help="a URL, a title, or a number; repeatable", show_default=False)
    ] = None,
) -> None:
    """Mark a claim."""
    context: Context = ctx.obj
    value = parse_value(aspect, verdict)
    with context.store() as store:
        bundle = load_review(store, name)
        about = find_claim(bundle, claim)
        rows = decide(store, bundle, context.reviewer, about.uid, aspect, value, note=note, evidence=evidence or ())
    report(context, rows)


@app.command("undo")
def undo_command(ctx: typer.Context, name: REVIEW) -> None:
    """Take back your last decision in a review."""
    context: Context = ctx.obj
    with context.store() as store:
        rows = undo(store, load_review(store, name), context.reviewer)
    report(context, rows)


@app.command("redo")
def redo_command(ctx: typer.Context, name: REVIEW) -> None:
    """Put back the decision you took back last."""
    context: Context = ctx.obj
    with context.store() as store:
        rows = redo(store, load_review(store, name), context.reviewer)
    report(context, rows)


def report(context: Context, rows: list[Decision]) -> None:
    """Say, or give as JSON, what was logged."""
    if context.options.json:
        give_json([decision(row) for row in rows])
        return
    for row in rows:
        nothing = "counts" if is_origin_aspect(row.aspect) else UNREVIEWED
        say(f"{row.subject_kind.value} {str(row.subject)[:8]} {row.aspect}: {row.value or nothing} (saved)")
