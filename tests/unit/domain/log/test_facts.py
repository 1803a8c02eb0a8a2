"""What may be known of an article: what fits a fact, and what stands after corrections."""

from uuid import UUID

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.decision import Choice, Decision, SubjectKind
from factcheck.domain.log.facts import corrected, notice_words, parse_fact
from factcheck.review.decisions.facts import draft_facts
from tests.support.ledger import Ledger
from tests.support.sample import ships

ARTICLE = ships().articles[0]


def correct(ledger: Ledger, reviewer: str = "ann", /, **facts: str) -> list[Decision]:
    return ledger.write(draft_facts(ledger.log, reviewer, ARTICLE.uid, facts), reviewer)


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("published", "2024-10-18", "2024-10-18"),
        ("published", " 2024-10-18 ", "2024-10-18"),
        ("published", "2024-10-18T12:14+03:00", "2024-10-18T12:14:00+03:00"),
        ("published", "2024-10-18T12:14:05Z", "2024-10-18T12:14:05+00:00"),
        ("published", "2024-10-18 12:14+03:00", "2024-10-18T12:14:00+03:00"),
        ("published", "", ""),
        ("published", "   ", ""),
        ("outlet", "  Harbour \n Ledger ", "Harbour Ledger"),
        ("outlet", "[sic] [b]", "[sic] [b]"),
        ("url", "HTTPS://example.org/a?b=c", "HTTPS://example.org/a?b=c"),
        ("url", "", ""),
        ("title", "", ""),
        ("notice", "Retracted 2024-10-19", "retracted 2024-10-19"),
        ("notice", "corrected  2024-10-19T12:00Z", "corrected 2024-10-19T12:00:00+00:00"),
        ("notice", "", ""),
    ],
)
def test_what_fits_is_kept(name: str, value: str, kept: str) -> None:
    assert parse_fact(name, value) == kept


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("published", "18.10.2024", "'18.10.2024' is no date; write it as 2024-10-18"),
        ("published", "2024-02-30", "is no date"),
        ("published", "yesterday", "is no date"),
        ("published", "2024-10-18T12:14", "has no time zone"),
        ("published", "2024", "is no date"),
        ("notice", "retracted", "retracted lacks its day; write retracted 2024-10-19"),
        ("notice", "retracted 19 October", "'19 October' is no date"),
        ("notice", "corrected 2024-10-19T12:00", "has no time zone"),
        ("notice", "withdrawn 2024-10-19", "'withdrawn' is no notice"),
        ("notice", "2024-10-19", "'2024-10-19' is no notice; write corrected or retracted with the day"),
        ("notice", "corected 2024-10-19", "did you mean corrected"),
        ("url", "example.org", "is no web address"),
        ("url", "javascript:alert(1)", "is no web address"),
        ("url", "http://a b", "is no web address"),
        ("outlett", "x", "no fact 'outlett' of an article; did you mean outlet or title?"),
        ("text", "x", "no fact 'text'"),
    ],
)
def test_what_does_not_fit_is_said_in_one_line(name: str, value: str, said: str) -> None:
    with pytest.raises(FactcheckError) as raised:
        parse_fact(name, value)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        ("retracted 2024-10-19", "⚠ retracted 19 Oct 2024"),
        ("corrected 2024-05-01T23:59:00-05:00", "⚠ corrected 1 May 2024"),
        ("anything from elsewhere", "⚠ anything from elsewhere"),
    ],
)
def test_a_notice_is_read_out_with_its_sign_and_day(notice: str, words: str) -> None:
    assert notice_words(notice) == words


def test_one_fact_that_does_not_fit_drafts_none() -> None:
    with pytest.raises(FactcheckError):
        correct(Ledger(), outlet="Ledger", published="soon")


def test_corrections_stand_one_by_one_and_the_text_never_changes() -> None:
    ledger = Ledger()
    correct(ledger, outlet="The Ledger", published="2024-10-21")
    now = corrected(ARTICLE, ledger.log, "ann")
    assert (now.outlet, now.published, now.title) == ("The Ledger", "2024-10-21", ARTICLE.title)
    assert (now.text, now.text_sha256, now.uid) == (ARTICLE.text, ARTICLE.text_sha256, ARTICLE.uid)
    ledger.undo()
    assert corrected(ARTICLE, ledger.log, "ann") is ARTICLE


def test_an_empty_fact_is_not_known_and_an_empty_title_is_empty() -> None:
    ledger = Ledger()
    correct(ledger, outlet="", title="")
    now = corrected(ARTICLE, ledger.log, "ann")
    assert (now.outlet, now.title, now.label) == (None, "", ARTICLE.source)


def test_a_correction_counts_for_others_until_they_make_their_own() -> None:
    ledger = Ledger()
    correct(ledger, "bob", outlet="Bob's Ledger")
    assert corrected(ARTICLE, ledger.log, "ann").outlet == "Bob's Ledger"
    correct(ledger, "ann", outlet="Ann's Ledger")
    assert corrected(ARTICLE, ledger.log, "ann").outlet == "Ann's Ledger"
    assert corrected(ARTICLE, ledger.log, "bob").outlet == "Bob's Ledger"


def test_a_cleared_correction_gives_back_what_was_read() -> None:
    ledger = Ledger()
    correct(ledger, outlet="The Ledger")
    ledger.decide(Choice(SubjectKind.ARTICLE, UUID(int=ARTICLE.uid.int), "outlet", None))
    assert corrected(ARTICLE, ledger.log, "ann").outlet == "Harbour Ledger"
