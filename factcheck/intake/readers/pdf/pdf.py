"""PDF: the pages' text layer, by pypdf. No recognition of letters in pictures: a scan is refused and says why.

Text comes in the order in which the file draws it, which for the common producers is column by column; a file that
draws across its columns comes out mixed. Pictures, annotations, forms and attachments are not read.
"""

import contextlib
import io
import logging
import re
from datetime import datetime
from typing import TYPE_CHECKING

from factcheck.domain.errors import FactcheckError
from factcheck.intake.readers.pdf.lines import LineCollector, PrintedLine, without_running_lines
from factcheck.intake.readers.pdf.paragraphs import set_paragraphs
from factcheck.intake.readers.reading import Properties, Reading, damaged, too_long
from factcheck.intake.readers.transcript import Transcript, tidy

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_KIND = "a PDF"
MAX_PAGES = 500
"""More are a book or a report."""
MAX_PAGE_BYTES = 8_000_000
"""Drawing instructions of one page; more is a map or a trap, and would take minutes."""
_MIN_LETTERS = 4
"""Letters and digits a page: a scan's pages at best carry a number."""
_URL = re.compile(r"https?://[^\s<>\"]{4,2000}")
_NO_NAME = re.compile(
    r"\(?(?:anonymous|unspecified|untitled|unknown|user|admin|owner)\)?|.*\.(?:docx?|indd|pdf|html?|qxp)", re.I
)
"""What programs write where nobody wrote a title or an author."""
_WORD_PREFIX = re.compile(r"^Microsoft Word - ")
_FLAWS = (
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    OSError,
    RuntimeError,
    ArithmeticError,
    AssertionError,
    MemoryError,
)
"""What pypdf raises besides its own errors where a file is not as it expects."""


def read_pdf(data: bytes, name: str, max_characters: int) -> Reading:
    """Read a PDF's text layer as paragraphs.

    Raises:
        FactcheckError: It is protected by a password, damaged, a scan, or too long.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it speaks of every flaw that it mends
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise _protected(name)
        pages = _pages(reader, name, max_characters)
        properties = _properties(reader)
    except DependencyError:
        raise _protected(name) from None
    except (PyPdfError, *_FLAWS) as error:
        raise damaged(name, _KIND) from error
    if sum(c.isalnum() for page in pages for line in page for c in line.text) < _MIN_LETTERS * len(pages):
        raise FactcheckError(
            f"{name} is a PDF that looks like a scan without text",
            "run text recognition (OCR) on it first, or save the article as plain text",
        )
    kept, dropped = without_running_lines(pages)
    transcript = Transcript(name, max_characters)
    set_paragraphs(transcript, kept)
    text, marks, notes = transcript.finish()
    if dropped:
        notes = (f"{len(dropped)} lines that repeat at the edges of pages were left out.", *notes)
    url = next((address[0] for line in dropped if (address := _URL.search(line.text))), None)
    return Reading(text, "pdf", notes, marks=marks, url=url, properties=properties)


def _protected(name: str) -> FactcheckError:
    return FactcheckError(
        f"{name} is a PDF that is protected by a password", "print it to a new PDF without one, and take that in"
    )


def _pages(reader: "PdfReader", name: str, max_characters: int) -> list[list[PrintedLine]]:
    count = len(reader.pages)
    if count > MAX_PAGES:
        raise FactcheckError(f"{name} is a PDF of {count:,} pages", "print the pages with the article to a new PDF")
    if not count:
        raise damaged(name, _KIND)
    pages = []
    size = 0
    for number, page in enumerate(reader.pages):
        lines = _lines(page, number, name)
        size += sum(len(line.text) for line in lines)
        if size > max_characters:
            raise too_long(name, max_characters)
        pages.append(lines)
    return pages


def _lines(page: "PageObject", number: int, name: str) -> list[PrintedLine]:
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > MAX_PAGE_BYTES:
        raise FactcheckError(
            f"page {number + 1} of {name} is too heavy to read", "print the pages with the article to a new PDF"
        )
    collector = LineCollector(number)
    page.extract_text(visitor_text=collector.see)
    collector.end_line()
    return collector.lines


def _properties(reader: "PdfReader") -> Properties:
    """Title, author and date of making; None where a program filled in its own words."""
    stated = reader.metadata
    if stated is None:
        return Properties()
    made: datetime | None = None
    with contextlib.suppress(ValueError):  # a date in a form of its own is none
        made = stated.creation_date
    return Properties(
        title=_named(stated.title), byline=_named(stated.author), published=made.date().isoformat() if made else None
    )


def _named(value: object) -> str | None:
    text = _WORD_PREFIX.sub("", tidy(value)) if isinstance(value, str) else ""
    return text if text and not _NO_NAME.fullmatch(text) else None
