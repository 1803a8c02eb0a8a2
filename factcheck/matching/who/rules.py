"""Whether two names are one speaker's, by rules in order; the first that fits answers, and can be named.

Two people who give two figures do not contradict each other's outlets; so names are called two speakers' only where it
is clear that they are two: "the office" and "CSO" may be one, "Mayor Dahl" and "the Red Cross" may not. Takes no name
apart (`name.py`) and finds none.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cache

from factcheck.domain.once import once
from factcheck.matching.who.bodies import BODIES
from factcheck.matching.who.name import Name, Ruling
from factcheck.matching.who.persons import Person
from factcheck.matching.words.spelling import alike
from factcheck.matching.words.tables import roles
from factcheck.matching.words.words import words_of

TELLING_NOUNS = 2
"""Words that a description of an institution must have to tell it from others: `the spy agency`, not `the agency`."""
_UNLIKE_OFFICES = frozenset(
    {"president", "minister", "mayor", "governor", "chancellor", "king", "queen", "emperor", "pope", "ambassador"}
)
"""Roles of which nobody is called two; a director may be a chief as well."""


class Are(Enum):
    """What two names are: the value is what `same` says of it."""

    ONE = True
    TWO = False
    UNCLEAR = None


class Pair:
    """Two names and what they have in common."""

    def __init__(self, one: Name, other: Name) -> None:
        self.one, self.other = one, other

    @once
    def shared(self) -> frozenset[str]:
        """The telling terms of the one that the other has too, spelled like that or nearly."""
        theirs = self.other.telling
        return frozenset(w for w in self.one.telling if any(w == v or alike(w, v) for v in theirs))

    @once
    def persons(self) -> tuple[Person | None, Person | None]:
        """The persons who are named, where both names are those of persons and not of their offices."""
        bodies = any(name.heads - _role_stems() for name in (self.one, self.other))
        return (None, None) if bodies else (self.one.person, self.other.person)

    @once
    def is_elsewhere(self) -> bool:
        """Whether both name places, and of no country in common."""
        one, other = self.one, self.other
        return bool(one.places and other.places) and not one.countries & other.countries

    @once
    def has_two_offices(self) -> bool:
        """Whether both name an office of one holder, and not the same."""
        one, other = self.one.offices & _UNLIKE_OFFICES, self.other.offices & _UNLIKE_OFFICES
        return bool(one and other) and not one & other

    def either(self, has: Callable[[Name, Name], bool]) -> bool:
        """Whether something is so of the two, this way round or the other."""
        return has(self.one, self.other) or has(self.other, self.one)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, two names that it answers for, and what it says; None where it does not fit."""

    name: str
    example: tuple[str, str]
    says: Callable[[Pair], Are | None]


@cache
def _role_stems() -> frozenset[str]:
    return frozenset(word.stem for role in roles() for word in words_of(role))


def _when(condition: bool, answer: Are) -> Are | None:
    return answer if condition else None


# --- what the review says ------------------------------------------------------------------------------------------


def _one_by_name(pair: Pair) -> Are | None:
    one, other = pair.one, pair.other
    return _when((one.placed or other.placed) and one.key == other.key and not one.is_pronoun, Are.ONE)


def _two_by_hand(pair: Pair) -> Are | None:
    return _when(pair.either(lambda a, b: a.itself and a.key != b.key and not b.is_anybodys), Are.TWO)


# --- what the words say ----------------------------------------------------------------------------------------------


def _same_words(pair: Pair) -> Are | None:
    one, other = pair.one.words.casefold(), pair.other.words.casefold()
    return _when(one == other and not pair.one.is_pronoun, Are.ONE)


def _initials(pair: Pair) -> Are | None:
    return _when(pair.either(lambda a, b: a.acronym is not None and a.acronym == b.initials), Are.ONE)


def _two_persons(pair: Pair) -> Are | None:
    one, other = pair.persons
    return _when(one is not None and other is not None and one.is_another(other), Are.TWO)


def _one_person(pair: Pair) -> Are | None:
    one, other = pair.persons
    return _when(one is not None and other is not None and one.is_same(other), Are.ONE)


def _two_offices(pair: Pair) -> Are | None:
    return _when(pair.has_two_offices and pair.one.person is None and pair.other.person is None, Are.TWO)


def _one_description(pair: Pair) -> Are | None:
    one, other = pair.one.description, pair.other.description
    known = one.head in BODIES and len(one.nouns) >= TELLING_NOUNS and one.nouns == other.nouns
    return _when(known and (one.country == other.country or None in (one.country, other.country)), Are.ONE)


def _lacks_words(pair: Pair) -> bool:
    """Whether one of them has no word of its own: `the office`, `Seoul`."""
    return not pair.one.telling or not pair.other.telling


def _two_places(pair: Pair) -> Are | None:
    one, other = pair.one, pair.other
    alone = all(n.places and not n.telling and not n.is_generic for n in (one, other))
    return (Are.TWO if pair.is_elsewhere else Are.ONE) if alone else None


def _elsewhere(pair: Pair) -> Are | None:
    return _when(pair.is_elsewhere and _lacks_words(pair), Are.TWO)


def _two_kinds(pair: Pair) -> Are | None:
    one, other = pair.one.kinds, pair.other.kinds
    return _when(_lacks_words(pair) and bool(one and other) and not one & other, Are.TWO)


def _too_little(pair: Pair) -> Are | None:
    return _when(_lacks_words(pair), Are.UNCLEAR)


def _bodies_elsewhere(pair: Pair) -> Are | None:
    bodies = bool(pair.one.heads & pair.other.heads) and pair.one.person is None and pair.other.person is None
    return _when(bool(pair.shared) and pair.is_elsewhere and bodies, Are.TWO)


def _other_head(pair: Pair) -> Are | None:
    one, other = pair.one.heads, pair.other.heads
    return _when(bool(pair.shared) and bool(one and other) and not one & other, Are.UNCLEAR)


def _within(pair: Pair) -> Are | None:
    contained = pair.shared >= pair.one.telling or len(pair.shared) >= len(pair.other.telling)
    return _when(bool(pair.shared) and contained, Are.ONE)


def _in_part(pair: Pair) -> Are | None:
    return _when(bool(pair.shared), Are.UNCLEAR)


def _holder_and_person(pair: Pair) -> Are | None:
    return _when(pair.either(lambda a, b: a.is_holder and b.is_bare_person), Are.UNCLEAR)


def _somebodys_office(pair: Pair) -> Are | None:
    return _when(pair.one.is_somebodys_office or pair.other.is_somebodys_office, Are.UNCLEAR)


def _acronym_and_kind(pair: Pair) -> Are | None:
    return _when(pair.either(lambda a, b: bool(a.acronyms) and b.is_generic), Are.UNCLEAR)


def _nothing_shared(pair: Pair) -> Are | None:
    return Are.TWO


BY_HAND = Rule("a name of its own, by hand", ("NIS", "National Intelligence Service"), _two_by_hand)
ONE_NAME = Rule("one name in the review", ("the spy agency", "NIS"), _one_by_name)
OF_WORDS: tuple[Rule, ...] = (
    Rule("same words", ("the office", "The office"), _same_words),
    Rule("initials", ("CSO", "Coastal Survey Office"), _initials),
    Rule("two persons", ("Ada Brook", "Ivo Brook"), _two_persons),
    Rule("one person", ("Foreign Minister Ruud", "Tomas Ruud"), _one_person),
    Rule("two offices", ("the president's office", "the prime minister's office"), _two_offices),
    Rule("one description", ("Norway's spy agency", "the Norwegian spy agency"), _one_description),
    Rule("places alone", ("Oslo", "Norway"), _two_places),
    Rule("elsewhere, and no words of its own", ("Norway", "Swedish officials"), _elsewhere),
    Rule("two kinds of speakers", ("witnesses", "the police"), _two_kinds),
    Rule("says too little", ("the office", "CSO"), _too_little),
    Rule("bodies elsewhere", ("Norway's defence ministry", "Sweden's defence ministry"), _bodies_elsewhere),
    Rule("another kind of body", ("the health ministry", "the health agency"), _other_head),
    Rule("one within the other", ("Ports Minister Karel Vost", "Vost"), _within),
    Rule("in common in part", ("the University of Kell", "the University of Merrin"), _in_part),
    Rule("holder and person", ("Lothmar's foreign minister", "Ansa Lee"), _holder_and_person),
    Rule("somebody's office", ("Lund's office", "Karel Vost"), _somebodys_office),
    Rule("acronym and kind", ("CSO", "the coastal service"), _acronym_and_kind),
    Rule("nothing in common", ("Mayor Dahl", "the Red Cross"), _nothing_shared),
)
"""In order: what is the same first, then what one cannot be, then how much the words have in common."""
RULES: tuple[Rule, ...] = (BY_HAND, ONE_NAME, *OF_WORDS)


def are_one(one: Name, other: Name) -> Ruling:
    """Return whether two names are one speaker's, and by which rule."""
    answer = one.answers.get(other)
    if answer is None:  # a review has few speakers and many pairs of claims
        answer = one.answers[other] = _answer(Pair(one, other))
    return answer


def _answer(pair: Pair) -> Ruling:
    for rule in RULES:
        if (are := rule.says(pair)) is not None:
            return Ruling(are.value, rule.name)
    raise AssertionError("the last rule always answers")
