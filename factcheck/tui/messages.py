"""What one part of the interface tells another, where they do not know each other. Small facts."""

import threading
from dataclasses import dataclass

from textual.message import Message


@dataclass
class OpeningFailed(Message):
    """The store or the review could not be opened."""

    error: Exception


@dataclass
class ReadingProgressed(Message):
    """So many of the files and addresses named have been read, and what is read now; `reading` tells which reading."""

    done: int
    of: int
    name: str
    reading: threading.Event
