"""Plain text. Looks at bytes and decodes them; reads no structure, that is done for all formats alike."""

from factcheck.domain.errors import FactcheckError
from factcheck.intake.decode import binary_kind, decode, normalise
from factcheck.intake.readers.reading import Reading

_MAX_BYTES_PER_CHARACTER = 4
"""No encoding that is tried needs more, so a file can be refused by its size before it is decoded."""


def read_text(data: bytes, name: str, max_characters: int) -> Reading:
    """Decode a text file.

    Raises:
        FactcheckError: The file is empty, blank, not text, or longer than `max_characters` code points.
    """
    if not data:
        raise FactcheckError(f"{name} is empty", "save the page again, with its text")
    kind = binary_kind(data)
    if kind is not None:
        raise FactcheckError(f"{name} is not a text file: it looks like {kind}", "save the page as plain text (.txt)")
    too_long = FactcheckError(
        f"{name} is longer than {max_characters:,} characters", "keep only the article's text and take it in again"
    )
    if len(data) > max_characters * _MAX_BYTES_PER_CHARACTER + _MAX_BYTES_PER_CHARACTER:
        raise too_long
    decoded = decode(data)
    text, notes = normalise(decoded.text)
    if len(text) > max_characters:
        raise too_long
    if not text.strip():
        raise FactcheckError(f"{name} holds only blank space", "save the page again, with its text")
    return Reading(text=text, encoding=decoded.encoding, notes=decoded.notes + notes)
