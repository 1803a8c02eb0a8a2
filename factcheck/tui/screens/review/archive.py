"""Whether the review's claims were checked before: looked up behind what is shown, and the screen that searches.

What is like a claim is `factcheck.review.seen.archive`'s to say; decides and draws nothing itself.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from textual import on
from textual.message import Message
from textual.timer import Timer

from factcheck.domain.claim import Claim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.review import Bundle
from factcheck.review.seen.archive import ALIKE_AT, CheckedBefore, checked_before, searchable
from factcheck.tui.background import Post
from factcheck.tui.screens.review.names import ReviewNames
from factcheck.tui.widgets.checked_line import Checked, CheckedLine
from factcheck.tui.writer import Writer

REST = 0.4
"""Seconds that one rests on a claim until it is looked up: who walks on or decides does not pay for it."""
FOUND = 5
"""Claims that are counted in the line."""
ON_SCREEN = 20
"""Claims that the archive screen lists."""


@dataclass
class LookedUp(Message):
    """What the archive has on a claim; or why that cannot be told."""

    claim: UUID
    found: Sequence[CheckedBefore]
    error: FactcheckError | None = None


class _Aside:
    """The store as the archive needs it, asked in the writer thread bit by bit: a verdict waits for one bit only."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def archived_like(self, terms: Sequence[str], limit: int, without: UUID | None = None) -> list[tuple[UUID, str]]:
        """As the store's."""
        return self._writer.call(lambda store: store.archived_like(terms, limit, without))

    def excerpt(self, claims: Sequence[UUID]) -> list[Bundle]:
        """As the store's."""
        return self._writer.call(lambda store: store.excerpt(claims))


class ReviewArchive(ReviewNames):
    """A review with what earlier ones came to."""

    _shown_for: UUID | None = None
    _rest: Timer | None = None

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._known: dict[UUID, Sequence[CheckedBefore]] = {}

    def on_mount(self) -> None:
        """Keep a line for it where there is an archive."""
        self._want_line()

    def opened(self) -> None:
        """The review is open: so may the archive be."""
        self._want_line()
        super().opened()

    def _want_line(self) -> None:
        if self._opened is not None and self._opened.archive:
            self.query_one(CheckedLine).add_class("-wanted")
            self._look_up_soon()

    def _draw(self) -> None:
        super()._draw()
        if self._opened is not None and self._opened.archive:
            self._look_up_soon()

    def _look_up_soon(self) -> None:
        """Show what is known of the anchor claim; what is not is looked up when one has rested on it."""
        anchor = self.desk.anchor if self.desk else None
        if anchor is None or anchor.uid == self._shown_for or not self.is_mounted:
            return
        self._shown_for = anchor.uid
        self.query_one(CheckedLine).show(Checked(self._known.get(anchor.uid)))
        if self._rest is not None:
            self._rest.stop()
        if anchor.uid not in self._known:
            self._rest = self.set_timer(REST, partial(self._look_up, anchor))

    def _look_up(self, claim: Claim) -> None:
        self._rest = None
        self._start("archive", partial(_look_up, self._writer, claim, self._reviewer, self._review_uid))

    @property
    def _review_uid(self) -> UUID | None:
        return self._opened.bundle.review.uid if self._opened else None

    @on(LookedUp)
    def _looked_up(self, message: LookedUp) -> None:
        if message.error is not None:
            return self._say(f"whether it was checked before cannot be told: {message.error}", alarm=True)
        self._known[message.claim] = message.found
        if message.claim == self._shown_for:
            self.query_one(CheckedLine).show(Checked(message.found))
        return None

    # --- the archive screen ------------------------------------------------------------------------------------------

    def action_archive(self) -> None:
        """Show claims like the lit one in earlier reviews."""
        claim = self.target
        if self.desk is None or self._opened is None:
            return self._say("still opening: press the key again in a moment", alarm=True)
        from factcheck.tui.screens.archive import ArchiveScreen

        self._notice, self._alarm = "", False
        self.app.push_screen(ArchiveScreen(self, claim.quote if claim else ""), lambda _: self._moved())
        return None

    async def search_archive(self, text: str) -> list[CheckedBefore]:
        """Claims of other reviews like a text. Raises FactcheckError for a text without a word."""
        look = partial(
            checked_before, _Aside(self._writer), text, self._reviewer, k=ON_SCREEN, without=self._review_uid
        )
        return await asyncio.to_thread(look)

    async def cite_earlier(self, one: CheckedBefore) -> None:
        """Cite what an earlier review came to for the claim that is lit, and say under which number."""
        from factcheck.review.decisions.citing import draft_citation, earlier_verdict

        desk, claim, review = self.desk, self.target, self._review_uid
        if desk is None or claim is None or review is None:
            return self._say("there is no claim to cite it for")
        entry = earlier_verdict(review, one)
        try:
            drafts = draft_citation(desk.state.log, desk.state.reviewer, claim.uid, entry.uid)
        except FactcheckError as error:
            return self._say(str(error), alarm=True)
        await self.keep_cited(claim, entry, drafts)
        return None


def _look_up(writer: Writer, claim: Claim, reviewer: str, review: UUID | None, post: Post) -> None:
    """Look a claim up, in a worker thread, and tell."""
    try:
        found: list[CheckedBefore] = []
        if searchable(claim.quote):
            found = checked_before(_Aside(writer), claim.quote, reviewer, k=FOUND, without=review, least=ALIKE_AT)
        post(LookedUp(claim.uid, found))
    except FactcheckError as error:
        post(LookedUp(claim.uid, (), error))
    except Exception as error:
        logging.getLogger(__name__).exception("looking into the archive failed")
        post(LookedUp(claim.uid, (), FactcheckError(f"{type(error).__name__}: {error}")))
