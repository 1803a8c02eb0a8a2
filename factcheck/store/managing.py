"""Renames and deletes whole reviews. Everything else about a review is only ever added to."""

from uuid import UUID

from sqlalchemy import delete, update
from sqlmodel import Session

from factcheck.domain.errors import FactcheckError
from factcheck.store.rows.checks import check_text
from factcheck.store.rows.reading import review_named, review_row
from factcheck.store.rows.tables import REVIEW


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
