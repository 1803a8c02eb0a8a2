"""Mail and web archives share a form (MIME): opening one, its texts, its encodings. Does not judge their content.

Parts are only looked at; none is written anywhere and nothing they name is fetched.
"""

import contextlib
import email
import itertools
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from typing import cast

from factcheck.domain.errors import FactcheckError
from factcheck.intake.article.decode import decode
from factcheck.intake.readers.reading import damaged

MAX_BYTES = 50_000_000
"""With pictures and attachments; the parser takes up to eight times as much memory."""
MAX_PARTS = 2_000
_MAX_HEADER = 2_000
"""Characters of a header that are read; a subject has under 200."""
_BOUNDARIES = re.compile(rb"^content-type:[ \t]*multipart/", re.IGNORECASE | re.MULTILINE)
_MAX_NESTED = 50
"""Parts within parts; the parser takes one level of Python's stack for each."""


def parsed(data: bytes, name: str, kind: str) -> Message:
    """Parse a message.

    Raises:
        FactcheckError: It is too large, too deeply nested, or no message.
    """
    if len(data) > MAX_BYTES or sum(1 for _ in _BOUNDARIES.finditer(data)) > _MAX_NESTED:
        raise FactcheckError(f"{name} is {kind} of too many parts or bytes", "save the article's text as plain text")
    try:
        return email.message_from_bytes(data)
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(name, kind) from error


def parts(message: Message) -> Iterator[Message]:
    """The parts that have content, in order; those of attached messages left out."""
    return itertools.islice(_below(message), MAX_PARTS)


def _below(part: Message) -> Iterator[Message]:
    if part.get_content_maintype() == "message":
        return
    if not part.is_multipart():
        yield part
        return
    for child in cast("list[Message]", part.get_payload()):
        yield from _below(child)


def content(part: Message) -> tuple[bytes, str | None]:
    """A part's bytes, and the encoding that it states."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b"", part.get_content_charset()


def text_of(part: Message) -> str:
    """A part's text: in the encoding that it states, or as a file without one would be read."""
    data, charset = content(part)
    if charset:
        try:
            return data.decode(charset)
        except (LookupError, UnicodeError):
            pass  # states one that it is not in
    return decode(data).text


def header(message: Message, name: str) -> str:
    """A header's text on one line, empty where there is none.

    Decoded by hand: the parser of the newer policy takes gigabytes for a hostile address line.
    """
    raw = str(message.get(name, ""))[:_MAX_HEADER]
    with contextlib.suppress(MessageError, ValueError, LookupError):  # what is in no such encoding stays as it came
        raw = str(make_header(decode_header(raw)))
    return " ".join(raw.split())
