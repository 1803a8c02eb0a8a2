"""A late article comes into a running review: decisions, place and undo stay, its matches come in behind."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.domain.clock import RandomUids
from factcheck.domain.job import Job
from factcheck.review import take_in
from factcheck.review.opening import Opener, open_pages
from factcheck.review.ports import Store
from factcheck.review.sources.gather import gather
from factcheck.review.take_in import missing_matches
from factcheck.tui.screens.review import background
from tests.support.builders import FixedClock
from tests.support.notes import line, note_kept, type_in
from tests.support.other_windows import Between
from tests.support.stage import PATIENCE, Stage
from tests.support.theatre import Theatre

Taker = Callable[..., Opener]


@pytest.fixture
def take(theatre: Theatre, tmp_path: Path) -> Taker:
    """Take texts into the review; those given before are in it already."""

    def opener(*texts: str) -> Opener:
        paths = [tmp_path / f"late{n}.txt" for n in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, "utf-8")
        pages = gather(paths, 10_000).pages
        return open_pages(pages, theatre.reports.review.name, "ann", FixedClock(), RandomUids())

    return opener


LATE = "Fifteen ships gone\n\nFifteen ships left the port on Monday, an agency said. Bread prices rose again there.\n"


async def leave_behind(theatre: Theatre) -> tuple[str | None, str | None, bool]:
    """Work a while, then leave: a verdict taken back, a note, a search, columns that stay."""
    async with theatre.open((160, 40)) as stage:
        await stage.go("quiet")
        await stage.press("d", "c", "u")
        await stage.go("cranes")
        await stage.press("e")
        await type_in(stage, "half a note")
        await stage.press("escape", "slash")
        await type_in(stage, "port")
        await stage.press("enter", "b")
        await stage.go("twelve")
        await stage.press("l", "l")
        return stage.anchor, stage.focus, stage.desk.follow


async def test_nothing_of_a_running_review_is_lost(theatre: Theatre, take: Taker) -> None:
    before = await leave_behind(theatre)
    rows = len(theatre.rows())
    async with theatre.open((160, 40), opener=take(LATE)) as stage:
        assert (stage.anchor, stage.focus, stage.desk.follow) == before
        assert (len(stage.desk.state.articles), theatre.kept("quiet")) == (5, "denied")
        assert "published? late0.txt" in stage.screen_text
        await stage.press("escape")
        assert stage.desk.found.needle == "port"
        assert len(stage.desk.found.spans) >= 3
        await stage.go("cranes")
        await stage.press("e")
        assert line(stage) == "half a note"
        await stage.press("enter", "u", "u")  # the note, then the date
        assert note_kept(theatre, "cranes") is None
        await stage.press("u")
        assert theatre.kept("quiet") is None
        assert len(theatre.rows()) == rows + 5


async def test_its_matches_come_in_while_one_goes_on(theatre: Theatre, take: Taker) -> None:
    class Watched(Between):
        """Notes how many decisions there were when matches came."""

        def absorb(self, bundle: object) -> object:
            return self._store.absorb(bundle)  # type: ignore[arg-type]

    def wrap(store: Store) -> Store:
        return Watched(store)  # type: ignore[return-value]

    async with theatre.open((160, 40), opener=take(LATE), wrap=wrap) as stage:
        await stage.press("escape")
        await stage.go("twelve")
        late = stage.desk.state.articles[-1].uid
        await stage.until(lambda: stage.desk.shown_in(late), "a match has come in")
        assert stage.anchor == "twelve"
        claim = stage.desk.shown_in(late)
        assert claim is not None
        assert "Fifteen ships" in claim.quote
        assert "late0.txt" in stage.panel
        await stage.press(*["tab"] * 4, "d")
        assert stage.desk.state.mark(claim.uid).verdict == "denied"
    assert {m.uid for m in theatre.reports.matches} < {
        m.uid for m in theatre.store().load(theatre.reports.review.uid).matches
    }


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Matching finds, and comes to its end only when this is set; what is found is shown from the first on."""
    go_on = threading.Event()

    def find(*given: Any, job: Job, **named: Any) -> object:
        found = missing_matches(*given, job=job, **named)
        while not go_on.wait(PATIENCE / 1000) and not (job.stop and job.stop()):
            pass
        return found

    monkeypatch.setattr(take_in, "missing_matches", find)
    monkeypatch.setattr(background, "SHOWN_FIRST", 1)
    return go_on


async def test_what_is_found_shows_and_can_be_decided_on_before_matching_ends(
    theatre: Theatre, take: Taker, held: threading.Event
) -> None:
    review = theatre.reports.review.uid
    async with theatre.open((160, 40), opener=take(LATE)) as stage:
        await stage.press("escape")
        await stage.go("twelve")
        late = stage.desk.state.articles[-1].uid
        await stage.until(lambda: stage.desk.shown_in(late), "a match shows")
        stored = theatre.store().load(review).matches
        assert {m.uid for m in stored} == {m.uid for m in theatre.reports.matches}
        await stage.press(*["tab"] * 4, "a")
        [accepted] = [m for m in theatre.store().load(review).matches if m not in stored]
        assert "accepted" in stage.panel
        await stage.look_around()  # what another window has done brings nothing of this
        assert stage.desk.shown_in(late)
        held.set()
        await stage.matched()
        assert "accepted" in stage.panel
    assert len(theatre.store().load(review).matches) > len(stored) + 1
    assert accepted.uid in {row.subject for row in theatre.rows()}


async def test_matching_that_was_cut_off_is_made_up_for(theatre: Theatre, take: Taker, held: threading.Event) -> None:
    review = theatre.reports.review.uid
    async with theatre.open((160, 40), opener=take(LATE)) as stage:
        await stage.press("escape")
        await stage.go("twelve")
        late = stage.desk.state.articles[-1].uid
        await stage.until(lambda: stage.desk.shown_in(late), "a match shows")
        await stage.press(*["tab"] * 4, "a")
    kept = len(theatre.store().load(review).matches)
    assert kept == len(theatre.reports.matches) + 1
    held.set()
    async with theatre.open((160, 40)) as stage:
        await stage.until(lambda: len(theatre.store().load(review).matches) > kept, "the others are stored")


async def test_the_match_that_was_chosen_and_decided_on_stays_so(theatre: Theatre, take: Taker) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("right_square_bracket")
        assert stage.desk.shown_in(theatre.reports.articles[1].uid) == theatre.reports.claims["coast title"]
        await stage.press("l", "l", "a")
    async with theatre.open(opener=take(LATE)) as stage:
        await stage.press("escape")
        await stage.matched()
        assert stage.desk.shown_in(theatre.reports.articles[1].uid) == theatre.reports.claims["coast title"]
        assert stage.desk.shown_in(theatre.reports.articles[2].uid) == theatre.reports.claims["dozen"]
        assert "accepted 91" in stage.panel


async def test_articles_that_are_in_the_review_already_are_told_by_number(theatre: Theatre, take: Taker) -> None:
    def remarks(stage: Stage) -> tuple[str, ...]:
        opened = stage.review.session.review.opened
        assert opened is not None
        return opened.remarks

    other = "Other words\n\nTwo boats came back to the harbour on Friday evening, officials said.\n"
    async with theatre.open(opener=take(LATE, other)) as stage:
        await stage.press("escape", "escape")
    async with theatre.open(opener=take(LATE, other)) as stage:
        assert remarks(stage) == ("2 articles are in the review already",)
    async with theatre.open(opener=take(LATE)) as stage:
        assert remarks(stage) == ("late0.txt is in the review already, taken once",)
        assert line(stage) is None
