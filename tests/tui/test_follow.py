"""b lets columns stay; one without a partner stays by itself; what is being read is left alone."""

import pytest

from factcheck.tui.screens.review.background import MatchingFinished
from tests.support.other_windows import decide_elsewhere
from tests.support.sample import many, one_report
from tests.support.stage import Stage
from tests.support.theatre import MakeTheatre, Theatre


def tops(stage: Stage) -> dict[str | None, int]:
    """Where each column stands."""
    return {c.view.article.outlet: c.scroll_offset.y for c in stage.columns if c.view}


async def test_columns_stay_and_follow_again(theatre: Theatre) -> None:
    async with theatre.open((160, 40)) as stage:
        await stage.go("twelve")
        before = tops(stage)
        await stage.press("b")
        assert "the other columns stay" in stage.progress
        await stage.press("j")
        after = tops(stage)
        assert (stage.anchor, after["Harbour Ledger"]) != ("twelve", before["Harbour Ledger"])
        assert after["Sarn Bulletin"] == before["Sarn Bulletin"]
        lit = stage.claim_row("Harbour Ledger", "cranes")
        assert stage.claim_row("Sarn Bulletin", "standstill") != lit
        await stage.press("b")
        assert "the other columns follow" in stage.progress
        assert stage.claim_row("Sarn Bulletin", "standstill") == stage.claim_row("Harbour Ledger", "cranes") == lit


async def test_that_columns_stay_is_kept_on_resume(theatre: Theatre) -> None:
    async with theatre.open((160, 40)) as stage:
        await stage.press("b")
    async with theatre.open((160, 40)) as stage:
        assert not stage.desk.follow
        before = tops(stage)
        await stage.press("j")
        assert tops(stage)["Sarn Bulletin"] == before["Sarn Bulletin"]
        await stage.press("b")
        assert stage.claim_row("Sarn Bulletin", "dozen") == stage.claim_row("Harbour Ledger", "twelve")


async def test_a_column_without_a_partner_stays_and_says_not_found(theatre: Theatre) -> None:
    async with theatre.open((160, 40)) as stage:
        await stage.go("twelve")
        before = tops(stage)["Free Coast"]
        assert "not found" not in str(stage.column("Free Coast").border_subtitle)
        await stage.press("j")
        assert tops(stage)["Free Coast"] == before
        assert "not found" in str(stage.column("Free Coast").border_subtitle)


def matching_ends(stage: Stage) -> None:
    """A round of matching ends with what the reports have by now."""
    matching = stage.review.session.matching
    matching.hear(MatchingFinished(stage.reports.bundle, matching.round))


# --- what is being read --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("news", ["matching", "another window"])
async def test_what_happens_meanwhile_does_not_move_what_is_being_read(theatre: Theatre, news: str) -> None:
    async with theatre.open((120, 16)) as stage:
        await stage.press("pagedown")
        read = tops(stage)["Harbour Ledger"]
        if news == "matching":
            matching_ends(stage)
        else:
            decide_elsewhere(theatre, "twelve", "confirmed")
            await stage.look_around()
        await stage.drawn()
        assert tops(stage)["Harbour Ledger"] == read
        assert stage.anchor == "ledger title"
        await stage.press("j")
        assert stage.claim_row("Harbour Ledger", "twelve") is not None


async def test_partners_that_come_in_stand_at_the_height_of_the_claim(theatre: Theatre) -> None:
    async with theatre.open((160, 40)) as stage:
        await stage.go("bread")
        stage.reports.match("bread", "cranes", 60)
        matching_ends(stage)
        await stage.drawn()
        assert stage.claim_row("Harbour Ledger", "cranes") == stage.claim_row("Free Coast", "bread") is not None


# --- many and one --------------------------------------------------------------------------------------------------


async def test_forty_articles(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(many(40))
    async with theatre.open((240, 50)) as stage:
        assert len(stage.columns) == 5
        await stage.go("claim 38")
        await stage.press("l")
        assert stage.focus == "Outlet 39"
        assert "Outlet 39" in stage.shown_outlets
        await stage.press("l")
        assert "no further column" in stage.progress
        await stage.press("c", "slash", *"number 20 ", "enter")
        assert stage.anchor == "claim 20"
        assert stage.claim_row("Outlet 19", "claim 19") == stage.claim_row("Outlet 20", "claim 20") is not None
        await stage.press("w", "b", "e", "x", "enter", "b")
        assert "1/40" in stage.progress
        await stage.pilot.resize_terminal(20, 5)
        await stage.drawn()
        assert len(stage.columns) == 1


async def test_one_article_of_one_line(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(many(1))
    async with theatre.open() as stage:
        for key in ("b", "w", "W", "n", "N", "l", "h", "tab", "a", "x", "J", "K", "u", "pagedown", "ctrl+u", "b"):
            await stage.press(key)
            assert stage.anchor == "claim 0"
        await stage.press("e", *"note", "enter", "slash", *"ships", "enter", "d")
        assert (theatre.kept("claim 0"), stage.anchor) == ("denied", "claim 0")
        assert "every claim is reviewed" in stage.progress


async def test_one_article(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(one_report())
    async with theatre.open((80, 24)) as stage:
        await stage.press("j", "c")
        assert (theatre.kept("twelve"), len(stage.columns)) == ("confirmed", 1)
