"""Compares what two claims deny: the same verb with "not" in one and without it in the other, or its opposite.

"Kestravia denied the report" is a statement about a speaker, not a negation; "could not say how many" is none either.
Said only where the claims agree in nearly everything else, and nobody clear to be another speaker says one of them.
"""

import re

from factcheck.domain.match import UPDATE, Signal, SlotState
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.context import in_common, other_names, other_period
from factcheck.matching.slots.dates.compare import other_days
from factcheck.matching.slots.opposed import of_the_same, opposed
from factcheck.matching.slots.sides import later, speaker_unknown, two_speakers
from factcheck.matching.slots.status.denied import Denied
from factcheck.matching.words.words import shared_share

NEGATION, STATUS = "negation", "status"
OTHERWISE_ALIKE = 0.6
"""Share of the shorter claim's telling words, without the verb, that the other must have."""
FEWEST_SHARED = 2
"""Telling words, beside the verb, that both must have."""
_ASKING = re.compile(r"\b(?:whether|how (?:many|much)|if|unless|until|why|when)\b", re.IGNORECASE)


def compare_negations(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """Return one signal per verb that one claim or both deny: equal, or a conflict (of status for "not yet")."""
    mine, theirs = a.denied, b.denied
    if not mine and not theirs:
        return _opposites(a, b)
    signals = []
    for denied in mine:
        same = next((d for d in theirs if d.stem == denied.stem), None)
        if same and _alike_otherwise(a, b, denied.stem):
            signals.append(_signal(SlotState.EQUAL, a, b, denied, (same.start, same.end)))
    shared = {d.stem for d in mine} & {d.stem for d in theirs}
    for denied in mine:
        if denied.stem not in shared and (span := _affirmed(a, b, denied)):
            signals.append(_signal(SlotState.CONFLICT, a, b, denied, span))
    for denied in theirs:
        if denied.stem not in shared and (span := _affirmed(b, a, denied)):
            signals.append(_signal(SlotState.CONFLICT, b, a, denied, span).swapped())
    return signals or _opposites(a, b)


def _opposites(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """A conflict where one claim says the opposite of the other, of the same thing at the same time."""
    against = opposed(a, b)
    if against is None or two_speakers(a, b) or speaker_unknown(a) or speaker_unknown(b):
        return []
    if _ASKING.search(a.text) or _ASKING.search(b.text) or not _alike_otherwise(a, b, *against.stems):
        return []
    if not in_common(a.values, b.values) or other_days(a, b) or other_period(a, b) or other_names(a, b):
        return []
    if not of_the_same(a, b, against):
        return []
    if any(_OPEN.search(side.text[: span[0]]) for side, span in ((a, against.a_span), (b, against.b_span))):
        return []
    words = a.text[slice(*against.a_span)], b.text[slice(*against.b_span)]
    return [Signal(NEGATION, SlotState.CONFLICT, *words, against.a_span, against.b_span)]


_NONE = re.compile(r"\b(?:no|none|nobody|nothing|neither|nor|never|without|hardly|barely)\b", re.IGNORECASE)
"""Denies in other words: who sent no soldiers did not send them."""
_OPEN = re.compile(r"\b(?:to|if|could|may|might|would|will|should|can)\s+(?:be\s+|have\s+)?$")
"""Before a verb: says what may come, not what is."""


def _affirmed(a: ReadClaim, b: ReadClaim, denied: Denied) -> tuple[int, int] | None:
    """Where `b` says what `a` denies, or None where that is not clear."""
    if two_speakers(a, b) or speaker_unknown(a) or speaker_unknown(b):
        return None
    if _ASKING.search(a.text) or _ASKING.search(b.text) or not _alike_otherwise(a, b, denied.stem):
        return None
    if denied.of is not None and denied.of not in b.content:
        return None
    if _NONE.search(b.text) or _partly(a, b):
        return None
    verb = next((w for w in b.words if w.stem == denied.stem), None)
    if verb is None or _OPEN.search(b.text[: verb.start]):
        return None
    return verb.start, verb.end


def _partly(a: ReadClaim, b: ReadClaim) -> bool:
    """Whether both speak of a part only: several stations opened, several did not."""
    mine, theirs = ({q.noun for q in claim.quantities if 0 < q.level < _ALL} for claim in (a, b))
    return bool(mine & theirs)


_ALL = 4
"""The level of "all" (`scope`)."""


def _alike_otherwise(a: ReadClaim, b: ReadClaim, *verbs: str) -> bool:
    mine, theirs = a.content.difference(verbs), b.content.difference(verbs)
    return len(mine & theirs) >= FEWEST_SHARED and shared_share(mine, theirs) >= OTHERWISE_ALIKE


def _signal(state: SlotState, a: ReadClaim, b: ReadClaim, denied: Denied, span: tuple[int, int]) -> Signal:
    slot = STATUS if denied.yet else NEGATION
    words = a.text[denied.start : denied.end], b.text[slice(*span)]
    note = None
    if denied.yet and state is SlotState.CONFLICT and later(a, b) > 0:  # not yet then, done by now
        state, note = SlotState.COMPATIBLE, UPDATE
    return Signal(slot, state, *words, (denied.start, denied.end), span, note)
