"""A review and everything in it, as plain data, and its progress. Knows nothing of where it is kept or shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import CONTENT, Decision, Verdict
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import Match
from factcheck.domain.original import Original


@dataclass(frozen=True, slots=True)
class Review:
    """A saved review session. Names are unique within a store; the uid is what merges."""

    uid: UUID
    name: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Bundle:
    """A review with its parts, whole or as what is to be added to it. Parts already kept are not doubled.

    Everything in it is kept; what is worked out of it is `Seen`'s and of who asks that.
    `originals` (by article) go into a store only: they are large, and loading a review leaves them where they are.
    """

    review: Review
    articles: tuple[Article, ...] = ()
    claims: tuple[Claim, ...] = ()
    matches: tuple[Match, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    decisions: tuple[Decision, ...] = ()
    originals: Mapping[UUID, Original] = field(default_factory=dict, hash=False)

    def with_parts(self, more: "Bundle") -> "Bundle":
        """The review with what another bundle of it has more, parts in the order in which a store gives them.

        As in a store, what both have stays as it is here, except for matches: they are the other bundle's. Claims stand
        next to one another as in the text, which matching looks at.
        """
        articles = _joined(self.articles, more.articles, lambda a: (a.position, a.uid))
        place = {a.uid: (a.position, a.uid) for a in articles}
        found_anew = {m.uid: m for m in more.matches}
        matches = tuple(found_anew.get(m.uid, m) for m in self.matches) if found_anew else self.matches
        return replace(
            self,
            articles=articles,
            claims=_joined(self.claims, more.claims, lambda c: (place[c.article], c.start_char, c.end_char)),
            matches=_joined(matches, more.matches, lambda m: (m.a, m.b)),
            evidence=_joined(self.evidence, more.evidence, lambda e: e.number),
            decisions=_joined(self.decisions, more.decisions, lambda d: (d.subject, d.reviewer, d.writer, d.seq)),
        )


class _Keyed(Protocol):
    @property
    def uid(self) -> UUID: ...


_Part = TypeVar("_Part", bound=_Keyed)


def _joined(parts: tuple[_Part, ...], more: tuple[_Part, ...], order: Callable[[_Part], Any]) -> tuple[_Part, ...]:
    """Parts with those of `more` that are not among them, in order; the very same tuple where there are none."""
    if not more:
        return parts
    known = {part.uid for part in parts}
    new = {part.uid: part for part in more if part.uid not in known}
    return tuple(sorted((*parts, *new.values()), key=order)) if new else parts


@dataclass(frozen=True, slots=True)
class Absorbed:
    """What taking in a bundle did: how many parts of each kind were new (`new`) or kept already (`same`)."""

    new: dict[str, int]
    same: dict[str, int]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review is, counted in claims, for one reviewer."""

    claims: int
    confirmed: int
    denied: int
    unverified: int

    @property
    def unreviewed(self) -> int:
        """Claims without a verdict."""
        return self.claims - self.reviewed

    @property
    def reviewed(self) -> int:
        """Claims with a verdict."""
        return self.confirmed + self.denied + self.unverified

    def after(self, before: Verdict | None, now: Verdict | None) -> "Progress":
        """The progress once a claim's verdict, which was counted as `before`, is `now`."""
        counts = {Verdict.CONFIRMED: self.confirmed, Verdict.DENIED: self.denied, Verdict.UNVERIFIED: self.unverified}
        if before is not None:
            counts[before] -= 1
        if now is not None:
            counts[now] += 1
        return Progress(self.claims, *counts.values())


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """One line of the list of reviews.

    `last_touched` is the last decision's moment, else the review's own; `conflicts` counts suggested and accepted
    matches whose slots contradict each other.
    """

    review: Review
    articles: int
    progress: Progress
    last_touched: datetime
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class Glance:
    """What of a review changes when somebody else works on it: its name, and how many articles and rows it has."""

    name: str
    articles: int
    decisions: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reviewer was, and what was under way.

    Attributes:
        claim: The claim compared with the others.
        column: The focused article.
        line_offset: Lines between the top edge of the columns and the claim's first line.
        row: The article whose line of the match list was focused.
        follow: Whether the other columns follow the claim.
        auto_advance: Whether a verdict moves on; None where nobody has said so here.
        search: What was searched for.
        draft_claim: The claim a note was being written on.
        draft: That note as far as it was typed.
        drafts: Claims with a note that was closed without saving it, and its words.
        reading: Whether the reviewer had scrolled on, so that the claim may stand above or below what was seen.
        columns: The articles that stood side by side.
        candidates: The matches chosen in the claim's rows of the match list, where they are not the best.
    """

    claim: UUID | None = None
    column: UUID | None = None
    line_offset: int = 0
    row: UUID | None = None
    follow: bool = True
    auto_advance: bool | None = None
    search: str = ""
    draft_claim: UUID | None = None
    draft: str = ""
    drafts: tuple[tuple[UUID, str], ...] = ()
    candidates: tuple[UUID, ...] = ()
    reading: bool = False
    columns: tuple[UUID, ...] = ()


def progress_of(claims: Iterable[Claim], log: DecisionLog, reviewer: str) -> Progress:
    """Count the verdicts that stand for `reviewer`."""
    counts = dict.fromkeys(Verdict, 0)
    total = 0
    for claim in claims:
        total += 1
        if (row := log.standing(claim.uid, CONTENT, reviewer)) and row.value is not None:
            counts[Verdict(row.value)] += 1
    return Progress(total, counts[Verdict.CONFIRMED], counts[Verdict.DENIED], counts[Verdict.UNVERIFIED])
