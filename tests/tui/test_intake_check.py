"""The intake check: every key, what is kept then, and that the review goes on where it was."""

import threading
from dataclasses import replace
from uuid import uuid5

import pytest
from textual.widgets import Input

from factcheck.domain.article import LineLabel
from factcheck.domain.log.decision import CONTENT, Action, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import shown as shown_of
from factcheck.review.decisions.relabel import draft_toggle, relabel
from factcheck.review.ports import Store
from factcheck.review.seen.state import ReviewState
from factcheck.tui.intake_check.lines import IntakeLines
from factcheck.tui.intake_check.screen import IntakeCheckScreen
from factcheck.tui.keys.intake_check import INTAKE_CHECK
from factcheck.tui.screens.facts import FactsScreen
from factcheck.tui.screens.help import HelpScreen
from factcheck.tui.screens.review.screen import ReviewScreen
from tests.support.other_windows import Between, decide_elsewhere
from tests.support.palette import offered, open_palette
from tests.support.sample import Reports, ships
from tests.support.stage import Stage
from tests.support.theatre import MakeTheatre, Theatre

MENU, HEADLINE, BYLINE, TWELVE, ADVERT, MORE, QUIET = range(7)
"""The lines of the Ledger's report."""


def screen(stage: Stage) -> IntakeCheckScreen:
    assert isinstance(stage.app.screen, IntakeCheckScreen)
    return stage.app.screen


def here(stage: Stage) -> int:
    return screen(stage).check.here


def words(stage: Stage) -> str:
    """The words of the line one is at."""
    check = screen(stage).check
    assert check.line is not None
    return check.article.text[check.line.start_char : check.line.end_char]


async def opened(stage: Stage, name: str = "twelve") -> None:
    """Open the check at a claim."""
    await stage.go(name)
    await stage.press("i")
    await stage.until(lambda: isinstance(stage.app.screen, IntakeCheckScreen), "the check is open")
    await stage.until(lambda: screen(stage).query_one(IntakeLines)._window, "its lines are laid out")
    await stage.drawn()


def heading(stage: Stage) -> str:
    return stage.screen_text.splitlines()[0]


def detail(stage: Stage) -> str:
    return stage.screen_text.splitlines()[-2]


def row(stage: Stage, text: str) -> str:
    """The row of the screen in which some words stand, those above and below the lines left out."""
    return next(line for line in stage.screen_text.splitlines()[1:-2] if text in line)


def labels(theatre: Theatre, reviewer: str = "ann") -> list[str]:
    """The labels that the Ledger's lines have in the store."""
    state = ReviewState(theatre.store().load(theatre.reports.review.uid), reviewer)
    return [line.label.value for line in state.articles[0].lines]


# --- looking -------------------------------------------------------------------------------------------------------


async def test_it_opens_at_the_lit_claims_line_and_goes_back_to_it(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        assert here(stage) == TWELVE
        assert "c cites it for Harbour Ledger 2 “Twelve ships" in detail(stage)
        for key in ("q", "escape"):
            await stage.press(key)
            assert isinstance(stage.app.screen, ReviewScreen)
            assert stage.anchor == "twelve"
            await stage.press("i")
            assert here(stage) == TWELVE
        assert theatre.rows() == []


async def test_every_line_is_there_with_sign_label_and_reason(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        assert heading(stage).startswith(" Harbour Ledger  7 lines, 3 cut (3 written so); 4 claims")
        assert row(stage, "Home News Weather").startswith(" ┄  Home News Weather")
        assert "cut · written so" in row(stage, "Home News Weather")
        assert row(stage, "By Ada Quill").rstrip().endswith("meta")
        assert row(stage, "Ships leave").rstrip().endswith("title")
        assert row(stage, "Nobody was hurt").startswith("    Nobody")
        assert row(stage, "Twelve ships").startswith("▌   Twelve")
        assert "line 4: body" in detail(stage)


async def test_the_lit_claim_and_what_is_searched_for_stand_out_and_cut_lines_are_dimmed(theatre: Theatre) -> None:
    def drawn(stage: Stage, wanted: str) -> str:
        view = screen(stage).query_one(IntakeLines)
        segments = [s for y in range(view.size.height) for s in view.render_line(y)]
        return " ".join(s.text.strip() for s in segments if s.style and getattr(s.style, wanted) and s.text.strip())

    async with theatre.open((160, 32)) as stage:
        await opened(stage, "cranes")
        assert drawn(stage, "underline") == "The cranes stood still."
        assert drawn(stage, "dim").replace(" cut · written so", "") == "Home News Weather Advertisement Read more"
        await stage.press("slash", *"rea")
        assert drawn(stage, "underline") == "The cranes stood still. Rea"


async def test_the_check_is_of_the_focused_column(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("l", "i")
        assert screen(stage).check.article.outlet == "Free Coast"
        assert words(stage).startswith("Fifteen ships")


async def test_in_a_column_without_a_partner_the_line_is_for_the_claim_compared(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("h", "tab", "tab", "tab", "i")
        assert screen(stage).check.article.outlet == "Tessalin Lantern"
        await stage.drawn()
        assert "c cites it for Harbour Ledger 2" in detail(stage)


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("j", ADVERT),
        ("down", ADVERT),
        ("k", BYLINE),
        ("up", BYLINE),
        ("g", MENU),
        ("home", MENU),
        ("G", QUIET),
        ("end", QUIET),
        ("J", ADVERT),
        ("K", MENU),
        ("J K", MENU),
        ("G K", ADVERT),
        ("G k K", ADVERT),
    ],
)
async def test_keys_that_move(theatre: Theatre, keys: str, line: int) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press(*keys.split())
        assert here(stage) == line
        assert theatre.rows() == []


@pytest.mark.parametrize(
    ("keys", "said"),
    [("G j", "the article ends here"), ("g k", "the article begins here"), ("G J", "nothing more was cut")],
)
async def test_the_ends_are_said_until_the_next_key(theatre: Theatre, keys: str, said: str) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press(*keys.split())
        await stage.drawn()
        assert said in detail(stage)
        await stage.press("K")
        await stage.drawn()
        assert said not in detail(stage)


def long_page() -> Reports:
    r = Reports()
    lines = [f"{{claim {n}:{n + 1} ships left the port on that day of the month.}}" for n in range(60)]
    r.article("Harbour Ledger", "~Menu", *lines, "~About us")
    return r


@pytest.mark.parametrize(("down", "up"), [("pagedown", "pageup"), ("ctrl+d", "ctrl+u")])
async def test_pages_are_turned_and_the_line_comes_along(make_theatre: MakeTheatre, down: str, up: str) -> None:
    async with make_theatre(long_page()).open((80, 24)) as stage:
        await opened(stage, "claim 0")
        view = screen(stage).query_one(IntakeLines)
        await stage.press(down)
        first, at = view.top.line, here(stage)
        assert first == at > 10
        assert first == view.size.height - 1
        await stage.press(down, down, down, down)
        await stage.drawn()
        assert "About us" in stage.screen_text
        assert view._window[-1].line == 61
        await stage.press(up)
        assert view._window[0].line <= here(stage) == view._window[-1].line < 61


async def test_a_line_can_be_clicked_and_the_wheel_turns(make_theatre: MakeTheatre) -> None:
    async with make_theatre(long_page()).open((80, 24)) as stage:
        await opened(stage, "claim 0")
        view = screen(stage).query_one(IntakeLines)
        await stage.pilot.click(IntakeLines, offset=(10, 5))
        await stage.settled()
        assert here(stage) == view._window[5].line == 5
        view.on_mouse_scroll_down()
        assert view.top.line == 3
        view.on_mouse_scroll_up()
        view.on_mouse_scroll_up()
        assert view.top.line == 0
        assert here(stage) == 5


# --- putting in and cutting ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_line_is_cut_and_put_in_again_with_its_verdict(theatre: Theatre, key: str) -> None:
    async with theatre.open() as stage:
        await stage.go("twelve")
        await stage.press("d")
        await opened(stage)
        await stage.press(key)
        await stage.drawn()
        assert labels(theatre)[TWELVE] == "furniture"
        assert row(stage, "Twelve ships").startswith("▌-  Twelve")
        assert "cut: 1 line, 2 claims left out, nothing lost; saved 08:30" in detail(stage)
        assert "7 lines, 4 cut" in heading(stage)
        await stage.press("q")
        await stage.drawn()
        assert "0/10" in stage.progress
        assert "Twelve" not in stage.screen_text.splitlines()[1]
        await stage.press("i")
        screen(stage).check.here = TWELVE
        await stage.press(key, "q")
        await stage.drawn()
        assert labels(theatre)[TWELVE] == "body"
        assert "1/12" in stage.progress
        assert theatre.kept("twelve") == "denied"


async def test_the_review_goes_to_the_nearest_claim_when_the_lit_one_is_cut(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press("space", "q")
        assert (stage.anchor, stage.focus) == ("ledger title", "Harbour Ledger")
        assert len(stage.desk.state.contradictions) == 1
        await stage.drawn()
        assert "3 lines left out" in "\n".join(stage.column_lines("Harbour Ledger"))
    async with theatre.open() as stage:
        assert stage.anchor == "ledger title"


async def test_a_line_put_in_brings_its_claims_into_the_columns_and_the_queue(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(put_in_later())
    async with theatre.open() as stage:
        await opened(stage, "one")
        await stage.press("J", "space")
        assert labels(theatre)[1] == "body"
        await stage.drawn()
        assert "put in: 1 line, 2 claims more" in detail(stage)
        assert "3 claims, 2 by hand" in heading(stage)
        assert row(stage, "Fifteen cranes").startswith("▌+  Fifteen")
        await stage.press("q", "j")
        await stage.drawn()
        assert stage.desk.active is not None
        assert stage.desk.active.quote == "Fifteen cranes stood still at the port on Monday, the harbour master said."
        assert "0/5" in stage.progress
        await stage.press("c")
    kept = theatre.store().load(theatre.reports.review.uid)
    assert len(kept.claims) == 5
    assert len([d for d in kept.decisions if d.value == "confirmed"]) == 1


def put_in_later() -> Reports:
    """A report whose second line was cut, and another that says the same."""
    r = Reports()
    r.article(
        "Harbour Ledger",
        "{one:Twelve ships left the port, the harbour master said.}",
        "~Fifteen cranes stood still at the port on Monday, the harbour master said. Nobody was hurt.",
    )
    r.article(
        "Free Coast",
        "{other:Fourteen cranes stood still at the port on Monday, the harbour master said.}",
        "{bread:Bread prices rose.}",
    )
    r.match("one", "bread", 40)
    return r


async def test_its_claims_are_matched_behind(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(put_in_later())
    async with theatre.open() as stage:
        await opened(stage, "one")
        await stage.press("J", "space")
        await stage.matched()
        claim = next(c for c in stage.desk.state.claim.values() if c.quote.startswith("Fifteen"))
        other = theatre.reports.claims["other"]
        found = stage.desk.state.pairs.ranked(claim.uid, other.article)
        assert [m.other(claim.uid) for m, _ in found][:1] == [other.uid]
        assert found[0][0].relation == "conflict"
        await stage.press("u")
        assert claim.uid not in stage.desk.state.claim
        assert len(stage.desk.state.contradictions) == 0
    [summary] = theatre.store().reviews("ann")
    assert (summary.progress.claims, summary.conflicts) == (3, 0)


async def test_matching_that_was_cut_off_is_made_up_for_at_the_next_opening(make_theatre: MakeTheatre) -> None:
    theatre = make_theatre(put_in_later())
    store = theatre.store()
    state = ReviewState(store.load(theatre.reports.review.uid), "ann")
    relabel(store, theatre.reports.review, "ann", draft_toggle(state, theatre.reports.articles[0].uid, [1]))
    async with theatre.open() as stage:
        await stage.until(lambda: len(stage.desk.state.match) > 1, "the new claim has its match")
        assert len(stage.desk.state.contradictions) == 1


async def test_a_block_is_toggled_at_once_and_undone_at_once(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press("J", "B")
        assert labels(theatre)[ADVERT : MORE + 1] == ["body", "body"]
        assert labels(theatre)[MENU] == "furniture"
        await stage.press("G", "u")
        assert labels(theatre)[ADVERT : MORE + 1] == ["furniture", "furniture"]
        assert here(stage) == ADVERT
        await stage.drawn()
        assert "undone: 2 lines of Harbour Ledger" in detail(stage)
        await stage.press("g", "ctrl+r")
        assert labels(theatre)[ADVERT : MORE + 1] == ["body", "body"]
        assert here(stage) == ADVERT
        assert {r.action for r in theatre.rows()} == {Action.DECIDE, Action.UNDO, Action.REDO}
        assert {r.subject_kind for r in theatre.rows()} == {SubjectKind.ARTICLE}


async def test_undo_in_the_review_takes_a_cut_back_too(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press("space", "q", "u")
        assert "undone: line 4 of Harbour Ledger" in stage.progress
        assert labels(theatre)[TWELVE] == "body"
        await stage.press("u")
        assert "nothing to undo" in stage.progress


async def test_undo_and_redo_without_anything_to_undo_say_so(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        for key, said in (("u", "nothing to undo"), ("ctrl+r", "nothing to redo")):
            await stage.press(key)
            await stage.drawn()
            assert said in detail(stage)


async def test_a_blank_page_has_nothing_to_put_in(make_theatre: MakeTheatre) -> None:
    r = Reports()
    r.article("Harbour Ledger", "~ ", "~  ")
    r.article("Free Coast", "{one:Twelve ships left.}")
    theatre = make_theatre(r)
    async with theatre.open() as stage:
        await stage.press("h", "i")
        if screen(stage).check.article.outlet == "Free Coast":
            await stage.press("q", "tab", "i")
        for key in ("space", "B", "c", "J", "G", "j"):
            await stage.press(key)
        assert theatre.rows() == []


async def test_another_windows_cut_is_taken_over_with_the_check_open(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        async with theatre.open(reviewer="ann") as other:
            await opened(other, "quiet")
            await other.press("space")
        await stage.look_around()
        await stage.drawn()
        assert "7 lines, 4 cut" in heading(stage)
        assert "another window has decided" in detail(stage)
        assert here(stage) == TWELVE


async def test_what_another_window_changed_meanwhile_is_not_written_over(theatre: Theatre) -> None:
    class Racing(Between):
        """Another window toggles the same line just before."""

        raced = False

        def append(self, review: object, reviewer: str, drafts: object, parts: object = None) -> object:
            if not self.raced:
                Racing.raced = True
                self._store.append(review, reviewer, drafts, parts)  # type: ignore[arg-type]
            return self._store.append(review, reviewer, drafts, parts)  # type: ignore[arg-type]

    def wrap(store: Store) -> Store:
        return Racing(store)  # type: ignore[return-value]

    async with theatre.open(wrap=wrap) as stage:
        await opened(stage)
        await stage.press("space")
        await stage.drawn()
        assert "decided on in another window meanwhile" in detail(stage)
        assert labels(theatre)[TWELVE] == "furniture"
        assert len(theatre.rows()) == 1


# --- citing --------------------------------------------------------------------------------------------------------


async def test_lines_are_cited_once_each_and_the_verdict_is_finished(theatre: Theatre) -> None:
    async with theatre.open(auto_advance=False) as stage:
        await stage.go("bread")
        await stage.press("c")
        assert stage.gutter("Free Coast", "bread") == "▌✓!"
        await stage.press("h", "i")  # nothing corresponds in the Ledger
        assert screen(stage).check.article.outlet == "Harbour Ledger"
        await stage.press("J", "c")
        await stage.drawn()
        assert "cited as evidence 1 for Free Coast 3; saved 08:30" in detail(stage)
        await stage.press("c")
        await stage.drawn()
        assert "cited already as evidence 1 for Free Coast 3" in detail(stage)
        await stage.press("j", "c", "q", "l")
        await stage.drawn()
        assert stage.gutter("Free Coast", "bread") == "▌✓ "
        assert theatre.kept("bread") == "confirmed"
    kept = theatre.store().load(theatre.reports.review.uid)
    assert [e.number for e in kept.evidence] == [1, 2]
    cited = DecisionLog(kept.decisions).evidence(theatre.reports.claims["bread"].uid, "ann")
    assert cited == tuple(e.uid for e in kept.evidence)
    assert [e.quotation for e in kept.evidence] == ["Advertisement", "Read more"]


async def test_a_line_of_the_claims_own_article_is_said_to_be_no_independent_evidence(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press("J", "c")
        await stage.drawn()
        assert "cited as evidence 1 for Harbour Ledger 2, not independent" in detail(stage)
        row = DecisionLog(theatre.rows()).noted(theatre.reports.claims["twelve"].uid, "ann")
        assert row is not None
        assert (row.value, len(row.evidence)) == (None, 1)
        await stage.press("u")
        assert DecisionLog(theatre.rows()).evidence(theatre.reports.claims["twelve"].uid, "ann") == ()


async def test_rows_of_two_machines_are_not_settled_by_citing(theatre: Theatre) -> None:
    decide_elsewhere(theatre, "twelve", "denied")
    async with theatre.open() as stage:
        await opened(stage)
        claim = theatre.reports.claims["twelve"].uid
        first = stage.desk.state.log.current(claim, CONTENT, "ann")[0]
        other = replace(first, uid=uuid5(first.uid, "laptop"), value="confirmed", writer=uuid5(first.uid, "writer"))
        stage.desk.apply([other])
        await stage.press("c")
        await stage.drawn()
        assert "you decided differently on two machines" in detail(stage)
        assert len(theatre.rows()) == 1


# --- facts, search, help, the way out ------------------------------------------------------------------------------


async def test_facts_are_corrected_from_here(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press("f")
        assert isinstance(stage.app.screen, FactsScreen)
        stage.app.screen.query_one("#outlet", Input).value = "The Ledger"
        await stage.press("enter")
        await stage.drawn()
        assert heading(stage).startswith(" The Ledger")
        assert here(stage) == TWELVE


async def test_searching_finds_lines_that_are_cut(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press("slash", *"weat")
        await stage.drawn()
        assert "1 place " in f"{stage.screen_text.splitlines()[-3]} "
        assert here(stage) == TWELVE
        await stage.press("enter")
        assert here(stage) == MENU
        await stage.press("slash", *["backspace"] * 4, *"qu", "enter")
        assert here(stage) == BYLINE
        await stage.press("n")
        assert here(stage) == QUIET
        await stage.press("N")
        assert here(stage) == BYLINE
        await stage.press("slash", "escape", "n")
        await stage.drawn()
        assert "/ searches" in detail(stage)
        assert theatre.rows() == []


async def test_letters_behind_the_search_key_are_letters(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press("slash", *"BcuJQ")
        assert screen(stage).check.needle == "BcuJQ"
        await stage.press("enter")
        await stage.drawn()
        assert "'BcuJQ' is not found" in detail(stage)
        assert theatre.rows() == []


async def test_help_and_the_palette_are_reached_and_leave_the_check_as_it_was(theatre: Theatre) -> None:
    async with theatre.open((120, 60)) as stage:
        await opened(stage)
        await stage.press("question_mark")
        assert isinstance(stage.app.screen, HelpScreen)
        await stage.press("q")
        assert here(stage) == TWELVE
        listed = await open_palette(stage)
        assert len(listed) == len(tuple(INTAKE_CHECK)) - 3
        assert not [w for w in listed if "searched for" in w]
        await stage.press("escape")
        await stage.until(lambda: not offered(stage), "the palette is closed")
        listed = await open_palette(stage, "have the line count")
        await stage.press("down", "enter")
        await stage.until(lambda: theatre.rows(), "the action was run")
        assert labels(theatre)[TWELVE] == "furniture"


async def test_one_quits_from_here_and_comes_back_to_the_claim(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage, "cranes")
        await stage.press("Q")
        await stage.until(lambda: not stage.app.is_running, "the program has ended")
    async with theatre.open() as stage:
        assert stage.anchor == "cranes"


async def test_the_check_waits_for_the_review_to_be_open(theatre: Theatre) -> None:
    gate = threading.Event()

    def wrap(store: Store) -> Store:
        gate.wait(10)
        return store

    async with theatre.running(wrap=wrap, pages=theatre.reports.pages()) as stage:
        await stage.until(lambda: stage.review.desk is not None, "pages are shown")
        await stage.press("i")
        assert isinstance(stage.app.screen, ReviewScreen)
        assert "still opening" in stage.progress
        gate.set()
        await stage.opened()


# --- windows -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(140, 42), (80, 24), (59, 20), (40, 12), (30, 10), (20, 5), (1, 1)])
async def test_signs_stay_in_every_window_and_nothing_is_wider_than_it(theatre: Theatre, size: tuple[int, int]) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.pilot.resize_terminal(*size)
        await stage.drawn()
        await stage.press("g", "space", "j", "j", "J", "B", "pagedown", "pageup", "G", "g")
        await stage.drawn()
        view = screen(stage).query_one(IntakeLines)
        drawn = [view.render_line(y) for y in range(view.size.height)]
        assert all(strip.cell_length == size[0] for strip in drawn)
        if size[0] >= 20:
            assert drawn[0].text.startswith("▌+  Home")
        if size[0] >= 40:
            assert "body" in drawn[0].text
        if size[0] >= 60:
            assert "changed by ann" in drawn[0].text


async def test_words_of_users_are_shown_as_they_are(make_theatre: MakeTheatre) -> None:
    r = Reports()
    r.article("[b]Ledger[/b]", "~He said [sic] it's [/foo] \x1b[31m ok", "{one:Twelve [sic] ships left the port.}")
    theatre = make_theatre(r)
    async with theatre.open() as stage:
        await opened(stage, "one")
        assert "He said [sic] it's [/foo] ␛[31m ok" in stage.screen_text
        assert heading(stage).startswith(" [b]Ledger[/b]")
        await stage.press("k", "c")
        await stage.drawn()
        assert "for [b]Ledger[/b] 1" in detail(stage)
    [entry] = theatre.store().load(r.review.uid).evidence
    assert entry.quotation == "He said [sic] it's [/foo] \x1b[31m ok"


async def test_what_is_hidden_is_hidden_from_another_reviewer_too_until_they_decide(theatre: Theatre) -> None:
    async with theatre.open() as stage:
        await opened(stage)
        await stage.press("space")
    bundle = theatre.store().load(theatre.reports.review.uid)
    assert len(shown_of(bundle, DecisionLog(bundle.decisions), "ben").claims) == len(bundle.claims) - 2
    async with theatre.open(reviewer="ben") as stage:
        assert "0/10" in stage.progress
        await opened(stage, "quiet")
        await stage.press("g", "j", "j", "j", "space")
        assert labels(theatre, "ben")[TWELVE] == LineLabel.BODY
        assert labels(theatre)[TWELVE] == LineLabel.FURNITURE


def test_the_sample_has_the_lines_named_here() -> None:
    cut, body = "furniture", "body"
    assert [n.label.value for n in ships().articles[0].lines] == [cut, "title", "meta", body, cut, cut, body]


async def test_news_of_the_review_while_it_is_taken_down_does_no_harm(theatre: Theatre) -> None:
    async with theatre.open((80, 24)) as stage:
        await opened(stage)
        await screen(stage).query("*").remove()
        stage.review.session.status.mention("matching 1/2…")
        assert isinstance(stage.app.screen, IntakeCheckScreen)
        assert stage.app.is_running
