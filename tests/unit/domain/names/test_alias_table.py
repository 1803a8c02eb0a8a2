"""The alias table: what was proposed, with what a reviewer said of it, as rows of the log that can be taken back."""

from pathlib import Path

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.names.alias import Alias
from factcheck.domain.names.alias_table import AliasTable
from factcheck.domain.review import Bundle
from factcheck.domain.seen import Seen
from factcheck.review.decisions.aliases import draft_alias
from factcheck.review.exchange import export_pieces
from factcheck.review.preview import unsaved
from factcheck.review.seen.aliases import Proposals
from factcheck.review.sources.gather import gather
from tests.support.builders import make_review
from tests.support.explained_names import FIRST, SECOND
from tests.support.ledger import Ledger

BUNDLE = Bundle(make_review())
PROPOSED = (
    Alias("LHO", "Lorn Harbour Office", "acronym", 0, 0, 3),
    Alias("Brook", "Ada Brook", "short name", 0, 5, 10),
    Alias("the office", "Lorn Harbour Office", "only one", 0, 20, 30, everywhere=False),
)


def say(ledger: Ledger, surface: str, stands_for: str, reviewer: str = "ann") -> None:
    ledger.write(draft_alias(ledger.log, BUNDLE, reviewer, surface, stands_for), reviewer)


def table(ledger: Ledger, reviewer: str = "ann") -> AliasTable:
    return AliasTable(PROPOSED, ledger.log, BUNDLE.review.uid, reviewer)


def test_what_the_articles_suggest_stands_until_somebody_says_otherwise() -> None:
    found = table(Ledger())
    assert found.canonical("the LHO") == "Lorn Harbour Office"
    assert found.canonical("the office", 0) == "Lorn Harbour Office"
    assert found.canonical("the office", 1) == "the office"
    assert found.canonical("The mayor") == "The mayor"


def test_a_name_that_is_rejected_stands_for_itself_and_can_be_taken_back_in() -> None:
    ledger = Ledger()
    say(ledger, "Brook", "")
    assert table(ledger).canonical("Brook") == "Brook"
    [line] = [x for x in table(ledger).lines() if x.surface == "Brook"]
    assert (line.rejected, line.canonical) == (True, "Ada Brook")
    say(ledger, "Brook", "Ada Brook")
    assert table(ledger).canonical("Brook") == "Ada Brook"
    assert not any(x.rejected for x in table(ledger).lines())


def test_a_name_given_by_hand_goes_before_what_was_proposed_and_on_to_what_that_stands_for() -> None:
    ledger = Ledger()
    say(ledger, "the harbour people", "LHO")
    say(ledger, "Brook", "Tom Brook")
    found = table(ledger)
    assert found.canonical("The Harbour People") == "Lorn Harbour Office"
    assert found.canonical("Brook") == "Tom Brook"
    assert {x.surface for x in found.lines() if x.alias is None} == {"the harbour people", "Brook"}


def test_names_that_stand_for_each_other_end_somewhere() -> None:
    ledger = Ledger()
    say(ledger, "Ada", "Brook")
    say(ledger, "Brook", "Ada")
    assert table(ledger).canonical("Ada") in {"Ada", "Brook"}


def test_another_reviewers_word_counts_until_ones_own() -> None:
    ledger = Ledger()
    say(ledger, "the mayor", "Ida Holm", "bob")
    assert table(ledger).canonical("the mayor") == "Ida Holm"
    say(ledger, "the mayor", "")
    assert table(ledger).canonical("the mayor") == "the mayor"
    assert table(ledger, "bob").canonical("the mayor") == "Ida Holm"


def test_what_is_said_already_is_not_logged_again() -> None:
    ledger = Ledger()
    say(ledger, "Ada", "Brook")
    assert draft_alias(ledger.log, BUNDLE, "ann", "  ada ", "Brook") == []


@pytest.mark.parametrize(
    ("surface", "stands_for", "said"),
    [
        ("  ", "Brook", "the name is empty"),
        ("the Port", "port", "are the same name already"),
        ("x" * 201, "y", "longer"),
    ],
)
def test_what_is_no_name_is_said_in_one_line(surface: str, stands_for: str, said: str) -> None:
    with pytest.raises(FactcheckError, match=said):
        draft_alias(Ledger().log, BUNDLE, "ann", surface, stands_for)


@pytest.fixture
def bundle(tmp_path: Path) -> Bundle:
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND)):
        (tmp_path / name).write_text(text, "utf-8")
    return unsaved(gather([tmp_path], 10_000).pages)


def test_proposals_point_at_the_words_that_speak_for_them(bundle: Bundle) -> None:
    found = Proposals().of(Seen(bundle, "ann").articles)
    [acronym] = [a for a in found if a.surface == "LHO"]
    text = bundle.articles[acronym.article].text[acronym.start_char : acronym.end_char]
    assert (acronym.canonical, "LHO" in text) == ("Lorn Harbour Office", True)


def test_the_memo_puts_claims_of_one_speaker_together(bundle: Bundle) -> None:
    memo = b"".join(export_pieces(Seen(bundle, "ann"), "memo")).decode()
    heading = next(line for line in memo.splitlines() if line.startswith("### Lorn Harbour Office"))
    assert heading.endswith(": 3 claims")
    assert "Also called “the LHO”" in memo.replace("“The LHO”", "“the LHO”")
    assert "### LHO" not in memo
