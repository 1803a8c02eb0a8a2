"""Counts the work that a call does, in calls of functions: the same on a busy machine as on an idle one.

Does not see what one call into C does by itself; what is handed to C is limited by the readers, and tests give those
limits. Nothing is interrupted.
"""

import sys
from types import FrameType, TracebackType
from typing import Any, Self

from factcheck.intake import readers


class Steps:
    """A context manager; `taken` is how many functions, of Python and C, were called inside it in this thread.

    The readers' own limit of seconds is lifted meanwhile, so that a busy machine changes no outcome.
    """

    def __init__(self) -> None:
        self.taken = 0
        self._seconds = readers.MAX_SECONDS

    def __enter__(self) -> Self:
        readers.MAX_SECONDS = 600.0
        sys.setprofile(self._count)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        sys.setprofile(None)
        readers.MAX_SECONDS = self._seconds

    def _count(self, _: FrameType, event: str, __: Any) -> None:
        if event in ("call", "c_call"):
            self.taken += 1
