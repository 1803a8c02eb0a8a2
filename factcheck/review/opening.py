"""Opens a review for a reviewer to work in: a saved one, or one that pages are taken into. Draws nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from factcheck.domain.article import Page
from factcheck.domain.clock import Clock, UidFactory
from factcheck.domain.review import Bundle, Place
from factcheck.review.lookup import resume_review
from factcheck.review.ports import Store
from factcheck.review.take_in import keep_pages, open_or_make


@dataclass(frozen=True, slots=True)
class Opened:
    """A review ready to work in. `new`: articles just taken in, unmatched; `remarks`: what to tell about them."""

    bundle: Bundle
    place: Place | None
    writer: UUID
    where: str
    new: tuple[UUID, ...] = ()
    remarks: tuple[str, ...] = ()


Opener = Callable[[Store], Opened]
"""What the interface calls, in the writer thread, once the store is open."""


def open_saved(name: str | None, reviewer: str) -> Opener:
    """Open the named review, or the last one the reviewer was in."""

    def opener(store: Store) -> Opened:
        review = resume_review(store, name, reviewer)
        return Opened(store.load(review.uid), store.place(review.uid, reviewer), store.writer, store.where)

    return opener


def open_pages(pages: Sequence[Page], name: str, reviewer: str, clock: Clock, uids: UidFactory) -> Opener:
    """Take the pages into the review of that name, making it if needed, and open it."""

    def opener(store: Store) -> Opened:
        review = open_or_make(store, name, reviewer, clock, uids)
        taken = keep_pages(store, review, pages)
        place = store.place(review.uid, reviewer)
        remarks = tuple(f"{label} is in the review already, taken once" for label in taken.known)
        return Opened(taken.bundle, place, store.writer, store.where, taken.new, remarks)

    return opener
