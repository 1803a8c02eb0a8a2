"""Where two claims agree and differ, slot by slot. Gives no verdict and no score.

Every kind of slot has a module of its own; here their signals come together. A false conflict costs a reviewer more
than a missed one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.dates.compare import DATE, compare_dates, other_days
from factcheck.matching.slots.figures.compare import FIGURE, MONEY, PERCENTAGE, compare_figures
from factcheck.matching.slots.figures.find import Figure
from factcheck.matching.slots.people import NAME, compare_names
from factcheck.matching.slots.quotations.compare import QUOTATION, compare_quotations
from factcheck.matching.slots.scope.compare import SCOPE, compare_scope
from factcheck.matching.slots.speakers import ATTRIBUTION, compare_speakers
from factcheck.matching.slots.status.compare import compare_status
from factcheck.matching.slots.status.negation import NEGATION, STATUS, compare_negations
from factcheck.matching.slots.status.strength import STRENGTH, compare_strength
from factcheck.matching.who.speaker import Known, Speaker

ORDER = (FIGURE, MONEY, PERCENTAGE, DATE, QUOTATION, STATUS, NEGATION, SCOPE, NAME, ATTRIBUTION, STRENGTH)
"""The slots in the order in which they are listed."""
Amount = tuple[Signal, Figure | None, Figure | None]
_AGREE = (SlotState.EQUAL, SlotState.COMPATIBLE)


def compare(
    a: str,
    b: str,
    *,
    a_published: str | None = None,
    b_published: str | None = None,
    a_speaker: Speaker | None = None,
    b_speaker: Speaker | None = None,
    a_following: str | None = None,
    b_following: str | None = None,
    a_known: Known = (),
    b_known: Known = (),
) -> tuple[Signal, ...]:
    """Return the signals of two claims, in the order of `ORDER` and then of side a.

    `*_published` (ISO) resolve weekdays and tell which article is later. `*_speaker`: who says the claim, None where
    the article itself does. `*_following`: the sentence after the claim in its article. `*_known`: the names in
    both of which a reviewer has said who that is. Spans are code points into `a` and `b`. Swapping the claims swaps the
    signals.
    """
    return compare_read(
        ReadClaim(a, a_published, a_speaker, a_following, a_known),
        ReadClaim(b, b_published, b_speaker, b_following, b_known),
    )


def compare_read(one: ReadClaim, other: ReadClaim) -> tuple[Signal, ...]:
    """The same for claims that somebody holds, who compares them with others as well: each is read once."""
    if other.rank < one.rank:
        return _sorted(signal.swapped() for signal in _compare(other, one))
    return _sorted(_compare(one, other))


def _compare(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    amounts = compare_figures(a, b)
    agreed = [(one, other) for s, one, other in amounts if one and other and s.state in _AGREE and s.note is None]
    dates = compare_dates(a, b)
    if other_days(a, b):
        amounts, dates = _each_its_day(amounts, dates)
    signals = [s for s, _, _ in amounts] + dates
    signals += compare_quotations(a, b)
    status = compare_status(a, b, [pair for pair in agreed if pair[0].value == pair[1].value])
    negations = compare_negations(a, b)
    signals += status + [n for n in negations if n.slot != STATUS or not status]
    signals += compare_scope(a, b)
    signals += compare_names(a, b)
    if not any(s.slot == ATTRIBUTION for s in signals):
        signals += compare_speakers(a.text, b.text, a.speaker, b.speaker)
    return _said_once(signals) + compare_strength(a, b, agreed)


def _said_once(signals: Sequence[Signal]) -> list[Signal]:
    """Leave out a conflict that only repeats another: a figure inside a quotation that differs, the year of "since"."""
    quoted = [s for s in signals if s.slot == QUOTATION and s.state is SlotState.CONFLICT]
    firsts = [s for s in signals if s.slot == SCOPE and s.state is SlotState.CONFLICT and s.note]

    def repeated(signal: Signal) -> bool:
        if signal.state is not SlotState.CONFLICT or signal.slot == QUOTATION:
            return False
        if signal.slot == DATE:
            return any(f"since {signal.a}" in (s.note or "") and f"since {signal.b}" in (s.note or "") for s in firsts)
        return any(_inside(signal.a_span, q.a_span) and _inside(signal.b_span, q.b_span) for q in quoted)

    return [s for s in signals if not repeated(s)]


def _inside(span: tuple[int, int] | None, whole: tuple[int, int] | None) -> bool:
    return span is not None and whole is not None and whole[0] <= span[0] and span[1] <= whole[1]


def _each_its_day(amounts: Sequence[Amount], dates: Sequence[Signal]) -> tuple[list[Amount], list[Signal]]:
    """Call figures and dates that all differ not comparable: 30 patients on Monday and 25 on Tuesday are no conflict.

    Not where a toll differs as well: a fire has one, and two reports of it may give another day too. Nor where a figure
    agrees, which shows that both speak of one thing.
    """
    toll = any(s.state is SlotState.CONFLICT and one and one.counted.status for s, one, _ in amounts)
    exact = all(
        any(f and f.low == f.high for f in side) for side in ([o for _, o, _ in amounts], [o for *_, o in amounts])
    )
    if toll or not exact or any(s.state in _AGREE for s, _, _ in amounts):
        return list(amounts), list(dates)
    return [(_apart(s), one, other) for s, one, other in amounts], [_apart(s) for s in dates]


def _apart(signal: Signal) -> Signal:
    return replace(signal, state=SlotState.NOT_COMPARABLE) if signal.state is SlotState.CONFLICT else signal


def _sorted(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """By slot, then in the order of side a; what only b has comes last."""
    late = (10**9, 0)
    return tuple(sorted(signals, key=lambda s: (ORDER.index(s.slot), s.a_span or late, s.b_span or late)))
