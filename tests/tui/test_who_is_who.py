"""What is said of names on the screen has matches compared anew behind what is shown, and is kept."""

from pathlib import Path

import pytest

from factcheck.domain.clock import RandomUids
from factcheck.domain.match import Match, Relation
from factcheck.review.opening import Opener, open_pages
from factcheck.review.ports import Store
from factcheck.review.sources.gather import gather
from tests.support.builders import FixedClock
from tests.support.sample import Reports
from tests.support.stage import Stage
from tests.support.theatre import MakeTheatre, Theatre
from tests.support.two_reports import write_reports


@pytest.fixture
def fire(make_theatre: MakeTheatre, tmp_path: Path) -> tuple[Theatre, Opener]:
    """Two reports of one fire, to be taken into a review."""
    theatre = make_theatre(Reports())
    theatre.store().delete(theatre.reports.review.uid)
    pages = gather([write_reports(tmp_path / "fire")], 10_000).pages
    return theatre, open_pages(pages, theatre.reports.review.name, "ann", FixedClock(), RandomUids())


def tolls(stage: Stage) -> Match | None:
    """The match of the two sentences that give a toll."""
    state = stage.desk.state
    both = (m for m in state.match.values() if all("said" in state.claim[uid].quote for uid in (m.a, m.b)))
    return next(both, None)


async def becomes(stage: Stage, *, conflict: bool) -> None:
    def so() -> bool:
        match = tolls(stage)
        return match is not None and (match.relation is Relation.CONFLICT) is conflict

    await stage.until(so, f"tolls that {'contradict' if conflict else 'do not contradict'} each other")


def stored(store: Store) -> set[Relation | None]:
    [summary] = store.reviews("ann")
    return {m.relation for m in store.load(summary.review.uid).matches}


async def test_a_change_of_the_table_reaches_the_matches_and_is_kept(fire: tuple[Theatre, Opener]) -> None:
    theatre, opener = fire
    async with theatre.open((100, 30), opener=opener) as stage:
        [summary] = theatre.store().reviews("ann")
        theatre.reports.review = summary.review
        await becomes(stage, conflict=False)
        await stage.press("escape", "escape")
        assert len(stage.desk.state.contradictions) == 0
        assert await stage.review.deciding.set_alias("the harbour watchdog", "CSO")
        await becomes(stage, conflict=True)
        assert len(stage.desk.state.contradictions) == 1
        await stage.until(lambda: Relation.CONFLICT in stored(theatre.store()), "a contradiction in the store")
    async with theatre.open((100, 30)) as stage:
        await becomes(stage, conflict=True)
        await stage.press("escape", "escape", "u")
        await becomes(stage, conflict=False)
        await stage.press("ctrl+r")
        await becomes(stage, conflict=True)


async def test_what_another_window_says_of_names_is_taken_over(fire: tuple[Theatre, Opener]) -> None:
    from factcheck.review.decisions.aliases import set_aliases

    theatre, opener = fire
    async with theatre.open((100, 30), opener=opener) as stage:
        await becomes(stage, conflict=False)
        store = theatre.store()
        [summary] = store.reviews("ann")
        set_aliases(store, store.load(summary.review.uid), "ann", [("the harbour watchdog", "CSO")])
        await becomes(stage, conflict=True)
