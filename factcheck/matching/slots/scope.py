"""Compares the scope of two claims: "first" with what limit, and all, most, some or none of what. Reads no figures.

The first landing and the first large one are two claims: one says that there was none before. Likewise the first ever
and the first since a year. All against none is a contradiction, all against some a shift that is only noted.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.match import ARROW, Signal, SlotState
from factcheck.matching.slots.sides import Side, speaker_unknown, two_speakers
from factcheck.matching.words.hints import folded
from factcheck.matching.words.tables import word_list
from factcheck.matching.words.words import content_of, shared_share, words_of

SCOPE = "scope"
OTHERWISE_ALIKE = 0.5
"""Share of the shorter claim's telling words that the other must have before all and none contradict each other."""
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


@lru_cache(maxsize=65536)
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


@lru_cache(maxsize=65536)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return how much of what the text speaks of, in order."""
    found = []
    for match in _QUANTIFIER.finditer(text):
        word = match["word"].lower().removeprefix("a ")
        if match["before"] or word not in _LEVELS or match["noun"].lower() in _SET_PHRASES:
            continue
        noun = words_of(match["noun"])[0]
        found.append(Quantity(match.start("word"), match.end(), noun.stem, match["word"].lower(), _LEVELS[word]))
    return tuple(found)


def compare_scope(a: Side, b: Side) -> list[Signal]:
    """Return a signal where both speak of a first of one kind, and one per noun that both quantify."""
    unclear = two_speakers(a, b)
    found = []
    one, other = find_first(a.text), find_first(b.text)
    if one and other and one_kind(one, other):
        found.append(_of_first(a, b, one, other, unclear))
    theirs = list(find_quantities(b.text))
    for mine in find_quantities(a.text):
        match = next((q for q in theirs if q.noun == mine.noun), None)
        if match is None:
            continue
        theirs.remove(match)
        if signal := _of_quantity(a, b, mine, match, unclear or speaker_unknown(a) or speaker_unknown(b)):
            found.append(signal)
    return found


def one_kind(one: First, other: First) -> bool:
    """Whether two firsts are firsts of the same."""
    return one.head == other.head or {one.head, other.head} <= {"deployment", "time"}


def _of_first(a: Side, b: Side, one: First, other: First, two: bool) -> Signal:
    spans = (one.start, one.end), (other.start, other.end)
    same = one.limit == other.limit
    differing = SlotState.NOT_COMPARABLE if two else SlotState.CONFLICT
    state = SlotState.EQUAL if same else differing
    note = None if same else ARROW.join((_limit(one), _limit(other)))
    return Signal(SCOPE, state, a.text[slice(*spans[0])], b.text[slice(*spans[1])], *spans, note)


def _limit(first: First) -> str:
    return " ".join(p for p in (first.size, f"since {first.since}" if first.since else None) if p) or "no limit"


def _of_quantity(a: Side, b: Side, one: Quantity, other: Quantity, unclear: bool) -> Signal | None:
    spans = (one.start, one.end), (other.start, other.end)
    state, note = SlotState.EQUAL, None
    if one.level != other.level:
        state, note = SlotState.COMPATIBLE, ARROW.join((one.word, other.word))
        if 0 in (one.level, other.level):
            mine, theirs = content_of(a.text), content_of(b.text)
            if unclear or shared_share(mine, theirs) < OTHERWISE_ALIKE or len(mine & theirs) < 2:
                return None
            state = SlotState.CONFLICT
    return Signal(SCOPE, state, a.text[slice(*spans[0])], b.text[slice(*spans[1])], *spans, note)
