"""Keeps the archive in line with the log: every claim on which a verdict of anybody stands, and what it is found by.

Written in the transaction of the decision. Which verdict counts for whom, and whether a claim is hidden from somebody,
is for those who read it: the archive holds the claims of all reviewers.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Insert, Select, bindparam, delete, exists, insert, select
from sqlmodel import Session

from factcheck.domain.log.decision import CONTENT, Decision, Draft, SubjectKind
from factcheck.review.ports import SearchTerms
from factcheck.store.archive.fulltext import FullText
from factcheck.store.files.engine import Database
from factcheck.store.log.current import is_current
from factcheck.store.rows.portions import in_portions
from factcheck.store.rows.tables import ARCHIVE, ARTICLE, CLAIM, DECISION, META, REVIEW

TERMS = "archive_terms"
"""Key in `meta`: by which rules the archive's terms were made."""
_OTHER = re.compile(r"[^a-z0-9\u0080-\U0010ffff]")


@cache
def _held() -> Select[Any]:
    """Claims that are or should be in the archive. Statements are put together once: a verdict waits for them."""
    stands = exists().where(
        DECISION.c.subject_uid == CLAIM.c.uid,
        DECISION.c.review_uid == ARTICLE.c.review_uid,
        DECISION.c.aspect == CONTENT,
        DECISION.c.value.is_not(None),
        is_current(),
    )
    columns = (CLAIM.c.uid, CLAIM.c.quote, ARTICLE.c.review_uid, stands.label("stands"), ARCHIVE.c.id, ARCHIVE.c.terms)
    return (
        select(*columns)
        .join(ARTICLE, ARTICLE.c.uid == CLAIM.c.article_uid)
        .outerjoin(ARCHIVE, ARCHIVE.c.claim_uid == CLAIM.c.uid)
        .where(stands | ARCHIVE.c.id.is_not(None))
    )


@cache
def _held_of_claims() -> Select[Any]:
    return _held().where(CLAIM.c.uid.in_(bindparam("claims", expanding=True)))


@cache
def _held_of_review() -> Select[Any]:
    return _held().where(ARTICLE.c.review_uid == bindparam("review"))


@cache
def _put_in() -> Insert:
    return insert(ARCHIVE).returning(ARCHIVE.c.id, ARCHIVE.c.terms)


class Archive:
    """The rows of `archive` and their full-text `index`. `terms`: what a text is found by."""

    def __init__(self, terms: SearchTerms, index: FullText) -> None:
        self._terms = terms
        self._index = index

    def follow(self, session: Session, claims: Sequence[UUID]) -> None:
        """Take in those of the claims that a verdict stands on by now, and out those that none does."""
        for some in in_portions(claims):
            self._follow(session.connection(), _held_of_claims(), {"claims": some})

    def follow_review(self, session: Session, review: UUID) -> None:
        """The same for all claims of a review."""
        self._follow(session.connection(), _held_of_review(), {"review": review})

    def leave(self, session: Session, review: UUID) -> None:
        """Take out what a review has in it, without a trace, before the review is deleted."""
        connection = session.connection()
        entries = [(row.id, row.terms) for row in _kept(connection, ARTICLE.c.review_uid == review)]
        if entries:
            self._index.take_out(connection, entries)
            self._index.forget(connection)

    def find(self, session: Session, terms: Sequence[str], limit: int, without: UUID | None) -> list[tuple[UUID, str]]:
        """Keys and quotes of up to `limit` claims that share terms with these, of other reviews than `without`."""
        connection = session.connection()
        words = list(dict.fromkeys(map(_word, terms)))
        other_than = None if without is None else _review_word(without)
        ids = self._index.find(connection, words, limit, other_than)
        by_id: dict[int, tuple[UUID, str]] = {}
        for some in in_portions(ids):
            asked = select(ARCHIVE.c.id, CLAIM.c.uid, CLAIM.c.quote).join(CLAIM, CLAIM.c.uid == ARCHIVE.c.claim_uid)
            for row in connection.execute(asked.where(ARCHIVE.c.id.in_(some))):
                by_id[row.id] = (row.uid, row.quote)
        return [by_id[n] for n in ids if n in by_id]

    def reaches_beyond(self, session: Session, review: UUID) -> bool:
        """Whether there are claims of other reviews than this one."""
        rows = select(ARCHIVE.c.id).join(CLAIM, CLAIM.c.uid == ARCHIVE.c.claim_uid)
        rows = rows.join(ARTICLE, ARTICLE.c.uid == CLAIM.c.article_uid).where(ARTICLE.c.review_uid != review)
        return session.connection().execute(rows.limit(1)).first() is not None

    def is_made(self, session: Session) -> bool:
        """Whether the archive was ever made, and by today's rules for terms."""
        asked = select(META.c.value).where(META.c.key == TERMS)
        return bool(session.connection().execute(asked).scalar() == self._terms.version)

    def make(self, database: Database) -> None:
        """Make the archive anew from the log."""
        with database.write() as session:
            connection = session.connection()
            if self.is_made(session):
                return  # another process was faster
            self._index.clear(connection)
            connection.execute(delete(ARCHIVE))
            for review in connection.execute(select(REVIEW.c.uid)).scalars().all():
                self.follow_review(session, review)
            connection.execute(delete(META).where(META.c.key == TERMS))
            connection.execute(insert(META), [{"key": TERMS, "value": self._terms.version}])

    def _follow(self, connection: Connection, held: Select[Any], which: dict[str, object]) -> None:
        rows = connection.execute(held, which).all()
        gone = [row for row in rows if not row.stands]
        new = [row for row in rows if row.stands and row.id is None]
        if not gone and not new:
            return
        self._index.take_out(connection, [(row.id, row.terms) for row in gone])
        for some in in_portions([row.id for row in gone]):
            connection.execute(delete(ARCHIVE).where(ARCHIVE.c.id.in_(some)))
        for some in in_portions(new):
            values = [{"claim_uid": row.uid, "terms": self._line(row.review_uid, row.quote)} for row in some]
            self._index.add(connection, [(row.id, row.terms) for row in connection.execute(_put_in(), values)])

    def _line(self, review: UUID, quote: str) -> str:
        return " ".join([_review_word(review), *map(_word, self._terms.of(quote))])


def touched(decisions: Sequence[Decision | Draft]) -> list[UUID]:
    """The claims on whose content somebody decides with these."""
    choices = (d.choice for d in decisions)
    return [c.subject for c in choices if c.subject_kind is SubjectKind.CLAIM and c.aspect == CONTENT]


def _kept(connection: Connection, which: ColumnElement[bool]) -> Any:
    rows = select(ARCHIVE.c.id, ARCHIVE.c.claim_uid, ARCHIVE.c.terms)
    rows = rows.join(CLAIM, CLAIM.c.uid == ARCHIVE.c.claim_uid).join(ARTICLE, ARTICLE.c.uid == CLAIM.c.article_uid)
    return connection.execute(rows.where(which)).all()


def _word(term: str) -> str:
    """A term as a word of the index: lower case, and what is no letter or digit of ASCII written as its number."""
    usable = term.lower().encode("utf-8", "replace").decode("utf-8")  # a lone surrogate cannot be asked for
    return _OTHER.sub(lambda m: f"_{ord(m[0]):02x}", usable)


def _review_word(review: UUID) -> str:
    return f"_r{review.hex}"  # no term begins so: after its underline stands a number
