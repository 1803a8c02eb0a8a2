"""A time limit on reading one file, wherever in a library the time goes. Does not limit memory.

The libraries are Python over short calls into C, and a hostile file can keep any of them busy for hours. The exception
is raised in the reading thread itself by CPython's `PyThreadState_SetAsyncExc`; one long call into C would be waited
for, so readers also limit what they hand to C.
"""

import contextlib
import ctypes
import threading
from types import TracebackType
from typing import Self

from factcheck.domain.errors import FactcheckError


class _Late(BaseException):
    """Not an Exception: libraries catch those and go on."""


class AtMost:
    """A context manager that ends its block after some seconds with an error for users.

    Args:
        seconds: Wall-clock seconds.
        error: What is raised then.
    """

    def __init__(self, seconds: float, error: FactcheckError) -> None:
        self._error = error
        self._thread = threading.get_ident()
        self._lock = threading.Lock()
        self._over = False
        self._fired = False
        self._timer = threading.Timer(seconds, self._fire)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        try:
            self._timer.start()
        except _Late:  # a machine so busy that the time was over before the block began
            raise self._error from None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        with contextlib.suppress(_Late):
            with self._lock:
                self._over = True
            self._timer.cancel()
            if self._fired and kind is not _Late:
                _let_it_come()
        if self._fired:
            raise self._error from None

    def _fire(self) -> None:
        with self._lock:
            if not self._over:
                self._fired = True
                _raise_in(self._thread, _Late)


def _let_it_come() -> None:
    """Give an exception that may still be on its way the steps in which it comes.

    Taking it back (`PyThreadState_SetAsyncExc` with NULL) leaves CPython 3.11 looking for it at every step, for ever
    under a profiler or debugger.
    """
    for _ in range(100):
        pass


def _raise_in(thread: int, error: type[BaseException]) -> None:
    """Raise an exception in a thread at its next step."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error))
