"""Cheap tests that an expression cannot match: none of what the expression would find may be missed by them."""

import re
import string
import sys

import pytest

from factcheck.matching.slots.dates.find import find_dates
from factcheck.matching.slots.figures.unnumbered import find_unnumbered
from factcheck.matching.slots.quotations.find import find_quotations
from factcheck.matching.slots.status.confirmation import Stance, find_stance
from factcheck.matching.words.hints import folded
from factcheck.matching.words.numbers import find_numbers

NUMBERS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety a_hundred a_thousand a_million
    a_billion a_trillion a_dozen half_a_million 7"""
MONTHS = """January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"""


def test_a_folded_letter_is_whatever_an_expression_takes_for_it() -> None:
    letter = re.compile("[a-z]", re.IGNORECASE)
    taken = [c for c in map(chr, range(sys.maxunicode + 1)) if letter.fullmatch(c)]
    assert {"ſ", "ı", "İ", "K"} <= set(taken)
    assert all(re.fullmatch(folded(c), c, re.IGNORECASE) and folded(c) in string.ascii_lowercase for c in taken)


@pytest.mark.parametrize("number", NUMBERS.split())
def test_every_number_is_found(number: str) -> None:
    assert [n.start for n in find_numbers(f"It was {number.replace('_', ' ')} then")] == [7]


@pytest.mark.parametrize("name", MONTHS.split())
def test_every_month_is_found(name: str) -> None:
    for form in (name, name.upper()):
        (day,) = find_dates(f"The gate fell on {form} 4")
        (month,) = find_dates(f"The gate fell in {form}")
        assert day.first[1] == month.first[1]


def test_a_weekday_is_found_and_read_by_the_day_of_publication() -> None:
    assert [d.first for d in find_dates("The gate fell on Monday", "2024-06-12")] == [(2024, 6, 10)]
    assert [d.first for d in find_dates("The gate fell on Monday", "2024-06-19")] == [(2024, 6, 17)]
    assert [d.first for d in find_dates("The gate fell on Monday")] == [(None, None, None)]


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "‘’", "''"])
def test_every_kind_of_quotation_mark_is_seen(marks: str) -> None:
    assert find_quotations(f"He said {marks[0]}we keep the gate shut{marks[1]} twice")


@pytest.mark.parametrize(
    "words",
    [
        *(f"{w} boats sank" for w in ("several", "multiple", "numerous", "a number of", "many")),
        *(f"{w} of boats sank" for w in ("dozens", "scores", "hundreds", "thousands", "tens of thousands", "millions")),
        *(f"goods came {w} a ship" for w in ("via", "aboard", "on board")),
        *(f"nobody was {w}" for w in ("killed", "hurt", "injured", "wounded", "missing", "arrested", "rescued")),
        *(f"there were no {w}" for w in ("deaths", "fatalities", "injuries", "arrests")),
    ],
)
def test_what_is_counted_without_a_number_is_seen(words: str) -> None:
    assert find_unnumbered(words)
    assert find_unnumbered(words.upper())


def test_every_stance_is_seen() -> None:
    for verb in ("confirmed", "verified", "corroborated", "authenticated"):
        stood = find_stance(f"The office has not {verb} it")
        assert stood
        assert stood.stance is Stance.NOT_CONFIRMED
    for verb in ("believes", "estimates", "expects", "suspects", "suggests", "assumes", "thinks", "fears", "predicts"):
        stood = find_stance(f"The office {verb} so")
        assert stood
        assert stood.stance is Stance.HELD
