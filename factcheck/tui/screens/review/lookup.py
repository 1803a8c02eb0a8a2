"""Looks into the archive of what was decided in other reviews, without keeping what is decided here waiting.

What is like a claim is `factcheck.review.seen.archive`'s to say; decides and draws nothing itself.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.review import Bundle
from factcheck.review.seen.archive import ALIKE_AT, CheckedBefore, checked_before, searchable
from factcheck.tui.screens.review.open_review import OpenReview
from factcheck.tui.writer import Writer

COUNTED = 5
"""Claims that are counted in the line below the match list."""
ON_SCREEN = 20
"""Claims that the archive screen lists."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What the archive has on a claim; or why that cannot be told."""

    claim: UUID
    earlier: Sequence[CheckedBefore]
    error: FactcheckError | None = None


class _BitByBit:
    """The store as the archive needs it, asked in the writer thread bit by bit: a verdict waits for one bit only."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def archived_like(self, terms: Sequence[str], limit: int, without: UUID | None = None) -> list[tuple[UUID, str]]:
        """As the store's."""
        return self._writer.call(lambda store: store.archived_like(terms, limit, without))

    def excerpt(self, claims: Sequence[UUID]) -> list[Bundle]:
        """As the store's."""
        return self._writer.call(lambda store: store.excerpt(claims))


async def search_archive(review: OpenReview, text: str) -> list[CheckedBefore]:
    """Claims of other reviews like a text. Raises FactcheckError for a text without a word."""
    store = _BitByBit(review.writer)
    look = partial(checked_before, store, text, review.reviewer, k=ON_SCREEN, without=review.uid)
    return await asyncio.to_thread(look)


def look_up(
    writer: Writer, claim: Claim, reviewer: str, review: UUID | None, tell: Callable[[LookedUp], object]
) -> None:
    """Look a claim up, in a worker thread, and tell."""
    try:
        earlier: list[CheckedBefore] = []
        if searchable(claim.quote):
            store = _BitByBit(writer)
            earlier = checked_before(store, claim.quote, reviewer, k=COUNTED, without=review, least=ALIKE_AT)
        tell(LookedUp(claim.uid, earlier))
    except FactcheckError as error:
        tell(LookedUp(claim.uid, (), error))
    except Exception as error:
        logging.getLogger(__name__).exception("looking into the archive failed")
        tell(LookedUp(claim.uid, (), FactcheckError(f"{type(error).__name__}: {error}")))
