"""Compares what two claims deny: the same verb with "not" in one and without it in the other. Reads no denials.

"Kestravia denied the report" is a statement about a speaker, not a negation; "could not say how many" is none either.
Said only where the claims agree in nearly everything else, and nobody clear to be another speaker says one of them.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.match import UPDATE, Signal, SlotState
from factcheck.matching.sides import Side, later, speaker_unknown, two_speakers
from factcheck.matching.tables import say_verbs, stop_words, word_list
from factcheck.matching.words import Word, content_of, shared_share, words_of

NEGATION, STATUS = "negation", "status"
OTHERWISE_ALIKE = 0.6
"""Share of the shorter claim's telling words, without the verb, that the other must have."""
FEWEST_SHARED = 2
"""Telling words, beside the verb, that both must have."""
_AUXILIARIES = word_list("auxiliaries")
_CONTRACTED = frozenset({*(f"{word}n't" for word in _AUXILIARIES), "won't", "can't", "shan't", "cannot"})
_BETWEEN = word_list("between")
_ABOUT_KNOWING = word_list("knowing")
"""Verbs of knowing and saying: not to say how many is not to say that there were none."""
_ASKING = re.compile(r"\b(?:whether|how (?:many|much)|if|unless|until|why|when)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Denied:
    """A verb with its negation: span of the words, the verb's stem, and whether it is "not yet"."""

    start: int
    end: int
    stem: str
    yet: bool


@lru_cache(maxsize=65536)
def find_denied(text: str) -> tuple[Denied, ...]:
    """Return the negated verbs of `text`: "did not sign", "hasn't yet signed", "never published"."""
    words = words_of(text)
    found = []
    for n, word in enumerate(words):
        negated = word.lower == "not" and n and words[n - 1].lower in _AUXILIARIES
        contracted = word.lower in _CONTRACTED
        if not (negated or contracted or word.lower == "never"):
            continue
        following = words[n + 1 : n + 5]
        between = _leading(following)
        verb = following[len(between)] if len(between) < len(following) else None
        if verb is None or verb.lower in stop_words() or verb.stem in _KNOWING or verb.lower in say_verbs():
            continue
        start = words[n - 1].start if negated else word.start
        yet = any(w.lower == "yet" for w in between) or bool(re.match(r"[^.;]*\byet\b", text[verb.end :]))
        found.append(Denied(start, verb.end, verb.stem, yet))
    return tuple(found)


def _leading(words: tuple[Word, ...]) -> list[Word]:
    found = []
    for word in words:
        if word.lower not in _BETWEEN and not word.lower.endswith("ly"):
            break
        found.append(word)
    return found


_KNOWING = frozenset(stem for verb in _ABOUT_KNOWING for stem in content_of(verb) | {verb})


def compare_negations(a: Side, b: Side) -> list[Signal]:
    """Return one signal per verb that one claim or both deny: equal, or a conflict (of status for "not yet")."""
    mine, theirs = find_denied(a.text), find_denied(b.text)
    if not mine and not theirs:
        return []
    found = []
    for denied in mine:
        same = next((d for d in theirs if d.stem == denied.stem), None)
        if same and _alike_otherwise(a.text, b.text, denied.stem):
            found.append(_signal(SlotState.EQUAL, a, b, denied, (same.start, same.end)))
    shared = {d.stem for d in mine} & {d.stem for d in theirs}
    for denied in mine:
        if denied.stem not in shared and (span := _affirmed(a, b, denied)):
            found.append(_signal(SlotState.CONFLICT, a, b, denied, span))
    for denied in theirs:
        if denied.stem not in shared and (span := _affirmed(b, a, denied)):
            found.append(_signal(SlotState.CONFLICT, b, a, denied, span).swapped())
    return found


def _affirmed(a: Side, b: Side, denied: Denied) -> tuple[int, int] | None:
    """Where `b` says what `a` denies, or None where that is not clear."""
    if two_speakers(a, b) or speaker_unknown(a) or speaker_unknown(b):
        return None
    if _ASKING.search(a.text) or _ASKING.search(b.text) or not _alike_otherwise(a.text, b.text, denied.stem):
        return None
    verb = next((w for w in words_of(b.text) if w.stem == denied.stem), None)
    if verb is None or re.search(r"\b(?:to|if|could|may|might|would|will)\s+(?:be\s+)?$", b.text[: verb.start]):
        return None
    return verb.start, verb.end


def _alike_otherwise(a: str, b: str, verb: str) -> bool:
    mine, theirs = content_of(a) - {verb}, content_of(b) - {verb}
    return len(mine & theirs) >= FEWEST_SHARED and shared_share(mine, theirs) >= OTHERWISE_ALIKE


def _signal(state: SlotState, a: Side, b: Side, denied: Denied, span: tuple[int, int]) -> Signal:
    slot = STATUS if denied.yet else NEGATION
    words = a.text[denied.start : denied.end], b.text[slice(*span)]
    note = None
    if denied.yet and state is SlotState.CONFLICT and later(a, b) > 0:  # not yet then, done by now
        state, note = SlotState.COMPATIBLE, UPDATE
    return Signal(slot, state, *words, (denied.start, denied.end), span, note)
