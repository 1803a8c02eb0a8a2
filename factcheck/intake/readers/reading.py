"""What every reader hands on. Holds no rule of any format."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.domain.errors import FactcheckError
from factcheck.intake.article.labelled import Labelled


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself as a file: worth less than what is printed in it, and used only where that is silent.

    `published` is when the file was made, which need not be when the article came out.
    """

    title: str | None = None
    byline: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's text, normalised once (line feeds only, no NUL, no lone surrogate), and what the format itself says.

    `notes` has one sentence for each thing that was changed, guessed or not read. The fields are None where the format
    does not carry them (plain text never does); what a format states beats what intake would read off the text.
    `marks` says of a line, by its number from 0, what the format knows it to be (a caption, a mail's header).
    `whole` means that the text is the article alone, because the reader has left out what stood around it.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    marks: Mapping[int, Labelled] = field(default_factory=dict)
    properties: Properties = Properties()
    whole: bool = False


def too_long(name: str, max_characters: int) -> FactcheckError:
    """The error of a text past its limit."""
    return FactcheckError(
        f"{name} is longer than {max_characters:,} characters", "keep only the article's text and take it in again"
    )


def no_text(name: str, kind: str) -> FactcheckError:
    """The error of a readable file with nothing to read in it."""
    return FactcheckError(f"{name} is {kind} without any text", "save the page again, with its text")


def damaged(name: str, kind: str) -> FactcheckError:
    """The error of a file that is cut short or not made as its format wants it."""
    return FactcheckError(f"{name} is {kind} that is damaged or cut short", "save it again, or save it as plain text")
