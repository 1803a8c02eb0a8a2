"""Whether a Word file is safe to open: a ZIP archive is measured while it is unpacked, and its XML must have no DTD.

Keeps nothing of what it unpacks, and does not look at the document's content.
"""

import io
import re
import zipfile
import zlib

from factcheck.domain.errors import FactcheckError
from factcheck.intake.readers.reading import damaged

KIND = "a Word document (a ZIP archive)"
MAX_MARKUP = 50_000_000
"""Bytes of all parts with text together, unpacked."""
MAX_UNPACKED = 150_000_000
"""Bytes of all parts together, pictures too: the library keeps every one of them."""
MAX_RATIO = 100
"""Unpacked to packed bytes of one part; text packs to about a twentieth."""
_SMALL_PART = 1_000_000
"""Parts up to this size may pack better: they cannot do harm."""
MAX_PARTS = 2_000
MAX_MARKS = 1_500_000
"""Angle brackets of one part: every element costs memory when it is parsed. A book of 1,000 pages has fewer."""
_MARKUP = (".xml", ".rels")
_CHUNK = 1 << 16
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def check_package(data: bytes, name: str) -> None:
    """Unpack every part once and throw it away.

    Raises:
        FactcheckError: It is damaged, unpacks to too much, is protected, or declares a document type or entities.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > MAX_PARTS:
                raise _too_much(name)
            total = markup = 0
            for member in members:
                if member.flag_bits & 1:
                    raise FactcheckError(f"{name} is protected by a password", "save it without the password")
                marked = member.filename.endswith(_MARKUP)
                left = min(MAX_UNPACKED - total, MAX_MARKUP - markup) if marked else MAX_UNPACKED - total
                size = _measure(archive, member, name, left)
                total += size
                markup += size if marked else 0
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise damaged(name, KIND) from error


def _measure(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, left: int) -> int:
    markup = member.filename.endswith(_MARKUP)
    size = marks = 0
    tail = b""
    with archive.open(member) as part:
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > left or (size > _SMALL_PART and size > member.compress_size * MAX_RATIO):
                raise _too_much(name)
            if not markup:
                continue
            marks += chunk.count(b"<")
            if marks > MAX_MARKS:
                raise _too_much(name)
            # UTF-16 has a NUL beside every letter of such a word.
            seen = (tail + chunk).replace(b"\0", b"")
            if _DTD.search(seen):
                raise FactcheckError(
                    f"{name} declares a document type or entities, which no Word document does",
                    "open it in a word processor and save it again",
                )
            tail = seen[-16:]
    return size


def _too_much(name: str) -> FactcheckError:
    return FactcheckError(
        f"{name} is a Word document that unpacks to more than an article can be (a ZIP bomb?)",
        "save its text as plain text",
    )
