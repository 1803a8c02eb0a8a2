"""Plural forms and signs as a reader sees them, and the plain-JSON forms as a script does."""

from uuid import UUID

import pytest

from factcheck.domain.log.decision import Said, Verdict
from factcheck.domain.match import Signal, SlotState, conflict_words
from factcheck.domain.plain import plain_claim, plain_line, plain_match, plain_said_on, plain_signal
from factcheck.domain.text import signs
from factcheck.domain.text.plural import counted, plural
from factcheck.review.seen.marks import Coverage
from tests.support.sample import ships


@pytest.mark.parametrize(("number", "words"), [(0, "0 claims"), (1, "1 claim"), (2, "2 claims"), (1200, "1200 claims")])
def test_one_is_one_and_the_rest_are_several(number: int, words: str) -> None:
    assert counted(number, "claim") == words


def test_a_plural_of_its_own() -> None:
    assert counted(3, "match", "matches") == "3 matches"
    assert plural(1, "is", "are") == "is"


def test_every_verdict_answer_and_coverage_has_a_sign_of_its_own() -> None:
    verdicts = [signs.VERDICTS[v] for v in (*Verdict, None)]
    assert len(set(verdicts)) == len(Verdict) + 1
    assert len({signs.SAID[s] for s in (*Said, None)}) == len(Said) + 1
    assert len({c.value for c in Coverage}) == len(Coverage)


def test_a_word_that_is_no_verdict_has_the_sign_of_none() -> None:
    assert signs.of_verdict("probably") == signs.of_verdict(None) == "·"


def test_a_conflict_in_words() -> None:
    assert conflict_words(Signal("figure", SlotState.CONFLICT, "four", "three")) == "figure ≠ four | three"


def test_a_plain_signal_has_a_note_only_where_there_is_one() -> None:
    bare = Signal("figure", SlotState.EQUAL, "12", "12", (0, 2), None)
    assert list(plain_signal(bare)) == ["slot", "state", "a", "b", "a_span", "b_span"]
    assert plain_signal(Signal("date", SlotState.COMPATIBLE, "8", "9", note="update?"))["note"] == "update?"


def test_the_small_forms_keep_the_order_that_the_stores_columns_have() -> None:
    reports = ships()
    assert list(plain_line(reports.articles[0].lines[0])) == ["start_char", "end_char", "label", "reason"]
    assert plain_said_on(None) is None


def test_plain_forms_name_keys_as_text() -> None:
    reports = ships()
    claim, match = reports.bundle.claims[0], reports.bundle.matches[0]
    assert UUID(plain_claim(claim)["uid"]) == claim.uid
    assert {UUID(plain_match(match)[end]) for end in ("a", "b")} == {match.a, match.b}
