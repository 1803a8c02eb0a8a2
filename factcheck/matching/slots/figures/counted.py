"""What a number counts, read off the words beside it: the thing (soldiers) and its status (killed). Knows no values.

There is no grammar here: a run of words after the number up to the next function word is taken for the noun phrase, and
a few fixed turns of phrase for the status. What fits neither is no figure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.matching.words.tables import stop_words, unit_families

MAX_RUN = 6
"""Words after the number that may belong to the noun phrase ("1,500 North Korean special operations soldiers")."""

STATUSES = {
    **dict.fromkeys(
        ("killed", "dead", "died", "die", "dies", "deaths", "death", "fatalities", "fatality", "perished"), "killed"
    ),
    **dict.fromkeys(("kill", "kills", "killing", "lives"), "killed"),
    **dict.fromkeys(("injured", "wounded", "hurt", "injuries", "injuring", "wounding", "injure", "injures"), "injured"),
    **dict.fromkeys(("missing", "unaccounted"), "missing"),
    **dict.fromkeys(("arrested", "detained", "arrests", "arresting", "detaining"), "arrested"),
    **dict.fromkeys(("rescued", "rescuing"), "rescued"),
    **dict.fromkeys(("evacuated", "evacuating"), "evacuated"),
    **dict.fromkeys(("displaced",), "displaced"),
    **dict.fromkeys(("infected",), "infected"),
}
_PASSED_OVER = frozenset({"more", "other", "others", "additional", "further", "new", "state"})
"""Say nothing of what is counted. "State" is a word of saying elsewhere, but `five state ferries` are ferries."""
_STATUS_FAMILIES = frozenset({"killed", "injured", "missing", "arrested"})
_PERSONS = frozenset(
    {
        "soldiers", "officers", "police", "children", "students", "passengers", "workers", "protesters", "refugees",
        "rebels", "hostages", "prisoners", "patients", "voters", "women", "men",
    }
)  # fmt: skip
PARENTS = {**dict.fromkeys(_PERSONS, "people"), "special forces": "soldiers", "officers": "soldiers"}
"""Family -> the wider one that it is a part of."""

_WORD = re.compile(r"(?:\s+|(?<=\d)|-)?(?P<word>%|[^\W\d_]+(?:[-.][^\W\d_]+)*)(?P<possessive>['’]s?)?")
_PERCENT = re.compile(
    r"\s?(?:%|percent(?=age\s+points?\b)|percent\b|per cent\b|pct\b|pc\b)(?P<points>\s+points?\b|age\s+points?\b)?",
    re.IGNORECASE,
)
_AGE = re.compile(r"-year-old\b| years? old\b| years? of age\b", re.IGNORECASE)
_COMPOUND = re.compile(r"-[^\W\d_]")
_LATER_STATUS = re.compile(
    r"(?:\s+(?:from|of|in|at|near)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s*){1,3}?)?"
    r"(?:\s*(?:,|\b(?:who|that|were|was|are|is|have|has|had|been|being|be|reportedly|also|feared|confirmed|believed"
    r"|presumed|reported|left|later|people|others)\b))*"
    r"\s+(?P<status>killed|dead|died|perished|injured|wounded|hurt|missing|arrested|detained|rescued|evacuated|displaced)\b"
)
_EARLIER_STATUS = re.compile(
    r"\b(?:(?P<status>killed|kills?|killing|injured|injures?|injuring|wounded|wounding|arrested|arresting|detained|detaining"
    r"|rescued|rescuing|evacuated|evacuating|displaced|infected)|(?P<toll>death toll\b[^.;,]{0,40}\b(?:to|of|at|is|was)"
    r"|deaths? of|toll of|claimed(?: the lives of)?|lives of))\s+(?:(?:another|a further|a total of|all|the)\s+)?$",
    re.IGNORECASE,
)
_VERBISH = re.compile(r"(?:ed|ing)$")


@dataclass(frozen=True, slots=True)
class Counted:
    """Family of what is counted or None, its status or None (never both None), and where its words end."""

    thing: str | None
    status: str | None
    end: int

    def comparable(self, other: "Counted") -> bool:
        """Whether two different values of these would contradict each other."""
        if self.status != other.status:
            return False
        if self.status is not None:
            return (self.thing or "people") == (other.thing or "people")
        return self.thing == other.thing

    def includes(self, other: "Counted") -> bool:
        """Whether these are the same or one is a part of the other, so that equal values may be one figure."""
        if self.status != other.status and None not in (self.status, other.status):
            return False
        if self.status is not None and self.status == other.status:  # nine tourists killed, nine foreigners killed
            return True
        mine, theirs = self.thing or "people", other.thing or "people"
        return mine == theirs or mine in _wider(theirs) or theirs in _wider(mine)


def _wider(family: str) -> frozenset[str]:
    families = []
    while family in PARENTS:
        family = PARENTS[family]
        families.append(family)
    return frozenset(families) | ({"people"} if family == "soldiers" else frozenset())


def counted_things(
    text: str, end: int, start: int, *, needs_unit: bool = False, needs_plural: bool = False
) -> Counted | None:
    """Return what the number with qualifiers at `start:end` counts, or None when that is not clear.

    `needs_unit`: only a unit of the table will do. `needs_plural`: nor will a singular ("several police said").
    """
    if percent := _PERCENT.match(text, end):
        return Counted("percentage points" if percent["points"] else "percent", None, percent.end())
    if age := _AGE.match(text, end):
        return Counted("age", None, age.end())
    if _COMPOUND.match(text, end):  # "a three-year deal", "a 12-nation group"
        return None
    thing, status, thing_end = _noun_phrase(text, end, needs_unit, needs_plural)
    if status is None:
        if later := _LATER_STATUS.match(text, thing_end):
            status = STATUSES[later["status"].lower()]
        elif earlier := _EARLIER_STATUS.search(text[max(0, start - 80) : start]):
            status = STATUSES[earlier["status"].lower()] if earlier["status"] else "killed"
    if thing is None and status is None:
        return None
    return Counted(thing, status, thing_end)


def _noun_phrase(text: str, at: int, needs_unit: bool, needs_plural: bool) -> tuple[str | None, str | None, int]:
    """Thing, status and end of the words after the number: the last unit of the run, else its first plural noun."""
    thing: str | None = None
    status: str | None = None
    plural: tuple[str, int] | None = None
    end, special = at, False
    for match in _run(text, at):
        word = match["word"].lower()
        family = unit_families().get(word)
        if status := _status(word, family):
            end = match.end()
            if thing is None and plural and not text[plural[1] : match.start("word")].strip():
                thing = plural[0]  # "three sailors injured"
            break
        if family and _is_unit(word, needs_plural):
            thing, end = family, match.end()
        elif thing or (plural and _VERBISH.search(word)):
            break
        elif not plural and _is_plural(word):
            plural = word.removesuffix("s"), match.end()
        special |= word == "special"
        if match["possessive"] and (thing or plural):
            break
    if thing is None and status is None and plural and not needs_unit:
        thing, end = plural
    return _narrower(thing, special), status, end


def _status(word: str, family: str | None) -> str | None:
    return STATUSES.get(word, family if family in _STATUS_FAMILIES else None)


def _is_unit(word: str, needs_plural: bool) -> bool:
    return word.endswith("s") or not needs_plural


def _narrower(thing: str | None, special: bool) -> str | None:
    return "special forces" if special and thing == "soldiers" else thing


def _run(text: str, at: int) -> Iterator[re.Match[str]]:
    """The words from `at` that may belong to one noun phrase, to the next function word; "other" and its like are
    passed over."""
    for _ in range(MAX_RUN):
        match = _WORD.match(text, at)
        if match is None:
            return
        word = match["word"].lower()
        if word not in _PASSED_OVER:
            if word in stop_words():
                return
            yield match
        at = match.end()


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
