"""What every reader hands on. Holds no rule of any format."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """A file's text, normalised once (line feeds only, no NUL, no lone surrogate), and what the format itself says.

    `notes` has one sentence for each thing that was changed or guessed. The fields are None where the format does
    not carry them (plain text never does); what a format states beats what intake would read off the text.
    """

    text: str
    encoding: str
    notes: tuple[str, ...] = ()
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
