"""On how many independent origins corresponding claims rest: edges from outlet to carrier to source, to the end.

Finds nothing in the articles as such (`traces.py`), and knows no decisions but those it is told. An outlet that states
a thing by itself, with no edge to anybody, is an origin of its own.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, ClaimTag
from factcheck.domain.origin import ArticleOrigin, EdgeKind, End, Origin, OriginEdge, Origins, Party, Passage
from factcheck.matching.origins.traces import Traces, claims_in
from factcheck.matching.who.bodies import name_key

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
    return _resolve(edges, articles, refused)


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


# --- following the edges ---------------------------------------------------------------------------------------------

Node = str
"""An outlet (`o:` and its name) or a party (`p:` and its name). Articles of one outlet are one."""


def _resolve(
    edges: Mapping[UUID, Sequence[OriginEdge]], articles: Mapping[UUID, Article], refused: Sequence[OriginEdge]
) -> Origins:
    labels = {f"o:{a.label.casefold()}": a.label for a in articles.values()}

    def node(end: End) -> Node:
        if isinstance(end, UUID):
            return f"o:{articles[end].label.casefold()}"
        outlet = f"o:{end.name.casefold()}"
        return outlet if outlet in labels else f"p:{name_key(end.name)}"

    every = [e for own in edges.values() for e in own]
    parties = {node(p): p for e in every for p in (e.taker, e.giver) if isinstance(p, Party)}
    together = _Union()
    for edge in every:
        if edge.kind is EdgeKind.VERBATIM:
            together.join(node(edge.taker), node(edge.giver))
    ways: dict[Node, set[Node]] = defaultdict(set)
    for edge in every:
        if edge.kind is not EdgeKind.VERBATIM:
            taker, giver = together.find(node(edge.taker)), together.find(node(edge.giver))
            if taker != giver:
                ways[taker].add(giver)
    ends_of = {start: _ends(start, ways) for start in {together.find(node(uid)) for uid in edges}}
    ends = {uid: ends_of[together.find(node(uid))] for uid in edges}
    steps = _steps(every, node)
    reached: dict[frozenset[Node], list[UUID]] = defaultdict(list)
    for uid, own_ends in ends.items():
        for end in own_ends:
            reached[end].append(uid)

    def name(end: frozenset[Node]) -> str:
        inside = [n for n in (*sorted(parties), *sorted(labels)) if together.find(n) in end]
        named = sorted(inside, key=lambda n: (n not in parties, parties[n].carrier if n in parties else True))
        return parties[named[0]].name if named[0] in parties else labels[named[0]]

    origins = sorted((Origin(name(end), tuple(own)) for end, own in reached.items()), key=_rank)
    by_article = tuple(
        ArticleOrigin(uid, *_layers(_reachable(node(uid), steps), parties), tuple(own)) for uid, own in edges.items()
    )
    used = [p for a in by_article for p in a.sources], [p for a in by_article for p in a.carriers]
    sources, carriers = (tuple(dict.fromkeys(names)) for names in used)
    return Origins(
        len({node(uid) for uid in edges}), tuple(origins), sources, carriers, by_article, tuple(dict.fromkeys(refused))
    )


def _rank(origin: Origin) -> tuple[int, str]:
    return -len(origin.articles), origin.name


def _layers(nodes: Iterable[Node], parties: Mapping[Node, Party]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    named = [parties[n] for n in nodes if n in parties]
    return tuple(p.name for p in named if not p.carrier), tuple(p.name for p in named if p.carrier)


def _steps(edges: Collection[OriginEdge], node: Callable[[End], Node]) -> dict[Node, list[Node]]:
    """Where each node's edges lead; shared words lead both ways."""
    steps: dict[Node, dict[Node, None]] = defaultdict(dict)
    for edge in edges:
        taker, giver = node(edge.taker), node(edge.giver)
        steps[taker][giver] = None
        if edge.kind is EdgeKind.VERBATIM:
            steps[giver][taker] = None
    return {here: list(there) for here, there in steps.items()}


def _reachable(start: Node, steps: Mapping[Node, Sequence[Node]]) -> list[Node]:
    """The nodes that edges lead to, nearest first."""
    reached, ahead = {start: None}, [start]
    while ahead:
        here = ahead.pop(0)
        for there in steps.get(here, ()):
            if there not in reached:
                reached[there] = None
                ahead.append(there)
    return [n for n in reached if n != start]


def _ends(start: Node, ways: Mapping[Node, Collection[Node]]) -> set[frozenset[Node]]:
    """Where the ways from a node end. Nodes that lead to one another in a circle, and nowhere else, are one end."""
    reach = {start: _all_from(start, ways)}
    for there in reach[start]:
        reach.setdefault(there, _all_from(there, ways))
    ends = set()
    for there in reach[start]:
        if all(there in reach[beyond] for beyond in reach[there]):
            ends.add(frozenset(reach[there]))
    return ends


def _all_from(start: Node, ways: Mapping[Node, Collection[Node]]) -> set[Node]:
    reached, ahead = {start}, [start]
    while ahead:
        for there in ways.get(ahead.pop(), ()):
            if there not in reached:
                reached.add(there)
                ahead.append(there)
    return reached


class _Union:
    """Nodes that stand for one another; the lowest of them stands for all."""

    def __init__(self) -> None:
        self._above: dict[Node, Node] = {}

    def find(self, node: Node) -> Node:
        while (above := self._above.get(node, node)) != node:
            node = above
        return node

    def join(self, one: Node, other: Node) -> None:
        low, high = sorted((self.find(one), self.find(other)))
        if low != high:
            self._above[high] = low
