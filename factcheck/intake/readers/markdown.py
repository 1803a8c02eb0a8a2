"""Markdown, by markdown-it: the text that its signs stand for is stored, not the signs, and claims refer to that.

`[text](address)` becomes its text, emphasis its words, lines of a paragraph one line, items bullets. Front matter, as
web clippers write it, is read for the fields and is not in the text. Pictures are left out; code stays as it is.
"""

import re
from typing import TYPE_CHECKING

from factcheck.domain.article import LineLabel
from factcheck.intake.article.dates import find_date
from factcheck.intake.readers.reading import Reading, no_text
from factcheck.intake.readers.text import read_text
from factcheck.intake.readers.transcript import Transcript, tidy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"^([A-Za-z_]{2,30}):[ \t]*(.*)$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.+)$")
_KEYS = {
    "title": ("title", "headline"),
    "outlet": ("site", "publisher", "outlet", "publication", "site_name"),
    "byline": ("author", "authors", "byline", "creator"),
    "published": ("published", "date", "date_published", "pubdate"),
    "url": ("url", "source", "canonical", "canonical_url", "link"),
}
"""Keys of front matter for each field, the surest first."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)
_LINK_SIGNS = re.compile(r"^\[\[|\]\]$")


def read_markdown(data: bytes, name: str, max_characters: int, charset: str | None = None) -> Reading:
    """Read a Markdown file as paragraphs; `charset`: what a server says its encoding is.

    Raises:
        FactcheckError: It is blank, has nothing but signs, or is too long.
    """
    from markdown_it import MarkdownIt

    source = read_text(data, name, max_characters, charset)
    fields, body = _front_matter(source.text)
    transcript = Transcript(name, max_characters)
    _add(transcript, MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(body))
    if transcript.empty:
        raise no_text(name, "Markdown")
    if title := fields.get("title"):
        transcript.put_title(title)
    text, marks, notes = transcript.finish()
    published = find_date(fields.get("published", ""))
    url = fields.get("url", "")
    return Reading(
        text,
        source.encoding,
        (*source.notes, *notes),
        title=title,
        outlet=fields.get("outlet"),
        byline=fields.get("byline"),
        published=published[0] if published else None,
        url=url if url.startswith(("https://", "http://")) else None,
        marks=marks,
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields of a block of `key: value` lines at the top, lists joined by commas; and the text below it."""
    front = _FRONT.match(text)
    if not front:
        return {}, text
    values: dict[str, list[str]] = {}
    key = ""
    for line in front[1].split("\n"):
        entry, item = _ENTRY.match(line), _ITEM.match(line)
        if entry:
            key = entry[1].lower()
            values[key] = [entry[2]] if entry[2].strip() else []
        elif item and key:
            values[key].append(item[1])
    if not values:
        return {}, text
    fields = {}
    for field, keys in _KEYS.items():
        value = next((v for k in keys if (v := ", ".join(map(_plain, values.get(k, ()))))), "")
        if value:
            fields[field] = value
    return fields, text[front.end() :]


def _plain(value: str) -> str:
    value = value.strip().strip("[]") if value.strip().startswith("[") else value.strip()
    return tidy(_LINK_SIGNS.sub("", value.strip("\"'")).strip("\"'[]"))


def _add(transcript: Transcript, tokens: "Sequence[Token]") -> None:
    heading = ""
    lists: list[int | None] = []  # the number of the last item of each list that is open, None for bullets
    fresh = False  # the next paragraph is an item's first
    row: list[str] | None = None
    for token in tokens:
        kind = token.type
        if kind == "heading_open":
            heading = token.tag
        elif kind in ("bullet_list_open", "ordered_list_open"):
            lists.append(None if kind[0] == "b" else int(token.attrGet("start") or 1) - 1)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif kind == "list_item_open":
            fresh = True
            lists[-1] = None if lists[-1] is None else lists[-1] + 1
        elif kind == "tr_open":
            row = []
        elif kind == "tr_close" and row is not None:
            transcript.add_row(row)
            row = None
        elif kind == "inline":
            text = _inline(token.children or ())
            if row is not None:
                row.append(text)
            elif fresh and lists and not heading:
                transcript.add_item(text, lists[-1])
            else:
                _add_text(transcript, text, heading)
            heading, fresh = "", False
        elif kind in ("fence", "code_block", "html_block"):
            _add_block(transcript, _TAG.sub(" ", token.content) if kind == "html_block" else token.content)


def _add_text(transcript: Transcript, text: str, heading: str) -> None:
    """Add a paragraph, or a heading of some level; the first of the highest is the headline."""
    if heading == "h1" and not transcript.has_title:
        transcript.add(text, LineLabel.TITLE, "headline")
    elif heading:
        transcript.add(text, LineLabel.HEADING, "heading")
    else:
        transcript.add(text)


def _add_block(transcript: Transcript, text: str) -> None:
    """Add what keeps its lines as they are, a paragraph between blank ones each."""
    for part in re.split(r"\n\s*\n", text):
        transcript.add(part)


def _inline(tokens: "Sequence[Token]") -> str:
    pieces = []
    for token in tokens:
        if token.type in ("text", "code_inline"):
            pieces.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            pieces.append(" ")
    return "".join(pieces)
