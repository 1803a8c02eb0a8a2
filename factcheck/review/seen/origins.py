"""Where a review's claims come from, as one reviewer sees it: the edges that stand, and what they come to.

Finds no edges (`factcheck.matching.origins` does); reading the traces takes a moment and is done beside the screen,
so that they may not be there yet.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.log.decision import Decision, Draft
from factcheck.domain.origin import OriginEdge, Origins
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.review.ports import Store
from factcheck.review.seen.aliases import Proposals
from factcheck.review.seen.marks import Coverage
from factcheck.review.seen.state import ReviewState

if TYPE_CHECKING:
    from factcheck.matching.origins.traces import Traces


def read_traces(seen: Seen, proposals: Proposals | None = None, job: Job = UNWATCHED) -> Traces:
    """Read what the articles show of where they have their text from. Touches no store.

    `proposals`: where the articles' texts may have been read for names before. Raises StoppedError when the job is
    stopped.
    """
    from factcheck.matching.origins.traces import read_traces as read
    from factcheck.review.seen.who import who_is_who

    return read(seen.articles, seen.claims, who_is_who(seen, proposals), job)


class ReviewOrigins:
    """The origins of a review's claims.

    Args:
        state: The review; what stands there now counts each time something is asked.
        traces: What its articles show; read now where none are given.
    """

    def __init__(self, state: ReviewState, traces: Traces | None = None) -> None:
        self._state = state
        self._traces = traces or read_traces(state.seen, state.proposals)
        self._known: dict[frozenset[UUID], Origins] = {}
        self._changes = state.changes

    def of(self, claims: Collection[UUID]) -> Origins:
        """What a group of corresponding claims comes to; claims that are gone are left out."""
        if self._state.changes != self._changes:
            self._known.clear()
            self._changes = self._state.changes
        group = frozenset(claims)
        if group not in self._known:
            self._known[group] = self._trace(group)
        return self._known[group]

    def _trace(self, claims: Collection[UUID]) -> Origins:
        from factcheck.matching.origins.origins import trace

        state = self._state
        known = [
            state.claim[uid] for uid in claims if uid in state.claim and state.claim[uid].article in self._articles
        ]
        known.sort(key=lambda c: (state.order[c.article], c.start_char, c.end_char))
        return trace(known, state.article, self._traces, self.is_rejected)

    def is_rejected(self, edge: OriginEdge) -> bool:
        """Whether it stands that the edge is none."""
        return edge.is_rejected(self._state.log, self._state.reviewer)

    @property
    def _articles(self) -> Collection[UUID]:
        """The articles that had been read when the traces were: others came later."""
        return self._traces.credited.keys()


def shown_together(state: ReviewState, claim: UUID) -> set[UUID]:
    """The claims that a claim's line of origins speaks of: its thread, and what the match list shows for it."""
    own = state.claim[claim].article
    rows = (state.match_list.row(claim, a.uid, None) for a in state.articles if a.uid != own)
    shown = (r.claim.uid for r in rows if r.claim and r.coverage in (Coverage.STATES, Coverage.DIFFERS))
    return {*state.threads.of(claim), *shown}


def decide_edge(store: Store, bundle: Bundle, reviewer: str, wanted: str, *, rejected: bool) -> list[Decision]:
    """Log that an edge is none, or (`rejected` false) that it counts; nothing where it stands so already.

    Raises FactcheckError where `wanted` names no edge, or several.
    """
    state = ReviewState(bundle, reviewer)
    edge = find_edge(state, wanted)
    if edge.is_rejected(state.log, reviewer) is rejected:
        return []
    return store.append(bundle.review.uid, reviewer, draft_edge(state, edge))


def find_edge(state: ReviewState, wanted: str) -> OriginEdge:
    """Return the edge of any thread whose id begins with `wanted`; before it and a `/` the article may be named.

    Copies of one text have edges with the same id, each with its evidence in its own article. Raises FactcheckError
    where none or several fit.
    """
    article, slash, beginning = wanted.strip().lower().rpartition("/")
    origins = ReviewOrigins(state)
    edges: dict[tuple[UUID, str], OriginEdge] = {}
    for thread in state.threads.all():
        thread_origins = origins.of(thread)
        edges.update(((e.evidence.article, e.aspect), e) for e in (*thread_origins.edges, *thread_origins.rejected))
    fits = [
        edge
        for (uid, aspect), edge in sorted(edges.items(), key=lambda f: (state.order[f[0][0]], f[0][1]))
        if aspect.startswith(beginning) and (not slash or str(uid).startswith(article))
    ]
    if len(fits) == 1:
        return fits[0]
    where = state.bundle.review.name
    if not fits:
        raise FactcheckError(f"no edge {wanted!r} in the review {where!r}", f"`factcheck show {where} --json` has them")
    some = ", ".join(f"{str(e.evidence.article)[:8]}/{e.aspect}" for e in fits[:3])
    raise FactcheckError(f"edge {wanted!r} fits {len(fits)}: {some}", "give more of it, or the article before a /")


def draft_edge(state: ReviewState, edge: OriginEdge) -> list[Draft]:
    """Draft rejecting an edge, or taking that back if it is rejected."""
    rejected = edge.is_rejected(state.log, state.reviewer)
    return [state.log.draft(edge.choice(rejected=not rejected), state.reviewer)]
