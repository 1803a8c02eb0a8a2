"""A review goes on where it was left: claim, column, line, also after the window had another size."""

from tests.support.theatre import Theatre


async def test_one_goes_on_at_the_same_claim_column_and_line(theatre: Theatre) -> None:
    async with theatre.open((140, 42)) as stage:
        await stage.go("twelve")
        await stage.press("l", "l")
        stage.desk.line_offset = 6
        stage.review.board.align()
        before = (stage.anchor, stage.focus, stage.row, stage.claim_row("Harbour Ledger", "twelve"))
        assert before == ("twelve", "Sarn Bulletin", "Sarn Bulletin", 6)
        await stage.press("q")
        await stage.until(lambda: not stage.app.is_running, "the program has ended")
    async with theatre.open((140, 42)) as stage:
        assert (stage.anchor, stage.focus, stage.row, stage.claim_row("Harbour Ledger", "twelve")) == before


async def test_the_focused_row_is_found_again_too(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("shift+tab", "tab")
        assert (stage.focus, stage.row) == ("Harbour Ledger", "Tessalin Lantern")
    async with theatre.open() as stage:
        assert (stage.anchor, stage.focus, stage.row) == ("twelve", "Harbour Ledger", "Tessalin Lantern")


async def test_the_place_is_kept_a_moment_after_a_move_without_leaving(theatre: Theatre) -> None:
    """So that a crash loses no more than that moment."""
    async with theatre.open() as stage:
        await stage.press("j")
        twelve = stage.reports.claims["twelve"].uid

        def kept() -> bool:
            place = theatre.place()
            return place is not None and place.claim == twelve

        await stage.until(kept, "the place is in the store")


async def test_every_reviewer_has_a_place_of_their_own(theatre: Theatre) -> None:
    async with theatre.open(reviewer="ann") as stage:
        await stage.press("j", "j")
    async with theatre.open(reviewer="bob") as stage:
        assert stage.anchor == "ledger title"
    async with theatre.open(reviewer="ann") as stage:
        assert stage.anchor == "cranes"


async def test_a_smaller_window_brings_the_claim_into_sight(theatre: Theatre) -> None:
    async with theatre.open((140, 60)) as stage:
        await stage.go("quiet")
        stage.desk.line_offset = 40
        stage.review.board.align()
    async with theatre.open((50, 20)) as stage:
        assert stage.anchor == "quiet"
        assert stage.claim_row("Harbour Ledger", "quiet") is not None
