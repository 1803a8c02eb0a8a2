"""Something that takes a while, as whoever asked for it sees it: how far it is, and whether to go on. Does nothing.

Whoever works tells it and asks it, now and then; whoever waits says what becomes of both.
"""

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.domain.errors import FactcheckError


class StoppedError(FactcheckError):
    """Somebody asked for it to stop: nothing was stored, and what was not handed out before is not known."""


@dataclass(frozen=True, slots=True)
class Job:
    """A job that somebody waits for.

    Attributes:
        progress: Told how much is done, of how much, and what is worked on next ("" where that has no name).
        stop: Asked whether nobody waits any more; in the thread that works.
    """

    progress: Callable[[int, int, str], None] | None = None
    stop: Callable[[], bool] | None = None

    def tell(self, done: int, of: int, what: str = "") -> None:
        """Say how far it is."""
        if self.progress is not None:
            self.progress(done, of, what)

    def check(self) -> None:
        """Raise StoppedError if nobody waits any more."""
        if self.stop is not None and self.stop():
            raise StoppedError("stopped")

    def step(self, done: int, of: int) -> None:
        """Check, then say how far it is."""
        self.check()
        self.tell(done, of)


UNWATCHED = Job()
"""A job that nobody watches, and that goes on to its end."""
