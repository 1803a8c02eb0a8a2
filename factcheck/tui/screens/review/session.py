"""A review at work: what is written to it, what others have done to it, and the place in it. Holds no widget.

What is shown is durable: rows are taken into the desk when the store has given them back.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.timer import Timer

from factcheck.domain.claim import Claim
from factcheck.domain.errors import ChangedMeanwhileError, FactcheckError
from factcheck.domain.log.decision import Decision, Draft, SubjectKind
from factcheck.domain.review import Bundle, Review
from factcheck.domain.text.plural import counted
from factcheck.review.opening import Opened, Opener
from factcheck.review.ports import Store
from factcheck.review.seen.who import is_about_names
from factcheck.tui.screens.review.background import open_review
from factcheck.tui.screens.review.matching import Matching
from factcheck.tui.screens.review.open_review import News, OpenReview
from factcheck.tui.screens.review.origins import OriginsReading

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from factcheck.review.desk.desk import Desk
    from factcheck.tui.screens.review.status import Status

Work = Callable[[Store, Review, str], list[Decision]]
"""Writes rows of a review by a reviewer; what is returned is durable, and at least one row."""

PLACE_DELAY = 0.3
"""Seconds after a move or letter until the place is saved: no more is lost, and a held-down key is few writes."""
LOOK_AROUND = 2.0
"""Seconds between two looks for what another window decided."""
SLOW_WRITE = 0.2
"""Seconds after which a write that is not done yet is said to be going on."""
STILL_OPENING = "still opening: press the key again in a moment"


class Session:
    """A review that somebody works in.

    Args:
        review: The review, open or not.

    Attributes:
        review: The same.
        matching: Its suggestions.
        origins: What reads where its claims come from.
        has_decided: Whether anything but an article's facts or lines has been decided on in this session.
    """

    def __init__(self, review: OpenReview) -> None:
        self.review = review
        self.origins = OriginsReading(review)
        self.matching = Matching(review, self.origins.begin)
        self.has_decided = False
        self._place_timer: Timer | None = None

    @property
    def desk(self) -> "Desk | None":
        """Where one is in the review; None while there is nothing to show."""
        return self.review.desk

    @property
    def status(self) -> "Status":
        """What is said."""
        return self.review.status

    @property
    def is_open(self) -> bool:
        """Whether the review is open: before, pages may be shown but nothing decided."""
        return self.review.opened is not None

    # --- opening ---------------------------------------------------------------------------------------------------

    def open(self, opener: Opener, hear: "Callable[[Opened | Exception], Awaitable[None]]") -> None:
        """Open the store and the review behind what is shown; `hear` gets the review, or what went wrong."""
        self.review.behind.start("opening", partial(open_review, self.review.writer, opener), hear)

    def go_on(self) -> None:
        """Begin what goes on behind a review that is shown."""
        assert self.review.opened is not None
        self.review.behind.every(LOOK_AROUND, self.look_around)
        self.matching.begin(self.review.opened.new)
        self.origins.begin()

    # --- moves -----------------------------------------------------------------------------------------------------

    def went(self, moved: bool, otherwise: str) -> None:
        """Show a move, or say why there was none."""
        if moved:
            self.status.clear()
            self.show_place()
        else:
            self.status.say(otherwise)

    def show_place(self) -> None:
        """Show where the desk is now, and remember it."""
        self.review.tell(News.MOVED)
        self.remember()

    def remember(self) -> None:
        """Save the place soon: a save that is on its way takes this change along."""
        if self._place_timer is None:
            self._place_timer = self.review.behind.after(PLACE_DELAY, self.save_place)

    async def save_place(self) -> None:
        """Save the place now."""
        self._place_timer = None
        desk, review = self.desk, self.review.uid
        if desk is None or review is None:
            return
        reviewer, place = desk.state.reviewer, desk.place
        try:
            await self.review.ask(lambda store: store.save_place(review, reviewer, place))
        except FactcheckError as error:
            self.status.say(f"the place is not saved: {error}", alarm=True)

    async def leave(self) -> tuple[str | None, str | None]:
        """Save the place; return the review's name and where it is kept, if it was opened."""
        await self.save_place()
        if self.review.opened is None:
            return None, None
        return self.review.name, self.review.opened.where

    # --- writing ---------------------------------------------------------------------------------------------------

    async def log(self, drafts: Sequence[Draft]) -> list[Decision]:
        """Have drafts written; what is returned is durable and in the desk. Empty if nothing was, which is said."""
        matches = self.matching.unstored([d.choice.subject for d in drafts])

        def work(store: Store, review: Review, reviewer: str) -> list[Decision]:
            if not matches:
                return store.append(review.uid, reviewer, drafts)
            # decided on before matching has come to its end and stores all
            return store.append(review.uid, reviewer, drafts, Bundle(review, matches=matches))

        return await self.write(work)

    async def write(self, work: Work, claims: Sequence[Claim] = ()) -> list[Decision]:
        """Have rows written in the writer thread, with the claims that they bring; as `log` otherwise."""
        desk, opened = self.desk, self.review.opened
        if desk is None or opened is None:
            self.status.say(STILL_OPENING, alarm=True)
            return []
        under_way = True

        def tell() -> None:
            if under_way:  # it may be asked for while the write ends
                self.status.say("saving…")

        slow = self.review.behind.after(SLOW_WRITE, tell)
        try:
            rows = await self.review.ask(lambda store: work(store, opened.bundle.review, desk.state.reviewer))
        except ChangedMeanwhileError as error:
            await self.look_around()
            self.status.say(f"{error.message}; look again, then decide", alarm=True)
            return []
        except FactcheckError as error:
            self.status.failed(f"NOT SAVED: {error}")
            return []
        finally:
            under_way = False
            slow.stop()
        dates = [a.published for a in desk.state.articles]
        desk.state.extend(claims)
        desk.apply(rows)
        self.has_decided = self.has_decided or any(r.subject_kind is not SubjectKind.ARTICLE for r in rows)
        self.matching.begin_dated(dates)
        if any(is_about_names(row) for row in rows):
            self.matching.begin(())
        self.origins.begin()
        self.status.has_saved(f"saved {rows[-1].created_at.astimezone():%H:%M}")
        return rows

    # --- others ----------------------------------------------------------------------------------------------------

    async def look_around(self) -> None:
        """Take over what another window or command has done to the review."""
        desk, review = self.desk, self.review.uid
        if desk is None or review is None:
            return
        try:
            now = await self.review.ask(lambda store: store.glance(review))
            if now.decisions <= len(desk.state.log) and now.articles == len(desk.state.kept.articles):
                self.review.call_it(now.name)
                return
            bundle = await self.review.ask(lambda store: store.load(review))
        except FactcheckError as error:
            self.status.say(str(error), alarm=True)
            return
        if len(bundle.decisions) < len(desk.state.log):
            return  # something was logged here while it was read
        grown = len(bundle.articles) - len(desk.state.kept.articles)
        known = {row.uid for row in desk.state.log.rows()}
        self.matching.take_over(bundle)
        self.origins.begin()
        self.review.call_it(now.name)
        self.review.tell(News.CHANGED)
        more = f"{counted(grown, 'more article')}; taken over"
        offer = desk.carry_over().offer if grown else ""
        self.status.say(offer or (more if grown else "another window has decided; taken over"), lasting=bool(offer))
        if grown or any(is_about_names(row) for row in bundle.decisions if row.uid not in known):
            self.matching.begin(())
