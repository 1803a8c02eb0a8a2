"""Notes at the desk, and what a place keeps: words that are not saved yet, the candidate chosen in a row."""

from uuid import UUID, uuid5

import pytest

from factcheck.domain.log.decision import STATE, Choice, SubjectKind, Verdict
from factcheck.domain.match import MatchState
from factcheck.domain.names.alias_table import alias_choice
from factcheck.domain.review import Place
from factcheck.review.desk.describing import describe
from factcheck.review.desk.desk import Desk
from factcheck.review.seen.state import ReviewState
from factcheck.store.places import PLACE_VERSION, dump_place, parse_place
from tests.support.ledger import Ledger, verdict
from tests.support.sample import SPACE, Reports, ships


class Seat:
    """A desk, and one to come back to on the same log."""

    def __init__(self, reports: Reports, ledger: Ledger | None = None, place: Place | None = None) -> None:
        self.reports = reports
        self.ledger = ledger or Ledger()
        self.desk = Desk(ReviewState(reports.bundle, "ann"), self.ledger.writer, place)
        self.desk.apply(self.ledger.log.rows())

    def uid(self, name: str) -> UUID:
        return self.reports.claims[name].uid

    def again(self) -> "Seat":
        """The desk as it is after a restart: the place has been through the store's JSON."""
        return Seat(self.reports, self.ledger, parse_place(PLACE_VERSION, dump_place(self.desk.place)))

    def keep(self, name: str, words: str) -> int:
        drafts = self.desk.drafting.note(self.uid(name), words)
        self.desk.apply(self.ledger.write(drafts))
        return len(drafts)

    def note(self, name: str) -> str | None:
        return self.desk.state.mark(self.uid(name)).note

    def shown(self, outlet: str) -> str | None:
        row = next(r for r in self.desk.rows() if r.article.outlet == outlet)
        return self.reports.name(row.claim.uid) if row.claim else None


@pytest.fixture
def seat() -> Seat:
    return Seat(ships())


def test_a_note_leaves_verdict_and_evidence_as_they_are(seat: Seat) -> None:
    evidence = uuid5(SPACE, "log book")
    choice = verdict(Verdict.DENIED, subject=seat.uid("twelve"))
    with_evidence = Choice(choice.subject_kind, choice.subject, choice.aspect, choice.value, None, (evidence,))
    seat.desk.apply(seat.ledger.decide(with_evidence))
    seat.keep("twelve", "the log book says eleven")
    row = seat.desk.state.log.standing(seat.uid("twelve"), "content", "ann")
    assert row is not None
    assert (row.value, row.evidence, row.note) == ("denied", (evidence,), "the log book says eleven")


def test_a_note_without_a_verdict_leaves_the_claim_open(seat: Seat) -> None:
    seat.keep("twelve", "call the harbour master")
    assert seat.note("twelve") == "call the harbour master"
    assert seat.desk.state.is_open(seat.uid("twelve"))
    assert seat.desk.state.progress.reviewed == 0


def test_the_same_note_and_no_note_where_there_is_none_write_nothing(seat: Seat) -> None:
    assert seat.keep("twelve", "") == 0
    assert seat.keep("twelve", "call") == 1
    assert seat.keep("twelve", "call") == 0
    assert seat.keep("twelve", "") == 1
    assert seat.note("twelve") is None


def test_a_note_can_be_taken_back_and_put_back(seat: Seat) -> None:
    seat.desk.apply(seat.ledger.decide(verdict("confirmed", subject=seat.uid("twelve"))))
    seat.keep("twelve", "first")
    seat.keep("twelve", "second")
    seat.desk.apply(seat.ledger.undo())
    assert seat.note("twelve") == "first"
    seat.desk.apply(seat.ledger.undo())
    assert (seat.note("twelve"), seat.desk.state.is_open(seat.uid("twelve"))) == (None, False)
    seat.desk.apply(seat.ledger.redo())
    assert seat.note("twelve") == "first"


def test_a_verdict_keeps_the_note(seat: Seat) -> None:
    seat.keep("twelve", "call the harbour master")
    seat.desk.go_to(seat.uid("twelve"))
    seat.desk.apply(seat.ledger.write(seat.desk.drafting.verdict(Verdict.CONFIRMED)))
    assert seat.note("twelve") == "call the harbour master"


def test_words_of_several_notes_are_kept_each_with_its_claim_also_after_a_restart(seat: Seat) -> None:
    desk = seat.desk
    desk.notes.open(seat.uid("twelve"))
    desk.notes.words = "half of one"
    desk.notes.open(seat.uid("cranes"))
    desk.notes.words = "half of another"
    desk = seat.again().desk
    assert (desk.notes.claim, desk.notes.words) == (seat.uid("cranes"), "half of another")
    assert desk.notes.close()
    desk.notes.open(seat.uid("twelve"))
    assert desk.notes.words == "half of one"
    desk.notes.open(seat.uid("cranes"))
    assert desk.notes.words == "half of another"


def test_a_note_closed_without_new_words_is_not_under_way(seat: Seat) -> None:
    seat.keep("twelve", "call")
    for words in ("call", " call ", "  ", ""):
        seat.desk.notes.open(seat.uid("twelve"))
        seat.desk.notes.words = words
        assert not seat.desk.notes.close()
        assert (seat.desk.place.draft_claim, seat.desk.place.drafts) == (None, ())
    seat.desk.notes.open(seat.uid("twelve"))
    assert seat.desk.notes.words == "call"


def test_a_draft_of_a_claim_that_is_gone_is_left_out() -> None:
    gone = uuid5(SPACE, "gone")
    seat = Seat(ships(), place=Place(draft_claim=gone, draft="lost", drafts=((gone, "lost"),)))
    assert (seat.desk.notes.claim, seat.desk.notes.words, seat.desk.notes.closed) == (None, "", {})


# --- candidates ----------------------------------------------------------------------------------------------------


def choose_second(seat: Seat) -> None:
    seat.desk.go_to(seat.uid("twelve"))
    assert seat.desk.focused_row is not None
    assert seat.desk.focused_row.article.outlet == "Free Coast"
    assert seat.desk.candidate(1)
    assert seat.shown("Free Coast") == "coast title"


def test_the_candidate_chosen_in_a_row_is_found_again(seat: Seat) -> None:
    choose_second(seat)
    assert seat.again().shown("Free Coast") == "coast title"
    assert seat.again().again().shown("Free Coast") == "coast title"


def test_the_candidate_chosen_stays_though_another_comes_in_before_it(seat: Seat) -> None:
    choose_second(seat)
    seat.reports.match("twelve", "bread", 99)
    seat.desk.take_over(seat.reports.bundle)
    assert seat.shown("Free Coast") == "coast title"
    row = seat.desk.focused_row
    assert row is not None
    assert (row.index, row.count) == (2, 3)


def test_a_candidate_rejected_elsewhere_while_chosen_gives_way(seat: Seat) -> None:
    choose_second(seat)
    row = seat.desk.focused_row
    assert row is not None
    assert row.match is not None
    seat.desk.apply(seat.ledger.decide(Choice(SubjectKind.MATCH, row.match.uid, STATE, MatchState.REJECTED)))
    assert seat.shown("Free Coast") == "fifteen"


def test_candidates_that_are_gone_or_of_other_claims_are_left_out() -> None:
    reports = ships()
    other = reports.matches[-1].uid  # of quiet, not of twelve
    place = Place(reports.claims["twelve"].uid, candidates=(uuid5(SPACE, "gone"), other))
    assert Seat(reports, place=place).shown("Free Coast") == "fifteen"


def test_a_place_of_before_there_were_drafts_and_candidates_is_read() -> None:
    found = parse_place(PLACE_VERSION, '{"claim": null, "column": null, "line_offset": 4}')
    assert found == Place(line_offset=4)


def test_a_place_with_nonsense_in_it_is_dropped() -> None:
    for nonsense in ('"drafts": 3', '"drafts": [["x", "y"]]', '"candidates": ["x"]', '"candidates": null'):
        assert parse_place(PLACE_VERSION, f'{{"claim": null, "column": null, "line_offset": 4, {nonsense}}}') is None


def test_a_note_on_what_a_colleague_decided_takes_the_verdict_over(seat: Seat) -> None:
    evidence = uuid5(SPACE, "log book")
    claim = seat.uid("twelve")
    denied = Choice(SubjectKind.CLAIM, claim, "content", "denied", None, (evidence,))
    seat.desk.apply(seat.ledger.decide(denied, reviewer="ben"))
    assert seat.keep("twelve", "the log book says eleven") == 1
    mark = seat.desk.state.mark(claim)
    assert (mark.verdict, mark.note, mark.evidence, mark.reviewer) == (
        Verdict.DENIED,
        "the log book says eleven",
        (evidence,),
        "ann",
    )
    assert not seat.desk.state.is_open(claim)


def test_rows_about_names_are_described_as_such(seat: Seat) -> None:
    review = seat.reports.bundle.review.uid
    words = [
        describe(seat.desk.state, seat.ledger.decide(choice))
        for choice in (
            alias_choice(review, "CSO", "Coastal Survey Office"),
            alias_choice(review, "CSO", ""),
            Choice(SubjectKind.REVIEW, review, "alias:cso", None),
        )
    ]
    assert words == [
        "“CSO” stands for “Coastal Survey Office”",
        "“CSO” stands for itself",
        "“cso” stands for what was proposed, if anything was",
    ]
