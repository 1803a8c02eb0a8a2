"""Who is who in a review, as one reviewer sees it, and which claims what was said of it bears on.

Answers nothing itself (`matching.who` does) and finds no aliases (`aliases.py`); here both are put together.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.decision import Decision, SubjectKind
from factcheck.domain.log import DecisionLog
from factcheck.domain.names.alias import alias_key
from factcheck.domain.names.alias_table import PREFIX, AliasTable
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.review.seen.aliases import Proposals, alias_table, as_seen

if TYPE_CHECKING:
    from factcheck.matching.who.who import Who


def who_is_who(
    bundle: Bundle, reviewer: str, log: DecisionLog | None = None, proposals: Proposals | None = None
) -> Who:
    """Who is who in the bundle's current articles, with what the reviewer has said; arguments as for `alias_table`."""
    log = DecisionLog(bundle.decisions) if log is None else log
    return _who(bundle, reviewer, log, alias_table(bundle, reviewer, log, proposals))


def is_about_names(row: Decision) -> bool:
    """Whether a row says something of names, so that who is who may be another matter now."""
    return row.subject_kind is SubjectKind.REVIEW and row.aspect.startswith(PREFIX)


def touched_claims(bundle: Bundle, reviewer: str, log: DecisionLog, who: Who, proposals: Proposals) -> frozenset[UUID]:
    """The claims that anything anybody ever said of names bears on, also what was taken back since.

    `who`: as it stands now. Those are the claims whose speakers are others than the texts alone would have them, and
    those that have one of the names in their words, in who says them, or in the sentence behind them.
    """
    rows = [row for row in log.rows() if is_about_names(row) and row.subject == bundle.review.uid]
    named = {alias_key(words) for row in rows for words in (row.aspect.removeprefix(PREFIX), row.value or "") if words}
    if not named:
        return frozenset()
    proposed = proposals.of(as_seen(bundle, reviewer, log))
    before = _who(bundle, reviewer, log, AliasTable(proposed, DecisionLog(), bundle.review.uid, reviewer))
    claims = _claims(bundle, reviewer, log)
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


def _who(bundle: Bundle, reviewer: str, log: DecisionLog, table: AliasTable) -> Who:
    from factcheck.matching.who.who import Who

    return Who(as_seen(bundle, reviewer, log), _claims(bundle, reviewer, log), table)


def _claims(bundle: Bundle, reviewer: str, log: DecisionLog) -> Sequence[Claim]:
    """The claims that show, article by article in the order of the text."""
    return list(Seen(bundle, reviewer, log).in_reading_order())
