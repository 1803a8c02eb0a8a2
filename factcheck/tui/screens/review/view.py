"""What the review screen shows: the columns of articles, the match list, progress and keys. Draws the desk.

Opens and stores nothing (`review_saving`), and knows no keys (`review`).
"""

import asyncio
from collections.abc import Sequence
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from factcheck.domain.article import Page
from factcheck.review.desk.desk import Desk
from factcheck.review.opening import Opened
from factcheck.review.seen.state import ReviewState
from factcheck.tui.keys.registry import REVIEW
from factcheck.tui.layout import LayoutCache
from factcheck.tui.views import column_view, note_target, panel_view, visible_articles
from factcheck.tui.visible_columns import columns_that_fit
from factcheck.tui.widgets.article_column import ArticleColumn
from factcheck.tui.widgets.checked_line import CheckedLine
from factcheck.tui.widgets.hint import Hint
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor
from factcheck.tui.widgets.match_panel import MatchPanel
from factcheck.tui.widgets.progress_line import ProgressLine, ProgressView

NOBODY = UUID(int=0)
"""The writer of a review that is not open yet."""
LOW_WINDOW = 30
"""Rows of a window below which the match list has one row."""
MOST_ROWS = 8
"""Rows of the match list in a high window; the columns need the rest."""


class ReviewView(Screen[None]):
    """A review of articles side by side.

    Args:
        reviewer: Who decides.
        pages: Pages to show until the review is open.
    """

    AUTO_FOCUS = ""  # keys are the screen's until the line editor is opened
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-high"), (18, "-tall")]

    def __init__(self, reviewer: str, pages: Sequence[Page] = ()) -> None:
        super().__init__()
        self._reviewer = reviewer
        self._opened: Opened | None = None
        self._review_name = "factcheck"
        self._saved = "opening…"
        self._notice, self._alarm, self._lasting = "", False, False
        self._unsaved = ""
        self._matching = True
        self._columns: list[ArticleColumn] = []
        self._layouts = LayoutCache()
        self.filled = asyncio.Event()
        """Set once the columns show what there is."""
        self.desk: Desk | None = None
        if pages:
            from factcheck.review.preview import unsaved  # matches a few claims; a kept review opens without it

            self.desk = Desk(ReviewState(unsaved(pages), reviewer), NOBODY)

    @property
    def is_open(self) -> bool:
        """Whether the review is open: before, pages may be shown but nothing decided."""
        return self._opened is not None

    def compose(self) -> ComposeResult:
        """Progress, columns, match list, input, keys."""
        self._columns = [ArticleColumn(self._layouts) for _ in range(self._number_of_columns)]
        yield ProgressLine()
        yield Horizontal(*self._columns, id="columns")
        yield MatchPanel()
        yield CheckedLine()
        yield Hint()
        yield LineEditor()
        yield KeyLine(REVIEW)

    async def on_resize(self) -> None:
        """Show as many columns as fit."""
        await self._fill()

    @property
    def _number_of_columns(self) -> int:
        """As many as fit; empty ones until the review is open, since mounting takes its time."""
        number = columns_that_fit(self.size.width)
        return number if self.desk is None else min(number, len(self.desk.state.articles))

    async def _fill(self) -> None:
        number = self._number_of_columns
        home = self.query_one("#columns", Horizontal)
        while len(self._columns) > number:
            await self._columns.pop().remove()
        if missing := [ArticleColumn(self._layouts) for _ in range(number - len(self._columns))]:
            self._columns += missing
            await home.mount(*missing)
        self._draw()
        self._align()
        self.filled.set()

    def _draw(self) -> None:
        """Show the desk."""
        desk = self.desk
        self._draw_progress()
        if desk is None:
            return
        desk.columns = tuple(visible_articles(desk, desk.columns, len(self._columns)))
        for column, article in zip(self._columns, desk.columns, strict=False):
            column.show(column_view(desk, article, matching=self._matching))
        rows = 1 if self.size.height < LOW_WINDOW else MOST_ROWS
        if view := panel_view(desk, rows, matching=self._matching):
            self.query_one(MatchPanel).show(view)
        self.query_one(KeyLine).show(note_target(desk))

    def _draw_progress(self) -> None:
        """Show how far the review is, and what is being done or said; first of all what is not saved."""
        desk = self.desk
        progress = desk.state.progress if desk else None
        conflicts = desk.state.conflicts if desk else 0
        words = self._unsaved or self._notice or self._saved
        alarm = self._alarm or bool(self._unsaved)
        self.query_one(ProgressLine).show(ProgressView(self._review_name, progress, conflicts, words, alarm))

    def _say(self, words: str, *, alarm: bool = False, lasting: bool = False) -> None:
        """Say something in the progress line until the next key; without words, what is saved.

        What is `lasting` is not talked over by what is only mentioned.
        """
        self._notice, self._alarm, self._lasting = words, alarm, lasting
        if self.is_mounted:
            self._draw_progress()

    def _mention(self, words: str) -> None:
        """Say something that need not be read."""
        if not (self._lasting and self._notice):
            self._say(words)

    @on(ArticleColumn.LaidOut)
    def _laid_out(self) -> None:
        self._align()

    def _align(self, *, asked: bool = False) -> None:
        """Bring the lit claims of all columns to one height, where it was if the claim fits there.

        Unless a move was `asked` for, a column that the reviewer has read on in stays where it is.
        """
        desk = self.desk
        if desk is None or not self._columns or not all(c.size.height for c in self._columns):
            return  # a column without a size yet tells when it has one
        if asked:
            desk.reading = False
        height = self._columns[0].size.height
        tallest = max(c.lit_height for c in self._columns)
        offset = desk.line_offset
        if desk.reading or not 0 < offset <= max(height - tallest, 0):
            offset = max(min(height // 4, height - tallest), 0)
        for column in self._columns:
            view = column.view
            focused = view is not None and view.focused
            stays = not focused and (view is None or view.lit is None or not desk.follow)
            if column.placed and (stays or (column.read_on and not asked)):
                continue
            column.bring(desk.line_offset if focused and desk.reading else offset)
            column.read_on = focused and desk.reading
        if not desk.reading:
            desk.line_offset = offset
