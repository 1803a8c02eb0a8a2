"""The review screen: columns side by side, match list, progress. Draws the desk and sends decisions to the writer.

What may be decided, and where one goes from there, is the desk's; what is durable is the store's.
"""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Footer

from factcheck.domain.article import Page
from factcheck.domain.decision import Decision, Draft, Verdict
from factcheck.domain.errors import ChangedMeanwhileError, FactcheckError
from factcheck.domain.match import MatchState
from factcheck.review.desk import Desk
from factcheck.review.opening import Opened, Opener
from factcheck.review.preview import unsaved
from factcheck.review.state import ReviewState
from factcheck.tui.actions import REVIEW, bindings
from factcheck.tui.background import match_review, open_review
from factcheck.tui.messages import MatchingFailed, MatchingFinished, MatchingProgressed, StoreOpened
from factcheck.tui.screens.help import HelpScreen
from factcheck.tui.views import column_view, panel_view, visible_articles
from factcheck.tui.visible_columns import columns_that_fit
from factcheck.tui.widgets.article_column import ArticleColumn
from factcheck.tui.widgets.match_panel import MatchPanel
from factcheck.tui.widgets.progress_line import ProgressLine, ProgressView
from factcheck.tui.writer import Writer

PLACE_DELAY = 0.3
"""Seconds after the last move until the place is saved: a held-down key is one write, and a kill loses no more."""
LOOK_AROUND = 2.0
"""Seconds between two looks for what another window decided."""
NOBODY = UUID(int=0)
"""The writer of a review that is not open yet."""
LOW_WINDOW = 30
"""Rows of a window below which the match list has one row."""
MOST_ROWS = 8
"""Rows of the match list in a high window; the columns need the rest."""


class ReviewScreen(Screen[None]):
    """A review of articles side by side.

    Args:
        writer: The thread with the store.
        opener: Opens the review there.
        reviewer: Who decides.
        pages: Pages to show until then.
        auto_advance: Whether a verdict moves on.
    """

    BINDINGS = bindings(REVIEW)

    def __init__(
        self, writer: Writer, opener: Opener, reviewer: str, pages: Sequence[Page], *, auto_advance: bool
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
        self._place_timer: Timer | None = None
        self.desk: Desk | None = Desk(ReviewState(unsaved(pages), reviewer), NOBODY) if pages else None

    def compose(self) -> ComposeResult:
        """Progress, columns, match list, keys."""
        yield ProgressLine()
        yield Horizontal(id="columns")
        yield MatchPanel()
        yield Footer(show_command_palette=False, compact=True)

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
            _go_where(self.desk, desk)
        self.desk, self._opened = desk, opened
        self._saved = "all saved"
        self._say("; ".join(opened.remarks))
        await self._fill()
        self.set_interval(LOOK_AROUND, self._look_around)
        self._start("matching", partial(match_review, self._writer, opened), should_stop=lambda: not self.is_running)

    @on(MatchingProgressed)
    def _matching_progressed(self, message: MatchingProgressed) -> None:
        self._say(f"matching {message.done}/{message.of}…")

    @on(MatchingFinished)
    def _matching_finished(self, message: MatchingFinished) -> None:
        if self.desk is None or message.bundle is None:
            return
        self.desk.take_over(message.bundle)
        self._say(f"{len(message.bundle.matches):,} matches suggested, all saved")

    @on(MatchingFailed)
    def _matching_failed(self, message: MatchingFailed) -> None:
        self.log.error(repr(message.error))
        self._say(f"no suggestions: {message.error}", alarm=True)

    # --- drawing ---------------------------------------------------------------------------------------------------

    async def on_resize(self) -> None:
        """Show as many columns as fit."""
        await self._fill()

    async def _fill(self) -> None:
        number = min(columns_that_fit(self.size.width), len(self.desk.state.articles)) if self.desk else 0
        home = self.query_one("#columns", Horizontal)
        while len(self._columns) > number:
            await self._columns.pop().remove()
        if missing := [ArticleColumn() for _ in range(number - len(self._columns))]:
            self._columns += missing
            await home.mount(*missing)
        self._draw()
        self._align()

    def _draw(self) -> None:
        """Show the desk."""
        desk = self.desk
        name = self._opened.bundle.review.name if self._opened else "factcheck"
        if desk is None:
            return
        self._shown = visible_articles(desk, self._shown, len(self._columns))
        for column, article in zip(self._columns, self._shown, strict=False):
            column.show(column_view(desk, article))
        rows = 1 if self.size.height < LOW_WINDOW else MOST_ROWS
        if view := panel_view(desk, rows):
            self.query_one(MatchPanel).show(view)
        status = self._notice or self._saved
        self.query_one(ProgressLine).show(ProgressView(name, desk.state.progress, status, self._alarm))

    @on(ArticleColumn.LaidOut)
    def _align(self) -> None:
        """Bring the lit claims of all columns to one height, where it was if the claim fits there."""
        if self.desk is None or not self._columns or not all(c.size.height for c in self._columns):
            return  # a column without a size yet tells when it has one
        height = self._columns[0].size.height
        tallest = max(c.lit_height for c in self._columns)
        offset = self.desk.line_offset
        if not 0 < offset <= max(height - tallest, 0):
            offset = max(min(height // 4, height - tallest), 0)
        self.desk.line_offset = offset
        for column in self._columns:
            column.bring(offset)

    def _moved(self) -> None:
        """Show where the desk is now, and remember it."""
        self._draw()
        self._align()
        if self._place_timer is not None:
            self._place_timer.stop()
        self._place_timer = self.set_timer(PLACE_DELAY, self._save_place)

    def _say(self, words: str, *, alarm: bool = False) -> None:
        """Say something in the progress line until the next key; without words, what is saved."""
        self._notice, self._alarm = words, alarm
        if self.is_mounted:
            self._draw()

    # --- the store -------------------------------------------------------------------------------------------------

    async def _log(self, drafts: Sequence[Draft]) -> list[Decision]:
        """Have drafts written; what is returned is durable and shown. Empty if nothing was written, which is said."""
        desk, opened = self.desk, self._opened
        if desk is None or opened is None:
            self._say("still opening: press the key again in a moment", alarm=True)
            return []
        try:
            review, reviewer = opened.bundle.review.uid, desk.state.reviewer
            rows = await self._writer.ask(lambda store: store.append(review, reviewer, drafts))
        except ChangedMeanwhileError as error:
            await self._look_around()
            self._say(f"{error.message}; look again, then decide", alarm=True)
            return []
        except FactcheckError as error:
            self._say(f"NOT SAVED: {error}", alarm=True)
            return []
        desk.apply(rows)
        self._saved = f"saved {rows[-1].created_at.astimezone():%H:%M}"
        self._notice, self._alarm = "", False
        return rows

    async def _look_around(self) -> None:
        """Take over what another window decided."""
        desk, opened = self.desk, self._opened
        if desk is None or opened is None:
            return
        review, known = opened.bundle.review.uid, len(desk.state.log)
        try:
            rows = await self._writer.ask(lambda store: store.decisions_after(review, known))
        except FactcheckError as error:
            self._say(str(error), alarm=True)
            return
        if rows and len(rows) > len(desk.state.log):
            desk.apply(rows)
            self._say("another window has decided; taken over")

    async def _save_place(self) -> None:
        desk, opened = self.desk, self._opened
        if desk is None or opened is None:
            return
        review, reviewer, place = opened.bundle.review.uid, desk.state.reviewer, desk.place
        try:
            await self._writer.ask(lambda store: store.save_place(review, reviewer, place))
        except FactcheckError as error:
            self._say(f"the place is not saved: {error}", alarm=True)

    async def leave(self) -> tuple[str | None, str | None]:
        """Save the place; return the review's name and where it is kept, if it was opened."""
        await self._save_place()
        if self._opened is None:
            return None, None
        return self._opened.bundle.review.name, self._opened.where

    # --- what keys do ----------------------------------------------------------------------------------------------

    async def action_verdict(self, value: str) -> None:
        """Mark the active claim, then go on to the next open one."""
        desk = self.desk
        claim = desk.active if desk else None
        if desk is None or claim is None:
            return self._say("no claim is lit in this column: nothing to mark")
        drafts = desk.draft_verdict(Verdict(value) if value else None)
        if drafts and not await self._log(drafts):
            return None
        if value and desk.auto_advance and self._opened and not desk.advance_from(claim.uid):
            self._notice = f"every claim is reviewed; {self._saved}"
        return self._moved()

    async def action_said(self) -> None:
        """Step the answer to *did they say so?*"""
        await self._decide(lambda desk: desk.draft_said(), "no claim is lit in this column: nothing to mark")

    async def action_match(self, state: str) -> None:
        """Accept or reject the focused row's candidate."""
        wanted = MatchState(state)
        await self._decide(lambda desk: desk.draft_match(wanted), f"nothing in this row that is not {state} already")

    async def _decide(self, draft: Callable[[Desk], list[Draft]], nothing: str) -> None:
        if self.desk is None or not (drafts := draft(self.desk)):
            return self._say(nothing)
        if await self._log(drafts):
            self._moved()
        return None

    async def action_undo(self) -> None:
        """Take back the last decision and go where it was."""
        await self._travel(lambda desk: desk.draft_undo(), "nothing to undo")

    async def action_redo(self) -> None:
        """Put back what was taken back last and go where it was."""
        await self._travel(lambda desk: desk.draft_redo(), "nothing to redo")

    async def _travel(self, draft: Callable[[Desk], list[Draft]], nothing: str) -> None:
        if self.desk is None or not (drafts := draft(self.desk)):
            return self._say(nothing)
        if rows := await self._log(drafts):
            self.desk.go_to_subject(rows)
            self._moved()
        return None

    def _move(self, moved: bool, otherwise: str) -> None:
        self._say("" if moved else otherwise)
        if moved:
            self._moved()

    def action_move(self, step: int) -> None:
        """Go to the next or previous claim of the column."""
        self._move(bool(self.desk and self.desk.move(step)), "the column ends here")

    def action_end(self, last: bool) -> None:
        """Go to the first or last claim of the column."""
        self._move(bool(self.desk and self.desk.go_end(last=last)), "no claims in this column")

    def action_column(self, step: int) -> None:
        """Focus a neighbouring column."""
        self._move(bool(self.desk and self.desk.focus_column(step)), "no further column")

    def action_column_around(self, step: int) -> None:
        """Focus the next column, around."""
        self._move(bool(self.desk and self.desk.focus_column(step, wrap=True)), "there is one column only")

    def action_queue(self, step: int) -> None:
        """Go to the next open claim by weight."""
        self._move(bool(self.desk and self.desk.next_open(step)), "no other open claim")

    def action_candidate(self, step: int) -> None:
        """Show another candidate of the focused row."""
        self._move(bool(self.desk and self.desk.candidate(step)), "no other candidate in this row")

    def action_scroll(self, pages: float) -> None:
        """Scroll the focused column without moving the claim."""
        for column in self._columns:
            if column.view is not None and column.view.focused:
                column.turn(pages)

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen())

    async def action_back(self) -> None:
        """Leave the review; there is nothing behind it, so the program ends."""
        await self.app.run_action("app.leave")

    async def action_quit(self) -> None:
        """End the program."""
        await self.app.run_action("app.leave")

    @on(ArticleColumn.ClaimClicked)
    def _claim_clicked(self, message: ArticleColumn.ClaimClicked) -> None:
        self._move(bool(self.desk and self.desk.go_to(message.claim.uid)), "")


def _go_where(before: Desk, after: Desk) -> None:
    """Go to the claim of the same text and span as the one shown before the review was open."""
    anchor = before.anchor
    if anchor is None:
        return
    sha256 = before.state.article[anchor.article].text_sha256
    for article in after.state.articles:
        if article.text_sha256 == sha256:
            for claim in after.state.claims[article.uid]:
                if (claim.start_char, claim.end_char) == (anchor.start_char, anchor.end_char):
                    after.go_to(claim.uid)
