"""Versions of one article: which is current, and which claims of an earlier text stand in a later one.

A claim is found again by its exact words, and by the words around them where they occur more than once; nothing is
guessed, and what is not found again is for a reviewer to look at. Does not say whether two pages are versions of one
article, and carries no decision over.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from factcheck.domain.article import Article, reposition
from factcheck.domain.claim import Claim
from factcheck.domain.review import Bundle

CONTEXT = 30
"""Characters on either side of a quotation that tell it from the same words elsewhere, runs of white space being one:
about five words, enough to tell two paragraphs apart and little enough to outlive a change further off."""

_BEGINNING = 16
"""Characters by which places are looked up where a quotation may stand: few quotations begin alike that far."""

_Context = tuple[str, str]
_Place = tuple[str, _Context]


def current_articles(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles that no other one is a later version of, each at the place of the first of its versions.

    Two later versions of one article, made by two people without each other, are both current: neither hides the other.
    """
    every = tuple(articles)
    earlier = {a.version_of for a in every}
    current = [a for a in every if a.uid not in earlier]
    if len(current) == len(every):
        return every
    placed = []
    for article in current:
        versions = earlier_versions(every, article.uid) if article.version_of else []
        placed.append(reposition(article, versions[-1].position) if versions else article)
    return tuple(sorted(placed, key=lambda a: (a.position, a.uid)))


def earlier_versions(articles: Iterable[Article], article: UUID) -> list[Article]:
    """The versions that an article has followed, the nearest first; as far back as they are known."""
    by_uid = {a.uid: a for a in articles}
    older: list[Article] = []
    seen = {article}
    here = by_uid[article]
    while here.version_of in by_uid and here.version_of not in seen:
        here = by_uid[here.version_of]
        seen.add(here.uid)
        older.append(here)
    return older


def current(bundle: Bundle) -> Bundle:
    """The review as it stands: current articles, their claims and the matches among these. The log stays whole."""
    articles = current_articles(bundle.articles)
    if len(articles) == len(bundle.articles):
        return bundle
    kept = {a.uid for a in articles}
    claims = tuple(c for c in bundle.claims if c.article in kept)
    uids = {c.uid for c in claims}
    matches = tuple(m for m in bundle.matches if m.a in uids and m.b in uids)
    return replace(bundle, articles=articles, claims=claims, matches=matches)


def found_again(
    old_claims: Iterable[Claim], old_text: str, new_claims: Iterable[Claim], new_text: str
) -> dict[UUID, UUID]:
    """Map claims of an earlier text to the claims of a later one with exactly the same words.

    Words that occur once in either text are the same claim wherever they stand. Words that occur more often are, if
    what stands before or behind them is the same and leaves no choice; several of the same words in the same places
    are paired in the order of the text if they are as many as before. No claim is found twice.
    """
    old = sorted(old_claims, key=_place)
    new = sorted(new_claims, key=_place)
    around_old = {c.uid: _context(old_text, c) for c in old}
    around_new = {c.uid: _context(new_text, c) for c in new}
    again = _in_the_same_places(old, around_old, new, around_new)
    taken = set(again.values())
    left: dict[str, list[Claim]] = defaultdict(list)
    for claim in new:
        if claim.uid not in taken:
            left[claim.quote].append(claim)
    alike: dict[UUID, list[Claim]] = {}
    wanting = [c for c in old if c.uid not in again and c.quote in left]
    quotes = {c.quote for c in wanting}
    once = _standing_once(quotes, old_text) & _standing_once(quotes, new_text)
    for claim in wanting:
        offered = left[claim.quote]
        if claim.quote in once:
            again[claim.uid] = offered[0].uid
        else:
            mine = around_old[claim.uid]
            alike[claim.uid] = [c for c in offered if _touches(mine, around_new[c.uid])]
    wanted: dict[UUID, int] = defaultdict(int)
    for candidates in alike.values():
        for claim in candidates:
            wanted[claim.uid] += 1
    for uid, candidates in alike.items():
        if len(candidates) == 1 and wanted[candidates[0].uid] == 1:
            again[uid] = candidates[0].uid
    return again


def _in_the_same_places(
    old: Sequence[Claim],
    around_old: dict[UUID, _Context],
    new: Sequence[Claim],
    around_new: dict[UUID, _Context],
) -> dict[UUID, UUID]:
    """Claims with the same words before and behind them, where there are as many in both texts."""
    before: dict[_Place, list[UUID]] = defaultdict(list)
    after: dict[_Place, list[UUID]] = defaultdict(list)
    for claim in old:
        before[claim.quote, around_old[claim.uid]].append(claim.uid)
    for claim in new:
        after[claim.quote, around_new[claim.uid]].append(claim.uid)
    pairs = ((uids, after.get(place, [])) for place, uids in before.items())
    return {a: b for ones, others in pairs if len(ones) == len(others) for a, b in zip(ones, others, strict=True)}


def _place(claim: Claim) -> tuple[int, int]:
    return claim.start_char, claim.end_char


def _context(text: str, claim: Claim) -> _Context:
    """What stands before and behind a claim; the text's edges count as such."""
    before = text[max(claim.start_char - 2 * CONTEXT, 0) : claim.start_char]
    behind = text[claim.end_char : claim.end_char + 2 * CONTEXT]
    return " ".join(before.split())[-CONTEXT:], " ".join(behind.split())[:CONTEXT]


def _touches(one: _Context, other: _Context) -> bool:
    return one[0] == other[0] or one[1] == other[1]


def _standing_once(quotes: Collection[str], text: str) -> set[str]:
    """Those of the quotations that stand at exactly one place of the text, which is gone through once for all."""
    by_beginning: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quote in quotes:
        beginning = quote[:_BEGINNING]
        by_beginning[len(beginning)][beginning].append(quote)
    count: dict[str, int] = defaultdict(int)
    for length, beginnings in by_beginning.items():
        for start in range(len(text) - length + 1):
            for quote in beginnings.get(text[start : start + length], ()):
                count[quote] += text.startswith(quote, start)
    return {quote for quote, number in count.items() if number == 1}
