"""What the review screen is made of: opening a review behind the first frame, drawing, and the way to the store.

What keys do is `review`'s. What may be decided, and where one goes from there, is the desk's; what is durable is the
store's.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.timer import Timer

from factcheck.domain.article import Page
from factcheck.domain.decision import Decision, Draft, SubjectKind
from factcheck.domain.errors import ChangedMeanwhileError, FactcheckError
from factcheck.review.desk import Desk
from factcheck.review.opening import Opened, Opener
from factcheck.review.ports import Store
from factcheck.review.preview import unsaved
from factcheck.review.state import ReviewState
from factcheck.tui.actions import REVIEW
from factcheck.tui.background import match_review, open_review
from factcheck.tui.layout import LayoutCache
from factcheck.tui.messages import MatchingFailed, MatchingFinished, MatchingProgressed, StoreOpened
from factcheck.tui.views import column_view, note_target, panel_view, visible_articles
from factcheck.tui.visible_columns import columns_that_fit
from factcheck.tui.widgets.article_column import ArticleColumn
from factcheck.tui.widgets.hint import Hint
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor
from factcheck.tui.widgets.match_panel import MatchPanel
from factcheck.tui.widgets.progress_line import ProgressLine, ProgressView
from factcheck.tui.writer import Writer

T = TypeVar("T")

PLACE_DELAY = 0.3
"""Seconds after the last move or letter until the place is saved: a held-down key is one write."""
LOOK_AROUND = 2.0
"""Seconds between two looks for what another window decided."""
NOBODY = UUID(int=0)
"""The writer of a review that is not open yet."""
LOW_WINDOW = 30
"""Rows of a window below which the match list has one row."""
MOST_ROWS = 8
"""Rows of the match list in a high window; the columns need the rest."""


class ReviewBase(Screen[None]):
    """A review of articles side by side.

    Args:
        writer: The thread with the store.
        opener: Opens the review there.
        reviewer: Who decides.
        pages: Pages to show until then.
        auto_advance: Whether a verdict moves on, where the review's place does not say.
    """

    AUTO_FOCUS = ""  # keys are the screen's until the line editor is opened
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-high")]

    def __init__(
        self, writer: Writer, opener: Opener, reviewer: str, pages: Sequence[Page] = (), *, auto_advance: bool = True
    ) -> None:
        super().__init__()
        self._writer = writer
        self._opener = opener
        self._reviewer = reviewer
        self._auto_advance = auto_advance
        self._opened: Opened | None = None
        self._saved = "opening…"
        self._notice, self._alarm = "", False
        self._shown: list[UUID] = []
        self._columns: list[ArticleColumn] = []
        self._layouts = LayoutCache()
        self._place_timer: Timer | None = None
        self._to_ask: list[UUID] = []
        self._unmatched: set[UUID] = set()
        self._round = 0
        self.desk: Desk | None = Desk(ReviewState(unsaved(pages), reviewer), NOBODY) if pages else None

    def compose(self) -> ComposeResult:
        """Progress, columns, match list, input, keys."""
        yield ProgressLine()
        yield Horizontal(id="columns")
        yield MatchPanel()
        yield Hint()
        yield LineEditor()
        yield KeyLine(REVIEW)

    # --- opening ---------------------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Open the store behind the first frame."""
        self.call_after_refresh(self._start, "opening", partial(open_review, self._writer, self._opener))

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
        opened = message.opened
        state = ReviewState(opened.bundle, self._reviewer)
        desk = Desk(state, opened.writer, opened.place, auto_advance=self._auto_advance)
        if opened.place is None and self.desk is not None:
            desk.go_where(self.desk)
        self.desk, self._opened = desk, opened
        self._saved = "all saved"
        self._say("; ".join(opened.remarks))
        self.query_one(Hint).display = opened.first_run
        await self._fill()
        self.set_interval(LOOK_AROUND, self._look_around)
        self._match(opened.new)
        self.opened()

    @property
    def is_open(self) -> bool:
        """Whether the review is open: before, pages may be shown but nothing decided."""
        return self._opened is not None

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
        mine = self._round
        work = partial(match_review, self._writer, self.desk.state.whole, tuple(self._unmatched), self._reviewer)
        self._start("matching", work, should_stop=lambda: not self.is_running or self._round != mine, number=mine)

    @on(MatchingProgressed)
    def _matching_progressed(self, message: MatchingProgressed) -> None:
        self._say(f"matching {message.done}/{message.of}…")

    @on(MatchingFinished)
    def _matching_finished(self, message: MatchingFinished) -> None:
        if message.number == self._round:
            self._unmatched.clear()
        if self.desk is None or message.bundle is None:
            return
        self.desk.take_over(message.bundle)
        self._say(f"{len(message.bundle.matches):,} matches suggested, all saved")
        self._draw()
        self._align(reading=True)

    @on(MatchingFailed)
    def _matching_failed(self, message: MatchingFailed) -> None:
        self._say(f"no suggestions: {message.error}", alarm=True)

    # --- drawing ---------------------------------------------------------------------------------------------------

    async def on_resize(self) -> None:
        """Show as many columns as fit."""
        await self._fill()

    async def _fill(self) -> None:
        number = columns_that_fit(self.size.width)  # empty ones until the review is open: mounting takes its time
        if self.desk is not None:
            number = min(number, len(self.desk.state.articles))
        home = self.query_one("#columns", Horizontal)
        while len(self._columns) > number:
            await self._columns.pop().remove()
        if missing := [ArticleColumn(self._layouts) for _ in range(number - len(self._columns))]:
            self._columns += missing
            await home.mount(*missing)
        self._draw()
        self._align()

    def _draw(self) -> None:
        """Show the desk."""
        desk = self.desk
        self._draw_progress()
        if desk is None:
            return
        self._shown = visible_articles(desk, self._shown, len(self._columns))
        for column, article in zip(self._columns, self._shown, strict=False):
            column.show(column_view(desk, article))
        rows = 1 if self.size.height < LOW_WINDOW else MOST_ROWS
        if view := panel_view(desk, rows):
            self.query_one(MatchPanel).show(view)
        self.query_one(KeyLine).show(note_target(desk))

    def _draw_progress(self) -> None:
        """Show how far the review is, and what is being done or said."""
        desk = self.desk
        name = self._opened.bundle.review.name if self._opened else "factcheck"
        progress = desk.state.progress if desk else None
        conflicts = len(desk.state.conflicting) if desk else 0
        view = ProgressView(name, progress, conflicts, self._notice or self._saved, self._alarm)
        self.query_one(ProgressLine).show(view)

    @on(ArticleColumn.LaidOut)
    def _laid_out(self) -> None:
        self._align()

    def _align(self, *, reading: bool = False) -> None:
        """Bring the lit claims of all columns to one height, where it was if the claim fits there.

        `reading` leaves alone what the reviewer has scrolled to: nobody asked for a move.
        """
        if self.desk is None or not self._columns or not all(c.size.height for c in self._columns):
            return  # a column without a size yet tells when it has one
        height = self._columns[0].size.height
        tallest = max(c.lit_height for c in self._columns)
        offset = self.desk.line_offset
        if not 0 < offset <= max(height - tallest, 0):
            offset = max(min(height // 4, height - tallest), 0)
        self.desk.line_offset = offset
        for column in self._columns:
            view = column.view
            stays = view is not None and not view.focused and (view.lit is None or not self.desk.follow)
            stays = stays or (reading and column.read_on)
            if not (stays and column.placed):  # a column that stays is where the reviewer left it
                column.bring(offset)

    def _moved(self) -> None:
        """Show where the desk is now, and remember it."""
        self._draw()
        self._align()
        self._remember()

    def _remember(self) -> None:
        """Save the place a moment after the last change."""
        if self._place_timer is not None:
            self._place_timer.stop()
        self._place_timer = self.set_timer(PLACE_DELAY, self._save_place)

    def _say(self, words: str, *, alarm: bool = False) -> None:
        """Say something in the progress line until the next key; without words, what is saved."""
        self._notice, self._alarm = words, alarm
        if self.is_mounted:
            self._draw_progress()

    # --- the store -------------------------------------------------------------------------------------------------

    async def _log(self, drafts: Sequence[Draft]) -> list[Decision]:
        """Have drafts written; what is returned is durable and shown. Empty if nothing was written, which is said."""
        desk, opened = self.desk, self._opened
        if desk is None or opened is None:
            self._say("still opening: press the key again in a moment", alarm=True)
            return []
        try:
            review, reviewer = opened.bundle.review.uid, desk.state.reviewer
            rows = await self._ask(lambda store: store.append(review, reviewer, drafts))
        except ChangedMeanwhileError as error:
            await self._look_around()
            self._say(f"{error.message}; look again, then decide", alarm=True)
            return []
        except FactcheckError as error:
            self._say(f"NOT SAVED: {error}", alarm=True)
            return []
        dates = [a.published for a in desk.state.articles]
        desk.apply(rows)
        if any(r.subject_kind is not SubjectKind.ARTICLE for r in rows):
            self.query_one(Hint).display = False  # whoever has marked a claim has understood
        self._match_dated(dates)
        self._saved = f"saved {rows[-1].created_at.astimezone():%H:%M}"
        self._notice, self._alarm = "", False
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
        """Take over what another window decided."""
        desk, opened = self.desk, self._opened
        if desk is None or opened is None:
            return
        review, known = opened.bundle.review.uid, len(desk.state.log)
        try:
            rows = await self._ask(lambda store: store.decisions_after(review, known))
        except FactcheckError as error:
            self._say(str(error), alarm=True)
            return
        if rows and len(rows) > len(desk.state.log):
            desk.apply(rows)
            self._draw()
            self._say("another window has decided; taken over")
            self._align(reading=True)

    async def _save_place(self) -> None:
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
        return self._opened.bundle.review.name, self._opened.where
