"""The palette: every action by name, jumps to claims, articles and reviews, and nothing that cannot be done."""

import pytest
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from factcheck.tui.keys.possible import _CONDITIONS, ALWAYS, is_possible
from factcheck.tui.keys.registry import HOME, PALETTE_ONLY, REVIEW
from tests.support.builders import make_bundle
from tests.support.sample import one_report
from tests.tui.conftest import MakeTheatre, Stage, Theatre
from tests.tui.test_home import at_home


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


def test_every_condition_is_of_an_action_that_there_is() -> None:
    ids = {a.id for a in (*REVIEW, *PALETTE_ONLY)}
    assert ids >= set(_CONDITIONS)
    assert ids >= ALWAYS
    assert {a.id for a in REVIEW if is_possible(a.id, None)} == ALWAYS


async def test_all_that_can_be_done_is_offered_and_nothing_else(theatre: Theatre) -> None:
    async with theatre.open((120, 60)) as stage:
        await stage.go("twelve")
        words = await open_palette(stage, key="ctrl+p")
        expected = {a.id for a in (*REVIEW, *PALETTE_ONLY)} - {
            "app.palette",
            "verdict.clear",
            "log.undo",
            "log.redo",
            "search.next",
            "search.previous",
            "match.previous",
            "column.previous",
            "versions.difference",
            "versions.carry",
        }
        assert {a.id for a in (*REVIEW, *PALETTE_ONLY) if any(a.help in w for w in words)} >= expected
        assert len(words) == len(expected)


async def test_one_article_without_a_decision_offers_no_match_and_no_undo(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(one_report())
    async with theatre.open() as stage:
        possible = {a.id for a in REVIEW if is_possible(a.id, stage.desk)}
        assert not possible & {"match.accept", "match.next", "conflict.next", "column.around", "log.undo"}
        assert {"verdict.confirm", "queue.next", "claim.next", "note.write"} <= possible
        await stage.press("c", "u")
        assert is_possible("log.redo", stage.desk)
        assert not is_possible("log.undo", stage.desk)
        await stage.press("slash", *"ships", "enter", "c")
        assert is_possible("search.next", stage.desk)
        assert is_possible("log.undo", stage.desk)


async def test_an_action_is_run_by_its_name(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await choose(stage, "switch moving on after")
        assert not stage.desk.auto_advance
        assert "a verdict stays" in stage.progress
        await choose(stage, "mark denied")
        assert theatre.kept("ledger title") == "denied"


async def test_one_jumps_to_a_claim_and_an_article(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await choose(stage, "standstill")
        assert (stage.anchor, stage.focus) == ("standstill", "Sarn Bulletin")
        await choose(stage, "article: tessalin")
        assert stage.anchor == "lantern title"


@pytest.mark.parametrize("before", [(), ("question_mark",)])
async def test_one_jumps_from_review_to_review_and_back(theatre: Theatre, before: tuple[str, ...]) -> None:
    other = make_bundle("[other] harbour")
    theatre.store().absorb(other)
    async with theatre.open() as stage:
        await stage.go("cranes")
        await stage.press(*before)  # also from help
        await choose(stage, "review: other", "ctrl+p")
        await stage.until(lambda: "[other] harbour" in stage.screen_text, "the other review is open")
        place = theatre.place()
        assert place is not None
        assert place.claim == theatre.reports.claims["cranes"].uid
        await stage.press("d")
        assert len(theatre.store().load(other.review.uid).decisions) == 1
        assert theatre.rows() == []
        await choose(stage, "review: ships")
        await stage.until(lambda: "Ships of Port Anselm" in stage.screen_text, "back again")
        await stage.until(lambda: "The cranes stood" in stage.screen_text, "at the cranes")
        await stage.press("q")
        await stage.until(lambda: not stage.app.is_running, "the program has ended")
    assert stage.app.return_value is not None
    assert stage.app.return_value.review == "Ships of Port Anselm"


async def test_home_offers_what_can_be_done_there(theatre: Theatre) -> None:
    async with at_home(theatre, (100, 40)) as home:
        words = await open_palette(home)
        assert len(words) == len(HOME) - 1
        await home.press("escape")
        await choose(home, "review: ships")
        await home.opened()
        assert home.anchor == "ledger title"
        await home.press("q")
        theatre.store().delete(theatre.reports.review.uid)
        await home.home.reload()
        words = await open_palette(home)
        assert sorted(w.split(":")[0] for w in words) == ["help", "new review", "quit"]
