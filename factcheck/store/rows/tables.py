"""The tables, as SQLModel classes. Holds no queries, no triggers, and no rule beyond what a constraint can say.

Keys are the domain's own uids: they are derived, so rows of two databases merge without a mapping from local numbers,
and every insert knows its foreign keys without looking them up. Types are portable; nothing here is SQLite's alone.
Rows never leave this package.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Column, Enum, Index, LargeBinary, MetaData, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from factcheck.domain.evidence import EvidenceKind
from factcheck.domain.log.decision import Action, SubjectKind
from factcheck.domain.match import Relation

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name: a batch migration drops those without one."""

SUBJECT_KINDS = ("claim", "match", "article", "thread", "review")
"""What databases let a row of the log be about. No row was ever about a thread, but files that are out there say so."""

ENUM_LENGTH = 16
"""Characters kept for a word of a vocabulary; the longest is `more_detail`."""


class Base(SQLModel):
    """What all tables share: their own metadata, so that other SQLModel programs in one process do not mix in.

    Pydantic's validators are built when they are first asked for: rows go in and out as plain values, past them.
    """

    model_config = {"defer_build": True}
    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)


def _words(vocabulary: type[StrEnum], name: str, *, checked: bool = True) -> Enum:
    """VARCHAR with a named CHECK, holding the values (not the Python names) of a vocabulary.

    Not `checked`: the table has a CHECK of its own.
    """
    return Enum(
        vocabulary,
        name=name,
        native_enum=False,
        create_constraint=checked,
        validate_strings=True,
        values_callable=lambda words: [w.value for w in words],
        length=ENUM_LENGTH,
    )


def _json(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, JSON(none_as_null=True), nullable=nullable)


class MetaRow(Base, table=True):
    """What is true of the whole database: `writer` is the uid of this installation."""

    __tablename__ = "meta"
    key: str = Field(primary_key=True)
    value: str


class ReviewRow(Base, table=True):
    """A review. Times are aware and in UTC, to the microsecond, here as everywhere."""

    __tablename__ = "review"
    __table_args__ = (UniqueConstraint("name"),)
    uid: UUID = Field(primary_key=True)
    name: str
    created_at: datetime


class ArticleRow(Base, table=True):
    """An article. `lines` is a list of `[start, end, label, reason]`.

    `version_of_uid` has no foreign key: the earlier version may arrive in a later import.
    """

    __tablename__ = "article"
    __table_args__ = (
        UniqueConstraint("review_uid", "position"),
        UniqueConstraint("review_uid", "text_sha256"),
        CheckConstraint("position >= 0", name="position"),
    )
    uid: UUID = Field(primary_key=True)
    review_uid: UUID = Field(foreign_key="review.uid", ondelete="CASCADE")
    position: int
    source: str
    title: str
    outlet: str | None
    byline: str | None
    published: str | None
    url: str | None
    encoding: str
    text: str = Field(sa_type=Text)
    text_sha256: str
    lines: list[Any] = Field(sa_column=_json("lines"))
    original_sha256: str | None
    version_of_uid: UUID | None


class OriginalRow(Base, table=True):
    """What an article was read from. `data` is null where the settings keep hash and path only. Local: not exported."""

    __tablename__ = "original"
    __table_args__ = (CheckConstraint("size >= 0", name="size"),)
    article_uid: UUID = Field(primary_key=True, foreign_key="article.uid", ondelete="CASCADE")
    sha256: str
    size: int
    data: bytes | None = Field(sa_type=LargeBinary)
    path: str | None
    url: str | None
    fetched_at: datetime | None


class ClaimRow(Base, table=True):
    """A claim: `claimant` is `{surface, kind, chain}` or null, `said_on` `[surface, start, end]` or null."""

    __tablename__ = "claim"
    __table_args__ = (
        UniqueConstraint("article_uid", "start_char", "end_char"),
        CheckConstraint("start_char >= 0 AND end_char > start_char", name="span"),
        CheckConstraint("weight >= 0 AND weight <= 1", name="weight"),
    )
    uid: UUID = Field(primary_key=True)
    article_uid: UUID = Field(foreign_key="article.uid", ondelete="CASCADE")
    start_char: int
    end_char: int
    quote: str = Field(sa_type=Text)
    claimant: dict[str, Any] | None = Field(sa_column=_json("claimant", nullable=True))
    weight: float
    tags: list[Any] = Field(sa_column=_json("tags"))
    said_on: list[Any] | None = Field(sa_column=_json("said_on", nullable=True))


class MatchRow(Base, table=True):
    """A pair of claims, the one with the lower key first. `signals` is a list of lists, see `rows`."""

    __tablename__ = "match"
    __table_args__ = (
        UniqueConstraint("claim_a_uid", "claim_b_uid"),
        CheckConstraint("claim_a_uid < claim_b_uid", name="order"),
        CheckConstraint("score >= 0 AND score <= 100", name="score"),
    )
    uid: UUID = Field(primary_key=True)
    claim_a_uid: UUID = Field(foreign_key="claim.uid", ondelete="CASCADE")
    claim_b_uid: UUID = Field(foreign_key="claim.uid", ondelete="CASCADE", index=True)
    score: float
    relation: Relation | None = Field(sa_column=Column("relation", _words(Relation, "relation"), nullable=True))
    signals: list[Any] = Field(sa_column=_json("signals"))


class EvidenceRow(Base, table=True):
    """An entry of a review's evidence library; `number` counts from 1 within the review."""

    __tablename__ = "evidence"
    __table_args__ = (UniqueConstraint("review_uid", "number"), CheckConstraint("number >= 1", name="number"))
    uid: UUID = Field(primary_key=True)
    review_uid: UUID = Field(foreign_key="review.uid", ondelete="CASCADE")
    number: int
    kind: EvidenceKind = Field(sa_column=Column("kind", _words(EvidenceKind, "kind"), nullable=False))
    title: str
    url: str | None
    quotation: str | None = Field(sa_type=Text)
    article_uid: UUID | None
    start_char: int | None
    end_char: int | None


class DecisionRow(Base, table=True):
    """A row of the log. `subject_uid` has no foreign key: it may name a claim, a match, an article, a review.

    The index on review, reviewer, writer and batch answers "how many rows", "which batch next" and "when last" alone.
    """

    __tablename__ = "decision"
    __table_args__ = (
        UniqueConstraint("subject_uid", "reviewer", "writer_uid", "seq"),
        CheckConstraint("seq >= 1", name="seq"),
        CheckConstraint("batch_seq >= 1", name="batch_seq"),
        CheckConstraint(f"subject_kind IN ({', '.join(map(repr, SUBJECT_KINDS))})", name="subject_kind"),
        Index("ix_decision_review_batch", "review_uid", "reviewer", "writer_uid", "batch_seq", "created_at"),
    )
    uid: UUID = Field(primary_key=True)
    review_uid: UUID = Field(foreign_key="review.uid", ondelete="CASCADE")
    subject_kind: SubjectKind = Field(
        sa_column=Column("subject_kind", _words(SubjectKind, "subject_kind", checked=False), nullable=False)
    )
    subject_uid: UUID
    aspect: str
    value: str | None
    note: str | None = Field(sa_type=Text)
    evidence: list[Any] = Field(sa_column=_json("evidence"))
    reviewer: str
    writer_uid: UUID
    seq: int
    prev_hash: str
    action: Action = Field(sa_column=Column("action", _words(Action, "action"), nullable=False))
    target_uid: UUID | None
    batch_uid: UUID
    batch_seq: int
    created_at: datetime


class SupersessionRow(Base, table=True):
    """`decision_uid` supersedes `superseded_uid`, which has no foreign key: it may arrive in a later import.

    The index on `superseded_uid` is what finding current rows goes by.
    """

    __tablename__ = "supersession"
    decision_uid: UUID = Field(primary_key=True, foreign_key="decision.uid", ondelete="CASCADE")
    superseded_uid: UUID = Field(primary_key=True, index=True)


class PlaceRow(Base, table=True):
    """Where a reviewer was in a review. `state` is JSON kept as text, so that a broken one can be told and dropped."""

    __tablename__ = "place"
    review_uid: UUID = Field(primary_key=True, foreign_key="review.uid", ondelete="CASCADE")
    reviewer: str = Field(primary_key=True)
    version: int
    state: str = Field(sa_type=Text)
    saved_at: datetime


class ImportSourceRow(Base, table=True):
    """Where an annotation set came from. Local: never exported."""

    __tablename__ = "import_source"
    id: int | None = Field(default=None, primary_key=True)
    review_uid: UUID = Field(foreign_key="review.uid", ondelete="CASCADE", index=True)
    source: str
    sha256: str
    imported_at: datetime


class ArchiveRow(Base, table=True):
    """A claim on whose content a verdict of anybody stands, with what it is found by. Local: made from the log.

    `terms` are words between blanks, the review's own among them. The full-text index (`fulltext`) is over these rows.
    """

    __tablename__ = "archive"
    __table_args__ = (UniqueConstraint("claim_uid"),)
    id: int | None = Field(default=None, primary_key=True)
    claim_uid: UUID = Field(foreign_key="claim.uid", ondelete="CASCADE")
    terms: str = Field(sa_type=Text)


META = Base.metadata.tables["meta"]
REVIEW = Base.metadata.tables["review"]
ARTICLE = Base.metadata.tables["article"]
ORIGINAL = Base.metadata.tables["original"]
CLAIM = Base.metadata.tables["claim"]
MATCH = Base.metadata.tables["match"]
EVIDENCE = Base.metadata.tables["evidence"]
DECISION = Base.metadata.tables["decision"]
SUPERSESSION = Base.metadata.tables["supersession"]
PLACE = Base.metadata.tables["place"]
IMPORT_SOURCE = Base.metadata.tables["import_source"]
ARCHIVE = Base.metadata.tables["archive"]
