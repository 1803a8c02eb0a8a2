"""A line cited as evidence: once in the library, with its exact words, and nothing else of the claim's row changed."""

from dataclasses import replace
from uuid import uuid5

import pytest

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import EvidenceKind
from factcheck.domain.keys import evidence_uid
from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind
from factcheck.review.decisions.citing import citation, draft_citation
from factcheck.review.decisions.decide import choice_about
from factcheck.review.seen.state import ReviewState
from tests.support.ledger import CLAIM, SPACE, Ledger, verdict
from tests.support.sample import ships

PROOF = uuid5(SPACE, "proof")


def ledger_report() -> Article:
    return replace(ships().articles[0], title="Ships leave", url="https://ledger.example/1")


def test_an_entry_quotes_the_line_to_the_letter_and_says_where_it_stands() -> None:
    article = ledger_report()
    line = article.lines[0]
    entry = citation(SPACE, article, line.start_char, line.end_char)
    assert (entry.kind, entry.title, entry.url) == (
        EvidenceKind.OUTLET,
        "Harbour Ledger: Ships leave",
        "https://ledger.example/1",
    )
    assert (entry.quotation, entry.article) == ("Home News Weather", article.uid)
    assert entry.start_char is not None
    assert article.text[entry.start_char : entry.end_char] == entry.quotation


def test_the_same_words_are_one_entry_whatever_is_corrected_and_whatever_blanks_are_around_them() -> None:
    article = ledger_report()
    line = article.lines[4]
    first = citation(SPACE, article, line.start_char, line.end_char)
    again = citation(SPACE, replace(article, title="Corrected", url=None), line.start_char - 1, line.end_char + 1)
    assert (first.uid, first.quotation) == (again.uid, "Advertisement")
    other = article.lines[5]
    assert citation(SPACE, article, other.start_char, other.end_char).uid != first.uid
    assert citation(SPACE, article, line.start_char, other.end_char).uid != first.uid


def test_entries_without_a_quotation_keep_the_key_that_they_have_had() -> None:
    assert str(evidence_uid(SPACE, "document", "Port log", None)) == "669d2d7b-1bab-51b6-bdea-ce4530d3036f"


def test_a_blank_line_cannot_be_cited() -> None:
    with pytest.raises(FactcheckError, match="nothing to cite"):
        citation(SPACE, ledger_report(), 17, 18)


def test_verdict_note_and_evidence_stay_and_the_line_is_added() -> None:
    ledger = Ledger()
    earlier = uuid5(SPACE, "earlier")
    ledger.decide(replace(verdict("denied", "asked the port"), evidence=(earlier,)))
    ledger.write(draft_citation(ledger.log, "ann", CLAIM, PROOF))
    row = ledger.log.standing(CLAIM, CONTENT, "ann")
    assert row is not None
    assert (row.value, row.note, row.evidence) == ("denied", "asked the port", (earlier, PROOF))
    assert draft_citation(ledger.log, "ann", CLAIM, PROOF) == []
    ledger.undo()
    assert ledger.log.evidence(CLAIM, "ann") == (earlier,)


def test_what_is_cited_before_any_verdict_is_what_the_verdict_rests_on() -> None:
    reports, ledger = ships(), Ledger()
    claim = reports.claims["twelve"].uid
    ledger.write(draft_citation(ledger.log, "ann", claim, PROOF))
    state = ReviewState(replace(reports.bundle, decisions=tuple(ledger.log.rows())), "ann")
    assert (state.mark(claim).verdict, state.mark(claim).evidence) == (None, (PROOF,))
    assert state.is_open(claim)
    ledger.decide(choice_about(ledger.log, claim, CONTENT, "confirmed", "ann"))
    state = ReviewState(replace(reports.bundle, decisions=tuple(ledger.log.rows())), "ann")
    assert (state.mark(claim).verdict, state.mark(claim).unfinished) == ("confirmed", False)
    ledger.decide(choice_about(ledger.log, claim, CONTENT, "denied", "ann"))
    assert ledger.log.evidence(claim, "ann") == ()


def test_another_reviewers_verdict_is_not_cleared_by_citing_for_it() -> None:
    ledger = Ledger()
    ledger.decide(verdict("confirmed", "saw it"), reviewer="ben")
    ledger.write(draft_citation(ledger.log, "ann", CLAIM, PROOF))
    row = ledger.log.standing(CLAIM, CONTENT, "ann")
    assert row is not None
    assert (row.reviewer, row.value, row.note, row.evidence) == ("ann", "confirmed", "saw it", (PROOF,))


def test_rows_that_contradict_each_other_are_settled_by_deciding_not_by_citing() -> None:
    one, other = Ledger("one"), Ledger("other")
    one.decide(Choice(SubjectKind.CLAIM, CLAIM, CONTENT, "confirmed"))
    other.decide(Choice(SubjectKind.CLAIM, CLAIM, CONTENT, "denied"))
    one.absorb(other)
    with pytest.raises(FactcheckError, match="on two machines"):
        draft_citation(one.log, "ann", CLAIM, PROOF)
