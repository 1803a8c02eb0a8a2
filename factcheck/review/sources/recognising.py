"""Tells whether a page has been taken in before in an earlier wording. Compares articles; stores and decides nothing.

Two pages of one address are one page. Without addresses the file's name and what the texts share decide together:
different articles are often saved as `article.txt`, and one article's name may be all that its versions have in common.
"""

import re
from collections.abc import Callable, Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from factcheck.domain.article import Article, LineLabel

SHARED = 0.5
"""The part of the shorter text that a longer one must have in common with it to be its other version: an update grows,
and follow-ups share some paragraphs of background, seldom half of what they say."""
SHINGLE = 5
"""Words in a row that count as shared; fewer are shared by any two reports on one event."""

_TRACKING = re.compile(r"utm_.*|fbclid|gclid", re.IGNORECASE)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
"""A word, or a sign of a script that puts no spaces between words."""
_ASIDE = (LineLabel.FURNITURE, LineLabel.CAPTION, LineLabel.META)
"""Lines that pages of one site have in common."""


def earlier_version(
    article: Article, known: Sequence[Article], address_of: Callable[[str | None], str | None] | None = None
) -> Article | None:
    """Return the one of `known` that the article is a later version of: the last of its address, or the most alike.

    `address_of`: `page_address`, or one that remembers, held by whoever asks for many articles.
    """
    address_of = address_of or page_address
    address = address_of(article.url)
    if address is not None:
        same = [a for a in known if address_of(a.url) == address]
        if same:
            return max(same, key=lambda a: (a.position, a.uid))
    named = [a for a in known if a.source == article.source and (address is None or address_of(a.url) is None)]
    alike = [(shared_text(a, article), a) for a in named]
    best = max(alike, key=lambda pair: (pair[0], pair[1].position), default=None)
    return best[1] if best is not None and best[0] >= SHARED else None


def page_address(url: str | None) -> str | None:
    """Return what of a URL names the page, or None where it names none but a site's front page.

    The scheme, `www.`, a slash at the end, the fragment and what only says how the reader came there do not count.
    """
    if url is None:
        return None
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:  # `http://[` and the like
        return None
    path = parts.path.rstrip("/")
    asked = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    if not host or not (path or asked):
        return None
    where = host if port in (None, 80, 443) else f"{host}:{port}"
    return f"{where}{path}{'?' + urlencode(asked) if asked else ''}"


def shared_text(one: Article, other: Article) -> float:
    """How much of the shorter text the other has too, 0–1, by words in a row; what a site repeats is left out."""
    a, b = _shingles(one), _shingles(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _shingles(article: Article) -> set[tuple[str, ...]]:
    kept = [article.text[n.start_char : n.end_char] for n in article.lines if n.label not in _ASIDE]
    words = _WORD.findall("\n".join(kept).casefold())
    return {tuple(words[n : n + SHINGLE]) for n in range(max(len(words) - SHINGLE + 1, min(len(words), 1)))}
