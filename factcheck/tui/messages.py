"""What worker threads tell the screen. Small facts; the screen decides what they mean."""

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:  # the first frame is painted before these are loaded
    from factcheck.domain.match import Match
    from factcheck.domain.review import Bundle
    from factcheck.review.opening import Opened
    from factcheck.review.seen.origins import ReviewOrigins


@dataclass
class StoreOpened(Message):
    """The store is open and the review loaded."""

    opened: "Opened"


@dataclass
class OpeningFailed(Message):
    """The store or the review could not be opened."""

    error: Exception


@dataclass
class OriginsRead(Message):
    """Where the claims come from, as reading number `number` found it."""

    origins: "ReviewOrigins"
    number: int


@dataclass
class OriginsFailed(Message):
    """Reading that failed; the review goes on without it."""

    error: Exception


@dataclass
class MatchingProgressed(Message):
    """So much of the matching is done."""

    done: int
    of: int


@dataclass
class MatchesFound(Message):
    """All that matching `number` has found so far; not stored yet."""

    matches: "tuple[Match, ...]"
    number: int


@dataclass
class MatchingFinished(Message):
    """All suggestions of matching `number` are stored; `bundle` is None where there were none to look for."""

    bundle: "Bundle | None"
    number: int


@dataclass
class MatchingFailed(Message):
    """Matching or storing its results failed; the review goes on without them."""

    error: Exception


@dataclass
class ReadingProgressed(Message):
    """So many of the files and addresses named have been read, and what is read now; `reading` tells which reading."""

    done: int
    of: int
    name: str
    reading: threading.Event
