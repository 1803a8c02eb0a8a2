"""Processes beside this one, started anew and ended at once when they are no longer wanted. Knows not what they do.

Much of the work is Python's own, so threads would only wait for one another. Processes are started anew, never forked:
the interface has threads.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Any, Concatenate, ParamSpec, TypeVar

from factcheck.domain.job import Job

P = ParamSpec("P")
R = TypeVar("R")

_GLANCE = 0.1
"""Seconds between looks at whether somebody wants to stop."""


class _Context(SpawnContext):
    """Starts processes anew, and remembers them: the executor has no way to end one that is busy."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[SpawnProcess] = []

    def Process(self, *given: Any, **named: Any) -> SpawnProcess:  # type: ignore[override] # noqa: N802
        """Make a process; the executor starts it."""
        self.started.append(SpawnProcess(*given, **named))
        return self.started[-1]


class Pool:
    """Some processes. They end at once when they are no longer wanted, whatever they are busy with.

    `hold` makes what each process has for itself, from one call to the next, as long as it lives (`submit_held`).

    Raises:
        BrokenProcessPool: This machine lacks what processes share.
    """

    def __init__(self, processes: int, hold: Callable[[], object] | None = None) -> None:
        self._context = _Context()
        try:
            _start_tracker()
            self._executor = ProcessPoolExecutor(processes, self._context, initializer=_settle_in, initargs=(hold,))
        except (OSError, ImportError, NotImplementedError) as error:
            raise BrokenProcessPool("this machine lacks what processes share") from error

    def submit(self, work: Callable[P, R], *given: P.args, **named: P.kwargs) -> Future[R]:
        """Queue a call; a process is started for it while there are fewer than there may be.

        Raises:
            BrokenProcessPool: None can be started, or one died.
        """
        try:
            with _no_interrupts():
                return self._executor.submit(work, *given, **named)
        except (OSError, ValueError) as error:  # none can be started, or the executor is just finding out that one died
            raise BrokenProcessPool("no process can be started") from error

    def submit_held(self, work: Callable[Concatenate[Any, P], R], *given: P.args, **named: P.kwargs) -> Future[R]:
        """Queue a call that is handed first what its process holds. Raises as `submit`."""
        return self.submit(_with_held, work, given, named)

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._context.started:
            if process.pid is not None:
                process.kill()
        self._executor.shutdown(wait=True, cancel_futures=True)


def result(future: Future[R], job: Job) -> R:
    """Wait for what a call gives.

    Raises:
        StoppedError: The job was stopped.
        BrokenProcessPool: A process died.
    """
    while True:
        job.check()
        if wait((future,), _GLANCE).done:
            return future.result()


_held: object = None
"""What this process holds from one call to the next; only those of a pool hold anything."""


def _with_held(work: Callable[..., R], given: tuple[Any, ...], named: dict[str, Any]) -> R:
    return work(_held, *given, **named)


def _settle_in(hold: Callable[[], object] | None) -> None:
    """In a process of the pool: ^C is for the one that started it, and when that one is gone, this one goes too."""
    global _held
    _held = None if hold is None else hold()
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
