"""Web pages: main text, captions, what is stated, encodings, and pages that are made to do harm."""

import resource
import socket

import pytest

from factcheck.domain.article import LineLabel, Page
from factcheck.domain.errors import FactcheckError
from factcheck.intake.page import read_page
from tests.support import story
from tests.support.steps import Steps

SAID = "The harbour office said on Monday that five ferries had called at the port, and that nobody was hurt. "
PARAGRAPHS = "".join(f"<p>{SAID}It was the {n}th of these nights, said the office.</p>" for n in range(11, 17))


def page_of(body: str, head: str = "", name: str = "page.html") -> Page:
    return read_page(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), name)


def labelled(page: Page, label: LineLabel) -> list[str]:
    return [page.text[line.start_char : line.end_char] for line in page.lines if line.label is label]


def test_what_stands_around_the_article_is_not_in_the_text() -> None:
    page = read_page(story.as_html(), "story.html")
    for words in ("Home", "Most read", "tide tables", "Not a word of this", "color: red", "©"):
        assert words not in page.text
    assert any("were left out" in note for note in page.notes)


def test_captions_are_kept_as_captions() -> None:
    page = read_page(story.as_html(), "story.html")
    assert labelled(page, LineLabel.CAPTION) == [story.CAPTION]
    assert not any("broken wall" in c.quote for c in page.claims)


def test_items_are_bullets_and_numbers() -> None:
    page = page_of(f"<article><h1>Ferries call</h1>{PARAGRAPHS}<ol><li>First the Anna came.</li><li>Then two.</li></ol>"
                   f"<ul><li>Nobody <b>was</b> hurt.</li></ul><p>{SAID}</p></article>")  # fmt: skip
    assert "1. First the Anna came." in page.text
    assert "2. Then two." in page.text
    assert "• Nobody was hurt." in page.text
    assert {"First the Anna came.", "Nobody was hurt."} <= {c.quote for c in page.claims}


def test_breaks_divide_paragraphs_only_after_sentences() -> None:
    page = page_of(
        f"<article><p>{SAID}<br><br>The second paragraph was<br>divided by the page.</p>{PARAGRAPHS}</article>"
    )
    assert "The second paragraph was divided by the page." in {c.quote for c in page.claims}
    assert f"{SAID.strip()}\n\nThe second" in page.text


def test_meta_elements_where_there_is_no_json() -> None:
    head = (
        "<title>Ferries call at Lorn by night - The Lornside</title>"
        "<meta property='og:title' content='Ferries call at Lorn by night | The Lornside'>"
        "<meta property='og:site_name' content='The Lornside'><meta name='author' content='By Ida Brook'>"
        "<meta property='article:published_time' content='2024-06-14T18:40:00Z'>"
        "<meta property='og:url' content='https://lornside.example/a'>"
    )
    page = page_of(f"<article>{PARAGRAPHS}</article>", head)
    assert (page.title, page.outlet, page.byline) == ("Ferries call at Lorn by night", "The Lornside", "Ida Brook")
    assert (page.published, page.url) == ("2024-06-14T18:40:00Z", "https://lornside.example/a")
    assert page.claims[0].quote == "Ferries call at Lorn by night"


def test_broken_json_is_passed_over() -> None:
    head = (
        "<script type='application/ld+json'>{'@type': NewsArticle</script><title>Ferries call at Lorn by night</title>"
    )
    assert page_of(PARAGRAPHS, head).title == "Ferries call at Lorn by night"


def test_address_that_a_browser_noted() -> None:
    data = b"<!DOCTYPE html>\n<!-- saved from url=(0026)https://lornside.example/a -->\n<html><body>"
    assert read_page(data + PARAGRAPHS.encode(), "page.html").url == "https://lornside.example/a"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("cp1252", "<meta charset=iso-8859-1>"),
        ("utf-16", ""),
        ("cp1251", "<meta charset='windows-1251'>"),
    ],
)
def test_encodings(encoding: str, declared: str) -> None:
    words = "Служба порта сообщила" if encoding == "cp1251" else "Café «Río» “said”"
    html = f"<!doctype html><html><head>{declared}</head><body>{PARAGRAPHS}<p>{words} that the ferry Anna has left.</p>"
    assert words in read_page(html.encode(encoding), "page.html").text


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a reader went to the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    dtd = '<?xml version="1.0"?><!DOCTYPE html SYSTEM "http://evil.example/x.dtd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    page = read_page(
        f"{dtd}<html><body><img src='http://evil.example/i.png'>{PARAGRAPHS}<p>&e; {SAID}</p>".encode(), "x.html"
    )
    assert "root:" not in page.text


HOSTILE = {
    "ten megabytes of elements": b"<p>It was said.</p>" * 600_000,
    "nested ten thousand deep": b"<div>" * 10_000 + SAID.encode(),
    "never closed": b"<b>" * 3_300_000,
    "nothing but angle brackets": b"<" * 3_000_000,
    "a million attributes": b"<p " + b" ".join(b"a%d=1" % n for n in range(1_000_000)) + b">",
    "unclosed comments": b"<!--" * 2_500_000,
    "unclosed scripts": b"<script>" * 1_250_000,
    "elements up to the limit": b"<article><p>x</p></article>" * 10_000,
    "one endless line": b"word " * 2_000_000,
}

MOST_STEPS = 4_000_000
"""Calls of functions; a page of as many elements as are let in takes half of them."""


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_page_is_refused_in_one_line_and_with_little_work(kind: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(FactcheckError) as caught, Steps() as steps:
        read_page(b"<!doctype html><html><body>" + HOSTILE[kind], "page.html")
    assert steps.taken < MOST_STEPS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 500_000  # kilobytes
    assert "page.html" in caught.value.message
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_a_picture_inside_the_page_does_not_matter() -> None:
    page = page_of(f"<article>{PARAGRAPHS}<img src='data:image/png;base64,{'A' * 8_000_000}'></article>")
    assert len(page.text) < 2_000


def test_the_text_obeys_the_limit() -> None:
    with pytest.raises(FactcheckError, match=r"story\.html is longer than 500 characters"):
        read_page(story.as_html(), "story.html", max_characters=500)


@pytest.mark.parametrize("body", ["", "<nav><a href=/>Home</a></nav>", "<script>var a = 1</script>"])
def test_a_page_without_text(body: str) -> None:
    with pytest.raises(FactcheckError, match=r"page\.html"):
        page_of(body)
