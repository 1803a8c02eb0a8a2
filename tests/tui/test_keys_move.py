"""Keys that move: where the reviewer is afterwards, and what is seen there."""

import pytest

from tests.support.sample import one_report
from tests.support.theatre import MakeTheatre, Theatre


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_claim_by_claim_in_the_column_and_back(theatre: Theatre, down: str, up: str) -> None:
    async with theatre.open() as stage:
        assert (stage.anchor, stage.focus) == ("ledger title", "Harbour Ledger")
        await stage.press(down)
        assert stage.anchor == stage.active == "twelve"
        assert stage.gutter("Harbour Ledger", "twelve")[0] == "▌"
        assert stage.gutter("Harbour Ledger", "ledger title")[0] == " "
        await stage.press(up)
        assert stage.anchor == "ledger title"


async def test_the_ends_of_a_column_are_said(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("k")
        assert stage.anchor == "ledger title"
        assert "the column ends here" in stage.progress
        await stage.press("j")
        assert "the column ends here" not in stage.progress


@pytest.mark.parametrize(("last", "first"), [("G", "g"), ("end", "home")])
async def test_first_and_last_claim_of_the_column(theatre: Theatre, last: str, first: str) -> None:
    async with theatre.open() as stage:
        await stage.press(last)
        assert stage.anchor == "quiet"
        await stage.press(first)
        assert stage.anchor == "ledger title"


@pytest.mark.parametrize(("right", "left"), [("l", "h"), ("right", "left")])
async def test_the_next_column_shows_the_corresponding_claim_as_the_active_one(
    theatre: Theatre, right: str, left: str
) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press(right)
        assert (stage.anchor, stage.focus, stage.row, stage.active) == ("twelve", "Free Coast", "Free Coast", "fifteen")
        assert stage.gutter("Free Coast", "fifteen")[0] == "▌"
        assert stage.gutter("Harbour Ledger", "twelve")[0] == "│"
        assert stage.panel.startswith("▌ Free Coast")
        await stage.press(left)
        assert (stage.focus, stage.active) == ("Harbour Ledger", "twelve")


async def test_columns_end_at_the_edges(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("h")
        assert stage.focus == "Harbour Ledger"
        assert "no further column" in stage.progress
        await stage.press("l", "l", "l", "l")
        assert stage.focus == "Tessalin Lantern"


async def test_tab_goes_around_and_back(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("shift+tab")
        assert stage.focus == "Tessalin Lantern"
        await stage.press("tab")
        assert stage.focus == "Harbour Ledger"


async def test_a_column_where_nothing_corresponds_says_so(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("shift+tab")
        assert (stage.focus, stage.active) == ("Tessalin Lantern", None)
        assert "not found" in stage.panel.splitlines()[0]
        assert "not found" in str(stage.column("Tessalin Lantern").border_subtitle)
        await stage.press("c")
        assert "nothing to mark" in stage.progress
        assert theatre.rows() == []


async def test_the_single_column_of_a_review_has_no_other(make_theatre: MakeTheatre) -> None:
    async with make_theatre(one_report()).open() as stage:
        await stage.press("tab")
        assert "one column only" in stage.progress
        await stage.press("l")
        assert stage.focus == "Harbour Ledger"


async def test_the_queue_goes_over_all_columns(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("quiet")
        await stage.press("J")  # it begins with what matters most
        assert (stage.anchor, stage.focus) == ("twelve", "Harbour Ledger")
        await stage.press("J")
        assert (stage.anchor, stage.focus) == ("coast title", "Free Coast")
        await stage.press("J")
        assert (stage.anchor, stage.focus) == ("fifteen", "Free Coast")
        await stage.press("K")
        assert (stage.anchor, stage.focus) == ("coast title", "Free Coast")


async def test_the_queue_passes_over_what_is_decided(theatre: Theatre) -> None:
    async with theatre.open(auto_advance=False) as stage:
        await stage.go("twelve")
        await stage.press("c")
        await stage.go("lantern quiet")
        await stage.press("J")  # around, to the next conflict
        assert stage.anchor == "coast title"


async def test_corresponding_claims_stand_at_one_height(theatre: Theatre) -> None:
    """Also at the ends of an article, where blank space above and below makes it possible."""
    async with theatre.open() as stage:
        for name, other, outlet in (("twelve", "fifteen", "Free Coast"), ("cranes", "standstill", "Sarn Bulletin")):
            await stage.go(name)
            here = stage.claim_row("Harbour Ledger", name)
            assert here is not None
            assert here == stage.claim_row(outlet, other)


@pytest.mark.parametrize("keys", [("pagedown", "pageup"), ("ctrl+d", "ctrl+u")])
async def test_reading_on_and_back_leaves_the_claim(theatre: Theatre, keys: tuple[str, str]) -> None:
    async with theatre.open((80, 24)) as stage:
        await stage.go("twelve")
        column = stage.column("Harbour Ledger")
        other = stage.column("Free Coast")
        before, beside = column.scroll_offset.y, other.scroll_offset.y
        await stage.press(keys[0])
        assert column.scroll_offset.y > before
        assert stage.anchor == "twelve"
        assert other.scroll_offset.y == beside
        read_on = column.scroll_offset.y
        await stage.press(keys[1])
        assert column.scroll_offset.y < read_on
        assert stage.anchor == "twelve"


async def test_a_page_is_more_than_half_a_page(theatre: Theatre) -> None:
    async with theatre.open((80, 24)) as stage:
        column = stage.column("Harbour Ledger")
        start = column.scroll_offset.y
        await stage.press("ctrl+d")
        half = column.scroll_offset.y - start
        await stage.press("ctrl+u", "pagedown")
        assert column.scroll_offset.y - start > half


async def test_the_next_move_brings_the_claim_back_into_sight(theatre: Theatre) -> None:
    async with theatre.open((80, 24)) as stage:
        await stage.press("pagedown", "pagedown", "j")
        assert stage.claim_row("Harbour Ledger", "twelve") is not None


@pytest.mark.parametrize(
    ("following", "previous"), [("right_square_bracket", "left_square_bracket"), ("ctrl+n", "ctrl+b")]
)
async def test_other_candidates_of_the_focused_row(theatre: Theatre, following: str, previous: str) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        assert "88 1/2" in stage.panel
        await stage.press(following)
        assert "55 2/2" in stage.panel
        assert stage.gutter("Free Coast", "coast title")[0] == "│"
        assert stage.claim_row("Free Coast", "coast title") == stage.claim_row("Harbour Ledger", "twelve")
        await stage.press(following)
        assert "no other candidate" in stage.progress
        await stage.press(previous)
        assert "88 1/2" in stage.panel
        assert stage.gutter("Free Coast", "fifteen")[0] == "│"


async def test_a_click_on_a_claim_goes_there(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        row = stage.claim_row("Free Coast", "bread")
        assert row is not None
        await stage.pilot.click(stage.column("Free Coast"), offset=(8, row + 1))
        await stage.settled()
        assert (stage.anchor, stage.focus) == ("bread", "Free Coast")


async def test_a_click_beside_the_claims_changes_nothing(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.pilot.click(stage.column("Sarn Bulletin"), offset=(8, 1))
        await stage.settled()
        assert stage.anchor == "ledger title"
