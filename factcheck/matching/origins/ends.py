"""Where edges of origins end: the outlets and parties on which articles rest at last. Finds no edges.

An outlet that states a thing by itself, with no edge to anybody, is an origin of its own.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.origin import ArticleOrigin, EdgeKind, End, Origin, OriginEdge, Origins, Party
from factcheck.matching.who.bodies import name_key

Node = str
"""An outlet (`o:` and its name) or a party (`p:` and its name). Articles of one outlet are one."""


def resolve(
    edges: Mapping[UUID, Sequence[OriginEdge]], articles: Mapping[UUID, Article], refused: Sequence[OriginEdge]
) -> Origins:
    """Follow each article's edges to their ends. `refused`: edges that a reviewer rejected, which are only named."""
    web = _Web([e for own in edges.values() for e in own], articles)
    nodes = {uid: web.node(uid) for uid in edges}
    reached: dict[frozenset[Node], list[UUID]] = defaultdict(list)
    for uid, ends in web.ends(nodes).items():
        for end in ends:
            reached[end].append(uid)
    origins = sorted((Origin(web.name(end), tuple(own)) for end, own in reached.items()), key=_rank)
    by_article = tuple(ArticleOrigin(uid, *web.layers(nodes[uid]), tuple(own)) for uid, own in edges.items())
    return Origins(
        len(set(nodes.values())),
        tuple(origins),
        tuple(dict.fromkeys(p for a in by_article for p in a.sources)),
        tuple(dict.fromkeys(p for a in by_article for p in a.carriers)),
        by_article,
        tuple(dict.fromkeys(refused)),
    )


class _Web:
    """The edges between outlets and parties."""

    def __init__(self, edges: Sequence[OriginEdge], articles: Mapping[UUID, Article]) -> None:
        self._articles = articles
        self._labels = {f"o:{a.label.casefold()}": a.label for a in articles.values()}
        self._parties = {self.node(p): p for e in edges for p in (e.taker, e.giver) if isinstance(p, Party)}
        self._together = _Union()
        for edge in edges:
            if edge.kind is EdgeKind.VERBATIM:
                self._together.join(self.node(edge.taker), self.node(edge.giver))
        self._ways = self._ways_of(edges)
        self._steps = _steps(edges, self.node)

    def node(self, end: End) -> Node:
        """The node of an article's outlet, or of a party, which may be an outlet among the articles."""
        if isinstance(end, UUID):
            return f"o:{self._articles[end].label.casefold()}"
        outlet = f"o:{end.name.casefold()}"
        return outlet if outlet in self._labels else f"p:{name_key(end.name)}"

    def _ways_of(self, edges: Sequence[OriginEdge]) -> dict[Node, set[Node]]:
        """From whom to whom edges lead, those who share their words being one."""
        ways: dict[Node, set[Node]] = defaultdict(set)
        for edge in edges:
            taker, giver = (self._together.find(self.node(end)) for end in (edge.taker, edge.giver))
            if edge.kind is not EdgeKind.VERBATIM and taker != giver:
                ways[taker].add(giver)
        return ways

    def ends(self, nodes: Mapping[UUID, Node]) -> dict[UUID, set[frozenset[Node]]]:
        """Where the ways from each article's node end."""
        starts = {uid: self._together.find(node) for uid, node in nodes.items()}
        ends_of = {start: _ends(start, self._ways) for start in set(starts.values())}
        return {uid: ends_of[start] for uid, start in starts.items()}

    def name(self, end: frozenset[Node]) -> str:
        """What an end is called: a source before a carrier, a party before an outlet."""
        labels, parties = self._labels, self._parties
        inside = [n for n in (*sorted(parties), *sorted(labels)) if self._together.find(n) in end]
        first = min(inside, key=lambda n: (n not in parties, parties[n].carrier if n in parties else True))
        return parties[first].name if first in parties else labels[first]

    def layers(self, start: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sources and the carriers that edges lead to, nearest first."""
        nodes = _reachable(start, self._steps)
        parties = [self._parties[n] for n in nodes if n in self._parties]
        return tuple(p.name for p in parties if not p.carrier), tuple(p.name for p in parties if p.carrier)


def _rank(origin: Origin) -> tuple[int, str]:
    return -len(origin.articles), origin.name


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
