"""Which claims belong to one thread: joined by accepted and strong suggested matches. Computes no scores.

Standard library only, so that what shows threads need not load numpy. Likeness does not carry over from pair to pair:
a suggested match joins two groups only if they are alike as groups, so that no chain of half-alike claims forms. The
cost follows the number of matches: what two groups have to do with each other is kept up to date, never counted anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from factcheck.domain.match import Match, MatchState
from factcheck.matching.suggest.thresholds import STRONG_AT

ALIKE_SHARE = 2 / 3
"""Share of the pairs across two groups (of different articles) that must be matched for a suggestion to join them. With
half of them, the sample articles' "1,500 were sent" and "12,000 are to be sent" became one thread."""


@dataclass(slots=True)
class _Tie:
    """What two groups have to do with each other, over their pairs of claims of different articles."""

    matched: int = 0
    rejected: int = 0

    def add(self, other: "_Tie") -> None:
        self.matched += other.matched
        self.rejected += other.rejected


@dataclass(slots=True)
class _Group:
    """Claims that stand together, by article, and the ties with other groups (by their numbers)."""

    claims: list[UUID]
    of_article: dict[UUID, int]
    ties: dict[int, _Tie] = field(default_factory=dict)

    def pairs_with(self, other: "_Group") -> int:
        """Pairs across that are of different articles: claims of one article are never matched with each other."""
        few, many = sorted((self.of_article, other.of_article), key=len)
        same = sum(n * many.get(article, 0) for article, n in few.items())
        return len(self.claims) * len(other.claims) - same


def threads(
    claims: Sequence[tuple[UUID, UUID]],
    matches: Sequence[Match],
    states: Mapping[UUID, MatchState],
) -> list[tuple[UUID, ...]]:
    """Return groups of two or more claims, in the order of `claims`, inside a group as well.

    Args:
        claims: (claim, article) in the order in which threads are listed.
        matches: All matches of the review; those with a claim that is not in `claims` are left out, those inside one
            article, and those that are not suggested (relation None) unless somebody accepted or rejected them.
        states: State of each match by its key; `suggested` where none is given.

    Accepted matches always join. Suggested ones join from `STRONG_AT` on, best score first, if at least two in three
    of the groups' cross pairs are matched too and none of them is rejected. A rejected match never joins: its claims
    stand in one thread only if accepted matches alone lead from one to the other. An article may have several claims
    in a thread: it may say a thing twice.
    """
    position = {claim: i for i, (claim, _) in enumerate(claims)}
    article = dict(claims)
    known = [m for m in matches if m.a in position and m.b in position and article[m.a] != article[m.b]]

    def state(match: Match) -> MatchState:
        return states.get(match.uid, MatchState.SUGGESTED)

    def place(match: Match) -> tuple[float, int, int]:
        low, high = sorted((position[match.a], position[match.b]))
        return -match.score, low, high

    groups = [_Group([claim], {uid: 1}) for claim, uid in claims]
    at = list(range(len(groups)))
    for match in known:
        if state(match) is MatchState.SUGGESTED and match.relation is None:
            continue
        one, other = position[match.a], position[match.b]
        rejected = state(match) is MatchState.REJECTED
        tie = _Tie(matched=int(not rejected), rejected=int(rejected))
        _tie(groups, one, other).add(tie)

    accepted = [m for m in known if state(m) is MatchState.ACCEPTED]
    for match in sorted(accepted, key=place):
        _join(groups, at, _find(at, position[match.a]), _find(at, position[match.b]))
    strong = (m for m in known if state(m) is MatchState.SUGGESTED and may_join(m, MatchState.SUGGESTED))
    for match in sorted(strong, key=place):
        one, other = _find(at, position[match.a]), _find(at, position[match.b])
        if one == other:
            continue
        tie = groups[one].ties[other]
        if not tie.rejected and tie.matched >= ALIKE_SHARE * groups[one].pairs_with(groups[other]):
            _join(groups, at, one, other)

    in_order = (tuple(sorted(g.claims, key=position.__getitem__)) for g in groups if len(g.claims) > 1)
    return sorted(in_order, key=lambda members: position[members[0]])


def may_join(match: Match, state: MatchState) -> bool:
    """Whether a match can bring claims into one thread: accepted, or suggested and strong."""
    if state is MatchState.ACCEPTED:
        return True
    return state is MatchState.SUGGESTED and match.relation is not None and match.score >= STRONG_AT


def central(
    thread: Sequence[UUID], matches: Sequence[Match], states: Mapping[UUID, MatchState], order: Mapping[UUID, int]
) -> UUID:
    """Return the claim whose wording stands for the thread: the one that is most like all the others.

    That is the highest mean score with the other claims, 0 where they are not matched; equal ones go by `order`.
    """
    members = set(thread)
    total = dict.fromkeys(thread, 0.0)
    for match in matches:
        if match.a in members and match.b in members and states.get(match.uid) is not MatchState.REJECTED:
            total[match.a] += match.score
            total[match.b] += match.score
    return min(thread, key=lambda claim: (-round(total[claim], 6), order[claim]))


def _tie(groups: Sequence[_Group], one: int, other: int) -> _Tie:
    """What two groups have to do with each other, the same object seen from both."""
    tie = groups[one].ties.setdefault(other, _Tie())
    groups[other].ties[one] = tie
    return tie


def _find(at: list[int], group: int) -> int:
    while at[group] != group:
        at[group] = at[at[group]]
        group = at[group]
    return group


def _join(groups: Sequence[_Group], at: list[int], one: int, other: int) -> None:
    """Make two groups one; the ties of the one that has fewer are moved."""
    if one == other:
        return
    if len(groups[one].ties) + len(groups[one].claims) < len(groups[other].ties) + len(groups[other].claims):
        one, other = other, one
    kept, gone = groups[one], groups[other]
    kept.ties.pop(other, None)
    for third, tie in _without(gone.ties, one):
        del groups[third].ties[other]
        _tie(groups, one, third).add(tie)
    kept.claims += gone.claims
    for article, n in gone.of_article.items():
        kept.of_article[article] = kept.of_article.get(article, 0) + n
    at[other] = one
    gone.claims, gone.of_article, gone.ties = [], {}, {}


def _without(ties: Mapping[int, _Tie], group: int) -> Iterator[tuple[int, _Tie]]:
    return ((third, tie) for third, tie in ties.items() if third != group)
