"""What screens are given to work with, put together by the command line. Opens nothing by itself."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.domain.clock import Clock, UidFactory
from factcheck.review.gather import Gathered
from factcheck.tui.writer import Writer


@dataclass(frozen=True, slots=True)
class Services:
    """Writer thread, reader of files, who decides, and what differs from run to run.

    Attributes:
        writer: The thread with the store.
        reviewer: Who decides.
        gather: Reads files and folders; raises FactcheckError.
        clock, uids: For new reviews.
        fail: Ends the program with an error.
        keep_bytes: Whether originals are kept byte for byte.
    """

    writer: Writer
    reviewer: str
    gather: Callable[[Sequence[Path]], Gathered]
    clock: Clock
    uids: UidFactory
    fail: Callable[[Exception], Awaitable[None]]
    keep_bytes: bool = True
