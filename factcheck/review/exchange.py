"""Takes a review out as an annotation set and one in. The formats are `factcheck.exchange`'s."""

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from uuid import UUID

from factcheck.domain.errors import FactcheckError
from factcheck.domain.names.who import WhoIsWho
from factcheck.domain.review import Absorbed, Bundle, Review
from factcheck.domain.seen import Seen
from factcheck.exchange.registry import format_named, format_of_file
from factcheck.review.ports import Store
from factcheck.review.seen.origins import ReviewOrigins
from factcheck.review.seen.state import ReviewState
from factcheck.review.seen.who import who_is_who
from factcheck.review.sources.files import open_regular, safe_name, write_atomically
from factcheck.review.take_in import given_name

FOLDER = "annotations"
"""Where exports go by default, below the working directory."""


class _FromTexts:
    """What formats ask of a review's texts. Names and origins are read when the first claim is asked about."""

    def __init__(self, seen: Seen) -> None:
        self._seen = seen

    @cached_property
    def who(self) -> WhoIsWho:
        return who_is_who(self._seen, self._state.proposals)

    @cached_property
    def _state(self) -> ReviewState:
        return ReviewState(self._seen.bundle, self._seen.reviewer, self._seen.log)

    @cached_property
    def _origins(self) -> ReviewOrigins:
        return ReviewOrigins(self._state)

    def origins(self, claims: Collection[UUID]) -> str:
        threads = {uid for claim in claims if claim in self._state.claim for uid in self._state.threads.of(claim)}
        rests_on = self._origins.of(threads)
        return rests_on.line if rests_on.outlets > 1 else ""


def export_pieces(seen: Seen, format_name: str) -> Iterator[bytes]:
    """Yield the annotation set's bytes. Raises FactcheckError for an unknown format."""
    return format_named(format_name).exporter()(seen, _FromTexts(seen))


def export_file(seen: Seen, format_name: str, path: Path | None, *, force: bool) -> tuple[Path, int]:
    """Write the annotation set to `path` or the default place; return where, and how many bytes."""
    target = path or Path(FOLDER) / (file_name(seen.bundle.review) + format_named(format_name).suffix)
    return target, write_atomically(target, export_pieces(seen, format_name), force=force)


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
    return {review.uid: review for review in store.every_review()} if store else {}


def _storable(path: str) -> str:
    """A path with bytes in it that are no text cannot be stored as it is."""
    return path.encode("utf-8", "replace").decode("utf-8")
