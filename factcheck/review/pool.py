"""Many files read by several processes, each result in its turn. Reads no address, and merges and keeps nothing.

Reading is Python's own work for the most part, so threads would only wait for one another. Processes are started anew
(never forked: the interface has threads), which pays from some dozens of files on.
"""

import contextlib
import itertools
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Any

from factcheck.review.entries import Entry
from factcheck.review.reading import Outcome, outcome
from factcheck.review.stopping import StoppedError

_AHEAD = 4
"""Files for each process that are read before their turn: pages wait in memory."""
_GLANCE = 0.1
"""Seconds between looks at whether somebody wants to stop."""


def read_in_processes(
    entries: Sequence[Entry], max_characters: int, processes: int, should_stop: Callable[[], bool] | None = None
) -> Iterator[Outcome]:
    """Yield what becomes of each file, in order; whoever stops asking ends the processes.

    If a process dies (out of memory, most likely), or none can be started, this one reads what is left.

    Raises:
        StoppedError: `should_stop` said so.
    """
    left = deque(entries)
    with contextlib.suppress(BrokenProcessPool), _Pool(processes) as pool:
        waiting: deque[Future[Outcome]] = deque()
        while left:
            for entry in itertools.islice(left, len(waiting), processes * _AHEAD):
                waiting.append(pool.submit(entry, max_characters))
            found = _result(waiting[0], should_stop)
            waiting.popleft()
            left.popleft()
            yield found
    for entry in left:
        yield outcome(entry, max_characters)


class _Context(SpawnContext):
    """Starts processes anew, and remembers them: the executor has no way to end one that is busy."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[SpawnProcess] = []

    def Process(self, *given: Any, **named: Any) -> SpawnProcess:  # type: ignore[override] # noqa: N802
        """Make a process; the executor starts it."""
        self.started.append(SpawnProcess(*given, **named))
        return self.started[-1]


class _Pool:
    """The processes. They end at once when they are no longer wanted, whatever they are busy with."""

    def __init__(self, processes: int) -> None:
        self._context = _Context()
        try:
            _start_tracker()
            self._executor = ProcessPoolExecutor(processes, self._context, initializer=_settle_in)
        except (OSError, ImportError, NotImplementedError) as error:
            raise BrokenProcessPool("this machine lacks what processes share") from error

    def submit(self, entry: Entry, max_characters: int) -> Future[Outcome]:
        """Queue a file; a process is started for it while there are fewer than there may be."""
        try:
            with _no_interrupts():
                return self._executor.submit(outcome, entry, max_characters)
        except (OSError, ValueError) as error:  # none can be started, or the executor is just finding out that one died
            raise BrokenProcessPool("no process can be started") from error

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._context.started:
            if process.pid is not None:
                process.kill()
        self._executor.shutdown(wait=True, cancel_futures=True)


def _result(future: Future[Outcome], should_stop: Callable[[], bool] | None) -> Outcome:
    while True:
        if should_stop is not None and should_stop():
            raise StoppedError("stopped")
        if wait((future,), _GLANCE).done:
            return future.result()


def _settle_in() -> None:
    """In a process of the pool: ^C is for the one that started it, and when that one is gone, this one goes too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextlib.contextmanager
def _no_interrupts() -> Iterator[None]:
    """Let processes be born deaf to ^C: one that comes before `_settle_in` would be a traceback on screen."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start_tracker() -> None:
    """Start Python's helper process for what processes share, which every pool needs.

    Here, because it wants the number of standard error, where Textual has put something without one; and because it
    lets interrupts through again when it starts, which `_no_interrupts` does not want.
    """
    if sys.platform != "win32":
        from multiprocessing import resource_tracker

        with contextlib.redirect_stderr(sys.__stderr__):
            resource_tracker.ensure_running()
