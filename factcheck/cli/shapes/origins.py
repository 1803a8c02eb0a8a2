"""The JSON shapes of threads and origins, for `match` and `show`: they differ only in how they point to things."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from factcheck.cli.shapes.parts import Json
from factcheck.domain.claim import Claim
from factcheck.domain.origin import End, OriginEdge, Origins, Passage
from factcheck.review.seen.origins import ReviewOrigins
from factcheck.review.seen.slots import ThreadSlot
from factcheck.review.seen.state import ReviewState

PointToClaim = Callable[[Claim], Any]
PointToHolder = Callable[[Claim], Json]
PointToArticle = Callable[[UUID], Any]


def threads_and_origins(
    state: ReviewState, claim: PointToClaim, holder: PointToHolder, article: PointToArticle
) -> Json:
    """The keys `threads` and `origins`; the origins of a thread have its position in `threads`.

    `holder`: the keys that say which claim gives an answer to a slot. Offsets of edges are code points into the
    article's text, spans of answers into the claim's quote.
    """
    threads = state.threads.all()
    origins = ReviewOrigins(state) if threads else None
    return {
        "threads": [_thread(state, thread, claim, holder, article) for thread in threads],
        "origins": [_origins(state, n, origins.of(t), article) for n, t in enumerate(threads) if origins],
    }


def _thread(
    state: ReviewState, thread: Sequence[UUID], claim: PointToClaim, holder: PointToHolder, article: PointToArticle
) -> Json:
    return {
        "claims": [claim(state.claim[uid]) for uid in thread],
        "wording": claim(state.threads.wording(thread)),
        "coverage": [
            {"article": article(uid), "state": coverage.name.lower()}
            for uid, coverage in state.threads.coverage(thread).items()
        ],
        "slots": [_slot(slot, holder) for slot in state.threads.slots(thread)],
    }


def _slot(slot: ThreadSlot, holder: PointToHolder) -> Json:
    """A thread's slot with every claim's answer."""
    answers = [
        {**holder(answer.claim), "words": answer.words, "span": None if answer.span is None else list(answer.span)}
        for answer in slot.answers
    ]
    return {"slot": slot.slot, "state": slot.state.value, "answers": answers}


def _origins(state: ReviewState, thread: int, origins: Origins, article: PointToArticle) -> Json:
    def edge(one: OriginEdge, *, rejected: bool) -> Json:
        return {
            "id": one.aspect,
            "kind": one.kind.value,
            "from": end(one.taker),
            "to": end(one.giver),
            **passage(one.evidence),
            "other": None if one.other is None else passage(one.other),
            "rejected": rejected,
        }

    def end(one: End) -> Json:
        if isinstance(one, UUID):
            return {"article": article(one), "name": state.article[one].label, "layer": "outlet"}
        return {"article": None, "name": one.name, "layer": "carrier" if one.carrier else "source"}

    def passage(one: Passage) -> Json:
        span = {"start_char": one.start_char, "end_char": one.end_char}
        return {"article": article(one.article), **span, "words": one.words}

    return {
        "thread": thread,
        "outlets": origins.outlets,
        "origins": [{"name": o.name, "articles": [article(uid) for uid in o.articles]} for o in origins.origins],
        "sources": list(origins.sources),
        "carriers": list(origins.carriers),
        "articles": [
            {
                "article": article(one.article),
                "sources": list(one.sources),
                "carriers": list(one.carriers),
                "edges": [edge(e, rejected=False) for e in one.edges],
            }
            for one in origins.articles
        ],
        "rejected": [edge(e, rejected=True) for e in origins.rejected],
    }
