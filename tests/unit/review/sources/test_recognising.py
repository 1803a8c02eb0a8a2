"""When a page is a later version of an article: one address, or one file name and half of the text."""

from dataclasses import replace

import pytest

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.review.sources.recognising import SHARED, earlier_version, page_address, shared_text
from tests.support.builders import make_article, make_review

STORY = (
    "Twelve ships left the port of Anselm on Monday night, the harbour master said.",
    "The cranes had stood still since Sunday, and nobody was hurt in the old harbour.",
    "An agency reported that the crews were paid in cash before they sailed away.",
    "The ministry denied that any of the ships carried grain for the island.",
)
OTHER = (
    "Bread has become dear in Sarn since the harvest failed twice in a row.",
    "Bakers asked the council for help, but the council has not answered so far.",
)
MENU = " ".join(f"Section {n} of our pages, its newsletter and its archive since 19{n}" for n in range(10, 30))


def page(*lines: str, url: str | None = None, source: str = "page.txt", position: int = 0, menu: str = "") -> Article:
    text = "\n".join([menu, *lines])
    starts = [0, *(n + 1 for n, c in enumerate(text) if c == "\n")]
    ends = [*(s - 1 for s in starts[1:]), len(text)]
    labels = [LineLabel.FURNITURE] + [LineLabel.BODY] * len(lines)
    found = tuple(Line(s, e, label, "why") for s, e, label in zip(starts, ends, labels, strict=True))
    return replace(make_article(make_review(), text, position), url=url, source=source, lines=found)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/a/ships",
        "https://www.example.org/a/ships/",
        "https://EXAMPLE.org/a/ships#top",
        "https://example.org:443/a/ships?utm_source=mail&utm_campaign=x",
        "https://example.org/a/ships?fbclid=1&gclid=2",
    ],
)
def test_an_address_is_the_same_however_one_came_there(url: str) -> None:
    assert page_address(url) == "example.org/a/ships"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a?id=1", "https://example.org/a?id=2"),
        ("https://example.org/a", "https://example.org/A"),
        ("https://news.example.org/a", "https://example.org/a"),
        ("https://example.org:8080/a", "https://example.org/a"),
    ],
)
def test_other_addresses_are_other_pages(one: str, other: str) -> None:
    assert page_address(one) != page_address(other)


@pytest.mark.parametrize("url", [None, "", "https://example.org", "https://www.example.org/?utm_source=x", "http://["])
def test_a_front_page_names_no_article(url: str | None) -> None:
    assert page_address(url) is None


def test_one_address_is_one_page_whatever_it_says() -> None:
    known = [page(*STORY, url="https://example.org/a", source="a.html"), page(*STORY, url="https://example.org/b")]
    assert earlier_version(page(*OTHER, url="http://www.example.org/a/", source="new.html"), known) is known[0]


def test_another_address_is_another_page_even_under_one_name() -> None:
    known = [page(*STORY, url="https://example.org/a")]
    assert earlier_version(page(*STORY, "More.", url="https://example.org/b"), known) is None


def test_without_an_address_name_and_text_decide_together() -> None:
    known = [page(*OTHER, position=1), page(*STORY)]
    grown = page("An update: the harbour is closed.", *STORY[1:], *OTHER[:1], "Much more came to light later on.")
    assert earlier_version(grown, known) is known[1]
    assert earlier_version(replace(grown, source="another.txt"), known) is None
    assert earlier_version(page(*OTHER), [known[1]]) is None
    assert earlier_version(replace(grown, url="https://example.org/a"), known) is known[1]


def test_a_shared_menu_and_some_background_make_no_version() -> None:
    follow_up = page(STORY[3], *OTHER, "A third day brought no news from the island at all.", menu=MENU)
    assert 0 < shared_text(page(*STORY, menu=MENU), follow_up) < SHARED
    assert earlier_version(follow_up, [page(*STORY, menu=MENU)]) is None


def test_scripts_without_spaces_are_compared_too() -> None:
    text = "東京の港から船が十二隻出た。港長が月曜の夜にそう述べた。"
    assert shared_text(page(text), page(text + "更新。")) == 1.0
    assert shared_text(page(text), page("大阪では雨が降り続いている。電車は止まった。")) < SHARED


def test_empty_pages_share_nothing() -> None:
    assert shared_text(page(), page()) == 0.0
