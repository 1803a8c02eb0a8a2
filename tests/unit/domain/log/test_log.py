"""What is current in the log and what stands for whom, also where two installations wrote without each other."""

from uuid import uuid5

import pytest

from factcheck.domain.log.decision import CONTENT, SAID, STATE, Choice, Decision, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import MatchState
from tests.support.ledger import CLAIM, MATCH, SPACE, Ledger, verdict


def standing(log: DecisionLog, reviewer: str = "ann", aspect: str = CONTENT) -> str | None:
    row = log.standing(CLAIM, aspect, reviewer)
    return row.value if row else None


def test_an_empty_log_says_nothing() -> None:
    log = DecisionLog()
    assert len(log) == 0
    assert log.rows() == []
    assert log.current(CLAIM, CONTENT, "ann") == []
    assert log.standing(CLAIM, CONTENT, "ann") is None
    assert log.reviewers(CLAIM, CONTENT) == []
    assert log.match_state(MATCH, "ann") is MatchState.SUGGESTED


def test_the_last_decision_is_the_only_current_one() -> None:
    ledger = Ledger()
    ledger.decide(verdict("confirmed"))
    (last,) = ledger.decide(verdict("denied", "they took it back"))
    assert ledger.log.current(CLAIM, CONTENT, "ann") == [last]
    assert standing(ledger.log) == "denied"
    assert len(ledger.log) == 2


def test_aspects_of_a_claim_do_not_touch_each_other() -> None:
    ledger = Ledger()
    ledger.decide(verdict("denied"))
    ledger.decide(verdict("yes", aspect=SAID))
    ledger.decide(verdict(None))
    assert standing(ledger.log) is None
    assert standing(ledger.log, aspect=SAID) == "yes"


def test_a_cleared_verdict_is_none_but_keeps_its_row() -> None:
    ledger = Ledger()
    ledger.decide(verdict("confirmed"))
    ledger.decide(verdict(None))
    assert standing(ledger.log) is None
    assert [r.value for r in ledger.log.current(CLAIM, CONTENT, "ann")] == [None]
    assert ledger.log.verdicts(CLAIM, CONTENT) == []


def test_the_only_other_reviewers_verdict_counts_for_who_has_none() -> None:
    ledger = Ledger()
    ledger.decide(verdict("denied"), reviewer="bob")
    assert standing(ledger.log, "ann") == "denied"
    assert standing(ledger.log, "bob") == "denied"


def test_ones_own_verdict_counts_before_anybodys() -> None:
    ledger = Ledger()
    ledger.decide(verdict("denied"), reviewer="bob")
    ledger.decide(verdict("confirmed"), reviewer="ann")
    assert standing(ledger.log, "ann") == "confirmed"
    assert standing(ledger.log, "bob") == "denied"


def test_ones_own_cleared_verdict_does_not_let_another_reviewers_through() -> None:
    ledger = Ledger()
    ledger.decide(verdict("denied"), reviewer="bob")
    ledger.decide(verdict("confirmed"), reviewer="ann")
    ledger.decide(verdict(None), reviewer="ann")
    assert standing(ledger.log, "ann") is None


@pytest.mark.parametrize("second", ["confirmed", "denied"])
def test_two_other_reviewers_leave_it_open_for_a_third(second: str) -> None:
    """Whether they agree or not: which of them would count is for a person to say."""
    ledger = Ledger()
    ledger.decide(verdict("denied"), reviewer="bob")
    ledger.decide(verdict(second), reviewer="cleo")
    assert standing(ledger.log, "ann") is None
    assert [(r.reviewer, r.value) for r in ledger.log.verdicts(CLAIM, CONTENT)] == [("bob", "denied"), ("cleo", second)]


def test_another_reviewers_cleared_verdict_leaves_the_one_that_stands() -> None:
    ledger = Ledger()
    ledger.decide(verdict("denied"), reviewer="bob")
    ledger.decide(verdict("confirmed"), reviewer="cleo")
    ledger.decide(verdict(None), reviewer="cleo")
    assert standing(ledger.log, "ann") == "denied"
    assert ledger.log.reviewers(CLAIM, CONTENT) == ["bob", "cleo"]


def two_installations(first: str, second: str) -> tuple[Ledger, list[Decision]]:
    """One reviewer's decisions on two laptops that had not seen each other, brought together."""
    one, two = Ledger("one"), Ledger("two")
    rows = [*one.decide(verdict(first, "at the desk")), *two.decide(verdict(second, "on the train"))]
    one.absorb(two)
    return one, rows


def test_two_installations_that_disagree_are_a_conflict() -> None:
    ledger, rows = two_installations("confirmed", "denied")
    assert set(ledger.log.current(CLAIM, CONTENT, "ann")) == set(rows)
    assert standing(ledger.log) is None
    assert {r.value for r in ledger.log.verdicts(CLAIM, CONTENT)} == {"confirmed", "denied"}


def test_a_conflict_of_installations_is_not_covered_by_another_reviewer() -> None:
    ledger, _ = two_installations("confirmed", "denied")
    ledger.decide(verdict("unverified"), reviewer="bob")
    assert standing(ledger.log, "ann") is None


def test_two_installations_that_agree_are_no_conflict() -> None:
    ledger, _ = two_installations("confirmed", "confirmed")
    assert len(ledger.log.current(CLAIM, CONTENT, "ann")) == 2
    assert standing(ledger.log) == "confirmed"


def test_a_new_decision_settles_the_conflict() -> None:
    ledger, rows = two_installations("confirmed", "denied")
    (settling,) = ledger.decide(verdict("unverified"))
    assert set(settling.supersedes) == {r.uid for r in rows}
    assert ledger.log.current(CLAIM, CONTENT, "ann") == [settling]
    assert standing(ledger.log) == "unverified"


def test_current_rows_come_by_seq_then_uid_not_by_arrival() -> None:
    one, two = Ledger("one"), Ledger("two")
    one.decide(verdict("confirmed"))
    late = one.decide(verdict("denied"))
    early = two.decide(verdict("unverified"))
    assert DecisionLog([*late, *early]).current(CLAIM, CONTENT, "ann") == [*early, *late]


@pytest.mark.parametrize("state", [MatchState.ACCEPTED, MatchState.REJECTED])
def test_a_match_is_what_was_made_of_it_and_suggested_when_cleared(state: MatchState) -> None:
    ledger = Ledger()
    ledger.decide(Choice(SubjectKind.MATCH, MATCH, STATE, state))
    assert ledger.log.match_state(MATCH, "ann") is state
    assert ledger.log.match_state(MATCH, "bob") is state
    ledger.decide(Choice(SubjectKind.MATCH, MATCH, STATE, None))
    assert ledger.log.match_state(MATCH, "ann") is MatchState.SUGGESTED


def test_adding_a_row_twice_changes_nothing() -> None:
    ledger = Ledger()
    rows = ledger.decide(verdict("confirmed"), verdict("denied", subject=uuid5(SPACE, "other")))
    ledger.log.add(rows)
    assert len(ledger.log) == 2
    assert len(ledger.log.current(CLAIM, CONTENT, "ann")) == 1
