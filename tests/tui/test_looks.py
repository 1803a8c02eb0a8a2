"""What the screens look like, with everything that moves standing still: a fixed clock, fixed texts, no animation.

After a wanted change of looks: `.venv/bin/python -m pytest -n 0 tests/tui/test_looks.py --snapshot-update`, then look.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.support.stage import Stage
from tests.support.theatre import Theatre

Compare = Callable[..., bool]


def at(theatre: Theatre, *keys: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Open the review, decide a little, go to the claim with a conflict, press the keys."""

    async def before(pilot: Pilot[Any]) -> None:
        stage = Stage(pilot.app, pilot, theatre.reports)  # type: ignore[arg-type]
        await stage.opened()
        await stage.press("d")
        await stage.go("cranes")
        await stage.press("v")
        await stage.go("twelve")
        await stage.press("s", "l", *keys)
        await stage.drawn()

    return before


@pytest.mark.parametrize("size", [(240, 42), (140, 42), (100, 30), (80, 24), (50, 20)], ids=lambda s: f"{s[0]}x{s[1]}")
def test_review(theatre: Theatre, snap_compare: Compare, size: tuple[int, int]) -> None:
    """You should see as many columns as fit, Fifteen marked against Twelve at one height, and the match list."""
    app = theatre.app(auto_advance=False)
    assert snap_compare(app, terminal_size=size, run_before=at(theatre))


def test_light(theatre: Theatre, snap_compare: Compare) -> None:
    """You should see the same in dark on light."""
    app = theatre.app(auto_advance=False)
    app.theme = "textual-light"
    assert snap_compare(app, terminal_size=(100, 30), run_before=at(theatre))


def test_no_colour(theatre: Theatre, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see what is lit, active, focused, differing and decided without a single colour."""
    monkeypatch.setenv("NO_COLOR", "1")
    app = theatre.app(auto_advance=False)
    assert snap_compare(app, terminal_size=(100, 30), run_before=at(theatre))


def test_a_note(theatre: Theatre, snap_compare: Compare) -> None:
    """You should see the line for the note above the keys, and which claim it is about."""
    app = theatre.app(auto_advance=False)
    assert snap_compare(app, terminal_size=(80, 24), run_before=at(theatre, "e"))


def test_help(theatre: Theatre, snap_compare: Compare) -> None:
    """You should see the first of the keys by groups, and how to close help."""
    app = theatre.app(auto_advance=False)
    assert snap_compare(app, terminal_size=(80, 24), run_before=at(theatre, "question_mark"))


@pytest.mark.parametrize("size", [(140, 42), (80, 24), (50, 20)], ids=lambda s: f"{s[0]}x{s[1]}")
def test_lines(theatre: Theatre, snap_compare: Compare, size: tuple[int, int]) -> None:
    """You should see all lines of a report, what was cut by sign and words, a line put in and one cut by hand."""

    async def before(pilot: Pilot[Any]) -> None:
        await at(theatre, "h", "i", "J", "space", "G", "space")(pilot)
        stage = Stage(pilot.app, pilot, theatre.reports)  # type: ignore[arg-type]
        await stage.matched()
        await stage.press("g")
        await stage.drawn()

    assert snap_compare(theatre.app(auto_advance=False), terminal_size=size, run_before=before)
