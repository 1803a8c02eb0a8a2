"""The list of reviews, and which one was last. Counts in SQL; loads no review.

Here alone moments are compared: what was touched last is for people; the log's own order never goes by a clock.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlmodel import Session

from factcheck.domain.review import Progress, Review, ReviewSummary
from factcheck.store.log.conflicts import conflicts_by_review
from factcheck.store.log.current import is_current_article, progress_by_review
from factcheck.store.log.hidden import hidden_by_review
from factcheck.store.rows.reading import every_review
from factcheck.store.rows.tables import ARTICLE, DECISION, PLACE

_NOTHING_YET = Progress(claims=0, confirmed=0, denied=0, unverified=0)


def summaries(session: Session, reviewer: str) -> list[ReviewSummary]:
    """Every review with the reviewer's progress, the one touched last first; equals go by name."""
    hidden = hidden_by_review(session, reviewer)
    progress = progress_by_review(session, reviewer, hidden)
    counted = select(ARTICLE.c.review_uid, func.count()).where(is_current_article()).group_by(ARTICLE.c.review_uid)
    articles = _pairs(session, counted)
    decided = _pairs(
        session, select(DECISION.c.review_uid, func.max(DECISION.c.created_at)).group_by(DECISION.c.review_uid)
    )
    conflicts = conflicts_by_review(session, reviewer, hidden)
    listed = [
        ReviewSummary(
            review,
            articles.get(review.uid, 0),
            progress.get(review.uid, _NOTHING_YET),
            decided.get(review.uid, review.created_at),
            conflicts.get(review.uid, 0),
        )
        for review in every_review(session)
    ]
    return sorted(sorted(listed, key=lambda s: s.review.name), key=lambda s: s.last_touched, reverse=True)


def last_review(session: Session, reviewer: str) -> Review | None:
    """The review in which the reviewer saved a place or decided last, else the newest, else None."""
    decided = (
        select(DECISION.c.review_uid, func.max(DECISION.c.created_at))
        .where(DECISION.c.reviewer == reviewer)
        .group_by(DECISION.c.review_uid)
    )
    saved = select(PLACE.c.review_uid, PLACE.c.saved_at).where(PLACE.c.reviewer == reviewer)
    last: dict[UUID, datetime] = _pairs(session, decided)
    for review, moment in _pairs(session, saved).items():
        last[review] = max(moment, last.get(review, moment))
    newest_first = sorted(every_review(session), key=lambda r: (r.created_at, r.uid), reverse=True)
    been_in = [r for r in newest_first if r.uid in last]
    if been_in:
        return max(been_in, key=lambda r: last[r.uid])
    return newest_first[0] if newest_first else None


def _pairs(session: Session, statement: Select[Any]) -> dict[UUID, Any]:
    return {row[0]: row[1] for row in session.connection().execute(statement)}
