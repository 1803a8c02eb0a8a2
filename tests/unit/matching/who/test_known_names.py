"""Names of two reports: whether they are one speaker's, by kind; and the rules that say so, each with its example."""

from pathlib import Path

import pytest

from factcheck.matching.who.name import Name
from factcheck.matching.who.rules import OF_WORDS, Rule, are_one

SAME: dict[str, bool | None] = {"=": True, "≠": False, "?": None}


def rows(name: str) -> list[tuple[str, str, str]]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").split("\n")
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(sign, one, other) for sign, one, other in pairs]


KNOWN, NOT_TOLD = rows("known.tsv"), rows("not_told.tsv")


@pytest.mark.parametrize(("sign", "one", "other"), KNOWN, ids=[f"{one} {sign} {other}" for sign, one, other in KNOWN])
def test_what_a_careful_reader_says_of_two_names(sign: str, one: str, other: str) -> None:
    assert are_one(Name(one), Name(other)).same is SAME[sign]
    assert are_one(Name(other), Name(one)).same is SAME[sign]


@pytest.mark.parametrize(("sign", "one", "other"), NOT_TOLD, ids=[f"{one} {other}" for _, one, other in NOT_TOLD])
def test_what_is_not_told_is_left_open_rather_than_said_wrongly(sign: str, one: str, other: str) -> None:
    assert are_one(Name(one), Name(other)).same is None
    assert sign in SAME


@pytest.mark.parametrize("rule", OF_WORDS, ids=[rule.name for rule in OF_WORDS])
def test_each_rule_answers_for_its_example(rule: Rule) -> None:
    assert are_one(*(Name(words) for words in rule.example)).rule == rule.name


def test_what_the_review_knows_goes_before_what_the_words_say() -> None:
    service = Name("the National Intelligence Service", "nis", placed=True)
    assert are_one(Name("the spy agency", "nis", placed=True), service).rule == "one name in the review"
    assert are_one(Name("the spy agency"), service).same is None


def test_a_name_that_stands_for_itself_is_nobody_elses_however_alike_the_words() -> None:
    alone = Name("Brook", "brook", by_hand=True, itself=True, placed=True)
    answer = are_one(alone, Name("Ada Brook"))
    assert (answer.same, answer.rule) == (False, "a name of its own, by hand")
    assert are_one(alone, Name("Brook")).same is True
    assert are_one(alone, Name("officials")).same is None
