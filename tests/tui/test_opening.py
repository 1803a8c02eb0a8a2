"""Opening pages: shown at once, taken in and matched behind the first frame, by the real rules of matching."""

from factcheck.domain.clock import RandomUids
from factcheck.review.opening import open_pages
from tests.support.builders import FixedClock
from tests.support.sample import Reports
from tests.support.stage import Stage
from tests.support.theatre import MakeTheatre, Theatre


def two_reports() -> Reports:
    reports = Reports()
    reports.article(
        "Harbour Ledger",
        "{storm:A storm is expected on Friday.}",
        "{twelve:Twelve cargo ships left the port of Anselm on Monday, the harbour master said.}",
    )
    reports.article(
        "Free Coast",
        "{fifteen:Fifteen cargo ships left the port of Anselm on Monday, the harbour master said.}",
        "{bread:Bread prices rose by a third.}",
    )
    return reports


def claim_of(stage: Stage, name: str) -> int | None:
    """The number of a claim lit in its column, by its words: its key is another one in the new review."""
    for column in stage.columns:
        if column.view and column.view.lit is not None:
            lit = column.view.claims[column.view.lit]
            if lit.quote == stage.reports.claims[name].quote:
                return column.view.lit
    return None


async def test_pages_are_taken_in_matched_and_brought_to_one_height(make_theatre: MakeTheatre) -> None:
    theatre: Theatre = make_theatre(two_reports())
    pages = theatre.reports.pages()
    opener = open_pages(pages, "new review", "ann", FixedClock(), RandomUids())
    async with theatre.running((140, 42), opener=opener, pages=pages) as stage:
        await stage.until(lambda: stage.columns, "the pages are shown")
        await stage.press("j")
        await stage.until(lambda: "matches, all saved" in stage.progress, "matching is done")
        assert "new review" in stage.progress
        assert claim_of(stage, "twelve") == 1
        assert claim_of(stage, "fifteen") == 0
        assert stage.claim_row("Harbour Ledger", "twelve") == stage.claim_row("Free Coast", "fifteen")
        await stage.press("c")
        assert "1/4" in stage.progress
    reviews = theatre.store().reviews("ann")
    assert {r.review.name: r.articles for r in reviews}["new review"] == 2


async def test_a_page_that_the_review_has_already_is_taken_once_and_said(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(two_reports())
    theatre.reports.match("twelve", "fifteen", 90)
    theatre.store().absorb(theatre.reports.bundle)
    pages = theatre.reports.pages()
    opener = open_pages(pages, theatre.reports.review.name, "ann", FixedClock(), RandomUids())
    async with theatre.open(opener=opener, pages=pages) as stage:
        assert "2 articles are in the review already" in stage.progress
        assert stage.shown_outlets == ["Harbour Ledger", "Free Coast"]
