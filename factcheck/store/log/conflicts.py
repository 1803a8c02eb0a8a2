"""How many contradictions each review shows, for the list of reviews. The rule is `factcheck.domain.match.contradicts`.

Counted in SQL; only what somebody decided about matches that may contradict is loaded, and asked of the domain, so that
the list says what the review itself says. Loads no review.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlmodel import Session

from factcheck.domain.log.decision import STATE
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import Match, Relation, contradicts
from factcheck.store.log.current import is_current_article
from factcheck.store.rows.portions import in_portions
from factcheck.store.rows.reading import read_decisions
from factcheck.store.rows.rows import match_of
from factcheck.store.rows.tables import ARTICLE, CLAIM, DECISION, MATCH

_SUGGESTED_AS_CONFLICT = MATCH.c.relation == Relation.CONFLICT.value


def conflicts_by_review(session: Session, reviewer: str, hidden: Mapping[UUID, Sequence[UUID]]) -> dict[UUID, int]:
    """How many matches between current articles of each review contradict, as the decisions stand for the reviewer.

    Those of claims on lines that do not count (`hidden`, by review) are left out.
    """
    connection = session.connection()
    suggested = _matches(func.count()).where(_SUGGESTED_AS_CONFLICT).group_by(ARTICLE.c.review_uid)
    conflicts = {review: int(n) for review, n in connection.execute(suggested)}
    unseen = {review: frozenset(claims) for review, claims in hidden.items()}
    for review, claims in unseen.items():
        ends = _matches(MATCH.c.claim_a_uid, MATCH.c.claim_b_uid).where(_SUGGESTED_AS_CONFLICT)
        pairs = connection.execute(ends.where(ARTICLE.c.review_uid == review))
        conflicts[review] = sum(a not in claims and b not in claims for _, a, b in pairs)
    may = select(MATCH.c.uid).where(or_(_SUGGESTED_AS_CONFLICT, MATCH.c.relation.is_(None)))
    log = DecisionLog(read_decisions(session, (DECISION.c.aspect == STATE) & DECISION.c.subject_uid.in_(may)))
    for review, match in _decided(session, log):
        if not unseen.get(review, frozenset()) & {match.a, match.b}:
            counted = match.relation is Relation.CONFLICT
            stands = contradicts(match, log.match_state(match.uid, reviewer))
            conflicts[review] = conflicts.get(review, 0) + stands - counted
    return conflicts


def _decided(session: Session, log: DecisionLog) -> Iterator[tuple[UUID, Match]]:
    """The matches of current articles on which the log has rows, with their reviews."""
    uids = list(dict.fromkeys(row.subject for row in log.rows()))
    for some in in_portions(uids):
        for review, *row in session.connection().execute(_matches(*MATCH.c).where(MATCH.c.uid.in_(some))):
            keys = {uid: uid for uid in row[:3]}
            yield review, match_of(row, keys)


def _matches(*columns: Any) -> Select[Any]:
    """The review and these columns of the matches of which both articles are current."""
    other, others_article = CLAIM.alias(), ARTICLE.alias()
    return (
        select(ARTICLE.c.review_uid, *columns)
        .select_from(MATCH)
        .join(CLAIM, CLAIM.c.uid == MATCH.c.claim_a_uid)
        .join(ARTICLE, ARTICLE.c.uid == CLAIM.c.article_uid)
        .join(other, other.c.uid == MATCH.c.claim_b_uid)
        .join(others_article, others_article.c.uid == other.c.article_uid)
        .where(is_current_article(), is_current_article(others_article))
    )
