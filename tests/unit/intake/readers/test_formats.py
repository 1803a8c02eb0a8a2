"""One article in every format: the same claims, and what each format says of it."""

from collections import Counter

import pytest

from factcheck.domain.article import LineLabel, Page
from factcheck.intake.page import read_page
from tests.support import story

SHARE = 0.98


def read(name: str) -> Page:
    return read_page(story.FORMATS[name](), name)


def lines_of(page: Page, label: LineLabel) -> list[str]:
    return [page.text[line.start_char : line.end_char] for line in page.lines if line.label is label]


def test_the_plain_text_has_a_claim_for_every_sentence() -> None:
    quotes = [c.quote for c in read("story.txt").claims]
    assert len(quotes) == 24
    assert quotes[0] == story.TITLE
    assert "What the minister said" not in quotes
    assert "A navy launch carries medicine to the islands twice a day." in quotes


@pytest.mark.parametrize("name", story.FORMATS)
def test_every_format_gives_the_claims_of_the_plain_text(name: str) -> None:
    expected = [c.quote for c in read("story.txt").claims]
    page = read(name)
    quotes = [c.quote for c in page.claims]
    same = sum((Counter(expected) & Counter(quotes)).values())
    assert same >= SHARE * max(len(expected), len(quotes)), set(expected) ^ set(quotes)
    for claim in page.claims:
        assert page.text[claim.start_char : claim.end_char] == claim.quote


@pytest.mark.parametrize("name", story.FORMATS)
def test_lines_rebuild_the_stored_text(name: str) -> None:
    page = read(name)
    assert "\n".join(page.text[line.start_char : line.end_char] for line in page.lines) == page.text
    assert "\r" not in page.text


@pytest.mark.parametrize(
    ("name", "outlet", "byline", "published", "url"),
    [
        ("story.txt", None, "Ida Brook", "2024-06-14", None),
        ("story.md", None, "Ida Brook", "2024-06-14", story.URL),
        ("story.html", "The Lornside", "Ida Brook", "2024-06-14T18:40:00+02:00", story.URL),
        ("story.mhtml", None, None, None, story.URL),
        ("story.docx", None, "Ida Brook", "2024-06-14", None),
        ("story.pdf", None, "Ida Brook", "2000-01-01", story.URL),
        ("plain.eml", None, "Ida Brook", "2024-06-14T16:40Z", None),
        ("page.eml", None, "Ida Brook", "2024-06-14T16:40Z", None),
    ],
)
def test_what_the_format_states(
    name: str, outlet: str | None, byline: str | None, published: str | None, url: str | None
) -> None:
    page = read(name)
    assert page.title == story.TITLE
    assert (page.byline, page.published, page.url) == (byline, published, url)
    assert page.outlet == outlet or name == "story.mhtml"


@pytest.mark.parametrize("name", [n for n in story.FORMATS if n not in ("story.txt", "plain.eml")])
def test_headings_stay_headings(name: str) -> None:
    assert lines_of(read(name), LineLabel.HEADING) == ["What the minister said", "A long repair"]


@pytest.mark.parametrize("name", story.FORMATS)
def test_the_headline_is_one_line(name: str) -> None:
    assert lines_of(read(name), LineLabel.TITLE) == [story.TITLE]


@pytest.mark.parametrize("name", ["story.docx", "story.pdf"])
def test_a_date_of_making_is_said_to_be_one(name: str) -> None:
    assert "The date is when the file was made: none is printed in it." in read(name).notes


def test_a_printed_date_and_byline_beat_the_files_properties() -> None:
    import io

    import docx

    document = docx.Document(io.BytesIO(story.as_docx()))
    document.paragraphs[1].insert_paragraph_before("By Tom Reyes, 12 May 2023")
    out = io.BytesIO()
    document.save(out)
    page = read_page(out.getvalue(), "story.docx")
    assert (page.byline, page.published) == ("Tom Reyes", "2023-05-12")
    assert not any("when the file was made" in note for note in page.notes)
