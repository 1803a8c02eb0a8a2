"""What kind of file it is, by its first bytes before its name. Reads nothing out of it.

A saved page is often named otherwise than it is (`article.php`, a PDF downloaded as `.txt`), and the wrong reader would
give nonsense where the right one gives an article.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath

from factcheck.domain.errors import FactcheckError
from factcheck.intake.article.decode import binary_kind


class Kind(Enum):
    """The kinds that are read, as they are called in a sentence."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    HTML = "a web page"
    MHTML = "a web archive"
    DOCX = "a Word document"
    PDF = "a PDF"
    MAIL = "a mail message"


SUFFIXES: dict[Kind, tuple[str, ...]] = {
    Kind.TEXT: (".txt", ".text", ""),
    Kind.MARKDOWN: (".md", ".markdown"),
    Kind.HTML: (".html", ".htm", ".xhtml"),
    Kind.MHTML: (".mhtml", ".mht"),
    Kind.DOCX: (".docx",),
    Kind.PDF: (".pdf",),
    Kind.MAIL: (".eml",),
}
"""Suffixes in lower case with their dot; empty for a name without one."""
_BY_SUFFIX = {suffix: kind for kind, suffixes in SUFFIXES.items() for suffix in suffixes}
OFFERED = ", ".join(s for suffixes in SUFFIXES.values() for s in suffixes if s)
"""The supported types, for a hint."""
_BY_MEDIA_TYPE = {
    "text/plain": Kind.TEXT,
    "text/markdown": Kind.MARKDOWN,
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "multipart/related": Kind.MHTML,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Kind.DOCX,
    "application/pdf": Kind.PDF,
    "message/rfc822": Kind.MAIL,
}
_FOR_MACHINES = re.compile(r"\b(?:json|xml|css|(?:java|ecma)script)\b")
"""In a media type: text that nobody wrote for readers."""
_WITH_PICTURES = frozenset((Kind.HTML, Kind.MHTML, Kind.DOCX, Kind.PDF, Kind.MAIL))
"""Kinds whose size says little about how much text they hold."""

_HEAD = 4_096
"""Bytes in which a page's first tag and a mail's first headers stand."""
_HTML_OPENS = re.compile(
    rb"(?:\s|<\?xml[^>]{0,200}\?>|<!--(?:(?!-->).){0,2000}-->)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"</?[a-zA-Z][^<>]{0,400}>")
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]{1,60}):[ \t\r\n]", re.MULTILINE)
_MAIL_HEADERS = frozenset(
    (b"from", b"to", b"date", b"subject", b"message-id", b"mime-version", b"received", b"return-path", b"content-type")
)
_MACHINE_HEADERS = frozenset((b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"))
"""Nobody types these: with one of them it is a mail whatever its name."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MARKS = (b"\xef\xbb\xbf",)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a server says that bytes are (`text/html`), in lower case; all empty where nobody says, as of a pipe."""

    media_type: str = ""
    charset: str | None = None


def kind_of(data: bytes, name: str, stated: Stated | None = None) -> tuple[Kind, str | None]:
    """Return the kind of a file, and a sentence if its name, or what a server has stated, says another.

    Raises:
        FactcheckError: The file is empty, of a kind that is not read, or text of an unknown type.
    """
    if not data:
        raise FactcheckError(f"{name} is empty", "save the page again, with its text")
    suffix = PurePath(name).suffix.lower()
    named = _named(suffix, stated)
    read_as = _by_content(data, name, named)
    if read_as is None:
        if named is None:
            kind = suffix if stated is None else stated.media_type
            raise FactcheckError(f"{name}: files of type {kind} are not supported", f"supported are {OFFERED}")
        if named in (Kind.PDF, Kind.DOCX) or (named is Kind.HTML and not _TAG.search(data[: _HEAD * 16])):
            read_as = Kind.TEXT  # what else it is, it is text
        else:
            read_as = named
    if read_as is named:
        return read_as, None
    if stated is not None:
        wrong = stated.media_type in _BY_MEDIA_TYPE
        return read_as, f"The server calls it {named.value}, but it is {read_as.value}." if wrong and named else None
    called = f"named {suffix}" if suffix else "named without a type"
    return read_as, f"The file is {called} but is {read_as.value}, and was read as that."


def may_hold_pictures(head: bytes, name: str, stated: Stated | None = None) -> bool:
    """Whether a file that begins so (its first 64 KB, or all of it) may be large and still hold little text."""
    named = _named(PurePath(name).suffix.lower(), stated)
    try:
        read_as = Kind.DOCX if head.startswith(b"PK\x03\x04") else _by_content(head, name, named)
    except FactcheckError:  # of no kind that is read: `kind_of` says so
        read_as = None
    if read_as is None and named is Kind.HTML and _TAG.search(head):
        read_as = named
    return read_as in _WITH_PICTURES


def _named(suffix: str, stated: Stated | None) -> Kind | None:
    """The kind that name or server say it is; plain text where nobody does, None for one that is not read."""
    by_suffix = _BY_SUFFIX.get(suffix)
    if stated is None:
        return by_suffix
    known = _BY_MEDIA_TYPE.get(stated.media_type)
    if known is None and _FOR_MACHINES.search(stated.media_type):
        return None
    # Servers call what they do not know plain text or a stream of bytes; there the name knows better.
    return known if known not in (None, Kind.TEXT) else by_suffix or Kind.TEXT


def _by_content(data: bytes, name: str, named: Kind | None) -> Kind | None:
    """The kind that the bytes give away; None for text that may be any of the textual ones."""
    head = data[:_HEAD]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    if head.lstrip(b"\0 \t\r\n").startswith(b"%PDF-") or (named is Kind.PDF and b"%PDF-" in head):
        return Kind.PDF
    if head.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    binary = binary_kind(data)
    if binary is not None:
        if head.startswith(_OLE) and _ENCRYPTED in data:
            raise FactcheckError(
                f"{name} is protected by a password", "open it, save it without the password, and take it in again"
            )
        raise FactcheckError(f"{name} is not a text file: it looks like {binary}", f"supported are {OFFERED}")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.decode("utf-16", "ignore").encode()
    if _HTML_OPENS.match(head):
        return Kind.HTML
    return _mail(head, named)


def _zipped(data: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        kind = "a ZIP archive (Word document?) that is damaged or cut short"
        raise FactcheckError(f"{name} is {kind}", "save it again, or save it as plain text") from None
    if "word/document.xml" in members:
        return Kind.DOCX
    inside = {
        "a spreadsheet": "xl/workbook.xml",
        "a presentation": "ppt/presentation.xml",
        "an OpenDocument text or e-book": "mimetype",
    }
    kind = next((k for k, member in inside.items() if member in members), "a ZIP archive")
    raise FactcheckError(f"{name} is not a text file: it looks like {kind}", f"supported are {OFFERED}")


def _mail(head: bytes, named: Kind | None) -> Kind | None:
    top = head.replace(b"\r\n", b"\n").lstrip(b"\n").split(b"\n\n", 1)[0]
    if not _HEADER.match(top):
        return None
    headers = {h.lower() for h in _HEADER.findall(top)}
    machine = bool(headers & _MACHINE_HEADERS)
    if len(headers & _MAIL_HEADERS) < 2 or not (machine or named in (Kind.MAIL, Kind.MHTML)):
        return None
    whole = b"multipart/related" in top.lower()
    archive = b"snapshot-content-location" in top.lower() or b"<saved by" in top.lower() or named is Kind.MHTML
    return Kind.MHTML if whole and archive else Kind.MAIL
