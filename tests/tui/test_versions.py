"""A page that comes again with changed text: verdicts come along, the place stays, the difference can be looked at."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Input

from factcheck.domain.clock import RandomUids
from factcheck.domain.log.decision import CONTENT, STATE, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import MatchState
from factcheck.domain.review import Bundle
from factcheck.review.opening import Opener, open_pages
from factcheck.review.sources.gather import gather
from factcheck.tui.intake_check.screen import IntakeCheckScreen
from factcheck.tui.keys.possible import is_possible
from factcheck.tui.screens.facts import FactsScreen
from factcheck.tui.screens.versions import VersionsPage, VersionsScreen
from tests.support.builders import FixedClock
from tests.support.palette import choose, open_palette
from tests.support.sample import Reports, ships
from tests.support.stage import Stage
from tests.support.theatre import MakeTheatre, Theatre

PAGE = """\
Ships leave Port Anselm

21 October 2024

{count} ships left the port of Anselm on Monday night, the harbour master said.

The cranes had stood still since Sunday, and nobody was hurt in the harbour.
"""


@pytest.fixture
def again() -> Reports:
    """The four reports, the first of which has come again: `twelve` is changed, `quiet` is gone."""
    reports = ships()
    cut = [f"~Line {n} that was cut." for n in range(3)]
    reports.article(
        "Harbour Ledger",
        *cut,
        "#{title again:Ships leave Port Anselm}",
        "@By Ada Quill",
        "{thirteen:Thirteen ships left the port on Monday, the [sic] master said.}",
        "{cranes again:The cranes stood still.}",
        after=reports.articles[0],
    )
    return reports


def without_last(reports: Reports) -> Bundle:
    """The review before the later version came."""
    last = reports.articles[-1].uid
    bundle = reports.bundle
    return replace(bundle, articles=bundle.articles[:-1], claims=tuple(c for c in bundle.claims if c.article != last))


def decide(theatre: Theatre, name: str, value: str, note: str | None = None, reviewer: str = "ann") -> None:
    store = theatre.store()
    log = DecisionLog(theatre.rows())
    choice = Choice(SubjectKind.CLAIM, theatre.reports.claims[name].uid, CONTENT, value, note)
    store.append(theatre.reports.review.uid, reviewer, [log.draft(choice, reviewer)])


async def open_versions(stage: Stage) -> None:
    await choose(stage, "what changed between")
    await stage.until(lambda: isinstance(stage.app.screen, VersionsScreen), "what changed")
    screen = stage.app.screen
    assert isinstance(screen, VersionsScreen)
    await stage.until(lambda: screen.query(VersionsPage) and screen.query_one(VersionsPage).size.height > 1, "a page")
    page = screen.query_one(VersionsPage)
    await stage.until(lambda: screen._page.virtual_size.height >= page.size.height, "all of it")
    await stage.drawn()


# --- the difference --------------------------------------------------------------------------------------------------


async def test_the_difference_shows_counts_verdicts_to_look_at_and_both_texts(
    make_theatre: MakeTheatre, again: Reports
) -> None:
    theatre = make_theatre(again)
    decide(theatre, "twelve", "denied", "fifteen, says the log")
    decide(theatre, "quiet", "confirmed")
    async with theatre.open((80, 24)) as stage:
        await open_versions(stage)
        text = stage.screen_text
        assert "Harbour Ledger: what changed between versions" in text
        assert "sentences: 2 gone or changed, 1 new or changed" in text
        assert "2 earlier verdicts not found again" in text
        assert "✗ denied" in text
        assert "note: fifteen, says the log" in text
        assert "− Twelve ships left" in text
        await stage.press("G")
        await stage.drawn()
        assert "+ Thirteen ships left the port on Monday, the [sic] master said." in stage.screen_text
        assert "− Nobody was hurt in the harbour" in stage.screen_text
        await stage.press("escape")
        assert stage.app.screen is stage.review
        assert len(theatre.rows()) == 2


async def test_changed_words_are_underlined_in_every_theme(make_theatre: MakeTheatre, again: Reports) -> None:
    async with make_theatre(again).open((80, 24)) as stage:
        await open_versions(stage)
        page = stage.app.screen.query_one(VersionsPage)
        marked = {
            segment.text
            for y in range(page.size.height)
            for segment in page.render_line(y)
            if segment.style is not None and segment.style.underline
        }
        assert {"Twelve", "Thirteen"} <= marked
        assert not any("cranes" in words for words in marked)


@pytest.mark.parametrize("size", [(20, 5), (80, 24)])
async def test_it_is_scrolled_by_keys_in_any_window(
    make_theatre: MakeTheatre, again: Reports, size: tuple[int, int]
) -> None:
    lines = [f"{{new {n}:Sentence number {n} has come in since.}}" for n in range(40)]
    again.article("Harbour Ledger", *lines, after=again.articles[-1])
    async with make_theatre(again).open(size) as stage:
        await open_versions(stage)
        screen = stage.app.screen
        assert isinstance(screen, VersionsScreen)
        seen = []
        for key in ("j", "j", "k", "pagedown", "pageup", "G", "g"):
            await stage.press(key)
            await stage.drawn()
            seen.append(screen._page.scroll_offset.y)
        assert (seen[0], seen[1], seen[2], seen[6]) == (1, 2, 1, 0)
        assert seen[3] > seen[2] >= seen[4]
        assert seen[5] == screen._page.max_scroll_y > 20
        await stage.press("q")
        assert stage.app.screen is stage.review


async def test_an_article_without_earlier_versions_says_so(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.review.run_action("over('versions')")
        assert "no earlier version" in stage.progress
        await stage.review.run_action("carry_over")
        assert "nothing to carry over" in stage.progress
        words = await open_palette(stage, "earlier")
        assert not any("versions of the article" in w or "carry" in w for w in words)


# --- carrying over ---------------------------------------------------------------------------------------------------


async def test_what_another_took_in_is_offered_to_the_others_and_not_done(
    make_theatre: MakeTheatre, again: Reports
) -> None:
    theatre = make_theatre(again)
    decide(theatre, "cranes", "denied", "seen", reviewer="ben")
    old = next(m for m in again.matches if m.score == 80)
    choice = Choice(SubjectKind.MATCH, old.uid, STATE, MatchState.ACCEPTED)
    theatre.store().append(again.review.uid, "ben", [DecisionLog().draft(choice, "ben")])
    async with theatre.open(reviewer="ben") as stage:
        await stage.until(lambda: "1 of your verdicts is on an earlier version" in stage.progress, "it is offered")
        assert theatre.kept("cranes again", reviewer="ben") is None
        assert is_possible("versions.carry", stage.review.now())
        await choose(stage, "carry my verdicts")
        await stage.until(lambda: "1 verdict carried over" in stage.progress, "it is done and said")
        assert theatre.kept("cranes again", reviewer="ben") == "denied"
        await stage.go("cranes again")
        assert " accepted " in stage.panel
        assert not is_possible("versions.carry", stage.review.now())
        await stage.press("u")
        assert theatre.kept("cranes again", reviewer="ben") is None
        assert " accepted " not in stage.panel
        assert "and 1 more" in stage.progress
    async with theatre.open(reviewer="ann") as stage:
        assert not is_possible("versions.carry", stage.review.now())


@pytest.fixture
def opener(theatre: Theatre, tmp_path: Path) -> Callable[..., Opener]:
    """Takes a page into the review of the four reports."""

    def take(count: str, extra: str = "") -> Opener:
        path = tmp_path / "page.txt"
        path.write_text(PAGE.format(count=count) + extra, "utf-8")
        pages = gather([path], 10_000).pages
        return open_pages(pages, theatre.reports.review.name, "ann", FixedClock(), RandomUids())

    return take


async def test_a_page_taken_in_again_brings_its_verdicts_and_says_so(
    theatre: Theatre, opener: Callable[..., Opener]
) -> None:
    async with theatre.open((140, 32), opener=opener("Twelve")) as stage:
        page = stage.desk.state.articles[-1]
        title, ships_left, cranes = stage.desk.state.claims[page.uid][-3:]
        for claim in (title, ships_left):
            stage.review.go_to(claim.uid)
            await stage.press("d")
        stage.review.go_to(cranes.uid)
        await stage.press("e", "h", "m", "escape", "k", "j")
    async with theatre.open((140, 32), opener=opener("Thirteen")) as stage:
        told = "page.txt is a later version: 1 verdict to look at again, 1 carried over"
        await stage.matched()
        assert told in stage.progress
        state = stage.desk.state
        assert len(state.articles) == 5
        assert state.progress.reviewed == 1
        assert stage.desk.anchor is not None
        assert (stage.desk.anchor.quote, stage.desk.anchor.uid) != (cranes.quote, cranes.uid)
        assert stage.desk.anchor.quote == cranes.quote
        assert stage.desk.notes.closed == {stage.desk.anchor.uid: "hm"}
        await stage.press("u")
        assert state.progress.reviewed == 0
        assert "undone: unreviewed on page.txt" in stage.progress
        await stage.press("u")
        assert "on an earlier version" in stage.progress
        await stage.press("ctrl+r", "ctrl+r")
        assert state.progress.reviewed == 1
        await stage.press("j")
        assert told not in stage.progress


async def test_a_version_that_another_window_takes_in_is_gone_over_to(
    make_theatre: MakeTheatre, again: Reports
) -> None:
    theatre = make_theatre(again)
    store = theatre.store()
    store.delete(again.review.uid)
    store.absorb(without_last(again))
    async with theatre.open((80, 24)) as stage:
        await stage.go("cranes")
        await stage.press("v")
        await stage.go("quiet")
        await stage.press("e", "h", "escape")
        store.absorb(again.bundle)
        await stage.look_around()
        await stage.settled()
        await stage.until(lambda: "1 of your verdicts is on an earlier version" in stage.progress, "it is offered")
        assert stage.anchor == "cranes again"
        assert stage.desk.focus == again.articles[-1].uid
        assert set(stage.shown_outlets) >= {"Harbour Ledger"}
        await stage.press("k", "j", "c", "u", "J", "w", "l", "h", "tab")
        await open_versions(stage) if stage.desk.earlier else await stage.press("h")
        assert stage.desk.notes.closed == {again.claims["quiet"].uid: "h"}


async def test_the_intake_check_closes_when_its_article_gets_a_later_version(
    make_theatre: MakeTheatre, again: Reports
) -> None:
    theatre = make_theatre(again)
    store = theatre.store()
    store.delete(again.review.uid)
    store.absorb(without_last(again))
    async with theatre.open((100, 30)) as stage:
        await stage.go("cranes")
        await stage.press("i")
        await stage.until(lambda: isinstance(stage.app.screen, IntakeCheckScreen), "the check")
        store.absorb(again.bundle)
        await stage.look_around()
        await stage.until(lambda: stage.app.screen is stage.review, "back in the review")
        assert stage.anchor == "cranes again"
        await stage.press("i")
        await stage.until(lambda: isinstance(stage.app.screen, IntakeCheckScreen), "the check of the later version")
        await stage.press("j", "space", "q")
        assert stage.app.is_running


# --- notices ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cells", [80, 140, 50])
async def test_a_notice_stands_in_the_heading_and_pushes_no_counter(theatre: Theatre, cells: int) -> None:
    async with theatre.open((cells, 24)) as stage:
        await stage.review.run_action("over('facts')")
        await stage.drawn()
        assert isinstance(stage.app.screen, FactsScreen)
        stage.app.screen.query_one("#notice", Input).value = "retracted 2024-10-22"
        await stage.press("enter")
        await stage.drawn()
        rows = stage.screen_text.splitlines()
        heading = next(row for row in rows if "⚠" in row)
        assert "⚠ retracted 22 Oct 2024" in heading
        assert "▸Harbour" in heading if cells == 140 else "▸Har" in heading
        assert "1/4" in stage.screen_text
        await stage.press("u")
        await stage.drawn()
        assert "⚠" not in stage.screen_text
        assert "▸Harbour Ledger" in stage.screen_text


async def test_a_window_too_narrow_for_both_shows_the_notice(theatre: Theatre) -> None:
    async with theatre.open((24, 20)) as stage:
        await stage.review.deciding.correct(theatre.reports.articles[0].uid, {"notice": "corrected 2024-10-22"})
        await stage.drawn()
        assert "⚠ corrected" in stage.screen_text
        assert "1/4" in stage.screen_text
