"""Suggests corresponding claims of a review's articles: joins the rules of `factcheck.matching` to claims.

Loads numpy and rapidfuzz, and only when called.
"""

from collections.abc import Callable, Collection, Sequence
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.match import Match, make_match


def match_claims(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    *,
    new: Collection[UUID] | None = None,
    should_stop: Callable[[], bool] | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> tuple[Match, ...]:
    """Return the suggested matches among the claims; with `new` (article keys), only those touching these articles."""
    from factcheck.matching.suggest import ClaimText, suggest

    position = {a.uid: n for n, a in enumerate(articles)}
    published = {a.uid: a.published for a in articles}
    texts = [ClaimText(c.quote, position[c.article], published[c.article]) for c in claims]
    only = None if new is None else {position[uid] for uid in new}
    found = suggest(texts, only_articles=only, should_stop=should_stop, on_progress=on_progress)
    return tuple(make_match(claims[s.a].uid, claims[s.b].uid, round(s.score, 2), s.relation, s.signals) for s in found)
