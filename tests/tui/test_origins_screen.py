"""Where a claim comes from: the line in the match list, and the screen with the edges."""

import re
from dataclasses import replace

from factcheck.domain.claim import Claimant, ClaimantKind
from factcheck.tui.screens.origins import OriginsPage, OriginsScreen
from tests.support.sample import ships
from tests.support.stage import Stage, shown
from tests.support.theatre import MakeTheatre, Theatre


def page(stage: Stage) -> str:
    return shown(stage.app.screen.query_one(OriginsPage))


async def open_origins(stage: Stage, claim: str) -> None:
    await stage.go(claim)
    await stage.press("O")
    await stage.until(lambda: isinstance(stage.app.screen, OriginsScreen), "the origins are shown")
    await stage.drawn()


async def test_the_match_list_says_on_how_many_origins_the_claim_rests(theatre: Theatre) -> None:
    async with theatre.open(size=(150, 40)) as stage:
        await stage.go("twelve")
        assert "3 outlets · " in stage.panel
        await stage.go("bread")  # nobody else has it
        assert "outlets ·" not in stage.panel


async def test_a_narrow_window_says_it_too(theatre: Theatre) -> None:
    async with theatre.open(size=(80, 24)) as stage:
        await stage.go("twelve")
        assert "3 outlets · " in stage.panel


async def test_edges_are_listed_with_the_words_that_show_them(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await open_origins(stage, "twelve")
        assert "Harbour Ledger ← harbour master (source)" in page(stage)
        assert "Harbour Ledger names harbour master: “" in page(stage)
        await stage.press("q")
        assert not isinstance(stage.app.screen, OriginsScreen)


async def test_an_edge_is_rejected_and_undo_takes_that_back(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await open_origins(stage, "twelve")
        before = page(stage)
        await stage.press("x")
        await stage.until(lambda: "✗ rejected" in page(stage), "the edge is rejected")
        assert stage.desk.state.log.rows()[-1].value == "rejected"
        await stage.press("u")
        await stage.until(lambda: page(stage) == before, "it counts again")
        assert stage.desk.state.log.rows()[-1].value is None


async def test_the_edges_are_walked(make_theatre: MakeTheatre) -> None:
    reports = ships()
    agency = Claimant("an agency", ClaimantKind.OUTLET, ("the harbour office",))
    reports.claims["fifteen"] = replace(reports.claims["fifteen"], claimant=agency)
    async with make_theatre(reports).open() as stage:
        await open_origins(stage, "twelve")
        screen = stage.app.screen
        assert isinstance(screen, OriginsScreen)
        number = len(screen.view.edges)
        assert number > 1
        for _ in range(number + 2):
            await stage.press("j")
        assert screen.view.focused == number - 1
        await stage.press("k")
        assert screen.view.focused == number - 2


async def test_every_origin_is_listed_with_the_outlets_that_rest_on_it(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await open_origins(stage, "twelve")
        listed = [line for line in page(stage).split("\n") if line.startswith("· ")]
        assert listed == [
            "· Free Coast itself: names nobody it has it from",
            "· Sarn Bulletin itself: names nobody it has it from",
            "· harbour master: Harbour Ledger",
        ]


async def test_words_beside_the_evidence_are_not_cut_in_two(theatre: Theatre) -> None:
    async with theatre.open(size=(80, 24)) as stage:
        await open_origins(stage, "twelve")
        whole = set(" ".join(a.text for a in stage.desk.state.articles).split())
        quoted = re.findall(r"“… ([^”]+?)(?: …)?”", " ".join(page(stage).split()))
        assert all(words.split()[0] in whole and words.split()[-1] in whole for words in quoted)
