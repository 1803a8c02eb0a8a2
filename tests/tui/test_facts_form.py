"""An article's facts: corrected in a form, asked for once where the date is missing."""

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from factcheck.domain.clock import RandomUids
from factcheck.domain.log.facts import PUBLISHED
from factcheck.domain.match import SlotState
from factcheck.review.opening import Opener, open_pages
from factcheck.review.sources.gather import gather
from factcheck.tui.screens.facts import FactsScreen
from tests.support.builders import FixedClock
from tests.support.notes import line, type_in
from tests.support.sample import Reports
from tests.support.stage import Stage
from tests.support.theatre import MakeTheatre, Theatre

SATURDAY = "Ships leave\n\nThe minister said on Saturday that twelve ships had left the port of Anselm at night.\n"
NINETEENTH = "Ships gone\n\nThe minister said on 19 October that twelve ships had left the port of Anselm at night.\n"


def fact(theatre: Theatre, name: str, position: int = 0) -> list[str | None]:
    """What the log says of an article's fact, oldest first."""
    bundle = theatre.store().load(theatre.reports.review.uid)
    rows = [r for r in bundle.decisions if r.subject == bundle.articles[position].uid and r.aspect == name]
    return [r.value for r in sorted(rows, key=lambda r: r.seq)]


async def fill_in(stage: Stage, **facts: str) -> None:
    """Open the form and put values into it."""
    await stage.review.run_action("over('facts')")
    await stage.drawn()
    assert isinstance(stage.app.screen, FactsScreen)
    for name, value in facts.items():
        stage.app.screen.query_one(f"#{name}", Input).value = value
    await stage.settled()


# --- the form ------------------------------------------------------------------------------------------------------


async def test_a_corrected_outlet_stands_in_the_heading_and_is_kept(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await fill_in(stage, outlet="The [sic] Ledger")
        await stage.press("enter")
        await stage.drawn()
        assert "▸The [sic] Ledger" in stage.screen_text
        assert fact(theatre, "outlet") == ["The [sic] Ledger"]
        await stage.press("w")
        assert "Twelve (The [sic] Ledger)" in stage.panel
    async with theatre.open() as stage:
        assert "▸The [sic] Ledger" in stage.screen_text
        await stage.press("u")
        await stage.drawn()
        assert "▸Harbour Ledger" in stage.screen_text


async def test_the_form_is_about_the_focused_article(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("l")
        await fill_in(stage)
        assert stage.app.screen.query_one("#outlet", Input).value == "Free Coast"
        await stage.press("escape")
        assert theatre.rows() == []


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("published", "18 October", "is no date; write it as 2024-10-18"), ("url", "example", "is no web address")],
)
async def test_what_does_not_fit_is_refused_in_one_line_and_no_word_is_lost(
    theatre: Theatre, name: str, value: str, said: str
) -> None:
    async with theatre.open() as stage:
        before = getattr(stage.desk.state.articles[0], name) or ""
        await fill_in(stage, title="A long new headline", **{name: value})
        await stage.press("enter")
        form = stage.app.screen
        assert isinstance(form, FactsScreen)
        assert said in str(form.query_one("#facts-remark", Static).content)
        assert form.query_one("#title", Input).value == "A long new headline"
        assert theatre.rows() == []
        form.query_one(f"#{name}", Input).value = before
        await stage.press("ctrl+s")
        assert len(stage.app.screen_stack) == 2
        assert (fact(theatre, "title"), fact(theatre, name)) == (["A long new headline"], [])


async def test_a_form_left_or_kept_without_a_change_writes_nothing(theatre: Theatre) -> None:
    async with theatre.open((20, 5)) as stage:
        for keys in (["escape"], ["enter"], ["tab", "tab", "ctrl+s"]):
            await fill_in(stage)
            await stage.press(*keys)
            assert len(stage.app.screen_stack) == 2
        assert theatre.rows() == []


# --- dates ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def undated(make_theatre: MakeTheatre) -> Theatre:
    """A review to be, of which nothing is stored yet."""
    theatre = make_theatre(Reports())
    theatre.store().delete(theatre.reports.review.uid)
    return theatre


def opening(theatre: Theatre, folder: Path, *texts: str) -> Opener:
    """Take the texts in as articles."""
    paths = []
    for text in texts:
        paths.append(folder / f"page{len(list(folder.glob('*.txt')))}.txt")
        paths[-1].write_text(text, "utf-8")
    review = theatre.reports.review
    return open_pages(gather(paths, 10_000).pages, review.name, "ann", FixedClock(), RandomUids())


def asked(stage: Stage) -> str:
    """The line of the screen in which a date is asked for."""
    return next((row for row in stage.screen_text.splitlines() if "published?" in row), "")


async def named(theatre: Theatre) -> None:
    """Learn the uid that the review was made with."""
    [summary] = theatre.store().reviews("ann")
    theatre.reports.review = summary.review


async def test_a_missing_date_is_asked_once_for_each_new_article(undated: Theatre, tmp_path: Path) -> None:
    async with undated.open((80, 24), opener=opening(undated, tmp_path, SATURDAY, NINETEENTH)) as stage:
        await named(undated)
        assert "published? page0.txt: e.g. 2024-10-18" in asked(stage)
        assert line(stage) == ""
        await type_in(stage, "2024-10-21")
        await stage.press("enter")
        await stage.drawn()
        assert fact(undated, PUBLISHED) == ["2024-10-21"]
        assert "published? page1.txt" in asked(stage)
        await stage.press("escape")
        assert (line(stage), fact(undated, PUBLISHED, 1)) == (None, [""])
        await stage.press("c")
        assert stage.desk.state.progress.reviewed == 1
    async with undated.open((80, 24), opener=opening(undated, tmp_path, NINETEENTH)) as stage:
        assert line(stage) is None
    async with undated.open((80, 24)) as stage:
        assert line(stage) is None


async def test_all_dates_can_be_left_out_at_once_and_that_is_one_step_to_take_back(
    undated: Theatre, tmp_path: Path
) -> None:
    async with undated.open((80, 24), opener=opening(undated, tmp_path, SATURDAY, NINETEENTH)) as stage:
        await named(undated)
        assert "ctrl+n ask for no more" in stage.screen_text.splitlines()[-1]
        await stage.press("ctrl+n")
        await stage.drawn()
        assert (line(stage), fact(undated, PUBLISHED), fact(undated, PUBLISHED, 1)) == (None, [""], [""])
        assert "c confirm" in stage.screen_text.splitlines()[-1]
        await stage.press("u")
        assert (fact(undated, PUBLISHED), fact(undated, PUBLISHED, 1)) == (["", None], ["", None])


async def test_a_date_that_is_none_is_refused_and_stays_in_the_line(undated: Theatre, tmp_path: Path) -> None:
    async with undated.open(opener=opening(undated, tmp_path, SATURDAY)) as stage:
        await named(undated)
        await type_in(stage, "Monday")
        await stage.press("enter")
        assert "'Monday' is no date; write it as 2024-10-18" in stage.progress
        assert (line(stage), undated.rows()) == ("Monday", [])


async def test_a_date_is_asked_for_after_a_half_typed_note(undated: Theatre, tmp_path: Path) -> None:
    async with undated.open(opener=opening(undated, tmp_path, SATURDAY)) as stage:
        await stage.press("escape", "e")
        await type_in(stage, "half")
        stage.desk.notes.words = "half"
    async with undated.open(opener=opening(undated, tmp_path, NINETEENTH)) as stage:
        assert line(stage) == "half"
        await stage.press("enter")
        await stage.drawn()
        assert "published? page1.txt" in asked(stage)


async def test_with_a_date_weekdays_are_compared_by_it_and_no_more_when_it_is_taken_back(
    undated: Theatre, tmp_path: Path
) -> None:
    assert date(2024, 10, 19).strftime("%A") == "Saturday"

    def states(stage: Stage) -> set[SlotState]:
        return {s.state for m in stage.desk.state.match.values() for s in m.signals if "ate" in s.slot}

    async with undated.open(opener=opening(undated, tmp_path, SATURDAY, NINETEENTH)) as stage:
        await stage.press("escape", "escape")
        await stage.until(lambda: stage.desk.state.match, "the matches are in")
        await stage.matched()
        assert states(stage) == {SlotState.NOT_COMPARABLE}
        stage.desk.go_end(last=False)
        await fill_in(stage, published="2024-10-21")
        await stage.press("enter")
        await stage.until(lambda: SlotState.EQUAL in states(stage), "Saturday is 19 October")
        await stage.press("u")
        await stage.until(lambda: states(stage) == {SlotState.NOT_COMPARABLE}, "it is not known again")
        kept = undated.store().load(undated.store().reviews("ann")[0].review.uid).matches
        assert {m.uid: m.signals for m in kept} == {m.uid: m.signals for m in stage.desk.state.match.values()}
