"""`show --json` and `list --json`, and rows of the log, from saved reviews."""

from collections.abc import Sequence
from uuid import UUID

from factcheck.cli.shapes.origins import threads_and_origins
from factcheck.cli.shapes.pairs import contradictions, ranked
from factcheck.cli.shapes.parts import (
    Json,
    article_facts,
    evidence_entry,
    progress_shape,
    said_on_shape,
    signal_shape,
    verdicts_of,
    with_id,
)
from factcheck.domain.claim import Claim
from factcheck.domain.clock import isoformat
from factcheck.domain.log.decision import CONTENT, Decision
from factcheck.domain.match import Match
from factcheck.domain.plain import plain_claim, plain_decision, plain_match
from factcheck.domain.review import ReviewSummary
from factcheck.domain.versions import earlier_versions
from factcheck.review.seen.state import ReviewState


def review(state: ReviewState) -> Json:
    """`show --json`."""
    bundle = state.bundle
    created = isoformat(bundle.review.created_at)
    return {
        "review": {
            "uid": str(bundle.review.uid),
            "name": bundle.review.name,
            "created_at": created,
            "progress": progress_shape(state.progress),
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


def summary(summary: ReviewSummary) -> Json:
    """One element of `list --json`."""
    return {
        "uid": str(summary.review.uid),
        "name": summary.review.name,
        "created_at": isoformat(summary.review.created_at),
        "last_touched": isoformat(summary.last_touched),
        "articles": summary.articles,
        "progress": progress_shape(summary.progress),
    }


def decision(row: Decision) -> Json:
    """What `mark`, `undo` and `redo` print: the row as the log holds it."""
    return dict(plain_decision(row))


def _claim(state: ReviewState, claim: Claim) -> Json:
    content, mark = state.seen.verdict(claim.uid), state.mark(claim.uid)
    return {
        **with_id(plain_claim(claim)),
        "said_on": said_on_shape(claim.said_on, state.article[claim.article].published),
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


def _match(state: ReviewState, match: Match) -> Json:
    ends = with_id(plain_match(match))
    del ends["signals"]  # they come last
    stands = state.match_state(match).value
    return {**ends, "state": stands, "signals": [signal_shape(s) for s in match.signals]}


def _evidence(state: ReviewState, uids: Sequence[UUID]) -> list[Json]:
    """The entries by number."""
    return [evidence_entry(e) for e in state.seen.cited(uids)]
