"""The palette: every action by name, jumps to claims, articles and reviews, and nothing that cannot be done."""

import pytest

from factcheck.tui.keys.home import HOME
from factcheck.tui.keys.possible import ALWAYS, CONDITIONS, Now, is_possible
from factcheck.tui.keys.registry import TABLES
from factcheck.tui.keys.review import REVIEW
from tests.support.builders import make_bundle
from tests.support.home import at_home
from tests.support.palette import choose, open_palette
from tests.support.sample import one_report
from tests.support.theatre import MakeTheatre, Theatre


def test_every_condition_is_of_an_action_that_there_is() -> None:
    assert {a.id for table in TABLES for a in table} >= CONDITIONS
    assert {a.id for a in REVIEW} >= ALWAYS
    assert {a.id for a in REVIEW if is_possible(a.id, Now(opening=True))} == ALWAYS


async def test_all_that_can_be_done_is_offered_and_nothing_else(theatre: Theatre) -> None:
    async with theatre.open((120, 60)) as stage:
        await stage.go("twelve")
        words = await open_palette(stage, key="ctrl+p")
        expected = {a.id for a in REVIEW} - {
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
        assert {a.id for a in REVIEW if any(a.help in w for w in words)} >= expected
        assert len(words) == len(expected)


async def test_one_article_without_a_decision_offers_no_match_and_no_undo(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(one_report())
    async with theatre.open() as stage:
        possible = {a.id for a in REVIEW if is_possible(a.id, stage.review.now())}
        assert not possible & {"match.accept", "match.next", "conflict.next", "column.around", "log.undo"}
        assert {"verdict.confirm", "queue.next", "claim.next", "note.write"} <= possible
        await stage.press("c", "u")
        assert is_possible("log.redo", stage.review.now())
        assert not is_possible("log.undo", stage.review.now())
        await stage.press("slash", *"ships", "enter", "c")
        assert is_possible("search.next", stage.review.now())
        assert is_possible("log.undo", stage.review.now())


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
        assert len(words) == len(HOME.actions) - 1
        await home.press("escape")
        await choose(home, "review: ships")
        await home.opened()
        assert home.anchor == "ledger title"
        await home.press("q")
        theatre.store().delete(theatre.reports.review.uid)
        await home.home.reload()
        words = await open_palette(home)
        assert sorted(w.split(":")[0] for w in words) == ["help", "new review", "quit"]
