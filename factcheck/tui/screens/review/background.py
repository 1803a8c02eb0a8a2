"""What runs in worker threads: opening the review, matching it, reading its origins. Touches no widget."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import Job, StoppedError
from factcheck.domain.match import Match
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.review.opening import Opened, Opener
from factcheck.review.ports import Store
from factcheck.review.seen.origins import ReviewOrigins, read_traces
from factcheck.review.seen.state import ReviewState
from factcheck.tui.writer import Writer

SHOWN_FIRST = 100
"""Matches found from which on they are shown while more are looked for; then whenever there are twice as many, because
showing them costs time as well."""


@dataclass(frozen=True, slots=True)
class MatchingProgressed:
    """So much of the matching is done."""

    done: int
    of: int


@dataclass(frozen=True, slots=True)
class MatchesFound:
    """All that matching `number` has found so far; not stored yet."""

    matches: tuple[Match, ...]
    number: int


@dataclass(frozen=True, slots=True)
class MatchingFinished:
    """All suggestions of matching `number` are stored; `bundle` is None where there were none to look for."""

    bundle: Bundle | None
    number: int


@dataclass(frozen=True, slots=True)
class MatchingFailed:
    """Matching or storing its results failed; the review goes on without them."""

    error: Exception


MatchingNews = MatchingProgressed | MatchesFound | MatchingFinished | MatchingFailed


@dataclass(frozen=True, slots=True)
class OriginsRead:
    """Where the claims come from, as reading number `number` found it."""

    origins: ReviewOrigins
    number: int


@dataclass(frozen=True, slots=True)
class OriginsFailed:
    """Reading that failed; the review goes on without it."""

    error: Exception


OriginsNews = OriginsRead | OriginsFailed


def open_review(writer: Writer, opener: Opener, tell: Callable[[Opened | Exception], object]) -> None:
    """Open the store and the review in the writer thread, and tell what came of it."""
    try:
        tell(writer.call(opener))
    except FactcheckError as error:
        tell(error)
    except Exception as error:
        logging.getLogger(__name__).exception("opening failed")
        tell(error)


def match_review(
    writer: Writer,
    bundle: Bundle,
    new: Sequence[UUID],
    reviewer: str,
    should_stop: Callable[[], bool],
    number: int,
    tell: Callable[[MatchingNews], object],
) -> None:
    """Suggest the matches that are missing and those that touch the articles in `new`, store them, and tell.

    They are told of as they are found, and stored all at once: a review with a part of them would look matched.
    `number` tells matchings of one review apart.
    """
    from factcheck.review.take_in import keep_matches, missing_matches  # a review is legible before these are loaded

    def keep(store: Store, matches: Sequence[Match]) -> Bundle:
        if should_stop():  # in the writer thread: a later round, which knows more, then stores after this one
            raise StoppedError("matching was stopped")
        return keep_matches(store, bundle, matches)

    def progress(done: int, of: int, _: str) -> None:
        tell(MatchingProgressed(done, of))

    so_far: list[Match] = []
    show_at = SHOWN_FIRST

    def tell_some(some: tuple[Match, ...]) -> None:
        nonlocal show_at
        so_far.extend(some)
        if len(so_far) >= show_at:
            show_at = 2 * len(so_far)
            tell(MatchesFound(tuple(so_far), number))

    try:
        missing = missing_matches(bundle, new, reviewer, on_found=tell_some, job=Job(progress, should_stop))
        kept = None if missing is None else writer.call(lambda store: keep(store, missing))
        tell(MatchingFinished(kept, number))
    except StoppedError:
        return  # a later round has begun, or the program ends: what is missing is matched at the next opening
    except FactcheckError as error:
        tell(MatchingFailed(error))
    except Exception as error:
        logging.getLogger(__name__).exception("matching failed")
        tell(MatchingFailed(error))


def read_origins(
    state: ReviewState,
    bundle: Bundle,
    should_stop: Callable[[], bool],
    number: int,
    tell: Callable[[OriginsNews], object],
) -> None:
    """Read where the articles have their text from, and tell; of `state` nothing that changes is read here."""
    try:
        traces = read_traces(Seen(bundle, state.reviewer), job=Job(stop=should_stop))
        tell(OriginsRead(ReviewOrigins(state, traces), number))
    except StoppedError:
        return  # a later round has begun, or the program ends
    except Exception as error:
        logging.getLogger(__name__).exception("reading origins failed")
        tell(OriginsFailed(error))
