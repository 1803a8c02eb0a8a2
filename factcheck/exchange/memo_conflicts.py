"""Groups the pairs that conflict, so that one disagreement of many outlets is one entry. Words and layout are `memo`'s.

Two claims are in one group if they differ, directly or through others, on the same slot and the same words of it. Who
gives the same answer as one of them without differing from anybody is added as its holder, once an article.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.match import Match, MatchState, SlotState

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Holding:
    """A claim that gives an answer; `span` is where in its quote, `states` those of the matches that tie it in."""

    claim: Claim
    span: Span | None
    states: tuple[MatchState, ...]


@dataclass(frozen=True, slots=True)
class HeldAnswer:
    """What somebody gives for the slot, in the words of the first who does, and all who give it."""

    words: str
    holdings: tuple[Holding, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """One disagreement: at least two answers to one slot. `score` is its best pair's, 0–100.

    `against_themselves`: the articles that contradict themselves here.
    """

    slot: str
    answers: tuple[HeldAnswer, ...]
    accepted: bool
    score: float
    against_themselves: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class _Side:
    """One place of a claim's quote that a slot was read from."""

    claim: UUID
    slot: str
    span: Span | None
    words: str


_Pair = tuple[_Side, _Side, Match]


class Conflicts:
    """The groups of conflicting claims among matches that nobody rejected, accepted and likeliest ones first.

    Args:
        claims: All claims by key, in the order in which the page names them.
        matches: The matches to look at, with their states.
    """

    def __init__(self, claims: Mapping[UUID, Claim], matches: Iterable[tuple[Match, MatchState]]) -> None:
        self._claims = claims
        self._order = {uid: n for n, uid in enumerate(claims)}
        states = list(matches)
        self._state = {m.uid: s for m, s in states}
        read = [
            (signal.state, _Side(m.a, signal.slot, signal.a_span, a), _Side(m.b, signal.slot, signal.b_span, b), m)
            for m, _ in states
            for signal in m.signals
            if signal.state in (SlotState.CONFLICT, SlotState.EQUAL)
            and (a := signal.a) is not None
            and (b := signal.b) is not None
        ]
        same_place = _joined_where_overlapping({side for _, a, b, _ in read for side in (a, b)})
        self._differing = [(same_place[a], same_place[b], m) for s, a, b, m in read if s is SlotState.CONFLICT]
        self._equal: dict[_Side, list[tuple[_Side, Match]]] = defaultdict(list)
        for state, one, other, match in read:
            if state is SlotState.EQUAL:
                self._equal[same_place[one]].append((same_place[other], match))
                self._equal[same_place[other]].append((same_place[one], match))

    def groups(self) -> list[Conflict]:
        """Return one entry a disagreement."""
        differ = {side for a, b, _ in self._differing for side in (a, b)}
        alike = ((a, b) for a, others in self._equal.items() if a in differ for b, _ in others if b in differ)
        group_of = _components([*((a, b) for a, b, _ in self._differing), *alike])
        pairs: dict[_Side, list[_Pair]] = defaultdict(list)
        for pair in self._differing:
            pairs[group_of[pair[0]]].append(pair)
        conflicts = [self._conflict(p) for p in pairs.values()]
        return sorted(
            conflicts, key=lambda c: (not c.accepted, -c.score, self._order[c.answers[0].holdings[0].claim.uid])
        )

    def _conflict(self, pairs: list[_Pair]) -> Conflict:
        against = {frozenset((a, b)) for a, b, _ in pairs}
        ties: dict[_Side, list[Match]] = defaultdict(list)
        for a, b, match in pairs:
            ties[a].append(match)
            ties[b].append(match)
        answers: list[list[_Side]] = []
        for side in sorted(ties, key=self._place):
            for answer in answers:
                alike = {other for other, _ in self._equal.get(side, ())}
                same = any(o in alike or o.words.casefold() == side.words.casefold() for o in answer)
                if same and not any(frozenset((o, side)) in against for o in answer):
                    answer.append(side)
                    break
            else:
                answers.append([side])
        for answer in answers:
            self._add_who_agrees(answer, ties)
        matches = [m for _, _, m in pairs]
        return Conflict(
            slot=pairs[0][0].slot,
            answers=tuple(self._answer(sides, ties) for sides in answers),
            accepted=any(self._state[m.uid] is MatchState.ACCEPTED for m in matches),
            score=max(m.score for m in matches),
            against_themselves=tuple(dict.fromkeys(own for m in matches if (own := self._own_article(m)))),
        )

    def _own_article(self, match: Match) -> UUID | None:
        """The article that both claims of the match are of, or None."""
        one, other = self._claims[match.a].article, self._claims[match.b].article
        return one if one == other else None

    def _add_who_agrees(self, answer: list[_Side], ties: dict[_Side, list[Match]]) -> None:
        """Add the best claim of each further article that gives this answer and differs from nobody in the group."""
        articles = {self._claims[s.claim].article for s in answer}
        best: dict[UUID, tuple[_Side, Match]] = {}
        for offer in (o for inside in answer for o in self._equal.get(inside, ())):
            article = self._claims[offer[0].claim].article
            if offer[0] not in ties and article not in articles:
                best[article] = max(best.get(article, offer), offer, key=lambda o: (o[1].score, o[1].uid))
        for side, match in best.values():
            answer.append(side)
            ties[side].append(match)
        answer.sort(key=self._place)

    def _answer(self, sides: list[_Side], ties: Mapping[_Side, list[Match]]) -> HeldAnswer:
        holdings = (Holding(self._claims[s.claim], s.span, tuple(self._state[m.uid] for m in ties[s])) for s in sides)
        return HeldAnswer(sides[0].words, tuple(holdings))

    def _place(self, side: _Side) -> tuple[int, Span, str]:
        return self._order[side.claim], side.span or (0, 0), side.words


def _joined_where_overlapping(sides: set[_Side]) -> dict[_Side, _Side]:
    """Map every side to one that stands for all of its claim and slot whose spans overlap: pairs read them unequally.

    Two figures of one sentence thus stay two, and "June 2" and "June 2 and 6" at one place are one.
    """
    of_claim: dict[tuple[UUID, str], list[_Side]] = defaultdict(list)
    for side in sides:
        of_claim[side.claim, side.slot].append(side)
    stands_for: dict[_Side, _Side] = {}
    for group in of_claim.values():
        run: list[_Side] = []
        end = 0
        for side in sorted(group, key=lambda s: (s.span is None, s.span or (0, 0), s.words)):
            if run and (side.span is None or side.span[0] >= end):
                stands_for.update(_widest(run))
                run = []
            run.append(side)
            end = max(end, side.span[1]) if side.span else end
        stands_for.update(_widest(run))
    return stands_for


def _widest(run: list[_Side]) -> dict[_Side, _Side]:
    best = max(run, key=lambda s: (len(s.words), s.words))
    return dict.fromkeys(run, best)


def _components(edges: Iterable[tuple[_Side, _Side]]) -> dict[_Side, _Side]:
    """Map every side to one that stands for all it is joined with."""
    root: dict[_Side, _Side] = {}

    def find(side: _Side) -> _Side:
        root.setdefault(side, side)
        while root[side] != side:
            root[side] = root[root[side]]
            side = root[side]
        return side

    for a, b in edges:
        root[find(a)] = find(b)
    return {side: find(side) for side in list(root)}
