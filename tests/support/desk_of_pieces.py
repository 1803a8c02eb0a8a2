"""A review that is put together piece by piece, as the memo gets it. Asserts nothing."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID, uuid5

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Claimant, ClaimantKind
from factcheck.domain.evidence import Evidence, EvidenceKind
from factcheck.domain.keys import article_uid, claim_uid, evidence_uid
from factcheck.domain.log.decision import CONTENT, Action, Decision, SubjectKind
from factcheck.domain.match import Match, Relation, Signal, SlotState, make_match
from factcheck.domain.review import Bundle, Review
from tests.support.exports import exported

SPACE = UUID("0e0e0e0e-0000-4000-8000-000000000000")
WHEN = datetime(2031, 5, 4, 21, 7, 42, tzinfo=UTC)
OFFICE = Claimant("the harbour office", ClaimantKind.OFFICIAL)
CARRIED = Claimant("The harbour office", ClaimantKind.OFFICIAL, ("Corvane", "Sarn Radio"))


class Desk:
    """A review that is put together piece by piece."""

    def __init__(self, name: str = "night ferries") -> None:
        self.review = Review(uuid5(SPACE, "review"), name, WHEN)
        self.articles: list[Article] = []
        self.claims: list[Claim] = []
        self.matches: list[Match] = []
        self.evidence: list[Evidence] = []
        self.decisions: list[Decision] = []

    def article(self, outlet: str, title: str = "Ferries sail", url: str | None = None) -> Article:
        n = len(self.articles)
        uid = article_uid(self.review.uid, str(n))
        self.articles.append(
            Article(uid, n, f"{n}.txt", title, outlet, None, "2031-05-03", url, "utf-8", "", str(n), ())
        )
        return self.articles[-1]

    def claim(
        self, article: Article, quote: str, who: Claimant | None = None, weight: float = 0.5, tags: tuple[str, ...] = ()
    ) -> Claim:
        start = 1000 * len(self.claims)
        uid = claim_uid(article.uid, start, start + len(quote))
        self.claims.append(Claim(uid, article.uid, start, start + len(quote), quote, who, weight, tags))
        return self.claims[-1]

    def match(self, one: Claim, other: Claim, a: str, b: str, state: SlotState = SlotState.CONFLICT) -> Match:
        def span(claim: Claim, words: str) -> tuple[int, int]:
            at = claim.quote.index(words)
            return at, at + len(words)

        signal = Signal("figure", state, a, b, span(one, a), span(other, b))
        self.matches.append(make_match(one.uid, other.uid, 80.0, Relation.CONFLICT, (signal,)))
        return self.matches[-1]

    def cite(self, title: str, url: str | None = None) -> UUID:
        uid = evidence_uid(self.review.uid, "document", title, url)
        number = len(self.evidence) + 1
        self.evidence.append(Evidence(uid, self.review.uid, number, EvidenceKind.DOCUMENT, title, url))
        return uid

    def decide(
        self,
        subject: Claim | Match,
        value: str,
        aspect: str = CONTENT,
        note: str | None = None,
        evidence: tuple[UUID, ...] = (),
        by: str = "ana",
    ) -> None:
        n = len(self.decisions) + 1
        uid = uuid5(SPACE, f"row {n}")
        kind = SubjectKind.CLAIM if isinstance(subject, Claim) else SubjectKind.MATCH
        self.decisions.append(
            Decision(uid, self.review.uid, kind, subject.uid, aspect, value, note, evidence, by, SPACE, 1, "", (),
                     Action.DECIDE, None, uid, n, WHEN)
        )  # fmt: skip

    def bundle(self) -> Bundle:
        parts: Sequence[tuple[object, ...]] = (
            tuple(self.articles), tuple(self.claims), tuple(self.matches), tuple(self.evidence), tuple(self.decisions)
        )  # fmt: skip
        return Bundle(self.review, *parts)  # type: ignore[arg-type] # the order is the bundle's

    def page(self, reviewer: str = "ana") -> str:
        return exported(self.bundle(), "memo", reviewer).decode()

    def section(self, heading: str) -> str:
        return re.split(r"^## ", self.page().split(f"\n## {heading}")[1], flags=re.MULTILINE)[0]


def three_outlets() -> Desk:
    """Five, seven and again five ferries; the third pair of the three was not matched."""
    desk = Desk()
    ledger = desk.article("The Harbour Ledger", url="https://ledger.example/a_(1)")
    bulletin, quay = desk.article("Sarn Bulletin"), desk.article("The Northern Quay")
    five = desk.claim(ledger, "The office said five ferries sailed at night.", OFFICE, 0.4)
    seven = desk.claim(bulletin, "It was seven ferries, said the office.", CARRIED, 0.9)
    again = desk.claim(quay, "In all, 5 ferries crossed.", None, 0.2)
    desk.match(five, seven, "five ferries", "seven ferries")
    desk.match(seven, again, "seven ferries", "5 ferries")
    desk.match(five, again, "five ferries", "5 ferries", SlotState.EQUAL)
    return desk
