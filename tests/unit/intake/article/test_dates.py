"""When an article came out: the ways in which pages print it, and the dates that are not it."""

import pytest

from factcheck.intake.article.dates import find_date
from factcheck.intake.page import read_page

BODY = """The harbour office closed two of the three cranes in the port of Orland after a fall of stones on 12 May 2019.

The cranes had been inspected on 3 March 2021, the office said, and nobody was hurt when the stones fell on the quay.

It expects the repairs to take until 4 December 2031, and has asked a company from Varna to begin next week."""
TITLE = "Two cranes in Orland closed after fall of stones"


def published(head: str = "", tail: str = "", above: str = "") -> str | None:
    return read_page(f"{above}{TITLE}\n{head}\n\n{BODY}\n\n{tail}\n".encode(), "a.txt").published


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3 October 2031", "2031-10-03"),
        ("3rd October, 2031", "2031-10-03"),
        ("October 3, 2031", "2031-10-03"),
        ("Oct. 3, 2031, 7:15 a.m.", "2031-10-03"),
        ("Friday, October 3rd, 2031", "2031-10-03"),
        ("Fri 3 Oct 2031 18.40 CEST", "2031-10-03"),
        ("2031-10-03", "2031-10-03"),
        ("2031-10-03T18:40:00Z", "2031-10-03T18:40:00Z"),
        ("2031/10/03", "2031-10-03"),
        ("03.10.2031 18:40", "2031-10-03"),
        ("2031.10.03. 18:40", "2031-10-03"),
        ("3 October 2031, 18:40 GMT", "2031-10-03T18:40Z"),
        ("3. Oktober 2031, 18:40 Uhr", "2031-10-03"),
        ("Publié le 3 octobre 2031 à 18h40", "2031-10-03"),
        ("le 1er octobre 2031", "2031-10-01"),
        ("3 de octubre de 2031", "2031-10-03"),
        ("3 ottobre 2031", "2031-10-03"),
        ("3 de outubro de 2031", "2031-10-03"),
        ("3 oktober 2031", "2031-10-03"),
        ("3 października 2031", "2031-10-03"),
        ("3 октября 2031", "2031-10-03"),
        ("3 жовтня 2031, 18:40", "2031-10-03"),
        ("3 Ekim 2031", "2031-10-03"),
        ("3 أكتوبر 2031", "2031-10-03"),
        ("٣ أكتوبر ٢٠٣١", "2031-10-03"),
        ("2031年10月3日 18:40", "2031-10-03"),
        ("2031년 10월 3일", "2031-10-03"),
        ("입력 2031.10.03. 18:40", "2031-10-03"),
        ("by Ida Brook October 3, 2031 12:14 PM 3 min read", "2031-10-03"),
        ("Updated: 5 October 2031\nPublished: 3 October 2031", "2031-10-03"),
        ("Published: 3 October 2031 | Updated: 5 October 2031", "2031-10-03"),
        ("Published 3 October 2031\nLast updated 5 October 2031", "2031-10-03"),
        ("Updated: 5 October 2031", "2031-10-05"),
        ("2 hours ago", None),
        ("Yesterday at 18:40", None),
        ("3/10/2031", None),
        ("31 February 2031", None),
        ("A crane in Orland, 1 May 2020. Photo: Jan Stolt", None),
        ("(Jan Stolt/AFP, 1 May 2020)", None),
    ],
)
def test_the_line_below_the_headline(line: str, expected: str | None) -> None:
    assert published(line) == expected


@pytest.mark.parametrize(
    "tail",
    [
        "Related\nCranes of the world, 1 May 2020",
        "Read also: The crane that fell in 2019",
        "© 2031 Harbour Ledger",
        "Ida Brook, Jan Stolt. Stones that fall. Letters, 1 May 2020",
    ],
)
def test_what_follows_gives_no_date(tail: str) -> None:
    assert published(tail=tail) is None


def test_a_date_above_the_headline() -> None:
    assert published(above="Friday, 3 October 2031\n\n") == "2031-10-03"
    assert published(above="1 May 2020 – The crane that fell: pictures of a storm\n\n") is None
    assert published("3 October 2031", above="Saturday, 4 October 2031\n\n") == "2031-10-03"


def test_the_dates_of_the_story_are_none() -> None:
    assert published() is None


@pytest.mark.parametrize("line", ["", "May 2031", "3 October", "2031", "Room 12.10.20310", "v. 2031.10"])
def test_what_is_no_full_date(line: str) -> None:
    assert find_date(line) is None
