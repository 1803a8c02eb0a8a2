"""A sentence as words and punctuation with offsets, each marked as inside or outside quotation marks.

Knows no grammar. Reads at most `SCAN` characters, so that a sentence without an end costs no more than a long one.
"""

import re
from typing import NamedTuple

SCAN = 1_500
"""Characters of a sentence in which a speaker is looked for."""

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)+|[^\W_]+(?:['’.&-][^\W_]+)*(?:['’](?!\w))?|[\"“”«»„]|[,;:!?()\[\]–—…]|\.{1,3}|-|'|‘|’"
)
_MARK = re.compile(r"[\"“”«»„]")
_OPENING, _CLOSING = frozenset("“«„"), frozenset("”»")
_MARKS = _OPENING | _CLOSING | {'"'}


class Token(NamedTuple):
    """A word or mark; `start`, `end` are code points into the sentence. A tuple, because there are many.

    `word`: whether it is a word or number; `capital`: whether it begins with a capital letter; `mark`: whether it is a
    double quotation mark.
    """

    text: str
    low: str
    start: int
    end: int
    quoted: bool
    word: bool
    capital: bool
    mark: bool

    @property
    def possessive(self) -> bool:
        """Whether it ends in `'s` or an apostrophe."""
        return self.low.endswith(("'s", "’s", "s'", "s’"))


Span = tuple[int, int]
"""Where something stands, half-open."""


class Phrase(NamedTuple):
    """Words that may name a speaker: positions of tokens, half-open; `rule`: the name of the one that ended it.

    Only what is looked for to the right (`after.py`) is ended by a rule.
    """

    start: int
    end: int
    rule: str | None = None


_new = tuple.__new__
"""Makes a token without the call that `NamedTuple` puts in between: half the time of the loop below."""


def tokenize(sentence: str, inside_quotation: bool = False) -> tuple[list[Token], bool]:
    """Return the tokens of a sentence, and whether a quotation is still open at its end.

    `inside_quotation` says that it was open before the sentence began.
    """
    tokens = []
    inside = inside_quotation
    for match in _TOKEN.finditer(sentence, 0, SCAN):
        text = match.group()
        start, end = match.span()
        first = text[0]
        if first.isalnum():
            low = text.lower()
            if "’" in low:
                low = low.replace("’", "'")
            tokens.append(_new(Token, (text, low, start, end, inside, True, first.isupper(), False)))
            continue
        mark = text in _MARKS
        quoted = inside or mark
        if text in _OPENING:
            inside = True
        elif text in _CLOSING:
            inside = False
        elif text == '"':
            inside = not inside
        tokens.append(_new(Token, (text, "'" if text == "’" else text, start, end, quoted, False, False, mark)))
    return tokens, inside


def open_after(sentence: str, inside_quotation: bool = False) -> bool:
    """Whether a quotation is open at a sentence's end: what `tokenize` says of it, without the tokens."""
    inside = inside_quotation
    for mark in _MARK.findall(sentence, 0, SCAN):
        inside = mark in _OPENING or (mark == '"' and not inside)
    return inside
