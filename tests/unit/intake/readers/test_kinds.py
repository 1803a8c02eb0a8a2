"""Which reader takes a file: by its bytes before its name. And what is loaded, and how long it may take."""

import contextlib
import subprocess
import sys
import threading
import time
import zipfile
from io import BytesIO

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.intake.page import read_page
from factcheck.intake.readers.deadline import AtMost
from factcheck.intake.readers.kind import Kind, kind_of
from tests.support import story

LATE = FactcheckError("late")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("story.txt", Kind.TEXT),
        ("story.md", Kind.MARKDOWN),
        ("story.html", Kind.HTML),
        ("story.mhtml", Kind.MHTML),
        ("story.docx", Kind.DOCX),
        ("story.pdf", Kind.PDF),
        ("plain.eml", Kind.MAIL),
    ],
)
def test_a_well_named_file_needs_no_word(name: str, kind: Kind) -> None:
    assert kind_of(story.FORMATS[name](), name) == (kind, None)
    assert kind_of(story.FORMATS[name](), name.upper()) == (kind, None)


@pytest.mark.parametrize(
    ("made", "name", "note"),
    [
        ("story.pdf", "story.txt", "The file is named .txt but is a PDF, and was read as that."),
        ("story.docx", "story.txt", "The file is named .txt but is a Word document, and was read as that."),
        ("story.html", "story.txt", "The file is named .txt but is a web page, and was read as that."),
        ("story.html", "story.php", "The file is named .php but is a web page, and was read as that."),
        ("story.html", "story", "The file is named without a type but is a web page, and was read as that."),
        ("story.mhtml", "story.html", "The file is named .html but is a web archive, and was read as that."),
        ("plain.eml", "story.txt", "The file is named .txt but is a mail message, and was read as that."),
        ("story.txt", "story.html", "The file is named .html but is plain text, and was read as that."),
        ("story.txt", "story.pdf", "The file is named .pdf but is plain text, and was read as that."),
        ("story.pdf", "story.docx", "The file is named .docx but is a PDF, and was read as that."),
    ],
)
def test_a_misnamed_file_is_read_as_what_it_is(made: str, name: str, note: str) -> None:
    page = read_page(story.FORMATS[made](), name)
    assert page.notes[0] == note
    assert page.title == story.TITLE
    assert len(page.claims) == 24


@pytest.mark.parametrize(
    "text", ["From: the harbour\nTo: the town\n\nThe port said so.", "Subject: a\nDate: b\n\nx", "<b>Not</b> a page"]
)
def test_text_that_only_begins_like_another_kind_stays_text(text: str) -> None:
    assert kind_of(text.encode(), "page.txt") == (Kind.TEXT, None)


def zipped(member: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr(member, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped("xl/workbook.xml"), "a spreadsheet"),
        (zipped("ppt/presentation.xml"), "a presentation"),
        (zipped("mimetype"), "OpenDocument"),
        (zipped("a.txt"), "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"{\\rtf1 x}", "a rich text document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "an old Office document"),
        (b"", "is empty"),
    ],
    ids=["xlsx", "pptx", "odt", "zip", "png", "rtf", "doc", "empty"],  # an archive's bytes hold the time it was made
)
@pytest.mark.parametrize("name", ["page.txt", "page.docx", "page.bin"])
def test_other_kinds_name_what_is_supported(data: bytes, words: str, name: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        read_page(data, name)
    assert words in caught.value.message
    assert not data or all(s in caught.value.hint for s in (".txt", ".html", ".docx", ".pdf", ".eml", ".md"))


def test_libraries_load_with_the_first_file_that_needs_them() -> None:
    script = (
        "import sys; from factcheck.intake.page import read_page; "
        "read_page(b'The port said on Monday that five ferries had called at Lorn.', 'a.txt'); "
        "print(sorted({'trafilatura', 'pypdf', 'docx', 'lxml', 'markdown_it', 'email'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"


def never_ending() -> None:
    for _ in range(3_000):  # half a minute: whoever gets to the end was not ended
        with contextlib.suppress(Exception):  # as libraries do
            time.sleep(0.01)
    raise AssertionError("the block went on to its end")


def test_a_block_that_takes_too_long_is_ended_even_if_it_catches_everything() -> None:
    with pytest.raises(FactcheckError, match="late"), AtMost(0.2, LATE):
        never_ending()


def test_a_block_in_time_is_left_alone_and_leaves_nothing_behind() -> None:
    for _ in range(200):
        with contextlib.suppress(FactcheckError), AtMost(0.002, LATE):
            time.sleep(0.002)  # ends as the time does: either outcome, but nothing later
    sum(range(100_000))
    with AtMost(5, LATE):
        pass
    assert not [t for t in threading.enumerate() if isinstance(t, threading.Timer) and not t.finished.is_set()]


def test_an_error_of_the_block_comes_through() -> None:
    with pytest.raises(KeyError), AtMost(5, LATE):
        raise KeyError
