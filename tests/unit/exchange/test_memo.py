"""What an editor reads on the page: who said what, what is decided and on what, what is open; and always the same."""

import os
import random
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid5

import pytest

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Claimant, ClaimantKind
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Evidence, EvidenceKind
from factcheck.domain.keys import article_uid, claim_uid, evidence_uid
from factcheck.domain.log.decision import CONTENT, SAID, Action, Decision, SubjectKind
from factcheck.domain.match import Match, Relation, Signal, SlotState, make_match
from factcheck.domain.review import Bundle, Review
from factcheck.exchange.registry import format_of_file
from tests.conftest import REPOSITORY
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
        return memo(self.bundle(), reviewer)

    def section(self, heading: str) -> str:
        return re.split(r"^## ", self.page().split(f"\n## {heading}")[1], flags=re.MULTILINE)[0]


def memo(bundle: Bundle, reviewer: str = "ana") -> str:
    return exported(bundle, "memo", reviewer).decode("utf-8")


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


def test_said_and_content_stand_apart() -> None:
    desk = three_outlets()
    desk.decide(desk.claims[0], "yes", SAID)
    speakers = desk.section("By speaker")
    assert "### the harbour office (official): 2 claims" in speakers
    assert "said so: yes / is it so: unreviewed" in speakers
    assert "via Corvane, via Sarn Radio; said so: unreviewed / is it so: unreviewed" in speakers
    assert "3 claims: 0 confirmed, 0 denied, 0 unverified, 3 open." in desk.page()


def test_decided_claims_say_what_a_verdict_means_who_gave_it_when_and_on_what() -> None:
    desk = three_outlets()
    proof = desk.cite("Port log", "https://port.example/log")
    desk.decide(desk.claims[0], "denied", note="Log has\nsix.", evidence=(proof,))
    desk.decide(desk.claims[0], "unverified", by="ben")
    decided = desk.section("Decided")
    assert "✗ denied (evidence contradicts it) — ana, 2031-05-04 21:07 UTC\n    - note: Log has six.\n" in decided
    assert "evidence 1: [Port log](https://port.example/log) (document)" in decided
    assert "? unverified (looked, could not establish it) — ben" in decided
    assert "3 claims: 0 confirmed, 1 denied, 0 unverified, 2 open." in desk.page()
    assert "3 claims: 0 confirmed, 0 denied, 1 unverified, 2 open." in desk.page("ben")
    assert "none of them stands" in desk.page("cleo")


def test_a_verdict_without_evidence_counts_as_open() -> None:
    desk = three_outlets()
    desk.decide(desk.claims[1], "confirmed")
    assert "3 claims: 0 confirmed, 0 denied, 0 unverified, 3 open." in desk.page()
    unfinished = "✓ confirmed (evidence supports it), no evidence given yet"
    assert unfinished in desk.section("Decided")
    assert desk.section("Open").count("\n- ") == 3
    assert f"“It was seven ferries, said the office.”; {unfinished}" in desk.section("Open")


def test_corrected_facts_are_used_and_two_articles_of_one_outlet_told_apart() -> None:
    desk = three_outlets()
    fact = Decision(
        SPACE, desk.review.uid, SubjectKind.ARTICLE, desk.articles[1].uid, "outlet", "The Harbour Ledger", None, (),
        "ana", SPACE, 1, "", (), Action.DECIDE, None, SPACE, 1, WHEN,
    )  # fmt: skip
    page = memo(replace(desk.bundle(), decisions=(fact,)))
    assert "Sarn Bulletin" not in page
    assert "seven ferries (The Harbour Ledger (article 2))" in page


def test_the_same_review_gives_the_same_bytes_in_any_order_and_on_any_day() -> None:
    desk = three_outlets()
    desk.decide(desk.claims[0], "unverified")
    bundle, shuffled = desk.bundle(), random.Random(7)
    for _ in range(5):
        for parts in (desk.articles, desk.claims, desk.matches, desk.decisions):
            shuffled.shuffle(parts)
        assert memo(desk.bundle()) == memo(bundle)
    code = "import sys, tests.unit.exchange.test_memo as t; sys.stdout.buffer.write(t.three_outlets().page().encode())"
    for more in ({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C"}):
        command, root = [sys.executable, "-c", code], REPOSITORY
        ran = subprocess.run(command, check=True, capture_output=True, cwd=root, env={**os.environ, **more})
        assert ran.stdout == three_outlets().page().encode()


@pytest.mark.parametrize("desk", [Desk(), Desk("")])
def test_an_empty_review_says_so(desk: Desk) -> None:
    page = desk.page()
    assert "0 claims: 0 confirmed, 0 denied, 0 unverified, 0 open." in page
    assert "There is no second article" in page


def test_the_memo_is_only_written() -> None:
    with pytest.raises(FactcheckError, match="memo is only written"):
        format_of_file("night ferries.md").importer()
