"""What leaves: CSV and memo without the claims on lines that were cut by hand, the native set with all; quotations."""

import csv
import io
from dataclasses import replace

import pytest

from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind
from factcheck.domain.review import Bundle
from factcheck.exchange import jsonl
from factcheck.review.decisions.citing import citation, draft_citation
from factcheck.review.decisions.relabel import draft_toggle
from factcheck.review.seen.state import ReviewState
from tests.support.exports import exported
from tests.support.ledger import Ledger
from tests.support.sample import ships


@pytest.fixture
def bundle() -> Bundle:
    """The reports, the line of the twelve ships cut, the advertisement cited for another claim."""
    reports, ledger = ships(), Ledger()
    twelve, bread = reports.claims["twelve"], reports.claims["bread"]
    ledger.decide(Choice(SubjectKind.CLAIM, twelve.uid, CONTENT, "denied"))
    ledger.write(draft_toggle(ReviewState(reports.bundle, "ann"), reports.articles[0].uid, [3]).drafts)
    line = reports.articles[0].lines[4]
    entry = replace(citation(reports.review.uid, reports.articles[0], line.start_char, line.end_char), number=1)
    ledger.write(draft_citation(ledger.log, "ann", bread.uid, entry.uid))
    return replace(reports.bundle, evidence=(entry,), decisions=tuple(ledger.log.rows()))


def rows(bundle: Bundle, reviewer: str = "ann") -> list[dict[str, str]]:
    text = exported(bundle, "csv", reviewer).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def page(bundle: Bundle) -> str:
    return exported(bundle, "memo").decode()


def test_csv_and_memo_leave_hidden_claims_out_and_what_corresponds_to_them(bundle: Bundle) -> None:
    found = {row["quote"]: row for row in rows(bundle)}
    assert len(found) == 10
    assert not any("Twelve" in cell for row in found.values() for cell in row.values())
    assert "Twelve" not in page(bundle)
    assert "10 claims: 0 confirmed, 0 denied" in page(bundle)


def test_the_native_set_keeps_everything(bundle: Bundle) -> None:
    again = jsonl.parse(exported(bundle, "jsonl"), "set.jsonl")
    assert set(again.claims) == set(bundle.claims)
    assert set(again.decisions) == set(bundle.decisions)
    assert again.evidence == bundle.evidence


def test_what_was_cited_is_quoted_also_for_a_claim_without_a_verdict(bundle: Bundle) -> None:
    [row] = [r for r in rows(bundle) if r["quote"] == "Bread prices rose."]
    assert (row["verdict"], row["evidence"]) == ("", "Harbour Ledger “Advertisement”")
    assert "- “Bread prices rose.”\n  - evidence 1: Harbour Ledger (outlet): “Advertisement”\n" in page(bundle)
