"""The words of the field stand once, and what a room takes of them is there to be taken."""

import pytest

from factcheck.domain.words import calendar, saying
from factcheck.domain.words.function_words import AUXILIARIES, FREQUENT, FUNCTION_WORDS
from factcheck.intake.tables import speech
from factcheck.matching.words.tables import say_verbs, stop_words


def test_every_form_of_a_month_has_its_number() -> None:
    assert len(calendar.MONTHS) == 12
    assert calendar.MONTH_NUMBERS["sept"] == calendar.MONTH_NUMBERS["sep"] == 9
    assert "may" not in calendar.MONTH_ABBREVIATIONS


def test_a_verb_of_saying_is_known_in_all_its_forms() -> None:
    assert saying.forms_of(["deny"]) == {"deny", "denies", "denied", "denying"}
    assert saying.past_of(["say", "signal"]) == {"said", "signalled", "signaled"}
    with pytest.raises(KeyError):
        saying.past_of(["sing"])


def test_what_stands_around_every_statement_tells_nothing_of_it() -> None:
    assert {"said", "says", "citing", "allegedly"} <= saying.AROUND_STATEMENTS
    assert not {"denied", "warned", "quotes"} & saying.AROUND_STATEMENTS


@pytest.mark.parametrize(
    "name",
    ["ALWAYS_SPEECH", "SAID_BY_ANYBODY", "COUNTING", "OFTEN_OTHERWISE", "TAKING_AN_OBJECT", "INVERTING_VERBS"],
)
def test_intake_takes_its_verbs_from_the_one_table(name: str) -> None:
    assert getattr(speech, name) <= saying.SAYING
    assert speech.PROGRESSIVE <= saying.SAYING_IN_ING


def test_matching_drops_function_words_and_what_is_around_statements() -> None:
    assert stop_words() == FUNCTION_WORDS | say_verbs()
    assert FREQUENT < FUNCTION_WORDS
    assert {"will", "had", "does"} <= AUXILIARIES <= FUNCTION_WORDS
    assert not {"yesterday", "three", "harbour"} & FUNCTION_WORDS
