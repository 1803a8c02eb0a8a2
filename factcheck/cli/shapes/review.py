"""The JSON shapes of the command line, from domain objects. Contracts: keys may be added, never renamed.

Each shape has a JSON Schema in `schemas/`. Offsets are code points into that article's `text`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any
from uuid import UUID

from factcheck.cli.shapes.origins import threads_and_origins
from factcheck.domain.article import Article, Page
from factcheck.domain.claim import Claim, SaidOn
from factcheck.domain.clock import isoformat
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import CONTENT, Decision
from factcheck.domain.match import Match, Signal
from factcheck.domain.plain import (
    plain_assertion,
    plain_claim,
    plain_decision,
    plain_evidence,
    plain_facts,
    plain_line,
    plain_match,
    plain_said_on,
    plain_signal,
)
from factcheck.domain.review import Progress, ReviewSummary
from factcheck.domain.versions import earlier_versions
from factcheck.review.decisions.carrying import LookAgain
from factcheck.review.decisions.carrying_lines import LineLeft
from factcheck.review.seen.difference import Difference
from factcheck.review.seen.saying import day_said
from factcheck.review.seen.state import ReviewState
from factcheck.review.work.matching import why

if TYPE_CHECKING:
    from factcheck.matching.suggest.why import SharedTerm

Json = dict[str, Any]


def page(page: Page, place: str, *, rules: bool = False) -> Json:
    """One element of `intake --json`; `place` is the path, the address, or `-` for standard input.

    `rules` adds to lines and claims the names of the rules that decided (`--verbose`).
    """
    shape: Json = {
        "path": place,
        "title": page.title,
        "outlet": page.outlet,
        "byline": page.byline,
        "published": page.published,
        "url": page.url,
        "encoding": page.encoding,
        "text": page.text,
        "text_sha256": page.text_sha256,
        "notes": list(page.notes),
        "lines": [plain_line(line) for line in page.lines],
        "claims": [
            {**plain_assertion(claim), "said_on": _said_on(claim.said_on, page.published)} for claim in page.claims
        ],
    }
    if rules:
        for line, rule in zip(shape["lines"], page.region_rules or [None] * len(page.lines), strict=True):
            line["rule"] = rule
        for claim, told in zip(shape["claims"], page.claims, strict=True):
            claim["rules"] = None if told.rules is None else asdict(told.rules)
    return shape


def preview(state: ReviewState, places: Sequence[str]) -> Json:
    """`match --json`, from an unsaved review whose articles stand in the order of `places`."""

    def end(claim: Claim) -> Json:
        return {"article": state.order[claim.article], **_span(claim), "quote": claim.quote}

    reasons = why(state.bundle.claims, [m for m in state.bundle.matches if m.relation is not None])

    def pair(match: Match) -> Json:
        ends = (state.claim[match.a], state.claim[match.b])
        first, second = sorted(ends, key=lambda c: (state.order[c.article], c.start_char))
        signals = [_signal(s) for s in match.seen_from(first.uid)]
        shared = [_shared(t, first.uid == match.a) for t in reasons.get(match.uid, ())]
        likeness = {key: plain_match(match)[key] for key in ("score", "relation")}
        return {"a": end(first), "b": end(second), **likeness, "signals": signals, "why": shared}

    return {
        "articles": [
            {"path": place, "title": a.title, "outlet": a.outlet}
            for a, place in zip(state.articles, places, strict=True)
        ],
        "matches": [pair(match) for match in ranked(state)],
        "contradictions": [pair(match) for match in contradictions(state)],
        **threads_and_origins(
            state,
            claim=lambda c: {"article": state.order[c.article], **_span(c)},
            holder=lambda c: {"article": state.order[c.article], **_span(c)},
            article=lambda uid: state.order[uid],
        ),
    }


def _shared(term: SharedTerm, as_is: bool) -> Json:
    """One shared term; `as_is`: the pair's side a is the match's."""
    sides = [(term.a, term.a_spans), (term.b, term.b_spans)][:: 1 if as_is else -1]
    (a, a_spans), (b, b_spans) = sides
    spans = {"a_spans": [list(s) for s in a_spans], "b_spans": [list(s) for s in b_spans]}
    return {"a": a, "b": b, "weight": term.weight, **spans}


def review(state: ReviewState) -> Json:
    """`show --json`."""
    bundle = state.bundle
    created = isoformat(bundle.review.created_at)
    return {
        "review": {
            "uid": str(bundle.review.uid),
            "name": bundle.review.name,
            "created_at": created,
            "progress": _progress(state.progress),
        },
        "articles": [
            {
                **article_facts(a),
                "claims": len(state.claims[a.uid]),
                "versions": [str(e.uid) for e in earlier_versions(state.kept.articles, a.uid)],
            }
            for a in state.articles
        ],
        "claims": [_claim(state, c) for a in state.articles for c in state.claims[a.uid]],
        "matches": [_match(state, m) for m in ranked(state)],
        "contradictions": [_match(state, m) for m in contradictions(state)],
        **threads_and_origins(state, claim=lambda c: str(c.uid), holder=lambda c: {"claim": str(c.uid)}, article=str),
        "evidence": _evidence(state, [e.uid for e in bundle.evidence]),
    }


def ranked(state: ReviewState) -> list[Match]:
    """The matches between articles, best first; ties in the order of the articles."""
    return _ranked(state, state.across)


def contradictions(state: ReviewState) -> list[Match]:
    """The pairs with which one article contradicts itself, ordered likewise."""
    across = {m.uid for m in state.across}
    return _ranked(state, [m for m in state.shown.matches if m.uid not in across])


def _ranked(state: ReviewState, matches: Sequence[Match]) -> list[Match]:

    def key(match: Match) -> tuple[float, list[tuple[int, int]]]:
        ends = (state.claim[match.a], state.claim[match.b])
        return -match.score, sorted((state.order[c.article], c.start_char) for c in ends)

    return sorted(matches, key=key)


def summary(summary: ReviewSummary) -> Json:
    """One element of `list --json`."""
    return {
        "uid": str(summary.review.uid),
        "name": summary.review.name,
        "created_at": isoformat(summary.review.created_at),
        "last_touched": isoformat(summary.last_touched),
        "articles": summary.articles,
        "progress": _progress(summary.progress),
    }


def versions(
    article: Article,
    older: Sequence[Article],
    compared: Difference | None,
    again: Sequence[LookAgain],
    lines: Sequence[LineLeft],
) -> Json:
    """`versions --json`: an article, its earlier versions (the nearest first), and how it differs from the nearest."""
    return {
        "article": str(article.uid),
        "versions": [str(a.uid) for a in older],
        "changes": [
            {
                "change": row.change.name.lower(),
                "count": row.count,
                "pieces": [{"text": p.text, "changed": p.changed} for p in row.pieces],
            }
            for row in (compared.rows if compared else ())
        ],
        "look_again": [
            {
                "claim": str(one.claim.uid),
                "article": str(one.claim.article),
                "quote": one.claim.quote,
                "verdict": one.verdict,
                "said": one.said,
                "note": one.note,
            }
            for one in again
        ],
        "lines_left": [{"text": line.text, "counts": line.counts} for line in lines],
    }


def decision(row: Decision) -> Json:
    """What `mark`, `undo` and `redo` print: the row as the log holds it."""
    return dict(plain_decision(row))


def _claim(state: ReviewState, claim: Claim) -> Json:
    content, mark = state.seen.verdict(claim.uid), state.mark(claim.uid)
    return {
        **with_id(plain_claim(claim)),
        "said_on": _said_on(claim.said_on, state.article[claim.article].published),
        "flags": [],
        "verdict": content.value if content else None,
        "said": mark.said.value if mark.said else None,
        "note": mark.note,
        "evidence": _evidence(state, mark.evidence),
        "reviewer": content.reviewer if content else None,
        "decided_at": isoformat(content.created_at) if content else None,
        "propagated_from": None,
        "verdicts": verdicts_of(state.log.verdicts(claim.uid, CONTENT)),
    }


def verdicts_of(rows: Sequence[Decision]) -> list[Json]:
    """Every reviewer's verdict on a claim."""
    return [{"reviewer": r.reviewer, "verdict": r.value, "decided_at": isoformat(r.created_at)} for r in rows]


def _said_on(said_on: SaidOn | None, published: str | None) -> Json | None:
    words = plain_said_on(said_on)
    return None if words is None else {**words, "day": day_said(said_on, published)}


def _match(state: ReviewState, match: Match) -> Json:
    ends = with_id(plain_match(match))
    del ends["signals"]  # they come last
    stands = state.match_state(match).value
    return {**ends, "state": stands, "signals": [_signal(s) for s in match.signals]}


def _evidence(state: ReviewState, uids: Sequence[UUID]) -> list[Json]:
    """The entries by number."""
    return [evidence_entry(e) for e in state.seen.cited(uids)]


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


def _span(claim: Claim) -> Json:
    return {"start_char": claim.start_char, "end_char": claim.end_char}


def _signal(signal: Signal) -> Json:
    return {**plain_signal(signal), "note": signal.note}


def _progress(progress: Progress) -> Json:
    return {
        "claims": progress.claims,
        "unreviewed": progress.unreviewed,
        "confirmed": progress.confirmed,
        "denied": progress.denied,
        "unverified": progress.unverified,
    }
