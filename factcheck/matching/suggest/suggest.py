"""Which claims of different articles are suggested as corresponding, how they relate and where they differ.

Decides by the second step's scores (`case.py`), which know the articles; the score it reports is the one it decided by,
so that every suggestion has at least the threshold. Stores nothing and knows no person's decisions.
"""

from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from factcheck.domain.match import Relation, Signal, SlotState
from factcheck.matching.score.case import Pairs, SecondStep
from factcheck.matching.score.coverage import richer
from factcheck.matching.score.prepared import CHECKED_EVERY, distinct, prepare
from factcheck.matching.score.scale import CASE_HALF, to_percent
from factcheck.matching.score.scorer import Matcher
from factcheck.matching.slots.signals import compare
from factcheck.matching.suggest.firsts import rival_firsts
from factcheck.matching.suggest.near import near_misses
from factcheck.matching.suggest.pair_list import list_pairs
from factcheck.matching.suggest.thresholds import EQUAL_AT, SUGGEST_AT
from factcheck.matching.who.speaker import Known, Speaker


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A claim as matching sees it: its text, the number of its article, and when that was published (ISO) or None.

    `speaker`: who says it, None where the article does. `following`: the sentence after it in its article. `known`: the
    names in both of which a reviewer has said who that is.
    """

    text: str
    article: int
    published: str | None = None
    speaker: Speaker | None = None
    following: str | None = None
    known: Known = ()


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


class Stopped(Exception):  # noqa: N818 - not an error: somebody asked for it
    """Raised when `should_stop` said so; nothing was decided."""


Progress = Callable[[int, int], None]
Comparer = Callable[[Sequence[ClaimText], Sequence[tuple[int, int]]], Generator[tuple[Signal, ...], None, None]]
"""Yields the signals of listed pairs of claims, in their order."""


def compare_each(
    claims: Sequence[ClaimText], pairs: Sequence[tuple[int, int]]
) -> Generator[tuple[Signal, ...], None, None]:
    """Yield the signals of each pair (positions in `claims`) when it is asked for."""
    for a, b in pairs:
        yield compare_claims(claims[a], claims[b])


def suggest(
    claims: Sequence[ClaimText],
    *,
    top: int = 3,
    min_score: float = SUGGEST_AT,
    near_from: float | None = None,
    firsts_from: float | None = None,
    only_articles: Collection[int] | None = None,
    matcher: Matcher | None = None,
    should_stop: Callable[[], bool] | None = None,
    on_progress: Progress | None = None,
    comparer: Comparer = compare_each,
) -> list[Suggestion]:
    """Return what `suggestions` yields, with the same arguments."""
    return list(
        suggestions(
            claims,
            top=top,
            min_score=min_score,
            near_from=near_from,
            firsts_from=firsts_from,
            only_articles=only_articles,
            matcher=matcher,
            should_stop=should_stop,
            on_progress=on_progress,
            comparer=comparer,
        )
    )


def suggestions(
    claims: Sequence[ClaimText],
    *,
    top: int = 3,
    min_score: float = SUGGEST_AT,
    near_from: float | None = None,
    firsts_from: float | None = None,
    only_articles: Collection[int] | None = None,
    matcher: Matcher | None = None,
    should_stop: Callable[[], bool] | None = None,
    on_progress: Progress | None = None,
    comparer: Comparer = compare_each,
) -> Generator[Suggestion, None, None]:
    """Yield the suggested pairs, best score first, equal scores by position; each is compared when it is asked for.

    A pair is kept when its score is at least `min_score`, it is among the best `top` of either claim in the other's
    article, and its texts are alike at all (`case.FLOOR`). With `firsts_from`, so is a pair down to that score whose
    claims both call something the first of its kind with differing limits (`firsts.py`). With `near_from`, near misses
    down to that score come after the suggestions, in the same order. `only_articles`: keep and compare only pairs with
    a claim of one of these, as after adding an article. `matcher`: default is one with these claims as background.
    `on_progress(done, total)` is called as the pairs are scored, `should_stop` then and for each pair that is yielded;
    Stopped is raised when it says so. `comparer`: who compares them; it is closed when nobody wants more.
    """
    scored = _case_pairs(claims, only_articles, matcher, should_stop, on_progress)
    kept = _kept(claims, scored, top, min_score, firsts_from)
    listed = _best_first(scored, kept)
    if near_from is not None:
        listed = np.concatenate([listed, _best_first(scored, _near(scored, kept, near_from, min_score))])
    pairs = list(zip(scored.pairs.i[listed].tolist(), scored.pairs.j[listed].tolist(), strict=True))
    with closing(comparer(claims, pairs)) as compared:
        for n, (k, signals) in enumerate(zip(listed.tolist(), compared, strict=True)):
            _stop_if(should_stop)
            found = _suggestion(scored, k, signals)
            yield found if n < len(kept) else replace(found, relation=None)


def all_pairs(
    claims: Sequence[ClaimText],
    *,
    top: int = 3,
    min_score: float = SUGGEST_AT,
    firsts_from: float | None = None,
    only_articles: Collection[int] | None = None,
    matcher: Matcher | None = None,
    should_stop: Callable[[], bool] | None = None,
    on_progress: Progress | None = None,
) -> Iterator[tuple[int, int, float, Suggestion | None]]:
    """Yield every pair of claims of different articles as (a, b, score, the suggestion or None), in order of position.

    Scores and suggestions are those of `suggest` with the same arguments.
    """
    texts = [claim.text for claim in claims]
    matcher = matcher or Matcher(texts)
    scores = matcher.case_scores(texts, [claim.article for claim in claims], _watched(should_stop, on_progress))
    scored = _case_pairs(claims, only_articles, matcher, should_stop, None)
    kept = _kept(claims, scored, top, min_score, firsts_from)
    suggested = {(int(scored.pairs.i[k]), int(scored.pairs.j[k])): int(k) for k in kept}
    of = np.array([claim.article for claim in claims], dtype=np.int64)
    for i, j in np.argwhere(np.triu(_wanted(of, only_articles), 1)):
        score = float(scores[i, j])
        k = suggested.get((int(i), int(j)))
        found = None if k is None else _suggestion(scored, k, compare_claims(claims[i], claims[j]))
        yield int(i), int(j), score, found


def suggest_pair(a: ClaimText, b: ClaimText) -> Suggestion:
    """Return the suggestion of two claims of different articles that somebody joins, whatever their score."""
    matcher = Matcher([a.text, b.text])
    score = float(matcher.case_scores([a.text, b.text], [0, 1])[0, 1])
    signals = compare_claims(a, b)
    return Suggestion(0, 1, score, relation_between(matcher, a, b, score, signals), signals)


def relation_between(matcher: Matcher, a: ClaimText, b: ClaimText, score: float, signals: Sequence[Signal]) -> Relation:
    """Name the relation of two claims whose score and signals are known."""
    one, other = (prepare([claim.text], matcher.background) for claim in (a, b))
    [(_, _, compared)] = matcher.blocks(one, other)
    return relation_of(score, (float(compared.left[0, 0]), float(compared.right[0, 0])), signals)


def matcher_of(claims: Sequence[ClaimText], should_stop: Callable[[], bool] | None = None) -> Matcher:
    """Return a matcher with these claims as background. Raises Stopped when `should_stop` says so."""
    return Matcher(_stoppable([claim.text for claim in claims], should_stop))


def relation_of(score: float, shares: tuple[float, float], signals: Sequence[Signal]) -> Relation:
    """Name the relation of a suggested pair: a conflict before anything else, then detail, overlap, sameness.

    `shares`: share (0-1) of each claim's weight that the other covers.
    """
    if any(signal.state is SlotState.CONFLICT for signal in signals):
        return Relation.CONFLICT
    if richer(*shares):
        return Relation.MORE_DETAIL
    return Relation.SAME if score >= EQUAL_AT else Relation.OVERLAP


def compare_claims(a: ClaimText, b: ClaimText) -> tuple[Signal, ...]:
    """Return the signals of two claims with all that is known of them."""
    return compare(
        a.text,
        b.text,
        a_published=a.published,
        b_published=b.published,
        a_speaker=a.speaker,
        b_speaker=b.speaker,
        a_following=a.following,
        b_following=b.following,
        a_known=a.known,
        b_known=b.known,
    )


@dataclass(frozen=True, slots=True)
class _Scored:
    """Pairs of claims of different articles and their scores (0-100). `of`: each claim's article, numbered from 0."""

    pairs: Pairs
    of: npt.NDArray[np.int64]
    score: npt.NDArray[np.float32]


def _stop_if(should_stop: Callable[[], bool] | None) -> None:
    if should_stop and should_stop():
        raise Stopped


def _stoppable(texts: Sequence[str], should_stop: Callable[[], bool] | None) -> Iterator[str]:
    """The texts; every so often somebody may say that no more of them are wanted."""
    for i, text in enumerate(texts):
        if i % CHECKED_EVERY == 0:
            _stop_if(should_stop)
        yield text


def _watched(should_stop: Callable[[], bool] | None, on_progress: Progress | None) -> Progress:
    def on_block(done: int, total: int) -> None:
        _stop_if(should_stop)
        if on_progress:
            on_progress(done, total)

    return on_block


def _case_pairs(
    claims: Sequence[ClaimText],
    only_articles: Collection[int] | None,
    matcher: Matcher | None,
    should_stop: Callable[[], bool] | None,
    on_progress: Progress | None,
) -> _Scored:
    """The pairs that are alike at all, with the second step's scores."""
    _stop_if(should_stop)
    texts = [claim.text for claim in claims]
    articles = np.array([claim.article for claim in claims], dtype=np.int64)
    touched = np.ones(len(claims), dtype=bool)
    if only_articles is not None:
        touched = np.isin(articles, np.array(sorted(only_articles), dtype=np.int64))
    matcher = matcher or matcher_of(claims, should_stop)
    several, at = distinct(texts)
    side = prepare(several, matcher.background, lambda: _stop_if(should_stop))
    _, of = np.unique(articles, return_inverse=True)
    pairs = list_pairs(matcher, side, at, of, touched, _watched(should_stop, on_progress))
    step = SecondStep(pairs, of, side, at, matcher.background.share)
    shifted = step.shifted(pairs.i, pairs.j, pairs.raw).astype(np.float32)
    return _Scored(pairs, of, to_percent(shifted[:, None], CASE_HALF)[:, 0])


def _wanted(of: npt.NDArray[np.int64], only_articles: Collection[int] | None) -> npt.NDArray[np.bool_]:
    wanted: npt.NDArray[np.bool_] = np.not_equal.outer(of, of)
    if only_articles is not None:
        touched = np.isin(of, np.array(sorted(only_articles), dtype=np.int64))
        wanted &= np.logical_or.outer(touched, touched)
    return wanted


def _among_best(scored: _Scored, top: int) -> npt.NDArray[np.bool_]:
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


def _kept(
    claims: Sequence[ClaimText], scored: _Scored, top: int, min_score: float, firsts_from: float | None
) -> npt.NDArray[np.int64]:
    """The positions of the pairs to suggest, ascending."""
    best = _among_best(scored, top)
    kept = np.flatnonzero(best & (scored.score >= min_score))
    if firsts_from is None:
        return kept
    low = np.flatnonzero(best & (scored.score >= firsts_from) & (scored.score < min_score))
    rivals = rival_firsts([claim.text for claim in claims], scored.pairs.i[low], scored.pairs.j[low])
    both: npt.NDArray[np.int64] = np.union1d(kept, low[rivals])
    return both


def _best_first(scored: _Scored, chosen: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The chosen pairs, best score first, equal scores by position."""
    pairs = scored.pairs
    ordered: npt.NDArray[np.int64] = chosen[np.lexsort((pairs.j[chosen], pairs.i[chosen], -scored.score[chosen]))]
    return ordered


def _near(scored: _Scored, kept: npt.NDArray[np.int64], near_from: float, min_score: float) -> npt.NDArray[np.int64]:
    """The positions of the near misses, in no order."""
    pairs, score = scored.pairs, scored.score
    close = np.setdiff1d(np.flatnonzero((score >= near_from) & (score < min_score)), kept)
    suggested = pairs.i[kept], pairs.j[kept]
    nearest = near_misses(pairs.i[close], pairs.j[close], score[close], scored.of, suggested)
    found: npt.NDArray[np.int64] = close[nearest]
    return found


def _suggestion(scored: _Scored, k: int, signals: tuple[Signal, ...]) -> Suggestion:
    pairs, score = scored.pairs, float(scored.score[k])
    shares = float(pairs.share_i[k]), float(pairs.share_j[k])
    return Suggestion(int(pairs.i[k]), int(pairs.j[k]), score, relation_of(score, shares, signals), signals)
