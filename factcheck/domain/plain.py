"""The plain-JSON form of an article, claim, match, evidence entry and decision: one each, for all that writes JSON.

The native format holds these forms as they are; the command line adds keys of its own and names a `uid` `id`; the
store's JSON columns hold the values of the small ones (line, day, signal) in the order of their keys, so that a new key
comes last. Reads nothing back and prints nothing.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from factcheck.domain.article import Article, Line, Page, PageClaim
from factcheck.domain.claim import Claim, Claimant, SaidOn
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision
from factcheck.domain.match import Match, Signal

Plain = dict[str, Any]
"""Names to strings, numbers, booleans, None, and lists and mappings of these."""


def plain_article(article: Article) -> Plain:
    """An article with its text and lines, as it was read: a notice is the log's."""
    return {
        "uid": str(article.uid),
        "position": article.position,
        **plain_facts(article),
        "encoding": article.encoding,
        "text": article.text,
        "text_sha256": article.text_sha256,
        "lines": [plain_line(line) for line in article.lines],
        "original_sha256": article.original_sha256,
        "version_of": _key(article.version_of),
    }


def plain_facts(article: Article | Page) -> Plain:
    """What is known of an article besides its text."""
    return {
        "outlet": article.outlet,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "url": article.url,
        "source": article.source,
    }


def plain_line(line: Line) -> Plain:
    """A line of an article or page."""
    return {**_span(line), "label": line.label.value, "reason": line.reason}


def plain_claim(claim: Claim) -> Plain:
    """A claim of an article."""
    return {"uid": str(claim.uid), "article": str(claim.article), **plain_assertion(claim)}


def plain_assertion(claim: Claim | PageClaim) -> Plain:
    """What is claimed, where and by whom, without the keys that a claim gets in a review."""
    return {
        **_span(claim),
        "quote": claim.quote,
        "claimant": plain_claimant(claim.claimant),
        "weight": claim.weight,
        "tags": list(claim.tags),
        "said_on": plain_said_on(claim.said_on),
    }


def plain_claimant(claimant: Claimant | None) -> Plain | None:
    """Who says a claim; None where the article itself asserts."""
    if claimant is None:
        return None
    return {"surface": claimant.surface, "kind": claimant.kind.value, "chain": list(claimant.chain)}


def plain_said_on(said_on: SaidOn | None) -> Plain | None:
    """When it was said, in the text's words; None where it does not say."""
    return None if said_on is None else {"surface": said_on.surface, **_span(said_on)}


def plain_match(match: Match) -> Plain:
    """A match with its signals, its claim of the lower key as side a."""
    return {
        "uid": str(match.uid),
        "a": str(match.a),
        "b": str(match.b),
        "score": match.score,
        "relation": None if match.relation is None else match.relation.value,
        "signals": [plain_signal(signal) for signal in match.signals],
    }


def plain_signal(signal: Signal) -> Plain:
    """One slot of a match. A note is written only where there is one: earlier versions knew of none."""
    return {
        "slot": signal.slot,
        "state": signal.state.value,
        "a": signal.a,
        "b": signal.b,
        "a_span": None if signal.a_span is None else list(signal.a_span),
        "b_span": None if signal.b_span is None else list(signal.b_span),
        **({} if signal.note is None else {"note": signal.note}),
    }


def plain_evidence(entry: Evidence) -> Plain:
    """An entry of a review's evidence library."""
    return {
        "uid": str(entry.uid),
        "review": str(entry.review),
        "number": entry.number,
        "kind": entry.kind.value,
        "title": entry.title,
        "url": entry.url,
        "quotation": entry.quotation,
        "article": _key(entry.article),
        "start_char": entry.start_char,
        "end_char": entry.end_char,
    }


def plain_decision(row: Decision) -> Mapping[str, object]:
    """A row of the log: the form that its hash is made of."""
    return row.as_json()


def _span(part: Line | Claim | PageClaim | SaidOn) -> Plain:
    return {"start_char": part.start_char, "end_char": part.end_char}


def _key(uid: UUID | None) -> str | None:
    return None if uid is None else str(uid)
