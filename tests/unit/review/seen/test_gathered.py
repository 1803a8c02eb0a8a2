"""An article's answer may stand in another of its claims; a thread's slots hold every claim's answer."""

from factcheck.domain.match import Signal, SlotState
from factcheck.review.seen.slots import filled, thread_slots
from factcheck.review.seen.state import ReviewState
from tests.support.sample import Reports

ONLY = Signal("date", SlotState.ONLY_A, "Monday", None, (30, 36), None)


def test_what_the_article_says_in_another_claim_is_its_answer() -> None:
    other = Signal("date", SlotState.EQUAL, "Monday", "2 June", (30, 36), (4, 10))
    assert filled([ONLY], [[other]]) == (Signal("date", SlotState.EQUAL, "Monday", "2 June", (30, 36), None),)


def test_a_difference_in_another_claim_is_not_taken_over() -> None:
    other = Signal("date", SlotState.CONFLICT, "Monday", "Tuesday", (30, 36), (4, 11))
    assert filled([ONLY], [[other]]) == (ONLY,)


def test_another_place_of_the_claim_and_what_is_answered_stay() -> None:
    elsewhere = Signal("date", SlotState.EQUAL, "Monday", "Monday", (0, 6), (4, 10))
    answered = Signal("date", SlotState.CONFLICT, "Monday", "Friday", (0, 6), (9, 15))
    assert filled([ONLY, answered], [[elsewhere]]) == (ONLY, answered)


def three() -> Reports:
    r = Reports()
    r.article("Ledger", "{ships:Twelve ships left.}", "{day:They left on Monday.}")
    r.article("Coast", "{coast:Fifteen ships left on Monday.}")
    r.article("Bulletin", "{bulletin:12 ships left.}")
    r.match("ships", "coast", 80, Signal("figure", SlotState.CONFLICT, "Twelve", "Fifteen", (0, 6), (0, 7)))
    r.match("ships", "bulletin", 90, Signal("figure", SlotState.EQUAL, "Twelve", "12", (0, 6), (0, 2)))
    r.match("day", "coast", 70, Signal("date", SlotState.EQUAL, "Monday", "Monday", (13, 19), (22, 28)))
    return r


def test_a_threads_slot_holds_every_answer_and_conflicts_come_first() -> None:
    r = three()
    thread = [r.claims[n].uid for n in ("ships", "day", "coast", "bulletin")]
    found = thread_slots(thread, {c.uid: c for c in r.claims.values()}, r.matches)
    assert [(s.slot, s.state.value, [(r.name(a.claim.uid), a.words) for a in s.answers]) for s in found] == [
        ("figure", "conflict", [("ships", "Twelve"), ("coast", "Fifteen"), ("bulletin", "12")]),
        ("date", "equal", [("day", "Monday"), ("coast", "Monday")]),
    ]


def test_claims_outside_the_thread_give_no_answer() -> None:
    r = three()
    found = thread_slots([r.claims["day"].uid, r.claims["coast"].uid], {c.uid: c for c in r.claims.values()}, r.matches)
    assert [s.slot for s in found] == ["date"]


def test_only_a_neighbour_that_surely_corresponds_answers() -> None:
    r = Reports()
    r.article("Ledger", "{ships:Twelve ships left on Monday.}")
    r.article("Coast", "{coast:12 ships left.}", "{later:They left on Monday.}")
    r.match("ships", "coast", 90, Signal("date", SlotState.ONLY_A, "Monday", None, (21, 27), None))
    signal = Signal("date", SlotState.EQUAL, "Monday", "Monday", (21, 27), (13, 19))
    for score, words in ((61, "Monday"), (55, None)):
        del r.matches[1:]
        r.match("ships", "later", score, signal)
        state = ReviewState(r.bundle, "ada")
        row = state.match_list.row(r.claims["ships"].uid, r.articles[1].uid, None)
        assert [s.b for s in row.signals] == [words]
        assert row.claim == r.claims["coast"]


def test_an_article_against_itself_is_found_from_both_claims_and_is_no_counterpart() -> None:
    r = Reports()
    r.article("Ledger", "{four:Four sailors were hurt.}", "{three:The three sailors are well.}")
    r.article("Coast", "{coast:Bread prices rose.}")
    r.match("four", "three", 45, Signal("figure", SlotState.CONFLICT, "Four", "three", (0, 4), (4, 9)))
    state = ReviewState(r.bundle, "ada")
    for one, other, words in (("four", "three", ("Four", "three")), ("three", "four", ("three", "Four"))):
        ((claim, signal),) = state.contradictions.in_own_article(r.claims[one].uid)
        assert (r.name(claim.uid), (signal.a, signal.b)) == (other, words)
    assert {r.name(uid) for uid in state.contradictions.claims} == {"four", "three"}
    assert state.across == []
    assert state.threads.all() == []
