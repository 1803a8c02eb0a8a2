"""Checked before: the line in the match list, and the screen that searches claims of earlier reviews."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid5

import pytest

from factcheck.domain.evidence import EvidenceKind
from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Review
from factcheck.tui.screens.archive import ArchiveScreen
from factcheck.tui.screens.review.panels import checked
from factcheck.tui.widgets.archive_page import ArchivePage
from factcheck.tui.widgets.checked_line import CheckedLine
from factcheck.tui.widgets.line_editor import LineEditor
from tests.support.builders import make_evidence
from tests.support.sample import MADE, SPACE, Reports, ships
from tests.support.stage import Stage, shown
from tests.support.theatre import MakeTheatre, Theatre

SIZES = [(80, 24), (140, 42)]


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a claim to be rested on."""
    monkeypatch.setattr(checked, "REST", 0.01)


def earlier(*quotes: str) -> Reports:
    """An earlier review with one article."""
    reports = Reports(Review(uuid5(SPACE, "earlier"), "Port [last] week", MADE))
    reports.article("Evening [b]Post", " ".join(f"{{{n}:{quote}}}" for n, quote in enumerate(quotes)))
    return reports


def decide(theatre: Theatre, reports: Reports, verdicts: Sequence[str], note: str | None = None) -> None:
    """Take an earlier review in and decide on its claims."""
    store = theatre.store()
    entry = replace(make_evidence(reports.review, "Port log"), kind=EvidenceKind.DOCUMENT)
    store.absorb(replace(reports.bundle, evidence=(entry,)))
    claims = [c.uid for c in reports.claims.values()]
    choices = [
        Choice(SubjectKind.CLAIM, claim, CONTENT, verdict, note, (entry.uid,))
        for claim, verdict in zip(claims, verdicts, strict=False)
    ]
    store.append(reports.review.uid, "ben", [DecisionLog().draft(choice, "ben") for choice in choices])


@pytest.fixture
def known(theatre: Theatre) -> Theatre:
    """The four reports, and an earlier review in which two claims like theirs were decided."""
    reports = earlier("Twelve ships had left the port by Monday.", "The crane stands still.", "Nobody knew the mayor.")
    decide(theatre, reports, ["denied", "confirmed"], "the log [sic] says nine")
    return theatre


def line(stage: Stage) -> str:
    return shown(stage.review.query_one(CheckedLine)).strip()


def page(stage: Stage) -> str:
    return shown(stage.app.screen.query_one(ArchivePage))


async def open_archive(stage: Stage, claim: str = "twelve") -> None:
    await stage.go(claim)
    await stage.press("C")
    await stage.until(lambda: isinstance(stage.app.screen, ArchiveScreen), "the archive is shown")
    await stage.until(lambda: "searching" not in stage.screen_text, "it has been searched")
    await stage.drawn()


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_match_list_says_what_an_earlier_review_came_to(known: Theatre, size: tuple[int, int]) -> None:
    async with known.open(size) as stage:
        await stage.go("twelve")
        await stage.until(lambda: "✗ denied by ben 2024-10-21" in line(stage), "the earlier verdict")
        assert "Evening [b]Post · review Port [last] week" in line(stage) or size[0] == 80
        assert line(stage).startswith("checked before: ✗ denied")
        await stage.go("bread")
        await stage.until(lambda: line(stage) == "not checked before in other reviews", "there is none")
        await stage.drawn()
        assert stage.screen_text.splitlines()[-2].strip() == "not checked before in other reviews"


async def test_a_claim_that_is_known_is_shown_at_once_the_second_time(known: Theatre) -> None:
    async with known.open() as stage:
        await stage.go("cranes")
        await stage.until(lambda: "✓ confirmed by ben" in line(stage), "the earlier verdict")
        await stage.go("bread")
        await stage.go("cranes")
        assert "✓ confirmed by ben" in line(stage)


async def test_without_an_archive_there_is_no_such_line(theatre: Theatre) -> None:
    """Verdicts of this review are none of an earlier one."""
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("c")
        assert not stage.review.query_one(CheckedLine).display
        await stage.drawn()
        assert "checked before" not in stage.screen_text


async def test_the_line_does_not_move_the_columns(known: Theatre) -> None:
    async with known.open((80, 24)) as stage:
        heights = {c.size.height for c in stage.columns}
        for claim in ("twelve", "bread", "cranes"):
            await stage.go(claim)
            await stage.until(lambda: "checked before" in line(stage), "it is looked up")
            await stage.drawn()
            assert {c.size.height for c in stage.columns} == heights


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_archive_lists_claims_like_the_lit_one_with_their_verdicts(
    known: Theatre, size: tuple[int, int]
) -> None:
    async with known.open(size) as stage:
        await open_archive(stage)
        rows = page(stage).splitlines()
        assert rows[0].startswith("▸ ")
        assert "✗ denied by ben 2024-10-21 · Evening [b]Post" in rows[0]
        assert rows[1].strip() == "“Twelve ships had left the port by Monday.”"
        assert "like “Twelve ships left the port" in stage.screen_text
        assert "Nobody knew the mayor" not in stage.screen_text  # nobody has decided on it
        await stage.press("enter")
        await stage.drawn()
        assert "note: the log [sic] says nine" in page(stage)
        assert "evidence 1: Port log" in page(stage)
        assert "said by" in page(stage) or "the outlet's own words" in page(stage)
        await stage.press("enter")
        assert "note:" not in page(stage)
        await stage.press("q")
        assert stage.app.screen is stage.review


async def test_other_words_are_searched_for(known: Theatre) -> None:
    async with known.open() as stage:
        await open_archive(stage, "bread")
        await stage.press("slash")
        editor = stage.app.screen.query_one(LineEditor)
        assert editor.text == "Bread prices rose."
        editor.put("cranes standing")
        await stage.press("enter")
        await stage.until(lambda: "✓ confirmed by ben" in page(stage), "the other claim")
        await stage.press("slash")
        editor.put("…")
        await stage.press("enter")
        await stage.until(lambda: "nothing to search for" in stage.screen_text, "why there is nothing")
        await stage.press("j", "k", "enter", "c")
        assert known.rows() == []


@pytest.mark.parametrize("text", ['"NEAR(* -', "\x1b]52;c;AAAA\x07", "ships " * 8_000, "渡轮"])
async def test_any_words_are_taken(known: Theatre, text: str) -> None:
    async with known.open((80, 24)) as stage:
        await open_archive(stage)
        await stage.press("slash")
        stage.app.screen.query_one(LineEditor).put(text)
        await stage.press("enter")
        await stage.until(lambda: "searching" not in stage.screen_text, "it has been searched")
        assert "\x1b" not in stage.screen_text


async def test_an_earlier_verdict_is_cited_and_undo_takes_that_back(known: Theatre) -> None:
    async with known.open() as stage:
        await open_archive(stage)
        await stage.press("c")
        await stage.until(lambda: "cited as evidence 1 for Harbour Ledger" in stage.screen_text, "it is cited")
        bundle = known.store().load(known.reports.review.uid)
        [entry] = bundle.evidence
        assert entry.title.startswith("checked before: denied by ben, 2024-10-21, in the review Port [last] week")
        assert entry.quotation == "Twelve ships had left the port by Monday."
        [row] = bundle.decisions
        assert (row.subject, row.value, row.evidence) == (known.reports.claims["twelve"].uid, None, (entry.uid,))
        await stage.press("c")
        await stage.until(lambda: "cited already as evidence 1" in stage.screen_text, "it is said so")
        await stage.press("u")
        await stage.until(lambda: "undone" in stage.screen_text, "it is taken back")
        assert known.store().load(known.reports.review.uid).decisions[-1].evidence == ()


async def test_a_verdict_given_on_the_way_is_never_the_earlier_one(known: Theatre) -> None:
    async with known.open() as stage:
        await stage.go("twelve")
        await stage.until(lambda: "✗ denied by ben" in line(stage), "the earlier verdict")
        assert known.kept("twelve") is None
        await stage.press("c")
        assert known.kept("twelve") == "confirmed"


async def test_the_palette_and_help_know_the_archive(known: Theatre) -> None:
    async with known.open((140, 42)) as stage:
        await open_archive(stage)
        await stage.press("question_mark")
        await stage.drawn()
        assert "C" in stage.screen_text
        await stage.press("q", "colon")
        await stage.until(lambda: "cite the earlier verdict" in stage.screen_text, "the archive's actions")


async def test_a_claim_without_a_word_is_not_looked_up(make_theatre: MakeTheatre) -> None:
    reports = Reports()
    reports.article("Odd", "{dots:…?!} {ships:Twelve ships left the port.}")
    theatre = make_theatre(reports)
    decide(theatre, earlier("Twelve ships left the port."), ["denied"])
    async with theatre.open() as stage:
        await stage.go("dots")
        await stage.until(lambda: line(stage) == "not checked before in other reviews", "it is said so")


async def test_a_deep_list_scrolls_with_the_pointer(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(ships())
    decide(theatre, earlier(*(f"Ship number {n} left the port." for n in range(15))), ["denied"] * 15)
    async with theatre.open((80, 24)) as stage:
        await open_archive(stage)
        for _ in range(20):
            await stage.press("j")
        await stage.drawn()
        assert "▸" in stage.screen_text
        assert stage.app.screen.view.focused == 14  # type: ignore[attr-defined]
