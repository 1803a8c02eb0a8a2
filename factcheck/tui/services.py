"""What screens are given to work with, put together by the command line. Opens nothing by itself."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.domain.clock import Clock, UidFactory
from factcheck.domain.job import Job
from factcheck.review.sources.entries import Named
from factcheck.review.sources.gather import Gathered
from factcheck.tui.writer import Writer


class Gather(Protocol):
    """Reads files, folders and addresses."""

    def __call__(self, named: Sequence[Named], *, job: Job) -> Gathered:
        """Read what is named; raises FactcheckError, and StoppedError when the job is stopped."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """Writer thread, reader of files, who decides, and what differs from run to run.

    Attributes:
        writer: The thread with the store.
        reviewer: Who decides.
        gather: Reads files, folders and addresses.
        clock, uids: For new reviews.
        fail: Ends the program with an error.
        keep_bytes: Whether originals are kept byte for byte.
    """

    writer: Writer
    reviewer: str
    gather: Gather
    clock: Clock
    uids: UidFactory
    fail: Callable[[Exception], Awaitable[None]]
    keep_bytes: bool = True
