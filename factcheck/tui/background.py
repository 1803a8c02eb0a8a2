"""What runs in worker threads: opening the review and matching it. Touches no widget; tells by messages."""

import logging
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from textual.message import Message

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import Job, StoppedError
from factcheck.domain.match import Match
from factcheck.domain.review import Bundle
from factcheck.domain.versions import current
from factcheck.review.opening import Opener
from factcheck.review.ports import Store
from factcheck.review.seen.origins import ReviewOrigins, read_traces
from factcheck.review.seen.state import ReviewState
from factcheck.tui.messages import (
    MatchesFound,
    MatchingFailed,
    MatchingFinished,
    MatchingProgressed,
    OpeningFailed,
    OriginsFailed,
    OriginsRead,
    StoreOpened,
)
from factcheck.tui.writer import Writer

SHOWN_FIRST = 100
"""Matches found from which on they are shown while more are looked for; then whenever there are twice as many, because
showing them costs time as well."""
Post = Callable[[Message], object]
"""Posts a message; safe from any thread."""


def open_review(writer: Writer, opener: Opener, post: Post) -> None:
    """Open the store and the review in the writer thread, and tell."""
    try:
        post(StoreOpened(writer.call(opener)))
    except FactcheckError as error:
        post(OpeningFailed(error))
    except Exception as error:
        logging.getLogger(__name__).exception("opening failed")
        post(OpeningFailed(error))


def match_review(
    writer: Writer,
    bundle: Bundle,
    new: Sequence[UUID],
    reviewer: str,
    post: Post,
    should_stop: Callable[[], bool],
    number: int,
) -> None:
    """Suggest the matches that are missing and those that touch the articles in `new`, store them, and tell.

    They are told of as they are found, and stored all at once: a review with a part of them would look matched.
    `number` tells matchings of one review apart.
    """
    from factcheck.review.take_in import keep_matches, missing_matches  # a review is legible before these are loaded

    def keep(store: Store, found: Sequence[Match]) -> Bundle:
        if should_stop():  # in the writer thread: a later round, which knows more, then stores after this one
            raise StoppedError("matching was stopped")
        return keep_matches(store, bundle, found)

    def progress(done: int, of: int, _: str) -> None:
        post(MatchingProgressed(done, of))

    so_far: list[Match] = []
    show_at = SHOWN_FIRST

    def tell(some: tuple[Match, ...]) -> None:
        nonlocal show_at
        so_far.extend(some)
        if len(so_far) >= show_at:
            show_at = 2 * len(so_far)
            post(MatchesFound(tuple(so_far), number))

    try:
        found = missing_matches(bundle, new, reviewer, on_found=tell, job=Job(progress, should_stop))
        kept = None if found is None else writer.call(lambda store: keep(store, found))
        post(MatchingFinished(kept, number))
    except StoppedError:
        return  # a later round has begun, or the program ends: what is missing is matched at the next opening
    except FactcheckError as error:
        post(MatchingFailed(error))
    except Exception as error:
        logging.getLogger(__name__).exception("matching failed")
        post(MatchingFailed(error))


def read_origins(
    state: ReviewState,
    bundle: Bundle,
    articles: Sequence[Article],
    claims: Mapping[UUID, Sequence[Claim]],
    post: Post,
    should_stop: Callable[[], bool],
    number: int,
) -> None:
    """Read where the articles have their text from, and tell; of `state` nothing that changes is read here."""
    try:
        traces = read_traces(current(bundle), state.reviewer, articles, claims, should_stop)
        if not should_stop():
            post(OriginsRead(ReviewOrigins(state, traces), number))
    except Exception as error:
        logging.getLogger(__name__).exception("reading origins failed")
        post(OriginsFailed(error))
