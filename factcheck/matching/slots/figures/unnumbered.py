"""Figures that a sentence gives without a number: "several ships", "a ship", "naval ships carried", "nobody was hurt".

Knows no numbers; what stands beside one is left to `figures`. Offsets are code points into the text as given.
"""

import math
import re

from factcheck.matching.slots.figures.counted import STATUSES, Counted, counted_things
from factcheck.matching.words.hints import folded, has_one_of
from factcheck.matching.words.tables import stop_words, unit_families

Unnumbered = tuple[int, int, float, float, Counted]
"""Start, end, the least and the most that it may be, and of what."""
_VAGUE = re.compile(
    r"\b(?:(?P<several>several|multiple|numerous|a number of|many)|(?P<dozens>dozens|scores) of"
    r"|(?P<ten_thousands>tens of thousands) of|(?P<hundred_thousands>hundreds of thousands) of"
    r"|(?P<hundreds>hundreds) of|(?P<thousands>thousands) of|(?P<millions>millions) of)\s+",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"\b(?:via|aboard|on board)\s+(?P<one>an?)(?=\s)", re.IGNORECASE)
_PLURAL = re.compile(
    r"(?:\b(?:via|aboard|on board)\s+(?:[a-z]+\s+|[A-Z][\w-]*\s+){0,3}?"
    r"(?P<aboard>ships|vessels|boats|ferries|planes|aircraft|trucks)\b"
    r"|(?:^|[,.;]\s+|\bthat\s+)(?:[\w-]+\s+){0,3}?(?P<agent>ships|vessels|warships|boats|ferries|planes|trucks)\s+"
    r"(?:had\s+|have\s+)?(?:transported|carried|brought|ferried|took|moved|shipped|delivered)\b)"
)
"""Carriers without a number: there was more than one."""
_CARRIERS = frozenset({"ships", "aircraft", "vehicles"})
"""Only of what carries something does "a" count ("via a navy ship"); elsewhere it is hardly ever a figure."""
_VAGUE_FROM = {
    "several": 2.0,
    "dozens": 20.0,
    "hundreds": 100.0,
    "thousands": 1e3,
    "ten_thousands": 1e4,
    "hundred_thousands": 1e5,
    "millions": 1e6,
}
"""What a vague number begins at; it has no upper end."""
_STATUS_WORDS = "killed|hurt|injured|wounded|missing|arrested|detained|displaced|evacuated|rescued"
_NOBODY = re.compile(
    r"\b(?:no\s?one|nobody|no\s+(?:people|person)|none\s+of\s+(?:the\s+|them\s*)(?:\w+\s+)?)\s*"
    rf"(?:was|were|has\s+been|have\s+been|is|are)\s+(?:reported\s+|believed\s+)?(?P<status>{_STATUS_WORDS})\b"
    r"|\bno\s+(?P<noun>deaths|fatalities|injuries|arrests)\b",
    re.IGNORECASE,
)
"""What says that a count is nought without a number."""


_VAGUE_HINTS = (
    "several",
    "multiple",
    "numerous",
    "number of",
    "many",
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "millions",
)
_SINGLE_HINTS = ("via", "board")
_PLURAL_HINTS = ("ships", "vessels", "boats", "ferries", "planes", "aircraft", "trucks")
_NOBODY_HINTS = (*_STATUS_WORDS.split("|"), "deaths", "fatalities", "injuries", "arrests")
"""Letters that stand in whatever the expressions match (`hints.py`)."""


def find_unnumbered(text: str) -> list[Unnumbered]:
    """Return what the text counts without a number, in no order; later ones do not overlap earlier ones."""
    figures: list[Unnumbered] = []
    lower = folded(text)
    for match in _VAGUE.finditer(text) if has_one_of(lower, _VAGUE_HINTS) else ():
        things = counted_things(text, match.end(), match.start(), needs_plural=True)
        if things:
            low = _VAGUE_FROM[match.lastgroup or "several"]
            figures.append((match.start(), max(things.end, match.end()), low, math.inf, things))
    for match in _SINGLE.finditer(text) if has_one_of(lower, _SINGLE_HINTS) else ():
        things = counted_things(text, match.end(), match.start(), needs_unit=True)
        if things and things.thing in _CARRIERS:
            figures.append((match.start("one"), things.end, 1.0, 1.0, things))
    for match in _PLURAL.finditer(text) if has_one_of(lower, _PLURAL_HINTS) else ():
        group = "aboard" if match["aboard"] else "agent"
        start, end = _phrase_start(text, match.start(), match.start(group)), match.end(group)
        if not any(one[0] < end and start < one[1] for one in figures):
            figures.append((start, end, 2.0, math.inf, Counted(unit_families().get(match[group].lower()), None, end)))
    for match in _NOBODY.finditer(text) if has_one_of(lower, _NOBODY_HINTS) else ():
        status = STATUSES[(match["status"] or match["noun"]).lower()]
        figures.append((*match.span(), 0.0, 0.0, Counted(None, status, match.end())))
    return figures


def _phrase_start(text: str, low: int, noun: int) -> int:
    """Where the words before a bare plural begin that belong to it: "Russian naval ships"."""
    start = noun
    for word in reversed(list(re.finditer(r"[\w-]+", text[low:noun]))):
        if word[0].lower() in stop_words() or word[0].lower() in ("via", "aboard", "board"):
            break
        start = low + word.start()
    return start
