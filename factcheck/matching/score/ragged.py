"""Lists of different lengths in one array: entries of item i stand at `starts[i]:starts[i + 1]`. Knows not of what."""

from typing import TypeVar

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Scalar = TypeVar("Scalar", bound=np.generic)


def starts_of(sizes: Numbers) -> Numbers:
    """Where each item's entries begin, and after the last where they end."""
    starts = np.zeros(len(sizes) + 1, dtype=np.int64)
    np.cumsum(sizes, out=starts[1:])
    return starts


def owners(sizes: Numbers) -> Numbers:
    """The item that each entry belongs to."""
    return np.repeat(np.arange(len(sizes)), sizes)


def ranges(starts: Numbers, sizes: Numbers) -> Numbers:
    """All numbers of the ranges that begin at `starts` and have `sizes` numbers, one range after another."""
    numbers: Numbers = np.repeat(starts, sizes) + within(sizes)
    return numbers


def within(sizes: Numbers) -> Numbers:
    """The place of each entry among those of its item, from 0."""
    places: Numbers = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return places


def changes(ordered: npt.NDArray[Scalar]) -> npt.NDArray[np.bool_]:
    """Where a value stands that is not that before it: the first of every run of equal ones."""
    new = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return new


def distinct_sorted(ordered: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
    """The distinct values of ascending ones; `numpy.unique` hashes numbers from 2.3 on, at ten times the cost."""
    return ordered[changes(ordered)]


def rank_in_run(ordered: npt.NDArray[Scalar]) -> Numbers:
    """How many equal values stand right before each one."""
    firsts = np.flatnonzero(changes(ordered))
    return within(np.diff(np.append(firsts, len(ordered))))
