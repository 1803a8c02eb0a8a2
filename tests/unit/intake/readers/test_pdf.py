"""PDF: running lines, columns, divided words, and files that cannot be read."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from factcheck.domain.errors import FactcheckError
from factcheck.intake.page import read_page
from factcheck.intake.readers.pdf.lines import PrintedLine, without_running_lines
from tests.support import story
from tests.support.steps import Steps

FONT = DictionaryObject(
    {NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
     NameObject("/BaseFont"): NameObject("/Helvetica")}
)  # fmt: skip


def drawn(stream: bytes, pages: int = 1, password: str = "", metadata: dict[str, str] | None = None) -> bytes:
    """A PDF of pages that all have these drawing instructions."""
    writer = PdfWriter()
    for _ in range(pages):
        page = writer.add_blank_page(400, 400)
        fonts = DictionaryObject({NameObject("/F1"): FONT})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        contents = DecodedStreamObject()
        contents.set_data(stream)
        page[NameObject("/Contents")] = writer._add_object(contents.flate_encode())
    writer.add_metadata(metadata or {})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def text_at(*lines: tuple[int, int, str]) -> bytes:
    return "\n".join(f"BT /F1 10 Tf {x} {y} Td ({words}) Tj ET" for x, y, words in lines).encode()


def test_several_pages_lose_their_running_lines() -> None:
    for name in ("story.pdf", "columns.pdf"):
        data = story.FORMATS[name]()
        assert len(PdfReader(io.BytesIO(data)).pages) == 2
        page = read_page(data, name)
        assert "Page 1" not in page.text
        assert "The Lornside  |" not in page.text
        assert page.notes[0] == "4 lines that repeat at the edges of pages were left out."


def test_two_columns_are_read_one_after_the_other() -> None:
    text = read_page(story.as_pdf(2), "columns.pdf").text
    found = [text.index(words[:30]) for _, words in story.BODY if words[:30] in text]
    assert len(found) == len(story.BODY)
    assert found == sorted(found)


def test_divided_words_are_joined_and_real_hyphens_stay() -> None:
    data = drawn(
        text_at(
            (40, 350, "The state-owned ferry Anna ran onto the mole, the har-"),
            (40, 338, "bour office said, and a second ferry, which is state-"),
            (40, 326, "owned as well, was found near the harbour of Lorn-"),
            (40, 314, "Sarn on Monday morning."),
        )
    )
    [claim] = read_page(data, "page.pdf").claims
    assert claim.quote == (
        "The state-owned ferry Anna ran onto the mole, the harbour office said, and a second ferry, which is "
        "state-owned as well, was found near the harbour of Lorn- Sarn on Monday morning."
    )


def test_a_repeated_sentence_inside_the_text_is_no_running_line() -> None:
    said = PrintedLine("The port said so.", 40, 300, 10, 0)
    pages = [
        [PrintedLine("The Lornside", 40, 380, 8, n), PrintedLine("The port said so.", 40, 340, 10, n)]
        + [PrintedLine(f"Line {k} of the page {n} says more.", 40, 328 - 12 * k, 10, n) for k in range(9)]
        for n in range(3)
    ]
    kept, dropped = without_running_lines(pages)
    assert [line.text for line in dropped] == ["The Lornside"] * 3
    assert [line.text for line in kept].count(said.text) == 3


def test_words_of_programs_are_no_title_and_no_author() -> None:
    data = drawn(
        text_at((40, 300, "The harbour office said on Monday that five ferries had called there.")),
        metadata={"/Title": "Microsoft Word - draft3.docx", "/Author": "(anonymous)"},
    )
    page = read_page(data, "page.pdf")
    assert page.title.startswith("The harbour office")
    assert page.byline is None


LINE = b"0 0 m 10 10 l S\n"
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "scan": (lambda: drawn(LINE, pages=3), "looks like a scan without text"),
    "password": (lambda: drawn(LINE, password="secret"), "protected by a password"),
    "cut short": (lambda: story.as_pdf()[:300], "damaged or cut short"),
    "header only": (lambda: b"%PDF-1.7\n", "damaged or cut short"),
    "junk": (lambda: b"%PDF-1.7\n" + b"1 0 obj\n<<\n" * 20_000, "damaged or cut short"),
    "too many pages": (lambda: drawn(LINE, pages=501), "a PDF of 501 pages"),
    "heavy page": (lambda: drawn(LINE * 600_000), "page 1 of bad.pdf is too heavy"),
    "unclosed arrays": (lambda: drawn(b"[" * 200_000), "damaged or cut short"),
}

MOST_STEPS = 1_500_000
"""Calls of functions."""


@pytest.mark.parametrize("kind", BAD)
def test_bad_files_are_refused_in_one_line_and_with_little_work(kind: str) -> None:
    make, words = BAD[kind]
    data = make()
    with pytest.raises(FactcheckError) as caught, Steps() as steps:
        read_page(data, "bad.pdf")
    assert steps.taken < MOST_STEPS
    assert words in caught.value.message
    assert "bad.pdf" in caught.value.message
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_a_scan_is_told_what_to_do() -> None:
    with pytest.raises(FactcheckError) as caught:
        read_page(drawn(LINE), "scan.pdf")
    assert "OCR" in caught.value.hint


def test_the_text_obeys_the_limit() -> None:
    with pytest.raises(FactcheckError, match="longer than 500 characters"):
        read_page(story.as_pdf(), "story.pdf", max_characters=500)
