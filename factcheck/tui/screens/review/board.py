"""The columns of articles, with what stands above and below them: fills, draws and aligns. Decides and stores nothing.

While another screen covers them nothing is laid out: that is for when they are seen again.
"""

import asyncio
from collections.abc import Callable, Iterator

from textual.containers import Horizontal
from textual.geometry import Size
from textual.widget import Widget

from factcheck.review.desk.desk import Desk
from factcheck.tui.layout import LayoutCache
from factcheck.tui.screens.review.open_review import News
from factcheck.tui.screens.review.panels import PANELS
from factcheck.tui.screens.review.panels.panel import WANTED
from factcheck.tui.screens.review.session import Session
from factcheck.tui.screens.review.views import column_view, note_target, visible_articles
from factcheck.tui.screens.review.visible_columns import columns_that_fit
from factcheck.tui.widgets.article_column import ArticleColumn
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.progress_line import ProgressLine, ProgressView


class Board:
    """What the review screen shows of its session.

    Args:
        session: The review.
        keys: The line of keys, which names the claim that a note would be about.
        size: How large the screen is now.

    Attributes:
        filled: Set once the columns show what there is.
    """

    def __init__(self, session: Session, keys: KeyLine, size: Callable[[], Size]) -> None:
        self._session = session
        self._keys = keys
        self._size = size
        self._layouts = LayoutCache()
        self._columns: list[ArticleColumn] = []
        self._progress = ProgressLine()
        self._home = Horizontal(id="columns")
        self._panels = [panel(session) for panel in PANELS]
        self._covered = False
        self.filled = asyncio.Event()

    def compose(self) -> Iterator[Widget]:
        """Progress, columns, panels."""
        self._columns = [ArticleColumn(self._layouts) for _ in range(self._number_of_columns)]
        yield self._progress
        with self._home:
            yield from self._columns
        yield from (panel.widget for panel in self._panels)

    def hear(self, news: News) -> None:
        """Show what the session tells of."""
        if not self._progress.is_mounted:
            return None
        if news is News.SAID or self._covered:
            return self._draw_progress()
        self.draw()
        return self.align(asked=news is News.MOVED)

    def cover(self, covered: bool) -> None:
        """Another screen covers the columns, or no more."""
        self._covered = covered

    # --- columns ---------------------------------------------------------------------------------------------------

    @property
    def _number_of_columns(self) -> int:
        """As many as fit; empty ones until the review is open, since mounting takes its time."""
        number = columns_that_fit(self._size().width)
        desk = self._session.desk
        return number if desk is None else min(number, len(desk.state.articles))

    async def fill(self) -> None:
        """Show as many columns as fit."""
        number = self._number_of_columns
        while len(self._columns) > number:
            await self._columns.pop().remove()
        if missing := [ArticleColumn(self._layouts) for _ in range(number - len(self._columns))]:
            self._columns += missing
            await self._home.mount(*missing)
        self.draw()
        self.align()
        self.filled.set()

    def turn(self, pages: float) -> int | None:
        """Scroll the focused column; how far below its edge the claim is then, None where there is no such column."""
        column = next((c for c in self._columns if c.view is not None and c.view.focused), None)
        return None if column is None else column.turn(pages)

    # --- drawing ---------------------------------------------------------------------------------------------------

    def show_wanted(self) -> None:
        """Have those panels seen that have something to show."""
        for panel in self._panels:
            panel.widget.set_class(panel.is_wanted, WANTED)

    def draw(self) -> None:
        """Show the session."""
        self._draw_progress()
        desk = self._session.desk
        if desk is None or self._covered:
            return
        desk.columns = tuple(visible_articles(desk, desk.columns, len(self._columns)))
        matching = self._session.matching.is_under_way
        for column, article in zip(self._columns, desk.columns, strict=False):
            column.show(column_view(desk, article, matching=matching))
        self.show_wanted()
        for panel in self._panels:
            panel.draw(self._size().height)
        self._keys.show_other(note_target(desk))

    def _draw_progress(self) -> None:
        """Show how far the review is, and what is being done or said."""
        desk, status = self._session.desk, self._session.status
        progress = desk.state.progress if desk else None
        conflicts = len(desk.state.contradictions) if desk else 0
        name = self._session.review.name
        self._progress.show_other(ProgressView(name, progress, conflicts, status.words, status.alarm))

    # --- heights ---------------------------------------------------------------------------------------------------

    def align(self, *, asked: bool = False) -> None:
        """Bring the lit claims of all columns to one height, where it was if the claim fits there.

        Unless a move was `asked` for, a column that the reviewer has read on in stays where it is.
        """
        desk = self._session.desk
        if desk is None or self._covered or not self._columns or not all(c.size.height for c in self._columns):
            return  # a column without a size yet tells when it has one
        if asked:
            desk.reading = False
        offset = self._claim_offset(desk)
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

    def _claim_offset(self, desk: Desk) -> int:
        """Rows between the columns' upper edge and the lit claims: as before if all of the tallest is seen there."""
        height = self._columns[0].size.height
        tallest = max(c.lit_height for c in self._columns)
        if desk.reading or not 0 < desk.line_offset <= max(height - tallest, 0):
            return max(min(height // 4, height - tallest), 0)
        return desk.line_offset
