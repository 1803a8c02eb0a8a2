"""Renames and deletes whole reviews. Everything else about a review is only ever added to."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlmodel import Session

from factcheck.domain.decision import STATE
from factcheck.domain.errors import FactcheckError
from factcheck.domain.match import MatchState, Relation
from factcheck.store.checks import check_text
from factcheck.store.current import is_current, is_current_article
from factcheck.store.reading import review_named, review_row
from factcheck.store.tables import ARTICLE, CLAIM, DECISION, MATCH, REVIEW


def rename_review(session: Session, review: UUID, name: str) -> None:
    """Give a review another name. Raises FactcheckError if another review has it or it is empty."""
    check_text("the review's name", name)
    if not name.strip():
        raise FactcheckError("the review's name is empty", "give it some text")
    namesake = review_named(session, name)
    if namesake is not None and namesake.uid != review:
        raise FactcheckError(f"another review is named {name}", "choose another name")
    review_row(session, review)
    session.connection().execute(update(REVIEW).where(REVIEW.c.uid == review).values(name=name))


def delete_review(session: Session, review: UUID) -> None:
    """Delete a review; what belongs to it goes with it, by the foreign keys. `secure_delete` wipes the pages."""
    review_row(session, review)
    session.connection().execute(delete(REVIEW).where(REVIEW.c.uid == review))


def conflicts_by_review(session: Session, hidden: Mapping[UUID, Sequence[UUID]]) -> dict[UUID, int]:
    """How many matches between current articles of each review have contradicting slots and are rejected by nobody.

    Those of claims on lines that do not count (`hidden`, by review) are left out.
    """
    rejected = select(DECISION.c.subject_uid).where(
        DECISION.c.aspect == STATE, DECISION.c.value == MatchState.REJECTED.value, is_current()
    )
    other, others_article = CLAIM.alias(), ARTICLE.alias()
    contradicting = (
        select(ARTICLE.c.review_uid)
        .select_from(MATCH)
        .join(CLAIM, CLAIM.c.uid == MATCH.c.claim_a_uid)
        .join(ARTICLE, ARTICLE.c.uid == CLAIM.c.article_uid)
        .join(other, other.c.uid == MATCH.c.claim_b_uid)
        .join(others_article, others_article.c.uid == other.c.article_uid)
        .where(MATCH.c.relation == Relation.CONFLICT.value, MATCH.c.uid.not_in(rejected))
        .where(is_current_article(), is_current_article(others_article))
    )
    connection = session.connection()
    counted = contradicting.add_columns(func.count()).group_by(ARTICLE.c.review_uid)
    found = {review: int(n) for review, n in connection.execute(counted)}
    for review, claims in hidden.items():
        unseen = set(claims)
        ends = contradicting.add_columns(MATCH.c.claim_a_uid, MATCH.c.claim_b_uid)
        pairs = connection.execute(ends.where(ARTICLE.c.review_uid == review))
        found[review] = sum(a not in unseen and b not in unseen for _, a, b in pairs)
    return found
