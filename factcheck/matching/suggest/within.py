"""Where one article contradicts itself: two of its claims on one thing whose figures, dates or names differ.

An article tells of many things, so more is asked here than between articles: the claims must be alike, and what differs
must be a slot that has one value. Two speakers, two days or a number that is added to another are no contradiction.
Articles are looked at one by one; how claims correspond across articles is `suggest`'s.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.match import Relation, Signal, SlotState
from factcheck.matching.score.scorer import Matcher
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.dates.compare import DATE, other_days
from factcheck.matching.slots.dates.find import Grain, Role
from factcheck.matching.slots.figures.compare import FIGURE, MONEY, PERCENTAGE
from factcheck.matching.slots.figures.find import Figure
from factcheck.matching.slots.people import NAME
from factcheck.matching.slots.sides import two_speakers
from factcheck.matching.suggest.claims import ClaimText, ReadClaims
from factcheck.matching.suggest.suggest import Suggestion
from factcheck.matching.suggest.thresholds import STRONG_AT
from factcheck.matching.who.speaker import Speaker

SAME_COUNT_AT = 30.0
"""Score (0–100) from which two counts of one kind are about one event: an article says it again in few words. In some
eight hundred articles the counts that differed for another reason scored up to 24, those that contradicted from 36."""
SAME_EVENT_AT = STRONG_AT
"""The same for dates and names, which an article has many of: it must be all but certain that the claims are on one
thing."""
_NEEDED = {
    FIGURE: SAME_COUNT_AT,
    MONEY: SAME_COUNT_AT,
    PERCENTAGE: SAME_EVENT_AT,
    DATE: SAME_EVENT_AT,
    NAME: SAME_EVENT_AT,
}
Key = tuple[str, str]


def contradictions(
    claims: Sequence[ClaimText],
    matcher: Matcher,
    *,
    only_articles: Collection[int] | None = None,
    read: ReadClaims | None = None,
    job: Job = UNWATCHED,
) -> list[Suggestion]:
    """Return the pairs of claims of one article that contradict each other, in the order of the articles.

    Positions are those in `claims`; scores are `matcher`'s (0–100). `only_articles`: look at these alone. `read`:
    the claims as they were read for another purpose. Raises StoppedError when the job is stopped.
    """
    read = read or ReadClaims(claims)
    members: dict[int, dict[tuple[str, Speaker | None], int]] = {}  # said again in the same words is said once
    for position, claim in enumerate(claims):
        if only_articles is None or claim.article in only_articles:
            members.setdefault(claim.article, {}).setdefault((claim.text, claim.speaker), position)
    contrary: list[Suggestion] = []
    for own in members.values():
        job.check()
        contrary.extend(_in_article(read, list(own.values()), matcher))
    return contrary


def _in_article(read: ReadClaims, own: Sequence[int], matcher: Matcher) -> Iterator[Suggestion]:
    claims = {position: read[position] for position in own}
    pairs = [(i, j) for i, j, counted in _comparable(claims) if _may_differ(claims[i], claims[j], counted)]
    if not pairs:
        return
    involved = sorted({position for pair in pairs for position in pair})
    at = {position: n for n, position in enumerate(involved)}
    texts = [claims[position].text for position in involved]
    scores = matcher.scores(texts, texts)
    for i, j in pairs:
        score = float(scores[at[i], at[j]])
        if score < SAME_COUNT_AT:
            continue
        signals = read.compare(i, j)
        against = [s for s in signals if s.state is SlotState.CONFLICT and score >= _NEEDED.get(s.slot, 101.0)]
        if against and not _repeated(signals):
            yield Suggestion(i, j, score, Relation.CONFLICT, tuple(against))


def _comparable(claims: Mapping[int, ReadClaim]) -> list[tuple[int, int, bool]]:
    """The pairs of an article's claims that count the same, have dates or name holders of one office; whether they
    count the same. `claims`: by position; an article has far more pairs than claims."""
    counting: dict[Key, list[int]] = defaultdict(list)
    naming: dict[frozenset[str], list[int]] = defaultdict(list)
    for position, claim in claims.items():
        for key in _keys(claim):
            counting[key].append(position)
        for office in _offices(claim):
            naming[office].append(position)
    dated = [position for position, claim in claims.items() if _dated(claim)]
    counted = {pair for same in counting.values() for pair in combinations(same, 2)}
    others = {pair for same in (dated, *naming.values()) for pair in combinations(same, 2)}
    return [(i, j, (i, j) in counted) for i, j in sorted(counted | others)]


def _may_differ(a: ReadClaim, b: ReadClaim, counted: bool) -> bool:
    """Whether one speaker, or the article itself, may say both of one day; `counted`: whether they count the same."""
    return not two_speakers(a, b) and not (counted and other_days(a, b))


def _keys(claim: ReadClaim) -> frozenset[Key]:
    return frozenset(_key(figure) for figure in claim.figures)


def _key(figure: Figure) -> Key:
    return (figure.counted.thing or "people", figure.counted.status or "")


def _dated(claim: ReadClaim) -> bool:
    return any(d.role is Role.EVENT and d.grain is Grain.DAY for d in claim.dates)


def _offices(claim: ReadClaim) -> frozenset[frozenset[str]]:
    return frozenset(p.role for p in claim.people if p.single and len(p.role) > 1)


def _repeated(signals: Sequence[Signal]) -> bool:
    """Whether the claims agree on another count: then what differs is another part of it."""
    return any(s.slot in (FIGURE, MONEY) and s.state is SlotState.EQUAL for s in signals)
