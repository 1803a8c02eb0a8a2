"""The suggestions of a review, looked for behind what is shown. Compares and stores nothing itself (`background`).

They are looked for in rounds. A round that is under way gives way to a new one: it does not know what that one knows.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from factcheck.domain.match import Match
from factcheck.domain.review import Bundle
from factcheck.tui.screens.review.background import (
    MatchesFound,
    MatchingFailed,
    MatchingFinished,
    MatchingNews,
    MatchingProgressed,
    match_review,
)
from factcheck.tui.screens.review.open_review import News, OpenReview


class Matching:
    """What corresponds to what, as far as it has been found.

    Args:
        review: The review.
        when_stored: Called when a round's suggestions are stored and taken over.

    Attributes:
        round: The number of the last round.
        is_under_way: Whether what corresponds is still being looked for.
    """

    def __init__(self, review: OpenReview, when_stored: Callable[[], None]) -> None:
        self._review = review
        self._when_stored = when_stored
        self._unmatched: set[UUID] = set()
        self._unstored: dict[UUID, Match] = {}
        self.round = 0
        self.is_under_way = True

    @property
    def is_complete(self) -> bool:
        """Whether no article waits to be matched."""
        return not self._unmatched

    def begin(self, new: Sequence[UUID]) -> None:
        """Suggest what is missing, and anew what touches the articles in `new`."""
        review = self._review
        if review.desk is None:
            return
        self._unmatched.update(new)
        self.round += 1
        self.is_under_way = True
        mine = self.round

        def should_stop() -> bool:
            return not review.behind.goes_on or self.round != mine

        bundle, articles = review.desk.state.whole, tuple(self._unmatched)
        work = partial(match_review, review.writer, bundle, articles, review.reviewer, should_stop, mine)
        review.behind.start("matching", work, self.hear)

    def begin_dated(self, before: Sequence[str | None]) -> None:
        """Match anew where publication dates are others than before: weekdays mean other dates then."""
        articles = self._review.desk.state.articles if self._review.desk else ()
        if changed := [a.uid for a, date in zip(articles, before, strict=True) if a.published != date]:
            self.begin(changed)

    def unstored(self, subjects: Sequence[UUID]) -> tuple[Match, ...]:
        """The matches among these that have been found and are not stored yet."""
        return tuple(self._unstored[uid] for uid in subjects if uid in self._unstored)

    def take_over(self, bundle: Bundle) -> None:
        """Go on with a fuller version of the review, and with what has been found and is not stored yet."""
        if self._review.desk is not None:
            known = {m.uid for m in bundle.matches}
            more = tuple(m for uid, m in self._unstored.items() if uid not in known)
            self._review.desk.take_over(replace(bundle, matches=(*bundle.matches, *more)))

    def hear(self, news: MatchingNews) -> None:
        """Take in what the thread tells."""
        match news:
            case MatchingProgressed():
                self._review.status.mention(f"matching {news.done}/{news.of}…")
            case MatchesFound():
                self._take_in(news)
            case MatchingFinished():
                self._finish(news)
            case MatchingFailed():
                self.is_under_way = False
                self._review.tell(News.CHANGED)
                self._review.status.say(f"no suggestions: {news.error}", alarm=True)

    def _take_in(self, news: MatchesFound) -> None:
        if self._review.desk is None or news.number != self.round:
            return
        self._unstored = {m.uid: m for m in news.matches}
        self.take_over(self._review.desk.state.whole)
        self._review.tell(News.CHANGED)

    def _finish(self, news: MatchingFinished) -> None:
        if news.number == self.round:
            self._unmatched.clear()
            self._unstored.clear()
            self.is_under_way = False
        desk = self._review.desk
        if desk is not None and news.bundle is not None:
            self.take_over(news.bundle)
            self._when_stored()
            suggested = sum(m.relation is not None for m in desk.state.match.values())
            self._review.status.mention(f"{suggested:,} matches, all saved")
        self._review.tell(News.CHANGED)
