"""Saved pages whose lines are labelled, as they stand in `*.page` files. Reads labels only: no page is taken in here.

A file has one line of the page per line, with a letter in front: T headline, M line of fields, S standfirst, B text,
H heading inside the text, C caption, F furniture, ? either. `#` says what the page is there for, `=` what a field is,
`@` who says each sentence that begins on the line above: names divided by `|`, `-` for nobody.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class LabelledPage:
    """A page's text with what a person says of it; `labels` holds a letter for each line, a space for a blank one."""

    name: str
    text: str
    labels: tuple[str, ...]
    fields: dict[str, str]
    speakers: dict[int, list[str]]
    """Who says each sentence of a line, by the line's number from 0."""

    @property
    def title(self) -> str:
        """The headline as the page's list of fields gives it, else the line that is labelled so."""
        if "title" in self.fields:
            return self.fields["title"]
        lines = zip(self.text.split("\n"), self.labels, strict=True)
        headline = next(line for line, letter in lines if letter == "T")
        return headline.removesuffix(f" | {self.fields.get('outlet')}")


def read_labelled(path: Path) -> LabelledPage:
    """Read a `*.page` file."""
    lines: list[str] = []
    labels: list[str] = []
    fields: dict[str, str] = {}
    speakers: dict[int, list[str]] = {}
    for line in path.read_text("utf-8").removesuffix("\n").split("\n"):
        letter, rest = line[:1], line[2:]
        if letter == "=":
            key, value = rest.split(": ", 1)
            fields[key] = value
        elif letter == "@":
            speakers[len(lines) - 1] = rest.split(" | ")
        elif letter != "#":
            lines.append(rest)
            labels.append(letter if rest.strip() else " ")
    return LabelledPage(path.stem, "\n".join(lines), tuple(labels), fields, speakers)
