"""Which reader takes which kind of file. One module a format; a new one is added to `kind.py` and here, nowhere else.

Does not decide what is furniture or a claim: a reader only turns bytes into text. Nothing here fetches anything.
"""

import importlib
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from factcheck.domain.errors import FactcheckError
from factcheck.intake.readers.deadline import AtMost
from factcheck.intake.readers.kind import Kind, Stated, kind_of
from factcheck.intake.readers.reading import Reading, damaged

Reader = Callable[[bytes, str, int], Reading]

MAX_EXTRACTED = 1_000_000
"""Characters that are taken out of anything but plain text: ten times a long magazine story. What follows reading takes
two seconds for as many."""
MAX_SECONDS = 8.0
"""Reading one file ends after this long; an article takes well under one second."""

READERS = MappingProxyType(
    {
        Kind.TEXT: "text:read_text",
        Kind.MARKDOWN: "markdown:read_markdown",
        Kind.HTML: "web.html:read_html",
        Kind.MHTML: "mail.mhtml:read_mhtml",
        Kind.DOCX: "word.docx:read_docx",
        Kind.PDF: "pdf.pdf:read_pdf",
        Kind.MAIL: "mail.mail:read_mail",
    }
)
"""Kind → module and function of its reader `(data, name, max_characters) -> Reading`. Named, not imported: a reader
and its libraries are loaded when the first such file comes, because they cost up to a second."""
DECODED = frozenset((Kind.TEXT, Kind.MARKDOWN, Kind.HTML))
"""Kinds whose encoding a server may state; their readers take it as `charset`."""


def read_file(data: bytes, name: str, max_characters: int, stated: Stated | None = None) -> Reading:
    """Read a file by its kind, with a note where its name, or what a server states, says another.

    Raises:
        FactcheckError: The file is empty, of no kind that is read, damaged, protected, without text, or too long (in
            characters, or in seconds).
    """
    kind, note = kind_of(data, name, stated)
    if kind is not Kind.TEXT:
        max_characters = min(max_characters, MAX_EXTRACTED)
    module, function = READERS[kind].split(":")
    read = getattr(importlib.import_module(f"{__name__}.{module}"), function)
    charset = stated.charset if stated is not None and kind in DECODED else None
    reader: Reader = read if charset is None else partial(read, charset=charset)
    slow = FactcheckError(
        f"{name} is {kind.value} that takes longer than {MAX_SECONDS:.0f} seconds to read",
        "keep only the article's pages, or save it as plain text",
    )
    try:
        with AtMost(MAX_SECONDS, slow):
            reading = reader(data, name, max_characters)
    except (RecursionError, MemoryError) as error:
        raise damaged(name, kind.value) from error
    return reading if note is None else replace(reading, notes=(note, *reading.notes))
