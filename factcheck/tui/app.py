"""The application: which screen is shown, signals, and the way out. What is on a screen is the screen's."""

import asyncio
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.screen import Screen

from factcheck.domain.article import Page
from factcheck.domain.clock import Clock, RandomUids, SystemClock, UidFactory
from factcheck.domain.errors import FactcheckError
from factcheck.review.gather import Gathered, gather
from factcheck.review.opening import Opener, open_saved
from factcheck.review.ports import StoreFactory
from factcheck.settings.settings import Settings
from factcheck.tui.messages import OpeningFailed
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.services import Services
from factcheck.tui.writer import Writer

if TYPE_CHECKING:
    from textual.command import Provider


def _actions() -> "type[Provider]":
    from factcheck.tui.palette import ActionProvider  # loads the palette when it is first opened

    return ActionProvider


def _jumps() -> "type[Provider]":
    from factcheck.tui.palette import JumpProvider

    return JumpProvider


THEMES = {"dark": "textual-dark", "light": "textual-light"}
"""Textual's names of the looks that the settings know."""


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
        opener: Opens a review once the store is there; None for the list of reviews.
        reviewer: Who decides.
        pages: Pages to show before the store is open.
        settings: Limits and whether a verdict moves on.
        clock, uids: For reviews made here.
        on_signal: Told that a signal ends the program.
    """

    CSS_PATH = "factcheck.tcss"
    TITLE = "factcheck"
    COMMANDS = {_actions, _jumps}

    def __init__(
        self,
        factory: StoreFactory,
        opener: Opener | None,
        reviewer: str,
        pages: Sequence[Page] = (),
        *,
        settings: Settings | None = None,
        clock: Clock | None = None,
        uids: UidFactory | None = None,
        on_signal: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__()
        settings = settings or Settings()
        self.theme = THEMES[settings.theme]
        self._services = Services(
            writer=Writer(factory),
            reviewer=reviewer,
            gather=_reader(settings.max_text_characters),
            clock=clock or SystemClock(),
            uids=uids or RandomUids(),
            auto_advance=settings.auto_advance,
            fail=self.action_leave,
        )
        self._review = self._review_screen(opener, pages) if opener else None
        self._leaving = False
        self._on_signal = on_signal

    def get_default_screen(self) -> Screen[None]:
        """The review asked for, else the list of reviews."""
        if self._review is not None:
            return self._review
        from factcheck.tui.screens.home import HomeScreen

        return HomeScreen(self._services, self.show_review)

    def _review_screen(self, opener: Opener, pages: Sequence[Page]) -> ReviewScreen:
        services = self._services
        return ReviewScreen(services.writer, opener, services.reviewer, pages, auto_advance=services.auto_advance)

    def show_review(self, opener: Opener, pages: Sequence[Page] = ()) -> None:
        """Open a review on top of the list of reviews."""
        self._review = self._review_screen(opener, pages)
        self.push_screen(self._review)

    async def review_names(self) -> list[str]:
        """The names of all reviews; for the palette."""
        reviewer = self._services.reviewer
        return [s.review.name for s in await self._services.writer.ask(lambda store: store.reviews(reviewer))]

    async def open_by_name(self, name: str) -> None:
        """Go to another review; the one on screen is left where it is."""
        before = self._review
        if before is not None:
            while before in self.screen_stack and self.screen is not before:  # help may stand on top
                await self.pop_screen()
            await before.leave()
        opener = open_saved(name, self._services.reviewer)
        self._review = self._review_screen(opener, ())
        if self.screen is before and len(self.screen_stack) > 1:
            await self.switch_screen(self._review)
        else:  # Textual cannot take its first screen away
            await self.push_screen(self._review)

    def on_mount(self) -> None:
        """Leave in order when the terminal is closed or the program is asked to end."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            if number := getattr(signal, name, None):
                try:
                    loop.add_signal_handler(number, self._end, number)
                except (NotImplementedError, RuntimeError):  # Windows, or an event loop outside the main thread
                    return

    def _end(self, number: int) -> None:
        """Leave because of a signal."""
        if self._on_signal is not None:
            self._on_signal(number)
        self.run_worker(self.action_leave())

    @on(OpeningFailed)
    async def _opening_failed(self, message: OpeningFailed) -> None:
        home = self.screen_stack[0]
        if isinstance(home, ReviewScreen) or not isinstance(message.error, FactcheckError):
            await self.action_leave(message.error)
            return
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        self._review = None
        home.post_message(OpeningFailed(message.error))

    async def action_back_from_review(self) -> None:
        """Go back to the list of reviews where one came from there, else end the program."""
        if self._review is not None and not isinstance(self.screen_stack[0], ReviewScreen):
            await self._review.leave()
            self._review = None
            self.pop_screen()
        else:
            await self.action_leave()

    async def action_leave(self, error: Exception | None = None) -> None:
        """Save the place, close the store and end."""
        if self._leaving:
            return
        self._leaving = True
        farewell = await self._review.leave() if self._review else (None, None)
        await asyncio.to_thread(self._services.writer.close)
        self.exit(Farewell(*farewell, error=error))

    async def action_quit(self) -> None:
        """Textual's own quit (ctrl+q) leaves in order too."""
        await self.action_leave()


def _reader(max_characters: int) -> Callable[[Sequence[Path]], Gathered]:
    return lambda paths: gather(paths, max_characters)
