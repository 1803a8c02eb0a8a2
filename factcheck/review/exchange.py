"""Takes a review out as an annotation set and one in. The formats are `factcheck.exchange`'s."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.domain.errors import FactcheckError
from factcheck.domain.review import Absorbed, Bundle, Review
from factcheck.exchange.registry import format_named, format_of_file
from factcheck.review.files import write_atomically
from factcheck.review.ports import Store

FOLDER = "annotations"
"""Where exports go by default, below the working directory."""


def export_pieces(bundle: Bundle, format_name: str, reviewer: str) -> Iterator[bytes]:
    """Yield the annotation set's bytes. Raises FactcheckError for an unknown format."""
    return format_named(format_name).exporter()(bundle, reviewer)


def export_file(bundle: Bundle, format_name: str, reviewer: str, path: Path | None, *, force: bool) -> tuple[Path, int]:
    """Write the annotation set to `path` or the default place; return where, and how many bytes."""
    target = path or Path(FOLDER) / (file_name(bundle.review) + format_named(format_name).suffix)
    return target, write_atomically(target, export_pieces(bundle, format_name, reviewer), force=force)


def file_name(review: Review) -> str:
    """The review's name as a file's name: what file systems forbid or hide becomes a hyphen."""
    name = re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|]+', "-", review.name).strip(" .-")
    return name[:120] or "review"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or with a dry run would do."""

    review: Review
    absorbed: Absorbed


def read_set(path: Path) -> tuple[Bundle, str]:
    """Read an annotation set; return it and the SHA-256 of the file. Raises FactcheckError."""
    parse = format_of_file(path.name).importer()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise FactcheckError(f"cannot read {path}: {error.strerror}", "check the path and its permissions") from error
    return parse(data, path.name), hashlib.sha256(data).hexdigest()


def import_set(store: Store, path: Path, bundle: Bundle, digest: str) -> Imported:
    """Keep what of the set is not kept yet; all of it, or nothing."""
    absorbed = store.absorb(bundle)
    store.note_import(bundle.review.uid, str(path.resolve()), digest)
    return Imported(bundle.review, absorbed)


def dry_run(store: Store, bundle: Bundle, reviewer: str) -> Imported:
    """Tell what importing the set would add, without writing."""
    summaries = [s.review for s in store.reviews(reviewer)]
    kept = store.load(bundle.review.uid) if any(r.uid == bundle.review.uid for r in summaries) else None
    if kept is None and any(r.name == bundle.review.name for r in summaries):
        raise FactcheckError(f"another review is named {bundle.review.name!r}", "import it with --name NEWNAME")
    new: dict[str, int] = {}
    same: dict[str, int] = {}
    for kind in ("articles", "claims", "matches", "evidence", "decisions"):
        known = {part.uid for part in getattr(kept, kind)} if kept else set()
        uids = {part.uid for part in getattr(bundle, kind)}
        new[kind], same[kind] = len(uids - known), len(uids & known)
    return Imported(bundle.review, Absorbed(new, same))


def renamed(bundle: Bundle, name: str | None) -> Bundle:
    """The set under another review name, where one is wanted."""
    return replace(bundle, review=replace(bundle.review, name=name)) if name else bundle
