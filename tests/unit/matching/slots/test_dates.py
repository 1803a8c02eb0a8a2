"""Dates: days, ranges, months, years and weekdays of a sentence."""

import pytest

from factcheck.matching.slots.dates.find import Grain, Role, find_dates

When = tuple[int | None, int | None, int | None]


def days(text: str, published: str | None = None) -> list[tuple[When, When]]:
    return [(d.first, d.last) for d in find_dates(text, published)]


@pytest.mark.parametrize(
    "text",
    [
        "from 8 to 13 October",
        "Oct. 8-13",
        "between October 8 and 13",
        "from the 8th to the 13th of October",
        "from the 8th to the 13th [of October]",
        "October 8–13",
        "from October 8 to October 13",
        "8 October to 13 October",
        "8 OCT - 13 OCT",
    ],
)
def test_one_range_in_many_notations(text: str) -> None:
    assert days(text) == [((None, 10, 8), (None, 10, 13))]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("on Oct. 3", (None, 10, 3)),
        ("on 3 October", (None, 10, 3)),
        ("the 3rd of October 2024", (2024, 10, 3)),
        ("October 3, 2024", (2024, 10, 3)),
        ("2024-10-03", (2024, 10, 3)),
        ("in June", (None, 6, None)),
        ("since August 2023", (2023, 8, None)),
        ("in 2022", (2022, None, None)),
        ("in May", (None, 5, None)),
    ],
)
def test_a_single_date(text: str, when: When) -> None:
    assert days(text) == [(when, when)]


@pytest.mark.parametrize(
    "text",
    ["May I go", "They march on", "April said so", "on 31 November", "every Friday", "on Fridays", "2024 crates"],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_two_days_joined_by_and_are_no_range() -> None:
    assert days("on October 8 and 13") == [((None, 10, 8), (None, 10, 8))]


@pytest.mark.parametrize(
    ("published", "when"),
    [
        ("2024-10-18", (2024, 10, 18)),
        ("2024-10-21T08:00:00+09:00", (2024, 10, 18)),
        ("2024-10-24", (2024, 10, 18)),
        (None, (None, None, None)),
        ("yesterday", (None, None, None)),
    ],
)
def test_a_weekday_is_the_last_one_on_or_before_publication(published: str | None, when: When) -> None:
    (found,) = find_dates("The crane fell on Friday.", published)
    assert (found.first, found.grain, found.weekday) == (when, Grain.WEEKDAY, 4)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The office said Friday that a crane fell", Role.SAID),
        ("On Friday, the mayor told reporters that a crane fell", Role.SAID),
        ("A crane fell on Friday", Role.EVENT),
        ("LOW HARROW, June 14 (Varna) – A crane fell in the port", Role.SAID),
        ("The office said on Friday, June 14, that a crane fell", Role.SAID),
        ("A crane fell on Sunday, 9 June", Role.EVENT),
        ("MUNDEN, 14 June – A crane fell in the port", Role.SAID),
        ("In Munden, June 14 was a holiday", Role.EVENT),
        ("Since Friday the crane is idle", Role.SINCE),
        ("It will be ready by Friday", Role.UNTIL),
    ],
)
def test_what_a_date_is_of(text: str, role: Role) -> None:
    assert [d.role for d in find_dates(text)] == [role]


def test_spans_are_code_points_of_the_text_as_given() -> None:
    text = "🎈 It fell “on Oct. 3” again"
    assert [text[d.start : d.end] for d in find_dates(text)] == ["Oct. 3"]
