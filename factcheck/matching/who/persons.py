"""Finds people in a sentence: their names, and the role beside a name. Does not find places or organisations.

A person is a run of capitalised words with a role in or beside it ("Ports Minister Karel Vost", "the port's director,
Jan Hollar,"), or one of two to four words that is not known as anything else. Offsets are code points.
"""

import re
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from factcheck.domain.words.calendar import WEEKDAYS
from factcheck.matching.words.spelling import ALIKE_AT, alike, folded
from factcheck.matching.words.tables import roles, stop_words, word_list
from factcheck.matching.words.tokens import MONTH, PLACE, terms
from factcheck.matching.words.words import shouted

MOST_PEOPLE = 40
"""People of one claim that are compared; more stand in lists."""
ROLE_REACH = 60
"""Characters before or after a name in which its role may stand."""
CLEARLY_OTHER = 0.6
"""Likeness (0–1) of two folded words below which they are no spellings of one name, however they were transcribed."""
_PARTICLE = r"(?:de|da|del|der|den|di|al|el|bin|ibn|van|von|la|le|du|dos)"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:[’'][^\W\d_]{2,})?(?:-[^\W\d_]+)*"
_RUN = re.compile(rf"\b(?:[A-Z]\.|{_CAPITAL})(?:\s+(?:{_PARTICLE}\s+)?(?:[A-Z]\.|{_CAPITAL})(?![’']s))*")
_ORGANISATION = word_list("not_a_person")
_APPOSITION_AFTER = re.compile(r"\s*,\s+(?:(?:the|a|an|its|his|her|their|who\s+is|\d{1,3},)\s+)*")
_APPOSITION_BEFORE = re.compile(r"(?P<role>[^,.;:()\"“”]{3,})\s*,\s*$")
_OWNER = re.compile(r"(?<!\w)(?:[A-Z][\w-]*\s+){0,2}[\w-]+(?:['’]s?)\s+(?:[a-z-]+\s+){0,2}$")
_OF_OFFICE = re.compile(r"\b[Ss]ecretary of (?:the )?$")
_ENDS_ROLE = re.compile(r"[,.;:()\"“”]|\s(?:who|said|says|told|and|has|had|is|was|will|in|on|at|for|from|by|to|with)\b")


@dataclass(frozen=True, slots=True)
class Person:
    """A person named in a text: span of the name, its words, and the terms of the role beside it (may be empty)."""

    start: int
    end: int
    words: tuple[str, ...]
    role: frozenset[str]
    single: bool  # the role has one holder

    def is_same(self, other: "Person") -> bool:
        """Whether both may be one person: surnames alike, and the first names where both have one."""
        mine, theirs = self.words, other.words
        if len(mine) > 1 and len(theirs) > 1:
            return _likeness(mine[0], theirs[0]) >= ALIKE_AT and alike(mine[-1], theirs[-1])
        return alike(mine[-1], theirs[-1]) and len(mine[-1]) > 1 and len(theirs[-1]) > 1

    def is_another(self, other: "Person") -> bool:
        """Whether both are clearly two: a word of the shorter of two whole names is no spelling of any in the other."""
        short, long = sorted((self.words, other.words), key=len)
        return len(short) > 1 and any(all(_likeness(word, known) < CLEARLY_OTHER for known in long) for word in short)


def find_people(text: str, is_name: bool = False) -> tuple[Person, ...]:
    """Return the people of `text` in order, at most `MOST_PEOPLE`. `is_name`: the text is a name, no headline."""
    if not is_name and shouted(text):
        return ()
    found: list[Person] = []
    for match in _RUN.finditer(text):
        if len(found) == MOST_PEOPLE:
            break
        if person := _person(text, match):
            found.append(person)
    return tuple(found)


def _likeness(one: str, other: str) -> float:
    """How alike (0–1) two words are as spellings of one name; an initial may be any name that begins with it."""
    if alike(one, other):
        return 1.0
    a, b = (folded(word).removeprefix("i") if len(word) > 2 else folded(word) for word in (one, other))  # Yev-, Ev-
    return Indel.normalized_similarity(a, b)


def _person(text: str, match: re.Match[str]) -> Person | None:
    pieces = list(re.finditer(r"\S+", match[0]))
    last_role = max((n for n, p in enumerate(pieces) if _is_role(p[0])), default=-1)
    name = pieces[last_role + 1 :]
    if last_role < 0 and name and name[0][0].lower() in stop_words():  # the first word of a sentence
        name = name[1:]
    if _OF_OFFICE.search(text[max(0, match.start() - 20) : match.start()]):  # Secretary of Defense Ann Lee
        name = name[1:]
    if not name:
        return None
    start, end = match.start() + name[0].start(), match.end()
    surface = text[start:end]
    words = tuple(w for w in re.split(r"[\s.-]+", surface) if w)
    if not words or any(w.lower() in _ORGANISATION for w in words) or len(words) > 5:
        return None
    if words[0].lower() in WEEKDAYS and len(words) == 1:
        return None
    role, single = _role(text, match.start(), start, end, last_role >= 0)
    if not role and (len(words) < 2 or any(w.isupper() and len(w) > 2 for w in words)):
        return None
    known_as = terms(surface)  # last, because it costs most, and most runs are single words without a role
    if any(t.startswith(PLACE) for t in known_as) or (known_as[0].startswith(MONTH) and len(words) == 1):
        return None
    return Person(start, end, words, role, single)


def _is_role(word: str) -> bool:
    return word.strip(".,").lower() in roles()


def _role(text: str, run: int, start: int, end: int, titled: bool) -> tuple[frozenset[str], bool]:
    """Terms of the role that stands before the name, before a comma, or after one; and whether it has one holder."""
    if titled:
        before = text[max(0, run - ROLE_REACH) : run]
        owner = _OWNER.search(before)
        return _read((owner[0] if owner else "") + text[run:start])
    if apposition := _APPOSITION_AFTER.match(text, end):
        rest = text[apposition.end() : apposition.end() + ROLE_REACH]
        stop = _ENDS_ROLE.search(rest)
        found = _read(rest[: stop.start()] if stop else rest)
        if found[0]:
            return found
    if apposition := _APPOSITION_BEFORE.search(text[max(0, start - ROLE_REACH) : start]):
        return _read(apposition["role"])
    return frozenset(), False


def _read(words: str) -> tuple[frozenset[str], bool]:
    known = [w for w in re.findall(r"[\w-]+", words.lower()) if w in roles()]
    if not known:
        return frozenset(), False
    # "deputy minister" is no minister: whatever is of many decides, wherever it stands
    return frozenset(terms(words)), all(roles()[w] for w in known)
