"""Finds what a sentence calls the first of its kind, and all, most, some or none of what. Compares nothing.

Offsets are code points into the text as given.
"""

import re
from dataclasses import dataclass

from factcheck.matching.words.hints import folded
from factcheck.matching.words.tables import word_list
from factcheck.matching.words.words import words_of

_SIZES = word_list("sizes")
_DEPLOYMENTS = word_list("deployments")
"""Heads that may name one event: what one calls a deployment is an involvement to the next."""
_NO_EVENTS = word_list("no_events")
_FIRST = re.compile(
    r"\b(?P<det>(?:the|its|their|his|her|our|my|a|[\w-]+['’]s?)\s+(?:[a-z]+\s+)?)?(?P<first>first)(?:[-\s]ever)?"
    r"\s+(?P<rest>(?:[\w-]+[ ]?){1,7})",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\b[^.;,]{0,40}?\b(?P<year>(?:1[5-9]|20)[0-9]{2})\b")
_QUANTIFIER = re.compile(
    r"(?P<before>\bnot\s+)?\b(?P<word>all|every|each|most|many|some|several|a few|none|half|both)\b"
    r"(?!\s+(?:of\s+)?(?:the\s+)?[0-9])"
    r"(?:\s+of)?(?:\s+(?:the|its|their|his|her|these|those))?\s+(?P<noun>[^\W\d_]{3,})",
    re.IGNORECASE,
)
_SET_PHRASES = word_list("set_phrases")
"""After "all": says nothing of how many ("in all likelihood")."""
_LEVELS = {
    "none": 0,
    "few": 1,
    "some": 1,
    "several": 1,
    "many": 2,
    "half": 2,
    "most": 3,
    "all": 4,
    "every": 4,
    "each": 4,
}


@dataclass(frozen=True, slots=True)
class First:
    """A "first": span, stem of what it is the first of, its size ("large-scale") or None, the year it goes back to."""

    start: int
    end: int
    head: str
    size: str | None
    since: str | None

    @property
    def limit(self) -> tuple[bool, str | None]:
        """What limits it: whether only the large ones count, and the year it goes back to."""
        return self.size is not None, self.since


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much of something: span, stem of the noun, and a level from 0 (none) to 4 (all)."""

    start: int
    end: int
    noun: str
    word: str
    level: int


def find_first(text: str) -> First | None:
    """Return what the text calls the first of its kind, when that is an event; None for a first day or step."""
    if "first" not in folded(text):
        return None
    for match in _FIRST.finditer(text):
        size = None
        for word in words_of(match["rest"]):
            if word.lower in _SIZES:
                size = size or word.lower
                continue
            if word.lower == "time":
                return _first(text, match, match.start("rest") + word.end, "time", size)
            if word.lower in _NO_EVENTS:
                break
            if word.lower in _DEPLOYMENTS:
                return _first(text, match, match.start("rest") + word.end, "deployment", size)
            if not word.content or word.lower.endswith(("ed", "ing")):
                break
            if _modifies(match["rest"], word.end):
                continue
            return _first(text, match, match.start("rest") + word.end, word.stem, size)
    return None


def _modifies(rest: str, end: int) -> bool:
    """Whether another noun follows at once, so that the word is no head: "combat" in "first combat deployment"."""
    following = words_of(rest[end:])
    return bool(following) and following[0].content and rest[end : end + 1] == " " and following[0].start == 1


def _first(text: str, match: re.Match[str], end: int, head: str, size: str | None) -> First:
    since = _SINCE.search(text, match.end("first"))
    return First(match.start("first"), end, head, size, since["year"] if since else None)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return how much of what the text speaks of, in order."""
    quantities = []
    for match in _QUANTIFIER.finditer(text):
        word = match["word"].lower().removeprefix("a ")
        if match["before"] or word not in _LEVELS or match["noun"].lower() in _SET_PHRASES:
            continue
        noun = words_of(match["noun"])[0]
        quantities.append(Quantity(match.start("word"), match.end(), noun.stem, match["word"].lower(), _LEVELS[word]))
    return tuple(quantities)
