"""`review` and `resume`: take articles in and open a review; without a terminal, `review` does all but open it."""

from collections.abc import Iterable
from typing import Annotated

import typer

from factcheck.cli.commands.app import app
from factcheck.cli.context import Context
from factcheck.cli.opening import resume
from factcheck.cli.output import count, give_json, quoted, say, tell
from factcheck.cli.progress import ProgressLine
from factcheck.cli.taking import NAMED, has_terminal, take, tell_notes
from factcheck.domain.clock import RandomUids, SystemClock
from factcheck.domain.job import Job
from factcheck.domain.match import Match
from factcheck.domain.seen import Seen
from factcheck.domain.versions import current
from factcheck.review.sources.gather import Gathered
from factcheck.review.take_in import TakenIn, open_or_make, review_name, take_in

CONTEXT = typer.Context


@app.command("review")
def review_command(
    ctx: CONTEXT,
    paths: NAMED,
    name: Annotated[str | None, typer.Option("--name", help="the review's name; one that exists is added to")] = None,
) -> None:
    """Take in files, folders and web pages, make a review (or add to the one of that name), and open it."""
    context: Context = ctx.obj
    reviewer = context.reviewer
    context.check_database()
    gathered = take(context, paths)
    called = review_name(gathered, name)
    tell_notes(context, gathered.pages)
    if not context.options.json and has_terminal(paths):
        from factcheck.cli.screen import open_pages

        open_pages(context, gathered, called)
        return
    with context.store(make=True) as store:
        review = open_or_make(store, called, SystemClock(), RandomUids())
        with ProgressLine() as line:
            taken = take_in(
                store,
                review,
                gathered.pages,
                reviewer,
                keep_bytes=context.settings.keep_bytes,
                job=Job(lambda done, of, _: line.show(f"matching {done:,} of {of:,}")),
            )
        for label in taken.known:
            tell(f"{label} is in the review already, taken once")
        if context.options.json:
            give_json(_summary_json(taken, gathered))
            return
        _say_summary(taken, store.where, reviewer)


@app.command("resume")
def resume_command(
    ctx: CONTEXT,
    name: Annotated[str | None, typer.Argument(help="the review; default: the last one", show_default=False)] = None,
) -> None:
    """Open the last review, or the one named, where it was left."""
    resume(ctx.obj, name)


def _say_summary(taken: TakenIn, where: str, reviewer: str) -> None:
    seen = Seen(taken.bundle, reviewer)
    name, matches = taken.bundle.review.name, count(_suggested(seen.match.values()), "match", "matches")
    say(f"{name}: {count(len(seen.articles), 'article')}, {count(len(seen.claim), 'claim')}, {matches}")
    for article in seen.articles:
        own = len(seen.claims[article.uid])
        say(f"  {article.label}: {article.title} ({count(own, 'claim')}){' new' if article.uid in taken.new else ''}")
    for version in taken.later:
        say(f"{version}")
    say(f"Saved in {where}. Open it with: factcheck resume {quoted(name)}")


def _summary_json(taken: TakenIn, gathered: Gathered) -> dict[str, object]:
    bundle = current(taken.bundle)
    return {
        "review": {"uid": str(bundle.review.uid), "name": bundle.review.name},
        "articles": len(bundle.articles),
        "new_articles": len(taken.new),
        "claims": len(bundle.claims),
        "matches": _suggested(bundle.matches),
        "later_versions": [
            {
                "article": str(v.article),
                "earlier": str(v.earlier),
                "verdicts_carried_over": v.carried,
                "verdicts_to_look_at_again": v.look_again,
            }
            for v in taken.later
        ],
        "skipped": [{"path": s.where, "reason": s.reason} for s in gathered.skipped],
    }


def _suggested(matches: Iterable[Match]) -> int:
    """How many matches there are without the near misses that are kept beside them."""
    return sum(m.relation is not None for m in matches)
