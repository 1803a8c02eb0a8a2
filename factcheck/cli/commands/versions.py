"""`original` and `versions`: what an article was read from, and what changed since an earlier version of it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.commands.app import app
from factcheck.cli.commands.decide import REVIEW
from factcheck.cli.context import Context
from factcheck.cli.output import count, give_json, say
from factcheck.cli.shapes.versions import versions as versions_shape
from factcheck.domain.article import Article
from factcheck.domain.seen import Seen
from factcheck.domain.versions import earlier_versions
from factcheck.review.decisions.carrying import LookAgain, Versions
from factcheck.review.decisions.carrying_lines import LineLeft
from factcheck.review.lookup import find_article, load_review
from factcheck.review.seen.difference import Change, ComparedSentence, Difference, difference
from factcheck.review.sources.read_from import original_bytes, write_original

ARTICLE = Annotated[
    str, typer.Argument(help="the article's id, a beginning of it, its outlet or file name", show_default=False)
]


@app.command("original")
def original_command(
    ctx: typer.Context,
    name: REVIEW,
    article: ARTICLE,
    out: Annotated[
        str | None, typer.Option("-o", "--output", help="file, or - for standard output; default the source's name")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite a file that exists")] = False,
) -> None:
    """Give back the file or page that an article was read from, byte for byte."""
    context: Context = ctx.obj
    with context.store() as store:
        seen = Seen(load_review(store, name), context.reviewer)
        named = _named(seen, article)
        if out == "-":
            sys.stdout.buffer.write(original_bytes(store, named))
            sys.stdout.buffer.flush()
            return
        path, size = write_original(store, named, Path(out) if out else None, force=force)
    if context.options.json:
        give_json({"path": str(path), "bytes": size, "sha256": named.original_sha256})
    else:
        say(f"wrote {path} ({size:,} bytes)")


@app.command("versions")
def versions_command(ctx: typer.Context, name: REVIEW, article: ARTICLE) -> None:
    """Print what changed between an article and the version before it, and which of your verdicts to look at again."""
    context: Context = ctx.obj
    with context.store() as store:
        seen = Seen(load_review(store, name), context.reviewer)
    named = _named(seen, article)
    older = earlier_versions(seen.bundle.articles, named.uid)
    compared = difference(older[0], named) if older else None
    versions = Versions(seen.bundle, seen.reviewer, {named.uid})
    again, lines = versions.look_again(seen.log, named.uid), versions.lines_left(seen.log, named.uid)
    if context.options.json:
        give_json(versions_shape(named, older, compared, again, lines))
    else:
        _say_versions(named, older, compared, again, lines)


def _named(seen: Seen, article: str) -> Article:
    """A current article, or an earlier version by its id."""
    earlier = [a for a in seen.bundle.articles if a.uid not in seen.article]
    return find_article(seen.articles, article, seen.bundle.review.name, earlier)


def _say_versions(
    article: Article,
    older: list[Article],
    compared: Difference | None,
    again: list[LookAgain],
    lines: Sequence[LineLeft],
) -> None:
    if compared is None:
        say(f"{article.label} has no earlier version")
        return
    say(f"{article.label}: {count(len(older), 'earlier version')}: {', '.join(str(a.uid) for a in older)}")
    say(f"sentences: {compared.counts}")
    if again:
        say(f"{count(len(again), 'earlier verdict')} not found again, to look at again:")
    for one in again:
        said = f"; said: {one.said.value}" if one.said else ""
        say(f"  {one.verdict.value if one.verdict else 'unreviewed'}{said} {one.claim.quote}")
        if one.note:
            say(f"      note: {one.note}")
    if lines:
        say(f"{count(len(lines), 'line')} put in or cut by hand, not found again:")
    for line in lines:
        say(f"  {'put in' if line.counts else 'cut'}: {line.text}")
    say()
    for row in compared.rows:
        say(_line(row))


_MARKS = {Change.GONE: ("[-", "-]"), Change.NEW: ("{+", "+}")}
"""What stands around words that only one of two sentences has, as `wdiff` writes it."""


def _line(row: ComparedSentence) -> str:
    opened, closed = _MARKS.get(row.change, ("", ""))
    words = "".join(f"{opened}{p.text}{closed}" if p.changed else p.text for p in row.pieces)
    return f"{row.change.value} {words}"
