"""Which claims the lines that somebody changed hide from a reviewer. The rule is `factcheck.domain.log.relabelling`'s.

Loads what that rule needs and no more: for most reviews, of which no line was changed, nothing.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlmodel import Session

from factcheck.domain.article import Line, LineLabel
from factcheck.domain.log.decision import SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import LINE, begins_in, closed_spans
from factcheck.store.log.current import is_current_article
from factcheck.store.rows.reading import read_decisions
from factcheck.store.rows.tables import ARTICLE, CLAIM, DECISION


def hidden_by_review(session: Session, reviewer: str) -> dict[UUID, list[UUID]]:
    """The claims of current articles that are hidden for the reviewer, by review; reviews without any are left out."""
    about_lines = (DECISION.c.subject_kind == SubjectKind.ARTICLE) & DECISION.c.aspect.startswith(LINE)
    rows = read_decisions(session, about_lines)
    log = DecisionLog(rows)
    by_review: dict[UUID, list[UUID]] = {}
    for review, article in dict.fromkeys((row.review, row.subject) for row in rows):
        hidden = _hidden(session, article, log, reviewer)
        if hidden:
            by_review.setdefault(review, []).extend(hidden)
    return by_review


def _hidden(session: Session, article: UUID, log: DecisionLog, reviewer: str) -> Sequence[UUID]:
    connection = session.connection()
    asked = select(ARTICLE.c.lines).where(ARTICLE.c.uid == article, is_current_article())
    kept = connection.execute(asked).scalar()
    lines = [Line(start, end, LineLabel(label), reason) for start, end, label, reason in kept or ()]
    closed = closed_spans(article, lines, log, reviewer)
    if not closed:
        return ()
    claims = select(CLAIM.c.uid, CLAIM.c.start_char).where(CLAIM.c.article_uid == article)
    return [uid for uid, start in connection.execute(claims) if begins_in(closed, start)]
