"""Decides about matches and joins claims by hand. Suggests nothing: `matching` does."""

from uuid import UUID

from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.decision import STATE, Choice, Decision, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import MatchState
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.review.ports import Store
from factcheck.review.seen.who import who_is_who
from factcheck.review.work.matching import match_pair


def decide_match(store: Store, bundle: Bundle, reviewer: str, match: UUID, state: MatchState) -> list[Decision]:
    """Log that a match is accepted or rejected; a rejected one is remembered for this pair and no other."""
    choice = Choice(SubjectKind.MATCH, match, STATE, state)
    draft = DecisionLog(bundle.decisions).draft(choice, reviewer)
    return store.append(bundle.review.uid, reviewer, [draft])


def join_claims(store: Store, bundle: Bundle, reviewer: str, one: UUID, other: UUID) -> list[Decision]:
    """Accept that two claims correspond, suggested or not. Raises FactcheckError for claims of one article."""
    claims = {c.uid: c for c in bundle.claims}
    if claims[one].article == claims[other].article:
        raise FactcheckError("both claims are of one article", "join claims of two articles")
    match = match_pair(bundle.articles, claims[one], claims[other], who_is_who(Seen(bundle, reviewer)))
    if match.uid not in {m.uid for m in bundle.matches if m.relation is not None}:
        store.absorb(Bundle(bundle.review, matches=(match,)))
    return decide_match(store, bundle, reviewer, match.uid, MatchState.ACCEPTED)
