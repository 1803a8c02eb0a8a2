"""Finds what tells which thing a text is about: names, numbers, numbered parts ("the second quarter").

Compares none of them.
"""

import re
from collections.abc import Iterable, Sequence

from factcheck.domain.words.calendar import WEEKDAYS
from factcheck.matching.slots.dates.find import DateSpan
from factcheck.matching.words.gazetteer import countries_of
from factcheck.matching.words.numbers import Number, value_key
from factcheck.matching.words.tables import word_list
from factcheck.matching.words.tokens import MONTH, NUMBER, PLACE, terms
from factcheck.matching.words.words import PlacedWord

_COMMON_NAMES = word_list("common_names").union(WEEKDAYS)
"""Parts of names that many names have: two parties share the word, and are two."""
_PERIOD = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|last|final|opening|1st|2nd|3rd|4th)[ -]"
    r"(?P<of>[a-z]{3,})\b|\b(?P<short>[QH][1-4])\b",
    re.IGNORECASE,
)
_WHICH = {"opening": "first", "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "final": "last"}
_SHORT = {"q": "quarter", "h": "half"}
_NUMBERED = ("first", "second", "third", "fourth")


def find_periods(text: str) -> frozenset[tuple[str, str]]:
    """Return the numbered parts or ones of several that the text speaks of: (of what, which)."""
    periods = set()
    for match in _PERIOD.finditer(text):
        if short := match["short"]:
            periods.add((_SHORT[short[0].lower()], _NUMBERED[int(short[1]) - 1]))
        else:
            which = match["which"].lower()
            periods.add((match["of"].lower(), _WHICH.get(which, which)))
    return frozenset(periods)


def find_values(numbers: Iterable[Number], dates: Sequence[DateSpan]) -> frozenset[str]:
    """Return the values of a text's numbers outside its dates."""
    free = (n for n in numbers if not any(d.start < n.end and n.start < d.end for d in dates))
    return frozenset(value_key(n.value) for n in free)


def find_names(text: str, words: Sequence[PlacedWord]) -> frozenset[str]:
    """Return whom and what the text names, lower-case; places as the countries that they may speak of."""
    names: set[str] = set()
    for n, word in enumerate(words):
        following = text[word.end : word.end + 2]
        first = n == 0 and following not in ("'s", "’s") and not (n + 1 < len(words) and words[n + 1].capital)
        if not word.capital or first or word.lower in _COMMON_NAMES or not word.content:
            continue
        term = terms(text[word.start : word.end])[0]
        if term.startswith(PLACE):
            names.update(PLACE + c for c in countries_of(term.removeprefix(PLACE)))
        elif not term.startswith((MONTH, NUMBER)):
            names.add(word.lower)
    return frozenset(names)
