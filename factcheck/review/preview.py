"""Matches pages that are in no review: for `match`, which stores nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from factcheck.domain.article import Page, adopt
from factcheck.domain.match import Match
from factcheck.domain.review import Bundle, Review
from factcheck.domain.seen import Seen
from factcheck.review.seen.aliases import Proposals
from factcheck.review.seen.state import ReviewState
from factcheck.review.seen.who import who_is_who
from factcheck.review.work.matching import USUAL, every_pair, match_claims

_NOWHERE = Review(UUID(int=0), "", datetime.fromtimestamp(0, UTC))
"""The review that previewed pages pretend to be in; it is never stored."""


def preview_matches(
    pages: Sequence[Page], *, every: bool = False, min_score: float | None = None, top: int | None = None
) -> ReviewState:
    """Return the pages as an unsaved review with its matches; with `every`, all pairs (relation None: not suggested).

    `min_score` (0–100) sets the bar for suggestions; `top` keeps at most that many for a claim in each other page.
    """
    bundle, proposals = unsaved(pages), Proposals()
    articles, claims, who = bundle.articles, bundle.claims, who_is_who(Seen(bundle, ""), proposals)
    if every:
        matches = every_pair(articles, claims, who)
        if min_score is not None:
            matches = tuple(m for m in matches if m.score >= min_score)
        if top is not None:
            matches = _best(matches, {c.uid: c.article for c in claims}, top)
    else:
        wanted = replace(USUAL, top=USUAL.top if top is None else top)
        if min_score is not None:  # nothing below it is suggested, no differing firsts either
            wanted = replace(wanted, min_score=min_score, firsts_from=None)
        matches = match_claims(articles, claims, wanted, who=who)
    state = ReviewState(replace(bundle, matches=matches), reviewer="")
    state.proposals = proposals  # the texts are read for names once
    return state


def unsaved(pages: Sequence[Page]) -> Bundle:
    """Return the pages as a review that is never stored, without matches."""
    adopted = [adopt(page, _NOWHERE.uid, n) for n, page in enumerate(pages)]
    return Bundle(_NOWHERE, tuple(a for a, _ in adopted), tuple(c for _, own in adopted for c in own))


def _best(matches: Sequence[Match], article: dict[UUID, UUID], top: int) -> tuple[Match, ...]:
    """Keep a pair that is among the `top` best of either of its claims in the other's article."""
    seen: dict[tuple[UUID, UUID], int] = {}
    kept = []
    for match in sorted(matches, key=lambda m: (-m.score, m.uid)):
        ranks = []
        for end in ((match.a, article[match.b]), (match.b, article[match.a])):
            seen[end] = seen.get(end, 0) + 1
            ranks.append(seen[end])
        if min(ranks) <= top:
            kept.append(match)
    return tuple(kept)
