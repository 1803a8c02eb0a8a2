"""The application: themes, signals, the way out. What is on a screen is the screen's."""

import asyncio
import signal
from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import App
from textual.screen import Screen

from factcheck.domain.article import Page
from factcheck.review.opening import Opener
from factcheck.review.ports import StoreFactory
from factcheck.tui.messages import OpeningFailed
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.writer import Writer


@dataclass(frozen=True, slots=True)
class Farewell:
    """What to say when the program has ended: which review, and where it is saved. `error` ended it early."""

    review: str | None = None
    where: str | None = None
    error: Exception | None = None


class FactcheckApp(App[Farewell]):
    """factcheck in a terminal.

    Args:
        factory: Opens the store; called behind the first frame.
        opener: Opens the review once the store is there.
        reviewer: Who decides.
        pages: Pages to show before the store is open.
        auto_advance: Whether a verdict moves on.
    """

    CSS_PATH = "review.tcss"
    TITLE = "factcheck"
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        factory: StoreFactory,
        opener: Opener,
        reviewer: str,
        pages: Sequence[Page] = (),
        *,
        auto_advance: bool = True,
    ) -> None:
        super().__init__()
        self._writer = Writer(factory)
        self._first = ReviewScreen(self._writer, opener, reviewer, pages, auto_advance=auto_advance)
        self._leaving = False

    def get_default_screen(self) -> Screen[None]:
        """The review."""
        return self._first

    def on_mount(self) -> None:
        """Leave in order when the terminal is closed or the program is asked to end."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                try:
                    loop.add_signal_handler(getattr(signal, name), lambda: self.run_worker(self.action_leave()))
                except (NotImplementedError, RuntimeError):  # Windows, or an event loop outside the main thread
                    return

    @on(OpeningFailed)
    async def _opening_failed(self, message: OpeningFailed) -> None:
        await self.action_leave(message.error)

    async def action_leave(self, error: Exception | None = None) -> None:
        """Save the place, close the store and end."""
        if self._leaving:
            return
        self._leaving = True
        farewell = await self._first.leave()
        await asyncio.to_thread(self._writer.close)
        self.exit(Farewell(*farewell, error=error))

    async def action_quit(self) -> None:
        """Textual's own quit (ctrl+q) leaves in order too."""
        await self.action_leave()
