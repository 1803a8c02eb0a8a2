"""Which claims of different articles are suggested as corresponding, how they relate and where they differ.

Decides by the second step's scores (`case.py`), which know the articles; the score it reports is the one it decided by,
so that every suggestion has at least the threshold. Stores nothing and knows no person's decisions.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from factcheck.domain.match import Relation, Signal, SlotState
from factcheck.matching.attribution import Speaker
from factcheck.matching.coverage import richer
from factcheck.matching.scorer import Matcher
from factcheck.matching.signals import compare
from factcheck.matching.thresholds import EQUAL_AT, SUGGEST_AT


@dataclass(frozen=True, slots=True)
class ClaimText:
    """A claim as matching sees it: its text, the number of its article, and when that was published (ISO) or None.

    `speaker`: who says it, None where the article does. `following`: the sentence after it in its article.
    """

    text: str
    article: int
    published: str | None = None
    speaker: Speaker | None = None
    following: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two claims (`a < b`, positions in the list given), their score (0-100), relation and signals (`a` as side a)."""

    a: int
    b: int
    score: float
    relation: Relation
    signals: tuple[Signal, ...]


class Stopped(Exception):  # noqa: N818 - not an error: somebody asked for it
    """Raised when `should_stop` said so; nothing was decided."""


Progress = Callable[[int, int], None]


def suggest(
    claims: Sequence[ClaimText],
    *,
    top: int = 3,
    min_score: float = SUGGEST_AT,
    only_articles: Collection[int] | None = None,
    matcher: Matcher | None = None,
    should_stop: Callable[[], bool] | None = None,
    on_progress: Progress | None = None,
) -> list[Suggestion]:
    """Return the suggested pairs, best score first, equal scores by position.

    A pair is kept when its score is at least `min_score` and it is among the best `top` of either claim in the other's
    article. `only_articles`: keep and compare only pairs with a claim of one of these, as after adding an article (the
    scores of the others are still needed, for the second step). `matcher`: default is one with these claims as
    background. `on_progress(done, total)` is called per block of texts, `should_stop` per block and per kept pair;
    Stopped is raised when it says so.
    """
    scores = _case_scores(claims, matcher, should_stop, on_progress)
    of = np.array([claim.article for claim in claims], dtype=np.int64)
    kept = _among_best(scores, of, top) & (scores >= min_score) & _wanted(of, only_articles)
    pairs = [(int(i), int(j), float(scores[i, j])) for i, j in np.argwhere(np.triu(kept, 1))]
    found = []
    for i, j, score in pairs:
        if should_stop and should_stop():
            raise Stopped
        found.append(_suggestion(claims, i, j, score))
    return sorted(found, key=lambda s: (-s.score, s.a, s.b))


def all_pairs(
    claims: Sequence[ClaimText],
    *,
    top: int = 3,
    min_score: float = SUGGEST_AT,
    only_articles: Collection[int] | None = None,
    matcher: Matcher | None = None,
    should_stop: Callable[[], bool] | None = None,
    on_progress: Progress | None = None,
) -> Iterator[tuple[int, int, float, Suggestion | None]]:
    """Yield every pair of claims of different articles as (a, b, score, the suggestion or None), in order of position.

    Scores and suggestions are those of `suggest` with the same arguments.
    """
    scores = _case_scores(claims, matcher, should_stop, on_progress)
    of = np.array([claim.article for claim in claims], dtype=np.int64)
    wanted = _wanted(of, only_articles)
    kept = _among_best(scores, of, top) & (scores >= min_score) & wanted
    for i, j in np.argwhere(np.triu(wanted, 1)):
        score = float(scores[i, j])
        yield int(i), int(j), score, _suggestion(claims, int(i), int(j), score) if kept[i, j] else None


def relation_of(a: str, b: str, score: float, signals: Sequence[Signal]) -> Relation:
    """Name the relation of a suggested pair: a conflict before anything else, then detail, overlap, sameness."""
    if any(signal.state is SlotState.CONFLICT for signal in signals):
        return Relation.CONFLICT
    if richer(a, b):
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
    )


def _case_scores(
    claims: Sequence[ClaimText],
    matcher: Matcher | None,
    should_stop: Callable[[], bool] | None,
    on_progress: Progress | None,
) -> npt.NDArray[np.float32]:
    def on_block(done: int, total: int) -> None:
        if should_stop and should_stop():
            raise Stopped
        if on_progress:
            on_progress(done, total)

    if should_stop and should_stop():
        raise Stopped
    texts = [claim.text for claim in claims]
    return (matcher or Matcher(texts)).case_scores(texts, [claim.article for claim in claims], on_block)


def _wanted(of: npt.NDArray[np.int64], only_articles: Collection[int] | None) -> npt.NDArray[np.bool_]:
    wanted: npt.NDArray[np.bool_] = np.not_equal.outer(of, of)
    if only_articles is not None:
        touched = np.isin(of, np.array(sorted(only_articles), dtype=np.int64))
        wanted &= np.logical_or.outer(touched, touched)
    return wanted


def _among_best(scores: npt.NDArray[np.float32], of: npt.NDArray[np.int64], top: int) -> npt.NDArray[np.bool_]:
    """True where one is among the best `top` of the other in its article; equal scores go by position."""
    best = np.zeros(scores.shape, dtype=bool)
    for article in np.unique(of):
        columns = np.flatnonzero(of == article)
        order = np.argsort(-scores[:, columns], axis=1, kind="stable")[:, : max(top, 0)]
        best[np.arange(len(of))[:, None], columns[order]] = True
    return best | best.T


def _suggestion(claims: Sequence[ClaimText], i: int, j: int, score: float) -> Suggestion:
    a, b = claims[i], claims[j]
    signals = compare_claims(a, b)
    return Suggestion(i, j, score, relation_of(a.text, b.text, score, signals), signals)
