"""Who is who in a review, as one reviewer sees it, and which claims what was said of it bears on.

Answers nothing itself (`matching.who` does) and finds no aliases (`aliases.py`); here both are put together.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import Decision, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.names.alias import alias_key
from factcheck.domain.names.alias_table import PREFIX, AliasTable
from factcheck.domain.seen import Seen
from factcheck.review.seen.aliases import Proposals, alias_table

if TYPE_CHECKING:
    from factcheck.matching.who.who import Who


def who_is_who(seen: Seen, proposals: Proposals | None = None) -> Who:
    """Who is who in the current articles, with what the reviewer has said; `proposals` as for `alias_table`."""
    return _who(seen, alias_table(seen, proposals))


def is_about_names(row: Decision) -> bool:
    """Whether a row says something of names, so that who is who may be another matter now."""
    return row.subject_kind is SubjectKind.REVIEW and row.aspect.startswith(PREFIX)


def touched_claims(seen: Seen, who: Who, proposals: Proposals) -> frozenset[UUID]:
    """The claims that anything anybody ever said of names bears on, also what was taken back since.

    `who`: as it stands now. Those are the claims whose speakers are others than the texts alone would have them, and
    those that have one of the names in their words, in who says them, or in the sentence behind them.
    """
    review = seen.bundle.review.uid
    rows = [row for row in seen.log.rows() if is_about_names(row) and row.subject == review]
    named = {alias_key(words) for row in rows for words in (row.aspect.removeprefix(PREFIX), row.value or "") if words}
    if not named:
        return frozenset()
    before = _who(seen, AliasTable(proposals.of(seen.articles), DecisionLog(), review, seen.reviewer))
    claims = list(seen.in_reading_order())
    touched = set()
    for claim, following in zip(claims, (*claims[1:], None), strict=True):
        behind = following.quote if following is not None and following.article == claim.article else ""
        plain = before.speaker(claim)
        called = {name.key for name in plain.sources} if plain is not None else set()
        if who.speaker(claim) != plain or called & named or _names_one(claim, behind, named):
            touched.add(claim.uid)
    return frozenset(touched)


def _names_one(claim: Claim, behind: str, named: Collection[str]) -> bool:
    speakers = (claim.claimant.surface, *claim.claimant.chain) if claim.claimant is not None else ()
    words = " ".join(alias_key(text) for text in (claim.quote, behind, *speakers))
    return any(name in words for name in named)


def _who(seen: Seen, table: AliasTable) -> Who:
    from factcheck.matching.who.who import Who

    return Who(seen.articles, seen.in_reading_order(), table)
