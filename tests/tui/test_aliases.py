"""The alias table on the screen: what is shown, what its keys do, and that every word is kept."""

from pathlib import Path

import pytest
from textual.widgets import Input, OptionList, Static

from factcheck.domain.clock import RandomUids
from factcheck.review.opening import Opener, open_pages
from factcheck.review.seen.aliases import alias_table
from factcheck.review.sources.gather import gather
from factcheck.tui.screens.aliases import AliasScreen
from factcheck.tui.screens.review.screen import ReviewScreen
from factcheck.tui.widgets.line_editor import LineEditor
from tests.support.builders import FixedClock
from tests.support.explained_names import FIRST, SECOND
from tests.support.sample import Reports
from tests.support.stage import Stage
from tests.support.theatre import MakeTheatre, Theatre


@pytest.fixture
def harbour(make_theatre: MakeTheatre, tmp_path: Path) -> tuple[Theatre, Opener]:
    """Two pages in which names are explained, to be taken into a review."""
    theatre = make_theatre(Reports())
    theatre.store().delete(theatre.reports.review.uid)
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND)):
        (tmp_path / name).write_text(f"{text}\nPublished: June 4, 2024\n", "utf-8")
    pages = gather([tmp_path / "a.txt", tmp_path / "b.txt"], 10_000).pages
    return theatre, open_pages(pages, theatre.reports.review.name, "ann", FixedClock(), RandomUids())


def names(stage: Stage) -> list[str]:
    """The lines of the table."""
    screen = stage.app.screen
    assert isinstance(screen, AliasScreen)
    return [" ".join(str(o.prompt).split()) for o in screen.query_one(OptionList).options]


def stands(stage: Stage, surface: str) -> str:
    """What a name stands for."""
    state = stage.desk.state
    return alias_table(state.seen).canonical(surface)


async def table(stage: Stage) -> None:
    """Open the table, whatever is asked first."""
    await stage.press("escape", "escape")
    stage.review.action_over("names")
    await stage.drawn()


async def choose(stage: Stage, surface: str) -> None:
    at = next(n for n, words in enumerate(names(stage)) if words.startswith(surface))
    stage.app.screen.query_one(OptionList).highlighted = at
    await stage.settled()


async def answer(stage: Stage, key: str, words: str) -> None:
    await stage.press(key)
    stage.app.screen.query_one(Input).value = words
    await stage.press("enter")
    await stage.drawn()


def remark(stage: Stage) -> str:
    return str(stage.app.screen.query_one("#aliases-remark", Static).content)


async def test_names_are_shown_with_what_speaks_for_them(harbour: tuple[Theatre, Opener]) -> None:
    theatre, opener = harbour
    async with theatre.open((100, 24), opener=opener) as stage:
        await table(stage)
        assert "LHO = Lorn Harbour Office acronym, a.txt" in names(stage)
        await stage.press("q")
        assert isinstance(stage.app.screen, ReviewScreen)


async def test_a_name_is_rejected_taken_back_in_and_undone(harbour: tuple[Theatre, Opener]) -> None:
    theatre, opener = harbour
    async with theatre.open((100, 24), opener=opener) as stage:
        await table(stage)
        await choose(stage, "LHO")
        await stage.press("x")
        assert "LHO ≠ Lorn Harbour Office not the same" in names(stage)
        assert stands(stage, "LHO") == "LHO"
        await stage.press("u")
        assert stands(stage, "LHO") == "Lorn Harbour Office"
        await stage.press("ctrl+r")
        assert stands(stage, "LHO") == "LHO"
        await choose(stage, "LHO")
        await stage.press("x")
        assert stands(stage, "LHO") == "Lorn Harbour Office"


async def test_a_name_is_added_changed_and_kept_over_a_restart(harbour: tuple[Theatre, Opener]) -> None:
    theatre, opener = harbour
    async with theatre.open((100, 24), opener=opener) as stage:
        [summary] = theatre.store().reviews("ann")
        theatre.reports.review = summary.review
        await table(stage)
        await answer(stage, "a", "the mayor = Ida Holm [sic]")
        assert "the mayor = Ida Holm [sic] by hand" in names(stage)
        await choose(stage, "the mayor")
        await answer(stage, "r", "Ida Holm")
        assert stands(stage, "The mayor") == "Ida Holm"
    async with theatre.open((100, 24)) as stage:
        assert stands(stage, "the mayor") == "Ida Holm"


async def test_what_is_no_pair_is_said_and_the_words_stay(harbour: tuple[Theatre, Opener]) -> None:
    theatre, opener = harbour
    async with theatre.open((100, 24), opener=opener) as stage:
        await table(stage)
        before = len(names(stage))
        for words, said in (("only a name", "write it as NAME ="), ("= Ida Holm", "the name is empty")):
            await answer(stage, "a", words)
            assert said in remark(stage)
            assert stage.app.screen.query_one(Input).value == words
            await stage.press("escape")
        assert not stage.app.screen.query_one(LineEditor).display
        assert len(names(stage)) == before


async def test_letters_typed_into_the_line_are_no_keys(harbour: tuple[Theatre, Opener]) -> None:
    theatre, opener = harbour
    async with theatre.open((100, 24), opener=opener) as stage:
        await table(stage)
        rows = len(stage.desk.state.log)
        await stage.press("a", "x", "u", "q", "j", "r")
        assert stage.app.screen.query_one(Input).value == "xuqjr"
        assert len(stage.desk.state.log) == rows


@pytest.mark.parametrize("size", [(20, 5), (60, 12), (80, 24)])
async def test_a_review_without_names_and_a_small_window(theatre: Theatre, size: tuple[int, int]) -> None:
    async with theatre.open(size) as stage:
        await table(stage)
        await stage.press("x", "r", "j", "k", "escape")
        stage.review.action_over("names")
        await stage.drawn()
        await answer(stage, "a", "Ada = Bo")
        assert stands(stage, "ada") == "Bo"
        await stage.pilot.resize_terminal(40, 10)
        await stage.press("escape")
        assert isinstance(stage.app.screen, ReviewScreen)
