"""Compares the figures, sums of money and percentages of two claims. Finds none itself: `figures` does.

Different values contradict each other only where they count the same, for the same thing, at the same time, and nobody
clear to be another speaker gives one of them.
"""

import math
import re
from dataclasses import replace

from factcheck.domain.match import UPDATE, Signal, SlotState
from factcheck.matching.slots.align import align
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.context import around, in_common, other_names, other_period
from factcheck.matching.slots.figures.find import Figure, slot_family
from factcheck.matching.slots.opposed import Opposed, of_the_same, opposed
from factcheck.matching.slots.sides import as_of, later, two_speakers
from factcheck.matching.slots.stages import Phase, stage_beside
from factcheck.matching.who.persons import Person
from factcheck.matching.words.tables import word_list
from factcheck.matching.words.tokens import terms
from factcheck.matching.words.words import content_of, words_of

FIGURE, MONEY, PERCENTAGE = "figure", "money", "percentage"
AGE = "age"
"""An age is somebody's: it contradicts another only near a name that both have."""
REACH = 60
"""Characters on each side of a figure that are looked at for what it is about."""
BESIDE = 25
"""Characters between an age and the name that it belongs to, at most."""
_EARLIER = re.compile(
    r"\b(?:record|previous|previously|earlier|former|initial|initially|original|originally"
    r"|(?:up|down) from|compared (?:with|to)"
    r"|versus|against|instead of|rather than|not)\s+(?:\w+\s+){0,3}$",
    re.IGNORECASE,
)
_ADDED = re.compile(r"\b(?:more(?! than)|others?|another|further|additional)\b", re.IGNORECASE)
TWO_SPEAKERS = "two speakers"
"""Note where two values stand side by side because two people give them."""
_TOLLS = frozenset({"killed", "injured", "displaced", "infected", "rescued", "evacuated"})
"""Counts that grow while an event goes on; what is missing shrinks as well."""
_MEASURES = word_list("measured")
"""Stems of what a percentage or a sum is of: the sales are not the profit."""
_POSSIBLE = frozenset({"could", "may", "might", "face", "maximum"})
"""Stems of what might come to pass: up to ten years that somebody faces, against the four that he got."""
_CONFIRMING = frozenset(terms("confirmed believes estimates expects announced claims"))
"""Terms of saying so that are kept among the words of a sentence."""
_PERIODS = frozenset({"day", "week", "month", "quarter", "season", "year", "decad", "centuri"})
"""Stems of periods: what a film took in a week is not what it took in a month."""
_DEMANDS = word_list("asked_for")
"""Stems of asking for a figure that nobody has granted."""
_MEASURED_OUT = word_list("measured_out")
"""Families that something is measured in: 140 cases of measles are no more than that beside 60 cases of mumps."""
_OF_WHAT = re.compile(r"\s+of\s+(?:the\s+|an?\s+)?(?P<what>[^\W\d_]+)")
TOO_FAR_APART = 20.0
"""From this ratio on two counts are of two things (the points of a match and of a career), unless one is the other with
its digits moved: thousands for millions is a mistake that reports make. Tolls are one thing however far apart."""


def slot_of(figure: Figure) -> str:
    """The slot that a figure belongs to, by what it counts."""
    return {"money": MONEY, "share": PERCENTAGE}.get(slot_family(figure.counted), FIGURE)


def compare_figures(a: ReadClaim, b: ReadClaim) -> list[tuple[Signal, Figure | None, Figure | None]]:
    """Return one signal per aligned figure and one per figure that only one claim has, with the figures themselves."""
    two = two_speakers(a, b)

    def state_of(one: Figure, other: Figure) -> SlotState | None:
        if slot_of(one) != slot_of(other):
            return None
        state = figure_state(one, other)
        if state is not SlotState.CONFLICT:
            return state
        return figure_state(one, other, alike_context=_one_thing(a, b, one, other))

    amounts = []
    for signal, one, other in align(a.text, b.text, a.figures, b.figures, state_of, slot_of):
        if signal.state is SlotState.CONFLICT and one and other:
            if two:
                signal = replace(signal, state=SlotState.NOT_COMPARABLE, note=TWO_SPEAKERS)
            elif _may_be_newer(a, b, one, other):
                signal = replace(signal, state=SlotState.COMPATIBLE, note=UPDATE)
        amounts.append((signal, one, other))
    return amounts


def figure_state(a: Figure, b: Figure, alike_context: bool = True) -> SlotState | None:
    """How two figures compare, or None when they count different things.

    `alike_context`: whether the words around both speak of one thing; without that, different values of one unit (two
    spells of years, two sums) are no contradiction.
    """
    low, high = max(a.low, b.low), min(a.high, b.high)
    overlap = low < high or (low == high and (a.low == a.high or b.low == b.high))
    if a.value == b.value and a.counted.includes(b.counted):
        same = a.qualifier == b.qualifier and (a.low, a.high) == (b.low, b.high)
        if same:
            return SlotState.EQUAL
        if low <= high:
            return SlotState.COMPATIBLE
    nobody = 0.0 in (a.value, b.value) and a.counted.status is not None and a.counted.status == b.counted.status
    if not nobody and not a.counted.comparable(b.counted):
        return None
    if overlap:
        return SlotState.COMPATIBLE
    return SlotState.CONFLICT if alike_context else None


def _one_thing(a: ReadClaim, b: ReadClaim, one: Figure, other: Figure) -> bool:
    """Whether two values of one unit are about one thing, as far as the words around them tell; who says so, who may
    say many things, is left out of them."""
    if one.counted.thing == AGE:
        owners = _owner(a, one), _owner(b, other)
        return bool(owners[0] and owners[1] and owners[0].is_same(owners[1]))
    if _sum_of(a, one, other) or _sum_of(b, other, one) or _elsewhere(a.text, one) != _elsewhere(b.text, other):
        return False
    if other_names(a, b):
        return False
    if _elliptic(a, other) or _elliptic(b, one) or other_period(a, b):
        return False
    if bool(_WIDER.search(a.text)) != bool(_WIDER.search(b.text)):
        return False
    if one.counted.status:
        return True
    if _far_apart(one.value, other.value) or not _of_one_kind(a.text, b.text, one, other):
        return False
    spoken = _CONFIRMING | a.speaker_terms | b.speaker_terms
    if not in_common(around(a.text, one, REACH) - spoken, around(b.text, other, REACH) - spoken):
        return False
    mine, theirs = _stems(a, one), _stems(b, other)
    if mine & _MEASURES and theirs & _MEASURES and not mine & theirs & _MEASURES:
        return False
    if bool(mine & _DEMANDS) != bool(theirs & _DEMANDS) or bool(mine & _POSSIBLE) != bool(theirs & _POSSIBLE):
        return False
    if mine & _PERIODS and theirs & _PERIODS and not mine & theirs & _PERIODS:
        return False
    against = opposed(a, b)  # won 12 matches, lost five; rose 3 percent at first, fell 1 percent later
    if against and (slot_of(one) == FIGURE or not of_the_same(a, b, _without_numbers(a, b, against))):
        return False
    states = stage_beside(a.text, a.stages, one), stage_beside(b.text, b.stages, other)
    return not (states[0] and states[1] and Phase.DONE in (states[0].phase, states[1].phase)) or (
        states[0].phase is states[1].phase
    )


def _owner(claim: ReadClaim, age: Figure) -> Person | None:
    """Whose age it is: the person named beside it."""
    near = [p for p in claim.people if 0 <= max(p.start - age.end, age.start - p.end) <= BESIDE]
    return min(near, key=lambda p: max(p.start - age.end, age.start - p.end), default=None)


def _sum_of(claim: ReadClaim, figure: Figure, whole: Figure) -> bool:
    """Whether the claim splits the other's figure up: one killed and two injured are three shot."""
    parts = [f.value for f in claim.figures if slot_family(f.counted) == "count" and f.counted.thing != AGE]
    return figure.value in parts and len(parts) > 1 and sum(parts) == whole.value


def _elliptic(claim: ReadClaim, figure: Figure) -> bool:
    """Whether the claim has the other's value too, without saying of what: "won 74 seats and the Greens 30"."""
    return any(
        n.value == figure.value
        and not any(f.start <= n.start < f.end for f in claim.figures)
        and _ENDS.match(claim.text, n.end)
        for n in claim.numbers
    )


_ENDS = re.compile(r"\s*(?:[.,;:)]|$|(?:and|but|while|in|on|at)\b)")


_WIDER = re.compile(
    r"\b(?:(?:across|throughout) (?:the|all)|nationwide|countrywide|statewide|worldwide|nationally|globally|in total"
    r"|in all|overall|altogether)\b",
    re.IGNORECASE,
)
"""Says that a figure is of more than one place or time: the dead of the town are not those of the region."""


def _without_numbers(a: ReadClaim, b: ReadClaim, against: Opposed) -> Opposed:
    """The same with the numbers of both texts left out of what they must have in common."""
    numbers = frozenset(w.stem for claim in (a, b) for w in claim.words if w.lower[0].isdigit())
    spelled = (words_of(claim.text[n.start : n.end]) for claim in (a, b) for n in claim.numbers)
    return replace(against, stems=against.stems | numbers | {w.stem for words in spelled for w in words})


def _far_apart(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    if low <= 0 or high / low < TOO_FAR_APART:
        return False
    return not math.isclose(math.log10(high / low) % 1.0, 0.0, abs_tol=1e-6)


def _of_one_kind(a: str, b: str, one: Figure, other: Figure) -> bool:
    """Whether both may be of one thing: not tonnes of wheat and tonnes of rice."""
    if one.counted.thing not in _MEASURED_OUT:
        return True
    mine, theirs = _kind(a, one), _kind(b, other)
    return not mine or not theirs or bool(mine & theirs)


def _kind(text: str, figure: Figure) -> frozenset[str]:
    """Stems of what is measured: the word after "of", else those between the number and the measure."""
    if behind := _OF_WHAT.match(text, figure.end):
        return content_of(behind["what"])
    words = [w.stem for w in words_of(text[figure.start : figure.end]) if w.content and not w.lower[0].isdigit()]
    return frozenset(words[:-1])


def _elsewhere(text: str, figure: Figure) -> bool:
    """Whether the figure is of another time or the thing compared with: the record of 9, up from 9, 9 more."""
    before = text[max(0, figure.start - 32) : figure.start]
    return bool(_EARLIER.search(before) or _ADDED.search(text[figure.start : figure.end + 16]))


def _stems(claim: ReadClaim, figure: Figure) -> frozenset[str]:
    low, high = figure.start - REACH, figure.end + REACH
    return frozenset(w.stem for w in claim.words if low <= w.start and w.end <= high)


def _may_be_newer(a: ReadClaim, b: ReadClaim, one: Figure, other: Figure) -> bool:
    """Whether the later article may simply know more: a toll that grew, or a count said to be of now."""
    order = later(a, b)
    if not order:
        return False
    first, last = (one, other) if order > 0 else (other, one)
    newer = b if order > 0 else a
    if last.counted.status == "missing":
        return True
    grown = last.value > first.value
    return (grown and last.counted.status in _TOLLS) or as_of(newer)
