"""Writes drafts to the log: checks what they were made in view of, and chains them. The only place that makes rows.

Rows that come from elsewhere are taken in verbatim by `absorbing`; what is current is `factcheck.domain.log`'s rule.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, insert, select
from sqlmodel import Session

from factcheck.domain.clock import UidFactory
from factcheck.domain.errors import ChangedMeanwhileError
from factcheck.domain.log.decision import Decision, Draft
from factcheck.store.log.current import is_current
from factcheck.store.rows.checks import check_choice
from factcheck.store.rows.portions import in_portions
from factcheck.store.rows.reading import read_decisions
from factcheck.store.rows.rows import decision_values, supersession_values
from factcheck.store.rows.tables import DECISION, SUPERSESSION


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose hand writes, where and when."""

    review: UUID
    reviewer: str
    writer: UUID
    now: datetime


def append_drafts(session: Session, hand: Hand, drafts: Sequence[Draft], uids: UidFactory) -> list[Decision]:
    """Write the drafts as one batch and return the rows, in the drafts' order. The session must hold the write lock.

    Raises ChangedMeanwhileError if a draft does not supersede exactly the reviewer's current rows.
    """
    log = _Tails(session, hand, [d.choice.subject for d in drafts])
    batch, batch_seq = uids.new(), _next_batch(session, hand)
    written = []
    for draft in drafts:
        check_choice(draft.choice, hand.reviewer)
        row = _row(draft, hand, uids.new(), log.last.get(draft.choice.subject), batch, batch_seq)
        log.add(row)
        written.append(row)
    insert_decisions(session, written)
    return written


def insert_decisions(session: Session, rows: Sequence[Decision]) -> None:
    """Insert rows of the log as they are, with their links."""
    connection = session.connection()
    if rows:
        connection.execute(insert(DECISION), [decision_values(d) for d in rows])
    links = [link for d in rows for link in supersession_values(d)]
    if links:
        connection.execute(insert(SUPERSESSION), links)


def of_subjects(subjects: Sequence[UUID], reviewer: str) -> ColumnElement[bool]:
    """Condition: a reviewer's rows on some subjects.

    It does not name the review as well: SQLite would then go through the index on reviews, over the whole log.
    """
    return DECISION.c.subject_uid.in_(subjects) & (DECISION.c.reviewer == reviewer)


class _Tails:
    """The ends of the chains that a batch goes on from: a reviewer's current rows, and this writer's last ones."""

    def __init__(self, session: Session, hand: Hand, subjects: Sequence[UUID]) -> None:
        self.current: dict[tuple[UUID, str], set[UUID]] = {}
        self.last: dict[UUID, Decision] = {}
        for some in in_portions(list(dict.fromkeys(subjects))):
            theirs = of_subjects(some, hand.reviewer)
            current = set(session.connection().execute(select(DECISION.c.uid).where(theirs, is_current())).scalars())
            for row in read_decisions(session, theirs):
                if row.uid in current and row.review == hand.review:
                    self.current.setdefault((row.subject, row.aspect), set()).add(row.uid)
                if row.writer == hand.writer:  # rows come by seq, so the last one stays
                    self.last[row.subject] = row

    def add(self, row: Decision) -> None:
        """Go on by one row, if it was made in view of what is current."""
        key = (row.subject, row.aspect)
        if set(row.supersedes) != self.current.get(key, set()):
            raise ChangedMeanwhileError(
                "this was decided on in another window meanwhile", "look at it as it is now, then repeat the key"
            )
        self.current[key] = {row.uid}
        self.last[row.subject] = row


def _row(draft: Draft, hand: Hand, uid: UUID, before: Decision | None, batch: UUID, batch_seq: int) -> Decision:
    choice = draft.choice
    return Decision(
        uid=uid,
        review=hand.review,
        subject_kind=choice.subject_kind,
        subject=choice.subject,
        aspect=choice.aspect,
        value=None if choice.value is None else str(choice.value),
        note=choice.note,
        evidence=choice.evidence,
        reviewer=hand.reviewer,
        writer=hand.writer,
        seq=1 if before is None else before.seq + 1,
        prev_hash="" if before is None else before.row_hash(),
        supersedes=tuple(sorted(set(draft.supersedes))),
        action=draft.action,
        target=draft.target,
        batch=batch,
        batch_seq=batch_seq,
        created_at=hand.now,
    )


def _next_batch(session: Session, hand: Hand) -> int:
    so_far = select(func.max(DECISION.c.batch_seq)).where(
        DECISION.c.review_uid == hand.review,
        DECISION.c.reviewer == hand.reviewer,
        DECISION.c.writer_uid == hand.writer,
    )
    return int(session.connection().execute(so_far).scalar() or 0) + 1
