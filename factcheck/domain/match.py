"""A match: a pair of claims, how alike they are, and where they differ.

The claims are of different articles, or of one article that contradicts itself with them.

Does not hold whether a person accepted it: that is derived from the decision log.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from factcheck.domain.keys import match_uid
from factcheck.domain.text.signs import CONFLICT

UPDATE = "update?"
"""Note of a signal where the later article may simply know more: not a contradiction, but not agreement either."""
ARROW = " → "
"""Stands in a note between what side a has and what side b has."""


class SlotState(StrEnum):
    """How the two sides of a slot compare."""

    EQUAL = "equal"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    ONLY_A = "only_a"
    ONLY_B = "only_b"
    NOT_COMPARABLE = "not_comparable"

    def swapped(self) -> "SlotState":
        """The state seen from the other side."""
        return {SlotState.ONLY_A: SlotState.ONLY_B, SlotState.ONLY_B: SlotState.ONLY_A}.get(self, self)


class Relation(StrEnum):
    """What a suggested pair is to each other."""

    SAME = "same"
    CONFLICT = "conflict"
    MORE_DETAIL = "more_detail"
    OVERLAP = "overlap"


class MatchState(StrEnum):
    """What a reviewer made of a match; `suggested` until somebody decides."""

    SUGGESTED = "suggested"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Signal:
    """One slot of a pair. `a`, `b`: the words of each side, or None; spans are code points into each claim's quote.

    Words without a span stand beside the claim: in the sentence after it, or only in who is said to say it. `note` says
    what the state cannot: `UPDATE`, or a shift from a to b written with an arrow ("could → will").
    """

    slot: str
    state: SlotState
    a: str | None
    b: str | None
    a_span: tuple[int, int] | None = None
    b_span: tuple[int, int] | None = None
    note: str | None = None

    def swapped(self) -> "Signal":
        """The signal with its sides exchanged."""
        note = self.note and ARROW.join(reversed(self.note.split(ARROW)))
        return Signal(self.slot, self.state.swapped(), self.b, self.a, self.b_span, self.a_span, note)


@dataclass(frozen=True, slots=True)
class Match:
    """A pair of claims; `a` is the one with the lower key. `score` 0–100."""

    uid: UUID
    a: UUID
    b: UUID
    score: float
    relation: Relation | None
    signals: tuple[Signal, ...]

    def other(self, claim: UUID) -> UUID:
        """The claim at the other end."""
        return self.b if claim == self.a else self.a

    def seen_from(self, claim: UUID) -> tuple[Signal, ...]:
        """The signals with `claim` as side a."""
        return self.signals if claim == self.a else tuple(s.swapped() for s in self.signals)


def conflict_words(signal: Signal) -> str:
    """`figure ≠ four | three`: a slot and the two answers to it."""
    return f"{signal.slot} {CONFLICT} {signal.a} | {signal.b}"


def make_match(one: UUID, other: UUID, score: float, relation: Relation | None, signals: tuple[Signal, ...]) -> Match:
    """Build a match in canonical order; `signals` are given with `one` as side a."""
    if one < other:
        return Match(match_uid(one, other), one, other, score, relation, signals)
    return Match(match_uid(one, other), other, one, score, relation, tuple(s.swapped() for s in signals))


def is_near_miss(match: Match, state: MatchState) -> bool:
    """Whether a match is kept only because it came close: nothing is suggested, and nobody has decided."""
    return match.relation is None and state is MatchState.SUGGESTED


def contradicts(match: Match, state: MatchState) -> bool:
    """Whether the two sides of a match contradict each other, as far as they are about one thing."""
    if match.relation is None:
        return state is MatchState.ACCEPTED and any(s.state is SlotState.CONFLICT for s in match.signals)
    return match.relation is Relation.CONFLICT and state is not MatchState.REJECTED
