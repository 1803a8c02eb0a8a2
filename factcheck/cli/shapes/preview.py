"""`match --json`, from a review that is not saved: its parts go by path and span, having no lasting keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.cli.shapes.origins import threads_and_origins
from factcheck.cli.shapes.pairs import contradictions, ranked
from factcheck.cli.shapes.parts import Json, signal_shape, span
from factcheck.domain.claim import Claim
from factcheck.domain.match import Match
from factcheck.domain.plain import plain_match
from factcheck.review.seen.state import ReviewState
from factcheck.review.work.matching import why

if TYPE_CHECKING:
    from factcheck.matching.suggest.why import SharedTerm


def preview(state: ReviewState, places: Sequence[str]) -> Json:
    """`match --json`, from an unsaved review whose articles stand in the order of `places`."""

    def end(claim: Claim) -> Json:
        return {"article": state.order[claim.article], **span(claim), "quote": claim.quote}

    reasons = why(state.bundle.claims, [m for m in state.bundle.matches if m.relation is not None])

    def pair(match: Match) -> Json:
        ends = (state.claim[match.a], state.claim[match.b])
        first, second = sorted(ends, key=lambda c: (state.order[c.article], c.start_char))
        signals = [signal_shape(s) for s in match.seen_from(first.uid)]
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
            claim=lambda c: {"article": state.order[c.article], **span(c)},
            holder=lambda c: {"article": state.order[c.article], **span(c)},
            article=lambda uid: state.order[uid],
        ),
    }


def _shared(term: SharedTerm, as_is: bool) -> Json:
    """One shared term; `as_is`: the pair's side a is the match's."""
    sides = [(term.a, term.a_spans), (term.b, term.b_spans)][:: 1 if as_is else -1]
    (a, a_spans), (b, b_spans) = sides
    spans = {"a_spans": [list(s) for s in a_spans], "b_spans": [list(s) for s in b_spans]}
    return {"a": a, "b": b, "weight": term.weight, **spans}
