"""Puts other people's text into Markdown so that it stays text. Knows nothing of reviews and lays out no page.

Escapes what CommonMark, GitHub's dialect and the common viewers (tables, footnotes, formulas, attributes) would act on.
"""

import re
from urllib.parse import quote

from factcheck.domain.text.visible import visible

_SPECIALS = re.compile(r"[\\`*_{}\[\]<>|~#$&^]")
_STARTS_A_BLOCK = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")
_MADE_A_LINK = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_BACKSLASHED = r"\\\g<0>"
_LINE_BREAK = re.compile("[\n\r\u0085\u2028\u2029]")
_SPACES = re.compile("  +")
_WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_STAYS_IN_ADDRESS = "-._~:/?#@!$&'*+,;=%"
"""The signs of RFC 3986 but for brackets, which could end a Markdown link; letters and digits stay too."""
_ENTITY = re.compile(r"&(?=#?\w+;)")


def escape(text: str) -> str:
    """Return `text` as one line of Markdown that shows it: breaks folded, invisible characters made visible."""
    return _at_start(_escape(_one_line(text)))


def escape_marking(text: str, span: tuple[int, int] | None) -> str:
    """Return `text` escaped, with `span` (half-open, code points) in bold; unmarked where Markdown could not."""
    flat = _one_line(text)
    if span is None or not 0 <= span[0] < span[1] <= len(flat) or not _can_be_bold(flat, *span):
        return _at_start(_escape(flat))
    start, end = span
    return _at_start(f"{_escape(flat[:start])}**{_escape(flat[start:end])}**{_escape(flat[end:])}")


def link(text: str, address: str | None) -> str:
    """Return a link that shows `text`; only the text where there is no address of the web."""
    shown = escape(text)
    if address is None or not is_web(address):
        return shown
    # An address within a link's text would be made a link itself, and links do not nest.
    return f"[{_MADE_A_LINK.sub(_BACKSLASHED, shown)}]({_target(address)})"


def is_web(address: str) -> bool:
    """Whether it is an http or https address; nothing else is made a link."""
    return _WEB_ADDRESS.match(address) is not None


def _one_line(text: str) -> str:
    """One character for one, so that offsets stay valid."""
    return visible(_LINE_BREAK.sub(" ", text))


def _escape(text: str) -> str:
    return _SPACES.sub(" ", _SPECIALS.sub(_BACKSLASHED, text))


def _at_start(line: str) -> str:
    """A dash, a number with a full stop and the like would begin a list or a heading."""
    return _STARTS_A_BLOCK.sub(lambda m: m[0] + "\\" if m[0].isdigit() else "\\" + m[0], line.strip())


def _can_be_bold(text: str, start: int, end: int) -> bool:
    """CommonMark 6.2: `**` opens or closes next to a letter or digit inside, else only if none is outside."""
    before, after = text[start - 1 : start], text[end : end + 1]
    opens = text[start].isalnum() or not (text[start].isspace() or before.isalnum())
    closes = text[end - 1].isalnum() or not (text[end - 1].isspace() or after.isalnum())
    return opens and closes


def _target(address: str) -> str:
    kept = (c if c.isalnum() or c in _STAYS_IN_ADDRESS else quote(c, safe="", errors="replace") for c in address)
    return _ENTITY.sub(r"\\&", "".join(kept))
