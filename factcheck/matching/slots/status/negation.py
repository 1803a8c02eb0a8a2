"""Compares what two claims deny: the same verb with "not" in one and without it in the other, or its opposite.

"Kestravia denied the report" is a statement about a speaker, not a negation; "could not say how many" is none either.
Said only where the claims agree in nearly everything else, and nobody clear to be another speaker says one of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.match import UPDATE, Signal, SlotState
from factcheck.domain.words import words
from factcheck.domain.words.function_words import BE, DO, HAVE, MODALS
from factcheck.matching.slots.context import numbers_in, other_names, other_period
from factcheck.matching.slots.dates.compare import other_days
from factcheck.matching.slots.scope import find_quantities
from factcheck.matching.slots.sides import Side, later, speaker_unknown, two_speakers
from factcheck.matching.words.opposites import of_the_same, opposed
from factcheck.matching.words.tables import say_verbs, stop_words, word_list
from factcheck.matching.words.words import Word, content_of, shared_share, words_of

NEGATION, STATUS = "negation", "status"
OTHERWISE_ALIKE = 0.6
"""Share of the shorter claim's telling words, without the verb, that the other must have."""
FEWEST_SHARED = 2
"""Telling words, beside the verb, that both must have."""
_AUXILIARIES = (BE | HAVE | DO | MODALS | words("am been")) - words("may might shall")
"""What may not be, or shall not, is not denied by that."""
_CONTRACTED = frozenset({*(f"{word}n't" for word in _AUXILIARIES), "won't", "can't", "shan't", "cannot"})
_BETWEEN = word_list("between")
_ABOUT_KNOWING = word_list("knowing")
"""Verbs of knowing and saying: not to say how many is not to say that there were none."""
_REFUSING = word_list("refusing")
"""Words whose "to" denies the verb after it: "refused to sign", "failed to reach", "yet to open"."""
_SAME = frozenset({"other", "more", "further", "additional", "new", "such", "longer", "matter", "doubt", "one"})
"""After "no": does not say that there was none at all ("no other suspect was charged")."""
_NO_SUBJECT = 4
"""Words after "no" in which its verb must begin."""
_ASKING = re.compile(r"\b(?:whether|how (?:many|much)|if|unless|until|why|when)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Denied:
    """A verb with its negation: span of the words, the verb's stem, whether it is "not yet", and of what was none.

    `of`: the stem of that ("no warning was given"), which must be spoken of for the verb to be affirmed; else None.
    """

    start: int
    end: int
    stem: str
    yet: bool
    of: str | None = None


@lru_cache(maxsize=65536)
def find_denied(text: str) -> tuple[Denied, ...]:
    """Return the negated verbs of `text`: "hasn't yet signed", "refused to sign", "no bill was signed"."""
    words = words_of(text)
    found = []
    for n, word in enumerate(words):
        if word.lower == "no" and (denied := _of_none(words, n)):
            found.append(denied)
            continue
        if word.lower in _REFUSING and (denied := _refused(words, n)):
            found.append(denied)
            continue
        negated = word.lower == "not" and n and words[n - 1].lower in _AUXILIARIES
        contracted = word.lower in _CONTRACTED
        if not (negated or contracted or word.lower == "never"):
            continue
        following = words[n + 1 : n + 5]
        between = _leading(following)
        verb = following[len(between)] if len(between) < len(following) else None
        if verb is None or not _tells(verb):
            continue
        start = words[n - 1].start if negated else word.start
        yet = any(w.lower == "yet" for w in between) or bool(re.match(r"[^.;]*\byet\b", text[verb.end :]))
        found.append(Denied(start, verb.end, verb.stem, yet))
    return tuple(found)


def _tells(verb: Word) -> bool:
    return not (verb.lower in stop_words() or verb.stem in _KNOWING or verb.lower in say_verbs())


def _of_none(words: Sequence[Word], n: int) -> Denied | None:
    """The verb of "no warning was issued"; None for "no other", and where no verb in the passive follows."""
    following = words[n + 1 : n + 2 + _NO_SUBJECT]
    at = next((k for k, w in enumerate(following) if w.lower in _AUXILIARIES), 0)
    if not at or any(w.lower in _SAME or w.lower in _AUXILIARIES for w in following[:at]):
        return None
    rest = words[n + 1 + at + 1 : n + 1 + at + 5]
    rest = rest[len(_leading(rest)) :]
    if not rest or not _tells(rest[0]) or not following[at - 1].content:
        return None
    return Denied(words[n].start, rest[0].end, rest[0].stem, yet=False, of=following[at - 1].stem)


def _refused(words: Sequence[Word], n: int) -> Denied | None:
    """The verb of "refused to sign", or of "has yet to sign"."""
    verb = words[n + 2] if len(words) > n + 2 and words[n + 1].lower == "to" else None
    if verb is not None and verb.lower == "be" and len(words) > n + 3:
        verb = words[n + 3]
    yet = words[n].lower == "yet"
    if verb is None or not _tells(verb) or (yet and (not n or words[n - 1].lower not in _AUXILIARIES)):
        return None
    return Denied(words[n].start, verb.end, verb.stem, yet)


def _leading(words: Sequence[Word]) -> list[Word]:
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
        return _opposites(a, b)
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
    return found or _opposites(a, b)


def _opposites(a: Side, b: Side) -> list[Signal]:
    """A conflict where one claim says the opposite of the other, of the same thing at the same time."""
    found = opposed(a.text, b.text)
    if found is None or two_speakers(a, b) or speaker_unknown(a) or speaker_unknown(b):
        return []
    if _ASKING.search(a.text) or _ASKING.search(b.text) or not _alike_otherwise(a.text, b.text, *found.stems):
        return []
    numbers = numbers_in(a.text), numbers_in(b.text)
    if numbers[0] and numbers[1] and not numbers[0] & numbers[1]:
        return []
    if other_days(a, b) or other_period(a.text, b.text) or other_names(a.text, b.text):
        return []
    if not of_the_same(a.text, b.text, found):
        return []
    if any(_OPEN.search(side.text[: span[0]]) for side, span in ((a, found.a_span), (b, found.b_span))):
        return []
    words = a.text[slice(*found.a_span)], b.text[slice(*found.b_span)]
    return [Signal(NEGATION, SlotState.CONFLICT, *words, found.a_span, found.b_span)]


_NONE = re.compile(r"\b(?:no|none|nobody|nothing|neither|nor|never|without|hardly|barely)\b", re.IGNORECASE)
"""Denies in other words: who sent no soldiers did not send them."""
_OPEN = re.compile(r"\b(?:to|if|could|may|might|would|will|should|can)\s+(?:be\s+|have\s+)?$")
"""Before a verb: says what may come, not what is."""


def _affirmed(a: Side, b: Side, denied: Denied) -> tuple[int, int] | None:
    """Where `b` says what `a` denies, or None where that is not clear."""
    if two_speakers(a, b) or speaker_unknown(a) or speaker_unknown(b):
        return None
    if _ASKING.search(a.text) or _ASKING.search(b.text) or not _alike_otherwise(a.text, b.text, denied.stem):
        return None
    if denied.of is not None and denied.of not in content_of(b.text):
        return None
    if _NONE.search(b.text) or _partly(a.text, b.text):
        return None
    verb = next((w for w in words_of(b.text) if w.stem == denied.stem), None)
    if verb is None or _OPEN.search(b.text[: verb.start]):
        return None
    return verb.start, verb.end


def _partly(a: str, b: str) -> bool:
    """Whether both speak of a part only: several stations opened, several did not."""
    mine, theirs = ({q.noun for q in find_quantities(t) if 0 < q.level < _ALL} for t in (a, b))
    return bool(mine & theirs)


_ALL = 4
"""The level of "all" (`scope`)."""


def _alike_otherwise(a: str, b: str, *verbs: str) -> bool:
    mine, theirs = content_of(a).difference(verbs), content_of(b).difference(verbs)
    return len(mine & theirs) >= FEWEST_SHARED and shared_share(mine, theirs) >= OTHERWISE_ALIKE


def _signal(state: SlotState, a: Side, b: Side, denied: Denied, span: tuple[int, int]) -> Signal:
    slot = STATUS if denied.yet else NEGATION
    words = a.text[denied.start : denied.end], b.text[slice(*span)]
    note = None
    if denied.yet and state is SlotState.CONFLICT and later(a, b) > 0:  # not yet then, done by now
        state, note = SlotState.COMPATIBLE, UPDATE
    return Signal(slot, state, *words, (denied.start, denied.end), span, note)
