"""Notes: on which claim, what is kept of them, and that no word is lost on the way."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from textual import events

from factcheck.domain.errors import StoreUnavailableError
from factcheck.domain.log.decision import CONTENT, Choice, Decision, Draft, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.review.ports import Store
from factcheck.tui.widgets.key_line import KeyLine
from tests.support.notes import line, note_kept, type_in, write_note
from tests.support.other_windows import Between, decide_elsewhere
from tests.support.stage import Stage
from tests.support.theatre import Theatre


async def kill(stage: Stage) -> None:
    """End the program without any of what it does when it is left."""
    stage.app.exit()
    await stage.until(lambda: not stage.app.is_running, "the program is gone")


def footer(stage: Stage) -> str:
    return stage.review.query_one(KeyLine).render_line(0).text


# --- which claim ---------------------------------------------------------------------------------------------------


async def test_a_note_is_about_the_claim_just_decided_and_the_footer_names_it(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        assert "note on" not in footer(stage)
        await stage.press("d")
        assert stage.anchor == "fifteen"
        assert "e note on ✗ Harbour Ledger 2" in footer(stage)
        await write_note(stage, "the log says eleven")
        assert (note_kept(theatre, "twelve"), note_kept(theatre, "fifteen")) == ("the log says eleven", None)
        assert theatre.kept("twelve") == "denied"
        assert stage.anchor == "fifteen"


async def test_after_a_move_by_hand_a_note_is_about_the_lit_claim(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("d", "j", "k")
        assert "note on" not in footer(stage)
        await write_note(stage, "lit")
        assert (note_kept(theatre, "twelve"), note_kept(theatre, "fifteen")) == (None, "lit")
        assert "note: lit" in stage.panel


async def test_where_no_claim_is_lit_there_is_none_to_write_a_note_on(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("cranes")
        await stage.press("l", "e")
        assert (stage.active, line(stage)) == (None, None)
        assert "no claim to write a note on" in stage.progress


@pytest.mark.parametrize("key", ["up", "down", "tab", "shift+tab", "ctrl+r", "ctrl+n", "ctrl+b"])
async def test_while_a_note_is_written_no_key_acts_on_the_review(theatre: Theatre, key: str) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("c", "u", "e")
        await type_in(stage, "words")
        before = stage.anchor, stage.focus, stage.row, len(theatre.rows())
        await stage.press(key)
        assert (stage.anchor, stage.focus, stage.row, len(theatre.rows())) == before
        assert (line(stage), len(stage.app.screen_stack)) == ("words", 2)


async def test_one_can_read_on_while_a_note_is_written(theatre: Theatre) -> None:
    async with theatre.open((80, 16)) as stage:
        await stage.press("e")
        before = stage.columns[0].scroll_offset.y
        await stage.press("pagedown")
        assert stage.columns[0].scroll_offset.y > before


async def test_the_bottom_line_tells_the_keys_of_the_line_that_is_open(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e")
        assert footer(stage).split("  ")[:2] == ["Enter save the note", "Esc close, words kept"]
        await stage.press("escape", "slash")
        assert footer(stage).startswith("Enter go there  Esc clear")
        await stage.press("escape")
        assert footer(stage).startswith("c confirm")


# --- what is kept --------------------------------------------------------------------------------------------------


WORDS = ["[sic] and [b]bold[/b] [red", "👩‍🚒 at the port 🚢", "C:\\path [link=x]", "‘quoted’ … – é", "a " * 300 + "end"]


async def test_a_note_is_kept_and_shown_as_it_is_written(theatre: Theatre) -> None:
    async with theatre.open(auto_advance=False) as stage:
        await stage.press("c")
        for words in WORDS:
            await stage.press("e", "ctrl+u")
            await type_in(stage, words)
            await stage.press("enter")
            assert (note_kept(theatre, "ledger title"), theatre.kept("ledger title")) == (words, "confirmed")
            assert f"note: {words[:12]}" in stage.panel
            rows = len(theatre.rows())
            await stage.press("e", "enter")
            assert len(theatre.rows()) == rows


async def test_what_cannot_be_seen_in_a_note_outlives_an_edit_beside_it(theatre: Theatre) -> None:
    claim = theatre.reports.claims["ledger title"].uid
    words = "one\ntwo \u200fשלום\u200f ␊ tab\t."
    choice = Choice(SubjectKind.CLAIM, claim, CONTENT, None, words)
    theatre.store().append(theatre.reports.review.uid, "ann", [DecisionLog().draft(choice, "ann")])
    async with theatre.open() as stage:
        await stage.press("e")
        assert line(stage) == "one␊two �שלום� ␊ tab ."
        await stage.press("home", "x", "end", "y", "enter")
        assert note_kept(theatre, "ledger title") == f"x{words}y"


async def test_every_line_of_what_is_pasted_is_taken(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e")
        stage.app.post_message(events.Paste("first\r\nsecond\x1b[31m\nthi\u00adrd\n"))
        await stage.settled()
        assert line(stage) == "first␊second␛[31m␊third"
        await stage.press("enter")
        assert note_kept(theatre, "ledger title") == "first\nsecond␛[31m\nthird"


async def test_a_note_is_taken_back_and_put_back_without_the_verdict(theatre: Theatre) -> None:
    async with theatre.open(auto_advance=False) as stage:
        await stage.press("c")
        await write_note(stage, "seen it")
        await stage.press("u")
        assert (note_kept(theatre, "ledger title"), theatre.kept("ledger title")) == (None, "confirmed")
        assert "note:" not in stage.panel
        await stage.press("ctrl+r")
        assert note_kept(theatre, "ledger title") == "seen it"


async def test_enter_without_a_change_writes_nothing_and_an_emptied_note_is_none(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e", "enter")
        assert (theatre.rows(), line(stage)) == ([], None)
        await write_note(stage, "words")
        await stage.press("e", "ctrl+u", "enter")
        assert note_kept(theatre, "ledger title") is None


async def test_keys_are_words_while_a_note_is_open_and_keys_again_afterwards(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e", *"dqQ u?")
        assert (line(stage), theatre.rows(), stage.anchor) == ("dqQ u?", [], "ledger title")
        await stage.press("escape", "j")
        assert stage.anchor == "twelve"


# --- no word is lost -----------------------------------------------------------------------------------------------


async def test_escape_keeps_the_words_and_writes_nothing(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e")
        await type_in(stage, "half of it")
        await stage.press("escape")
        assert (line(stage), theatre.rows()) == (None, [])
        assert "words are kept" in stage.progress
        assert "unsaved note (e):" in stage.panel
        await stage.press("e")
        assert line(stage) == "half of it"


async def test_words_on_several_claims_are_kept_also_after_leaving(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e")
        await type_in(stage, "on the title")
        await stage.press("escape", "j", "e")
        assert line(stage) == ""
        await type_in(stage, "on the ships")
        await stage.press("escape")
    async with theatre.open() as stage:
        assert line(stage) is None
        await stage.press("e")
        assert line(stage) == "on the ships"
        await stage.press("escape", "k", "e")
        assert line(stage) == "on the title"
        await stage.press("enter")
    assert (note_kept(theatre, "ledger title"), note_kept(theatre, "twelve")) == ("on the title", None)


async def test_a_half_typed_note_is_kept_within_a_second_and_opens_again_after_a_kill(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("d", "e")
        await type_in(stage, "half of [sic")

        def kept() -> bool:
            place = theatre.place()
            return place is not None and place.draft == "half of [sic"

        await stage.until(kept, "the words are in the store")
        await kill(stage)
    async with theatre.open() as stage:
        assert line(stage) == "half of [sic"
        assert "note on Harbour Ledger 2" in stage.screen_text
        await type_in(stage, "] it")
        await stage.press("enter")
        assert note_kept(theatre, "twelve") == "half of [sic] it"
        assert theatre.kept("twelve") == "denied"
    async with theatre.open() as stage:
        assert line(stage) is None


async def test_a_note_that_cannot_be_saved_stays_in_the_line(theatre: Theatre) -> None:
    class Full(Between):
        def append(self, review: UUID, reviewer: str, drafts: Sequence[Draft]) -> list[Decision]:
            raise StoreUnavailableError("the disk is full", "make room")

    async with theatre.open(wrap=Full) as stage:
        await write_note(stage, "all my words")
        assert "NOT SAVED: the disk is full; make room" in stage.progress
        assert line(stage) == "all my words"


async def test_a_claim_decided_elsewhere_while_its_note_is_open_loses_neither(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e")
        await type_in(stage, "my words")
        decide_elsewhere(theatre, "ledger title", "denied")
        decide_elsewhere(theatre, "bread", "confirmed", reviewer="bob")
        await stage.press("enter")
        assert "meanwhile" in stage.progress
        assert (line(stage), stage.gutter("Harbour Ledger", "ledger title")) == ("my words", "▌✗!")
        await stage.press("enter")
        assert (note_kept(theatre, "ledger title"), theatre.kept("ledger title")) == ("my words", "denied")
        assert theatre.kept("bread", reviewer="bob") == "confirmed"


async def test_what_another_window_adds_while_a_note_is_open_changes_nothing_in_the_line(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e")
        await type_in(stage, "my words")
        decide_elsewhere(theatre, "ledger title", "denied")
        await stage.look_around()
        await stage.settled()
        assert (line(stage), stage.gutter("Harbour Ledger", "ledger title")) == ("my words", "▌✗!")
        await stage.press("enter")
        assert (note_kept(theatre, "ledger title"), theatre.kept("ledger title")) == ("my words", "denied")


async def test_a_review_deleted_elsewhere_is_said_and_the_words_stay(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e")
        await type_in(stage, "my words")
        theatre.store().delete(theatre.reports.review.uid)
        await stage.press("enter")
        assert "NOT SAVED: another window has deleted this review" in stage.progress
        assert line(stage) == "my words"
        await stage.look_around()
        await stage.review.session.save_place()
        await stage.press("escape", "q")
        await stage.until(lambda: not stage.app.is_running, "the program has ended")
    assert stage.app.return_value is not None
    assert stage.app.return_value.error is None


async def test_a_window_made_tiny_and_large_again_loses_no_word(theatre: Theatre) -> None:
    async with theatre.open((140, 42)) as stage:
        await stage.go("twelve")
        await stage.press("c", "e")
        await type_in(stage, "a few words")
        for size in ((20, 5), (3, 2), (1, 1), (80, 24)):
            await stage.pilot.resize_terminal(*size)
            await stage.drawn()
            assert line(stage) == "a few words"
            if size == (20, 5):
                await stage.press(*" more")
                assert "ds more" in stage.screen_text
                await stage.press(*["backspace"] * 5)
        assert "a few words" in stage.screen_text
        await stage.press("enter")
        assert (note_kept(theatre, "twelve"), stage.anchor) == ("a few words", "fifteen")
        assert stage.claim_row("Free Coast", "fifteen") is not None


async def test_a_note_on_what_another_reviewer_decided_is_ones_own(theatre: Theatre) -> None:
    decide_elsewhere(theatre, "ledger title", "denied", reviewer="bob")
    async with theatre.open(reviewer="ann") as stage:
        await write_note(stage, "I do not think so")
        assert note_kept(theatre, "ledger title", "ann") == "I do not think so"
        assert (note_kept(theatre, "ledger title", "bob"), theatre.kept("ledger title", reviewer="bob")) == (
            None,
            "denied",
        )


async def test_evidence_stays_when_a_note_is_written(theatre: Theatre) -> None:
    store: Store = theatre.store()
    review, claim = theatre.reports.review.uid, theatre.reports.claims["ledger title"].uid
    from tests.support.builders import make_evidence

    [entry] = store.add_evidence([make_evidence(theatre.reports.review, "log book")])
    draft = DecisionLog().draft(Choice(SubjectKind.CLAIM, claim, CONTENT, "denied", None, (entry.uid,)), "ann")
    store.append(review, "ann", [draft])
    async with theatre.open() as stage:
        await write_note(stage, "page four")
    row = DecisionLog(theatre.rows()).current(claim, CONTENT, "ann")[-1]
    assert (row.value, row.note, row.evidence) == ("denied", "page four", (entry.uid,))


async def test_the_palette_stays_closed_while_a_note_is_open(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.press("e", "ctrl+p")
        assert stage.app.screen is stage.review
        await stage.press("escape", "ctrl+p")
        assert stage.app.screen is not stage.review
