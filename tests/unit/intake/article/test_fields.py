"""Headline, outlet, byline, date and address as they stand on the page, or None."""

import pytest

from factcheck.domain.article import Page
from factcheck.intake.article.dates import find_date
from factcheck.intake.page import read_page

BODY = (
    "A dam above the town of Veldhoek gave way on Friday, sending water through three villages, officials said.\n\n"
    "The dam was built in 1961 and holds back 40 million cubic metres of water, according to its operator.\n"
)
TITLE = "Dam above Veldhoek gives way and floods three villages"


def read(head: str, tail: str = "") -> Page:
    return read_page(f"{head}\n\n{BODY}\n{tail}".encode(), "page.txt")


def test_nothing_is_invented() -> None:
    page = read(TITLE)
    assert page.title == TITLE
    assert (page.outlet, page.byline, page.published, page.url) == (None, None, None, None)


def test_first_sentence_stands_in_for_a_headline() -> None:
    assert read("").title.startswith("A dam above the town of Veldhoek")
    long = read_page(("The dam " + "of the old valley " * 20 + "broke.").encode(), "x.txt").title
    assert len(long) <= 121
    assert long.endswith("…")


@pytest.mark.parametrize(
    ("line", "byline", "published"),
    [
        ("By Ines Calloway", "Ines Calloway", None),
        (
            "by The Glenford Argus news desk May 12, 2023 9:05 AM 2 min read",
            "The Glenford Argus news desk",
            "2023-05-12",
        ),
        ("Written by Tom Reyes | 12 May 2023", "Tom Reyes", "2023-05-12"),
        ("Posted on May 12, 2023 by Hanna", "Hanna", "2023-05-12"),
        ("Von Ines Calloway\n12. Mai 2023", "Ines Calloway", "2023-05-12"),
        ("Published 12 May 2023, 14:05 GMT\nUpdated 13 May 2023", None, "2023-05-12T14:05Z"),
        ("2023-05-12T14:05:00+02:00", None, "2023-05-12T14:05:00+02:00"),
        ("Son A-Ra Lee\n\nSon A-Ra Lee\n\nMay 12, 2023", "Son A-Ra Lee", "2023-05-12"),
    ],
)
def test_byline_and_date(line: str, byline: str | None, published: str | None) -> None:
    page = read(f"{TITLE}\n\n{line}")
    assert (page.byline, page.published) == (byline, published)
    assert page.title == TITLE


def test_dates_of_captions_and_related_links_are_not_the_articles() -> None:
    page = read(
        f"{TITLE}\n\nRescuers at the dam, 1 May 2020 (Orr/AFP)", "More news\n\nHarbour wall repaired, 3 June 2022"
    )
    assert page.published is None


def test_dateline_gives_the_date() -> None:
    text = "Dam gives way\n\nVELDHOEK, May 12, 2023 – " + BODY
    assert read_page(text.encode(), "page.txt").published == "2023-05-12"


@pytest.mark.parametrize(
    ("head", "tail", "outlet"),
    [
        (f"{TITLE} | Glenford Argus\n\n{TITLE}", "", "Glenford Argus"),
        (TITLE, "© 2023 Glenford Argus. All rights reserved.", "Glenford Argus"),
        ("Support The Lornside!\n\n" + TITLE, "A Message from The Lornside:", "The Lornside"),
        (f"{TITLE}\n\nby The Glenford Argus news desk May 12, 2023", "", "The Glenford Argus"),
        (f"{TITLE}\n\nIda Brook\n\nIda Brook\n\nThe Glenford Argus\n\nMay 12, 2023", "", "The Glenford Argus"),
        (f"{TITLE} | Glenford Argus", "", "Glenford Argus"),
        (TITLE, "More from Europe", None),
    ],
)
def test_outlet(head: str, tail: str, outlet: str | None) -> None:
    page = read(head, tail)
    assert page.title == TITLE
    assert page.outlet == outlet


def test_outlet_is_not_a_source_inside_the_story() -> None:
    story = BODY.replace("officials said", "officials told The Glenford Argus")
    assert read_page(f"{TITLE}\n\n{story}".encode(), "page.txt").outlet is None


def test_address_line() -> None:
    assert read(f"https://argus.example/dam?id=1\n\n{TITLE}").url == "https://argus.example/dam?id=1"
    assert read(f"Source: https://argus.example/dam\n{TITLE}").url == "https://argus.example/dam"
    assert read(TITLE, "https://argus.example/other").url is None


def test_headline_is_chosen_before_standfirst_and_menu() -> None:
    page = read(f"Latest news from the whole valley\n\n{TITLE}\nNine people are missing, officials say\nBy Ida Brook")
    assert page.title == TITLE


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Oct. 21, 2024", "2024-10-21"),
        ("Updated: 3 March 2021 at noon", "2021-03-03"),
        ("le 12 août 2023", "2023-08-12"),
        ("12.05.2023", "2023-05-12"),
        ("2023年5月12日", "2023-05-12"),
        ("May 12, 2023 2:05 PM UTC", "2023-05-12T14:05Z"),
        ("May 12, 2023 2:05 PM", "2023-05-12"),
    ],
)
def test_dates(text: str, iso: str) -> None:
    found = find_date(text)
    assert found is not None
    assert found[0] == iso


@pytest.mark.parametrize("text", ["31 February 2023", "in May 2023", "05/12/2023", "May 12", "99.99.2023"])
def test_what_is_no_full_date(text: str) -> None:
    assert find_date(text) is None
