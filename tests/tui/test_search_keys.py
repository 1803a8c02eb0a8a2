"""Search: live in all columns, the way around, and what is kept of it."""

import pytest

from tests.support.notes import line, type_in
from tests.support.stage import Stage
from tests.support.theatre import Theatre


def marked(stage: Stage, outlet: str) -> list[str]:
    """The words of a column that are drawn as found."""
    column = stage.column(outlet)
    background = column.get_component_rich_style("column--found").bgcolor
    words = []
    for y in range(column.size.height):
        words += [s.text for s in column.render_line(y) if s.style and s.style.bgcolor == background and s.text.strip()]
    return words


async def test_a_search_is_live_in_all_columns_without_case_and_accents(theatre: Theatre) -> None:
    async with theatre.open((140, 42)) as stage:
        await stage.press("slash", *"SHIP")
        assert "6 places" in stage.progress
        await stage.press(*"S left")
        assert "2 places" in stage.progress
        assert marked(stage, "Harbour Ledger") == ["ships left"]
        assert marked(stage, "Free Coast") == ["ships left"]
        assert marked(stage, "Sarn Bulletin") == []
        assert stage.anchor == "ledger title"
        await stage.press(*["backspace"] * 10)
        await type_in(stage, "hárbour")
        assert "harbour" in marked(stage, "Harbour Ledger")


async def test_enter_goes_to_the_next_place_and_n_goes_around(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("slash")
        await type_in(stage, "ships")
        await stage.press("enter")
        assert (line(stage), stage.anchor) == (None, "twelve")
        seen = []
        for key in ["n"] * 4 + ["N"] * 2:
            await stage.press(key)
            seen.append(stage.anchor)
        assert seen == ["coast title", "fifteen", "dozen", "ledger title", "dozen", "fifteen"]
        assert stage.claim_row("Free Coast", "fifteen") is not None
        assert marked(stage, "Free Coast").count("ships") == 2


async def test_escape_clears_and_slash_begins_with_what_was_searched_for(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("slash")
        await type_in(stage, "ships")
        await stage.press("enter", "slash")
        assert line(stage) == "ships"
        await stage.press("escape")
        assert (line(stage), marked(stage, "Harbour Ledger")) == (None, [])
        here = stage.anchor
        await stage.press("n")
        assert "/ searches" in stage.progress
        assert stage.anchor == here


async def test_what_is_not_found_is_said_and_nothing_moves(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("j", "slash")
        await type_in(stage, "[sic")
        assert "0 places" in stage.progress
        await stage.press("enter")
        assert "'[sic' is not found" in stage.progress
        assert stage.anchor == "twelve"


@pytest.mark.parametrize("end", ["enter", "kill"])
async def test_a_search_is_found_again_on_resume(theatre: Theatre, end: str) -> None:
    async with theatre.open() as stage:
        await stage.press("slash")
        await type_in(stage, "cranes")
        if end == "enter":
            await stage.press("enter")
        else:
            await stage.until(lambda: (p := theatre.place()) and p.search == "cranes", "it is kept while it is typed")
            stage.app.exit()
    async with theatre.open((140, 42)) as stage:
        assert marked(stage, "Harbour Ledger") == ["cranes"]
        await stage.press("n")
        assert stage.anchor in ("cranes", "standstill")


async def test_one_goes_where_words_outside_of_claims_are(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("dozen")
        await stage.press("slash")
        await type_in(stage, "ada quill")
        await stage.press("enter")
        assert stage.anchor == "ledger title"
        assert marked(stage, "Harbour Ledger") == ["Ada Quill"]
