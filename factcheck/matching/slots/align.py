"""Pairs what two claims have of one kind (figures, dates) by how the members of a pair compare. Knows neither kind.

A contradiction is claimed only where one thing on each side is left to compare; where several could be meant, they are
called not comparable or left to one side. A false conflict costs a reviewer more than a missed one.
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from factcheck.domain.match import Signal, SlotState

MAX_SLOTS = 60
"""Figures or dates of one claim that are compared: more stand in tables, where pairing them would say nothing."""


class Spanned(Protocol):
    """Something with a place in the text: half-open, code points."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends, half-open."""


Slot = TypeVar("Slot", bound=Spanned)


def align(
    a: str,
    b: str,
    left: Sequence[Slot],
    right: Sequence[Slot],
    state_of: Callable[[Slot, Slot], SlotState | None],
    name_of: Callable[[Slot], str],
) -> list[tuple[Signal, Slot | None, Slot | None]]:
    """Pair equal ones, then compatible ones, then what is left where only one pairing is possible.

    Returns each signal with what it was made of. `name_of` gives the slot's name; those of different names never pair.
    """
    if not left and not right:
        return []
    aligned: list[tuple[Signal, Slot | None, Slot | None]] = []
    rows, columns = list(left[:MAX_SLOTS]), list(right[:MAX_SLOTS])

    def pair(one: Slot, other: Slot, state: SlotState) -> None:
        rows.remove(one)
        columns.remove(other)
        spans = (one.start, one.end), (other.start, other.end)
        signal = Signal(name_of(one), state, a[one.start : one.end], b[other.start : other.end], *spans)
        aligned.append((signal, one, other))

    states = {(n, m): state_of(one, other) for n, one in enumerate(rows) for m, other in enumerate(columns)}
    at_row, at_column = {id(s): n for n, s in enumerate(rows)}, {id(s): n for n, s in enumerate(columns)}

    def state(one: Slot, other: Slot) -> SlotState | None:
        return states[at_row[id(one)], at_column[id(other)]]

    for wanted in (SlotState.EQUAL, SlotState.COMPATIBLE):
        for one in list(rows):
            for other in columns:
                if state(one, other) is wanted:
                    pair(one, other, wanted)
                    break
    against = [(one, other) for one in rows for other in columns if state(one, other) is SlotState.CONFLICT]
    for one, other in against:
        if sum(o is one for o, _ in against) == 1 and sum(o is other for _, o in against) == 1:
            pair(one, other, SlotState.CONFLICT)
    if len(rows) == len(columns) == 1 and name_of(rows[0]) == name_of(columns[0]):
        pair(rows[0], columns[0], SlotState.NOT_COMPARABLE)
    for one in rows:
        aligned.append((_alone(name_of(one), a, one, SlotState.ONLY_A), one, None))
    for other in columns:
        aligned.append((_alone(name_of(other), b, other, SlotState.ONLY_B), None, other))
    return aligned


def _alone(name: str, text: str, slot: Spanned, state: SlotState) -> Signal:
    words, span = text[slot.start : slot.end], (slot.start, slot.end)
    if state is SlotState.ONLY_A:
        return Signal(name, state, words, None, span, None)
    return Signal(name, state, None, words, None, span)
