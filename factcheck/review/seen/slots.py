"""Puts together what an article says in several claims: a figure may stand two sentences from its date. Draws nothing.

Only what agrees is taken over from a neighbouring claim: what differs there may be about something else, and shows as a
conflict of that claim's own match.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.match import Match, Signal, SlotState

_AGREE = (SlotState.EQUAL, SlotState.COMPATIBLE)
_COMPARED = (*_AGREE, SlotState.CONFLICT)
Span = tuple[int, int]
_Side = tuple[UUID, str, Span | None, str]


def filled(signals: Sequence[Signal], neighbours: Iterable[Sequence[Signal]]) -> tuple[Signal, ...]:
    """Answer what only side a has from other claims of the article on side b, where they agree with it.

    `neighbours`: the signals of these claims against the same claim a, best first. Such an answer has no span on side
    b, because its words stand in another claim.
    """
    offered: dict[tuple[str, Span | None], Signal] = {}
    for other in neighbours:
        for signal in other:
            if signal.state in _AGREE:
                offered.setdefault((signal.slot, signal.a_span), signal)
    answered = []
    for signal in signals:
        answer = offered.get((signal.slot, signal.a_span)) if signal.state is SlotState.ONLY_A else None
        answered.append(signal if answer is None else replace(answer, b_span=None))
    return tuple(answered)


@dataclass(frozen=True, slots=True)
class ThreadAnswer:
    """What one claim of a thread says to a slot; the span is in the claim's quote, None where it stands beside it."""

    claim: Claim
    words: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class ThreadSlot:
    """One comparable part of a thread: its state as a whole, and every claim's answer in the thread's order."""

    slot: str
    state: SlotState
    answers: tuple[ThreadAnswer, ...]


def thread_slots(thread: Sequence[UUID], claims: Mapping[UUID, Claim], matches: Iterable[Match]) -> list[ThreadSlot]:
    """Return the slots that claims of different articles in the thread give, conflicts first.

    `matches`: those that nobody rejected; the ones with a claim outside the thread are left out.
    """
    place = {uid: n for n, uid in enumerate(thread)}
    groups: dict[_Side, set[_Side]] = {}
    states: dict[_Side, set[SlotState]] = defaultdict(set)
    for match in matches:
        if match.a not in place or match.b not in place:
            continue
        for signal in match.signals:
            if signal.state not in _COMPARED or signal.a is None or signal.b is None:
                continue
            one = (match.a, signal.slot, signal.a_span, signal.a)
            other = (match.b, signal.slot, signal.b_span, signal.b)
            joined = groups.get(one, {one}) | groups.get(other, {other})
            for side in joined:
                groups[side] = joined
            states[one].add(signal.state)
    slots = []
    for group in {id(group): group for group in groups.values()}.values():
        sides = sorted(group, key=lambda s: (place[s[0]], s[2] or (0, 0)))
        if len({claims[uid].article for uid, *_ in sides}) < 2:
            continue
        seen = set().union(*(states[side] for side in sides))
        state = next(s for s in (SlotState.CONFLICT, SlotState.COMPATIBLE, SlotState.EQUAL) if s in seen)
        answers = tuple(ThreadAnswer(claims[uid], words, span) for uid, _, span, words in sides)
        slots.append(ThreadSlot(sides[0][1], state, answers))
    order = (SlotState.CONFLICT, SlotState.COMPATIBLE, SlotState.EQUAL)

    def shown(slot: ThreadSlot) -> tuple[int, int, Span, str]:
        first = slot.answers[0]
        return order.index(slot.state), place[first.claim.uid], first.span or (0, 0), slot.slot

    return sorted(slots, key=shown)
