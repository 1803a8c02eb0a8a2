"""Finds figures in a sentence: how many of what, and how firmly it is said. Does not compare them.

A number counts only when it is clear what it counts (a known unit, a plural noun, percent, money). Numbers inside
dates, clock times, scores, ordinals, years and names of things ("F-16", "Boeing 737") are left out: a missed figure
costs less than a contradiction that is none. Offsets are code points into the text as given.
"""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.matching.slots.dates.find import DateSpan, find_dates
from factcheck.matching.slots.figures.counted import Counted, counted_things
from factcheck.matching.slots.figures.unnumbered import find_unnumbered
from factcheck.matching.words.numbers import Number, NumberForm, find_numbers


class Qualifier(StrEnum):
    """How firmly a number is meant."""

    EXACT = "exact"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    LESS_THAN = "less than"
    ABOUT = "about"
    NEARLY = "nearly"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a text: span, value (the lower one of a range), what may be true by it (`low` to `high`), of what."""

    start: int
    end: int
    value: float
    low: float
    high: float
    qualifier: Qualifier
    counted: Counted


ABOUT_SHARE = 0.1
"""A figure of "about 1,500" may be a tenth more or less, "nearly" a tenth less."""

_BEFORE = (
    (r"at least|no (?:fewer|less) than|not less than|(?:a )?minimum of", Qualifier.AT_LEAST),
    (
        r"(?:just )?(?:more than|over|above)|upwards? of|in excess of|greater than|exceeding|well over",
        Qualifier.MORE_THAN,
    ),
    (r"up to|as (?:many|much) as|at most|(?:no|not) more than|(?:a )?maximum of", Qualifier.UP_TO),
    (r"(?:fewer|less) than|under|below", Qualifier.LESS_THAN),
    (r"(?:very )?nearly|almost|close to|just under|just short of", Qualifier.NEARLY),
    (
        r"about|around|approximately|approx\.?|roughly|some|an estimated|estimated(?: at)?|circa|~|something like"
        r"|in the region of|perhaps|probably",
        Qualifier.ABOUT,
    ),
)
_QUALIFIER = re.compile(
    "(?:^|(?<=[^\\w]))(?:" + "|".join(f"(?P<q{i}>{words})" for i, (words, _) in enumerate(_BEFORE)) + r")"
    r"(?:\s+(?:a\s+)?(?:total of\s+)?|(?<=~)\s*)$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:(?P<least>\+|-?\s?plus\b|or more\b)|(?P<about>or so\b)|(?P<most>or (?:fewer|less)\b))", re.IGNORECASE
)
_CURRENCY = re.compile(r"(?P<currency>US\$|C\$|A\$|NZ\$|HK\$|\$|€|£|¥|₩|₽|₹|\b(?:USD|EUR|GBP|JPY)\s?)\s?$")
_CURRENCIES = {
    "$": "dollars", "US$": "dollars", "USD": "dollars", "€": "euros", "EUR": "euros", "£": "pounds", "GBP": "pounds",
    "¥": "yen", "JPY": "yen", "₩": "won", "₽": "rubles", "₹": "rupees",
}  # fmt: skip
CURRENCY_NAMES = frozenset({*_CURRENCIES.values(), "yuan", "C$", "A$", "NZ$", "HK$"})
"""Names of counted things that are money."""
_RANGE_WORD = re.compile(r"\s*(?:-|–|—|\bto\b|\bor\b)\s*(?:US\$|\$|€|£|¥)?$", re.IGNORECASE)
_BETWEEN_AND = re.compile(r"\s+and\s+(?:US\$|\$|€|£|¥)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:US\$|\$|€|£|¥)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:about\s+|around\s+)?(?:US\$|\$|€|£|¥)?$", re.IGNORECASE)
_CLOCK = re.compile(r"\s?(?:[ap]\.?m\b|:[0-9]|o'clock|h\b|(?:GMT|UTC|local time|hours local)\b)", re.IGNORECASE)
_YEARISH = re.compile(r"(?:19|20)[0-9]{2}")
_NAME_BEFORE = re.compile(r"(?:[A-Za-z]-|#|№|No\.\s?|[0-9][-:/]\s?|/\s?|\b(?:[0-9]|one|two) (?:in|out of) )$")
_PROPER_BEFORE = re.compile(r"(?<=[\w,] )(?:[A-Z][\w’'-]*|Article|Section|Chapter|Flight|Route|Phase)\s$")
_DISTANCE = re.compile(r"\s+(?:ago|later|earlier|afterwards|from now|hence|away)\b", re.IGNORECASE)
_DISTANCE_IN_TIME = re.compile(r"\s+(?:before|after|since)\b", re.IGNORECASE)
_TIMES = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds"})
"""Makes of "eight days" a point in time, which no count contradicts."""
_RATE = re.compile(
    r"\s*(?:a|per|each|every|/)\s*(?P<unit>year|season|month|week|day|hour|share|barrel|tonne|ton|head|person|night)\b",
    re.IGNORECASE,
)


def find_figures(
    text: str, dates: Sequence[DateSpan] | None = None, numbers: Iterable[Number] | None = None
) -> tuple[Figure, ...]:
    """Return the figures of `text` in order of their numbers; equal figures are given once, the first time.

    `dates` and `numbers` are the text's, where they are known already.
    """
    dates = find_dates(text) if dates is None else dates
    unnumbered = find_unnumbered(text)
    taken = [(d.start, d.end) for d in dates]
    taken += [(start, end) for start, end, _, high, _ in unnumbered if high == 0]  # the "one" of "no one"
    known = find_numbers(text) if numbers is None else numbers
    free = [n for n in known if not any(start < n.end and n.start < end for start, end in taken)]
    figures: list[Figure] = []
    i = 0
    while i < len(free):
        number, high, last = free[i], None, free[i]
        if i + 1 < len(free) and (kind := _joined(text, number, free[i + 1])):
            last = free[i + 1]
            i += 1
            if kind == "change":  # "from 10 to 12" is a change, which of the two is meant is not ours to say
                i += 1
                continue
            high = last.value
        i += 1
        if figure := _read(text, number, last, high):
            figures.append(figure)
    for start, end, low, high, things in unnumbered:
        if not any(f.start < end and start < f.end for f in figures):
            qualifier = Qualifier.EXACT if low == high else Qualifier.VAGUE
            figures.append(Figure(start, end, low, low, high, qualifier, things))
    figures.sort(key=lambda figure: figure.start)
    unique: dict[tuple[float, float, float, str | None, str | None], Figure] = {}
    for figure in figures:
        unique.setdefault((figure.value, figure.low, figure.high, figure.counted.thing, figure.counted.status), figure)
    return tuple(unique.values())


def slot_family(things: Counted) -> str:
    """What kind of amount it is: "money", "share" (of a hundred) or "count"."""
    name = (things.thing or "").partition(" per ")[0]
    return "money" if name in CURRENCY_NAMES else "share" if name in ("percent", "percentage points") else "count"


def _joined(text: str, one: Number, other: Number) -> str | None:
    """How two neighbouring numbers belong together: "range", "change", or None."""
    gap, before = text[one.end : other.start], text[max(0, one.start - 24) : one.start]
    if _BETWEEN_AND.fullmatch(gap):
        return "range" if _BETWEEN.search(before) else None
    if not _RANGE_WORD.fullmatch(gap):
        return None
    if _FROM.search(before):
        return "change"
    return "range" if one.value < other.value else None


def _read(text: str, number: Number, last: Number, high: float | None) -> Figure | None:
    """The figure that a number (to `last`, in a range up to `high`) makes with the words around it, if it makes one."""
    if _is_part_of_a_name(text, number, last):
        return None
    money, start = _currency(text, number.start)
    qualifier, start, end = _qualified(text, start, last.end)
    if money is not None:
        things: Counted | None = Counted(money, None, end)
    else:
        things = _things(text, number, last, start, end, exact=qualifier is Qualifier.EXACT)
    if things is None or _is_point_in_time(text, things, end):
        return None
    things = _with_rate(text, things, end)
    until = max(end, things.end)
    if high is not None:
        value = number.value
        if last.scaled and not number.scaled:  # "8 to 10 million"
            value *= _scale(text, last)
        return Figure(start, until, value, min(value, high), max(value, high), Qualifier.RANGE, things)
    low, top = _bounds(number.value, qualifier, _rounding(text, number))
    return Figure(start, until, number.value, low, top, qualifier, things)


def _is_part_of_a_name(text: str, number: Number, last: Number) -> bool:
    """Whether the number tells a thing from others of its kind, or is a clock time, and counts nothing."""
    before, after = text[max(0, number.start - 40) : number.start], text[last.end : last.end + 16]
    if NumberForm.ORDINAL in (number.form, last.form) or _CLOCK.match(after) or _NAME_BEFORE.search(before):
        return True
    if text[number.start].isupper() and before.endswith(" of "):  # the Group of Seven
        return True
    # 007, the rest of "2, 000"
    return text[number.start] == "0" and text[number.start : number.start + 2].isdigit()


def _currency(text: str, start: int) -> tuple[str | None, int]:
    """The money that a sign before `start` names, and where that begins; None and `start` without one."""
    sign = _CURRENCY.search(text[max(0, start - 40) : start])
    if sign is None:
        return None, start
    name = sign["currency"].strip()
    return _CURRENCIES.get(name, name), start - len(sign[0])


def _qualified(text: str, start: int, end: int) -> tuple[Qualifier, int, int]:
    """How firmly the words around `start:end` say it, and the span with them; what follows outweighs what precedes."""
    qualifier = Qualifier.EXACT
    if before := _QUALIFIER.search(text[max(0, start - 40) : start]):
        qualifier = next(kind for i, (_, kind) in enumerate(_BEFORE) if before[f"q{i}"])
        start -= len(before[0])
    if after := _AFTER.match(text, end):
        qualifier = Qualifier.AT_LEAST if after["least"] else Qualifier.ABOUT if after["about"] else Qualifier.UP_TO
        end = after.end()
    return qualifier, start, end


def _things(text: str, number: Number, last: Number, start: int, end: int, *, exact: bool) -> Counted | None:
    """What the number with its qualifiers at `start:end` counts; nothing where it may be a year."""
    words = text[number.start : number.end]
    bare = last is number and not last.scaled and "," not in words
    if bare and _YEARISH.fullmatch(words):
        return None
    named = exact and bare and bool(_PROPER_BEFORE.search(text[max(0, number.start - 40) : number.start]))
    return counted_things(text, end, start, needs_unit=named or words.lower() == "one")


def _is_point_in_time(text: str, things: Counted, end: int) -> bool:
    """Whether "eight days ago" is meant, which no count contradicts."""
    until = max(end, things.end)
    if _DISTANCE.match(text, until):
        return True
    return things.thing in _TIMES and bool(_DISTANCE_IN_TIME.match(text, until))


def _with_rate(text: str, things: Counted, end: int) -> Counted:
    """Money with what it is paid for, "a barrel", which makes another amount of it."""
    if slot_family(things) == "money" and (rate := _RATE.match(text, max(end, things.end))):
        return Counted(f"{things.thing} per {rate['unit'].lower()}", things.status, rate.end())
    return things


def _scale(text: str, number: Number) -> float:
    digits = re.match(r"[0-9.,]+", text[number.start : number.end])
    shown = float(digits[0].replace(",", "").strip(".") or 0) if digits else 0.0
    return number.value / shown if shown else 1.0


def _rounding(text: str, number: Number) -> float:
    """Half of the last shown digit of "4.2 million"; 0 for a number that is written out."""
    shown = re.match(r"[0-9]+(?:\.([0-9]+))?(?![0-9,])", text[number.start : number.end])
    if not number.scaled or not shown or number.form is not NumberForm.DIGITS:
        return 0.0
    return 0.5 * _scale(text, number) / 10.0 ** len(shown[1] or "")


def _bounds(value: float, qualifier: Qualifier, rounding: float) -> tuple[float, float]:
    slack = value * ABOUT_SHARE
    match qualifier:
        case Qualifier.AT_LEAST | Qualifier.MORE_THAN:
            return value - rounding, math.inf
        case Qualifier.UP_TO | Qualifier.LESS_THAN:
            return 0.0, value + rounding
        case Qualifier.ABOUT:
            return value - slack, value + slack
        case Qualifier.NEARLY:
            return value - slack, value + rounding
        case _:
            return value - rounding, value + rounding
