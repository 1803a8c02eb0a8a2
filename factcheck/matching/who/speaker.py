"""Who says a claim, and whether two claims have one speaker. Finds no speakers in texts: that is intake's."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.names.alias import alias_key
from factcheck.matching.who.name import Name, Ruling
from factcheck.matching.who.rules import are_one

Known = Sequence[tuple[str, Name]]
"""Names that a reviewer has said something of, by the key of their words, as they stand in and behind a claim."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a claim.

    Attributes:
        surface: The words of the text.
        name: What is known of whom they stand for; None: nothing but the words.
        chain: Those whom the speaker cites, nearest first.
        vague: Whether it may stand for others, as an outlet that names no source or a country for its offices; then
            nobody can tell that somebody else is not meant.
    """

    surface: str
    name: Name | None = None
    chain: tuple[Name, ...] = ()
    vague: bool = False

    @property
    def sources(self) -> tuple[Name, ...]:
        """Who may have said it first: those cited, else the speaker."""
        return self.chain or (self.name or Name(self.surface),)


def name_in(surface: str, known: Known) -> Name:
    """The name that stands in a claim's words; `known`: those that the reviewer has said something of."""
    key = alias_key(surface)
    return next((name for words, name in known if words == key), None) or Name(surface)


def one_speaker(a: Speaker, b: Speaker) -> Ruling:
    """Return whether two claims have one speaker, and the name of the rule that says so of the names that decide."""
    answers = [are_one(one, other) for one in a.sources for other in b.sources]
    if (one := next((answer for answer in answers if answer.same), None)) is not None:
        return one
    if (a.vague and not a.chain) or (b.vague and not b.chain):
        return Ruling(None, "may stand for others")
    return next((answer for answer in answers if answer.same is None), answers[0])


def same_speaker(a: Speaker | None, b: Speaker | None) -> bool | None:
    """True for one speaker, False for two, None where the words do not tell or an article speaks for itself."""
    return None if a is None or b is None else one_speaker(a, b).same
