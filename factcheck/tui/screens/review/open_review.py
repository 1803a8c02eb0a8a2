"""The review that is worked in: where one is in it, what it says of itself, and who is told that it has changed.

Holds no widget, and neither reads nor writes by itself: that is `session`'s, with what suggests and what reads origins.
"""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import TypeVar
from uuid import UUID

from factcheck.domain.article import Page
from factcheck.domain.errors import FactcheckError
from factcheck.review.desk.desk import Desk
from factcheck.review.opening import Opened
from factcheck.review.ports import Store
from factcheck.review.seen.state import ReviewState
from factcheck.tui.behind import Behind
from factcheck.tui.screens.review.status import Status
from factcheck.tui.writer import Writer

NOBODY = UUID(int=0)
"""The writer of a review that is not open yet."""
T = TypeVar("T")


class News(Enum):
    """What those who show a review are told."""

    SAID = auto()
    CHANGED = auto()
    MOVED = auto()


Watcher = Callable[[News], None]
"""Told that something was said, that the review is other than before, or that the reviewer has moved in it."""


class OpenReview:
    """A review, open or to be opened.

    Args:
        writer: The thread with the store.
        behind: Runs what goes on behind what is shown.
        reviewer: Who decides.
        pages: Pages to show until it is open.

    Attributes:
        name: What it is called; another window may call it otherwise.
        desk: Where one is in it; None while there is nothing to show.
        opened: What the store gave when it was opened; None before: then pages may be shown but nothing decided.
    """

    def __init__(self, writer: Writer, behind: Behind, reviewer: str, pages: Sequence[Page] = ()) -> None:
        self.behind, self.reviewer = behind, reviewer
        self.name = "factcheck"
        self.desk: Desk | None = None
        self.opened: Opened | None = None
        self.status = Status(lambda: self.tell(News.SAID))
        self.writer = writer
        self._watchers: list[Watcher] = []
        if pages:
            from factcheck.review.preview import unsaved  # matches a few claims; a kept review opens without it

            self.desk = Desk(ReviewState(unsaved(pages), reviewer), NOBODY)

    def take(self, opened: Opened, *, auto_advance: bool) -> None:
        """Go on with the opened review, at the place of what was shown before if it has none; tells nobody."""
        desk = Desk(ReviewState(opened.bundle, self.reviewer), opened.writer, opened.place, auto_advance=auto_advance)
        if opened.place is None and self.desk is not None:
            desk.go_where(self.desk)
        self.desk, self.opened = desk, opened
        self.name = opened.bundle.review.name
        self.status.has_saved("all saved")
        self.status.say("; ".join(opened.remarks), lasting=bool(opened.remarks))

    def call_it(self, name: str) -> None:
        """Take over the name that another window has given it."""
        self.name = name

    @property
    def uid(self) -> UUID | None:
        """The review's key, once it is open."""
        return self.opened.bundle.review.uid if self.opened else None

    def watch(self, watcher: Watcher) -> None:
        """Have somebody told from now on, behind those who are told already."""
        self._watchers.append(watcher)

    def unwatch(self, watcher: Watcher) -> None:
        """Tell somebody no more."""
        if watcher in self._watchers:
            self._watchers.remove(watcher)

    def tell(self, news: News) -> None:
        """Tell all who watch."""
        for watcher in tuple(self._watchers):
            watcher(news)

    async def ask(self, work: Callable[[Store], T]) -> T:
        """Ask the store. Raises FactcheckError, also where another window has deleted the review."""
        try:
            return await self.writer.ask(work)
        except KeyError as error:
            raise FactcheckError("another window has deleted this review", "Q leaves it") from error
