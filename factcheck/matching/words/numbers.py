"""Finds numbers written in digits or English words, and their values. Does not know what they count, nor dates.

Used by the tokens (a number is one token, however it is written) and by the figures that a reviewer sees.
"""

import re
from dataclasses import dataclass
from enum import Enum

from factcheck.matching.words.hints import folded, has_one_of

SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
_SHORT_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mil": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bil": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
_ONES = {
    word: float(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
_TENS = {
    word: 10.0 * value
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
_FRACTIONS = {"half a": 0.5, "half-a": 0.5, "quarter of a": 0.25, "a": 1.0, "an": 1.0}
MAX_DIGITS = 15
"""Longer runs of digits are account numbers and the like: they stay words, and no float has to hold them."""


class NumberForm(Enum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: span (half-open, code points), value, form, and whether a scale ("million", "k") is in it."""

    start: int
    end: int
    value: float
    form: NumberForm
    scaled: bool = False


_SCALE = "|".join(SCALES)
_WORD = "|".join([*_ONES, *_TENS])
_NUMBER = re.compile(
    rf"""
    (?<![\w.,])(?<!\d[/:])
    (?P<digits>[0-9]{{1,3}}(?:[,\u00a0\u2009\u202f][0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)
    (?: (?P<ordinal>st|nd|rd|th)\b
      | (?-i:-?(?P<capital>MM|M|B))\b
      | [ \u00a0\u202f]?(?P<short>k|mn|mln|mil|m|bn|bln|bil|b|tn|trn)\b(?!['’.]\w)
      | [ \u00a0\u202f-](?P<scale>{_SCALE})s?\b
      | (?=(?:pc|pct|kg|kms?|cm|ft|lbs?|mph|kph|kmh|mw|gw)\b)
      | (?![\w])
    )
  | \b(?P<fraction>half[ -]a|quarter\ of\ a|an?)[ ](?P<of>{_SCALE})\b
  | \b(?:{_WORD})(?:(?:[ ]and[ ]|[ -])(?:{_WORD}|{_SCALE}))*\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HINTS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("teen", "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "million", "billion", "trillion", "dozen"),
)
"""One of these letters stands in every number that is written in words."""
_DIGIT = re.compile(r"[0-9]")
_PIECE = re.compile(r"[A-Za-z]+")


def find_numbers(text: str) -> list[Number]:
    """Return the numbers of `text` in order; spans do not overlap. Dates and times are not told apart here."""
    numbers: list[Number] = []
    if not _DIGIT.search(text) and not has_one_of(folded(text), _HINTS):
        return numbers
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if match["digits"]:
            digits = re.sub(r"[^0-9.]", "", match["digits"])
            if len(digits) > MAX_DIGITS:
                continue
            value = float(digits)
            if match["ordinal"]:
                numbers.append(Number(start, end, value, NumberForm.ORDINAL))
                continue
            short = match["short"] or match["capital"]
            factor = _SHORT_SCALES[short.lower()] if short else 1.0
            if match["scale"]:
                factor = SCALES[match["scale"].lower()]
            numbers.append(Number(start, end, round(value * factor, 6), NumberForm.DIGITS, factor != 1.0))
        elif match["of"]:
            value = _FRACTIONS[match["fraction"].lower()] * SCALES[match["of"].lower()]
            numbers.append(Number(start, end, value, NumberForm.WORDS, True))
        else:
            numbers.extend(_read_words(text, start, end))
    return numbers


def _read_words(text: str, start: int, end: int) -> list[Number]:
    """Read a run of number words; a run that is not one number by grammar ("five six") gives several."""
    numbers: list[Number] = []
    first = last = -1
    total = group = 0.0
    room = 0.0  # what may still be added to the group: below 10 after a ten, below 100 after a hundred
    scaled = False

    def close() -> None:
        nonlocal first, total, group, scaled
        if first >= 0:
            numbers.append(Number(first, last, total + group, NumberForm.WORDS, scaled))
        first, total, group, scaled = -1, 0.0, 0.0, False

    for piece in _PIECE.finditer(text, start, end):
        word = piece[0].lower()
        if word == "and":
            continue
        if word in SCALES:
            if first < 0:  # cannot happen at the start of a run, but may after a broken one
                continue
            scaled = True
            if word in ("hundred", "dozen"):
                group *= SCALES[word]
                room = 100.0 if word == "hundred" else 0.0
            else:
                total += group * SCALES[word]
                group, room = 0.0, 1000.0
        else:
            value = _ONES.get(word, _TENS.get(word, 0.0))
            # "two and three" are two numbers: "and" joins only after hundred, thousand …; "twenty five" is one
            joined_by_and = " and " in text[last : piece.start()].lower() if first >= 0 else False
            fits = value < room and value > 0 and (not joined_by_and or room >= 100.0)
            if first >= 0 and not fits:
                close()
            if first < 0:
                first = piece.start()
            group += value
            room = 10.0 if word in _TENS else 0.0
        last = piece.end()
    close()
    return numbers


def value_key(value: float) -> str:
    """One spelling for equal values: 12 and 12.0 are `12`."""
    return str(int(value)) if value.is_integer() else repr(value)
