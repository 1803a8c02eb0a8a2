"""The moves in a review that keys ask for, by name, and what is said where there is none. The desk makes them."""

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.review.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Move:
    """A move: goes so many steps on (or back) and returns whether it did; what to say where it cannot."""

    go: Callable[[Desk, int], bool]
    otherwise: str


MOVES: dict[str, Move] = {
    "claim": Move(lambda desk, step: desk.move(step), "the column ends here"),
    "end": Move(lambda desk, step: desk.go_end(last=step > 0), "no claims in this column"),
    "column": Move(lambda desk, step: desk.focus_column(step), "no further column"),
    "column around": Move(lambda desk, step: desk.focus_column(step, wrap=True), "there is one column only"),
    "open claim": Move(lambda desk, step: desk.next_open(step), "no other open claim"),
    "conflict": Move(lambda desk, step: desk.next_conflict(step), "no conflicts found"),
    "candidate": Move(lambda desk, step: desk.candidate(step), "no other candidate in this row"),
}
