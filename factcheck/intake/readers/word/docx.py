"""Word documents, by python-docx; the paragraphs' text is read off their XML, because the library skips insertions.

Tracked insertions, links, fields, content controls, tables and soft breaks are read; deletions are not, nor footnotes,
endnotes, comments, headers, footers and text boxes: which of these there are is said in the notes.
"""

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.domain.article import LineLabel
from factcheck.intake.readers.reading import Properties, Reading, damaged, no_text
from factcheck.intake.readers.transcript import Transcript, tidy
from factcheck.intake.readers.word.package import KIND, check_package

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TBL, _TR, _TC, _T = (f"{_W}{n}" for n in ("p", "tbl", "tr", "tc", "t"))
_BREAKS = frozenset(f"{_W}{n}" for n in ("br", "cr", "tab", "ptab"))
_HYPHEN = f"{_W}noBreakHyphen"
_DROPPED = frozenset(
    {
        *(
            f"{_W}{n}"
            for n in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "sdtPr", "txbxContent", "pict")
        ),
        *(f"{_W}{n}" for n in ("footnoteReference", "endnoteReference", "commentReference", "object", "drawing")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
    }
)
"""What is not the document's running text, or is text that was taken out."""
_UNREAD = {
    "footnotes": f"{_W}footnoteReference",
    "endnotes": f"{_W}endnoteReference",
    "comments": f"{_W}commentReference",
    "text boxes": f"{_W}txbxContent",
}
_DELETED = (f"{_W}del", f"{_W}moveFrom")
_HEADING = re.compile(r"heading|überschrift|titre|título|titolo|kop |rubrik", re.IGNORECASE)
_TITLE_STYLES = frozenset(("title", "titel", "titre", "título", "titolo"))
_CAPTION_STYLES = frozenset(("caption", "beschriftung", "légende"))
_LONG_CELL = 120
"""Characters: a table with such a cell lays out a page, and its cells are paragraphs."""
_NOBODY = frozenset(("python-docx", "microsoft office user", "unknown", "user", "author", "admin", "windows user"))


def read_docx(data: bytes, name: str, max_characters: int) -> Reading:
    """Read a Word document's running text in order.

    Raises:
        FactcheckError: It is damaged, protected, unpacks to too much, declares entities, has no text or too much.
    """
    check_package(data, name)
    document = _opened(data, name)
    transcript = Transcript(name, max_characters)
    _Body(transcript, _styles(document)).add(document.element.body)
    if transcript.empty:
        raise no_text(name, "a Word document")
    properties, title = _properties(document)
    if title and not transcript.has_title:
        transcript.mark_title(title)
    text, marks, notes = transcript.finish()
    return Reading(text, "docx", (*_unread(document), *notes), marks=marks, properties=properties)


def _opened(data: bytes, name: str) -> "Document":
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(io.BytesIO(data))
        if document.element.body is None:
            raise damaged(name, KIND)
    except (OpcError, LxmlError, LookupError, ValueError, AttributeError, TypeError, OSError, AssertionError) as error:
        raise damaged(name, KIND) from error
    return document


def _styles(document: "Document") -> dict[str, str]:
    """Style names, in lower case, by their id; none for a document without a part for them."""
    try:
        return {s.style_id: (s.name or "").lower() for s in document.styles}
    except (LookupError, AttributeError, ValueError):
        return {}


class _Body:
    """Adds a body's paragraphs and tables to a transcript. XML is at most 256 deep, so it may recurse."""

    def __init__(self, transcript: Transcript, styles: dict[str, str]) -> None:
        self._transcript = transcript
        self._styles = styles

    def add(self, element: Any) -> None:
        """Add everything below an element; wrappers (content controls, insertions) are looked through."""
        for child in element:
            if child.tag == _P:
                self._paragraph(child)
            elif child.tag == _TBL:
                self._table(child)
            elif child.tag not in _DROPPED and isinstance(child.tag, str):
                self.add(child)

    def _paragraph(self, paragraph: Any) -> None:
        text = "".join(_words(paragraph))
        style_name = paragraph.find(f"{_W}pPr/{_W}pStyle")
        style = self._styles.get(style_name.get(f"{_W}val") or "", "") if style_name is not None else ""
        if style in _TITLE_STYLES and not self._transcript.has_title:
            self._transcript.add(text, LineLabel.TITLE, "headline")
        elif style in _CAPTION_STYLES:
            self._transcript.add(text, LineLabel.CAPTION, "caption")
        elif _HEADING.match(style) and not self._transcript.has_title and self._transcript.empty:
            self._transcript.add(text, LineLabel.TITLE, "headline")
        elif _HEADING.match(style):
            self._transcript.add(text, LineLabel.HEADING, "heading")
        elif paragraph.find(f"{_W}pPr/{_W}numPr") is not None or style.startswith("list"):
            self._transcript.add_item(text)
        else:
            self._transcript.add(text)

    def _table(self, table: Any) -> None:
        for row in _own(table, _TR, _TBL):
            cells = _own(row, _TC, _TR)
            texts = [tidy(" ".join("".join(_words(p)) for p in cell.iter(_P))) for cell in cells]
            if any(len(t) > _LONG_CELL for t in texts) or row.find(f".//{_TBL}") is not None:
                for cell in cells:
                    self.add(cell)
            else:
                self._transcript.add_row(texts)


def _own(element: Any, tag: str, holder: str) -> list[Any]:
    """The rows of a table, or the cells of a row, without those of tables inside it."""
    return [each for each in element.iter(tag) if next(each.iterancestors(holder), None) is element]


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == _T:
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield " "
        elif child.tag == _HYPHEN:
            yield "\u2011"
        elif child.tag not in _DROPPED and isinstance(child.tag, str):
            yield from _words(child)


def _unread(document: "Document") -> tuple[str, ...]:
    body = document.element.body
    kinds = [kind for kind, tag in _UNREAD.items() if next(body.iter(tag), None) is not None]
    notes = [f"It has {' and '.join(kinds)}, which were not read."] if kinds else []
    if any(next(body.iter(tag), None) is not None for tag in _DELETED):
        notes.append("Tracked deletions were left out, and insertions taken in.")
    return tuple(notes)


def _properties(document: "Document") -> tuple[Properties, str | None]:
    try:
        core = document.core_properties
        title, author = tidy(core.title or ""), tidy(core.author or "")
        made = core.created
    except (LookupError, ValueError, AttributeError, TypeError):
        return Properties(), None
    byline = author if author and author.lower() not in _NOBODY else None
    return Properties(title or None, byline, made.date().isoformat() if made else None), title or None
