"""Text of others on the screen: as it is written, nothing taken for markup, nothing that drives the terminal."""

import pytest

from factcheck.domain.claim import Claimant, ClaimantKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import Signal, SlotState
from factcheck.domain.review import Review
from tests.support.ledger import verdict
from tests.support.sample import MADE, SPACE, Reports
from tests.support.stage import Stage
from tests.support.theatre import MakeTheatre, Theatre

ODD = "[sic] [/b] [b [@click=app.quit]x[/] \\[ "
ODD += "\x1b[31m\x1b]0;t\x07 \x9b2J \u202eevil\u202c 👩\u200d👩\u200d👧 日本 e\u0301"
SHOWN = "[sic] [/b] [b [@click=app.quit]x[/] \\[ "
SHOWN += "␛[31m␛]0;t␇ �2J �evil� 👩\u200d👩\u200d👧 日本 e\u0301"
DRIVING = {chr(n) for n in [*range(0x20), *range(0x7F, 0xA0)]} | set("\u202e\u202c\u2066\u2069\u200b")


def odd_reports() -> Reports:
    reports = Reports(Review(SPACE, f"case {ODD}", MADE))
    claimant = Claimant(f"minister {ODD}", ClaimantKind.NAMED)
    reports.article(f"A {ODD}", "#" + ODD, f"{{one:Twelve ships {ODD} left}}", claimant=claimant)
    reports.article(f"B {ODD}", f"{{two:Fifteen ships {ODD} left}}")
    reports.match("one", "two", 90, Signal(f"slot{ODD}", SlotState.CONFLICT, f"a {ODD}", f"b {ODD}", (0, 6), (0, 7)))
    return reports


@pytest.fixture
def odd(make_theatre: MakeTheatre) -> Theatre:
    return make_theatre(odd_reports())


def note(theatre: Theatre) -> None:
    """Keep an odd note on the first claim."""
    choice = verdict("denied", f"note {ODD}", theatre.reports.claims["one"].uid)
    theatre.store().append(theatre.reports.review.uid, "ann", [DecisionLog().draft(choice, "ann")])


async def drawn_text(stage: Stage) -> str:
    await stage.drawn()
    return stage.screen_text


@pytest.mark.parametrize("size", [(50, 20), (80, 24), (240, 50)])
async def test_nothing_that_drives_a_terminal_reaches_the_screen(odd: Theatre, size: tuple[int, int]) -> None:
    note(odd)
    async with odd.open(size) as stage:
        for key in ("j", "l", "x", "question_mark"):
            await stage.press(key)
            text = await drawn_text(stage)
            assert not DRIVING & set(text.replace("\n", ""))
            assert stage.app.is_running


async def test_a_column_shows_the_text_as_it_is_written(odd: Theatre) -> None:
    async with odd.open((240, 50)) as stage:
        lines = [line.text.rstrip() for line in map(stage.columns[0].render_line, range(stage.columns[0].size.height))]
        assert f" ·  Twelve ships {SHOWN} left" in [line.replace("▌", " ") for line in lines]
        assert f"    {SHOWN}" in lines


async def test_a_heading_shows_the_outlet_as_it_is_written(odd: Theatre) -> None:
    async with odd.open((240, 50)) as stage:
        assert f"▸A {SHOWN}" in await drawn_text(stage)


async def test_the_panel_shows_names_claimant_note_figures_and_quotation_as_they_are_written(odd: Theatre) -> None:
    note(odd)
    async with odd.open((400, 50)) as stage:
        panel = stage.panel
        assert f"said by minister {SHOWN}" in panel
        assert f"note: note {SHOWN}" in panel
        assert f"a {SHOWN}" in panel
        assert f"b {SHOWN}" in panel
        assert f"Fifteen ships {SHOWN} left" in panel
        assert panel.splitlines()[0].startswith(f"▌ A {SHOWN}")


async def test_the_progress_line_shows_the_reviews_name_as_it_is_written(odd: Theatre) -> None:
    async with odd.open((240, 50)) as stage:
        assert f"case {SHOWN}" in stage.progress


async def test_no_link_in_a_text_can_be_clicked(odd: Theatre) -> None:
    """`[@click=app.quit]x[/]` would end the program if it were taken for markup."""
    async with odd.open((240, 50)) as stage:
        column = stage.columns[0]
        row = next(y for y in range(column.size.height) if "Twelve ships" in column.render_line(y).text)
        x = column.render_line(row).text.index("]x[") + 2
        await stage.pilot.click(column, offset=(x, row + 1))
        await stage.settled()
        assert stage.app.is_running


async def test_a_long_word_is_broken_and_nothing_of_it_lost(make_theatre: MakeTheatre) -> None:
    reports = Reports()
    word = "Donaudampfschifffahrtsgesellschaft" * 6
    reports.article("Long", f"{{word:{word}}}")
    async with make_theatre(reports).open((50, 24)) as stage:
        lines = [line[4:] for line in stage.column_lines("Long") if line.strip()]
        assert "".join(lines) == word
