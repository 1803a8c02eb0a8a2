"""Which claims belong to one thread: joined by accepted and strong suggested matches. Computes no scores.

Standard library only, so that what shows threads need not load numpy. Likeness does not carry over from pair to pair:
a suggested match joins two groups only if they are alike as groups, so that no chain of half-alike claims forms.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from factcheck.domain.match import Match, MatchState
from factcheck.matching.thresholds import STRONG_AT

ALIKE_SHARE = 0.5
"""Share of the pairs across two groups (of different articles) that must be matched for a suggestion to join them."""


def threads(
    claims: Sequence[tuple[UUID, UUID]],
    matches: Sequence[Match],
    states: Mapping[UUID, MatchState],
) -> list[tuple[UUID, ...]]:
    """Return groups of two or more claims, in the order of `claims`, inside a group as well.

    Args:
        claims: (claim, article) in the order in which threads are listed.
        matches: All matches of the review; those with a claim that is not in `claims` are left out.
        states: State of each match by its key; `suggested` where none is given.

    Accepted matches join, best score first, unless a rejected pair would come to stand in one thread. Suggested ones
    join from `STRONG_AT` on, if at least half of the groups' cross pairs are matched too. Rejected ones never join.
    """
    position = {claim: i for i, (claim, _) in enumerate(claims)}
    article = dict(claims)
    known = [m for m in matches if m.a in position and m.b in position and m.a != m.b]

    def state(match: Match) -> MatchState:
        return states.get(match.uid, MatchState.SUGGESTED)

    rejected = {_pair(m) for m in known if state(m) is MatchState.REJECTED}
    matched = {_pair(m) for m in known if state(m) is not MatchState.REJECTED}
    group: dict[UUID, list[UUID]] = {claim: [claim] for claim in position}

    def place(match: Match) -> tuple[float, int, int]:
        low, high = sorted((position[match.a], position[match.b]))
        return -match.score, low, high

    accepted = [m for m in known if state(m) is MatchState.ACCEPTED]
    strong = [m for m in known if state(m) is MatchState.SUGGESTED and m.score >= STRONG_AT]
    for match in (*sorted(accepted, key=place), *sorted(strong, key=place)):
        one, other = group[match.a], group[match.b]
        if one is other:
            continue
        pairs = [frozenset((a, b)) for a in one for b in other]
        if any(pair in rejected for pair in pairs):
            continue
        if state(match) is MatchState.SUGGESTED:
            # Claims of one article are never matched with each other: they say nothing for or against.
            across = [frozenset((a, b)) for a in one for b in other if article[a] != article[b]]
            if sum(pair in matched for pair in across) < ALIKE_SHARE * len(across):
                continue
        one.extend(other)
        for claim in other:
            group[claim] = one

    found = {id(members): members for members in group.values() if len(members) > 1}
    ordered = [tuple(sorted(members, key=position.__getitem__)) for members in found.values()]
    return sorted(ordered, key=lambda members: position[members[0]])


def _pair(match: Match) -> frozenset[UUID]:
    return frozenset((match.a, match.b))
