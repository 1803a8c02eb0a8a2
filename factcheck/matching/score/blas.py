"""Keeps numpy's matrix products in one thread while texts are compared. Computes nothing.

The matrices here are small: threads of the linear algebra library wait for one another more than they work, up to nine
times as long on a busy machine. And one thread adds in one order, so that a score is the same whatever the machine has.
"""

from collections.abc import Callable
from functools import cache, wraps
from typing import ParamSpec, TypeVar

from threadpoolctl import ThreadpoolController

P = ParamSpec("P")
R = TypeVar("R")


def in_one_thread(work: Callable[P, R]) -> Callable[P, R]:
    """Return `work` so that what it multiplies is multiplied in the calling thread. Costs some hundredths of a ms."""

    @wraps(work)
    def limited(*args: P.args, **kwargs: P.kwargs) -> R:
        with _libraries().limit(limits=1, user_api="blas"):
            return work(*args, **kwargs)

    return limited


@cache
def _libraries() -> ThreadpoolController:
    return ThreadpoolController()  # looks for them once: numpy is loaded by whoever calls
