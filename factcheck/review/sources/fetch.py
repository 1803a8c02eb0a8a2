"""Fetches a web page that somebody named: one address, its redirects, nothing that stands in it. Reads nothing of it.

This and `download.py`, which it runs, are the only places of the program that use the network.
"""

import threading
import time
from dataclasses import dataclass
from datetime import datetime

from factcheck.domain.clock import Clock, SystemClock
from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import UNWATCHED, Job
from factcheck.review.sources.address import SAVE_IT, Address, short_name, shown_address
from factcheck.review.sources.limits import USUAL, Limits

_GLANCE = 0.1
"""Seconds between looks at whether somebody wants to stop."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server gave: the bytes, from where after all redirects, when, and what it says they are.

    `media_type` (`text/html`) and `charset` are in lower case, empty and None where the server does not say.
    """

    data: bytes
    url: str
    fetched_at: datetime
    media_type: str = ""
    charset: str | None = None

    @property
    def name(self) -> str:
        """What to call it in short: host and last part of the address."""
        return short_name(self.url)


class _Errand(threading.Thread):
    """A download in a thread of its own: nothing else ends a look-up of a host, or a server that sends a byte a second.

    The thread is a daemon, so that one that hangs in a look-up does not keep the program from ending.
    """

    def __init__(self, address: Address, limits: Limits) -> None:
        from factcheck.review.sources.download import Download

        super().__init__(name="factcheck-fetch", daemon=True)
        self.done = threading.Event()
        self._address = address
        self._download = Download(limits)
        self._found: tuple[bytes, str, str, str | None] | None = None
        self._error: Exception | None = None

    def run(self) -> None:
        try:
            self._found = self._download.run(self._address)
        except Exception as error:  # noqa: BLE001 - raised again where it is waited for
            self._error = error
        self.done.set()

    def give_up(self) -> None:
        """Close what is open; the thread then ends by itself."""
        self._download.give_up()

    def result(self) -> tuple[bytes, str, str, str | None]:
        """What was downloaded. Raises what the download raised."""
        if self._found is None:
            raise self._error or RuntimeError("a download has neither ended nor failed")
        return self._found


def fetch(
    address: Address,
    limits: Limits | None = None,
    *,
    job: Job = UNWATCHED,
    clock: Clock | None = None,
) -> Fetched:
    """Fetch an address.

    Raises:
        FactcheckError: It cannot be reached, answers with an error, or is beyond a limit.
        StoppedError: The job was stopped.
    """
    limits = limits or USUAL
    began = (clock or SystemClock()).now()
    errand = _Errand(address, limits)
    errand.start()
    deadline = time.monotonic() + limits.seconds
    try:
        while not errand.done.wait(_GLANCE):
            job.check()
            if time.monotonic() >= deadline:
                shown = shown_address(address.url)
                raise FactcheckError(f"cannot fetch {shown}: it took longer than {limits.seconds:g} seconds", SAVE_IT)
        data, final, media_type, charset = errand.result()
    finally:
        errand.give_up()
    return Fetched(data, final, began, media_type, charset)
