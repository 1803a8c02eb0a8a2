"""A claim as the slots see it: what is known of it, and what stands in its text, read once when first asked for.

Whoever compares claims holds these for as long as it compares; nothing is remembered elsewhere. Compares nothing.
"""

from dataclasses import dataclass

from factcheck.domain.once import once
from factcheck.matching.slots.dates.find import DateSpan, find_dates
from factcheck.matching.slots.figures.find import Figure, find_figures
from factcheck.matching.slots.mentions import find_names, find_periods, find_values
from factcheck.matching.slots.quotations.find import Quotation, find_quotations
from factcheck.matching.slots.scope.find import First, Quantity, find_first, find_quantities
from factcheck.matching.slots.stages import Stage, find_stages
from factcheck.matching.slots.status.confirmation import Stood, find_stance, refers_back
from factcheck.matching.slots.status.denied import Denied, find_denied
from factcheck.matching.slots.status.wording import Modal, find_alleged, find_modals, has_hedge
from factcheck.matching.who.persons import Person, find_people
from factcheck.matching.who.speaker import Known, Speaker
from factcheck.matching.words.numbers import Number, find_numbers
from factcheck.matching.words.opposites import Pole, find_poles
from factcheck.matching.words.tables import say_verbs
from factcheck.matching.words.tokens import terms
from factcheck.matching.words.words import PlacedWord, in_capitals, stems_of, words_of


@dataclass(frozen=True)
class ReadClaim:
    """A claim that is compared. `published`: ISO or None. `following`: the sentence after it in its article.

    `speaker`: who says it, None where the article does. `known`: the names in it, and in the sentence after it, of
    which a reviewer has said who that is. Spans of what stands in it are code points into `text`.
    """

    text: str
    published: str | None = None
    speaker: Speaker | None = None
    following: str | None = None
    known: Known = ()

    @once
    def rank(self) -> tuple[str, str, str, str]:
        """Two claims are always compared in one order, whichever is named first: the lower rank is side a."""
        return self.text, self.published or "", repr(self.speaker) if self.speaker else "", self.following or ""

    @once
    def words(self) -> tuple[PlacedWord, ...]:
        """Its words with their places."""
        return words_of(self.text)

    def forget_words(self) -> None:
        """Keep what was read off the words, not the words: they are most of what it takes, and can be had again."""
        self.__dict__.pop("words", None)

    @once
    def content(self) -> frozenset[str]:
        """Stems of the words that say something by themselves."""
        return stems_of(self.words)

    @once
    def capitals(self) -> tuple[PlacedWord, ...]:
        """The capitalised words among those that say something."""
        return tuple(word for word in self.words if word.capital and word.content)

    @once
    def shouted(self) -> bool:
        """Whether it is a headline, whose capitals tell nothing."""
        return in_capitals(self.words)

    @once
    def said(self) -> PlacedWord | None:
        """The first verb of saying: the claim may not be its outlet's own."""
        verbs = say_verbs()
        return next((word for word in self.words if word.lower in verbs), None)

    @once
    def speaker_terms(self) -> frozenset[str]:
        """The terms of the words that name its speaker."""
        return frozenset(terms(self.speaker.surface)) if self.speaker else frozenset()

    @once
    def numbers(self) -> tuple[Number, ...]:
        """All numbers in it, whatever they count."""
        return tuple(find_numbers(self.text))

    @once
    def dates(self) -> tuple[DateSpan, ...]:
        """Its dates."""
        return find_dates(self.text, self.published)

    @once
    def values(self) -> frozenset[str]:
        """Values of the numbers outside its dates."""
        return find_values(self.numbers, self.dates)

    @once
    def figures(self) -> tuple[Figure, ...]:
        """Its figures: how many of what."""
        return find_figures(self.text, self.dates, self.numbers)

    @once
    def people(self) -> tuple[Person, ...]:
        """The people that it names; a headline's capitals name nobody."""
        return () if self.shouted else find_people(self.text, is_name=True)

    @once
    def names(self) -> frozenset[str]:
        """Whom and what it names."""
        return frozenset() if self.shouted else find_names(self.text, self.words)

    @once
    def periods(self) -> frozenset[tuple[str, str]]:
        """The numbered parts that it speaks of: the second quarter."""
        return find_periods(self.text)

    @once
    def quotations(self) -> tuple[Quotation, ...]:
        """Its quotations."""
        return find_quotations(self.text)

    @once
    def first(self) -> First | None:
        """What it calls the first of its kind."""
        return find_first(self.text)

    @once
    def quantities(self) -> tuple[Quantity, ...]:
        """All, most, some or none of what."""
        return find_quantities(self.text)

    @once
    def stages(self) -> tuple[Stage, ...]:
        """How far things have come by it: planned, done."""
        return find_stages(self.text)

    @once
    def poles(self) -> tuple[Pole, ...]:
        """The words in it that have an opposite."""
        return find_poles(self.words)

    @once
    def denied(self) -> tuple[Denied, ...]:
        """The verbs that it denies."""
        return find_denied(self.text, self.words)

    @once
    def modals(self) -> tuple[Modal, ...]:
        """The verbs in it that come with "could" or "will"."""
        return find_modals(self.text)

    @once
    def alleged(self) -> tuple[int, int] | None:
        """Where the first word stands that weakens the whole."""
        return find_alleged(self.text)

    @once
    def plain(self) -> bool:
        """Whether the article itself states it as a fact."""
        return self.speaker is None and self.said is None and not has_hedge(self.text)

    @once
    def stance(self) -> Stood | None:
        """How firmly it is stood by."""
        return find_stance(self.text, self.said)

    @once
    def doubted(self) -> Stood | None:
        """The stance that the sentence after it takes on its figures."""
        return refers_back(self.following) if self.following else None
