"""Which reader takes which kind of file. One module a format; a new one is added to `kind.py` and here, nowhere else.

Does not decide what is furniture or a claim: a reader only turns bytes into text. Nothing here fetches anything.
"""

import importlib
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from factcheck.intake.readers.kind import Kind, kind_of
from factcheck.intake.readers.reading import Reading

Reader = Callable[[bytes, str, int], Reading]

READERS = MappingProxyType(
    {
        Kind.TEXT: "text:read_text",
        Kind.MARKDOWN: "markdown:read_markdown",
        Kind.HTML: "html:read_html",
        Kind.MHTML: "mhtml:read_mhtml",
        Kind.DOCX: "docx:read_docx",
        Kind.PDF: "pdf:read_pdf",
        Kind.MAIL: "mail:read_mail",
    }
)
"""Kind → module and function of its reader `(data, name, max_characters) -> Reading`. Named, not imported: a reader
and its libraries are loaded when the first such file comes, because they cost up to a second."""


def read_file(data: bytes, name: str, max_characters: int) -> Reading:
    """Read a file by its kind, with a note where its name says another.

    Raises:
        FactcheckError: The file is empty, of no kind that is read, damaged, protected, without text or too long.
    """
    kind, note = kind_of(data, name)
    module, function = READERS[kind].split(":")
    reader: Reader = getattr(importlib.import_module(f"{__name__}.{module}"), function)
    reading = reader(data, name, max_characters)
    return reading if note is None else replace(reading, notes=(note, *reading.notes))
