"""The main text's elements to paragraphs: headings, items, quotations, tables, captions. Decides nothing about them.

Takes trafilatura's own names (`head`, `item`, `lb`, `row`, `cell`) and HTML's alike, for pages whose main text it does
not find.
"""

import re
from typing import TYPE_CHECKING

from factcheck.domain.article import LineLabel
from factcheck.domain.words import words
from factcheck.intake.readers.transcript import Transcript, tidy
from factcheck.intake.readers.web.captions import CAPTION_SIGN

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = frozenset(("head", "h1", "h2", "h3", "h4", "h5", "h6"))
_ITEMS = frozenset(("item", "li"))
_ROWS = frozenset(("row", "tr"))
_CELLS = frozenset(("cell", "td", "th"))
_BREAKS = frozenset(("lb", "br"))
_BLOCKS = words(
    "body p div section article main quote blockquote pre list ul ol dl dt dd table tbody thead tfoot caption figure "
    "figcaption address header footer aside nav form fieldset hr center details summary comments"
)
_NO_TEXT = frozenset(("head", "title", "script", "style", "graphic", "select", "button", "template"))
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*\s*$")
_LONG_CELL = 120
"""Characters: a table with such a cell lays out a page, and its cells are paragraphs."""


def add_body(transcript: Transcript, body: "HtmlElement") -> None:
    """Add the paragraphs below an element to the transcript, in order."""
    _Walk(transcript).below(body)


class _Walk:
    """One walk over a tree no deeper than the parser allows (256)."""

    def __init__(self, transcript: Transcript) -> None:
        self._transcript = transcript
        self._text: list[str] = []

    def below(self, element: "HtmlElement") -> None:
        """Take an element's own text and its children; what is not closed by a block runs on."""
        self._text.append(element.text or "")
        for child in element:
            self._child(child)
            self._text.append(child.tail or "")
        if element.tag in _BLOCKS:
            self._close()

    def _child(self, child: "HtmlElement") -> None:
        tag = child.tag
        if not isinstance(tag, str):
            return
        if tag in _BREAKS:
            # A break after a sentence divides paragraphs; in the middle of one it is the page's layout.
            if _SENTENCE_END.search("".join(self._text)[-8:]):
                self._close()
            else:
                self._text.append(" ")
        elif tag == "head" and child.get("rend") is None and child.find("title") is not None:
            return
        elif tag in _HEADINGS:
            self._close()
            self._transcript.add("".join(child.itertext()), LineLabel.HEADING, "heading")
        elif tag in _NO_TEXT:
            return
        elif tag in _ITEMS:
            self._item(child)
        elif tag in _ROWS:
            self._row(child)
        elif tag in _BLOCKS:
            self._close()
            self.below(child)
        else:
            self.below(child)

    def _item(self, item: "HtmlElement") -> None:
        self._close()
        parent = item.getparent()
        number = None
        if parent is not None and (parent.get("rend") == "ol" or parent.tag == "ol"):
            number = sum(1 for e in item.itersiblings(preceding=True) if e.tag in _ITEMS) + 1
        own: list[str] = [item.text or ""]
        nested: list[HtmlElement] = []
        for child in item:
            if child.tag in ("list", "ul", "ol", "table"):
                nested.append(child)
            elif child.tag in _BREAKS:
                own.append(" ")
            else:
                own += (" " if child.tag in _BLOCKS else "", "".join(child.itertext()))
            own.append(child.tail or "")
        self._transcript.add_item("".join(own), number)
        for child in nested:
            self._child(child)

    def _row(self, row: "HtmlElement") -> None:
        self._close()
        cells = [c for c in row if c.tag in _CELLS]
        texts = [tidy(" ".join(c.itertext())) for c in cells]
        if any(len(t) > _LONG_CELL for t in texts):
            for cell in cells:
                self.below(cell)
                self._close()
        else:
            self._transcript.add_row(texts)

    def _close(self) -> None:
        text = tidy("".join(self._text))
        self._text = []
        if text.startswith(CAPTION_SIGN):
            self._transcript.add(text.lstrip(CAPTION_SIGN), LineLabel.CAPTION, "caption")
        elif text:
            self._transcript.add(text.replace(CAPTION_SIGN, " "))
