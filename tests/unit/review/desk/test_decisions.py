"""What the desk drafts: verdicts, said, matches, undo; and that nothing is drafted where nothing would change."""

import random

import pytest

from factcheck.domain.log.decision import CONTENT, SAID, Draft, Said, Verdict
from factcheck.domain.match import MatchState
from factcheck.review.desk.desk import Desk
from factcheck.review.seen.state import ReviewState
from tests.support.ledger import Ledger, verdict
from tests.support.sample import Reports, ships

Table = tuple[Desk, Ledger, Reports]


@pytest.fixture
def table() -> Table:
    reports, ledger = ships(), Ledger()
    desk = Desk(ReviewState(reports.bundle, "ann"), ledger.writer)
    desk.go_to(reports.claims["twelve"].uid)
    return desk, ledger, reports


def write(table: Table, drafts: list[Draft]) -> None:
    assert drafts
    table[0].apply(table[1].write(drafts))


def test_a_verdict_is_about_the_active_claim_which_may_be_the_partner(table: Table) -> None:
    desk, _, reports = table
    desk.focus_column(1)
    (draft,) = desk.drafting.verdict(Verdict.DENIED)
    assert (draft.choice.subject, draft.choice.aspect) == (reports.claims["fifteen"].uid, CONTENT)
    assert draft.choice.value == "denied"


@pytest.mark.parametrize("value", list(Verdict))
def test_the_same_verdict_again_drafts_nothing(table: Table, value: Verdict) -> None:
    write(table, table[0].drafting.verdict(value))
    assert table[0].drafting.verdict(value) == []


def test_clearing_what_is_not_decided_drafts_nothing(table: Table) -> None:
    desk = table[0]
    assert desk.drafting.verdict(None) == []
    write(table, desk.drafting.verdict(Verdict.DENIED))
    write(table, desk.drafting.verdict(None))
    assert desk.drafting.verdict(None) == []
    assert desk.active is not None
    assert desk.state.is_open(desk.active.uid)


def test_a_changed_verdict_keeps_the_note_and_drops_the_evidence(table: Table) -> None:
    desk, ledger, reports = table
    claim = reports.claims["twelve"].uid
    desk.apply(ledger.decide(verdict("confirmed", "port log", claim)))
    (draft,) = desk.drafting.verdict(Verdict.DENIED)
    assert (draft.choice.note, draft.choice.evidence) == ("port log", ())


def test_a_verdict_of_another_reviewer_can_be_given_again_as_ones_own(table: Table) -> None:
    desk, ledger, reports = table
    claim = reports.claims["twelve"].uid
    desk.apply(ledger.decide(verdict("confirmed", None, claim), reviewer="bob"))
    assert desk.state.mark(claim).verdict is Verdict.CONFIRMED
    (draft,) = desk.drafting.verdict(Verdict.CONFIRMED)
    assert draft.supersedes == ()


def test_a_conflict_of_two_installations_is_shown_and_settled_by_deciding_again(table: Table) -> None:
    desk, ledger, reports = table
    claim = reports.claims["twelve"].uid
    elsewhere = Ledger("two")
    desk.apply([*ledger.decide(verdict("confirmed", None, claim)), *elsewhere.decide(verdict("denied", None, claim))])
    mark = desk.state.mark(claim)
    assert (mark.disputed, mark.verdict) == (True, None)
    assert desk.state.is_open(claim)
    ledger.absorb(elsewhere)
    write(table, desk.drafting.verdict(Verdict.CONFIRMED))
    mark = desk.state.mark(claim)
    assert (mark.disputed, mark.verdict) == (False, Verdict.CONFIRMED)


def test_said_steps_through_its_answers_and_back_to_none(table: Table) -> None:
    desk, _, reports = table
    seen = []
    for _ in range(4):
        write(table, desk.drafting.said())
        seen.append(desk.state.mark(reports.claims["twelve"].uid).said)
    assert seen == [Said.YES, Said.NO, Said.UNCLEAR, None]


def test_said_and_the_verdict_do_not_touch_each_other(table: Table) -> None:
    desk, _, reports = table
    claim = reports.claims["twelve"].uid
    write(table, desk.drafting.verdict(Verdict.DENIED))
    write(table, desk.drafting.said())
    assert (desk.state.mark(claim).verdict, desk.state.mark(claim).said) == (Verdict.DENIED, Said.YES)
    write(table, desk.drafting.verdict(None))
    assert (desk.state.mark(claim).verdict, desk.state.mark(claim).said) == (None, Said.YES)
    assert [d.choice.aspect for d in desk.drafting.said()] == [SAID]


def test_a_match_is_accepted_from_the_focused_row_once(table: Table) -> None:
    desk = table[0]
    write(table, desk.drafting.match(MatchState.ACCEPTED))
    row = desk.focused_row
    assert row is not None
    assert (row.article.outlet, row.state) == ("Free Coast", MatchState.ACCEPTED)
    assert desk.drafting.match(MatchState.ACCEPTED) == []


def test_after_a_rejection_the_row_shows_the_best_candidate_left(table: Table) -> None:
    desk, _, reports = table
    write(table, desk.drafting.match(MatchState.REJECTED))
    row = desk.focused_row
    assert row is not None
    assert row.claim == reports.claims["coast title"]
    assert row.state is MatchState.SUGGESTED


def test_the_second_candidate_can_be_accepted_and_then_comes_first(table: Table) -> None:
    desk, _, reports = table
    desk.candidate(1)
    write(table, desk.drafting.match(MatchState.ACCEPTED))
    row = desk.focused_row
    assert row is not None
    assert (row.claim, row.index) == (reports.claims["coast title"], 0)


def test_a_row_where_nothing_is_found_has_nothing_to_accept(table: Table) -> None:
    desk = table[0]
    desk.focus_column(-1, wrap=True)
    assert desk.drafting.match(MatchState.ACCEPTED) == []
    assert desk.drafting.verdict(Verdict.DENIED) == []
    assert desk.drafting.said() == []


def test_undo_and_redo_go_to_the_claim_they_are_about(table: Table) -> None:
    desk, ledger, reports = table
    write(table, desk.drafting.verdict(Verdict.DENIED))
    desk.go_to(reports.claims["bread"].uid)
    rows = ledger.write(desk.drafting.undo())
    desk.apply(rows)
    desk.go_to_subject(rows)
    assert desk.active == reports.claims["twelve"]
    assert desk.state.is_open(reports.claims["twelve"].uid)
    desk.go_to(reports.claims["bread"].uid)
    rows = ledger.write(desk.drafting.redo())
    desk.apply(rows)
    desk.go_to_subject(rows)
    assert desk.active == reports.claims["twelve"]
    assert desk.state.mark(reports.claims["twelve"].uid).verdict is Verdict.DENIED


def test_undo_of_a_rejection_shows_the_match_again(table: Table) -> None:
    desk, ledger, reports = table
    write(table, desk.drafting.match(MatchState.REJECTED))
    desk.go_to(reports.claims["lantern quiet"].uid)
    rows = ledger.write(desk.drafting.undo())
    desk.apply(rows)
    desk.go_to_subject(rows)
    row = desk.focused_row
    assert desk.anchor is not None
    assert row is not None
    assert row.claim is not None
    assert {desk.anchor, row.claim} == {reports.claims["twelve"], reports.claims["fifteen"]}
    assert row.state is MatchState.SUGGESTED


def test_what_is_kept_between_decisions_is_what_would_be_worked_out_anew(table: Table) -> None:
    desk, ledger, _ = table
    dice = random.Random(7)
    for _ in range(60):
        desk.go_to(dice.choice(list(desk.state.claim)))
        steps = [
            lambda: desk.drafting.verdict(dice.choice([*Verdict, None])),
            desk.drafting.said,
            lambda: desk.drafting.note(desk.active.uid, dice.choice(["", "a call", "a map"])) if desk.active else [],
            lambda: desk.drafting.match(dice.choice([MatchState.ACCEPTED, MatchState.REJECTED])),
            desk.drafting.undo,
            desk.drafting.redo,
        ]
        if drafts := dice.choice(steps)():
            write(table, drafts)
        anew = ReviewState(desk.state.whole, "ann")
        assert desk.state.progress == anew.progress
        assert [desk.state.mark(uid) for uid in anew.claim] == [anew.mark(uid) for uid in anew.claim]
        assert desk.rows() == Desk(anew, ledger.writer, desk.place).rows()
