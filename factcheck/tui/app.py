"""The application: which screen is shown, signals, and the way out. What is on a screen is the screen's.

Loads no screen by itself: the first frame says what is being opened, and all that is heavy loads behind it.
"""

import asyncio
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import wait
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import App, ComposeResult
from textual.widgets import Static

from factcheck.domain.errors import FactcheckError
from factcheck.settings.settings import Settings
from factcheck.tui.messages import OpeningFailed
from factcheck.tui.writer import Writer

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.screen import Screen

    from factcheck.domain.article import Page
    from factcheck.domain.clock import Clock, UidFactory
    from factcheck.review.opening import Opener
    from factcheck.review.ports import StoreFactory
    from factcheck.tui.screens.review.screen import ReviewScreen
    from factcheck.tui.services import Services


def _actions() -> "type[Provider]":
    from factcheck.tui.palette import ActionProvider  # loads the palette when it is first opened

    return ActionProvider


def _jumps() -> "type[Provider]":
    from factcheck.tui.palette import JumpProvider

    return JumpProvider


PATIENCE = 2.0
"""Seconds that a review may take to open before its empty screen is shown."""
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
        on_legible: Told that what was asked for is on the screen.
    """

    TITLE = "factcheck"
    CSS_PATH = "factcheck.tcss"
    COMMANDS = {_actions, _jumps}

    def __init__(
        self,
        factory: "StoreFactory",
        opener: "Opener | None",
        reviewer: str,
        pages: "Sequence[Page]" = (),
        *,
        settings: Settings | None = None,
        clock: "Clock | None" = None,
        uids: "UidFactory | None" = None,
        on_signal: Callable[[int], None] | None = None,
        on_legible: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings or Settings()
        self.theme = THEMES[self._settings.theme]
        self._writer = Writer(factory)
        self._reviewer = reviewer
        self._wanted = (opener, pages)
        self._clock, self._uids = clock, uids
        self._home: Screen[None] | None = None
        self._review: ReviewScreen | None = None
        self._leaving = False
        self._on_signal = on_signal
        self._on_legible = on_legible

    def compose(self) -> ComposeResult:
        """The first frame; the screens go on top of it."""
        yield Static(" factcheck  opening…", markup=False)

    async def _open(self) -> None:
        """Show what was asked for."""
        if not self._leaving:
            await self._show_wanted()
            if self._on_legible is not None:
                self.call_after_refresh(self._on_legible)

    async def _show_wanted(self) -> None:
        """Show the review asked for, else the list of reviews; loads what that takes."""
        opener, pages = self._wanted
        if opener is not None and pages:
            self.show_review(opener, pages)
        elif opener is not None:
            await self._open_saved(opener)
        else:
            from factcheck.tui.screens.home import HomeScreen

            self._home = HomeScreen(self._services(), self.show_review)
            await self.push_screen(self._home)

    async def _open_saved(self, opener: "Opener") -> None:
        """Show a kept review. One that opens soon is drawn once; for a slow one an empty screen, with its keys, waits.

        The store loads in its thread while the screens load in this one.
        """
        opening = self._writer.submit(opener)
        self._review = self._review_screen(lambda _: opening.result(), ())
        await asyncio.to_thread(wait, [opening], PATIENCE)
        if opening.done() and opening.exception() is None:  # what went wrong the screen asks again, and tells
            self._review.take(opening.result())
        if self._leaving:
            return
        with self.batch_update():  # nothing is painted until the columns stand as they shall
            await self.push_screen(self._review)
            await self._review.board.filled.wait()
        if self._review.session.is_open:
            self.call_after_refresh(self._review.go_on)

    def _services(self) -> "Services":
        from factcheck.domain.clock import RandomUids, SystemClock
        from factcheck.review.sources.gather import gather
        from factcheck.tui.services import Services

        return Services(
            writer=self._writer,
            reviewer=self._reviewer,
            gather=partial(gather, max_characters=self._settings.max_text_characters),
            clock=self._clock or SystemClock(),
            uids=self._uids or RandomUids(),
            fail=self.action_leave,
            keep_bytes=self._settings.keep_bytes,
        )

    def _review_screen(self, opener: "Opener", pages: "Sequence[Page]") -> "ReviewScreen":
        from factcheck.tui.over import OVER
        from factcheck.tui.screens.review.screen import ReviewScreen

        advance = self._settings.auto_advance
        return ReviewScreen(self._writer, opener, self._reviewer, pages, over=OVER, auto_advance=advance)

    def show_review(self, opener: "Opener", pages: "Sequence[Page]" = ()) -> None:
        """Open a review on top of the list of reviews."""
        self._review = self._review_screen(opener, pages)
        self.push_screen(self._review)

    async def review_names(self) -> list[str]:
        """The names of all reviews; for the palette."""
        reviewer = self._reviewer
        return [s.review.name for s in await self._writer.ask(lambda store: store.reviews(reviewer))]

    async def open_by_name(self, name: str) -> None:
        """Go to another review; the one on screen is left where it is."""
        from factcheck.review.opening import open_saved

        before = self._review
        if before is not None:
            while before in self.screen_stack and self.screen is not before:  # help may stand on top
                await self.pop_screen()
            await before.leave()
        self._review = self._review_screen(open_saved(name, self._reviewer), ())
        if self.screen is before:
            await self.switch_screen(self._review)
        else:
            await self.push_screen(self._review)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What waits on a screen until its line to type in is closed waits also where it is the application's to do."""
        if self.screen_stack and self.screen.check_action(f"app.{action}", parameters) is False:
            return False
        return super().check_action(action, parameters)

    def on_mount(self) -> None:
        """Open what was asked for behind the first frame."""
        self.mind_signals()
        self.call_after_refresh(self._open)

    def mind_signals(self) -> None:
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
        if self._home is None or not isinstance(message.error, FactcheckError):
            await self.action_leave(message.error)
            return
        while self.screen is not self._home:
            await self.pop_screen()
        self._review = None
        self._home.post_message(OpeningFailed(message.error))

    def action_show_help(self) -> None:
        """Show all keys, those of this screen first."""
        from factcheck.tui.keys.possible import Keyed
        from factcheck.tui.keys.review import REVIEW
        from factcheck.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(self.screen.KEYS if isinstance(self.screen, Keyed) else REVIEW))

    def action_other_theme(self) -> None:
        """Switch between dark and light."""
        self.theme = THEMES["light" if self.current_theme.dark else "dark"]

    async def action_back_from_review(self) -> None:
        """Go back to the list of reviews where one came from there, else end the program."""
        if self._review is not None and self._home is not None:
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
        await asyncio.to_thread(self._writer.close)
        self.exit(Farewell(*farewell, error=error))

    async def action_quit(self) -> None:
        """Textual's own quit (ctrl+q) leaves in order too."""
        await self.action_leave()
