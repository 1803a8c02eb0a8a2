"""On how many independent origins corresponding claims rest: edges from outlet to carrier to source.

Finds nothing in the articles as such (`traces.py`), follows no edge to its end (`ends.py`), and knows no decisions but
those it is told.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, ClaimTag
from factcheck.domain.origin import EdgeKind, End, OriginEdge, Origins, Party, Passage
from factcheck.matching.origins.ends import resolve
from factcheck.matching.origins.traces import Traces, claims_in

_NAME = r"(?P<who>(?:the\s+)?[A-ZÀ-Þ][\w’'-]*(?:\s+[A-ZÀ-Þ][\w’'-]*){0,4})"
_TOLD = re.compile(rf"\b(?:told|tells|interview with|speaking to|spoke to)\s+{_NAME}")
_FIRST = re.compile(
    rf"\bfirst\s+(?:reported|published|revealed|broken|disclosed|obtained)\s+(?:\w+\s+)?(?:by|in)\s+{_NAME}"
)

Rejected = Callable[[OriginEdge], bool]
Step = Sequence[tuple[Party, Passage, str, EdgeKind]]


def trace(
    claims: Sequence[Claim],
    articles: Mapping[UUID, Article],
    traces: Traces,
    is_rejected: Rejected = lambda edge: False,
) -> Origins:
    """Return what the claims, which correspond to one another, come to.

    A headline counts for an article only if it has nothing else among the claims: it names its source short.
    """
    by_article: dict[UUID, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    chosen = {uid: _without_headlines(own) for uid, own in by_article.items()}
    edges: dict[UUID, list[OriginEdge]] = {}
    refused: list[OriginEdge] = []
    for uid, own in chosen.items():
        own_edges = list(dict.fromkeys(_edges(uid, own, by_article, articles, traces, is_rejected)))
        refused += [e for e in own_edges if is_rejected(e)]
        edges[uid] = [e for e in own_edges if not is_rejected(e)]
    return resolve(edges, articles, refused)


def _without_headlines(claims: Sequence[Claim]) -> list[Claim]:
    return [c for c in claims if ClaimTag.HEADLINE not in c.tags] or list(claims)


def _edges(
    uid: UUID,
    own: Sequence[Claim],
    thread: Mapping[UUID, Sequence[Claim]],
    articles: Mapping[UUID, Article],
    traces: Traces,
    is_rejected: Rejected,
) -> Iterator[OriginEdge]:
    """An article's edges, rejected ones too: what follows a rejected credit hangs on the article itself."""
    label = articles[uid].label.casefold()
    wires = [
        OriginEdge(EdgeKind.CREDIT, uid, party, place, place.words)
        for party, place in traces.credited[uid]
        if party.name.casefold() != label
    ]
    yield from wires
    heads: list[End] = [e.giver for e in wires if not is_rejected(e)] or [uid]
    for claim in own:
        ends = heads
        for party, place, surface, kind in _path(claim, traces, label):
            step = [OriginEdge(kind, taker, party, place, surface) for taker in ends if taker != party]
            yield from step
            if not step or not is_rejected(step[0]):
                ends = [party]
    for shared in traces.shared.get(uid, ()):
        if not claims_in(own, shared.here):
            continue
        if shared.release is not None:
            party, surface = shared.release
            yield OriginEdge(EdgeKind.RELEASE, uid, party, shared.here, surface)
        elif claims_in(thread.get(shared.there.article, ()), shared.there):
            yield _verbatim(shared.here, shared.there)
    for other, most in traces.copied.get(uid, {}).items():
        if other in thread:
            yield _verbatim(most.here, most.there)


def _verbatim(here: Passage, there: Passage) -> OriginEdge:
    """One edge for both articles, whichever is looked at; its evidence is in the one with the higher key."""
    one, other = sorted((here, there), key=lambda p: (p.article, p.start_char), reverse=True)
    return OriginEdge(EdgeKind.VERBATIM, one.article, other.article, one, "", other)


def _path(claim: Claim, traces: Traces, label: str) -> Step:
    """Through whom the claim says it came, nearest first, the article's own outlet left out."""
    steps: list[tuple[Party, Passage, str, EdgeKind]] = []
    for pattern, kind in ((_FIRST, EdgeKind.FIRST_REPORTED), (_TOLD, EdgeKind.TOLD)):
        for match in pattern.finditer(claim.quote):
            named = _known_outlet(match["who"], traces)
            if named is not None:
                party, words = named
                start = claim.start_char + match.start("who")
                steps.append((party, Passage(claim.article, start, start + len(words), words), words, kind))
    if claim.claimant is not None:
        for surface in (claim.claimant.surface, *claim.claimant.chain):
            party = traces.who.party(surface, claim)
            steps.append((party, _where(claim, surface), surface, EdgeKind.ATTRIBUTION))
    return [step for step in steps if step[0].name.casefold() != label]


def _known_outlet(words: str, traces: Traces) -> tuple[Party, str] | None:
    """The carrier that capitalised words begin with: `Corvane on Friday`, `The Lantern`."""
    parts = words.split()
    for n in range(len(parts), 0, -1):
        name = " ".join(parts[:n])
        if (party := traces.who.outlet(name)) is not None and words.startswith(name):
            return party, name
    return None


def _where(claim: Claim, surface: str) -> Passage:
    """Where a claim names somebody; all of it where it does so with a pronoun."""
    at = claim.quote.find(surface)
    if at < 0:
        return Passage(claim.article, claim.start_char, claim.end_char, claim.quote)
    start = claim.start_char + at
    return Passage(claim.article, start, start + len(surface), surface)
