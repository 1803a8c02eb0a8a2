"""A web page's bytes to clean markup: decoded, scripts and styles out, small enough to be parsed and searched.

Parses nothing. What is cut is never text of an article; the scripts that describe the article (JSON-LD) are kept aside.
"""

import re
from dataclasses import dataclass

from factcheck.domain.errors import FactcheckError
from factcheck.intake.article.decode import Decoded, decode

MAX_BYTES = 40_000_000
"""Without the pictures inside; pages of news have under two megabytes."""
MAX_ELEMENTS = 30_000
"""Finding the main text costs up to 0.1 ms an element. A news page has 1,000 to 6,000, a long one of an encyclopedia
25,000."""
_MAX_TAG = 2_000
"""A longer tag loses its attributes: pictures inside the page, and the parser's time grows with their square."""
_SKIPPED = re.compile(r"<!--|<(script|style|svg|template)\b([^<>]{0,4000})>", re.IGNORECASE)
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9:-]{0,40})[^<>]*>")
_LD_JSON = re.compile(r"ld\+json", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([a-zA-Z0-9_:.-]{2,40})", re.IGNORECASE)
_CHARSET_WITHIN = 4_096
_PICTURE = re.compile(rb"data:[a-zA-Z0-9.+/;=-]{1,100},[^\s\"'<>()]{1000,}")
"""A picture or font that is written out inside the page."""
_SAVED_FROM = re.compile(
    r"saved from url=\(\d+\)(https?://\S+)|^\s*url:\s*(https?://\S+)", re.IGNORECASE | re.MULTILINE
)
"""How browsers and page savers note the address in a comment."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A page without scripts, styles and comments; `described`: its JSON-LD scripts; `saved_from`: an address noted."""

    text: str
    described: tuple[str, ...]
    saved_from: str | None
    encoding: str
    notes: tuple[str, ...]


def read_markup(data: bytes, name: str, charset: str | None = None) -> Markup:
    """Decode and clean a page; `charset` is what a server, a mail or an archive says it is.

    Raises:
        FactcheckError: It is too large, or has more elements than an article's page.
    """
    data = _PICTURE.sub(b"data:,", data)  # before it is decoded, which takes up to four times as much memory
    if len(data) > MAX_BYTES:
        raise FactcheckError(
            f"{name} is a web page of {len(data):,} bytes without its pictures", "save its text as plain text"
        )
    decoded = _decode(data, charset)
    kept, described, saved_from = _cleaned(decoded.text)
    pieces: list[str] = []
    at = 0
    for elements, tag in enumerate(_TAG.finditer(kept), start=1):
        if elements > MAX_ELEMENTS:
            raise FactcheckError(
                f"{name} is a web page of more than {MAX_ELEMENTS:,} elements", "save the article's text as plain text"
            )
        if tag.end() - tag.start() > _MAX_TAG:
            pieces += (kept[at : tag.start()], f"<{tag[1]}>")
            at = tag.end()
    text = "".join([*pieces, kept[at:]]).replace("\0", "\ufffd")
    return Markup(text, described, saved_from, decoded.encoding, decoded.notes)


def _decode(data: bytes, charset: str | None) -> Decoded:
    """By byte order mark, strict UTF-8, what server or archive and then the page declare, then a guess."""
    declared = [charset] if charset else []
    for pattern in (_CHARSET, _XML_ENCODING):
        match = pattern.search(data[:_CHARSET_WITHIN])
        if match:
            declared.append(match[1].decode("ascii"))
    return decode(data, *declared)


def _cleaned(text: str) -> tuple[str, tuple[str, ...], str | None]:
    """Cut scripts, styles, drawings and comments, in one pass whatever is left open."""
    lower = text.lower()
    if len(lower) != len(text):  # some capitals become two characters
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    pieces: list[str] = []
    described: list[str] = []
    saved_from: str | None = None
    at = 0
    while (match := _SKIPPED.search(text, at)) is not None:
        pieces.append(text[at : match.start()])
        closing = f"</{match[1].lower()}" if match[1] else "-->"
        end = lower.find(closing, match.end())
        inside = text[match.end() : end if end >= 0 else len(text)]
        if match[1] is None:
            saved = _SAVED_FROM.search(inside[:_CHARSET_WITHIN])
            saved_from = saved_from or (saved and (saved[1] or saved[2])) or None
        elif _LD_JSON.search(match[2]):
            described.append(inside)
        if end < 0:
            at = len(text)
            break
        close = text.find(">", end)
        at = len(text) if close < 0 else close + 1
    pieces.append(text[at:])
    return "".join(pieces), tuple(described), saved_from
