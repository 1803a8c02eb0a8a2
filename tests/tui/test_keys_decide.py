"""Keys that decide: what is kept, what is drawn, and where one is afterwards."""

import pytest

from factcheck.domain.log.decision import STATE, Action, Said, Verdict
from factcheck.domain.match import MatchState
from tests.support.theatre import Theatre


@pytest.mark.parametrize(
    ("key", "value", "signs", "words"),
    [
        ("c", "confirmed", "✓!", "✓! confirmed, no evidence yet"),
        ("1", "confirmed", "✓!", "✓! confirmed"),
        ("d", "denied", "✗!", "✗! denied, no evidence yet"),
        ("2", "denied", "✗!", "✗! denied"),
        ("v", "unverified", "? ", "? unverified"),
        ("3", "unverified", "? ", "? unverified"),
    ],
)
async def test_a_verdict_is_kept_and_shown_in_signs_and_words(
    theatre: Theatre, key: str, value: str, signs: str, words: str
) -> None:
    async with theatre.open(auto_advance=False) as stage:
        await stage.go("twelve")
        await stage.press(key)
        assert theatre.kept("twelve") == value
        assert stage.gutter("Harbour Ledger", "twelve") == f"▌{signs}"
        assert words in stage.panel.splitlines()[0]
        assert "1/12" in stage.progress
        assert "saved 08:30" in stage.progress
        assert stage.anchor == "twelve"


async def test_progress_counts_every_verdict_by_its_kind(theatre: Theatre) -> None:
    async with theatre.open(auto_advance=False) as stage:
        for name, key in (("twelve", "c"), ("cranes", "d"), ("quiet", "d"), ("bread", "v")):
            await stage.go(name)
            await stage.press(key)
        assert "4/12" in stage.progress
        assert "✓1 ✗2 ?1" in stage.progress


async def test_a_verdict_on_the_partner_is_about_the_partner(theatre: Theatre) -> None:
    async with theatre.open(auto_advance=False) as stage:
        await stage.go("twelve")
        await stage.press("l", "d")
        assert (theatre.kept("twelve"), theatre.kept("fifteen")) == (None, "denied")
        assert stage.gutter("Free Coast", "fifteen") == "▌✗!"


async def test_clearing_makes_a_claim_unreviewed_again_and_stays(theatre: Theatre) -> None:
    async with theatre.open(auto_advance=False) as stage:
        await stage.go("twelve")
        await stage.press("c", "0")
        assert theatre.kept("twelve") is None
        assert "· unreviewed" in stage.panel
        assert stage.gutter("Harbour Ledger", "twelve") == "▌· "
        assert stage.anchor == "twelve"
        assert len(theatre.rows()) == 2


async def test_the_same_verdict_again_writes_no_row(theatre: Theatre) -> None:
    async with theatre.open(auto_advance=False) as stage:
        await stage.press("c", "c", "1")
        assert len(theatre.rows()) == 1


async def test_after_a_verdict_comes_the_next_open_claim_of_the_thread_then_of_the_queue(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        seen = []
        for _ in range(4):
            await stage.press("c")
            seen.append((stage.anchor, stage.focus))
        assert seen == [
            ("fifteen", "Free Coast"),
            ("dozen", "Sarn Bulletin"),
            ("coast title", "Free Coast"),
            ("ledger title", "Harbour Ledger"),
        ]


async def test_the_last_verdict_says_that_all_is_reviewed(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press(*["v"] * 12)
        assert stage.desk.state.progress.unreviewed == 0
        assert "every claim is reviewed" in stage.progress
        await stage.press("J")
        assert "no other open claim" in stage.progress


async def test_said_so_steps_through_its_answers(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        assert "said so? –" in stage.panel
        for answer, sign in ((Said.YES, "✓"), (Said.NO, "✗"), (Said.UNCLEAR, "?"), (None, "–")):
            await stage.press("s")
            assert theatre.kept_said("twelve") == answer
            assert f"said so? {sign}" in stage.panel
        assert theatre.kept("twelve") is None
        assert stage.anchor == "twelve"


async def test_whether_they_said_so_is_no_verdict(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("s")
        assert "0/12" in stage.progress
        assert stage.gutter("Harbour Ledger", "ledger title") == "▌· "


async def test_a_match_is_accepted(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("a")
        (row,) = theatre.rows()
        assert (row.aspect, row.value) == (STATE, MatchState.ACCEPTED)
        assert "accepted 88 1/2" in stage.panel
        assert (stage.anchor, stage.row) == ("twelve", "Free Coast")
        await stage.press("a")
        assert "nothing in this row that is not accepted already" in stage.progress
        assert len(theatre.rows()) == 1


async def test_a_match_is_rejected_and_the_next_candidate_shown(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("x")
        assert "suggested 55 1/2" in stage.panel
        assert stage.gutter("Free Coast", "coast title")[0] == "│"
        await stage.press("x")
        assert "○ Free Coast        not found (2 rejected; [ ] to see)" in stage.panel
        assert stage.desk.shown_in(stage.reports.articles[1].uid) is None
        await stage.press("right_square_bracket")
        assert "rejected 88 1/2" in stage.panel
        assert {r.value for r in theatre.rows()} == {"rejected"}


async def test_undo_takes_back_and_redo_puts_back_where_it_was(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("d", "j", "u")
        assert theatre.kept("twelve") is None
        assert stage.anchor == "twelve"
        assert stage.gutter("Harbour Ledger", "twelve") == "▌· "
        await stage.press("J", "ctrl+r")
        assert theatre.kept("twelve") == "denied"
        assert (stage.anchor, stage.gutter("Harbour Ledger", "twelve")) == ("twelve", "▌✗!")
        assert [r.action for r in theatre.rows()] == [Action.DECIDE, Action.UNDO, Action.REDO]


async def test_nothing_to_undo_or_redo_is_said(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("u")
        assert "nothing to undo" in stage.progress
        await stage.press("ctrl+r")
        assert "nothing to redo" in stage.progress
        assert theatre.rows() == []


async def test_undo_of_a_rejection_shows_the_match_again(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("x", "J", "u")
        assert stage.anchor in ("twelve", "fifteen")
        assert {stage.anchor, stage.reports.name(stage.desk.focused_row.claim.uid)} == {"twelve", "fifteen"}  # type: ignore[union-attr]
        assert "suggested 88" in stage.panel


async def test_undo_goes_on_after_a_restart(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("d", "v")
    async with theatre.open() as stage:
        await stage.press("u", "u")
        assert (theatre.kept("twelve"), theatre.kept("fifteen")) == (None, None)
        assert stage.anchor == "twelve"
        await stage.press("u")
        assert "nothing to undo" in stage.progress
        await stage.press("ctrl+r")
        assert stage.desk.state.mark(stage.reports.claims["twelve"].uid).verdict is Verdict.DENIED


async def test_a_reviewer_does_not_undo_anothers_decision(theatre: Theatre) -> None:
    async with theatre.open(reviewer="bob") as stage:
        await stage.press("d")
    async with theatre.open(reviewer="ann") as stage:
        assert stage.gutter("Harbour Ledger", "ledger title")[1] == "✗"
        await stage.press("u")
        assert "nothing to undo" in stage.progress
        assert theatre.kept("ledger title", reviewer="bob") == "denied"
