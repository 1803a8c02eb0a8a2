"""Finds dates in a sentence: days, ranges of days, months, years, weekdays. Does not read clock times or "last week".

Offsets are code points into the text as given. What a date is of (the event, or when somebody said so) is guessed from
the words beside it, because only dates of one role can contradict each other.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from factcheck.domain.words import words
from factcheck.domain.words.calendar import MONTH_NUMBERS, MONTHS, WEEKDAYS
from factcheck.domain.words.saying import past_of

_MONTH_NAMES = "|".join(form.capitalize() for forms in MONTHS for form in forms)
_MONTH = rf"(?:{_MONTH_NAMES}|{_MONTH_NAMES.upper()})\b\.?"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9%]|[.,][0-9])"
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9]|,[0-9])"
_TO = r"\s*(?P<to>-|–|—|\bto\b|\bthrough\b|\buntil\b|\btill\b|\band\b)\s*"
_LAST_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Role(StrEnum):
    """What a date is of."""

    EVENT = "event"
    SAID = "said"
    SINCE = "since"
    UNTIL = "until"


class Grain(StrEnum):
    """How fine a date is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date of a text: span, grain, role, and first and last as (year or None, month, day).

    A month has day None, a year also month None. `weekday` (0 is Monday) is set where the text names only that; its
    date is then derived from the day of publication, or unknown (all None). `ambiguous`: "last August" may be that of
    this year or of the one before.
    """

    start: int
    end: int
    grain: Grain
    role: Role
    first: tuple[int | None, int | None, int | None]
    last: tuple[int | None, int | None, int | None]
    weekday: int | None = None
    ambiguous: bool = False


_RANGE_MONTH_FIRST = re.compile(
    rf"(?P<month>{_MONTH})\s*(?P<d1>{_DAY}){_TO}(?:the\s+)?(?:(?P<month2>{_MONTH})\s*)?(?P<d2>{_DAY})"
    rf"(?!\s*(?:{_MONTH}))(?:,?\s+(?P<year>{_YEAR}))?"
)
_RANGE_DAY_FIRST = re.compile(
    rf"(?<![\w.,])(?P<d1>{_DAY})(?:\s+(?:of\s+)?(?P<month2>{_MONTH}))?{_TO}(?:the\s+)?(?P<d2>{_DAY})\s+"
    rf"\[?(?:of\s+)?(?P<month>{_MONTH})\]?(?:,?\s+(?P<year>{_YEAR}))?"
)
_DAY_MONTH_FIRST = re.compile(rf"(?P<month>{_MONTH})\s*(?:the\s+)?(?P<d1>{_DAY})(?:,?\s+(?P<year>{_YEAR}))?")
_DAY_DAY_FIRST = re.compile(
    rf"(?<![\w.,])(?P<d1>{_DAY})\s+\[?(?:of\s+)?(?P<month>{_MONTH})\]?(?:,?\s+(?P<year>{_YEAR}))?"
)
_ISO = re.compile(r"(?<![\w-])(?P<year>(?:19|20)[0-9]{2})-(?P<m>0[1-9]|1[0-2])-(?P<d1>0[1-9]|[12][0-9]|3[01])(?![\w-])")
_MONTH_ALONE = re.compile(
    rf"\b(?P<month>{_MONTH})(?!\s*[0-9])(?:,?\s+(?P<year>{_YEAR}))?|\b(?P<month3>{_MONTH}),?\s+(?P<year3>{_YEAR})"
)
_YEAR_ALONE = re.compile(
    rf"\b(?:in|since|by|of|until|from|during|before|after|early|late|mid)[ -](?P<year>{_YEAR})(?![\w-])", re.IGNORECASE
)
_WEEKDAY = re.compile(rf"\b(?P<weekday>{'|'.join(day.capitalize() for day in WEEKDAYS)})\b(?!s\b)")
_DIGIT = re.compile(r"[0-9]")
_MONTH_BEGINS = re.compile(r"[JFMASOND](?:an|AN|eb|EB|ar|AR|pr|PR|ay|AY|un|UN|ul|UL|ug|UG|ep|EP|ct|CT|ov|OV|ec|EC)")
"""Stands in every name of a month. Most sentences have no date, and this tells so in a fraction of the time."""
_DAY_OF_WEEK = "day"
_DAY_BEFORE_DATE = re.compile(rf",?\s+(?:the\s+)?(?={_MONTH}\s*[0-9]|{_DAY}\s+(?:of\s+)?{_MONTH})")
"""`Sunday, 9 June` is one date: the weekday says nothing of its own."""
_DAY_AT_END = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?$", re.IGNORECASE)
_NO_DAY = re.compile(r"\b(?:every|each|black|good|ash|palm|easter|next|coming|bloody|super|holy)\s+$", re.IGNORECASE)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|since|by|last|of|early|late|mid|until|during|from|next|this|before|after)[ -]$", re.IGNORECASE
)
_SAYING = past_of(
    words(
        "say tell report announce confirm claim state write add warn tweet declare disclose acknowledge deny note "
        "reiterate reveal"
    )
) | words("says posted")
"""Verbs beside which a date is that of saying. `Posted` only here: beside no date, goods and guards are posted too."""
_SAY = rf"(?:{'|'.join(sorted(_SAYING))})"
_SAID_BEFORE = re.compile(
    rf"\b(?:{_SAY}|interview|statement|briefing|conference|reports?|speech)\b"
    r"(?:(?:\s+(?!that\b)[\w'’]+){0,3}\s+|\s+to(?:\s+(?!that\b)[\w'’]+){1,6}\s+|(?:\s+[\w'’]+){0,3}\s+today\s+\()$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(rf"^[^.;]{{0,20}}?,?(?:\s+[\w'’.\-]+){{0,8}}?\s+{_SAY}\b")
_OPENING = re.compile(r"^\W*(?:(?:late|early|later)\s+)?(?:on\s+)?$", re.IGNORECASE)
_PLACE_IN_CAPITALS = re.compile(r"^\W*[^\W\d_a-z]{2}[^\d_a-z]*,\s*$")
_DASH = re.compile(r"^\.?\s*(?:\([^()]{1,40}\)\s*)?[–—-]+\s")
"""A dateline, `TESSALIN, June 14 (Corvane) –`: the day of the report, not of what it reports."""
_SINCE = re.compile(r"\b(?:since|from|after)\s+(?:last\s+|early\s+|late\s+|mid-?)?$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:by|until|till|before)\s+(?:late\s+|early\s+|the\s+end\s+of\s+)?$", re.IGNORECASE)


def find_dates(text: str, published: str | None = None) -> tuple[DateSpan, ...]:
    """Return the dates of `text` in order, not overlapping.

    `published` (ISO date or date-time, or None; anything else counts as None) resolves a weekday to the last such day
    on or before it.
    """
    dates: list[DateSpan] = []
    taken = [False] * len(text)
    digit, month = bool(_DIGIT.search(text)), bool(_MONTH_BEGINS.search(text))
    finders: tuple[tuple[bool, re.Pattern[str], Callable[[re.Match[str]], list[DateSpan]]], ...] = (
        (digit, _ISO, _iso),
        (digit and month, _RANGE_MONTH_FIRST, _range),
        (digit and month, _RANGE_DAY_FIRST, _range),
        (digit and month, _DAY_MONTH_FIRST, _day),
        (digit and month, _DAY_DAY_FIRST, _day),
        (month, _MONTH_ALONE, _month),
        (digit, _YEAR_ALONE, _year),
        (_DAY_OF_WEEK in text, _WEEKDAY, lambda match: _weekday(match, published)),
    )
    for pattern, read in ((pattern, read) for possible, pattern, read in finders if possible):
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            for span in read(match):
                dates.append(span)
                taken[span.start : span.end] = [True] * (span.end - span.start)
    return tuple(sorted(dates, key=lambda span: span.start))


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _month_number(name: str) -> int:
    return MONTH_NUMBERS[name.rstrip(".").lower()]


def _valid(month: int, day: int) -> bool:
    return 1 <= day <= _LAST_DAYS[month - 1]


def _role(match: re.Match[str], start: int) -> Role:
    before, after = match.string[max(0, start - 60) : start], match.string[match.end() : match.end() + 120]
    before = _DAY_AT_END.sub("", before)
    bare = re.sub(r"\b(?:on|late|early|earlier)\s+(?:the\s+)?$", "", before, flags=re.IGNORECASE)
    if _SINCE.search(before):
        return Role.SINCE
    if _UNTIL.search(before):
        return Role.UNTIL
    if _SAID_BEFORE.search(bare) or (start < 60 and _OPENING.match(before) and _SAID_AFTER.match(after)):
        return Role.SAID
    if start < 60 and _PLACE_IN_CAPITALS.match(before) and _DASH.match(after):
        return Role.SAID
    return Role.EVENT


def _iso(match: re.Match[str]) -> list[DateSpan]:
    when = int(match["year"]), int(match["m"]), int(match["d1"])
    if not _valid(when[1], when[2]):
        return []
    return [DateSpan(*match.span(), Grain.DAY, _role(match, match.start()), when, when)]


def _range(match: re.Match[str]) -> list[DateSpan]:
    month = _month_number(match["month"])
    other = _month_number(match["month2"]) if match["month2"] else month
    # The month that is always there stands with the first day in "October 8 to 13", with the last in "8 to 13 October".
    months = (month, other) if match.start("month") < match.start("d1") else (other, month)
    days = _number(match["d1"]), _number(match["d2"])
    year = int(match["year"]) if match["year"] else None
    if not (_valid(months[0], days[0]) and _valid(months[1], days[1])):
        return []
    start = match.start()
    before = match.string[max(0, start - 20) : start]
    between = re.search(r"\bbetween\s+(?:the\s+)?$", before, re.IGNORECASE)
    if match["to"] == "and" and not between:  # "October 8 and 13" are two days
        return []
    if (months[0], days[0]) >= (months[1], days[1]) and months[0] == months[1]:
        return []
    lead = between or re.search(r"\bfrom\s+(?:the\s+)?$", before, re.IGNORECASE)
    role = Role.EVENT if lead else _role(match, start)
    return [DateSpan(start, match.end(), Grain.DAY, role, (year, months[0], days[0]), (year, months[1], days[1]))]


def _day(match: re.Match[str]) -> list[DateSpan]:
    when = (int(match["year"]) if match["year"] else None, _month_number(match["month"]), _number(match["d1"]))
    if not _valid(when[1], when[2]):
        return []
    return [DateSpan(*match.span(), Grain.DAY, _role(match, match.start()), when, when)]


def _month(match: re.Match[str]) -> list[DateSpan]:
    name, year = match["month"] or match["month3"], match["year"] or match["year3"]
    plain = name.rstrip(".").lower()
    before = match.string[max(0, match.start() - 12) : match.start()]
    # "May", "March", "Jan", "Mar", "April", "June", "August" also begin sentences or are names.
    if not year and not _BEFORE_MONTH.search(before):
        return []
    start = match.start()
    end = match.end() if year else start + len(name.rstrip("."))
    when = (int(year) if year else None, MONTH_NUMBERS[plain], None)
    ambiguous = not year and before.lower().endswith("last ")
    return [DateSpan(start, end, Grain.MONTH, _role(match, start), when, when, ambiguous=ambiguous)]


def _year(match: re.Match[str]) -> list[DateSpan]:
    start, end = match.span("year")
    when = (int(match["year"]), None, None)
    return [DateSpan(start, end, Grain.YEAR, _role(match, start), when, when)]


def _weekday(match: re.Match[str], published: str | None) -> list[DateSpan]:
    before = match.string[max(0, match.start() - 12) : match.start()]
    if _NO_DAY.search(before) or _DAY_BEFORE_DATE.match(match.string, match.end()):
        return []
    weekday = WEEKDAYS.index(match["weekday"].lower())
    when: tuple[int | None, int | None, int | None] = (None, None, None)
    if day := _iso_day(published):
        day -= timedelta(days=(day.weekday() - weekday) % 7) if day.toordinal() > 7 else timedelta()
        when = (day.year, day.month, day.day)
    return [DateSpan(*match.span(), Grain.WEEKDAY, _role(match, match.start()), when, when, weekday)]


def _iso_day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
