"""The writer thread: everything asked of the store goes through it, one thing at a time, in the order it was asked.

Decides nothing, and touches no widget.
"""

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

from factcheck.domain.errors import StoreUnavailableError

if TYPE_CHECKING:  # the first frame is painted before the store's types are loaded
    from factcheck.review.ports import Store, StoreFactory

T = TypeVar("T")


class Writer:
    """One thread with the store in it. `call` waits in a thread, `ask` awaits in the event loop."""

    def __init__(self, factory: "StoreFactory") -> None:
        self._factory = factory
        self._store: Store | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="factcheck-writer")

    @property
    def is_open(self) -> bool:
        """Whether the store has been opened."""
        return self._store is not None

    def call(self, work: "Callable[[Store], T]") -> T:
        """Run `work` with the store and return what it returns; for worker threads."""
        return self.submit(work).result()

    async def ask(self, work: "Callable[[Store], T]") -> T:
        """Run `work` with the store without blocking the event loop."""
        return await asyncio.wrap_future(self.submit(work))

    def submit(self, work: "Callable[[Store], T]") -> Future[T]:
        """Queue `work`; the store is opened when the first comes. Raises StoreUnavailableError once it is closed."""
        try:
            return self._thread.submit(lambda: work(self._opened()))
        except RuntimeError as error:  # what a thread pool says after its shutdown
            raise StoreUnavailableError("the program is ending") from error

    def _opened(self) -> "Store":
        if self._store is None:
            self._store = self._factory()
        return self._store

    def close(self) -> None:
        """Finish what is queued, then let go of the store. Calling it twice is harmless."""
        with contextlib.suppress(RuntimeError):  # closed already
            self._thread.submit(self._let_go)  # in the thread, behind an opening that is still under way
        self._thread.shutdown(wait=True)

    def _let_go(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None
