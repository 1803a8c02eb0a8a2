"""Compares the status of two claims: how far a thing has come, and whether its speaker confirmed it.

"sent" by one and "not yet moved" by another contradict each other where both speak of one figure, whoever says so: it
is the world that they differ on. What is confirmed depends on the speaker, and is compared for one speaker only.
"""

import re
from collections.abc import Sequence

from factcheck.domain.match import ARROW, UPDATE, Signal, SlotState
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.figures.find import Figure
from factcheck.matching.slots.sides import later
from factcheck.matching.slots.stages import Phase, Stage, stage_beside
from factcheck.matching.slots.status.confirmation import Stance, Stood
from factcheck.matching.slots.status.negation import STATUS
from factcheck.matching.slots.status.strength import done_in, same_object
from factcheck.matching.who.speaker import Speaker, name_in, same_speaker
from factcheck.matching.words.words import shared_share

OTHERWISE_ALIKE = 0.6
"""Share of the shorter claim's telling words, without those of confirming, that the other must have."""
_CONFIRMING = re.compile("confirm|verif|corrob")
_AHEAD = {Phase.NOT_YET: 0, Phase.PLANNED: 0, Phase.DONE: 1}
"""What is being prepared is not among them: it may have been done with a part, or be done by then."""


def compare_status(a: ReadClaim, b: ReadClaim, same_figures: Sequence[tuple[Figure, Figure]]) -> list[Signal]:
    """Return at most one signal on progress and one on confirmation. `same_figures`: those that both give alike."""
    signals = []
    for one, other in same_figures:
        stages = stage_beside(a.text, a.stages, one), stage_beside(b.text, b.stages, other)
        if stages[0] and stages[1]:
            signals.append(_of_progress(a, b, stages[0], stages[1]))
            break
    if not signals and same_figures:
        signals = _of_one_verb(a, b)
    return [*signals, *_of_confirmation(a, b, bool(same_figures))]


def _of_progress(a: ReadClaim, b: ReadClaim, one: Stage, other: Stage) -> Signal:
    spans = (one.start, one.end), (other.start, other.end)
    state, note = SlotState.EQUAL, None
    ahead = _AHEAD.get(one.phase), _AHEAD.get(other.phase)
    if ahead[0] is not None and ahead[1] is not None and ahead[0] != ahead[1]:
        state = SlotState.CONFLICT
        if later(a, b) * (ahead[1] - ahead[0]) > 0:  # what was planned has been done since
            state, note = SlotState.COMPATIBLE, UPDATE
    elif one.phase is not other.phase:
        state, note = SlotState.COMPATIBLE, ARROW.join((one.phase.value, other.phase.value))
    return Signal(STATUS, state, a.text[slice(*spans[0])], b.text[slice(*spans[1])], *spans, note)


_COMING = frozenset(
    {"will", "set", "due", "about", "planning", "preparing", "plan", "plans", "planned", "intends", "is", "are"}
)
"""Kinds of modals by which a thing has not been done yet; what is likely or expected may be said of the past."""


def _of_one_verb(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """What one is going to do and the other has done, whatever it is: "will close", "has closed"."""
    return [
        *_coming_and_done(a, b),
        *(signal.swapped() for signal in _coming_and_done(b, a)),
    ][:1]


def _coming_and_done(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """The first verb that is to come by `a` and done by `b`."""
    for modal in a.modals:
        done = done_in(b, modal.stem) if modal.kind in _COMING else None
        if done is None or not same_object(a.text, modal.end, b.text, done[1]):
            continue
        if any(m.stem == modal.stem for m in b.modals) or done_in(a, modal.stem):
            continue
        newer = later(a, b) > 0  # what was planned has been done since
        state, note = (SlotState.COMPATIBLE, UPDATE) if newer else (SlotState.CONFLICT, None)
        spans = (modal.start, modal.end), done
        return [Signal(STATUS, state, a.text[slice(*spans[0])], b.text[slice(*spans[1])], *spans, note)]
    return []


def _of_confirmation(a: ReadClaim, b: ReadClaim, same_figure: bool) -> list[Signal]:
    mine, theirs = a.stance, b.stance
    if mine and theirs and Stance.NOT_CONFIRMED in (mine.stance, theirs.stance) and mine.stance is not theirs.stance:
        alike = same_figure or _one_matter(a, b)
        if alike and _one_speaker(a, b, mine, theirs) and Stance.CONFIRMED in (mine.stance, theirs.stance):
            return [_stances(SlotState.CONFLICT, a.text, b.text, mine, theirs)]
        return []
    if not same_figure:
        return []
    if back := _doubt(a, b, theirs):
        return [back]
    if back := _doubt(b, a, mine):
        return [back.swapped()]
    return []


def _doubt(a: ReadClaim, b: ReadClaim, theirs: Stood | None) -> Signal | None:
    """What the sentence after `a` says of its figures, against how `b` has them from the same speaker."""
    back = a.doubted
    if back is None or theirs is None or b.speaker is None or theirs.stance is Stance.NOT_CONFIRMED:
        return None
    if theirs.stance is Stance.STATED and _passed_on(b, theirs):
        return None
    same = same_speaker(_named(back.who or "", a), b.speaker)
    if same is False or (same is None and theirs.stance is not Stance.CONFIRMED):
        return None
    held = theirs.stance is Stance.HELD
    words = (a.following or "")[back.start : back.end]
    span = theirs.start, theirs.end
    state = SlotState.COMPATIBLE if held else SlotState.CONFLICT
    note = ARROW.join((back.stance.value, theirs.stance.value)) if held else None
    return Signal(STATUS, state, words, b.text[slice(*span)], None, span, note)


def _one_matter(a: ReadClaim, b: ReadClaim) -> bool:
    """Whether two claims are about one thing, apart from its being confirmed."""
    mine, theirs = (frozenset(w for w in claim.content if not _CONFIRMING.match(w)) for claim in (a, b))
    return len(mine & theirs) >= 2 and shared_share(mine, theirs) >= OTHERWISE_ALIKE


def _one_speaker(a: ReadClaim, b: ReadClaim, mine: Stood, theirs: Stood) -> bool:
    """Whether one speaker takes both stances: who has not confirmed a thing has not said it either, and so is named
    by the words before "has not confirmed" alone."""
    one, other = a.speaker or _subject(a, mine), b.speaker or _subject(b, theirs)
    if one is None or other is None:
        return False
    return same_speaker(one, other) is True or same_speaker(_named(one.surface, a), _named(other.surface, b)) is True


def _named(surface: str, claim: ReadClaim) -> Speaker:
    """Whoever words of a claim, or of the sentence after it, name."""
    return Speaker(surface, name_in(surface, claim.known))


_SUBJECT = re.compile(r"(?:^|[,;]\s)(?P<who>(?:[Tt]he\s)?[A-Z][^,.;:“”\"]{1,60}?)\s*$")


def _subject(claim: ReadClaim, stood: Stood) -> Speaker | None:
    subject = _SUBJECT.search(claim.text[: stood.start])
    return _named(subject["who"], claim) if subject else None


def _passed_on(side: ReadClaim, stood: Stood) -> bool:
    """Whether it is an outlet that states it, citing somebody: that it did takes nothing from "not confirmed"."""
    speaker = side.speaker
    return speaker is not None and bool(speaker.chain) and side.text[: stood.start].rstrip().endswith(speaker.surface)


def _stances(state: SlotState, a: str, b: str, mine: Stood, theirs: Stood) -> Signal:
    spans = (mine.start, mine.end), (theirs.start, theirs.end)
    return Signal(STATUS, state, a[slice(*spans[0])], b[slice(*spans[1])], *spans)
