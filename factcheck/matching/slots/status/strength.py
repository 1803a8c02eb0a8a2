"""Shows where one claim says a thing more firmly than the other: "could" and "will", "alleged" and plain, "at least".

None of these is a contradiction: the state is compatible, or only one side has the word that weakens; the note says
from what to what. Whether the shift is a mistake is for people to say.
"""

import re
from collections.abc import Sequence

from factcheck.domain.match import ARROW, Signal, SlotState
from factcheck.matching.slots.claim import ReadClaim
from factcheck.matching.slots.figures.find import Figure, Qualifier
from factcheck.matching.words.tables import irregular_forms
from factcheck.matching.words.tokens import terms
from factcheck.matching.words.words import shared_share

STRENGTH = "strength"
SAME_TOPIC = 0.4
"""Share of the shorter claim's telling words that the other must have before an allegation counts as dropped."""
OBJECT_REACH = 40
"""Characters after a verb in which its object may stand."""
PLAIN = "stated"
_INFLECTED = re.compile(r"(?:\w{0,2}(?:ed|es)|d|s)")
"""Endings of a verb as it is or was done; what ends otherwise may be a noun ("deployment")."""


def compare_strength(a: ReadClaim, b: ReadClaim, figures: Sequence[tuple[Figure, Figure]]) -> list[Signal]:
    """Return one signal per shift of strength. `figures`: the pairs of figures that both give alike."""
    signals = [*_modals(a, b), *_qualifiers(a.text, b.text, figures)]
    if not signals:
        signals = _allegations(a, b)
    return signals or _attributed(a, b)


def _modals(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    mine, theirs = a.modals, b.modals
    if not (mine or theirs) or shared_share(a.content, b.content) < SAME_TOPIC:
        return []
    signals = []
    for one in mine:
        other = next((m for m in theirs if m.stem == one.stem), None)
        if other:
            if other.kind != one.kind and same_object(a.text, one.end, b.text, other.end):
                signals.append(
                    _signal(a.text, b.text, (one.start, one.end), (other.start, other.end), one.word, other.word)
                )
        elif (done := done_in(b, one.stem)) and same_object(a.text, one.end, b.text, done[1]):
            signals.append(_signal(a.text, b.text, (one.start, one.end), done, one.word, PLAIN))
    for other in theirs:
        if any(m.stem == other.stem for m in mine):
            continue
        if (done := done_in(a, other.stem)) and same_object(a.text, done[1], b.text, other.end):
            signals.append(_signal(a.text, b.text, done, (other.start, other.end), PLAIN, other.word))
    return signals


def same_object(a: str, a_end: int, b: str, b_end: int) -> bool:
    """Whether two verbs are followed by the same, as far as one can tell: sending soldiers is not sending officers."""
    mine, theirs = (frozenset(terms(text[end : end + OBJECT_REACH])) for text, end in ((a, a_end), (b, b_end)))
    return bool(mine & theirs) or not mine or not theirs


def done_in(claim: ReadClaim, stem: str) -> tuple[int, int] | None:
    """Where the claim has the verb as done or being done: "sent", "has sent", "sends"."""
    for word in claim.words:
        if word.stem == stem and (
            word.lower in irregular_forms() or _INFLECTED.fullmatch(word.lower.removeprefix(stem))
        ):
            before = claim.text[: word.start]
            if not re.search(r"\b(?:to|to be|the|a|an|its|their|of|['’]s)\s+$", before):
                return word.start, word.end
    return None


def _qualifiers(a: str, b: str, figures: Sequence[tuple[Figure, Figure]]) -> list[Signal]:
    """Qualifiers of one value that only one side has: "at least 10" and "10"."""
    bounds = {
        Qualifier.AT_LEAST,
        Qualifier.MORE_THAN,
        Qualifier.UP_TO,
        Qualifier.LESS_THAN,
        Qualifier.NEARLY,
        Qualifier.ABOUT,
    }
    return [
        _signal(a, b, (one.start, one.end), (other.start, other.end), one.qualifier.value, other.qualifier.value)
        for one, other in figures
        if one.value == other.value
        and one.qualifier is not other.qualifier
        and {one.qualifier, other.qualifier} & bounds
    ]


def _allegations(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """A word that weakens in one claim, where the other states the thing as its own."""
    one, other = a.alleged, b.alleged
    if (one is None) is (other is None) or shared_share(a.content, b.content) < SAME_TOPIC:
        return []
    if one and b.plain:
        words = a.text[slice(*one)]
        return [_weakened(words, one, words.lower())]
    if other and a.plain:
        words = b.text[slice(*other)]
        return [_weakened(words, other, words.lower()).swapped()]
    return []


def _attributed(a: ReadClaim, b: ReadClaim) -> list[Signal]:
    """Said by somebody in one claim, by the article itself in the other."""
    if (a.speaker is None) is (b.speaker is None) or shared_share(a.content, b.content) < SAME_TOPIC:
        return []
    if a.speaker and b.plain:
        return [_weakened(a.speaker.surface, _span(a.text, a.speaker.surface), "attributed")]
    if b.speaker and a.plain:
        return [_weakened(b.speaker.surface, _span(b.text, b.speaker.surface), "attributed").swapped()]
    return []


def _weakened(words: str, span: tuple[int, int] | None, kind: str) -> Signal:
    return Signal(STRENGTH, SlotState.ONLY_A, words, None, span, None, ARROW.join((kind, PLAIN)))


def _signal(a: str, b: str, mine: tuple[int, int], theirs: tuple[int, int], one: str, other: str) -> Signal:
    note = ARROW.join((one, other))
    return Signal(STRENGTH, SlotState.COMPATIBLE, a[slice(*mine)], b[slice(*theirs)], mine, theirs, note)


def _span(text: str, surface: str) -> tuple[int, int] | None:
    at = text.find(surface)
    return None if at < 0 else (at, at + len(surface))
