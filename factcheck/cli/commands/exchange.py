"""`export`, `import`, `formats`: annotation sets out and in."""

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.commands.app import app
from factcheck.cli.context import Context
from factcheck.cli.output import give_json, say, tell
from factcheck.domain.seen import Seen
from factcheck.exchange.registry import FORMATS, format_named
from factcheck.review.exchange import (
    Imported,
    check_names,
    dry_run,
    export_file,
    export_pieces,
    import_set,
    read_set,
    renamed,
)
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
        seen = Seen(load_review(store, name), context.reviewer)
    if out == "-":
        for piece in export_pieces(seen, form):
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
        return
    path, size = export_file(seen, form, Path(out) if out else None, force=force)
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
    read = [(path, *read_set(path)) for path in files]
    sets = [(path, renamed(bundle, name), digest) for path, bundle, digest in read]
    done = []
    with ExitStack() as stack:
        context.check_database()
        wanted = not dry or context.database.exists()  # a dry run makes no database either
        store = stack.enter_context(context.store(make=True)) if wanted else None
        check_names(store, [bundle for _, bundle, _ in sets])
        for path, bundle, digest in sets:
            done.append(dry_run(store, bundle) if dry or store is None else import_set(store, path, bundle, digest))
            if not context.options.json:
                _say_imported(path, done[-1], dry=dry)
    if context.options.json:
        give_json([_imported_json(path, one, dry=dry) for path, one in zip(files, done, strict=True)])


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


def _imported_json(path: Path, done: Imported, *, dry: bool) -> dict[str, object]:
    new, same = done.absorbed.new, done.absorbed.same
    return {"path": str(path), "review": done.review.name, "new": new, "same": same, "dry_run": dry}


def _say_imported(path: Path, done: Imported, *, dry: bool) -> None:
    new, same = done.absorbed.new, done.absorbed.same
    added = ", ".join(f"{n:,} {kind}" for kind, n in new.items() if n) or "nothing new"
    say(f"{path} → {done.review.name}: {'would add' if dry else 'added'} {added}")
    if kept := sum(same.values()):
        tell(f"{kept:,} parts were kept already")
