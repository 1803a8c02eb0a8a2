"""Which pairs of claims are kept, of all that are alike: the best, two differing firsts, near misses. Compares no slot.

Decides by the second step's scores (`case.py`), which know the articles.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.domain.job import UNWATCHED, Job
from factcheck.matching.score.case import Pairs, SecondStep
from factcheck.matching.score.prepared import CHECKED_EVERY, distinct, prepare
from factcheck.matching.score.scale import CASE_HALF, to_percent
from factcheck.matching.score.scorer import Matcher
from factcheck.matching.suggest.claims import ClaimText
from factcheck.matching.suggest.firsts import rival_firsts
from factcheck.matching.suggest.near import near_misses
from factcheck.matching.suggest.pair_list import list_pairs
from factcheck.matching.suggest.wanted import Wanted


@dataclass(frozen=True, slots=True)
class Scored:
    """Pairs of claims of different articles and their scores (0-100). `of`: each claim's article, numbered from 0."""

    pairs: Pairs
    of: npt.NDArray[np.int64]
    score: npt.NDArray[np.float32]


def matcher_of(claims: Sequence[ClaimText], job: Job = UNWATCHED) -> Matcher:
    """Return a matcher with these claims as background. Raises StoppedError when the job is stopped."""
    return Matcher(_stoppable([claim.text for claim in claims], job))


def _stoppable(texts: Sequence[str], job: Job) -> Iterator[str]:
    """The texts; every so often somebody may say that no more of them are wanted."""
    for i, text in enumerate(texts):
        if i % CHECKED_EVERY == 0:
            job.check()
        yield text


def case_pairs(
    claims: Sequence[ClaimText], only_articles: Collection[int] | None, matcher: Matcher | None, job: Job
) -> Scored:
    """The pairs that are alike at all, with the second step's scores."""
    job.check()
    texts = [claim.text for claim in claims]
    articles = np.array([claim.article for claim in claims], dtype=np.int64)
    touched = np.ones(len(claims), dtype=bool)
    if only_articles is not None:
        touched = np.isin(articles, np.array(sorted(only_articles), dtype=np.int64))
    matcher = matcher or matcher_of(claims, job)
    several, at = distinct(texts)
    side = prepare(several, matcher.background, job.check)
    _, of = np.unique(articles, return_inverse=True)
    pairs = list_pairs(matcher.formula, side, at, of, touched, job.step)
    step = SecondStep(pairs, of, side, at, matcher.background.share)
    shifted = step.shifted(pairs.i, pairs.j, pairs.raw).astype(np.float32)
    return Scored(pairs, of, to_percent(shifted[:, None], CASE_HALF)[:, 0])


def wanted_pairs(of: npt.NDArray[np.int64], only_articles: Collection[int] | None) -> npt.NDArray[np.bool_]:
    """Return which pairs of claims are of different articles, and of one of the given ones; n x n."""
    wanted: npt.NDArray[np.bool_] = np.not_equal.outer(of, of)
    if only_articles is not None:
        touched = np.isin(of, np.array(sorted(only_articles), dtype=np.int64))
        wanted &= np.logical_or.outer(touched, touched)
    return wanted


def _among_best(scored: Scored, top: int) -> npt.NDArray[np.bool_]:
    """True where one is among the best `top` of the other in its article; equal scores go by position."""
    pairs = scored.pairs
    best = np.zeros(len(pairs.i), dtype=bool)
    for one, other in ((pairs.i, pairs.j), (pairs.j, pairs.i)):
        group = one * (int(scored.of.max()) + 1 if len(scored.of) else 1) + scored.of[other]
        order = np.lexsort((other, -scored.score, group))
        ordered = group[order]
        begin = np.searchsorted(ordered, ordered)
        best[order[np.arange(len(order)) - begin < top]] = True
    return best


def kept_pairs(claims: Sequence[ClaimText], scored: Scored, wanted: Wanted) -> npt.NDArray[np.int64]:
    """Return the positions of the pairs to suggest, ascending."""
    best = _among_best(scored, wanted.top)
    kept = np.flatnonzero(best & (scored.score >= wanted.min_score))
    if wanted.firsts_from is None:
        return kept
    low = np.flatnonzero(best & (scored.score >= wanted.firsts_from) & (scored.score < wanted.min_score))
    rivals = rival_firsts(claims, scored.pairs.i[low], scored.pairs.j[low])
    both: npt.NDArray[np.int64] = np.union1d(kept, low[rivals])
    return both


def best_first(scored: Scored, chosen: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the chosen pairs, best score first, equal scores by position."""
    pairs = scored.pairs
    ordered: npt.NDArray[np.int64] = chosen[np.lexsort((pairs.j[chosen], pairs.i[chosen], -scored.score[chosen]))]
    return ordered


def near_pairs(scored: Scored, kept: npt.NDArray[np.int64], wanted: Wanted) -> npt.NDArray[np.int64]:
    """Return the positions of the near misses, in no order; `kept`: those of the pairs that are suggested."""
    if wanted.near_from is None:
        return np.empty(0, dtype=np.int64)
    pairs, score = scored.pairs, scored.score
    close = np.setdiff1d(np.flatnonzero((score >= wanted.near_from) & (score < wanted.min_score)), kept)
    suggested = pairs.i[kept], pairs.j[kept]
    nearest = near_misses(pairs.i[close], pairs.j[close], score[close], scored.of, suggested)
    misses: npt.NDArray[np.int64] = close[nearest]
    return misses
