"""The log: chains, undo and redo as rows, what was decided meanwhile, and that no row is ever changed."""

import sqlite3
from itertools import pairwise
from pathlib import Path
from uuid import UUID, uuid5

import pytest

from factcheck.domain.errors import ChangedMeanwhileError, FactcheckError
from factcheck.domain.log.decision import CONTENT, SAID, STATE, Action, Choice, Decision, Draft, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Bundle
from factcheck.review.ports import Store
from tests.store.conftest import Opener, ask
from tests.support.builders import SPACE, first_draft, make_bundle, make_claim, verdict


class Desk:
    """A reviewer at a store: decides and undoes through the domain's own log."""

    def __init__(self, store: Store, reviewer: str = "ann") -> None:
        self.store = store
        self.reviewer = reviewer
        self.review = make_bundle().review.uid
        self.log = DecisionLog(store.load(self.review).decisions)

    def write(self, drafts: list[Draft]) -> list[Decision]:
        rows = self.store.append(self.review, self.reviewer, drafts)
        self.log.add(rows)
        return rows

    def decide(self, *choices: Choice) -> list[Decision]:
        return self.write([self.log.draft(c, self.reviewer) for c in choices])

    def undo(self) -> list[Decision]:
        return self.write(self.log.draft_undo(self.reviewer, self.store.writer))

    def redo(self) -> list[Decision]:
        return self.write(self.log.draft_redo(self.reviewer, self.store.writer))

    def verdict(self, claim: UUID) -> str | None:
        row = self.log.standing(claim, CONTENT, self.reviewer)
        return row.value if row else None


@pytest.fixture
def claim(store: Store) -> UUID:
    store.absorb(make_bundle())
    return make_bundle().claims[0].uid


@pytest.fixture
def desk(store: Store, claim: UUID) -> Desk:
    return Desk(store)


def test_rows_of_a_subject_form_a_chain(desk: Desk, claim: UUID) -> None:
    said = Choice(SubjectKind.CLAIM, claim, SAID, "yes")
    rows = [
        *desk.decide(verdict(claim, "denied")),
        *desk.decide(said, verdict(claim, "confirmed")),
        *desk.decide(verdict(claim, None)),
    ]
    assert [r.seq for r in rows] == [1, 2, 3, 4]
    assert rows[0].prev_hash == ""
    assert all(after.prev_hash == before.row_hash() for before, after in pairwise(rows))
    assert [r.supersedes for r in rows] == [(), (), (rows[0].uid,), (rows[2].uid,)]
    assert [r.batch_seq for r in rows] == [1, 2, 2, 3]
    assert rows[1].batch == rows[2].batch != rows[3].batch
    assert {r.writer for r in rows} == {desk.store.writer}
    assert desk.store.load(desk.review).decisions == tuple(rows)


def test_chains_of_two_reviewers_are_apart(desk: Desk, claim: UUID, store: Store) -> None:
    desk.decide(verdict(claim, "denied"))
    (row,) = Desk(store, "ben").decide(verdict(claim, "confirmed"))
    assert (row.seq, row.batch_seq, row.prev_hash, row.supersedes) == (1, 1, "", ())


def test_undo_and_redo_are_rows_and_work_after_a_restart(desk: Desk, claim: UUID, opener: Opener) -> None:
    other = make_bundle().claims[1].uid
    desk.decide(verdict(claim, "denied", "first"))
    desk.decide(verdict(claim, "confirmed"), verdict(other, "unverified"))
    desk.store.close()
    desk = Desk(opener("later"))
    rows = desk.undo()
    assert {r.action for r in rows} == {Action.UNDO}
    assert (desk.verdict(claim), desk.verdict(other)) == ("denied", None)
    desk.undo()
    assert desk.verdict(claim) is None
    assert desk.undo() == []
    desk.redo()
    desk.redo()
    assert (desk.verdict(claim), desk.verdict(other)) == ("confirmed", "unverified")
    assert len(desk.store.load(desk.review).decisions) == 3 + 2 + 1 + 1 + 2
    assert desk.log.rows() == list(desk.store.load(desk.review).decisions)


def test_a_second_window_is_told_that_something_changed(desk: Desk, claim: UUID, opener: Opener) -> None:
    second = Desk(opener("second"))
    desk.decide(verdict(claim, "denied"))
    with pytest.raises(ChangedMeanwhileError):
        second.decide(verdict(claim, "confirmed"))
    assert len(desk.store.load(desk.review).decisions) == 1
    assert second.store.glance(second.review).decisions > len(second.log)
    second.log.add(second.store.load(second.review).decisions)
    second.decide(verdict(claim, "confirmed"))
    assert second.verdict(claim) == "confirmed"
    assert second.store.glance(second.review).decisions == len(second.log)


def test_all_of_a_batch_is_written_or_none(desk: Desk, claim: UUID) -> None:
    other = make_bundle().claims[1].uid
    desk.decide(verdict(claim, "denied"))
    with pytest.raises(ChangedMeanwhileError):
        desk.store.append(desk.review, "ann", [first_draft(other, "denied"), first_draft(claim, "denied")])
    assert len(desk.store.load(desk.review).decisions) == 1


def test_a_draft_must_not_supersede_what_is_not_current(desk: Desk, claim: UUID) -> None:
    invented = Draft(verdict(claim, "denied"), Action.DECIDE, (uuid5(SPACE, "invented"),))
    with pytest.raises(ChangedMeanwhileError):
        desk.store.append(desk.review, "ann", [invented])


def test_a_value_outside_its_vocabulary_is_refused(desk: Desk, claim: UUID) -> None:
    with pytest.raises(FactcheckError, match="content cannot be maybe"):
        desk.decide(verdict(claim, "maybe"))
    with pytest.raises(FactcheckError, match="state cannot be suggested"):
        desk.decide(Choice(SubjectKind.MATCH, claim, STATE, "suggested"))


def test_nothing_to_write_writes_nothing(desk: Desk) -> None:
    assert desk.store.append(desk.review, "ann", []) == []


@pytest.mark.parametrize("table", ["decision", "supersession"])
def test_no_row_of_the_log_can_be_changed(desk: Desk, claim: UUID, path: Path, table: str) -> None:
    desk.decide(verdict(claim, "denied"))
    desk.decide(verdict(claim, "confirmed"))
    column = "note" if table == "decision" else "superseded_uid"
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        ask(path, f"UPDATE {table} SET {column} = 'forged'")  # noqa: S608 - the names are this test's own


def test_a_large_batch_is_one_action(desk: Desk) -> None:
    subjects = [uuid5(SPACE, str(n)) for n in range(1200)]
    rows = desk.decide(*(Choice(SubjectKind.CLAIM, s, "flag", "must") for s in subjects))
    assert len({r.batch for r in rows}) == 1
    desk.undo()
    assert all(not desk.log.verdicts(s, "flag") for s in subjects)


def test_what_rows_bring_with_them_is_kept_with_them_or_not_at_all(store: Store, desk: Desk, claim: UUID) -> None:
    bundle = make_bundle()
    brought = Bundle(bundle.review, claims=(make_claim(bundle.articles[0], 8, 14),))
    before = store.load(bundle.review.uid)
    stale = Draft(verdict(claim, "denied"), Action.DECIDE, (uuid5(SPACE, "a row that is not there"),))
    with pytest.raises(ChangedMeanwhileError):
        store.append(bundle.review.uid, "ann", [stale], brought)
    assert store.load(bundle.review.uid) == before
    store.append(bundle.review.uid, "ann", [first_draft(claim, "denied")], brought)
    kept = store.load(bundle.review.uid)
    assert (set(kept.claims) - set(before.claims), len(kept.decisions)) == (set(brought.claims), 1)
