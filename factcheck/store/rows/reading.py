"""Reads a review's parts out of the tables, in bulk and in the order that the domain names. Writes nothing.

Selects columns, not ORM objects, and returns domain objects only.
"""

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, String, Table, Uuid, func, select, type_coerce
from sqlmodel import Session

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision
from factcheck.domain.match import Match
from factcheck.domain.original import Original
from factcheck.domain.review import Bundle, Review
from factcheck.store.rows.rows import article_of, claim_of, decision_of, evidence_of, match_of, original_of, review_of
from factcheck.store.rows.tables import ARTICLE, CLAIM, DECISION, EVIDENCE, MATCH, ORIGINAL, REVIEW, SUPERSESSION


class Keys(dict[str, UUID]):
    """Key as the database gives it → UUID, made once: a claim's key comes back with its matches and decisions."""

    def __missing__(self, key: str) -> UUID:
        made = self[key] = UUID(key)
        return made


def review_row(session: Session, review: UUID) -> Row[Any]:
    """The review's row. Raises KeyError if there is none."""
    row = session.connection().execute(select(REVIEW).where(REVIEW.c.uid == review)).first()
    if row is None:
        raise KeyError(review)
    return row


def is_kept(session: Session, review: UUID) -> bool:
    """Whether there is a review of that key."""
    return session.connection().execute(select(REVIEW.c.uid).where(REVIEW.c.uid == review)).first() is not None


def review_named(session: Session, name: str) -> Review | None:
    """The review of exactly that name, or None."""
    row = session.connection().execute(select(REVIEW).where(REVIEW.c.name == name)).first()
    return None if row is None else review_of(row)


def every_review(session: Session) -> list[Review]:
    """Every review by name."""
    return [review_of(row) for row in _rows(session, select(REVIEW).order_by(REVIEW.c.name))]


def read_bundle(session: Session, review: UUID) -> Bundle:
    """Everything of a review. Raises KeyError if unknown."""
    row = review_row(session, review)
    keys = Keys()
    return Bundle(
        review=review_of(row),
        articles=tuple(_articles(session, review)),
        claims=tuple(_claims(session, review, keys)),
        matches=tuple(_matches(session, review, keys)),
        evidence=tuple(read_evidence(session, review)),
        decisions=tuple(read_decisions(session, DECISION.c.review_uid == review, keys)),
    )


def read_original(session: Session, article: UUID) -> Original | None:
    """What an article was read from, bytes and all; None where nothing is kept of it."""
    row = session.connection().execute(select(ORIGINAL).where(ORIGINAL.c.article_uid == article)).first()
    return None if row is None else original_of(row)


def read_evidence(session: Session, review: UUID) -> list[Evidence]:
    """The review's evidence in the order of its numbers."""
    statement = select(EVIDENCE).where(EVIDENCE.c.review_uid == review).order_by(EVIDENCE.c.number)
    return [evidence_of(row) for row in _rows(session, statement)]


def _articles(session: Session, review: UUID) -> list[Article]:
    statement = select(ARTICLE).where(ARTICLE.c.review_uid == review).order_by(ARTICLE.c.position)
    return [article_of(row) for row in _rows(session, statement)]


def _claims(session: Session, review: UUID, keys: Keys) -> list[Claim]:
    statement = (
        _with_plain_keys(CLAIM)
        .join(ARTICLE, ARTICLE.c.uid == CLAIM.c.article_uid)
        .where(ARTICLE.c.review_uid == review)
        .order_by(ARTICLE.c.position, CLAIM.c.start_char, CLAIM.c.end_char)
    )
    return [claim_of(row, keys) for row in _rows(session, statement)]


def _matches(session: Session, review: UUID, keys: Keys) -> list[Match]:
    statement = (
        _with_plain_keys(MATCH)
        .where(of_review(MATCH.c.claim_a_uid, review))
        .order_by(MATCH.c.claim_a_uid, MATCH.c.claim_b_uid)
    )
    return [match_of(row, keys) for row in _rows(session, statement)]


def of_review(claim: ColumnElement[Any], review: UUID) -> ColumnElement[bool]:
    """Condition: the column names a claim of the review."""
    articles = select(ARTICLE.c.uid).where(ARTICLE.c.review_uid == review)
    return claim.in_(select(CLAIM.c.uid).where(CLAIM.c.article_uid.in_(articles)))


def read_decisions(session: Session, which: ColumnElement[bool], keys: Keys | None = None) -> list[Decision]:
    """The rows of the log that meet the condition, by subject, reviewer, writer and seq, each with its links."""
    keys = Keys() if keys is None else keys
    links: dict[UUID, list[UUID]] = defaultdict(list)
    found_links = (
        _with_plain_keys(SUPERSESSION)
        .join(DECISION, DECISION.c.uid == SUPERSESSION.c.decision_uid)
        .where(which)
        .order_by(SUPERSESSION.c.superseded_uid)
    )
    for decision, superseded in _rows(session, found_links):
        links[keys[decision]].append(keys[superseded])
    by = (DECISION.c.subject_uid, DECISION.c.reviewer, DECISION.c.writer_uid, DECISION.c.seq)
    statement = _with_plain_keys(DECISION).where(which).order_by(*by)
    return [decision_of(row, tuple(links.get(keys[row.uid], ())), keys) for row in _rows(session, statement)]


def count_parts(session: Session, review: UUID) -> tuple[int, int]:
    """How many articles and rows of the log the review has; answered by indices alone."""
    articles, decisions = (
        session.connection().execute(select(func.count()).select_from(t).where(t.c.review_uid == review)).scalar_one()
        for t in (ARTICLE, DECISION)
    )
    return int(articles), int(decisions)


def _with_plain_keys(table: Table) -> Select[Any]:
    """All columns of the table, its keys left as the database gives them: making UUIDs is half the cost of loading."""
    return select(*(type_coerce(c, String).label(c.name) if isinstance(c.type, Uuid) else c for c in table.c))


def _rows(session: Session, statement: Select[Any]) -> Any:
    """Core rows: through the connection, past the ORM's bookkeeping."""
    return session.connection().execute(statement)
