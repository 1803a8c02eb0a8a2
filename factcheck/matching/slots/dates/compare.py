"""Compares the dates of two claims. Finds none itself: `dates` does."""

import re
from dataclasses import replace
from datetime import date

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.slots.align import align
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.context import (
    around,
    clause_of,
    in_common,
    other_names,
    other_period,
    verbs_in,
)
from factcheck.matching.slots.dates.find import DateSpan, Grain, Role
from factcheck.matching.slots.figures.compare import TWO_SPEAKERS
from factcheck.matching.slots.sides import two_speakers
from factcheck.matching.words.words import content_of, shared_share

DATE = "date"
REACH = 45
"""Characters on each side of a date that are looked at: it belongs to what is near, a sentence has several events."""
SAME_CLAUSE = 0.5
"""Share of the shorter clause's telling words that the other must have before two weekdays contradict each other."""
_NOT = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.IGNORECASE)
WEEK = 7
"""A derived weekday may be a week off (published shortly after midnight elsewhere); then nothing is said."""


def compare_dates(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """Return one signal per aligned date, and one per date that only one claim has."""

    def state_of(one: DateSpan, other: DateSpan) -> SlotState | None:
        state = date_state(one, other)
        if state is SlotState.CONFLICT and not _one_thing(a, b, one, other):
            return None
        return state

    two = two_speakers(a, b)
    signals = []
    for signal, _, _ in align(a.text, b.text, a.dates, b.dates, state_of, lambda _: DATE):
        if two and signal.state is SlotState.CONFLICT:
            signal = replace(signal, state=SlotState.NOT_COMPARABLE, note=TWO_SPEAKERS)
        signals.append(signal)
    return signals


def other_days(a: ReadClaim, b: ReadClaim) -> bool:
    """Whether both tell of days on which something happened, and of none in common."""
    left, right = ([d for d in side.dates if d.role is Role.EVENT and d.grain is not Grain.YEAR] for side in (a, b))
    return bool(left and right) and all(date_state(d, e) is SlotState.CONFLICT for d in left for e in right)


def _one_thing(a: ReadClaim, b: ReadClaim, one: DateSpan, other: DateSpan) -> bool:
    """Whether two dates are of one event, as far as the words around them tell.

    A weekday needs more than a date: reports name one for everything, and often for when somebody spoke.
    """
    if other_names(a, b) or other_period(a, b):
        return False
    if not in_common(around(a.text, one, REACH), around(b.text, other, REACH)):
        return False
    if Grain.WEEKDAY not in (one.grain, other.grain):
        return True
    mine, theirs = clause_of(a.text, one), clause_of(b.text, other)
    if bool(_NOT.search(mine)) != bool(_NOT.search(theirs)):  # what was not done on Monday may be done on Friday
        return False
    verbs = verbs_in(mine), verbs_in(theirs)
    words = content_of(mine), content_of(theirs)
    shared_verb = bool(verbs[0] & verbs[1])
    if shared_share(*words) < SAME_CLAUSE or (len(words[0] & words[1]) < 2 and not shared_verb):
        return False
    if any(text[d.end : d.end + 2] in ("'s", "’s") for text, d in ((a.text, one), (b.text, other))):  # Sunday's game
        return False
    if verbs[0] and verbs[1] and not verbs[0] & verbs[1]:
        return False
    return in_common(a.values, b.values)


def date_state(a: DateSpan, b: DateSpan) -> SlotState | None:
    """How two dates compare, or None when nothing can be said. Only dates of one thing can be in conflict."""
    if Grain.WEEKDAY in (a.grain, b.grain) and None in (a.first[1], b.first[1]):
        if a.weekday is None or b.weekday is None:
            return None
        if a.weekday == b.weekday:
            return SlotState.COMPATIBLE
        return SlotState.CONFLICT if _may_conflict(a, b) else None
    if a.first[1] is None or b.first[1] is None:  # a year alone
        if a.first[0] != b.first[0]:
            return SlotState.CONFLICT if a.grain == b.grain and _may_conflict(a, b) else None
        return SlotState.EQUAL if a.grain == b.grain else SlotState.COMPATIBLE
    years = a.first[0] is not None and b.first[0] is not None
    a_days, b_days = _days(a, years), _days(b, years)
    monthly = Grain.MONTH in (a.grain, b.grain)
    if a_days == b_days:
        return SlotState.COMPATIBLE if a.ambiguous is not b.ambiguous else SlotState.EQUAL
    if a_days[0] <= b_days[1] and b_days[0] <= a_days[1]:
        return SlotState.COMPATIBLE
    if not _may_conflict(a, b) or (monthly and a.grain != b.grain) or _week_apart(a, b):
        return None
    return SlotState.CONFLICT


def _days(span: DateSpan, years: bool) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """First and last day; a month runs from day 0 to 32, and a year that one side lacks is left out."""
    first, last = span.first, span.last
    return (
        ((first[0] or 0) if years else 0, first[1] or 0, 0 if first[2] is None else first[2]),
        ((last[0] or 0) if years else 0, last[1] or 0, 32 if last[2] is None else last[2]),
    )


def _may_conflict(a: DateSpan, b: DateSpan) -> bool:
    """Whether two dates are of one thing. When somebody said so is not: people say a thing on several days."""
    return a.role == b.role and a.role is not Role.SAID


def _week_apart(a: DateSpan, b: DateSpan) -> bool:
    if a.weekday is None and b.weekday is None:
        return False
    year = a.first[0] or b.first[0] or 2000
    try:
        one, other = (date(s.first[0] or year, s.first[1] or 1, s.first[2] or 1) for s in (a, b))
    except ValueError:
        return False
    return abs((one - other).days) % WEEK == 0
