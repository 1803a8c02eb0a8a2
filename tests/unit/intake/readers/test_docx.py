"""Word documents: what python-docx alone would lose, what is not read, and archives that are made to do harm."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml

from factcheck.domain.article import LineLabel
from factcheck.domain.errors import FactcheckError
from factcheck.intake.page import read_page
from tests.support import story
from tests.support.steps import Steps

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BODY = b"<w:body>"


def saved(document: "docx.document.Document") -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def changed(change: Callable[[bytes], bytes], extra: dict[str, bytes] | None = None) -> bytes:
    """The story's document with its main part changed and parts added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(story.as_docx())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == "word/document.xml" else data)
        for name, data in (extra or {}).items():
            new.writestr(name, data)
    return out.getvalue()


def test_insertions_links_breaks_and_controls_are_read_and_deletions_are_not() -> None:
    document = docx.Document(io.BytesIO(story.as_docx()))
    paragraph = document.add_paragraph("The pilot said that ")
    for xml in (
        f'<w:ins {W} w:id="1" w:author="x"><w:r><w:t xml:space="preserve">five </w:t></w:r></w:ins>',
        f'<w:del {W} w:id="2" w:author="x"><w:r><w:delText>six </w:delText></w:r></w:del>',
        f"<w:hyperlink {W}><w:r><w:t>ferries</w:t></w:r></w:hyperlink>",
        f'<w:sdt {W}><w:sdtContent><w:r><w:t xml:space="preserve"> had left,</w:t></w:r></w:sdtContent></w:sdt>',
        f"<w:r {W}><w:br/><w:t>and one had</w:t><w:noBreakHyphen/><w:t>n't.</w:t></w:r>",
        f'<w:r {W}><w:footnoteReference w:id="3"/></w:r>',
    ):
        paragraph._p.append(parse_xml(xml))
    page = read_page(saved(document), "story.docx")
    assert "The pilot said that five ferries had left, and one had\u2011n't." in {c.quote for c in page.claims}
    assert "six" not in page.text
    assert "It has footnotes, which were not read." in page.notes
    assert any("deletions were left out" in note for note in page.notes)


def test_tables_are_rows_and_layout_tables_are_paragraphs() -> None:
    document = docx.Document(io.BytesIO(story.as_docx()))
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Day", "Ferries"
    layout = document.add_table(1, 1).cell(0, 0)
    layout.text = (
        "The cell's first paragraph says that the ferry Anna came back to the port of Lorn, and nobody was hurt."
    )
    layout.add_paragraph("Its second one says that the Kittiwake has not.")
    document.add_paragraph("The ministry wanted to wait with any statement until Monday.")
    page = read_page(saved(document), "story.docx")
    assert "\nDay | Ferries\n" in page.text
    quotes = [c.quote for c in page.claims]
    assert quotes.count("Its second one says that the Kittiwake has not.") == 1


def test_captions_by_style() -> None:
    document = docx.Document(io.BytesIO(story.as_docx()))
    document.paragraphs[3].insert_paragraph_before("The wall, as it was in 1987.", style="Caption")
    page = read_page(saved(document), "story.docx")
    [caption] = [line for line in page.lines if line.label is LineLabel.CAPTION]
    assert page.text[caption.start_char : caption.end_char] == "The wall, as it was in 1987."


BOMB = b"\0" * 60_000_000
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb in a picture": (lambda: changed(bytes, {"word/media/a.png": BOMB}), "unpacks to more"),
    "zip bomb in the text": (
        lambda: changed(lambda xml: xml.replace(BODY, BODY + b"<w:p/>" * 2_000_000)),
        "unpacks to more",
    ),
    "entities": (
        lambda: changed(lambda xml: xml.replace(b"<w:document", ENTITIES + b"<w:document", 1)),
        "document type",
    ),
    "entities in UTF-16": (
        lambda: changed(bytes, {"word/a.xml": "<?xml version='1.0'?><!DOCTYPE x []><x/>".encode("utf-16")}),
        "document type",
    ),
    "too deep": (
        lambda: changed(lambda xml: xml.replace(BODY, BODY + b"<w:sdt>" * 20_000 + b"</w:sdt>" * 20_000)),
        "damaged",
    ),
    "cut short": (lambda: story.as_docx()[:-400], "damaged"),
    "not XML": (lambda: changed(lambda _: b"no XML at all"), "damaged"),
    "no text": (lambda: saved(docx.Document()), "without any text"),
    "password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "protected by a password",
    ),
}

MOST_STEPS = 100_000
"""Calls of functions."""


@pytest.mark.parametrize("kind", BAD)
def test_bad_documents_are_refused_in_one_line_and_with_little_work(kind: str) -> None:
    make, words = BAD[kind]
    data = make()
    with pytest.raises(FactcheckError) as caught, Steps() as steps:
        read_page(data, "bad.docx")
    assert steps.taken < MOST_STEPS
    assert words in caught.value.message
    assert "bad.docx" in caught.value.message
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_the_text_obeys_the_limit() -> None:
    with pytest.raises(FactcheckError, match="longer than 500 characters"):
        read_page(story.as_docx(), "story.docx", max_characters=500)
