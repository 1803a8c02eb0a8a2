"""Compares the people of two claims: spellings of one person are equal, two holders of one office contradict.

Two people are said to contradict each other only where the role beside both names is the same down to whose it is, one
person holds it at a time, and the claims agree otherwise. Everybody else is nobody's counterpart.
"""

from collections.abc import Iterable

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.people.find import Person
from factcheck.matching.words.spelling import alike
from factcheck.matching.words.tables import roles
from factcheck.matching.words.words import content_of, shared_share, words_of

NAME = "name"
SHORTEST_ALONE = 4
"""Letters of a surname that tells somebody by itself; a shorter one is a word or many people's."""
Span = tuple[int, int]
OTHERWISE_ALIKE = 0.6
"""Share of the shorter claim's words, without names and role, that the other must have for a conflict of names."""


def compare_names(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """Return an equal signal per person that both name, and a conflict where one role is held by two people."""
    left, right = a.people, b.people
    found: list[Signal] = []
    taken: set[Person] = set()
    for one in left:
        other = next((p for p in right if p not in taken and one.is_same(p)), None)
        if other and (len(one.words) > 1 or len(other.words) > 1 or (one.role and other.role)):
            taken.update((one, other))
            found.append(_signal(SlotState.EQUAL, a.text, b.text, (one.start, one.end), (other.start, other.end)))
    for one in left:
        if one not in taken and (span := _surname_in(b, a, one, right)):
            taken.add(one)
            found.append(_signal(SlotState.EQUAL, a.text, b.text, (one.start, one.end), span))
    for other in right:
        if other not in taken and (span := _surname_in(a, b, other, left)):
            taken.add(other)
            found.append(_signal(SlotState.EQUAL, a.text, b.text, span, (other.start, other.end)))
    rest = [p for p in left if p not in taken], [p for p in right if p not in taken]
    pairs = [(one, other) for one in rest[0] for other in rest[1] if _one_office(one, other)]
    if len(pairs) == 1 and _alike_otherwise(a, b, *pairs[0]):
        one, other = pairs[0]
        found.append(_signal(SlotState.CONFLICT, a.text, b.text, (one.start, one.end), (other.start, other.end)))
    return found


def _one_office(one: Person, other: Person) -> bool:
    return one.single and one.role == other.role and len(one.role) > 1 and not one.is_same(other)


def _alike_otherwise(a: ReadClaim, b: ReadClaim, one: Person, other: Person) -> bool:
    names = frozenset().union(*(content_of(word) for word in (*one.words, *other.words)))
    mine, theirs = (claim.content - names - one.role for claim in (a, b))
    return shared_share(mine, theirs) >= OTHERWISE_ALIKE


def _surname_in(claim: ReadClaim, own: ReadClaim, person: Person, people: Iterable[Person]) -> Span | None:
    """Where the claim names somebody of the claim `own` by the surname alone: "Zelinskyy" for "President Zelinsky"."""
    surname = person.words[-1]
    if (len(person.words) < 2 and not _titled(own.text, person)) or len(surname) < SHORTEST_ALONE:
        return None
    for word in claim.capitals:
        alone = not any(p.start <= word.start < p.end for p in people)
        if alone and alike(claim.text[word.start : word.end], surname):
            return word.start, word.end
    return None


def _titled(text: str, person: Person) -> bool:
    """Whether a title stands right before the name; before a place only a comma can ("In Dravny, the spokesman")."""
    before = words_of(text[: person.start])
    return bool(before) and before[-1].lower in roles() and text[before[-1].end : person.start] == " "


def _signal(state: SlotState, a: str, b: str, one: Span, other: Span) -> Signal:
    return Signal(NAME, state, a[slice(*one)], b[slice(*other)], one, other)
