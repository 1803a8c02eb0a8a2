"""The review screen's way to the store: opening a review behind the first frame, matching, logging, the place.

Draws nothing itself (`review_view`), and knows no keys (`review`). What is durable is the store's business.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar
from uuid import UUID

from textual import on
from textual.timer import Timer

from factcheck.domain.article import Page
from factcheck.domain.claim import Claim
from factcheck.domain.decision import Decision, Draft, SubjectKind
from factcheck.domain.errors import ChangedMeanwhileError, FactcheckError
from factcheck.domain.match import Match
from factcheck.domain.review import Bundle, Review
from factcheck.review.desk.desk import Desk
from factcheck.review.opening import Opened, Opener
from factcheck.review.ports import Store
from factcheck.review.seen.state import ReviewState
from factcheck.review.seen.who import is_about_names
from factcheck.tui.background import match_review, open_review, read_origins
from factcheck.tui.messages import (
    MatchesFound,
    MatchingFailed,
    MatchingFinished,
    MatchingProgressed,
    OriginsFailed,
    OriginsRead,
    StoreOpened,
)
from factcheck.tui.screens.review.view import ReviewView
from factcheck.tui.widgets.hint import Hint
from factcheck.tui.writer import Writer

T = TypeVar("T")
Work = Callable[[Store, Review, str], list[Decision]]
"""Writes rows of a review by a reviewer; what is returned is durable, and at least one row."""

PLACE_DELAY = 0.3
"""Seconds after a move or letter until the place is saved: no more is lost, and a held-down key is few writes."""
LOOK_AROUND = 2.0
"""Seconds between two looks for what another window decided."""
SLOW_WRITE = 0.2
"""Seconds after which a write that is not done yet is said to be going on."""


class ReviewSaving(ReviewView):
    """A review on the screen and in the store.

    Args:
        writer: The thread with the store.
        opener: Opens the review there.
        reviewer: Who decides.
        pages: Pages to show until then.
        auto_advance: Whether a verdict moves on, where the review's place does not say.
    """

    def __init__(
        self, writer: Writer, opener: Opener, reviewer: str, pages: Sequence[Page] = (), *, auto_advance: bool = True
    ) -> None:
        super().__init__(reviewer, pages)
        self._writer = writer
        self._opener = opener
        self._auto_advance = auto_advance
        self._place_timer: Timer | None = None
        self._unmatched: set[UUID] = set()
        self._unstored: dict[UUID, Match] = {}
        self._round = 0
        self._origins_of: object = None
        self._origins_round = 0

    # --- opening and matching --------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Open the store behind the first frame, unless it is open already."""
        if self._opened is None:
            self.call_after_refresh(self._start, "opening", partial(open_review, self._writer, self._opener))
        else:
            self.query_one(Hint).set_class(self._opened.first_run, "-wanted")

    def take(self, opened: Opened) -> None:
        """Make the opened review the one on this screen; draws nothing, and may come before the screen is shown."""
        state = ReviewState(opened.bundle, self._reviewer)
        desk = Desk(state, opened.writer, opened.place, auto_advance=self._auto_advance)
        if opened.place is None and self.desk is not None:
            desk.go_where(self.desk)
        self.desk, self._opened = desk, opened
        self._review_name = opened.bundle.review.name
        self._saved = "all saved"
        self._say("; ".join(opened.remarks), lasting=bool(opened.remarks))

    def _start(self, group: str, work: Callable[..., None], **options: object) -> None:
        self.run_worker(
            partial(work, post=self.post_message, **options),
            thread=True,
            group=group,
            exit_on_error=False,
            description=group,
        )

    @on(StoreOpened)
    async def _store_opened(self, message: StoreOpened) -> None:
        self.take(message.opened)
        self.query_one(Hint).set_class(message.opened.first_run, "-wanted")
        await self._fill()
        self.go_on()

    def go_on(self) -> None:
        """Begin what goes on behind a review that is shown."""
        assert self._opened is not None
        self.set_interval(LOOK_AROUND, self._look_around)
        self._match(self._opened.new)
        self._read_origins()
        self.opened()

    def opened(self) -> None:
        """Called once the review is open; for what is to be asked then."""

    def _match(self, new: Sequence[UUID]) -> None:
        """Suggest what is missing, and anew what touches the articles in `new`, behind what is shown.

        A matching that is under way gives way: it does not know what this one knows.
        """
        if self.desk is None:
            return
        self._unmatched.update(new)
        self._round += 1
        self._matching = True
        mine = self._round
        work = partial(match_review, self._writer, self.desk.state.whole, tuple(self._unmatched), self._reviewer)
        self._start("matching", work, should_stop=lambda: not self.is_running or self._round != mine, number=mine)

    def _read_origins(self) -> None:
        """Read where the articles have their text from, behind what is shown, if that may be other than before."""
        if self.desk is None:
            return
        state = self.desk.state
        review = state.bundle.review.uid
        names = [state.log.standing(review, aspect, state.reviewer) for aspect in state.log.aspects(review)]
        read = tuple((a.uid, a.outlet, a.byline, a.published, len(state.claims[a.uid])) for a in state.articles)
        now = (read, tuple(sorted((row.aspect, row.value or "") for row in names if row)))
        if now == self._origins_of:
            return
        self._origins_of = now
        self._origins_round += 1
        mine = self._origins_round
        claims = {uid: tuple(own) for uid, own in state.claims.items()}
        work = partial(read_origins, state, state.whole, state.articles, claims)
        self._start(
            "origins", work, should_stop=lambda: not self.is_running or self._origins_round != mine, number=mine
        )

    @on(OriginsRead)
    def _origins_read(self, message: OriginsRead) -> None:
        if self.desk is not None and message.number == self._origins_round:
            self.desk.origins = message.origins
            self._draw()

    @on(OriginsFailed)
    def _origins_failed(self, message: OriginsFailed) -> None:
        self._say(f"where claims come from cannot be told: {message.error}", alarm=True)

    @on(MatchingProgressed)
    def _matching_progressed(self, message: MatchingProgressed) -> None:
        self._mention(f"matching {message.done}/{message.of}…")

    @on(MatchesFound)
    def _matches_found(self, message: MatchesFound) -> None:
        if self.desk is None or message.number != self._round:
            return
        self._unstored = {m.uid: m for m in message.matches}
        self._take_over(self.desk.state.whole)
        self._draw()
        self._align()

    def _take_over(self, bundle: Bundle) -> None:
        """Go on with a fuller version of the review, and with what has been found and is not stored yet."""
        if self.desk is not None:
            known = {m.uid for m in bundle.matches}
            found = tuple(m for uid, m in self._unstored.items() if uid not in known)
            self.desk.take_over(replace(bundle, matches=(*bundle.matches, *found)))

    @on(MatchingFinished)
    def _matching_finished(self, message: MatchingFinished) -> None:
        if message.number == self._round:
            self._unmatched.clear()
            self._matching = False
            self._unstored.clear()
        if self.desk is None or message.bundle is None:
            self._draw()
            return
        self._take_over(message.bundle)
        self._read_origins()
        suggested = sum(m.relation is not None for m in self.desk.state.match.values())
        self._mention(f"{suggested:,} matches, all saved")
        self._draw()
        self._align()

    @on(MatchingFailed)
    def _matching_failed(self, message: MatchingFailed) -> None:
        self._matching = False
        self._draw()
        self._say(f"no suggestions: {message.error}", alarm=True)

    # --- the store -------------------------------------------------------------------------------------------------

    def _moved(self) -> None:
        """Show where the desk is now, and remember it."""
        self._draw()
        self._align(asked=True)
        self._remember()

    def _move(self, moved: bool, otherwise: str) -> None:
        """Show a move, or say why there was none."""
        if moved:
            self._notice, self._alarm = "", False
            self._moved()
        else:
            self._say(otherwise)

    def _remember(self) -> None:
        """Save the place soon: a save that is on its way takes this change along."""
        if self._place_timer is None:
            self._place_timer = self.set_timer(PLACE_DELAY, self._save_place)

    async def _log(self, drafts: Sequence[Draft]) -> list[Decision]:
        """Have drafts written; what is returned is durable and shown. Empty if nothing was written, which is said."""
        matches = tuple(self._unstored[d.choice.subject] for d in drafts if d.choice.subject in self._unstored)

        def work(store: Store, review: Review, reviewer: str) -> list[Decision]:
            if not matches:
                return store.append(review.uid, reviewer, drafts)
            # decided on before matching has come to its end and stores all
            return store.append(review.uid, reviewer, drafts, Bundle(review, matches=matches))

        return await self._write(work)

    async def _write(self, work: Work, claims: Sequence[Claim] = ()) -> list[Decision]:
        """Have rows written in the writer thread, with the claims that they bring; as `_log` otherwise."""
        desk, opened = self.desk, self._opened
        if desk is None or opened is None:
            self._say("still opening: press the key again in a moment", alarm=True)
            return []
        under_way = True

        def tell() -> None:
            if under_way:  # it may be asked for while the write ends
                self._say("saving…")

        slow = self.set_timer(SLOW_WRITE, tell)
        try:
            rows = await self._ask(lambda store: work(store, opened.bundle.review, desk.state.reviewer))
        except ChangedMeanwhileError as error:
            await self._look_around()
            self._say(f"{error.message}; look again, then decide", alarm=True)
            return []
        except FactcheckError as error:
            self._unsaved = f"NOT SAVED: {error}"  # stays until something is saved: keys pressed meanwhile hide it not
            self._draw_progress()
            return []
        finally:
            under_way = False
            slow.stop()
        dates = [a.published for a in desk.state.articles]
        desk.state.extend(claims)
        desk.apply(rows)
        if any(r.subject_kind is not SubjectKind.ARTICLE for r in rows):
            self.query_one(Hint).remove_class("-wanted")  # whoever has marked a claim has understood
        self._match_dated(dates)
        if any(is_about_names(r) for r in rows):
            self._match(())
        self._read_origins()
        self._saved = f"saved {rows[-1].created_at.astimezone():%H:%M}"
        self._notice, self._alarm, self._unsaved = "", False, ""
        return rows

    def _match_dated(self, before: Sequence[str | None]) -> None:
        """Match anew where publication dates are others than before: weekdays mean other dates then."""
        articles = self.desk.state.articles if self.desk else ()
        if changed := [a.uid for a, date in zip(articles, before, strict=True) if a.published != date]:
            self._match(changed)

    async def _ask(self, work: Callable[[Store], T]) -> T:
        """Ask the store. Raises FactcheckError, also where another window has deleted the review."""
        try:
            return await self._writer.ask(work)
        except KeyError as error:
            raise FactcheckError("another window has deleted this review", "Q leaves it") from error

    async def _look_around(self) -> None:
        """Take over what another window or command has done to the review."""
        desk, opened = self.desk, self._opened
        if desk is None or opened is None:
            return
        review = opened.bundle.review.uid
        try:
            now = await self._ask(lambda store: store.glance(review))
            if now.decisions <= len(desk.state.log) and now.articles == len(desk.state.kept.articles):
                self._review_name = now.name
                return
            bundle = await self._ask(lambda store: store.load(review))
        except FactcheckError as error:
            self._say(str(error), alarm=True)
            return
        if len(bundle.decisions) < len(desk.state.log):
            return  # something was logged here while it was read
        grown = len(bundle.articles) - len(desk.state.kept.articles)
        before = {r.uid for r in desk.state.log.rows()}
        self._take_over(bundle)
        self._read_origins()
        self._review_name = now.name
        self._draw()
        self._align()
        more = f"{grown} more article{'' if grown == 1 else 's'}; taken over"
        offer = desk.carry_over().offer if grown else ""
        self._say(offer or (more if grown else "another window has decided; taken over"), lasting=bool(offer))
        if grown or any(is_about_names(r) for r in bundle.decisions if r.uid not in before):
            self._match(())

    async def _save_place(self) -> None:
        self._place_timer = None
        desk, opened = self.desk, self._opened
        if desk is None or opened is None:
            return
        review, reviewer, place = opened.bundle.review.uid, desk.state.reviewer, desk.place
        try:
            await self._ask(lambda store: store.save_place(review, reviewer, place))
        except FactcheckError as error:
            self._say(f"the place is not saved: {error}", alarm=True)

    async def leave(self) -> tuple[str | None, str | None]:
        """Save the place; return the review's name and where it is kept, if it was opened."""
        await self._save_place()
        if self._opened is None:
            return None, None
        return self._review_name, self._opened.where
