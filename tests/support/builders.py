"""Small reviews to store, made of plain values; and a clock and keys that are the same on every run."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.claim import Claim, Claimant, ClaimantKind
from factcheck.domain.evidence import Evidence, EvidenceKind
from factcheck.domain.keys import article_uid, claim_uid, evidence_uid, text_sha256
from factcheck.domain.log.decision import CONTENT, Action, Choice, Draft, SubjectKind
from factcheck.domain.match import Match, Relation, Signal, SlotState, make_match
from factcheck.domain.review import Bundle, Review

SPACE = UUID("0f0f0f0f-0000-4000-8000-000000000000")
START = datetime(2024, 10, 21, 8, 30, 0, 123456, tzinfo=UTC)

TEXTS = (
    "Harbour report\nTwelve ships left the port. The ministry said so.\n",
    "Wire copy\nAbout fifteen ships left the port, an agency said.\n",
)


class FixedClock:
    """Starts at a given moment and goes on by a second each time it is read."""

    def __init__(self, start: datetime = START) -> None:
        self.moment = start

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@dataclass
class CountedUids:
    """Keys in a fixed order; `name` keeps those of two stores apart."""

    name: str = "one"
    count: int = 0

    def new(self) -> UUID:
        self.count += 1
        return uuid5(SPACE, f"{self.name} {self.count}")


def make_review(name: str = "harbour") -> Review:
    return Review(uuid5(SPACE, name), name, START)


def make_article(review: Review, text: str, position: int, outlet: str | None = "Gazette") -> Article:
    sha256 = text_sha256(text)
    lines = (Line(0, len(text), LineLabel.BODY, "prose"),) if text else ()
    return Article(
        uid=article_uid(review.uid, sha256),
        position=position,
        source=f"page{position}.html",
        title="Ships leave",
        outlet=outlet,
        byline="A. Writer",
        published="2024-10-21T06:00:00+02:00",
        url="https://example.org/ships",
        encoding="utf-8",
        text=text,
        text_sha256=sha256,
        lines=lines,
    )


def make_claim(article: Article, start: int, end: int, claimant: Claimant | None = None) -> Claim:
    return Claim(
        uid=claim_uid(article.uid, start, end),
        article=article.uid,
        start_char=start,
        end_char=end,
        quote=article.text[start:end],
        claimant=claimant,
        weight=0.625,
        tags=("hedged", "denial"),
    )


def make_bundle(name: str = "harbour", texts: Sequence[str] = TEXTS) -> Bundle:
    """A review of a few articles with two claims each, one match, and one entry of evidence; no decisions."""
    review = make_review(name)
    articles = tuple(make_article(review, text, position) for position, text in enumerate(texts))
    ministry = Claimant("the ministry", ClaimantKind.OFFICIAL, ("an agency", "a wire"))
    claims = tuple(
        claim for a in articles for claim in (make_claim(a, 0, 7, ministry), make_claim(a, 3, len(a.text) - 1))
    )
    matches = tuple(make_pair(one, other) for one, other in zip(claims[:2], claims[2:4], strict=False))
    return Bundle(review, articles, claims, matches, (make_evidence(review, "Port log"),))


def make_pair(one: Claim, other: Claim, score: float = 88.5) -> Match:
    signals = (
        Signal("figure", SlotState.CONFLICT, "Twelve", "fifteen", (0, 6), (1, 8)),
        Signal("date", SlotState.ONLY_A, "Monday", None, (2, 4), None),
        Signal("scope", SlotState.NOT_COMPARABLE, None, None),
        Signal("strength", SlotState.COMPATIBLE, "may", "will", (0, 3), (1, 5), "may → will"),
    )
    return make_match(one.uid, other.uid, score, Relation.CONFLICT, signals)


def make_evidence(review: Review, title: str, number: int = 1) -> Evidence:
    uid = evidence_uid(review.uid, EvidenceKind.DOCUMENT, title, None)
    return Evidence(uid, review.uid, number, EvidenceKind.DOCUMENT, title, None)


def verdict(claim: UUID, value: str | None, note: str | None = None) -> Choice:
    return Choice(SubjectKind.CLAIM, claim, CONTENT, value, note)


def first_draft(claim: UUID, value: str | None, note: str | None = None) -> Draft:
    """A decision on what nobody has decided on."""
    return Draft(verdict(claim, value, note), Action.DECIDE, ())
