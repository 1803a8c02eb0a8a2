"""How alike claims are, and where they differ: pure functions over plain data. Reads no files but its own tables.

`Matcher` and `ClaimIndex` load on first use, so that importing a light part of this room (threads) loads no numpy.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.matching.index.index import ClaimIndex
    from factcheck.matching.score.scorer import Matcher

__all__ = ["ClaimIndex", "Matcher"]


def __getattr__(name: str) -> object:
    if name == "Matcher":
        from factcheck.matching.score.scorer import Matcher

        return Matcher
    if name == "ClaimIndex":
        from factcheck.matching.index.index import ClaimIndex

        return ClaimIndex
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
