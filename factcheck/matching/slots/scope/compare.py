"""Compares the scope of two claims: "first" with what limit, and all, most, some or none of what. Finds neither itself.

The first landing and the first large one are two claims: one says that there was none before. Likewise the first ever
and the first since a year. All against none is a contradiction, all against some a shift that is only noted.
"""

from factcheck.domain.match import ARROW, Signal, SlotState
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.scope.find import First, Quantity
from factcheck.matching.slots.sides import speaker_unknown, two_speakers
from factcheck.matching.words.words import shared_share

SCOPE = "scope"
OTHERWISE_ALIKE = 0.5
"""Share of the shorter claim's telling words that the other must have before all and none contradict each other."""


def compare_scope(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """Return a signal where both speak of a first of one kind, and one per noun that both quantify."""
    signals = []
    one, other = a.first, b.first
    if one and other and one_kind(one, other):
        signals.append(_of_first(a, b, one, other, two_speakers(a, b)))
    theirs = list(b.quantities)
    for mine in a.quantities:
        match = next((q for q in theirs if q.noun == mine.noun), None)
        if match is None:
            continue
        theirs.remove(match)
        if signal := _of_quantity(a, b, mine, match):
            signals.append(signal)
    return signals


def one_kind(one: First, other: First) -> bool:
    """Whether two firsts are firsts of the same."""
    return one.head == other.head or {one.head, other.head} <= {"deployment", "time"}


def _of_first(a: ReadClaim, b: ReadClaim, one: First, other: First, two: bool) -> Signal:
    spans = (one.start, one.end), (other.start, other.end)
    same = one.limit == other.limit
    differing = SlotState.NOT_COMPARABLE if two else SlotState.CONFLICT
    state = SlotState.EQUAL if same else differing
    note = None if same else ARROW.join((_limit(one), _limit(other)))
    return Signal(SCOPE, state, a.text[slice(*spans[0])], b.text[slice(*spans[1])], *spans, note)


def _limit(first: First) -> str:
    return " ".join(p for p in (first.size, f"since {first.since}" if first.since else None) if p) or "no limit"


def _of_quantity(a: ReadClaim, b: ReadClaim, one: Quantity, other: Quantity) -> Signal | None:
    spans = (one.start, one.end), (other.start, other.end)
    state, note = SlotState.EQUAL, None
    if one.level != other.level:
        state, note = SlotState.COMPATIBLE, ARROW.join((one.word, other.word))
        if 0 in (one.level, other.level):
            if two_speakers(a, b) or speaker_unknown(a) or speaker_unknown(b):
                return None
            if shared_share(a.content, b.content) < OTHERWISE_ALIKE or len(a.content & b.content) < 2:
                return None
            state = SlotState.CONFLICT
    return Signal(SCOPE, state, a.text[slice(*spans[0])], b.text[slice(*spans[1])], *spans, note)
