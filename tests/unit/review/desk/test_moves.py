"""Where the reviewer is and goes: anchor, focus, the focused row, candidates, the way after a verdict."""

from dataclasses import replace
from uuid import uuid5

import pytest

from factcheck.domain.log.decision import STATE, Choice, SubjectKind, Verdict
from factcheck.domain.match import MatchState, Relation, Signal, SlotState
from factcheck.domain.review import Bundle, Place
from factcheck.review.desk.desk import Desk
from factcheck.review.seen.marks import Coverage
from factcheck.review.seen.state import ReviewState
from tests.support.ledger import Ledger
from tests.support.sample import SPACE, Reports, many, one_report, ships


class Seat:
    """A desk and what to call things there."""

    def __init__(self, reports: Reports, place: Place | None = None, *, auto_advance: bool = True) -> None:
        self.reports = reports
        self.ledger = Ledger()
        self.desk = Desk(ReviewState(reports.bundle, "ann"), self.ledger.writer, place, auto_advance=auto_advance)

    @property
    def where(self) -> tuple[str | None, str | None, str | None]:
        """Anchor, focused outlet, outlet of the focused row."""
        desk = self.desk
        row = desk.focused_row
        anchor = self.reports.name(desk.anchor.uid) if desk.anchor else None
        return anchor, self.reports.outlet(desk.focus), row.article.outlet if row else None

    @property
    def active(self) -> str | None:
        return self.reports.name(self.desk.active.uid) if self.desk.active else None

    def shown(self, outlet: str) -> str | None:
        article = next(a for a in self.reports.articles if a.outlet == outlet)
        claim = self.desk.shown_in(article.uid)
        return self.reports.name(claim.uid) if claim else None

    def go(self, name: str) -> None:
        self.desk.go_to(self.reports.claims[name].uid)

    def match(self, one: str, other: str, state: MatchState) -> None:
        pair = {self.reports.claims[one].uid, self.reports.claims[other].uid}
        match = next(m for m in self.reports.matches if {m.a, m.b} == pair)
        self.desk.apply(self.ledger.decide(Choice(SubjectKind.MATCH, match.uid, STATE, state)))

    def verdict(self, *names: str) -> None:
        for name in names:
            self.go(name)
            self.desk.apply(self.ledger.write(self.desk.drafting.verdict(Verdict.CONFIRMED)))


@pytest.fixture
def seat() -> Seat:
    return Seat(ships())


def test_a_new_review_begins_at_the_first_claim_of_the_first_article(seat: Seat) -> None:
    """The first row with a corresponding claim is focused; there is none here, so it is the first."""
    assert seat.where == ("ledger title", "Harbour Ledger", "Free Coast")
    assert seat.active == "ledger title"


def test_corresponding_claims_are_lit_in_the_other_columns(seat: Seat) -> None:
    seat.go("twelve")
    assert [seat.shown(o) for o in ("Harbour Ledger", "Free Coast", "Sarn Bulletin", "Tessalin Lantern")] == [
        "twelve",
        "fifteen",
        "dozen",
        None,
    ]


def test_rows_say_what_every_other_article_has(seat: Seat) -> None:
    seat.go("twelve")
    assert [(r.article.outlet, r.coverage) for r in seat.desk.rows()] == [
        ("Free Coast", Coverage.DIFFERS),
        ("Sarn Bulletin", Coverage.STATES),
        ("Tessalin Lantern", Coverage.NOT_FOUND),
    ]


def test_signals_of_a_row_have_the_anchor_as_side_a_from_either_end(seat: Seat) -> None:
    seat.go("twelve")
    assert [s.a for s in seat.desk.rows()[0].differing] == ["Twelve"]
    seat.go("fifteen")
    row = next(r for r in seat.desk.rows() if r.article.outlet == "Harbour Ledger")
    assert [(s.a, s.b) for s in row.differing] == [("Fifteen", "Twelve")]


def test_moving_goes_claim_by_claim_and_stops_at_the_ends(seat: Seat) -> None:
    assert not seat.desk.move(-1)
    seen = []
    while seat.desk.move(1):
        seen.append(seat.active)
    assert seen == ["twelve", "cranes", "quiet"]
    assert seat.desk.move(-1)
    assert seat.active == "cranes"


def test_the_ends_of_a_column_are_those_of_the_focused_one(seat: Seat) -> None:
    assert seat.desk.go_end(last=True)
    assert seat.active == "quiet"
    seat.desk.focus_column(1)
    assert seat.desk.go_end(last=False)
    assert seat.where[:2] == ("coast title", "Free Coast")


def test_another_column_is_focused_and_the_anchor_stays(seat: Seat) -> None:
    seat.go("twelve")
    assert seat.desk.focus_column(1)
    assert seat.where == ("twelve", "Free Coast", "Free Coast")
    assert seat.active == "fifteen"


def test_the_row_of_the_column_that_was_left_stays_focused(seat: Seat) -> None:
    seat.go("twelve")
    seat.desk.focus_column(1)
    seat.desk.focus_column(1)
    assert seat.where == ("twelve", "Sarn Bulletin", "Sarn Bulletin")
    seat.desk.focus_column(-2)
    assert seat.where == ("twelve", "Harbour Ledger", "Sarn Bulletin")


def test_columns_end_at_the_edges_and_tab_goes_around(seat: Seat) -> None:
    assert not seat.desk.focus_column(-1)
    assert seat.desk.focus_column(-1, wrap=True)
    assert seat.where[1] == "Tessalin Lantern"
    assert not seat.desk.focus_column(1)
    assert seat.desk.focus_column(1, wrap=True)
    assert seat.where[1] == "Harbour Ledger"


def test_a_single_column_has_no_other_to_go_to() -> None:
    seat = Seat(one_report())
    assert not seat.desk.focus_column(1)
    assert not seat.desk.focus_column(1, wrap=True)
    assert seat.where == ("title", "Harbour Ledger", None)


def test_moving_in_another_column_takes_the_anchor_there(seat: Seat) -> None:
    """And the column come from is the one to compare with."""
    seat.go("twelve")
    seat.desk.focus_column(1)
    assert seat.desk.move(1)
    assert seat.where == ("bread", "Free Coast", "Harbour Ledger")


def test_the_article_come_from_is_the_one_to_compare_with(seat: Seat) -> None:
    seat.go("dozen")
    seat.go("fifteen")
    assert seat.where == ("fifteen", "Free Coast", "Sarn Bulletin")


def test_where_nothing_is_lit_the_first_step_lights_the_claim_the_column_stands_at(seat: Seat) -> None:
    seat.go("cranes")
    seat.desk.focus_column(1)
    assert seat.active is None
    assert seat.desk.move(1)
    assert seat.active == "coast title"
    seat.desk.move(1)
    assert seat.active == "fifteen"


def test_a_column_without_a_partner_stays_where_it_was(seat: Seat) -> None:
    seat.go("twelve")
    seat.go("cranes")
    coast = seat.reports.articles[1].uid
    assert seat.desk.shown_in(coast) is None
    resting = seat.desk.resting_in(coast)
    assert resting is not None
    assert seat.reports.name(resting.uid) == "fifteen"


def test_other_candidates_of_the_row_and_no_further_than_the_last(seat: Seat) -> None:
    seat.go("twelve")
    assert (seat.shown("Free Coast"), seat.desk.rows()[0].count) == ("fifteen", 2)
    assert seat.desk.candidate(1)
    assert seat.shown("Free Coast") == "coast title"
    assert not seat.desk.candidate(1)
    assert seat.desk.candidate(-1)
    assert seat.shown("Free Coast") == "fifteen"
    assert not seat.desk.candidate(-1)


def test_a_rejected_candidate_comes_last_and_a_row_of_rejected_ones_is_not_found(seat: Seat) -> None:
    seat.go("twelve")
    seat.match("twelve", "fifteen", MatchState.REJECTED)
    assert seat.shown("Free Coast") == "coast title"
    seat.match("twelve", "coast title", MatchState.REJECTED)
    assert seat.shown("Free Coast") is None
    row = seat.desk.rows()[0]
    assert (row.coverage, row.count) == (Coverage.NOT_FOUND, 2)
    assert seat.desk.candidate(1)
    assert seat.shown("Free Coast") == "fifteen"
    assert seat.desk.rows()[0].coverage is Coverage.NOT_FOUND


def test_an_accepted_candidate_comes_first(seat: Seat) -> None:
    seat.go("twelve")
    seat.match("twelve", "coast title", MatchState.ACCEPTED)
    assert seat.shown("Free Coast") == "coast title"
    assert seat.desk.rows()[0].index == 0


def test_candidates_of_a_row_are_remembered_while_one_looks_elsewhere(seat: Seat) -> None:
    seat.go("twelve")
    seat.desk.candidate(1)
    seat.go("cranes")
    seat.go("twelve")
    assert seat.shown("Free Coast") == "coast title"


def test_there_is_no_candidate_where_nothing_was_found(seat: Seat) -> None:
    assert not seat.desk.candidate(1)
    assert not seat.desk.candidate(-1)
    assert not Seat(one_report()).desk.candidate(1)


def queue(seat: Seat) -> list[str | None]:
    return [seat.reports.name(c.uid) for c in seat.desk.state.queue]


def test_the_queue_has_conflicts_first_then_what_one_outlet_has_then_the_rest(seat: Seat) -> None:
    conflicts, single = (
        ["twelve", "coast title", "fifteen", "dozen"],
        ["ledger title", "bread", "mayor", "lantern title"],
    )
    assert queue(seat) == [*conflicts, *single, "cranes", "quiet", "standstill", "lantern quiet"]


def test_going_to_a_conflict_shows_what_contradicts_although_another_claim_there_corresponds_better() -> None:
    reports = ships()
    reports.matches = [m for m in reports.matches if m.relation is not Relation.CONFLICT]
    reports.match("twelve", "standstill", 60, Signal("ships", SlotState.CONFLICT, "twelve", "none"))
    seat = Seat(reports)
    seat.go("ledger title")
    assert seat.desk.next_conflict(1)
    assert seat.where == ("twelve", "Harbour Ledger", "Sarn Bulletin")
    assert seat.shown("Sarn Bulletin") == "standstill"
    assert seat.desk.focused_row is not None
    assert seat.desk.focused_row.coverage is Coverage.DIFFERS


def test_rejecting_a_match_moves_its_claims_in_the_queue(seat: Seat) -> None:
    seat.match("twelve", "coast title", MatchState.REJECTED)
    assert queue(seat)[3:6] == ["ledger title", "coast title", "bread"]  # no conflict now, and nobody else has it
    seat.match("cranes", "standstill", MatchState.REJECTED)
    assert queue(seat)[-2:] == ["quiet", "lantern quiet"]


def test_the_queue_goes_around_and_past_what_is_decided(seat: Seat) -> None:
    seat.verdict("twelve", "coast title")
    seat.go("lantern quiet")
    assert seat.desk.next_open(1)
    assert seat.active == "fifteen"
    assert seat.desk.next_open(-1)
    assert seat.active == "lantern quiet"


def test_the_queue_is_empty_when_all_is_decided(seat: Seat) -> None:
    seat.verdict(*seat.reports.claims)
    assert not seat.desk.next_open(1)
    assert seat.active == "lantern quiet"


def test_after_a_verdict_come_the_same_threads_claims_in_the_following_articles(seat: Seat) -> None:
    seat.verdict("twelve")
    assert seat.desk.advance_from(seat.reports.claims["twelve"].uid)
    assert seat.active == "fifteen"
    seat.verdict("fifteen")
    seat.desk.advance_from(seat.reports.claims["fifteen"].uid)
    assert seat.active == "dozen"


def test_the_following_articles_are_counted_around_from_the_claims_own(seat: Seat) -> None:
    seat.verdict("dozen")
    seat.desk.advance_from(seat.reports.claims["dozen"].uid)
    assert seat.active == "twelve"


def test_after_a_threads_last_claim_comes_what_matters_most(seat: Seat) -> None:
    seat.verdict("twelve", "fifteen", "dozen")
    seat.desk.advance_from(seat.reports.claims["dozen"].uid)
    assert seat.active == "coast title"  # the only conflict that is open


def test_what_the_queue_led_to_and_was_left_open_does_not_come_back_after_the_next_verdict(seat: Seat) -> None:
    for _ in range(6):
        assert seat.desk.next_open(1)
    assert seat.active == "bread"
    seat.desk.apply(seat.ledger.write(seat.desk.drafting.verdict(Verdict.DENIED)))
    seat.desk.advance_from(seat.reports.claims["bread"].uid)
    assert seat.active == "mayor"


def test_the_queue_goes_on_from_where_it_led_although_another_column_has_the_focus(seat: Seat) -> None:
    assert seat.desk.next_open(1)
    seat.desk.focus_column(1)
    assert seat.desk.next_open(1)
    assert seat.active == "coast title"


def test_a_review_that_is_gone_on_with_has_its_place_in_the_queue(seat: Seat) -> None:
    seat.go("bread")
    again = Seat(seat.reports, seat.desk.place)
    assert again.desk.next_open(1)
    assert again.active == "mayor"


def test_a_rejected_match_takes_the_claim_out_of_the_thread(seat: Seat) -> None:
    seat.match("twelve", "fifteen", MatchState.REJECTED)
    seat.match("fifteen", "dozen", MatchState.REJECTED)
    seat.verdict("twelve")
    seat.desk.advance_from(seat.reports.claims["twelve"].uid)
    assert seat.active == "dozen"


def test_claims_of_the_same_article_come_after_those_of_the_following_ones() -> None:
    """A thread holds two claims of one article where both are accepted as corresponding to a third."""
    seat = Seat(ships())
    seat.match("twelve", "fifteen", MatchState.ACCEPTED)
    seat.match("twelve", "coast title", MatchState.ACCEPTED)
    seat.verdict("fifteen", "twelve")
    seat.desk.advance_from(seat.reports.claims["fifteen"].uid)
    assert seat.active == "dozen"
    seat.verdict("dozen")
    seat.desk.advance_from(seat.reports.claims["dozen"].uid)
    assert seat.active == "coast title"


def test_the_last_open_claim_leaves_nowhere_to_go(seat: Seat) -> None:
    names = list(seat.reports.claims)
    seat.verdict(*names)
    assert not seat.desk.advance_from(seat.reports.claims["twelve"].uid)
    assert seat.active == "twelve"


def test_a_place_is_where_one_goes_on(seat: Seat) -> None:
    seat.go("twelve")
    seat.desk.focus_column(1)
    seat.desk.line_offset = 5
    again = Seat(ships(), seat.desk.place)
    assert again.where == ("twelve", "Free Coast", "Free Coast")
    assert again.desk.line_offset == 5


def test_the_focused_row_is_part_of_the_place(seat: Seat) -> None:
    seat.go("twelve")
    seat.desk.focus_column(2)
    seat.desk.focus_column(-2)
    assert seat.where == ("twelve", "Harbour Ledger", "Sarn Bulletin")
    assert Seat(ships(), seat.desk.place).where == seat.where


def test_a_place_that_is_gone_gives_the_first() -> None:
    gone = uuid5(SPACE, "gone")
    seat = Seat(ships(), Place(gone, gone, 3, gone))
    assert seat.where == ("ledger title", "Harbour Ledger", "Free Coast")


def test_a_fuller_version_of_the_review_leaves_one_where_one_is() -> None:
    full = ships()
    bare = Bundle(full.review, full.bundle.articles[:2], tuple(full.claims[n] for n in ("twelve", "fifteen", "bread")))
    desk = Desk(ReviewState(bare, "ann"), Ledger().writer)
    desk.go_to(full.claims["bread"].uid)
    desk.line_offset = 4
    desk.take_over(full.bundle)
    assert (desk.place.claim, desk.place.column, desk.place.line_offset) == (
        full.claims["bread"].uid,
        full.articles[1].uid,
        4,
    )
    desk.go_to(full.claims["twelve"].uid)
    assert [r.coverage for r in desk.rows()] == [Coverage.DIFFERS, Coverage.STATES, Coverage.NOT_FOUND]


def test_a_fuller_version_does_not_forget_what_was_decided_meanwhile(seat: Seat) -> None:
    seat.verdict("twelve")
    seat.desk.take_over(seat.reports.bundle)
    assert seat.desk.state.progress.confirmed == 1


def test_a_review_without_any_claim_has_nowhere_to_go() -> None:
    reports = Reports()
    reports.article("Harbour Ledger", "Nothing to check here")
    seat = Seat(reports)
    assert seat.where == (None, "Harbour Ledger", None)
    desk = seat.desk
    moves = (desk.move(1), desk.go_end(last=True), desk.focus_column(1), desk.next_open(1), desk.candidate(1))
    assert not any(moves)
    drafting = desk.drafting
    assert drafting.verdict(Verdict.DENIED) == drafting.said() == drafting.match(MatchState.ACCEPTED) == []


def test_forty_articles_can_be_walked_through_and_back() -> None:
    seat = Seat(many(40))
    for _ in range(39):
        assert seat.desk.focus_column(1)
    assert not seat.desk.focus_column(1)
    assert seat.where[1] == "Outlet 39"
    assert len(seat.desk.rows()) == 39


def near_miss(reports: Reports, one: str, other: str) -> None:
    match = reports.match(one, other, 47)
    reports.matches[-1] = replace(match, relation=None)


def test_a_near_miss_is_possible_and_nothing_more() -> None:
    reports = ships()
    near_miss(reports, "twelve", "lantern title")
    seat = Seat(reports)
    seat.go("twelve")
    row = seat.desk.rows()[-1]
    assert (row.article.outlet, row.coverage) == ("Tessalin Lantern", Coverage.POSSIBLE)
    assert seat.shown("Tessalin Lantern") is None
    assert reports.claims["lantern title"].uid not in seat.desk.state.threads.of(reports.claims["twelve"].uid)
    assert seat.desk.state.queue.is_single(reports.claims["lantern title"].uid)


def test_a_near_miss_can_be_looked_at_and_accepted() -> None:
    reports = ships()
    near_miss(reports, "twelve", "lantern title")
    seat = Seat(reports)
    seat.go("twelve")
    lantern = reports.articles[-1].uid
    while seat.desk.focus != lantern:
        assert seat.desk.focus_column(1)
    assert seat.desk.candidate(1)
    assert seat.shown("Tessalin Lantern") == "lantern title"
    seat.desk.apply(seat.ledger.write(seat.desk.drafting.match(MatchState.ACCEPTED)))
    assert seat.desk.rows()[-1].coverage is Coverage.STATES
    assert reports.claims["lantern title"].uid in seat.desk.state.threads.of(reports.claims["twelve"].uid)


def test_a_near_miss_that_is_rejected_is_not_found() -> None:
    reports = ships()
    near_miss(reports, "twelve", "lantern title")
    seat = Seat(reports)
    seat.go("twelve")
    seat.match("twelve", "lantern title", MatchState.REJECTED)
    assert seat.desk.rows()[-1].coverage is Coverage.NOT_FOUND


def test_a_suggestion_stands_before_a_nearer_near_miss() -> None:
    reports = ships()
    reports.matches[-1] = replace(reports.matches[-1], score=46)  # scored in another company since then
    near_miss(reports, "quiet", "lantern title")
    seat = Seat(reports)
    seat.go("quiet")
    assert seat.shown("Tessalin Lantern") == "lantern quiet"
