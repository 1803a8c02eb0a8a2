"""Checked before? Finds claims that were decided in earlier reviews, or imported, and that say what a text says.

The store gives candidates by their terms, the scorer ranks them; what stands on each is the log's to say. Judges
nothing: a verdict given then is shown, never taken over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import CONTENT, Decision
from factcheck.domain.review import Bundle, Review
from factcheck.domain.seen import ClaimMark, Seen
from factcheck.review.ports import ArchiveStore

CANDIDATES = 100
"""Claims that the scorer looks at; 20 measured nearly as good."""
TERMS = 48
"""Terms of a text that candidates are found by, the most telling ones: no sentence has more that tell."""
READ_AT_ONCE = 20
"""Claims that are read with all that was decided on them at once."""
CHARACTERS = 4_000
"""Characters of a text that are looked at; no claim is longer, and what is, is a page."""
MOST = 1_000
"""Claims that can be asked for."""
ALIKE_AT = 50.0
"""Score from which a claim is shown without being asked for: about one of two says the same there."""


@dataclass(frozen=True, slots=True)
class CheckedBefore:
    """A claim of the archive and what stands on it for the reviewer who asks.

    Attributes:
        score: How alike it is, 0–100; 50 is about where one of two says the same.
        claim, article, review: Where it stands; the article's facts as they stand.
        mark: Verdict, note and evidence as they stand there; no verdict where several others have given one.
        decided_at: When that verdict was given (UTC); None without one.
        verdicts: Every reviewer's verdict, by reviewer.
        evidence: The entries that the verdict rests on, by number.
    """

    score: float
    claim: Claim
    article: Article
    review: Review
    mark: ClaimMark
    decided_at: datetime | None
    verdicts: tuple[Decision, ...]
    evidence: tuple[Evidence, ...]


def checked_before(
    store: ArchiveStore, text: str, reviewer: str, *, k: int = 10, without: UUID | None = None, least: float = 0.0
) -> list[CheckedBefore]:
    """Return up to `k` claims of the archive most like `text`, the likeliest first, each scoring at least `least`.

    Claims of the review `without` are left out, and those on lines that do not count for the reviewer. Raises
    FactcheckError for a text without a word and for a `k` that no list can have.
    """
    if not 1 <= k <= MOST:
        raise FactcheckError(f"{k} claims cannot be asked for", f"-k takes 1 to {MOST:,}")
    wanted = " ".join(text[:CHARACTERS].split())
    if not searchable(wanted):
        raise FactcheckError("there is nothing to search for", "give some words, a name or a figure")
    from factcheck.matching.index.rerank import rerank, telling

    candidates = store.archived_like(telling(wanted, TERMS), max(CANDIDATES, k), without)
    scored = [(candidates[r.position][0], round(r.score, 2)) for r in rerank(wanted, [q for _, q in candidates])]
    ranked = [(claim, score) for claim, score in scored if score >= least]
    checked: list[CheckedBefore] = []
    for start in range(0, len(ranked), READ_AT_ONCE):
        some = dict(ranked[start : start + READ_AT_ONCE])
        standing = {c.claim.uid: c for b in store.excerpt(list(some)) for c in _standing(b, reviewer, some)}
        checked += [standing[uid] for uid in some if uid in standing]
        if len(checked) >= k:
            break
    return checked[:k]


def searchable(text: str) -> bool:
    """Whether a text has a letter or a figure to search for, where it is looked at."""
    return any(character.isalnum() for character in text[:CHARACTERS])


def _standing(excerpt: Bundle, reviewer: str, score: dict[UUID, float]) -> list[CheckedBefore]:
    """What stands on the claims of an excerpt; those that are hidden or not decided (any more) are left out."""
    seen = Seen(excerpt, reviewer)
    standing = []
    for claim in seen.claim.values():
        verdicts = tuple(seen.log.verdicts(claim.uid, CONTENT))
        if not verdicts:
            continue
        row, mark = seen.verdict(claim.uid), seen.mark(claim.uid)
        standing.append(
            CheckedBefore(
                score=score[claim.uid],
                claim=claim,
                article=seen.article[claim.article],
                review=excerpt.review,
                mark=mark,
                decided_at=row.created_at if row else None,
                verdicts=verdicts,
                evidence=tuple(seen.cited(mark.evidence)),
            )
        )
    return standing
