"""Web pages: the article's text by trafilatura, what the page states of it, and captions as captions.

Menus, adverts, comments and what else trafilatura takes for furniture are not in the text. Nothing is fetched: no
picture, no style, no frame, no address.
"""

from typing import TYPE_CHECKING

from factcheck.domain.errors import FactcheckError
from factcheck.intake.article.names import word_set
from factcheck.intake.readers.reading import Reading, damaged, no_text
from factcheck.intake.readers.transcript import Transcript, tidy
from factcheck.intake.readers.web.body import add_body
from factcheck.intake.readers.web.captions import mark_captions
from factcheck.intake.readers.web.fields import page_fields
from factcheck.intake.readers.web.source import read_markup

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_KIND = "a web page"
_SAME_HEADLINE = 0.5
"""The page's first heading is its headline if it shares this many of its words with the title that is stated."""
_LEFT_OUT = "Menus, adverts and other parts of the web page around the article were left out."


def read_html(data: bytes, name: str, max_characters: int, charset: str | None = None) -> Reading:
    """Read a web page's article; `charset` is what a server, a mail or an archive says its encoding is.

    Raises:
        FactcheckError: The page is too large or too deeply nested, or has no text.
    """
    markup = read_markup(data, name, charset)
    tree = _parsed(markup.text, name)
    fields = page_fields(tree, markup.described)
    mark_captions(tree)
    transcript = Transcript(name, max_characters)
    add_body(transcript, _main_text(tree))
    if transcript.empty:
        raise no_text(name, _KIND)
    _put_title(transcript, tree, fields.title)
    text, marks, notes = transcript.finish()
    return Reading(
        text,
        markup.encoding,
        (*markup.notes, _LEFT_OUT, *notes),
        title=fields.title,
        outlet=fields.outlet,
        byline=fields.byline,
        published=fields.published,
        url=fields.url or markup.saved_from,
        marks=marks,
        whole=True,
    )


def _parsed(markup: str, name: str) -> "HtmlElement":
    from lxml import html
    from lxml.etree import LxmlError

    if not markup.strip():
        raise no_text(name, _KIND)
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, collect_ids=False
    )
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError) as error:
        raise damaged(name, _KIND) from error
    if any("depth" in flaw.message for flaw in parser.error_log):  # the parser stops there, and the rest would be lost
        raise FactcheckError(f"{name} is a web page nested too deep to read", "save the article's text as plain text")
    return tree


def _main_text(tree: "HtmlElement") -> "HtmlElement":
    """The article's elements as trafilatura gives them; the whole body if it finds none."""
    import logging

    from trafilatura import bare_extraction

    for library in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(library).setLevel(logging.CRITICAL)  # they speak of every page without an article

    extracted = bare_extraction(tree, fast=True, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(extracted, "body", None)
    if body is not None and tidy("".join(body.itertext())):
        return body
    whole = tree.find("body")
    return tree if whole is None else whole


def _put_title(transcript: Transcript, tree: "HtmlElement", title: str | None) -> None:
    """The headline as the page shows it; else as the page states it."""
    headings = [t for h in tree.iter("h1") if (t := tidy("".join(h.itertext())))]
    stated = word_set(title or "")
    for shown in headings:
        words = word_set(shown)
        if words and (not stated or len(words & stated) >= _SAME_HEADLINE * min(len(words), len(stated))):
            transcript.put_title(shown)
            return
    if title:
        transcript.put_title(title)
