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
from factcheck.domain.claim import Claim, ClaimantKind
from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.match import Match, Signal, make_match
from factcheck.matching.suggest.thresholds import FIRSTS_FROM, NEAR_AT
from factcheck.matching.suggest.wanted import Wanted
from factcheck.review.work.cores import cores

if TYPE_CHECKING:
    from factcheck.matching.slots.speakers import Speaker
    from factcheck.matching.suggest.claims import ClaimText, ReadClaims
    from factcheck.matching.suggest.suggest import Suggestion
    from factcheck.matching.suggest.why import SharedTerm

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
    texts = _texts(articles, claims)
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


def match_pair(articles: Sequence[Article], a: Claim, b: Claim) -> Match:
    """Return the match of two claims of different articles, whatever its score."""
    from factcheck.matching.suggest.suggest import suggest_pair

    suggestion = suggest_pair(*_texts(articles, [a, b]))
    return _match(a, b, suggestion.score, suggestion)


def every_pair(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Match, ...]:
    """Return every pair of claims across articles with its score; relation None where nothing is suggested."""
    from factcheck.matching.suggest.suggest import all_pairs

    pairs = all_pairs(_texts(articles, claims), USUAL)
    return tuple(_match(claims[a], claims[b], score, suggestion) for a, b, score, suggestion in pairs)


def why(claims: Sequence[Claim], matches: Sequence[Match]) -> dict[UUID, list[SharedTerm]]:
    """Return what the claims of each match share, by the match's key, with the spans of its `a` first.

    `claims`: all of the review, whose sentences tell common words from telling ones.
    """
    from factcheck.matching.suggest.why import Why

    explain = Why([c.quote for c in claims])
    quote = {c.uid: c.quote for c in claims}
    return {m.uid: explain(quote[m.a], quote[m.b]) for m in matches}


def _texts(articles: Sequence[Article], claims: Sequence[Claim]) -> list[ClaimText]:
    """The claims as matching sees them; what stands after one is the next claim of its article among `claims`."""
    from factcheck.matching.slots.speakers import acronyms, titles, written_out
    from factcheck.matching.suggest.claims import ClaimText

    position = {a.uid: n for n, a in enumerate(articles)}
    known = acronyms(a.text for a in articles)
    surfaces = [c.claimant.surface for c in claims if c.claimant]
    called = titles(surfaces)
    owners = {name.partition("’s ")[0] for name in (s.replace("'s ", "’s ") for s in surfaces) if "’s " in name}
    following = _following(claims)
    return [
        ClaimText(
            c.quote,
            position[c.article],
            articles[position[c.article]].published,
            _speaker(c, known, called, owners),
            written_out(following[c.uid].quote, known) if c.uid in following else None,
        )
        for c in claims
    ]


def _following(claims: Sequence[Claim]) -> dict[UUID, Claim]:
    ordered = sorted(claims, key=lambda c: (c.article, c.start_char, c.end_char))
    return {one.uid: other for one, other in pairwise(ordered) if one.article == other.article}


def _speaker(claim: Claim, known: dict[str, str], called: dict[str, str], owners: set[str]) -> Speaker | None:
    """Who says a claim. A name that owns offices ("Arvenna's survey office") is a country that may stand for them."""
    from factcheck.matching.slots.speakers import Speaker, written_out

    who = claim.claimant
    if who is None:
        return None
    through = tuple(written_out(name, known) for name in who.chain)
    canonical = written_out(called.get(who.surface.rpartition(" ")[2], who.surface), known)
    vague = who.kind is ClaimantKind.OUTLET or who.surface in owners
    return Speaker(who.surface, canonical, through, vague)


def _match(a: Claim, b: Claim, score: float, suggestion: Suggestion | None) -> Match:
    relation = suggestion.relation if suggestion else None
    signals = suggestion.signals if suggestion else ()
    return make_match(a.uid, b.uid, round(score, 2), relation, signals)
