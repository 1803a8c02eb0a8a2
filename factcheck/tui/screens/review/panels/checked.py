"""Whether the lit claim was checked before: looked up when one rests on it. Searches nothing itself."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from textual.timer import Timer

from factcheck.domain.claim import Claim
from factcheck.review.seen.archive import CheckedBefore
from factcheck.tui.screens.review.lookup import LookedUp, look_up
from factcheck.tui.screens.review.session import Session
from factcheck.tui.widgets.checked_line import Checked, CheckedLine

REST = 0.4
"""Seconds that one rests on a claim until it is looked up: who walks on or decides does not pay for it."""


class CheckedPanel:
    """The line of what earlier reviews came to, where there is an archive."""

    def __init__(self, session: Session) -> None:
        self.widget = CheckedLine()
        self._session = session
        self._known: dict[UUID, Sequence[CheckedBefore]] = {}
        self._shown_for: UUID | None = None
        self._rest: Timer | None = None

    @property
    def is_wanted(self) -> bool:
        """Where claims of other reviews are decided."""
        opened = self._session.review.opened
        return opened is not None and opened.archive

    def draw(self, height: int) -> None:
        """Show what is known of the anchor claim; what is not is looked up when one has rested on it."""
        anchor = self._session.desk.anchor if self._session.desk else None
        if not self.is_wanted or anchor is None or anchor.uid == self._shown_for:
            return
        self._shown_for = anchor.uid
        self.widget.show(Checked(self._known.get(anchor.uid)))
        if self._rest is not None:
            self._rest.stop()
        if anchor.uid not in self._known:
            self._rest = self._session.review.behind.after(REST, partial(self._look_up, anchor))

    def _look_up(self, claim: Claim) -> None:
        self._rest = None
        review = self._session.review
        review.behind.start("archive", partial(look_up, review.writer, claim, review.reviewer, review.uid), self._hear)

    def _hear(self, news: LookedUp) -> None:
        if news.error is not None:
            words = f"whether it was checked before cannot be told: {news.error}"
            return self._session.status.say(words, alarm=True)
        self._known[news.claim] = news.earlier
        if news.claim == self._shown_for:
            self.widget.show(Checked(news.earlier))
        return None
