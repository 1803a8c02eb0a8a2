"""Shows where one claim says a thing more firmly than the other: "could" and "will", "alleged" and plain, "at least".

None of these is a contradiction: the state is compatible, or only one side has the word that weakens; the note says
from what to what. Whether the shift is a mistake is for people to say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.match import ARROW, Signal, SlotState
from factcheck.matching.slots.figures.find import Figure, Qualifier
from factcheck.matching.slots.sides import Side
from factcheck.matching.slots.speakers import says
from factcheck.matching.words.hints import folded, has_one_of
from factcheck.matching.words.tables import irregular_forms
from factcheck.matching.words.tokens import terms
from factcheck.matching.words.words import content_of, shared_share, words_of

STRENGTH = "strength"
SAME_TOPIC = 0.4
"""Share of the shorter claim's telling words that the other must have before an allegation counts as dropped."""
OBJECT_REACH = 40
"""Characters after a verb in which its object may stand."""
PLAIN = "stated"
_MODALS = {
    **dict.fromkeys(("could", "may", "might"), "could"),
    **dict.fromkeys(("will", "would", "shall"), "will"),
}
_EXPECTING = re.compile(
    r"\b(?:(?:is|are|was|were)\s+)?(?P<kind>expected|likely|believed|thought|set|due|about|planning|preparing|ready"
    r"|plan|plans|planned|intends?|has yet|have yet|is|are)\s+to\s+"
    r"(?:be\s+)?(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?P<kind>could|may|might|will|would|shall)\s+(?:(?:not|also|soon|be|have|been|still)\s+){0,3}(?P<verb>[a-z]{3,})",
    re.IGNORECASE,
)
_ALLEGED = re.compile(
    r"\b(?:alleged(?:ly)?|reported(?:ly)?(?=\s+\w+ed\b|\s+in\b)|suspected|purported(?:ly)?|supposed(?:ly)?|so-called|apparent(?:ly)?"
    r"|possibl[ey]|presumed|unconfirmed|claimed to)\b",
    re.IGNORECASE,
)
_INFLECTED = re.compile(r"(?:\w{0,2}(?:ed|es)|d|s)")
"""Endings of a verb as it is or was done; what ends otherwise may be a noun ("deployment")."""
_HEDGES = re.compile(
    r"\b(?:may|might|could|possibl\w+|perhaps|likely|probabl\w+|seems?|appears?|believ\w+|suspect\w*|estimat\w+|expect\w*"
    r"|alleged\w*|reportedly|purported\w*|claim\w*|accus\w+|suggest\w*|would|if)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Modal:
    """A verb with what is said of its coming: span of both words, the verb's stem, the kind of word, the word."""

    start: int
    end: int
    stem: str
    kind: str
    word: str


@lru_cache(maxsize=65536)
def find_modals(text: str) -> tuple[Modal, ...]:
    """Return the verbs that come with "could", "will", "is expected to", in order."""
    found = []
    lower = folded(text)
    for pattern, hints in ((_MODAL, _MODALS), (_EXPECTING, ("to",))):
        for match in pattern.finditer(text) if has_one_of(lower, hints) else ():
            kind = match["kind"].lower()
            stem = words_of(match["verb"])[0].stem
            found.append(Modal(*match.span(), stem, _MODALS.get(kind, kind), kind))
    return tuple(sorted(found, key=lambda m: m.start))


def compare_strength(a: Side, b: Side, figures: Sequence[tuple[Figure, Figure]]) -> list[Signal]:
    """Return one signal per shift of strength. `figures`: the pairs of figures that both give alike."""
    found = [*_modals(a.text, b.text), *_qualifiers(a.text, b.text, figures)]
    if not found:
        found = _allegations(a, b)
    return found or _attributed(a, b)


def _modals(a: str, b: str) -> list[Signal]:
    if shared_share(content_of(a), content_of(b)) < SAME_TOPIC:
        return []
    mine, theirs = find_modals(a), find_modals(b)
    found = []
    for one in mine:
        other = next((m for m in theirs if m.stem == one.stem), None)
        if other:
            if other.kind != one.kind and same_object(a, one.end, b, other.end):
                found.append(_signal(a, b, (one.start, one.end), (other.start, other.end), one.word, other.word))
        elif (done := done_in(b, one.stem)) and same_object(a, one.end, b, done[1]):
            found.append(_signal(a, b, (one.start, one.end), done, one.word, PLAIN))
    for other in theirs:
        if any(m.stem == other.stem for m in mine):
            continue
        if (done := done_in(a, other.stem)) and same_object(a, done[1], b, other.end):
            found.append(_signal(a, b, done, (other.start, other.end), PLAIN, other.word))
    return found


def same_object(a: str, a_end: int, b: str, b_end: int) -> bool:
    """Whether two verbs are followed by the same, as far as one can tell: sending soldiers is not sending officers."""
    mine, theirs = (frozenset(terms(text[end : end + OBJECT_REACH])) for text, end in ((a, a_end), (b, b_end)))
    return bool(mine & theirs) or not mine or not theirs


def done_in(text: str, stem: str) -> tuple[int, int] | None:
    """Where the text has the verb as done or being done: "sent", "has sent", "sends"."""
    for word in words_of(text):
        if word.stem == stem and (
            word.lower in irregular_forms() or _INFLECTED.fullmatch(word.lower.removeprefix(stem))
        ):
            before = text[: word.start]
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


def _allegations(a: Side, b: Side) -> list[Signal]:
    """A word that weakens in one claim, where the other states the thing as its own."""
    if shared_share(content_of(a.text), content_of(b.text)) < SAME_TOPIC:
        return []
    one, other = _alleged(a.text), _alleged(b.text)
    if one and not other and _plain(b):
        words = a.text[slice(*one)]
        return [_weakened(words, one, words.lower())]
    if other and not one and _plain(a):
        words = b.text[slice(*other)]
        return [_weakened(words, other, words.lower()).swapped()]
    return []


@lru_cache(maxsize=65536)
def _alleged(text: str) -> tuple[int, int] | None:
    """Where the first word stands that weakens the whole."""
    found = _ALLEGED.search(text)
    return found.span() if found else None


def _attributed(a: Side, b: Side) -> list[Signal]:
    """Said by somebody in one claim, by the article itself in the other."""
    if shared_share(content_of(a.text), content_of(b.text)) < SAME_TOPIC:
        return []
    if a.speaker and _plain(b):
        return [_weakened(a.speaker.surface, _span(a.text, a.speaker.surface), "attributed")]
    if b.speaker and _plain(a):
        return [_weakened(b.speaker.surface, _span(b.text, b.speaker.surface), "attributed").swapped()]
    return []


def _plain(side: Side) -> bool:
    """Whether the article itself states it as a fact."""
    return side.speaker is None and _unhedged(side.text)


@lru_cache(maxsize=65536)
def _unhedged(text: str) -> bool:
    return not says(text) and not _HEDGES.search(text)


def _weakened(words: str, span: tuple[int, int] | None, kind: str) -> Signal:
    return Signal(STRENGTH, SlotState.ONLY_A, words, None, span, None, ARROW.join((kind, PLAIN)))


def _signal(a: str, b: str, mine: tuple[int, int], theirs: tuple[int, int], one: str, other: str) -> Signal:
    note = ARROW.join((one, other))
    return Signal(STRENGTH, SlotState.COMPATIBLE, a[slice(*mine)], b[slice(*theirs)], mine, theirs, note)


def _span(text: str, surface: str) -> tuple[int, int] | None:
    at = text.find(surface)
    return None if at < 0 else (at, at + len(surface))
