"""The list of reviews, and what can be seen and done there."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual.widgets import Input, OptionList, Static

from factcheck.settings.settings import Settings
from factcheck.tui.app import FactcheckApp
from factcheck.tui.screens.home import HomeScreen
from factcheck.tui.widgets.line_editor import LineEditor
from tests.support.stage import Stage
from tests.support.theatre import Theatre


class Home(Stage):
    """The list of reviews, and what can be seen of it."""

    @property
    def home(self) -> HomeScreen:
        screen = self.app.screen_stack[1]
        assert isinstance(screen, HomeScreen)
        return screen

    @property
    def lines(self) -> list[str]:
        return [str(option.prompt) for option in self.home.query_one(OptionList).options]

    @property
    def chosen(self) -> str:
        reviews = self.home.query_one(OptionList)
        return self.lines[reviews.highlighted] if reviews.highlighted is not None else ""

    @property
    def remark(self) -> str:
        return str(self.home.query_one("#home-remark", Static).content)

    def line(self) -> str | None:
        editor = self.home.query_one(LineEditor)
        return editor.query_one(Input).value if editor.display else None

    async def answer(self, key: str, words: str) -> None:
        """Press a key that asks for something, and answer."""
        await self.press(key)
        self.home.query_one(Input).value = words
        await self.press("enter")

    async def listed(self, condition: Callable[[list[str]], object], description: str) -> None:
        await self.until(lambda: condition(self.lines), description)


@asynccontextmanager
async def at_home(theatre: Theatre, size: tuple[int, int] = (100, 24), reviews: int = 1) -> AsyncIterator[Home]:
    """Run an interface on the list of reviews."""
    app = FactcheckApp(theatre.store, None, "ann", settings=Settings())
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        home = Home(app, pilot, theatre.reports)
        await home.begun()
        await home.until(lambda: len(home.lines) == reviews, "the list is read")
        await home.drawn()
        yield home
        if app.is_running:
            await app.action_leave()


def names(theatre: Theatre) -> list[str]:
    return sorted(s.review.name for s in theatre.store().reviews("ann"))
