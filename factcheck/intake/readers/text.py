"""Plain text. Looks at bytes and decodes them; reads no structure, that is done for all formats alike."""

from factcheck.domain.errors import FactcheckError
from factcheck.intake.article.decode import decode, normalise
from factcheck.intake.readers.reading import Reading, too_long

_MAX_BYTES_PER_CHARACTER = 4
"""No encoding that is tried needs more, so a file can be refused by its size before it is decoded."""


def read_text(data: bytes, name: str, max_characters: int, charset: str | None = None) -> Reading:
    """Decode a text file; `kind.py` has seen that it is none of the binary kinds. `charset`: what a server says it is.

    Raises:
        FactcheckError: The file is blank or longer than `max_characters` code points.
    """
    if len(data) > max_characters * _MAX_BYTES_PER_CHARACTER + _MAX_BYTES_PER_CHARACTER:
        raise too_long(name, max_characters)
    decoded = decode(data, *filter(None, (charset,)))
    text, notes = normalise(decoded.text)
    if len(text) > max_characters:
        raise too_long(name, max_characters)
    if not text.strip():
        raise FactcheckError(f"{name} holds only blank space", "save the page again, with its text")
    return Reading(text=text, encoding=decoded.encoding, notes=decoded.notes + notes)
