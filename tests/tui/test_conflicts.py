"""w and W: through the claims that an article contradicts, another or its own, around."""

from factcheck.domain.match import Signal, SlotState
from tests.support.sample import Reports, one_report
from tests.support.theatre import MakeTheatre, Theatre

CONFLICTS = ["twelve", "coast title", "fifteen", "dozen"]


async def test_w_goes_through_all_conflicts_and_around(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        assert "≠3" in stage.progress
        seen = []
        for _ in range(5):
            await stage.press("w")
            seen.append(stage.anchor)
        assert seen == [*CONFLICTS, "twelve"]
        await stage.press("W")
        assert stage.anchor == "dozen"
        await stage.press("W", "W", "W", "W")
        assert stage.anchor == "dozen"


async def test_the_row_that_contradicts_is_focused_and_the_words_are_shown(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("w")
        assert (stage.anchor, stage.row) == ("twelve", "Free Coast")
        assert "ships ≠ Twelve (Harbour Ledger) | Fifteen (Free Coast) | About a dozen (Sarn Bulletin)" in stage.panel
        await stage.press("w", "w", "w")
        assert (stage.anchor, stage.row) == ("dozen", "Free Coast")


async def test_a_rejected_match_is_no_conflict_and_one_taken_back_is_again(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("w", "x")
        assert "≠2" in stage.progress  # the other candidate of that row contradicts too
        await stage.press("x")
        assert "≠1" in stage.progress
        await stage.press("w")
        assert stage.anchor == "fifteen"
        await stage.press("w", "w")
        assert stage.anchor == "fifteen"
        await stage.press("u")
        assert "≠2" in stage.progress


async def test_an_article_that_contradicts_itself_is_reached_and_said(make_theatre: MakeTheatre) -> None:
    r = Reports()
    r.article(
        "Quay", "#{title:Night of the ferries}", "{four:Four sailors were hurt.}", "{three:The three sailors are well.}"
    )
    r.article("Ledger", "#{other:Ferries at night}", "{bread:Bread prices rose.}")
    r.match("four", "three", 45, Signal("figure", SlotState.CONFLICT, "Four", "three", (0, 4), (4, 9)))
    theatre = make_theatre(r)
    async with theatre.open() as stage:
        assert "≠1" in stage.progress
        await stage.press("w")
        assert stage.anchor == "four"
        assert "Quay contradicts itself: figure ≠ Four | three" in stage.panel
        await stage.press("w")
        assert stage.anchor == "three"
        assert "Quay contradicts itself: figure ≠ three | Four" in stage.panel


async def test_without_conflicts_it_is_said(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(one_report())
    async with theatre.open() as stage:
        await stage.press("j", "w", "W")
        assert "no conflicts found" in stage.progress
        assert stage.anchor == "twelve"
