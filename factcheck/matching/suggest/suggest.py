"""Which claims of different articles are suggested as corresponding, how they relate and where they differ.

The score that a suggestion has is the one that it was chosen by (`choosing.py`), so that every one has at least the
threshold. Stores nothing and knows no person's decisions.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

import numpy as np

from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.match import Relation, Signal, SlotState
from factcheck.matching.score.blocks import blocks
from factcheck.matching.score.coverage import richer
from factcheck.matching.score.prepared import prepare
from factcheck.matching.score.scorer import Matcher
from factcheck.matching.slots.signals import compare_read
from factcheck.matching.suggest.choosing import Scored, best_first, case_pairs, kept_pairs, near_pairs, wanted_pairs
from factcheck.matching.suggest.claims import ClaimText, ReadClaims, read_claim
from factcheck.matching.suggest.thresholds import EQUAL_AT
from factcheck.matching.suggest.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two claims (`a < b`, positions in the list given), their score (0-100), relation and signals (`a` as side a).

    A near miss (`near.py`) has no relation: it is not suggested.
    """

    a: int
    b: int
    score: float
    relation: Relation | None
    signals: tuple[Signal, ...]


Comparer = Callable[[Sequence[tuple[int, int]]], Generator[tuple[Signal, ...], None, None]]
"""Yields the signals of listed pairs of claims, given by position, in their order."""
_USUAL = Wanted()


def suggestions(
    claims: Sequence[ClaimText],
    wanted: Wanted = _USUAL,
    *,
    matcher: Matcher | None = None,
    comparer: Comparer | None = None,
    job: Job = UNWATCHED,
) -> Generator[Suggestion, None, None]:
    """Yield the suggested pairs, best score first, equal scores by position; each is compared when it is asked for.

    A pair is kept when its score is at least the wanted one, it is among the best of either claim in the other's
    article, and its texts are alike at all (`case.FLOOR`); so is one of two differing firsts. Near misses, if they are
    wanted, come after the suggestions, in the same order.

    Args:
        claims: All claims, whichever articles are wanted.
        wanted: Which pairs.
        matcher: Scores them; one with these claims as background if not given.
        comparer: Compares them, and is closed when nobody wants more; this process, each claim read once, if not given.
        job: Told how far scoring is; asked then and for each pair that is yielded.

    Raises:
        StoppedError: The job was stopped; nothing was decided.
    """
    scored = case_pairs(claims, wanted.only_articles, matcher, job)
    kept = kept_pairs(claims, scored, wanted)
    listed = np.concatenate([best_first(scored, kept), best_first(scored, near_pairs(scored, kept, wanted))])
    pairs = list(zip(scored.pairs.i[listed].tolist(), scored.pairs.j[listed].tolist(), strict=True))
    with closing((comparer or ReadClaims(claims).compare_each)(pairs)) as compared:
        for n, (k, signals) in enumerate(zip(listed.tolist(), compared, strict=True)):
            job.check()
            suggestion = _suggestion(scored, k, signals)
            yield suggestion if n < len(kept) else replace(suggestion, relation=None)


def all_pairs(
    claims: Sequence[ClaimText], wanted: Wanted = _USUAL, *, matcher: Matcher | None = None, job: Job = UNWATCHED
) -> Iterator[tuple[int, int, float, Suggestion | None]]:
    """Yield every pair of claims of different articles as (a, b, score, the suggestion or None), in order of position.

    Scores and suggestions are those of `suggestions` with the same arguments; near misses are none.
    """
    texts = [claim.text for claim in claims]
    matcher = matcher or Matcher(texts)
    scores = matcher.case_scores(texts, [claim.article for claim in claims], job.step)
    scored = case_pairs(claims, wanted.only_articles, matcher, replace(job, progress=None))
    kept = kept_pairs(claims, scored, wanted)
    suggested = {(int(scored.pairs.i[k]), int(scored.pairs.j[k])): int(k) for k in kept}
    of = np.array([claim.article for claim in claims], dtype=np.int64)
    read = ReadClaims(claims)
    for i, j in np.argwhere(np.triu(wanted_pairs(of, wanted.only_articles), 1)).tolist():
        k = suggested.get((i, j))
        yield i, j, float(scores[i, j]), None if k is None else _suggestion(scored, k, read.compare(i, j))


def suggest_pair(a: ClaimText, b: ClaimText) -> Suggestion:
    """Return the suggestion of two claims of different articles that somebody joins, whatever their score."""
    matcher = Matcher([a.text, b.text])
    score = float(matcher.case_scores([a.text, b.text], [0, 1])[0, 1])
    signals = compare_read(read_claim(a), read_claim(b))
    return Suggestion(0, 1, score, relation_between(matcher, a, b, score, signals), signals)


def relation_between(matcher: Matcher, a: ClaimText, b: ClaimText, score: float, signals: Sequence[Signal]) -> Relation:
    """Name the relation of two claims whose score and signals are known."""
    one, other = (prepare([claim.text], matcher.background) for claim in (a, b))
    [(_, _, compared)] = blocks(matcher.formula, one, other)
    return relation_of(score, (float(compared.left[0, 0]), float(compared.right[0, 0])), signals)


def relation_of(score: float, shares: tuple[float, float], signals: Sequence[Signal]) -> Relation:
    """Name the relation of a suggested pair: a conflict before anything else, then detail, overlap, sameness.

    `shares`: share (0-1) of each claim's weight that the other covers.
    """
    if any(signal.state is SlotState.CONFLICT for signal in signals):
        return Relation.CONFLICT
    if richer(*shares):
        return Relation.MORE_DETAIL
    return Relation.SAME if score >= EQUAL_AT else Relation.OVERLAP


def _suggestion(scored: Scored, k: int, signals: tuple[Signal, ...]) -> Suggestion:
    pairs, score = scored.pairs, float(scored.score[k])
    shares = float(pairs.share_i[k]), float(pairs.share_j[k])
    return Suggestion(int(pairs.i[k]), int(pairs.j[k]), score, relation_of(score, shares, signals), signals)
