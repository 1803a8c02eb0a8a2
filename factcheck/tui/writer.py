"""The writer thread: everything asked of the store goes through it, one thing at a time, in the order it was asked.

Decides nothing, and touches no widget.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from factcheck.review.ports import Store, StoreFactory

T = TypeVar("T")


class Writer:
    """One thread with the store in it. `call` waits in a thread, `ask` awaits in the event loop."""

    def __init__(self, factory: StoreFactory) -> None:
        self._factory = factory
        self._store: Store | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="factcheck-writer")

    def call(self, work: Callable[[Store], T]) -> T:
        """Run `work` with the store and return what it returns; for worker threads."""
        return self.submit(work).result()

    async def ask(self, work: Callable[[Store], T]) -> T:
        """Run `work` with the store without blocking the event loop."""
        return await asyncio.wrap_future(self.submit(work))

    def submit(self, work: Callable[[Store], T]) -> Future[T]:
        """Queue `work`; the store is opened when the first comes."""
        return self._thread.submit(lambda: work(self._opened()))

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self._factory()
        return self._store

    def close(self) -> None:
        """Finish what is queued, then let go of the store. Calling it twice is harmless."""
        if self._store is not None:
            self._thread.submit(self._store.close).result()
            self._store = None
        self._thread.shutdown(wait=True)
