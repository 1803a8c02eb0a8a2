"""One row of the append-only decision log, and what a caller asks to be logged. Rules over many rows are in `log`.

A verdict, an accepted match, a note, an undo: each is a row. Nothing is ever changed or taken out of the log.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from factcheck.domain.clock import isoformat


class Verdict(StrEnum):
    """About the content of a claim. No verdict at all is *unreviewed*, which is not the same as `unverified`."""

    CONFIRMED = "confirmed"
    DENIED = "denied"
    UNVERIFIED = "unverified"


class Said(StrEnum):
    """Did they say so? Independent of whether it is so."""

    YES = "yes"
    NO = "no"
    UNCLEAR = "unclear"


class SubjectKind(StrEnum):
    """What a decision is about."""

    CLAIM = "claim"
    MATCH = "match"
    ARTICLE = "article"
    REVIEW = "review"


class Action(StrEnum):
    """How a row came about: a person decided, took a decision back, or put it back."""

    DECIDE = "decide"
    UNDO = "undo"
    REDO = "redo"


CONTENT = "content"
"""Aspect of a claim: is it so? Values are those of `Verdict`."""
SAID = "said"
"""Aspect of a claim: did they say so? Values are those of `Said`."""
STATE = "state"
"""Aspect of a match: `accepted` or `rejected`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody wants decided: one aspect of one subject. `value` None clears it."""

    subject_kind: SubjectKind
    subject: UUID
    aspect: str
    value: str | None
    note: str | None = None
    evidence: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A row that is not written yet: a choice, and the rows it was made in view of (`supersedes`, all current ones)."""

    choice: Choice
    action: Action
    supersedes: tuple[UUID, ...]
    target: UUID | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of the log.

    `writer` is the uid of the database installation that wrote it. `seq` counts from 1 per (subject, reviewer,
    writer), and `prev_hash` is the hash of the row before it in that chain ("" for the first). `batch` names one user
    action, which may write several rows; `batch_seq` counts a reviewer's actions in a review on a writer, from 1.
    `target` is the batch that an undo takes back or a redo puts back. `created_at` is UTC and never used for order.
    """

    uid: UUID
    review: UUID
    subject_kind: SubjectKind
    subject: UUID
    aspect: str
    value: str | None
    note: str | None
    evidence: tuple[UUID, ...]
    reviewer: str
    writer: UUID
    seq: int
    prev_hash: str
    supersedes: tuple[UUID, ...]
    action: Action
    target: UUID | None
    batch: UUID
    batch_seq: int
    created_at: datetime

    @property
    def choice(self) -> Choice:
        """What the row decides, without who, when and where."""
        return Choice(self.subject_kind, self.subject, self.aspect, self.value, self.note, self.evidence)

    def as_json(self) -> Mapping[str, object]:
        """The row as plain JSON values under stable names; the native format and the hash are made from it."""
        return {
            "uid": str(self.uid),
            "review": str(self.review),
            "subject_kind": self.subject_kind.value,
            "subject": str(self.subject),
            "aspect": self.aspect,
            "value": self.value,
            "note": self.note,
            "evidence": [str(e) for e in self.evidence],
            "reviewer": self.reviewer,
            "writer": str(self.writer),
            "seq": self.seq,
            "prev_hash": self.prev_hash,
            "supersedes": sorted(str(s) for s in self.supersedes),
            "action": self.action.value,
            "target": None if self.target is None else str(self.target),
            "batch": str(self.batch),
            "batch_seq": self.batch_seq,
            "created_at": isoformat(self.created_at),
        }

    def row_hash(self) -> str:
        """SHA-256 (hexadecimal) over the row's canonical JSON, which includes `prev_hash`: a chain."""
        line = json.dumps(self.as_json(), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return sha256(line.encode("utf-8")).hexdigest()
