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
from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.match import Match, Signal, make_match
from factcheck.matching.suggest.thresholds import FIRSTS_FROM, NEAR_AT
from factcheck.matching.suggest.wanted import Wanted
from factcheck.review.work.cores import cores

if TYPE_CHECKING:
    from factcheck.matching.suggest.claims import ClaimText, ReadClaims
    from factcheck.matching.suggest.suggest import Suggestion
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


USUAL = Wanted(top=CANDIDATES, firsts_from=FIRSTS_FROM)
"""What is wanted where nobody says anything else."""
WITH_NEAR = replace(USUAL, near_from=NEAR_AT)
"""The same with near misses, which a review keeps."""


def match_claims(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    wanted: Wanted = USUAL,
    *,
    who: Who | None = None,
    new: Collection[UUID] | None = None,
    on_found: Callable[[tuple[Match, ...]], None] | None = None,
    job: Job = UNWATCHED,
    processes: int | None = None,
) -> tuple[Match, ...]:
    """Return the suggested matches among the claims; with `new` (article keys), only those touching these articles.

    Pairs of one article that contradict each other are among them, last, with the relation of a conflict. Near misses,
    if `wanted`, have no relation.

    Args:
        articles: Those of the claims.
        claims: All claims of the review.
        wanted: Which pairs are suggested; its articles are those in `new`.
        who: Who is who in the review; without it no aliases are known.
        new: Articles, by their keys.
        on_found: Handed the matches as they are found, best first, some at a time.
        job: Told how far scoring is, and asked.
        processes: How many compare pairs, 1 for this one alone; as many as pay if not given.

    Raises:
        StoppedError: The job was stopped; what was handed out before then holds.
    """
    from factcheck.matching.suggest.choosing import matcher_of
    from factcheck.matching.suggest.claims import ReadClaims
    from factcheck.matching.suggest.suggest import suggestions
    from factcheck.matching.suggest.within import contradictions

    position = {a.uid: n for n, a in enumerate(articles)}
    only = None if new is None else {position[uid] for uid in new}
    texts = _texts(articles, claims, who)
    read = ReadClaims(texts)
    matcher = matcher_of(texts, job)
    comparer = partial(compared, texts, read, processes, job)
    across = suggestions(texts, replace(wanted, only_articles=only), matcher=matcher, comparer=comparer, job=job)
    inside = contradictions(texts, matcher, only_articles=only, read=read, job=job)
    matches: list[Match] = []
    handed = 0
    with closing(across):
        for suggestion in chain(across, inside):
            matches.append(_match(claims[suggestion.a], claims[suggestion.b], suggestion.score, suggestion))
            if on_found and len(matches) - handed == HANDED_OUT:
                on_found(tuple(matches[handed:]))
                handed = len(matches)
    if on_found and handed < len(matches):
        on_found(tuple(matches[handed:]))
    return tuple(matches)


def compared(
    claims: Sequence[ClaimText], read: ReadClaims, processes: int | None, job: Job, pairs: Sequence[tuple[int, int]]
) -> Generator[tuple[Signal, ...], None, None]:
    """Yield the signals of each pair, found by this process, which holds what was `read`, or by others where that pays
    (`match_claims`)."""
    if processes is None:
        processes = min(cores(), MOST_PROCESSES) if len(pairs) >= MANY_PAIRS else 1
    if processes < 2:
        return read.compare_each(pairs)
    from factcheck.review.work.comparing import compare_in_processes  # what it imports is not needed for a few pairs

    return compare_in_processes(claims, pairs, processes, job)


def match_pair(articles: Sequence[Article], a: Claim, b: Claim, who: Who | None = None) -> Match:
    """Return the match of two claims of different articles, whatever its score."""
    from factcheck.matching.suggest.suggest import suggest_pair

    suggestion = suggest_pair(*_texts(articles, [a, b], who))
    return _match(a, b, suggestion.score, suggestion)


def compare_again(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    matches: Sequence[Match],
    touched: Collection[UUID],
    who: Who,
    job: Job = UNWATCHED,
) -> tuple[Match, ...]:
    """Return the matches of touched claims whose signals or relation are others now, and contradictions that are new.

    Scores stay. A match inside an article that contradicts itself no longer is kept, without relation and signals:
    somebody may have decided on it. Raises StoppedError when the job is stopped.
    """
    from factcheck.matching.suggest.choosing import matcher_of
    from factcheck.matching.suggest.claims import ReadClaims
    from factcheck.matching.suggest.suggest import relation_between
    from factcheck.matching.suggest.within import contradictions

    if not touched:
        return ()
    texts = _texts(articles, claims, who)
    at = {claim.uid: n for n, claim in enumerate(claims)}
    read, matcher = ReadClaims(texts), matcher_of(texts, job)
    only = {texts[at[uid]].article for uid in touched}
    against = contradictions(texts, matcher, only_articles=only, read=read, job=job)
    contrary = (_match(claims[s.a], claims[s.b], s.score, s) for s in against)
    inside = {m.uid: m for m in contrary if m.a in touched or m.b in touched}
    changed: list[Match] = []
    for match in matches:
        if match.a not in touched and match.b not in touched:
            continue
        job.check()
        one, other = at[match.a], at[match.b]
        if texts[one].article == texts[other].article:
            now = inside.get(match.uid) or replace(match, relation=None, signals=())
        else:
            signals = read.compare(one, other)
            relation = match.relation and relation_between(matcher, texts[one], texts[other], match.score, signals)
            now = replace(match, relation=relation, signals=signals)
        if (now.relation, now.signals) != (match.relation, match.signals):
            changed.append(replace(now, score=match.score))
    known = {match.uid for match in matches}
    return (*changed, *(match for uid, match in inside.items() if uid not in known))


def every_pair(articles: Sequence[Article], claims: Sequence[Claim], who: Who | None = None) -> tuple[Match, ...]:
    """Return every pair of claims across articles with its score; relation None where nothing is suggested."""
    from factcheck.matching.suggest.suggest import all_pairs

    pairs = all_pairs(_texts(articles, claims, who), USUAL)
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
    from factcheck.matching.suggest.claims import ClaimText
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
