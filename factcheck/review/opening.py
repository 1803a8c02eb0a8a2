"""Opens a review for a reviewer to work in: a saved one, or one that pages are taken into. Draws nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.article import Page
from factcheck.domain.clock import Clock, UidFactory
from factcheck.domain.log.decision import CONTENT
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Bundle, Place
from factcheck.review.desk.placing import in_current
from factcheck.review.lookup import resume_review
from factcheck.review.ports import Store

if TYPE_CHECKING:
    from factcheck.review.take_in import LaterVersion


@dataclass(frozen=True, slots=True)
class Opened:
    """A review ready to work in.

    `new`: articles just taken in, unmatched; `remarks`: what to tell about them; `first_run`: no mark
    stands in any review yet; `archive`: claims of other reviews are decided: this one's may have been checked before.
    """

    bundle: Bundle
    place: Place | None
    writer: UUID
    where: str
    new: tuple[UUID, ...] = ()
    remarks: tuple[str, ...] = ()
    first_run: bool = False
    archive: bool = False


Opener = Callable[[Store], Opened]
"""What the interface calls, in the writer thread, once the store is open."""


def open_saved(name: str | None, reviewer: str) -> Opener:
    """Open the named review, or the last one the reviewer was in."""

    def opener(store: Store) -> Opened:
        review = resume_review(store, name, reviewer)
        opened = _opened(store, store.load(review.uid), reviewer)
        return replace(opened, remarks=_offer(opened.bundle, reviewer))

    return opener


def open_pages(
    pages: Sequence[Page],
    name: str,
    reviewer: str,
    clock: Clock,
    uids: UidFactory,
    remarks: Sequence[str] = (),
    *,
    keep_bytes: bool = True,
) -> Opener:
    """Take the pages into the review of that name, making it if needed, and open it; tell the `remarks` first.

    `keep_bytes`: whether the originals are kept, not only their hash and place.
    """

    from factcheck.review.take_in import keep_pages, open_or_make  # a kept review opens without these

    def opener(store: Store) -> Opened:
        review = open_or_make(store, name, clock, uids)
        taken = keep_pages(store, review, pages, reviewer, keep_bytes=keep_bytes)
        told = (*remarks, *_later(taken.later), *_known(taken.known), *_offer(taken.bundle, reviewer))
        return replace(_opened(store, taken.bundle, reviewer), new=taken.new, remarks=told)

    return opener


def _later(versions: "Sequence[LaterVersion]") -> tuple[str, ...]:
    """What to tell of later versions; by name only where it is one."""
    if len(versions) > 1:
        carried, again = sum(v.carried for v in versions), sum(v.look_again for v in versions)
        return (f"{len(versions)} later versions: {carried} verdicts carried over, {again} to look at again",)
    return tuple(str(version) for version in versions)


def _offer(bundle: Bundle, reviewer: str) -> tuple[str, ...]:
    """What to tell somebody whose verdicts stand on earlier versions that another has taken in later ones of."""
    if not any(article.version_of for article in bundle.articles):
        return ()
    from factcheck.review.decisions.carrying import Versions

    offer = Versions(bundle, reviewer).carry_over(DecisionLog(bundle.decisions)).offer
    return (offer,) if offer else ()


def _known(labels: Sequence[str]) -> tuple[str, ...]:
    """What to tell of articles that were there already; by name only where it is one."""
    if len(labels) > 1:
        return (f"{len(labels)} articles are in the review already",)
    return tuple(f"{label} is in the review already, taken once" for label in labels)


def _opened(store: Store, bundle: Bundle, reviewer: str) -> Opened:
    marked = any(d.aspect == CONTENT and d.value for d in bundle.decisions)
    place = store.place(bundle.review.uid, reviewer)
    place = None if place is None else in_current(place, bundle)
    archive = store.archived_elsewhere(bundle.review.uid)
    fresh = not marked and not archive
    return Opened(bundle, place, store.writer, store.where, first_run=fresh, archive=archive)
