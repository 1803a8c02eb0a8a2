"""A running interface, and what can be seen and done of it: by keys, and without anything private of the program's."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Static

from factcheck.review.desk.desk import Desk
from factcheck.tui.app import FactcheckApp, Farewell
from factcheck.tui.screens.review.screen import ReviewScreen
from factcheck.tui.widgets.article_column import ArticleColumn
from factcheck.tui.widgets.match_panel import MatchPanel
from factcheck.tui.widgets.progress_line import ProgressLine
from tests.support.sample import Reports

PATIENCE = 10.0
"""Seconds after which a condition that does not come true is a failure; it is never waited for otherwise."""

ROUNDS = 4
"""A key goes from the application to the screen to a widget, and a new size from there to its children."""


async def wait_for(pilot: Pilot[Any], condition: Callable[[], object], description: str) -> None:
    """Wait until the condition holds; fail with the description if it never does."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"waited in vain for: {description}")
        await pilot._wait_for_screen()
        await asyncio.sleep(0.005)


@dataclass
class Stage:
    """A running interface, and what can be seen of it."""

    app: FactcheckApp
    pilot: Pilot[Farewell]
    reports: Reports

    @property
    def review(self) -> ReviewScreen:
        screen = next(s for s in self.app.screen_stack if isinstance(s, ReviewScreen))
        assert isinstance(screen, ReviewScreen)
        return screen

    @property
    def desk(self) -> Desk:
        desk = self.review.desk
        assert desk is not None
        return desk

    # --- where one is ----------------------------------------------------------------------------------------------

    @property
    def anchor(self) -> str | None:
        return self.reports.name(self.desk.anchor.uid) if self.desk.anchor else None

    @property
    def active(self) -> str | None:
        return self.reports.name(self.desk.active.uid) if self.desk.active else None

    @property
    def focus(self) -> str | None:
        return self.reports.outlet(self.desk.focus)

    @property
    def row(self) -> str | None:
        row = self.desk.focused_row
        return row.article.outlet if row else None

    # --- what is shown ---------------------------------------------------------------------------------------------

    @property
    def columns(self) -> list[ArticleColumn]:
        return list(self.review.query(ArticleColumn))

    @property
    def shown_outlets(self) -> list[str | None]:
        return [c.view.article.outlet for c in self.columns if c.view]

    @property
    def progress(self) -> str:
        return shown(self.review.query_one(ProgressLine))

    @property
    def panel(self) -> str:
        return shown(self.review.query_one(MatchPanel))

    @property
    def screen_text(self) -> str:
        """Every cell of the screen, as rows."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    def column(self, outlet: str) -> ArticleColumn:
        return next(c for c in self.columns if c.view and c.view.article.outlet == outlet)

    def column_lines(self, outlet: str) -> list[str]:
        """The rows of a column that can be seen, without trailing blanks."""
        column = self.column(outlet)
        return [column.render_line(y).text.rstrip() for y in range(column.size.height)]

    def claim_row(self, outlet: str, name: str) -> int | None:
        """The row of a column's window in which a claim begins, None if it cannot be seen."""
        words = self.reports.claims[name].quote[:16]
        rows = self.column_lines(outlet)
        return next((n for n, text in enumerate(rows) if text[4:].startswith(words)), None)

    def gutter(self, outlet: str, name: str) -> str:
        """The signs before a claim that can be seen: bar, verdict, what is missing of it."""
        row = self.claim_row(outlet, name)
        assert row is not None, f"{name} is not in sight"
        return self.column_lines(outlet)[row].ljust(3)[:3]

    # --- what is done ----------------------------------------------------------------------------------------------

    async def press(self, *keys: str) -> None:
        """Press keys, each when the one before has done all it does; `Pilot.press` waits for an idle machine too."""
        for key in keys:
            self.app.post_message(events.Key(key, key if len(key) == 1 else None))
            await self.settled()

    async def settled(self) -> None:
        """Wait until the application, its screen and widgets have taken in what was sent to each of them in turn."""
        for _ in range(ROUNDS):
            if self.app.is_running:
                await self.pilot._wait_for_screen()

    async def drawn(self) -> None:
        """Wait until the screen is laid out and drawn too."""
        await self.settled()
        self.app.screen._on_timer_update()
        await self.settled()

    async def go(self, name: str) -> None:
        """Make a claim the anchor, as a click on it does."""
        self.review.go_to(self.reports.claims[name].uid)
        await self.settled()

    async def look_around(self) -> None:
        """Have the interface look now for what another window has done, as it does by itself every few seconds."""
        await self.review.session.look_around()

    async def matched(self) -> None:
        """Wait until all articles are matched."""
        await self.until(lambda: self.review.session.matching.is_complete, "all is matched")

    async def until(self, condition: Callable[[], object], description: str) -> None:
        await wait_for(self.pilot, condition, description)

    async def begun(self) -> None:
        """Wait for the screen that comes behind the first frame."""
        await self.until(lambda: len(self.app.screen_stack) > 1 or not self.app.is_running, "a screen is shown")

    async def opened(self) -> None:
        await self.until(lambda: any(isinstance(s, ReviewScreen) for s in self.app.screen_stack), "a review is shown")
        await self.until(lambda: self.review.session.is_open and self.columns, "the review is open")
        await self.until(lambda: all(c.size.height and c.placed for c in self.columns), "its columns are laid out")
        await self.until(lambda: self.desk.origins is not None, "where its claims come from is read")
        await self.drawn()


def shown(widget: Static) -> str:
    """A widget's rows, as they are drawn."""
    lines = [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]
    return "\n".join(lines)
