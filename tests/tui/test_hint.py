"""Four lines for whoever has marked nothing yet; gone with the first mark."""

import pytest

from factcheck.tui.widgets.hint import LINES, Hint
from tests.support.notes import write_note
from tests.support.other_windows import decide_elsewhere
from tests.support.stage import Stage
from tests.support.theatre import Theatre


def hinted(stage: Stage) -> bool:
    """Whether the hint takes room on the screen."""
    return bool(stage.review.query_one(Hint).size.height)


@pytest.mark.parametrize("key", ["c", "s", "a"])
async def test_the_hint_is_there_until_the_first_mark(theatre: Theatre, key: str) -> None:
    async with theatre.open((80, 24)) as stage:
        await stage.go("twelve")
        await stage.drawn()
        assert all(words in stage.screen_text for words in LINES)
        await stage.press("j", "k", key)
        await stage.drawn()
        assert not hinted(stage)
        await stage.press("u")
        await stage.drawn()
        assert not hinted(stage)


async def test_what_is_no_mark_leaves_it(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.review.deciding.correct(theatre.reports.articles[0].uid, {"outlet": "Ledger"})
        await stage.press("slash", "x", "escape", "b", "question_mark", "q")
        await stage.drawn()
        assert hinted(stage)
        await write_note(stage, "a note is one")
        await stage.drawn()
        assert not hinted(stage)


@pytest.mark.parametrize("reviewer", ["ann", "bob"])
async def test_it_does_not_come_where_something_is_marked_already(theatre: Theatre, reviewer: str) -> None:
    decide_elsewhere(theatre, "twelve", "denied", reviewer="bob")
    async with theatre.open(reviewer=reviewer) as stage:
        assert not hinted(stage)


async def test_a_low_window_has_no_room_for_it(theatre: Theatre) -> None:
    async with theatre.open((20, 5)) as stage:
        assert not hinted(stage)
        assert "c confirm" in stage.screen_text
        await stage.pilot.resize_terminal(80, 24)
        await stage.drawn()
        assert hinted(stage)
