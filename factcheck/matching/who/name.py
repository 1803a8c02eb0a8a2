"""A name taken apart for comparing: its telling words, places, roles, kinds of bodies, the person in it.

Compares nothing (`rules.py`), and knows of the review only what it is told: what the name stands for there.
"""

import re
from dataclasses import dataclass
from functools import cache

from factcheck.domain.names.alias import alias_key
from factcheck.domain.once import once
from factcheck.matching.who.bodies import Description, describe
from factcheck.matching.who.offices import office_noun
from factcheck.matching.who.persons import Person, find_people
from factcheck.matching.words.gazetteer import countries_of
from factcheck.matching.words.tables import roles, word_list
from factcheck.matching.words.tokens import NUMBER, PLACE, terms
from factcheck.matching.words.words import PlacedWord, words_of

_GENERIC = word_list("any_speaker")
"""Words that may stand for any speaker: alone they tell nobody apart."""
_PRONOUNS = frozenset({"he", "she", "it", "they", "who", "his", "her", "their"})
_KINDS = {
    **dict.fromkeys(("expert", "experts", "analyst", "analysts", "professor", "economists"), "expert"),
    **dict.fromkeys(("company", "firm"), "company"),
    **dict.fromkeys(("witness", "witnesses", "resident", "residents"), "witness"),
    **dict.fromkeys(("navy", "sailors"), "navy"),
    **dict.fromkeys(("judge", "court"), "court"),
    **dict.fromkeys(("prosecutor", "prosecutors"), "prosecutor"),
    **dict.fromkeys(("diplomat", "diplomats"), "diplomat"),
    **dict.fromkeys(("bank", "banks"), "bank"),
    **dict.fromkeys(("organiser", "organisers", "organizer", "organizers"), "organiser"),
    **{
        word: word for word in ("police", "army", "mayor", "union", "hospital", "lawyer", "party", "club", "university")
    },
}
"""Kinds of speakers: two of these are two speakers, even without a name."""
_SOMEBODYS_OFFICE = re.compile(r"(?:[\w’' -]+[’']s|his|her|their|its) office", re.IGNORECASE)
_ACRONYM = re.compile(r"(?:[Tt]he )?(?P<letters>[A-Z](?:\.?[A-Z]){1,7}\.?)(?:['’]s)?")
_SMALL = frozenset({"of", "for", "and", "on", "the", "in", "de"})
MOST_OF_A_PERSONS_NAME = 4
"""Words of a name that may be a person's and nothing else; it must have fewer."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether two names are one speaker's (None: nobody can tell), and the name of the rule that says so."""

    same: bool | None
    rule: str


@dataclass(frozen=True)
class Name:
    """The words for somebody, and what the review says of them. What is read off the words is kept with them.

    Attributes:
        words: As the rules read them: an acronym written out, a person called the fullest way, where that is known.
        called: The key (`alias_key`) of what the review calls whom the words stand for.
        by_hand: Whether the reviewer has said what they stand for.
        itself: Whether the reviewer has said that they stand for nobody but themselves.
        placed: Whether `called` is more than the words: somebody whom the review's articles or its reviewer know.
    """

    words: str
    called: str = ""
    by_hand: bool = False
    itself: bool = False
    placed: bool = False

    def __reduce__(self) -> tuple[object, ...]:
        """Another process gets the name without what was read off it."""
        return Name, (self.words, self.called, self.by_hand, self.itself, self.placed)

    @once
    def answers(self) -> dict["Name", Ruling]:
        """What it came to beside other names; gone with it."""
        return {}

    @once
    def key(self) -> str:
        """What the name is called, or else the key of its words."""
        return self.called or alias_key(self.words)

    @once
    def is_pronoun(self) -> bool:
        """`he`, `his`: another one's in the next sentence."""
        return self.words.casefold() in _PRONOUNS and not self.words.isupper()

    @once
    def is_anybodys(self) -> bool:
        """Whether it tells of nobody in particular: `officials`, `the agency`, `he`."""
        return not self.telling and not self.places

    @once
    def _terms(self) -> tuple[str, ...]:
        return tuple(terms(self.words))

    @once
    def places(self) -> frozenset[str]:
        """Terms of places."""
        return frozenset(t for t in self._terms if t.startswith(PLACE))

    @once
    def countries(self) -> frozenset[str]:
        """The countries that the places are in; a place of no country that is known stands for itself."""
        return frozenset[str]().union(*(countries_of(p.removeprefix(PLACE)) or {p} for p in self.places))

    @once
    def telling(self) -> frozenset[str]:
        """Terms that tell this one from others: no places, no numbers, no words for any speaker."""
        if self.acronym is not None and not self.places:  # `WHO` is no pronoun
            return frozenset({self.acronym.lower()})
        return frozenset(
            t for t in self._terms if t[0] not in (PLACE, NUMBER) and t not in _generic_terms() and len(t) > 1
        )

    @once
    def is_generic(self) -> bool:
        """Whether a word for any organisation or person is in it."""
        return self.acronym is None and any(t in _generic_terms() for t in self._terms)

    @once
    def acronyms(self) -> frozenset[str]:
        """The telling terms that are written in capitals."""
        found = (self.words[w.start : w.end] for w in self._words)
        return frozenset(w.lower() for w in found if w.isupper() and len(w) > 1) & self.telling

    @once
    def acronym(self) -> str | None:
        """The letters, if the name is an acronym and nothing else."""
        found = _ACRONYM.fullmatch(self.words)
        return found["letters"].replace(".", "") if found else None

    @once
    def initials(self) -> str:
        """The initials of a name of several words, small ones left out."""
        words = [w for w in self._words if w.lower not in _SMALL]
        if len(words) < 2 or not all(w.capital for w in words):
            return ""
        return "".join(self.words[w.start] for w in words).upper()

    @once
    def kinds(self) -> frozenset[str]:
        """Kinds of speakers that are named."""
        return frozenset(_KINDS[w.lower] for w in self._words if w.lower in _KINDS)

    @once
    def heads(self) -> frozenset[str]:
        """Stems of the words for any organisation: `ministri`, `agenc`."""
        return frozenset(w.stem for w in self._words if w.lower in _GENERIC and w.content)

    @once
    def offices(self) -> frozenset[str]:
        """The roles of one holder that are named: `mayor`; `president` for `presidential`, too."""
        nouns = (office_noun(w.lower) for w in self._words)
        return frozenset(noun for noun in nouns if roles().get(noun))

    @once
    def person(self) -> Person | None:
        """The one person who is named."""
        people = find_people(self.words, is_name=True)
        return people[0] if len(people) == 1 else None

    @once
    def description(self) -> Description:
        """The name as that of an institution."""
        return describe(self.words)

    @once
    def is_holder(self) -> bool:
        """Whether it names an office and nobody in it: `Lothmar's foreign minister`."""
        words = self._words
        return (bool(words) and words[-1].lower in roles()) or (
            any(w.lower in roles() for w in words) and not find_people(self.words, is_name=True)
        )

    @once
    def is_bare_person(self) -> bool:
        """Whether it is a person's name and nothing else."""
        return 0 < len(self._words) < MOST_OF_A_PERSONS_NAME and all(
            w.capital and w.lower not in _GENERIC and w.lower not in roles() for w in self._words
        )

    @once
    def is_somebodys_office(self) -> bool:
        """`Lund's office`, `her office`."""
        return bool(_SOMEBODYS_OFFICE.fullmatch(self.words))

    @once
    def _words(self) -> tuple[PlacedWord, ...]:
        return words_of(self.words)


@cache
def _generic_terms() -> frozenset[str]:
    """The terms of `_GENERIC` and of the roles."""
    return frozenset(t for word in (*_GENERIC, *roles()) for t in (*terms(word), *terms(word.capitalize())))
