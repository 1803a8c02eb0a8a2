"""Suggests corresponding claims of a review's articles: joins the rules of `factcheck.matching` to claims.

Loads numpy and rapidfuzz, and only when called.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from itertools import chain, pairwise
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.match import Match, Signal, make_match
from factcheck.review.work.cores import cores
from factcheck.review.work.stopping import StoppedError

if TYPE_CHECKING:
    from factcheck.matching.suggest.suggest import ClaimText, Suggestion
    from factcheck.matching.suggest.why import SharedTerm
    from factcheck.matching.who.who import Who

CANDIDATES = 3
"""Candidates kept for a claim in each other article: the best, and two to look at when it is not the one."""

MANY_PAIRS = 20_000
"""Pairs to compare from which on other processes help: alone they take some five seconds, starting one takes one."""
MOST_PROCESSES = 2
"""Each takes about 200 MB, beside the 900 of this one in a review of a thousand articles."""

HANDED_OUT = 100
"""Matches that are handed out at once while more are looked for."""


class MatchingStoppedError(FactcheckError):
    """Somebody asked for matching to stop; nothing was decided."""


def match_claims(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    *,
    who: Who | None = None,
    new: Collection[UUID] | None = None,
    min_score: float | None = None,
    top: int | None = None,
    near: bool = False,
    should_stop: Callable[[], bool] | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    on_found: Callable[[tuple[Match, ...]], None] | None = None,
    processes: int | None = None,
) -> tuple[Match, ...]:
    """Return the suggested matches among the claims; with `new` (article keys), only those touching these articles.

    Pairs of one article that contradict each other are among them, last, with the relation of a conflict. With `near`
    also the near misses, whose relation is None.

    `min_score` (0–100) and `top` (candidates for a claim in each other article) overrule the defaults; with a score
    given nothing below it is suggested, else two "firsts" with other limits are, somewhat below. `who`: who is who in
    the review; without it no aliases are known. `on_found` is handed the matches as they are found, best first, some at
    a time. `processes`: how many compare pairs, 1 for this one alone; as many as pay if not given. Raises
    MatchingStoppedError when `should_stop` says so; what was handed out before then holds.
    """
    from factcheck.matching.suggest.firsts import FIRSTS_FROM
    from factcheck.matching.suggest.suggest import Stopped, matcher_of, suggestions
    from factcheck.matching.suggest.thresholds import NEAR_AT, SUGGEST_AT
    from factcheck.matching.suggest.within import contradictions

    position = {a.uid: n for n, a in enumerate(articles)}
    only = None if new is None else {position[uid] for uid in new}
    texts = _texts(articles, claims, who)
    found: list[Match] = []
    handed = 0
    try:
        matcher = matcher_of(texts, should_stop)
        across = suggestions(
            texts,
            top=CANDIDATES if top is None else top,
            min_score=SUGGEST_AT if min_score is None else min_score,
            near_from=NEAR_AT if near else None,
            firsts_from=FIRSTS_FROM if min_score is None else None,
            only_articles=only,
            matcher=matcher,
            should_stop=should_stop,
            on_progress=on_progress,
            comparer=partial(compared, processes, should_stop),
        )
        inside = contradictions(texts, matcher, only_articles=only, should_stop=should_stop)
        with closing(across):
            for suggestion in chain(across, inside):
                found.append(_match(claims[suggestion.a], claims[suggestion.b], suggestion.score, suggestion))
                if on_found and len(found) - handed == HANDED_OUT:
                    on_found(tuple(found[handed:]))
                    handed = len(found)
    except (Stopped, StoppedError) as stopped:
        raise MatchingStoppedError("matching was stopped") from stopped
    if on_found and handed < len(found):
        on_found(tuple(found[handed:]))
    return tuple(found)


def compared(
    processes: int | None,
    should_stop: Callable[[], bool] | None,
    claims: Sequence[ClaimText],
    pairs: Sequence[tuple[int, int]],
) -> Generator[tuple[Signal, ...], None, None]:
    """Yield the signals of each pair, found by this process or by others where that pays (`match_claims`)."""
    from factcheck.matching.suggest.suggest import compare_each

    if processes is None:
        processes = min(cores(), MOST_PROCESSES) if len(pairs) >= MANY_PAIRS else 1
    if processes < 2:
        return compare_each(claims, pairs)
    from factcheck.review.work.comparing import compare_in_processes  # what it imports is not needed for a few pairs

    return compare_in_processes(claims, pairs, processes, should_stop)


def match_pair(articles: Sequence[Article], a: Claim, b: Claim, who: Who | None = None) -> Match:
    """Return the match of two claims of different articles, whatever its score."""
    from factcheck.matching.suggest.suggest import suggest_pair

    found = suggest_pair(*_texts(articles, [a, b], who))
    return _match(a, b, found.score, found)


def compare_again(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    matches: Sequence[Match],
    touched: Collection[UUID],
    who: Who,
    should_stop: Callable[[], bool] | None = None,
) -> tuple[Match, ...]:
    """Return the matches of touched claims whose signals or relation are others now, and contradictions that are new.

    Scores stay. A match inside an article that contradicts itself no longer is kept, without relation and signals:
    somebody may have decided on it. Raises MatchingStoppedError when `should_stop` says so.
    """
    from factcheck.matching.suggest.suggest import Stopped, compare_claims, matcher_of, relation_between
    from factcheck.matching.suggest.within import contradictions

    wanted = [m for m in matches if m.a in touched or m.b in touched]
    if not touched:
        return ()
    texts = _texts(articles, claims, who)
    at = {claim.uid: n for n, claim in enumerate(claims)}
    changed: list[Match] = []
    try:
        matcher = matcher_of(texts, should_stop)
        only = {texts[at[uid]].article for uid in touched}
        against = contradictions(texts, matcher, only_articles=only, should_stop=should_stop)
        inside = {m.uid: m for s in against for m in [_match(claims[s.a], claims[s.b], s.score, s)]}
        for match in wanted:
            if should_stop and should_stop():
                raise Stopped
            one, other = texts[at[match.a]], texts[at[match.b]]
            if one.article == other.article:
                now = inside.pop(match.uid, None) or replace(match, relation=None, signals=())
            else:
                signals = compare_claims(one, other)
                relation = match.relation and relation_between(matcher, one, other, match.score, signals)
                now = replace(match, relation=relation, signals=signals)
            if (now.relation, now.signals) != (match.relation, match.signals):
                changed.append(replace(now, score=match.score))
    except Stopped as stopped:
        raise MatchingStoppedError("matching was stopped") from stopped
    known = {match.uid for match in matches}
    new = (m for m in inside.values() if m.uid not in known and (m.a in touched or m.b in touched))
    return (*changed, *new)


def every_pair(articles: Sequence[Article], claims: Sequence[Claim], who: Who | None = None) -> tuple[Match, ...]:
    """Return every pair of claims across articles with its score; relation None where nothing is suggested."""
    from factcheck.matching.suggest.firsts import FIRSTS_FROM
    from factcheck.matching.suggest.suggest import all_pairs

    pairs = all_pairs(_texts(articles, claims, who), firsts_from=FIRSTS_FROM)
    return tuple(_match(claims[a], claims[b], score, suggestion) for a, b, score, suggestion in pairs)


def why(claims: Sequence[Claim], matches: Sequence[Match]) -> dict[UUID, list[SharedTerm]]:
    """Return what the claims of each match share, by the match's key, with the spans of its `a` first.

    `claims`: all of the review, whose sentences tell common words from telling ones.
    """
    from factcheck.matching.suggest.why import Why

    explain = Why([c.quote for c in claims])
    quote = {c.uid: c.quote for c in claims}
    return {m.uid: explain(quote[m.a], quote[m.b]) for m in matches}


def _texts(articles: Sequence[Article], claims: Sequence[Claim], who: Who | None) -> list[ClaimText]:
    """The claims as matching sees them; what stands after one is the next claim of its article among `claims`."""
    from factcheck.matching.suggest.suggest import ClaimText
    from factcheck.matching.who.who import Who

    who = who or Who(articles, claims)
    position = {a.uid: n for n, a in enumerate(articles)}
    following = _following(claims)
    texts = []
    for claim in claims:
        behind = following[claim.uid].quote if claim.uid in following else None
        texts.append(
            ClaimText(
                claim.quote,
                position[claim.article],
                articles[position[claim.article]].published,
                who.speaker(claim),
                behind and who.written_out(behind),
                who.said_of(claim, behind or ""),
            )
        )
    return texts


def _following(claims: Sequence[Claim]) -> dict[UUID, Claim]:
    ordered = sorted(claims, key=lambda c: (c.article, c.start_char, c.end_char))
    return {one.uid: other for one, other in pairwise(ordered) if one.article == other.article}


def _match(a: Claim, b: Claim, score: float, suggestion: Suggestion | None) -> Match:
    relation = suggestion.relation if suggestion else None
    signals = suggestion.signals if suggestion else ()
    return make_match(a.uid, b.uid, round(score, 2), relation, signals)
