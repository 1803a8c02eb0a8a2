"""The interface on a real store in a temporary file; no animation, and nothing of the machine's colours and clock."""

import asyncio
import os
import shutil
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from factcheck.domain.article import Page
from factcheck.domain.decision import CONTENT, SAID, Decision
from factcheck.domain.log import DecisionLog
from factcheck.domain.review import Place
from factcheck.review.desk.desk import Desk
from factcheck.review.opening import Opener, open_saved
from factcheck.review.ports import Store
from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
from factcheck.settings.settings import Settings
from factcheck.store import open_store
from factcheck.tui.app import FactcheckApp, Farewell
from factcheck.tui.screens.review.screen import ReviewScreen
from factcheck.tui.widgets.article_column import ArticleColumn
from factcheck.tui.widgets.match_panel import MatchPanel
from factcheck.tui.widgets.progress_line import ProgressLine
from tests.support.builders import CountedUids, FixedClock
from tests.support.drawing import without_addresses
from tests.support.sample import Reports, ships

PATIENCE = 10.0
"""Seconds after which a condition that does not come true is a failure; it is never waited for otherwise."""

ROUNDS = 4
"""A key goes from the application to the screen to a widget, and a new size from there to its children."""


SNAPSHOTS = "TEXTUAL_SNAPSHOT_TEMPDIR"
"""Where the snapshot plugin keeps its report while it runs; it says so in the environment, which tests seal off."""
_snapshots = pytest.StashKey[str]()


def pytest_collection_modifyitems(config: pytest.Config) -> None:
    """Remember what the snapshot plugin has said when the session began."""
    config.stash[_snapshots] = os.environ.get(SNAPSHOTS, "")


@pytest.fixture(autouse=True)
def _one_terminal(monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    """All colours, on every machine."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv(SNAPSHOTS, pytestconfig.stash[_snapshots])
    drawn = App.export_screenshot
    monkeypatch.setattr(App, "export_screenshot", lambda *given, **named: without_addresses(drawn(*given, **named)))


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without reviews, made once: copying it is quicker than making one."""
    path = tmp_path_factory.mktemp("empty") / "reviews.db"
    open_store(path, clock=FixedClock(), uids=CountedUids("empty"), terms=ARCHIVE_TERMS).close()
    return path


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
        self.desk.go_to(self.reports.claims[name].uid)
        self.review._moved()
        await self.settled()

    async def until(self, condition: Callable[[], object], description: str) -> None:
        await wait_for(self.pilot, condition, description)

    async def begun(self) -> None:
        """Wait for the screen that comes behind the first frame."""
        await self.until(lambda: len(self.app.screen_stack) > 1 or not self.app.is_running, "a screen is shown")

    async def opened(self) -> None:
        await self.until(lambda: any(isinstance(s, ReviewScreen) for s in self.app.screen_stack), "a review is shown")
        await self.until(lambda: self.review._opened is not None and self.columns, "the review is open")
        await self.until(lambda: all(c.size.height and c.placed for c in self.columns), "its columns are laid out")
        await self.until(lambda: self.desk.origins is not None, "where its claims come from is read")
        await self.drawn()


def shown(widget: Static) -> str:
    """A widget's rows, as they are drawn."""
    lines = [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]
    return "\n".join(lines)


class Theatre:
    """A database with one review, and interfaces on it."""

    def __init__(self, path: Path, reports: Reports) -> None:
        self.path = path
        self.reports = reports
        self._stores: list[Store] = []
        self._names = 0
        with_review = self.store()
        with_review.absorb(reports.bundle)

    def store(self) -> Store:
        """Another store on the same file, as another window has one."""
        self._names += 1
        store = open_store(
            self.path, clock=FixedClock(), uids=CountedUids(f"window {self._names}"), terms=ARCHIVE_TERMS
        )
        self._stores.append(store)
        return store

    def close(self) -> None:
        for store in self._stores:
            store.close()

    # --- what is kept ----------------------------------------------------------------------------------------------

    def rows(self) -> list[Decision]:
        """The log, as another window reads it."""
        return list(self.store().load(self.reports.review.uid).decisions)

    def kept(self, name: str, aspect: str = CONTENT, reviewer: str = "ann") -> str | None:
        """The value that is kept on a claim."""
        row = DecisionLog(self.rows()).standing(self.reports.claims[name].uid, aspect, reviewer)
        return row.value if row else None

    def kept_said(self, name: str) -> str | None:
        return self.kept(name, SAID)

    def place(self, reviewer: str = "ann") -> Place | None:
        return self.store().place(self.reports.review.uid, reviewer)

    # --- interfaces ------------------------------------------------------------------------------------------------

    def app(
        self,
        *,
        wrap: Callable[[Store], Store] = lambda store: store,
        opener: Opener | None = None,
        pages: Sequence[Page] = (),
        auto_advance: bool = True,
        reviewer: str = "ann",
    ) -> FactcheckApp:
        opener = opener or open_saved(self.reports.review.name, reviewer)
        app = FactcheckApp(
            lambda: wrap(self.store()), opener, reviewer, pages, settings=Settings(auto_advance=auto_advance)
        )
        app.animation_level = "none"
        return app

    @asynccontextmanager
    async def open(self, size: tuple[int, int] = (120, 32), **options: Any) -> AsyncIterator[Stage]:
        """Run an interface on the review until the block ends; it is open and drawn when the block begins."""
        async with self.running(size, **options) as stage:
            await stage.opened()
            yield stage

    @asynccontextmanager
    async def running(self, size: tuple[int, int] = (120, 32), **options: Any) -> AsyncIterator[Stage]:
        """Run an interface, whatever comes of it."""
        app = self.app(**options)
        async with app.run_test(size=size) as pilot:
            stage = Stage(app, pilot, self.reports)
            await stage.begun()
            yield stage
            if app.is_running:
                await app.action_leave()


MakeTheatre = Callable[[Reports], Theatre]


@pytest.fixture
def make_theatre(tmp_path: Path, empty_database: Path) -> Iterator[MakeTheatre]:
    made: list[Theatre] = []

    def make(reports: Reports) -> Theatre:
        path = tmp_path / f"reviews{len(made)}.db"
        shutil.copy(empty_database, path)
        path.chmod(0o600)
        made.append(Theatre(path, reports))
        return made[-1]

    yield make
    for theatre in made:
        theatre.close()


@pytest.fixture
def theatre(make_theatre: MakeTheatre) -> Theatre:
    """The four reports."""
    return make_theatre(ships())
