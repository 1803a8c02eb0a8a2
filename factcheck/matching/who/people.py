"""The persons whom a review's articles name: by first name and surname, by a surname alone, by an office.

Titles before a name do not matter. Knows no bodies and no outlets (`bodies.py`, `naming.py`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from factcheck.matching.who.bodies import BODIES, describe, name_key
from factcheck.matching.who.persons import Person, find_people
from factcheck.matching.words.spelling import alike, folded
from factcheck.matching.words.tables import roles

_NO_SURNAME = frozenset(("i", "ii", "iii", "jr", "sr"))
_BEHIND = re.compile(r"\s*\([^()]*\)$|,.*$|\s+(?:of|from|at|with|for)\s.*$")
"""What stands behind a person's name: where from, or the name in its own letters."""
MOST_PLAIN = 3
"""Words of a name that no title stands before; of more words the last two are taken."""
MOST_NAMES = 4
"""Words of a person's name behind a title."""


class People:
    """Persons by first name and surname; titles and offices before the name do not matter."""

    def __init__(self, surfaces: Iterable[str]) -> None:
        self._stands_for: dict[str, str] = {}
        self._of_surname: dict[str, set[str]] = defaultdict(set)
        self._in_office: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
        of_initials: dict[tuple[str, ...], list[str]] = defaultdict(list)
        named = {surface: _person_name(surface) for surface in dict.fromkeys(surfaces)}
        for name in dict.fromkeys(name for name in named.values() if name is not None):
            alike_to = of_initials[tuple(folded(word)[:1] for word in name.split())]
            known = next((k for k in alike_to if _spellings(k, name)), None)
            if known is None:
                alike_to.append(name)
            self._stands_for[name_key(name)] = known or name
            self._of_surname[name_key(name).rpartition(" ")[2]].add(known or name)
        for surface, person in named.items():
            if person is not None:
                title = describe(_BEHIND.sub("", surface).rsplit(" ", 2)[0])
                if title.country is not None and title.nouns:
                    self._in_office[title.country, title.nouns].add(self._stands_for[name_key(person)])

    def named(self, words: str) -> str | None:
        """The person's name; for a surname or an office alone, that of the one person who has it."""
        name = _person_name(words)
        if name is not None:
            return self._stands_for.get(name_key(name), name)
        known = self._of_surname.get(name_key(words), set()) if words[:1].isupper() else set()
        if not known and (office := describe(words)).country is not None:
            known = self._in_office.get((office.country, office.nouns), set())
        return next(iter(known)) if len(known) == 1 else None


def _person_name(surface: str) -> str | None:
    """The last two capitalised words, if they may be a person's: not after `of`, not a body's, no acronym."""
    if (titled := _behind_title(surface)) is not None:
        return titled
    words = [w.strip(",.") for w in _BEHIND.sub("", surface).replace("’", "'").split()]
    words = words[1:] if words[:1] in (["The"], ["the"]) and len(words) > 3 else words  # `The Kite Post` is no person
    if len(words) < 2 or "(" in words[-1] or words[0] in ("The", "the") or not all(words[-2:]):
        return None
    before, last = words[-2:]
    if (
        len(words) == MOST_PLAIN
        and all(w[0].isupper() and w.isalpha() for w in words)
        and describe(surface).country is None
    ):
        before = " ".join(words[:-1])  # `Kim Seon Ho`
    if not (last[0].isupper() and before[0].isupper()) or before.endswith("'s") or last.isupper():
        return None
    return None if last.lower() in BODIES | _NO_SURNAME or before.lower() == "the" else f"{before} {last}"


def _behind_title(surface: str) -> str | None:
    """The whole name behind a title, two words or more: `Kim Seon Ho` of `Deputy Minister Kim Seon Ho`."""
    words = surface.split()
    at = max((n for n, w in enumerate(words) if w.strip(".,").lower() in roles()), default=-1)
    name = _BEHIND.sub("", " ".join(words[at + 1 :])).split() if at >= 0 else []
    if not 1 < len(name) <= MOST_NAMES or any(not w[0].isupper() or w.isupper() or "'" in w or "’" in w for w in name):
        return None
    return None if name[-1].lower() in BODIES | _NO_SURNAME else " ".join(name)


def _spellings(one: str, other: str) -> bool:
    """Whether two names may be spellings of one: word for word, no initials."""
    pairs = list(zip(one.split(), other.split(), strict=True))
    return all(min(len(a), len(b)) > 1 and alike(a, b) for a, b in pairs) and (
        name_key(one).split()[0] == name_key(other).split()[0] or folded(one.split()[-1]) == folded(other.split()[-1])
    )


def fullest_titles(surfaces: Iterable[str]) -> dict[str, str]:
    """Surname -> the longest way its bearer is called ("Ports Minister Karel Vost"); none where two people share it."""
    fullest: dict[str, tuple[str, Person]] = {}
    shared: set[str] = set()
    for surface in surfaces:
        for person in find_people(surface, is_name=True):
            surname = person.words[-1]
            known = fullest.get(surname)
            if known and len(known[1].words) > 1 and len(person.words) > 1 and not known[1].is_same(person):
                shared.add(surname)
            if known is None or len(surface) > len(known[0]):
                fullest[surname] = surface, person
    return {surname: surface for surname, (surface, _) in fullest.items() if surname not in shared}
