"""What stands around a slot: whether two figures or dates are about one thing. Reads no figures and no dates itself."""

import re
from functools import lru_cache

from factcheck.domain.words.calendar import WEEKDAYS
from factcheck.matching.slots.align import Spanned
from factcheck.matching.slots.dates.find import find_dates
from factcheck.matching.words.gazetteer import countries_of
from factcheck.matching.words.numbers import find_numbers, value_key
from factcheck.matching.words.spelling import alike
from factcheck.matching.words.tables import irregular_forms, word_list
from factcheck.matching.words.tokens import MONTH, NUMBER, PLACE, terms
from factcheck.matching.words.words import shouted, words_of

CLAUSE_REACH = 120
"""Characters on each side of a slot in which its clause may stand."""
_CLAUSE = re.compile(r"[,;:–—]|\b(?:after|before|when|while|where|who|which|because|although|though|but|as)\b")
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*")
_COMMON_NAMES = word_list("common_names").union(WEEKDAYS)
"""Parts of names that many names have: two parties share the word, and are two."""


def around(text: str, span: Spanned, reach: int, names: bool = False) -> frozenset[str]:
    """Terms within `reach` characters of a slot, without its own and numbers; `names`: only capitalised words."""
    near = text[max(0, span.start - reach) : span.start]
    if span.start > reach:  # the first word is cut
        near = near.partition(" ")[2]
    rest = text[span.end : span.end + reach]
    if span.end + reach < len(text):
        rest = rest.rpartition(" ")[0]
    if names:
        near, rest = (" ".join(_CAPITALISED.findall(part)) for part in (near, rest))
    return frozenset(t for t in (*terms(near), *terms(rest)) if not t.startswith(NUMBER))


def clause_of(text: str, span: Spanned) -> str:
    """The words around a slot up to where the sentence turns to something else, without the slot's own."""
    before = _CLAUSE.split(text[max(0, span.start - CLAUSE_REACH) : span.start])[-1]
    after = _CLAUSE.split(text[span.end : span.end + CLAUSE_REACH])[0]
    return f"{before} {after}"


def verbs_in(text: str) -> frozenset[str]:
    """Stems of the words that look like verbs in the past: "released", "struck"; not those of saying."""
    return frozenset(
        w.stem
        for w in words_of(text)
        if w.content
        and not w.capital
        and (w.lower.endswith("ed") or w.lower in irregular_forms())
        and "-" not in w.lower
    )


_PERIOD = re.compile(
    r"\b(?P<which>first|second|third|fourth|fifth|last|final|opening|1st|2nd|3rd|4th)[ -]"
    r"(?P<of>[a-z]{3,})\b|\b(?P<short>[QH][1-4])\b",
    re.IGNORECASE,
)


def other_period(a: str, b: str) -> bool:
    """Whether both number a part or one of several and none is the same: the second quarter, the third."""
    mine, theirs = _periods(a), _periods(b)
    kinds = {of for of, _ in mine} & {of for of, _ in theirs}
    return bool(kinds) and not mine & theirs


_WHICH = {"opening": "first", "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "final": "last"}
_SHORT = {"q": "quarter", "h": "half"}
_NUMBERED = ("first", "second", "third", "fourth")


@lru_cache(maxsize=65536)
def _periods(text: str) -> frozenset[tuple[str, str]]:
    found = set()
    for match in _PERIOD.finditer(text):
        if short := match["short"]:
            found.add((_SHORT[short[0].lower()], _NUMBERED[int(short[1]) - 1]))
        else:
            which = match["which"].lower()
            found.add((match["of"].lower(), _WHICH.get(which, which)))
    return frozenset(found)


@lru_cache(maxsize=65536)
def numbers_in(text: str) -> frozenset[str]:
    """Values in the text outside its dates."""
    dates = find_dates(text)
    free = (n for n in find_numbers(text) if not any(d.start < n.end and n.start < d.end for d in dates))
    return frozenset(value_key(n.value) for n in free)


def in_common(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two contexts share a term; one without terms (a headline's "12 dead") speaks against nothing."""
    return bool(one & other or not one or not other)


def other_names(a: str, b: str) -> bool:
    """Whether both texts name somebody or something and none of it is the same: two parties, two towns."""
    return bool(_names(a)) and bool(_names(b)) and not same_names(a, b)


def same_names(a: str, b: str) -> bool:
    """Whether both texts name somebody or something that is the same."""
    mine, theirs = _names(a), _names(b)
    return any(one == other or (one[0] != PLACE and alike(one, other)) for one in mine for other in theirs)


@lru_cache(maxsize=65536)
def _names(text: str) -> frozenset[str]:
    words = words_of(text)
    if shouted(text):
        return frozenset()
    found: set[str] = set()
    for n, word in enumerate(words):
        following = text[word.end : word.end + 2]
        first = n == 0 and following not in ("'s", "’s") and not (n + 1 < len(words) and words[n + 1].capital)
        if not word.capital or first or word.lower in _COMMON_NAMES or not word.content:
            continue
        term = terms(text[word.start : word.end])[0]
        if term.startswith(PLACE):
            found.update(PLACE + c for c in countries_of(term.removeprefix(PLACE)))
        elif not term.startswith((MONTH, NUMBER)):
            found.add(word.lower)
    return frozenset(found)
