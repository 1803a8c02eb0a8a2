"""One registry of actions: bindings, footer, help and the README's table say the same."""

import inspect
import re
from pathlib import Path

import pytest
from textual.binding import Binding, BindingType

from factcheck.tui.app import FactcheckApp
from factcheck.tui.intake_check.screen import IntakeCheckScreen
from factcheck.tui.keys.registry import (
    ARCHIVE,
    HELP,
    INTAKE_CHECK,
    PALETTE_ONLY,
    REVIEW,
    VERSIONS,
    Action,
    bindings,
    key_table,
)
from factcheck.tui.screens.archive import ArchiveScreen
from factcheck.tui.screens.help import HelpScreen
from factcheck.tui.screens.review.screen import ReviewScreen
from factcheck.tui.screens.versions import VersionsScreen
from tests.tui.conftest import Theatre

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
    assert [a.id for a in REVIEW if key in a.keys]


@pytest.mark.parametrize(
    "actions", [REVIEW, INTAKE_CHECK, HELP, VERSIONS, ARCHIVE], ids=["review", "lines", "help", "versions", "archive"]
)
def test_no_key_and_no_name_is_given_twice(actions: tuple[Action, ...]) -> None:
    keys = [k for a in actions for k in a.keys]
    assert len(keys) == len(set(keys))
    assert len({a.id for a in actions}) == len(actions)


@pytest.mark.parametrize(
    ("screen", "actions"),
    [
        (ReviewScreen, REVIEW),
        (IntakeCheckScreen, INTAKE_CHECK),
        (HelpScreen, HELP),
        (VersionsScreen, VERSIONS),
        (ArchiveScreen, ARCHIVE),
    ],
)
def test_a_screens_bindings_are_the_registrys(screen: type, actions: tuple[Action, ...]) -> None:
    assert _plain(screen.BINDINGS) == _plain(bindings(actions))  # type: ignore[attr-defined]
    assert {k for k, _ in _plain(screen.BINDINGS)} == {k for a in actions for k in a.keys}  # type: ignore[attr-defined]


@pytest.mark.parametrize("action", [*REVIEW, *PALETTE_ONLY, *INTAKE_CHECK, *VERSIONS, *ARCHIVE], ids=lambda a: a.id)
def test_every_action_is_there_and_takes_what_it_is_given(action: Action) -> None:
    """A misspelt action would be a key that does nothing."""
    name, _, argument = action.action.partition("(")
    owners = ((INTAKE_CHECK, IntakeCheckScreen), (VERSIONS, VersionsScreen), (ARCHIVE, ArchiveScreen))
    owner: type = next((screen for actions, screen in owners if action in actions), ReviewScreen)
    if name.startswith("app."):
        owner, name = FactcheckApp, name.removeprefix("app.")
    method = getattr(owner, f"action_{name}")
    given = [argument.rstrip(")")] if argument else []
    inspect.signature(method).bind(None, *given)


def test_every_action_says_what_it_does_in_help_and_the_table() -> None:
    table = key_table().replace("\\|", "|")
    page = HelpScreen()._page().plain
    for action in (*REVIEW, *INTAKE_CHECK, *ARCHIVE):
        assert action.help in page
        assert action.shown_keys in page
        assert f"| {action.help} |" in table


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
