"""A database with one review, and interfaces on it."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from factcheck.domain.article import Page
from factcheck.domain.log.decision import CONTENT, SAID, Decision
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Place
from factcheck.review.opening import Opener, open_saved
from factcheck.review.ports import Store
from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
from factcheck.settings.settings import Settings
from factcheck.store import open_store
from factcheck.tui.app import FactcheckApp
from tests.support.builders import CountedUids, FixedClock
from tests.support.sample import Reports
from tests.support.stage import Stage


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
