"""Finds what a sentence denies: "hasn't yet signed", "refused to sign", "no bill was signed". Compares nothing.

Offsets are code points into the text as given.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.words import words
from factcheck.domain.words.function_words import BE, DO, HAVE, MODALS
from factcheck.matching.words.tables import say_verbs, stop_words, word_list
from factcheck.matching.words.words import PlacedWord, content_of

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


def find_denied(text: str, words: Sequence[PlacedWord]) -> tuple[Denied, ...]:
    """Return the negated verbs of `text`: "hasn't yet signed", "refused to sign", "no bill was signed"."""
    verbs = []
    for n, word in enumerate(words):
        if word.lower == "no" and (denied := _of_none(words, n)):
            verbs.append(denied)
            continue
        if word.lower in _REFUSING and (denied := _refused(words, n)):
            verbs.append(denied)
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
        verbs.append(Denied(start, verb.end, verb.stem, yet))
    return tuple(verbs)


def _tells(verb: PlacedWord) -> bool:
    return not (verb.lower in stop_words() or verb.stem in _KNOWING or verb.lower in say_verbs())


def _of_none(words: Sequence[PlacedWord], n: int) -> Denied | None:
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


def _refused(words: Sequence[PlacedWord], n: int) -> Denied | None:
    """The verb of "refused to sign", or of "has yet to sign"."""
    verb = words[n + 2] if len(words) > n + 2 and words[n + 1].lower == "to" else None
    if verb is not None and verb.lower == "be" and len(words) > n + 3:
        verb = words[n + 3]
    yet = words[n].lower == "yet"
    if verb is None or not _tells(verb) or (yet and (not n or words[n - 1].lower not in _AUXILIARIES)):
        return None
    return Denied(words[n].start, verb.end, verb.stem, yet)


def _leading(words: Sequence[PlacedWord]) -> list[PlacedWord]:
    leading = []
    for word in words:
        if word.lower not in _BETWEEN and not word.lower.endswith("ly"):
            break
        leading.append(word)
    return leading


_KNOWING = frozenset(stem for verb in _ABOUT_KNOWING for stem in content_of(verb) | {verb})
