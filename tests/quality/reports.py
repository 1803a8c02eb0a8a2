"""Reports on an event, each sentence labelled with the facts it states (`events/EVENT/*.report`). Matches nothing.

Above the first blank line stand `outlet: `, `published: ` and `title: `; below, a line is a sentence and a blank line
ends a paragraph. After ` => ` come the facts of a headline or sentence: a word for what it tells of, and after `=` what
it says of that, where another value would contradict it. Figures by another speaker or of a later hour have no value.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

FOLDER = Path(__file__).parent / "events"
_NO_FACT = "-"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Grade(StrEnum):
    """How far two sentences state the same."""

    SAME = "same"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True)
class Stated:
    """A sentence of a report: the position of its report in the event, its words, what it states."""

    report: int
    text: str
    facts: dict[str, str | None]

    def grade(self, other: "Stated") -> Grade:
        """Whether both tell of the same things, of some of them, or of none."""
        if not self.facts.keys() & other.facts.keys():
            return Grade.NO
        return Grade.SAME if self.facts.keys() == other.facts.keys() else Grade.PARTLY

    def contradicts(self, other: "Stated") -> bool:
        """Whether the two give one thing two values."""
        both = self.facts.keys() & other.facts.keys()
        return any(None not in (self.facts[f], other.facts[f]) and self.facts[f] != other.facts[f] for f in both)


@dataclass(frozen=True)
class Event:
    """An event's reports: for each a name and the page as somebody would save it; and all their sentences."""

    name: str
    pages: tuple[tuple[str, str], ...]
    sentences: tuple[Stated, ...]


def events() -> list[Event]:
    """All events of the material."""
    return [_event(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()]


def _event(folder: Path) -> Event:
    pages, sentences = [], []
    for number, path in enumerate(sorted(folder.glob("*.report"))):
        head, body = path.read_text("utf-8").rstrip("\n").split("\n\n", 1)
        fields = dict(line.split(": ", 1) for line in head.split("\n")[:3])
        title, *lead = [fields["title"], *head.split("\n")[3:]]
        paragraphs = [lead, *(block.split("\n") for block in body.split("\n\n"))]
        stated = [[_stated(number, line) for line in lines] for lines in ([title], *paragraphs) if lines]
        sentences += [sentence for lines in stated for sentence in lines]
        blocks = [" ".join(sentence.text for sentence in lines) for lines in stated]
        pages.append(
            (path.stem, "\n\n".join((fields["outlet"], blocks[0], _in_words(fields["published"]), *blocks[1:])))
        )
    return Event(folder.name, tuple(pages), tuple(sentences))


def _stated(report: int, line: str) -> Stated:
    text, facts = re.split(r" +=> ", line)
    named = [] if facts == _NO_FACT else [fact.partition("=") for fact in facts.split()]
    return Stated(report, text, {name: value or None for name, _, value in named})


def _in_words(day: str) -> str:
    year, month, number = day.split("-")
    return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"
