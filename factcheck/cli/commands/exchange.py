"""`export`, `import`, `formats`: annotation sets out and in."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.commands import app
from factcheck.cli.context import Context
from factcheck.cli.output import give_json, say, tell
from factcheck.exchange.registry import FORMATS, format_named
from factcheck.review.exchange import Imported, dry_run, export_file, export_pieces, import_set, read_set, renamed
from factcheck.review.lookup import load_review

NATIVE = "jsonl"


@app.command("export")
def export_command(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(help="the review", show_default=False)],
    form: Annotated[str, typer.Option("--format", help="see `factcheck formats`")] = NATIVE,
    out: Annotated[
        str | None, typer.Option("-o", "--output", help="file, or - for standard output; default annotations/NAME")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="overwrite a file that exists")] = False,
) -> None:
    """Write a review's annotation set."""
    context: Context = ctx.obj
    format_named(form)
    with context.store() as store:
        bundle = load_review(store, name, context.reviewer)
    if out == "-":
        for piece in export_pieces(bundle, form, context.reviewer):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    path, size = export_file(bundle, form, context.reviewer, Path(out) if out else None, force=force)
    if context.options.json:
        give_json({"path": str(path), "bytes": size, "format": form})
    else:
        say(f"wrote {path} ({size:,} bytes)")


@app.command("import")
def import_command(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="annotation sets (.jsonl)", show_default=False)],
    dry: Annotated[bool, typer.Option("--dry-run", help="only tell what would be added")] = False,
    name: Annotated[str | None, typer.Option("--name", help="keep the set under another review name")] = None,
) -> None:
    """Take in annotation sets; what is kept already is not doubled."""
    context: Context = ctx.obj
    sets = [(path, *read_set(path)) for path in files]
    with context.store(make=True) as store:
        for path, bundle, digest in sets:
            wanted = renamed(bundle, name)
            done = dry_run(store, wanted, context.reviewer) if dry else import_set(store, path, wanted, digest)
            _report(context, path, done, dry=dry)


@app.command("formats")
def formats_command(ctx: typer.Context) -> None:
    """List the formats of annotation sets."""
    context: Context = ctx.obj
    if context.options.json:
        give_json(
            [{"name": f.name, "suffix": f.suffix, "purpose": f.purpose, "reads": f.reads} for f in FORMATS.values()]
        )
        return
    for known in FORMATS.values():
        say(f"{known.name:8s} {known.suffix:8s} {known.purpose}")


def _report(context: Context, path: Path, done: Imported, *, dry: bool) -> None:
    new, same = done.absorbed.new, done.absorbed.same
    if context.options.json:
        give_json({"path": str(path), "review": done.review.name, "new": new, "same": same, "dry_run": dry})
        return
    added = ", ".join(f"{n:,} {kind}" for kind, n in new.items() if n) or "nothing new"
    say(f"{path} → {done.review.name}: {'would add' if dry else 'added'} {added}")
    if kept := sum(same.values()):
        tell(f"{kept:,} parts were kept already")
