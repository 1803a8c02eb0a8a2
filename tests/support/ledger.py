"""A database installation without a database: numbers and chains the rows of drafts as a store does."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from uuid import UUID, uuid5

from factcheck.domain.log.decision import CONTENT, Choice, Decision, Draft, SubjectKind
from factcheck.domain.log.log import DecisionLog

SPACE = UUID("5eed0000-0000-4000-8000-000000000000")
REVIEW = uuid5(SPACE, "review")
CLAIM = uuid5(SPACE, "claim")
MATCH = uuid5(SPACE, "match")


class Ledger:
    """What one installation knows of a review's log; `absorb` brings it what others wrote."""

    def __init__(self, name: str = "one", rows: Iterable[Decision] = ()) -> None:
        self.name = name
        self.writer = uuid5(SPACE, f"writer {name}")
        self.log = DecisionLog(rows)
        self._count = 0

    def write(self, drafts: Sequence[Draft], reviewer: str = "ann") -> list[Decision]:
        """Write the drafts as one batch."""
        mine = [r for r in self.log.rows() if (r.reviewer, r.writer) == (reviewer, self.writer)]
        batch_seq = 1 + max((r.batch_seq for r in mine), default=0)
        batch = uuid5(SPACE, f"{self.name} {reviewer} batch {batch_seq}")
        written: list[Decision] = []
        for draft in drafts:
            self._count += 1
            choice = draft.choice
            before = [r for r in (*mine, *written) if r.subject == choice.subject]
            row = Decision(
                uid=uuid5(SPACE, f"{self.name} row {self._count}"),
                review=REVIEW,
                subject_kind=choice.subject_kind,
                subject=choice.subject,
                aspect=choice.aspect,
                value=choice.value,
                note=choice.note,
                evidence=choice.evidence,
                reviewer=reviewer,
                writer=self.writer,
                seq=1 + max((r.seq for r in before), default=0),
                prev_hash="",
                supersedes=draft.supersedes,
                action=draft.action,
                target=draft.target,
                batch=batch,
                batch_seq=batch_seq,
                created_at=datetime(2024, 10, 21, tzinfo=UTC),
            )
            written.append(row)
        self.log.add(written)
        return written

    def decide(self, *choices: Choice, reviewer: str = "ann") -> list[Decision]:
        """Decide in view of what is current here."""
        return self.write([self.log.draft(c, reviewer) for c in choices], reviewer)

    def undo(self, reviewer: str = "ann") -> list[Decision]:
        """Take back the last action here."""
        return self.write(self.log.draft_undo(reviewer, self.writer), reviewer)

    def redo(self, reviewer: str = "ann") -> list[Decision]:
        """Put back what was taken back last here."""
        return self.write(self.log.draft_redo(reviewer, self.writer), reviewer)

    def absorb(self, other: "Ledger") -> None:
        """Take in what the other installation has."""
        self.log.add(other.log.rows())


def verdict(value: str | None, note: str | None = None, subject: UUID = CLAIM, aspect: str = CONTENT) -> Choice:
    """A choice about a claim's content, unless said otherwise."""
    return Choice(SubjectKind.CLAIM, subject, aspect, value, note)
