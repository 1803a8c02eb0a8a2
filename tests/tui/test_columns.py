"""How many columns a window shows, which ones, and what a column shows of its article."""

import pytest
from textual.content import Content

from factcheck.tui.widgets.article_column import ArticleColumn
from tests.support.sample import Reports, many, one_report
from tests.support.theatre import MakeTheatre, Theatre


@pytest.mark.parametrize(
    ("cells", "outlets"),
    [
        (50, ["Harbour Ledger"]),
        (80, ["Harbour Ledger", "Free Coast"]),
        (140, ["Harbour Ledger", "Free Coast", "Sarn Bulletin"]),
        (240, ["Harbour Ledger", "Free Coast", "Sarn Bulletin", "Tessalin Lantern"]),
    ],
)
async def test_as_many_columns_as_have_room(theatre: Theatre, cells: int, outlets: list[str]) -> None:
    async with theatre.open((cells, 24)) as stage:
        assert stage.shown_outlets == outlets
        assert sum(c.outer_size.width for c in stage.columns) == cells
        assert {c.size.height for c in stage.columns} == {stage.columns[0].size.height}


async def test_columns_follow_the_window_while_it_is_open(theatre: Theatre) -> None:
    async with theatre.open((80, 24)) as stage:
        await stage.go("twelve")
        for cells, number in ((240, 4), (50, 1), (140, 3), (80, 2)):
            await stage.pilot.resize_terminal(cells, 30)
            await stage.until(lambda n=number: len(stage.columns) == n, f"{number} columns at {cells} cells")  # type: ignore[misc]
            await stage.until(lambda: sum(c.outer_size.width for c in stage.columns) == cells, "columns fill the row")  # noqa: B023
            await stage.drawn()
            assert stage.anchor == "twelve"
            assert stage.gutter("Harbour Ledger", "twelve")[0] == "▌"
            if number > 1:
                heights = {
                    stage.claim_row("Harbour Ledger", "twelve"),
                    stage.claim_row("Free Coast", "fifteen"),
                }
                assert len(heights) == 1


async def test_a_narrow_window_shows_the_focused_column(theatre: Theatre) -> None:
    async with theatre.open((50, 24)) as stage:
        await stage.go("twelve")
        for outlet in ("Free Coast", "Sarn Bulletin", "Tessalin Lantern"):
            await stage.press("l")
            assert stage.shown_outlets == [outlet]


async def test_the_anchors_and_the_focused_column_are_both_in_sight(theatre: Theatre) -> None:
    async with theatre.open((80, 24)) as stage:
        await stage.go("quiet")
        await stage.press("l", "l", "l")
        assert stage.shown_outlets == ["Harbour Ledger", "Tessalin Lantern"]
        await stage.drawn()
        assert stage.claim_row("Harbour Ledger", "quiet") == stage.claim_row("Tessalin Lantern", "lantern quiet")


async def test_a_single_article_has_the_window_for_itself(make_theatre: MakeTheatre) -> None:
    async with make_theatre(one_report()).open((140, 42)) as stage:
        assert [c.outer_size.width for c in stage.columns] == [140]
        await stage.press("j", "c")
        assert stage.gutter("Harbour Ledger", "twelve")[1:] == "✓!"
        await stage.press("a")
        assert "nothing in this row" in stage.progress


async def test_an_article_of_one_line_can_be_reviewed(make_theatre: MakeTheatre) -> None:
    reports = Reports()
    reports.article("Ticker", "{only:Ships left.}")
    async with make_theatre(reports).open((80, 24)) as stage:
        assert stage.gutter("Ticker", "only") == "▌· "
        await stage.press("j")
        assert "the column ends here" in stage.progress
        await stage.press("v")
        assert "every claim is reviewed" in stage.progress


async def test_an_article_without_claims_is_shown(make_theatre: MakeTheatre) -> None:
    reports = Reports()
    reports.article("Ticker", "~Menu", "Nothing to check here.")
    async with make_theatre(reports).open((80, 24)) as stage:
        assert "    Nothing to check here." in stage.column_lines("Ticker")
        await stage.press("c", "j", "J", "a", "s", "u", "tab", "G", "right_square_bracket")
        assert stage.app.is_running
        assert "0/0" in stage.progress


async def test_forty_articles_walk_through_the_window(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(many(40))
    async with theatre.open((140, 42)) as stage:
        assert len(stage.columns) == 3
        await stage.press(*["l"] * 5)
        assert stage.focus == "Outlet 05"
        assert "Outlet 05" in stage.shown_outlets
        await stage.press("tab", "h", "shift+tab", "J", "J")
        assert stage.focus in stage.shown_outlets
        assert "▸" in stage.panel
        await stage.press("c")
        assert "1/40" in stage.progress


async def test_forty_articles_are_a_list_around_the_focused_row(make_theatre: MakeTheatre) -> None:
    async with make_theatre(many(40)).open((140, 42)) as stage:
        await stage.go("claim 20")
        await stage.press("l")
        focused = next(line for line in stage.panel.splitlines() if "▸" in line)
        assert "Outlet 21" in focused


async def test_what_intake_cut_is_counted_in_its_place(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        lines = stage.column_lines("Harbour Ledger")
        assert "    ┄ 1 line left out ┄" in lines
        assert "    ┄ 2 lines left out ┄" in lines
        assert "Advertisement" not in "\n".join(lines)


def heading(column: ArticleColumn) -> str:
    return Content.from_markup(column.border_title or "").plain.strip()


async def test_a_heading_names_the_outlet_and_counts_its_claims(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        assert heading(stage.column("Harbour Ledger")) == "▸Harbour Ledger"
        assert str(stage.column("Harbour Ledger").border_subtitle).strip() == "2/4"
        assert heading(stage.column("Free Coast")) == "Free Coast"
        await stage.go("cranes")
        assert str(stage.column("Free Coast").border_subtitle).strip() == "not found  –/4"


async def test_figures_that_differ_are_marked_in_both_columns(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        for outlet, name, words in (
            ("Harbour Ledger", "twelve", "Twelve"),
            ("Free Coast", "fifteen", "Fifteen"),
        ):
            column, row = stage.column(outlet), stage.claim_row(outlet, name)
            assert row is not None
            marked = [s.text for s in column.render_line(row) if s.style and s.style.reverse and s.style.underline]
            assert marked == [words]
        assert "ships ≠ Twelve (Harbour Ledger) | Fifteen (Free Coast)" in stage.panel
        assert "date = Monday" in stage.panel


async def test_a_low_window_has_one_row_of_the_match_list_the_focused_one(theatre: Theatre) -> None:
    async with theatre.open((80, 24)) as stage:
        await stage.go("twelve")
        await stage.press("l", "l")
        rows = [line for line in stage.panel.splitlines() if line[1:2] in ("●", "≠", "○")]
        assert [r[3:16] for r in rows] == ["Sarn Bulletin"]
