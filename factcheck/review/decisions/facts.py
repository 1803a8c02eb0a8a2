"""Corrects what is known of an article. What facts there are, and what fits them, is `domain.log.facts`'s."""

from collections.abc import Mapping
from uuid import UUID

from factcheck.domain.log.decision import Choice, Decision, Draft, SubjectKind
from factcheck.domain.log.facts import parse_fact
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Bundle
from factcheck.review.ports import Store


def draft_facts(log: DecisionLog, reviewer: str, article: UUID, facts: Mapping[str, str]) -> list[Draft]:
    """Draft corrections, one row each, of one batch; an empty value says that the fact is not known.

    Raises FactcheckError for an unknown fact or a value that does not fit it; nothing is drafted then.
    """
    checked = {name: parse_fact(name, value) for name, value in facts.items()}
    choices = [Choice(SubjectKind.ARTICLE, article, name, value) for name, value in checked.items()]
    return [log.draft(choice, reviewer) for choice in choices]


def set_facts(store: Store, bundle: Bundle, reviewer: str, article: UUID, facts: Mapping[str, str]) -> list[Decision]:
    """Log corrections of an article's facts."""
    drafts = draft_facts(DecisionLog(bundle.decisions), reviewer, article, facts)
    return store.append(bundle.review.uid, reviewer, drafts)
