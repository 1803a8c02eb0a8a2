"""Reads a few claims of any reviews, with all that tells what was decided on them. Picks none of them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from factcheck.domain.review import Bundle
from factcheck.store.rows.reading import Keys, read_decisions
from factcheck.store.rows.rows import article_of, claim_of, evidence_of, review_of
from factcheck.store.rows.tables import ARTICLE, CLAIM, DECISION, EVIDENCE, REVIEW


def read_excerpt(session: Session, claims: Sequence[UUID]) -> list[Bundle]:
    """A bundle a review, in the order of their first claims; claims and articles stand in the order asked for.

    For some dozens of claims: every key is named in the statements.
    """
    connection = session.connection()
    place = {uid: n for n, uid in enumerate(claims)}
    kept_claims = connection.execute(select(CLAIM).where(CLAIM.c.uid.in_(claims))).all()
    rows = sorted(kept_claims, key=lambda row: place[row.uid])
    articles = {row.article_uid: None for row in rows}
    by_uid = {row.uid: row for row in connection.execute(select(ARTICLE).where(ARTICLE.c.uid.in_(list(articles))))}
    decided = read_decisions(session, DECISION.c.subject_uid.in_([*place, *articles]))
    cited = {uid for row in decided for uid in row.evidence}
    entries = [evidence_of(row) for row in connection.execute(select(EVIDENCE).where(EVIDENCE.c.uid.in_(cited)))]
    reviews = dict.fromkeys(by_uid[row.article_uid].review_uid for row in rows)
    kept = {row.uid: review_of(row) for row in connection.execute(select(REVIEW).where(REVIEW.c.uid.in_(reviews)))}
    keys = Keys()
    return [
        Bundle(
            review=kept[review],
            articles=tuple(article_of(by_uid[uid]) for uid in articles if by_uid[uid].review_uid == review),
            claims=tuple(
                claim_of([_plain(value) for value in row], keys)
                for row in rows
                if by_uid[row.article_uid].review_uid == review
            ),
            evidence=tuple(entry for entry in entries if entry.review == review),
            decisions=tuple(row for row in decided if row.review == review),
        )
        for review in reviews
    ]


def _plain(value: object) -> object:
    """A key as text, as reading in bulk has it."""
    return str(value) if isinstance(value, UUID) else value
