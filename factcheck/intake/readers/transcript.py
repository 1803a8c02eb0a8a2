"""Text put together from a format's paragraphs, with what the format knows of each line. Reads no format itself.

Paragraphs come to stand on one line each, between blank lines; items of a list directly below one another. Claims
refer to this text, and nothing keeps the way back to the place in the file.
"""

import re
from dataclasses import dataclass, field

from factcheck.domain.article import LineLabel
from factcheck.intake.article.decode import normalise
from factcheck.intake.article.labelled import Labelled
from factcheck.intake.article.names import same_words
from factcheck.intake.readers.reading import too_long

BULLET = "• "
_SPACE = re.compile("[ \t\r\n\f\v\x1c-\x1f\x85\u2028\u2029]+")
"""Space that formats use to lay out their source. A no-break space is the writer's own and stays."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Places where a word may be broken or not: they are for the printer, and hide that two words are the same."""
_TITLE_WITHIN = 6
"""Paragraphs from the top among which the headline is looked for."""
_TITLE = Labelled(LineLabel.TITLE, "headline")


def tidy(text: str) -> str:
    """One paragraph on one line: runs of layout space to one, soft hyphens and zero-width spaces out."""
    return _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip()


@dataclass
class Transcript:
    """The paragraphs of a file in order. Raises FactcheckError as soon as they are more than `max_characters`."""

    name: str
    max_characters: int
    _paragraphs: list[tuple[str, Labelled | None]] = field(default_factory=list)
    _size: int = 0

    def add(self, text: str, label: LineLabel | None = None, reason: str = "") -> None:
        """Add a paragraph, with its label if the format knows it; blank ones are passed over."""
        text = tidy(text)
        if text:
            self._grow(text)
            self._paragraphs.append((text, None if label is None else Labelled(label, reason)))

    def add_item(self, text: str, number: int | None = None) -> None:
        """Add an item of a list, with its number or a bullet before it."""
        text = tidy(text)
        if text:
            self.add(f"{BULLET if number is None else f'{number}. '}{text}")

    def add_row(self, cells: list[str]) -> None:
        """Add a row of a table as one line, its cells divided by bars."""
        self.add(" | ".join(c for c in map(tidy, cells) if c))

    def put_title(self, title: str) -> None:
        """Mark the headline among the first paragraphs, or set it above them if they do not have it."""
        title = tidy(title)
        if title and not self.has_title and not self.mark_title(title):
            self._grow(title)
            self._paragraphs.insert(0, (title, _TITLE))

    def mark_title(self, title: str) -> bool:
        """Mark the headline among the first paragraphs; return whether it is there."""
        for i, (text, _) in enumerate(self._paragraphs[:_TITLE_WITHIN]):
            if same_words(text, title):
                self._paragraphs[i] = (text, _TITLE)
                return True
        return False

    @property
    def has_title(self) -> bool:
        """Whether a paragraph is marked as the headline."""
        return any(mark is not None and mark.label is LineLabel.TITLE for _, mark in self._paragraphs)

    @property
    def empty(self) -> bool:
        """Whether nothing was added."""
        return not self._paragraphs

    def finish(self) -> tuple[str, dict[int, Labelled], tuple[str, ...]]:
        """Return the text, the marks by line number, and a sentence for each kind of character that was replaced."""
        pieces: list[str] = []
        marks: dict[int, Labelled] = {}
        lines = 0
        for i, (text, mark) in enumerate(self._paragraphs):
            if i:
                listed = text.startswith(BULLET) and self._paragraphs[i - 1][0].startswith(BULLET)
                pieces.append("\n" if listed else "\n\n")
                lines += len(pieces[-1])
            if mark is not None:
                marks[lines] = mark
            pieces.append(text)
        text, notes = normalise("".join([*pieces, "\n"]))
        if len(text) > self.max_characters:
            raise too_long(self.name, self.max_characters)
        return text, marks, notes

    def _grow(self, text: str) -> None:
        self._size += len(text) + 1
        if self._size > self.max_characters:
            raise too_long(self.name, self.max_characters)
