"""What is current in the log, and which articles are, as SQL.

The rules themselves are those of `factcheck.domain`'s `log` and `versions`; tests hold the two together.
Used where loading a whole log would be waste: before a write, and for the list of reviews.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, Subquery, case, exists, func, select
from sqlmodel import Session

from factcheck.domain.log.decision import CONTENT, Verdict
from factcheck.domain.review import Progress
from factcheck.store.rows.portions import in_portions
from factcheck.store.rows.tables import ARTICLE, CLAIM, DECISION, SUPERSESSION


def is_current() -> ColumnElement[bool]:
    """Condition on a row of `decision`: nothing supersedes it."""
    return ~exists().where(SUPERSESSION.c.superseded_uid == DECISION.c.uid)


def is_current_article(article: FromClause = ARTICLE) -> ColumnElement[bool]:
    """Condition on a row of `article`: no other article of its review is a later version of it."""
    later, earlier = ARTICLE.alias(), ARTICLE.alias()
    followed = (
        select(earlier.c.uid)
        .select_from(later)
        .join(earlier, (earlier.c.uid == later.c.version_of_uid) & (earlier.c.review_uid == later.c.review_uid))
    )
    return article.c.uid.not_in(followed)


def progress_by_review(session: Session, reviewer: str, hidden: Mapping[UUID, Sequence[UUID]]) -> dict[UUID, Progress]:
    """Every review's progress for the reviewer, as `progress_of` counts it over the claims of current articles.

    A claim's verdict is the reviewer's own current one; if they have none, that of the only other reviewer who has.
    Current rows of one reviewer that differ (two laptops), or a cleared one, count as none. Claims on lines that do not
    count for the reviewer (`hidden`, by review) are left out.
    """
    connection = session.connection()
    totals = (
        select(ARTICLE.c.review_uid, func.count())
        .join(CLAIM, CLAIM.c.article_uid == ARTICLE.c.uid)
        .where(is_current_article())
        .group_by(ARTICLE.c.review_uid)
    )
    claims = {review: int(n) - len(hidden.get(review, ())) for review, n in connection.execute(totals)}
    verdicts: dict[UUID, dict[str, int]] = {review: {} for review in claims}

    by_reviewer = _by_reviewer()
    own = func.max(case((by_reviewer.c.reviewer == reviewer, 1), else_=0))
    own_value = func.max(case((by_reviewer.c.reviewer == reviewer, by_reviewer.c.agreed)))
    others = func.count(case((by_reviewer.c.reviewer != reviewer, by_reviewer.c.agreed)))
    others_value = func.max(case((by_reviewer.c.reviewer != reviewer, by_reviewer.c.agreed)))
    by_claim = (
        select(
            by_reviewer.c.review_uid,
            by_reviewer.c.subject_uid,
            case((own == 1, own_value), (others == 1, others_value)).label("standing"),
        )
        .group_by(by_reviewer.c.review_uid, by_reviewer.c.subject_uid)
        .subquery()
    )
    counted = select(by_claim.c.review_uid, by_claim.c.standing, func.count()).group_by(
        by_claim.c.review_uid, by_claim.c.standing
    )
    for review, verdict, n in connection.execute(counted):
        verdicts[review][verdict] = int(n)
    unseen = [claim for some in hidden.values() for claim in some]
    for some in in_portions(unseen):
        for review, verdict, n in connection.execute(counted.where(by_claim.c.subject_uid.in_(some))):
            verdicts[review][verdict] -= int(n)
    return {
        review: Progress(
            total, *(verdicts[review].get(v, 0) for v in (Verdict.CONFIRMED, Verdict.DENIED, Verdict.UNVERIFIED))
        )
        for review, total in claims.items()
    }


def _by_reviewer() -> Subquery:
    """Per claim and reviewer, the value that all their current rows agree on; null where they differ or are cleared."""
    value = DECISION.c.value
    agreed = case(((func.count(value) == func.count()) & (func.min(value) == func.max(value)), func.min(value)))
    return (
        select(DECISION.c.review_uid, DECISION.c.subject_uid, DECISION.c.reviewer, agreed.label("agreed"))
        .join(CLAIM, CLAIM.c.uid == DECISION.c.subject_uid)
        .join(ARTICLE, (ARTICLE.c.uid == CLAIM.c.article_uid) & (ARTICLE.c.review_uid == DECISION.c.review_uid))
        .where(DECISION.c.aspect == CONTENT, is_current(), is_current_article())
        .group_by(DECISION.c.review_uid, DECISION.c.subject_uid, DECISION.c.reviewer)
        .subquery()
    )
