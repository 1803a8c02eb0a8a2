"""How check-worthy a sentence is, and what kind of sentence it is. Orders and tags; never hides.

A hand score (features as in ClaimBuster; weights written once, not fitted: on debates as good as a fitted model on the
same features), squashed into 0–1.
"""

import math
import re
from dataclasses import dataclass

from factcheck.domain.claim import ClaimTag
from factcheck.domain.words import words
from factcheck.domain.words.calendar import WEEKDAYS
from factcheck.intake.tables import kinds
from factcheck.intake.tables.months import MONTHS
from factcheck.intake.tables.numbers import BIG_NUMBER_WORDS, NUMBER_WORDS
from factcheck.intake.tables.speech import OFTEN_OTHERWISE, SPEECH_VERBS

SCAN = 2_000
"""Characters of a sentence that are scored."""
_CONSTANT = 1.6
"""Taken off every sentence: one without any feature scores below 0."""
_MIDDLE, _SCALE = 2.0, 1.5
"""The score that weighs 0.5, and how far from it a sentence weighs 0.73 or 0.27 (a logistic curve keeps the order)."""
_MOST = 3
"""Each feature counts at most so often."""
_SHORT_WORDS = 7
"""A sentence of fewer words says little by itself."""
_MOST_WORDS = 60
"""Length counts up to here."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_BIG = re.compile(
    r"[$£€¥₹]\s?\d|\d\s?(?:%|(?:percent|per cent|hundred|thousand|million|billion|trillion|bn|dollars?|euros?)\b)|"
    r"\d{1,3}(?:[,.]\d{3})+\b|\b(?!(?:19|20)\d\d\b)\d{4,}\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_QUESTION_ENDS = ("?", "？", "؟")
_DATE_WORDS = (frozenset(MONTHS) - {"may", "mar", "march"}).union(WEEKDAYS, words("yesterday today"))


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence's words, worked out once for score and tags."""

    text: str
    low: str
    words: tuple[str, ...]

    @classmethod
    def of(cls, sentence: str) -> "Wording":
        """Read a sentence, at most `SCAN` characters of it."""
        text = sentence[:SCAN]
        low = text.lower().replace("’", "'")
        return cls(text, low, tuple(_WORD.findall(low)))

    @property
    def question(self) -> bool:
        """Whether it ends in a question mark."""
        return self.text.rstrip("\"'”’»)").endswith(_QUESTION_ENDS)


def weight_of(wording: Wording) -> float:
    """Return how check-worthy a sentence is, 0–1: a date, a figure, a name and a report weigh most."""
    counts = dict.fromkeys(_EACH, 0)
    for word in wording.words:
        for feature in _FEATURES_OF.get(word, ()):
            counts[feature] += 1
        if word[0].isdigit():
            counts["digit"] += 1
        elif word.endswith("ed") and len(word) > 4:
            counts["finite"] += 1
    if counts["digit"]:
        counts["big"] += len(_BIG.findall(wording.low))
        counts["year"] = len(_YEAR.findall(wording.low))
    if kinds.OPINION_TRIGGERS & set(wording.words):
        counts["thinks"] = len(kinds.OPINION.findall(wording.low))
    counts["entity"] = _entities(wording.text)
    score = sum(min(count, _MOST) * _EACH[feature] for feature, count in counts.items())
    score += 0.25 * min(len(wording.words), _MOST_WORDS) / 10
    score -= 1.2 if wording.question else 0.0
    score -= 1.5 if len(wording.words) < _SHORT_WORDS else 0.0
    return round(1.0 / (1.0 + math.exp(-(score - _CONSTANT - _MIDDLE) / _SCALE)), 4)


def tags_of(wording: Wording, headline: bool = False) -> tuple[str, ...]:
    """Return what kind of sentence it is, as `ClaimTag` values in the order of that enumeration."""
    words = set(wording.words)
    tags = {tag: bool(triggers & words and pattern.search(wording.low)) for tag, triggers, pattern in kinds.KINDS}
    tags[ClaimTag.QUESTION] = wording.question
    tags[ClaimTag.HEADLINE] = headline
    return tuple(tag.value for tag in ClaimTag if tags.get(tag))


_EACH = {
    "digit": 1.0,
    "big": 1.2,
    "number": 0.5,
    "year": 0.6,
    "date": 0.6,
    "comparative": 0.5,
    "finite": 0.4,
    "report": 0.5,
    "entity": 0.35,
    "thinks": -0.9,
    "modal": -0.35,
    "hedge": -0.5,
    "you": -0.5,
    "me": -0.35,
}
"""What each feature counts for, once."""


def _table() -> dict[str, tuple[str, ...]]:
    """Word → the features it counts for: one look-up a word instead of one per list."""
    lists = {
        "big": BIG_NUMBER_WORDS,
        "number": NUMBER_WORDS,
        "date": _DATE_WORDS,
        "comparative": kinds.COMPARATIVE,
        "finite": kinds.FINITE,
        "report": SPEECH_VERBS - OFTEN_OTHERWISE,
        "modal": kinds.MODAL,
        "hedge": kinds.HEDGES,
        "you": frozenset({"you", "your"}),
        "me": frozenset({"i", "my", "me"}),
    }
    words = frozenset().union(*lists.values())
    return {word: tuple(feature for feature, listed in lists.items() if word in listed) for word in words}


_FEATURES_OF = _table()


def _entities(text: str) -> int:
    """Runs of capitalised words that do not open the sentence."""
    count, inside = 0, True
    for word in text.split():
        capital = word.lstrip("\"'“‘(«[")[:1].isupper()
        count += capital and not inside
        inside = capital and word[-1] not in ",;:"
        if count >= _MOST:
            break
    return count
