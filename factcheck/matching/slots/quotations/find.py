"""Finds quotations in a sentence, with their words in a form in which two can be compared. Compares none.

Offsets are code points into the text as given.
"""

import re
from dataclasses import dataclass

from factcheck.matching.words.numbers import find_numbers, value_key

FEWEST = 3
"""Words from which a quotation is compared; shorter ones are single terms in quotation marks."""
MOST = 300
"""Words of one quotation, and quotations of one claim, that are compared."""
MOST_QUOTATIONS = 12
_QUOTED = re.compile(
    r"“(?P<curly>[^“”]{2,4000})”|\"(?P<straight>[^\"]{2,4000})\"|«(?P<angled>[^«»]{2,4000})»"
    r"|(?<![\w’])‘(?P<single>[^‘\n]{6,1000}?)’(?!\w)|(?<![\w'])'(?P<typed>[^'\n]{6,1000}?)'(?!\w)"
)
_MARK = re.compile("[“\"«‘']")
"""Begins every quotation."""
_ADDED = re.compile(r"\[[^\]]*\]|\([^)]*\)|\.\.\.|…")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: span of what stands between the marks, and its words in lower case without additions in brackets."""

    start: int
    end: int
    words: tuple[str, ...]


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order, at most `MOST_QUOTATIONS`; numbers are given by their values."""
    if not _MARK.search(text):
        return ()
    quotations: list[Quotation] = []
    for match in _QUOTED.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        words = _words(text[start:end])
        if len(words) >= FEWEST:
            quotations.append(Quotation(start, end, words[:MOST]))
        if len(quotations) == MOST_QUOTATIONS:
            break
    return tuple(quotations)


def _words(quoted: str) -> tuple[str, ...]:
    plain = _ADDED.sub(" ", quoted)
    numbers = {n.start: n for n in find_numbers(plain)}
    spoken: list[str] = []
    done = 0
    for match in _WORD.finditer(plain):
        if match.start() < done:
            continue
        if number := numbers.get(match.start()):
            spoken.append("#" + value_key(number.value))
            done = number.end
            continue
        word = match[0].lower().replace("’", "'")
        spoken.extend(("not",) if word == "cannot" else (word[:-3], "not") if word.endswith("n't") else (word,))
    return tuple(spoken)
