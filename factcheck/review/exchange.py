"""Takes a review out as an annotation set and one in. The formats are `factcheck.exchange`'s."""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from factcheck.domain.errors import FactcheckError
from factcheck.domain.review import Absorbed, Bundle, Review
from factcheck.exchange.registry import OriginLine, format_named, format_of_file
from factcheck.review.ports import Store
from factcheck.review.seen.origins import ReviewOrigins
from factcheck.review.seen.state import ReviewState
from factcheck.review.seen.who import who_is_who
from factcheck.review.sources.files import open_regular, safe_name, write_atomically
from factcheck.review.take_in import given_name

FOLDER = "annotations"
"""Where exports go by default, below the working directory."""


def export_pieces(bundle: Bundle, format_name: str, reviewer: str) -> Iterator[bytes]:
    """Yield the annotation set's bytes. Raises FactcheckError for an unknown format."""
    form = format_named(format_name)
    if form.origins:
        return form.origins_exporter()(bundle, reviewer, _origin_line(bundle, reviewer), who_is_who(bundle, reviewer))
    return form.exporter()(bundle, reviewer)


def _origin_line(bundle: Bundle, reviewer: str) -> OriginLine:
    state = ReviewState(bundle, reviewer)
    origins = ReviewOrigins(state)

    def line(claims: Collection[UUID]) -> str:
        found = origins.of({uid for claim in claims if claim in state.claim for uid in state.thread(claim)})
        return found.line if found.outlets > 1 else ""

    return line


def export_file(bundle: Bundle, format_name: str, reviewer: str, path: Path | None, *, force: bool) -> tuple[Path, int]:
    """Write the annotation set to `path` or the default place; return where, and how many bytes."""
    target = path or Path(FOLDER) / (file_name(bundle.review) + format_named(format_name).suffix)
    return target, write_atomically(target, export_pieces(bundle, format_name, reviewer), force=force)


def file_name(review: Review) -> str:
    """The review's name as a file's name."""
    return safe_name(review.name, "review")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or with a dry run would do. `review` is the one kept, which may have had a name before."""

    review: Review
    absorbed: Absorbed


def read_set(path: Path) -> tuple[Bundle, str]:
    """Read an annotation set; return it and the SHA-256 of the file. Raises FactcheckError."""
    parse = format_of_file(path.name).importer()
    with open_regular(path) as file:
        data = file.read()
    return parse(data, path.name), hashlib.sha256(data).hexdigest()


def import_set(store: Store, path: Path, bundle: Bundle, digest: str) -> Imported:
    """Keep what of the set is not kept yet; all of it, or nothing."""
    absorbed = store.absorb(bundle)
    store.note_import(bundle.review.uid, _storable(str(path.resolve())), digest)
    return Imported(_reviews(store)[bundle.review.uid], absorbed)


def check_names(store: Store | None, bundles: Sequence[Bundle]) -> None:
    """Raise FactcheckError if a set's review cannot be kept under its name, before any of the sets is imported."""
    kept = _reviews(store)
    owner = {review.name: uid for uid, review in kept.items()}
    for review in (b.review for b in bundles if b.review.uid not in kept):
        if owner.setdefault(review.name, review.uid) != review.uid:
            raise FactcheckError(f"another review is named {review.name!r}", "import it with --name NEWNAME")


def dry_run(store: Store | None, bundle: Bundle) -> Imported:
    """Tell what importing the set would add, without writing; without a store all of it is new."""
    uid = bundle.review.uid
    kept = store.load(uid) if store and uid in _reviews(store) else None
    new: dict[str, int] = {}
    same: dict[str, int] = {}
    for kind in ("articles", "claims", "matches", "evidence", "decisions"):
        known = {part.uid for part in getattr(kept, kind)} if kept else set()
        uids = {part.uid for part in getattr(bundle, kind)}
        new[kind], same[kind] = len(uids - known), len(uids & known)
    return Imported(kept.review if kept else bundle.review, Absorbed(new, same))


def renamed(bundle: Bundle, name: str | None) -> Bundle:
    """The set under another review name, where one is wanted. Raises FactcheckError for an empty name."""
    return bundle if name is None else replace(bundle, review=replace(bundle.review, name=given_name(name)))


def _reviews(store: Store | None) -> dict[UUID, Review]:
    return {s.review.uid: s.review for s in store.reviews("")} if store else {}


def _storable(path: str) -> str:
    """A path with bytes in it that are no text cannot be stored as it is."""
    return path.encode("utf-8", "replace").decode("utf-8")
