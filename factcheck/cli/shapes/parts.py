"""What several JSON shapes of the command line are made of: facts, spans, signals, verdicts. No whole shape.

Offsets are code points into that article's `text`.
"""

from collections.abc import Sequence
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, SaidOn
from factcheck.domain.clock import isoformat
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision
from factcheck.domain.match import Signal
from factcheck.domain.plain import plain_evidence, plain_facts, plain_said_on, plain_signal
from factcheck.domain.review import Progress
from factcheck.review.seen.saying import day_said

Json = dict[str, Any]


def verdicts_of(rows: Sequence[Decision]) -> list[Json]:
    """Every reviewer's verdict on a claim."""
    return [{"reviewer": r.reviewer, "verdict": r.value, "decided_at": isoformat(r.created_at)} for r in rows]


def said_on_shape(said_on: SaidOn | None, published: str | None) -> Json | None:
    """When a claim says that something was said, with the day this comes to; None if it says nothing of it."""
    words = plain_said_on(said_on)
    return None if words is None else {**words, "day": day_said(said_on, published)}


def evidence_entry(entry: Evidence) -> Json:
    """One entry of a review's evidence library."""
    plain = with_id(plain_evidence(entry))
    del plain["review"]  # it is the one that was asked for
    return plain


def article_facts(article: Article) -> Json:
    """An article by its facts: what tells it from others, without its text."""
    facts = plain_facts(article)
    del facts["byline"]  # no shape has it so far
    return {"id": str(article.uid), **facts, "notice": article.notice}


def with_id(plain: Json) -> Json:
    """A plain form under the name that the command line has for keys: they may be shortened there."""
    return {"id" if key == "uid" else key: value for key, value in plain.items()}


def span(claim: Claim) -> Json:
    """Where a claim stands in its article's text."""
    return {"start_char": claim.start_char, "end_char": claim.end_char}


def signal_shape(signal: Signal) -> Json:
    """What a pair of claims says to one comparable part."""
    return {**plain_signal(signal), "note": signal.note}


def progress_shape(progress: Progress) -> Json:
    """Claims by verdict."""
    return {
        "claims": progress.claims,
        "unreviewed": progress.unreviewed,
        "confirmed": progress.confirmed,
        "denied": progress.denied,
        "unverified": progress.unverified,
    }
