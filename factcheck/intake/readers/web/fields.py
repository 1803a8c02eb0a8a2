"""What a web page states about its article: JSON-LD first, then meta elements, then trafilatura's guesses.

JSON-LD `NewsArticle` (schema.org) and `og:`/`article:` elements are the publisher's own words, and exact where
they stand. Reads nothing out of the article's text, and follows no address.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.intake.article.dates import find_date
from factcheck.intake.article.outlet import split_suffix
from factcheck.intake.readers.transcript import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPE = re.compile(r"(?:Article|Posting|Report|Review)$")
_MAX_DEPTH = 6
"""How deep an article is looked for in JSON-LD (`@graph`, lists, `mainEntity`)."""
_MAX_FIELD = 400
"""Characters of a field; longer ones are no title and no name."""
_META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title"),
    "outlet": ("og:site_name", "application-name", "dc.publisher", "citation_journal_title"),
    "byline": ("author", "article:author", "parsely-author", "dc.creator", "citation_author", "byl", "sailthru.author"),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "parsely-pub-date",
        "sailthru.date",
        "datepublished",
        "pubdate",
        "publishdate",
        "dc.date.issued",
        "dc.date",
        "date",
    ),
    "url": ("og:url",),
}
"""Names of meta elements (`property`, `name` or `itemprop`) for each field, the surest first."""


@dataclass(frozen=True, slots=True)
class PageFields:
    """The fields of a page, each None where the page does not state it."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None

    def filled(self, other: "PageFields") -> "PageFields":
        """Return these fields, with the other's where one is missing."""
        missing = {n: getattr(other, n) for n in self.__dataclass_fields__ if getattr(self, n) is None}
        return replace(self, **missing)


def page_fields(tree: "HtmlElement", described: Iterable[str]) -> PageFields:
    """Return what the page states; its title without the outlet's name behind it."""
    fields = _described(described).filled(_meta(tree))
    if None in (fields.title, fields.byline, fields.published):
        fields = fields.filled(_guessed(tree))
    if fields.title is None:
        return fields
    title, suffix = split_suffix(fields.title)
    if fields.outlet and fields.title.endswith(fields.outlet):
        title = fields.title.removesuffix(fields.outlet).rstrip(" |–—-·•:") or fields.title
    return replace(fields, title=title, outlet=fields.outlet or suffix)


def _described(scripts: Iterable[str]) -> PageFields:
    for script in scripts:
        try:
            described = json.loads(script.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue  # sites write broken ones, too
        for thing in _things(described, 0):
            kinds = thing.get("@type")
            if any(
                isinstance(k, str) and _ARTICLE_TYPE.search(k) for k in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return PageFields(
                    title=_text(thing.get("headline")) or _text(thing.get("name")),
                    outlet=_named(thing.get("publisher")),
                    byline=_named(thing.get("author")) or _named(thing.get("creator")),
                    published=_date(thing.get("datePublished")),
                    url=_address(thing.get("url")) or _address(thing.get("mainEntityOfPage")),
                )
    return PageFields()


def _things(described: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(described, list):
        for each in described:
            yield from _things(each, depth + 1)
    elif isinstance(described, dict):
        yield described
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _things(described.get(key), depth + 1)


def _text(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    import html

    text = tidy(html.unescape(value))
    return text if text and len(text) <= _MAX_FIELD else None


def _named(value: Any) -> str | None:
    """The name of a person or organisation, of several joined by commas."""
    if isinstance(value, list):
        names = [n for n in map(_named, value) if n]
        return ", ".join(dict.fromkeys(names)) or None
    if isinstance(value, dict):
        value = value.get("name")
        if isinstance(value, list):
            return _named(value)
    text = _text(value)
    return None if text is None or "://" in text else re.sub(r"^[Bb]y\s+", "", text)


def _date(value: Any) -> str | None:
    printed = find_date(value[:100]) if isinstance(value, str) else None
    return printed[0] if printed else None


def _address(value: Any) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id")
    text = _text(value)
    return text if text is not None and re.match(r"https?://\S+$", text) else None


def _meta(tree: "HtmlElement") -> PageFields:
    stated: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        for attribute in ("property", "name", "itemprop"):
            key = element.get(attribute)
            if key and content and content.strip():
                stated.setdefault(key.strip().lower(), []).append(content)
    canonical = (e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical")

    def first(field: str) -> list[str]:
        return next((stated[n] for n in _META[field] if n in stated), [])

    return PageFields(
        title=_text(next(iter(first("title")), None)),
        outlet=_named(next(iter(first("outlet")), None)),
        byline=_named(first("byline")),
        published=next((d for n in _META["published"] for v in stated.get(n, ()) if (d := _date(v))), None),
        url=next((a for a in map(_address, canonical) if a), None)
        or next((a for a in map(_address, first("url")) if a), None),
    )


def _guessed(tree: "HtmlElement") -> PageFields:
    """trafilatura's reading of the page, without its search for any date in the text."""
    from trafilatura.metadata import extract_metadata

    guess = extract_metadata(tree, extensive=False)
    author = _named(guess.author)
    return PageFields(
        title=_text(guess.title),
        byline=author.replace("; ", ", ") if author else None,
        published=_date(guess.date),
        url=_address(guess.url),
    )
