"""The palette, opened and used."""

from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from tests.support.stage import Stage


def offered(stage: Stage) -> list[str]:
    """What the palette lists; the words of each entry."""
    if not isinstance(stage.app.screen, CommandPalette):
        return []
    options = stage.app.screen.query_one(OptionList).options
    return [str(hit.text) for option in options if (hit := getattr(option, "hit", None)) is not None]


async def open_palette(stage: Stage, query: str = "", key: str = "colon") -> list[str]:
    """Open the palette, ask for something, and wait until all of it is listed."""
    await stage.press(key)
    await stage.until(lambda: isinstance(stage.app.screen, CommandPalette), "the palette")
    palette = stage.app.screen
    if query:
        palette.query_one(Input).value = query
        await stage.settled()
    await stage.until(lambda: not any(w.is_running for w in palette.workers if w.node is palette), "all is gathered")
    await stage.until(lambda: offered(stage) or not query, "something is listed")
    await stage.settled()
    return offered(stage)


async def choose(stage: Stage, query: str, key: str = "colon") -> None:
    """Run what the palette finds first."""
    await open_palette(stage, query, key)
    await stage.press("down", "enter")
    await stage.until(lambda: not isinstance(stage.app.screen, CommandPalette), "the palette is closed")
    await stage.settled()
