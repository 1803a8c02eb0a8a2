"""One registry of actions: bindings, footer, help and the README's table say the same."""

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
from textual import actions
from textual.binding import Binding, BindingType
from textual.screen import Screen

from factcheck.tui.app import FactcheckApp
from factcheck.tui.intake_check.screen import IntakeCheckScreen
from factcheck.tui.keys.action import KeyTable
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.registry import EXPLAINED, TABLES, key_table
from factcheck.tui.keys.review import REVIEW
from factcheck.tui.over import OVER
from factcheck.tui.screens.aliases import AliasScreen
from factcheck.tui.screens.archive import ArchiveScreen
from factcheck.tui.screens.confirm import ConfirmScreen
from factcheck.tui.screens.facts import FactsScreen
from factcheck.tui.screens.help import HelpScreen, help_page
from factcheck.tui.screens.home import HomeScreen
from factcheck.tui.screens.origins import OriginsScreen
from factcheck.tui.screens.review.moves import MOVES
from factcheck.tui.screens.review.screen import ReviewScreen
from factcheck.tui.screens.versions import VersionsScreen
from tests.support.palette import open_palette
from tests.support.theatre import Theatre

SCREENS: dict[str, type[Screen[Any]]] = {
    screen.KEYS.screen: screen
    for screen in (
        AliasScreen,
        ArchiveScreen,
        ConfirmScreen,
        FactsScreen,
        HelpScreen,
        HomeScreen,
        IntakeCheckScreen,
        OriginsScreen,
        ReviewScreen,
        VersionsScreen,
    )
}
"""Every screen, by what the registry calls it."""

README = Path(__file__).parents[2] / "README.md"
BLOCK = re.compile(r"<!-- keys[^>]*-->\n(.*?)<!-- /keys -->", re.DOTALL)

PROMISED = [*"jkgGhl1c2d3v0sJKaxuqQ", "down", "up", "tab", "ctrl+d", "ctrl+u", "pagedown", "pageup", "ctrl+n", "ctrl+b"]
PROMISED += ["left_square_bracket", "right_square_bracket", "ctrl+r", "question_mark"]
"""Keys of the first journey."""


def test_the_readme_has_the_registrys_table() -> None:
    found = BLOCK.search(README.read_text(encoding="utf-8"))
    assert found, "README.md has lost its block of keys"
    assert found.group(1) == key_table(), "write factcheck.tui.keys.registry.key_table() between the two marks"


@pytest.mark.parametrize("key", PROMISED)
def test_every_promised_key_does_something(key: str) -> None:
    assert REVIEW.on_key(key)


def test_every_screen_is_in_the_registry() -> None:
    assert {table.screen for table in TABLES} == set(SCREENS)
    assert [t.screen for t in EXPLAINED] == [
        "review", "intake check", "archive", "origins", "names", "versions", "home"
    ]  # fmt: skip


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.screen)
def test_no_key_and_no_name_is_given_twice(table: KeyTable) -> None:
    keys = [k for a in table for k in a.keys]
    assert len(keys) == len(set(keys))
    assert len({a.id for a in table}) == len(tuple(table))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.screen)
def test_a_screens_bindings_are_the_registrys(table: KeyTable) -> None:
    screen = SCREENS[table.screen]
    assert _plain(screen.BINDINGS) == _plain(bindings(table))
    for key, action in _plain(screen.BINDINGS):
        resolved = table.on_key(key)
        assert resolved is not None
        assert resolved.action == action
    assert {k for k, _ in _plain(screen.BINDINGS)} == {k for a in table for k in a.keys}
    assert callable(vars(screen).get("now"))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.screen)
def test_every_action_is_there_and_takes_what_it_is_given(table: KeyTable) -> None:
    """A misspelt action would be a key that does nothing."""
    for action in table:
        owner: type = SCREENS[table.screen]
        name, given = actions.parse(action.action)[1:]
        if action.name.startswith("app."):
            owner = FactcheckApp
        inspect.signature(getattr(owner, f"action_{name}")).bind(None, *given)
        if name == "go":
            assert given[0] in MOVES
        if name == "over":
            assert given[0] in OVER


@pytest.mark.parametrize("table", EXPLAINED, ids=lambda table: table.screen)
def test_every_action_says_what_it_does_in_help_and_the_table(table: KeyTable) -> None:
    readme = key_table().replace("\\|", "|")
    page = help_page(EXPLAINED).plain
    for action in table:
        assert action.help in page
        assert action.shown_keys in page
        assert not action.keys or f"| {action.help} |" in readme


async def test_help_tells_the_keys_of_the_screen_it_is_opened_from_first(theatre: Theatre) -> None:
    async with theatre.open((80, 24)) as stage:
        await stage.press("i", "question_mark")
        await stage.drawn()
        assert "Intake check, opened with i" in stage.screen_text
        assert "mark confirmed" not in stage.screen_text


async def test_the_palette_offers_what_a_screen_over_the_review_does(theatre: Theatre) -> None:
    async with theatre.open((120, 40)) as stage:
        await stage.go("twelve")
        await stage.press("O")
        await stage.until(lambda: isinstance(stage.app.screen, OriginsScreen), "the origins are shown")
        listed = await open_palette(stage, key="ctrl+p")
        assert sorted(words.split(":")[0] for words in listed) == ["back", "edge", "edge", "quit", "reject", "undo"]


async def test_the_help_screen_shows_all_keys_and_marks_and_scrolls(theatre: Theatre) -> None:
    async with theatre.open((80, 24)) as stage:
        await stage.press("question_mark")
        await stage.drawn()
        assert isinstance(stage.app.screen, HelpScreen)
        assert "mark confirmed" in stage.screen_text
        assert "menus, adverts and the like" not in stage.screen_text
        await stage.press("end")
        await stage.until(lambda: "menus, adverts and the like" in stage.screen_text, "the end of the page")


@pytest.mark.parametrize("key", ["q", "escape", "question_mark"])
async def test_help_is_closed_and_the_review_goes_on(theatre: Theatre, key: str) -> None:
    async with theatre.open() as stage:
        await stage.press("question_mark")
        await stage.press("c", "J")
        assert theatre.rows() == []
        await stage.press(key)
        assert isinstance(stage.app.screen, ReviewScreen)
        await stage.press("j")
        assert stage.anchor == "twelve"


@pytest.mark.parametrize("cells", [60, 80, 140])
async def test_the_footer_names_the_verdicts_help_and_quit(theatre: Theatre, cells: int) -> None:
    async with theatre.open((cells, 24)) as stage:
        footer = stage.screen_text.splitlines()[-1]
        for words in ("c confirm", "d deny", "? help", "q quit"):
            assert words in footer


@pytest.mark.parametrize("cells", [60, 80, 140])
async def test_the_footer_names_the_claim_that_a_note_would_be_about(theatre: Theatre, cells: int) -> None:
    """The one just decided, until one moves by hand; then the lit one, which needs no name."""
    async with theatre.open((cells, 24)) as stage:
        await stage.go("twelve")
        await stage.press("c")
        await stage.drawn()
        footer = stage.screen_text.splitlines()[-1]
        assert stage.anchor == "fifteen"
        assert "e note on ✓ Harbour Ledge" in footer
        assert "? help" in footer
        await stage.pilot.resize_terminal(50, 24)
        await stage.until(lambda: "q quit" in stage.screen_text.splitlines()[-1], "help and the way out at 50 cells")
        await stage.press("j")
        await stage.drawn()
        assert "note on" not in stage.screen_text.splitlines()[-1]


def _plain(found: list[BindingType]) -> list[tuple[str, str]]:
    return [(b.key, b.action) for b in found if isinstance(b, Binding)]
