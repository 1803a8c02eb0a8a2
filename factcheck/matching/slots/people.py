"""Compares the people of two claims: spellings of one person are equal, two holders of one office contradict.

Two people are said to contradict each other only where the role beside both names is the same down to whose it is, one
person holds it at a time, and the claims agree otherwise. Everybody else is nobody's counterpart.
"""

from collections.abc import Iterable

from factcheck.domain.match import Signal, SlotState
from factcheck.domain.names.alias import alias_key
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.who.name import Name
from factcheck.matching.who.persons import Person
from factcheck.matching.who.rules import are_one
from factcheck.matching.who.speaker import name_in
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
    signals: list[Signal] = []
    taken: set[Person] = set()

    def same(one: Person, other: Person) -> bool:
        said = _by_hand(a, b, (one.start, one.end), (other.start, other.end))
        return one.is_same(other) if said is None else said

    def whole(one: Person, other: Person) -> bool:
        """Whether the names tell who it is: a surname alone may be many people's."""
        known = _by_hand(a, b, (one.start, one.end), (other.start, other.end))
        return known is True or len(one.words) > 1 or len(other.words) > 1 or bool(one.role and other.role)

    for one in left:
        other = next((p for p in right if p not in taken and same(one, p)), None)
        if other and whole(one, other):
            taken.update((one, other))
            signals.append(_signal(SlotState.EQUAL, a.text, b.text, (one.start, one.end), (other.start, other.end)))
    for one in left:
        span = _surname_in(b, a, one, right) if one not in taken else None
        if span and _by_hand(a, b, (one.start, one.end), span) is not False:
            taken.add(one)
            signals.append(_signal(SlotState.EQUAL, a.text, b.text, (one.start, one.end), span))
    for other in right:
        span = _surname_in(a, b, other, left) if other not in taken else None
        if span and _by_hand(a, b, span, (other.start, other.end)) is not False:
            taken.add(other)
            signals.append(_signal(SlotState.EQUAL, a.text, b.text, span, (other.start, other.end)))
    rest = [p for p in left if p not in taken], [p for p in right if p not in taken]
    pairs = [(one, other) for one in rest[0] for other in rest[1] if _one_office(one, other) and not same(one, other)]
    if len(pairs) == 1 and _alike_otherwise(a, b, *pairs[0]):
        one, other = pairs[0]
        signals.append(_signal(SlotState.CONFLICT, a.text, b.text, (one.start, one.end), (other.start, other.end)))
    return signals


def _by_hand(a: ReadClaim, b: ReadClaim, one: Span, other: Span) -> bool | None:
    """Whether the names at two places are one person's, where a reviewer has said so of one of them; else None."""
    if not a.known and not b.known:
        return None
    mine, theirs = _name_at(a, one), _name_at(b, other)
    return are_one(mine, theirs).same if mine.by_hand or theirs.by_hand else None


def _name_at(claim: ReadClaim, span: Span) -> Name:
    """The name at a place, with the title before it where the reviewer has spoken of both together."""
    surface = claim.text[slice(*span)]
    bare, before = alias_key(surface), f" {alias_key(claim.text[: span[1]])}"
    titled = (name for words, name in claim.known if words.endswith(bare) and before.endswith(f" {words}"))
    return next(titled, None) or name_in(surface, claim.known)


def _one_office(one: Person, other: Person) -> bool:
    return one.single and one.role == other.role and len(one.role) > 1


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
