"""Long lists in portions that one statement can take. Runs no statement."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

KEYS_AT_ONCE = 500
"""Keys named in one statement; every database takes that many parameters."""

_Part = TypeVar("_Part")


def in_portions(parts: Sequence[_Part], most: int = KEYS_AT_ONCE) -> Iterator[Sequence[_Part]]:
    """Yield the parts in their order, at most so many at once; nothing where there are none."""
    for start in range(0, len(parts), most):
        yield parts[start : start + most]
