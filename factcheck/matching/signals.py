"""Where two claims agree and differ, slot by slot: figures and dates. Gives no verdict and no score.

A contradiction is claimed only where one thing on each side is left to compare; where several could be meant, the slots
are called not comparable or left to one side. A false conflict costs a reviewer more than a missed one.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.dates import DateSpan, Grain, Role, find_dates
from factcheck.matching.figures import Figure, find_figures
from factcheck.matching.tokens import NUMBER, terms

FIGURE, DATE = "figure", "date"
AGE = "age"
"""An age is somebody's: it contradicts another only near a name that both have."""
MAX_SLOTS = 60
"""Figures or dates of one claim that are compared: more stand in tables, where pairing them would say nothing."""
FIGURE_CONTEXT = 60
"""Characters on each side of a figure that are looked at for what it is about."""
DATE_CONTEXT = 45
"""The same for a date, which belongs to what stands nearer: a sentence has several events, and a weekday for each."""
WEEK = 7
"""A derived weekday may be a week off (published shortly after midnight elsewhere); then nothing is said."""
_CAPITALISED = re.compile(r"\b[A-Z][\w’'-]*")


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Slot = TypeVar("Slot", bound=_Spanned)


def compare(a: str, b: str, *, a_published: str | None = None, b_published: str | None = None) -> tuple[Signal, ...]:
    """Return one signal per aligned figure or date, and one per figure or date that only one claim has.

    `a_published`, `b_published` (ISO) resolve weekdays. Spans are code points into `a` and `b`. Swapping the claims
    swaps the signals.
    """
    if (b, b_published or "") < (a, a_published or ""):
        return _sorted(signal.swapped() for signal in compare(b, a, a_published=b_published, b_published=a_published))

    def of_figures(one: Figure, other: Figure) -> SlotState | None:
        found = figure_state(one, other)
        if found is not SlotState.CONFLICT:
            return found
        age = one.counted.thing == AGE
        near, there = _context(a, one, FIGURE_CONTEXT, age), _context(b, other, FIGURE_CONTEXT, age)
        return figure_state(one, other, alike_context=bool(near & there) if age else _alike(near, there))

    def of_dates(one: DateSpan, other: DateSpan) -> SlotState | None:
        found = date_state(one, other)
        if found is SlotState.CONFLICT and not _alike(_context(a, one, DATE_CONTEXT), _context(b, other, DATE_CONTEXT)):
            return None
        return found

    figures = _align(FIGURE, a, b, find_figures(a), find_figures(b), of_figures)
    dates = _align(DATE, a, b, find_dates(a, a_published), find_dates(b, b_published), of_dates)
    return _sorted([*figures, *dates])


def figure_state(a: Figure, b: Figure, alike_context: bool = True) -> SlotState | None:
    """How two figures compare, or None when they count different things.

    `alike_context`: whether the words around both have something in common; without that, different values of one unit
    (two spells of years, two sums) are no contradiction.
    """
    overlap = a.low <= b.high and b.low <= a.high
    if a.value == b.value and overlap and a.counted.includes(b.counted):
        same = a.qualifier == b.qualifier and (a.low, a.high) == (b.low, b.high)
        return SlotState.EQUAL if same else SlotState.COMPATIBLE
    if not a.counted.comparable(b.counted):
        return None
    if overlap:
        return SlotState.COMPATIBLE
    return SlotState.CONFLICT if alike_context or a.counted.status else None


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
        return SlotState.EQUAL
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


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two contexts share a term; one without terms (a headline's "12 dead") speaks against nothing."""
    return bool(one & other or not one or not other)


def _context(text: str, span: _Spanned, reach: int, names: bool = False) -> frozenset[str]:
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


def _align(
    slot: str,
    a: str,
    b: str,
    left: Sequence[Slot],
    right: Sequence[Slot],
    state_of: Callable[[Slot, Slot], SlotState | None],
) -> list[Signal]:
    """Pair equal ones, then compatible ones, then what is left where only one pairing is possible."""
    found: list[Signal] = []
    rows, columns = list(left[:MAX_SLOTS]), list(right[:MAX_SLOTS])

    def pair(one: Slot, other: Slot, state: SlotState) -> None:
        rows.remove(one)
        columns.remove(other)
        spans = (one.start, one.end), (other.start, other.end)
        found.append(Signal(slot, state, a[one.start : one.end], b[other.start : other.end], *spans))

    for wanted in (SlotState.EQUAL, SlotState.COMPATIBLE):
        for one in list(rows):
            for other in columns:
                if state_of(one, other) is wanted:
                    pair(one, other, wanted)
                    break
    against = [(one, other) for one in rows for other in columns if state_of(one, other) is SlotState.CONFLICT]
    for one, other in against:
        if sum(o is one for o, _ in against) == 1 and sum(o is other for _, o in against) == 1:
            pair(one, other, SlotState.CONFLICT)
    if len(rows) == len(columns) == 1:
        pair(rows[0], columns[0], SlotState.NOT_COMPARABLE)
    for one in rows:
        found.append(Signal(slot, SlotState.ONLY_A, a[one.start : one.end], None, (one.start, one.end), None))
    for other in columns:
        found.append(Signal(slot, SlotState.ONLY_B, None, b[other.start : other.end], None, (other.start, other.end)))
    return found


def _sorted(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """Figures before dates, then in the order of side a; what only b has comes last."""
    late = (10**9, 0)
    return tuple(sorted(signals, key=lambda s: (s.slot != FIGURE, s.a_span or late, s.b_span or late)))
