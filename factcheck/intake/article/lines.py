"""Where the lines of a text are, and which of them belong together because the text is hard-wrapped.

Splits at `\\n` only (`str.splitlines` also splits at U+2028, U+0085 and form feed). Does not judge what a line is.
"""

import itertools
import re
from dataclasses import dataclass

MIN_WRAP_WIDTH = 45
"""Narrower columns are verse, tables or menus rather than wrapped prose."""
MAX_WRAP_WIDTH = 110
"""Wider lines are paragraphs of their own."""
_MIN_WRAPPED_LINES = 4
"""Fewer lines than this that run on prove nothing."""
_MIN_WRAPPED_SHARE = 0.6
"""Of the lines that stand directly above another one, this share must run on for the file to be hard-wrapped."""
_FULL_LINE = 0.7
"""A line shorter than this share of the width ends its paragraph."""
_SENTENCE_ENDS = ".!?…:;\"”’')]»。！？؟।"
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,30}(?:, [^()–—]{3,30})? (?:\([\w /]{2,20}\)|[–—-](?: |$))")
"""A place in capitals with a day, an agency or a dash: a text begins here."""
_BULLETS = ("•", "- ", "* ", "– ", "— ", "·", "▪", "◦", "‣", "●", "■", "→", "»")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: one line, or several of a hard-wrapped text.

    `first`, `last`: positions of its lines (inclusive); `start`, `end`: half-open span in code points, without the
    last line feed; `text`: that slice of the page's text, untouched; `blank`: nothing but white space.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    blank: bool


def line_spans(text: str) -> list[tuple[int, int]]:
    """Return the half-open span of every line, without its line feed; a final line feed opens an empty last line."""
    spans = []
    start = 0
    while (end := text.find("\n", start)) >= 0:
        spans.append((start, end))
        start = end + 1
    spans.append((start, len(text)))
    return spans


def blocks_of(text: str) -> list[Block]:
    """Return the paragraphs of a text in order; every line, blank ones too, is in exactly one."""
    spans = line_spans(text)
    width = wrap_width(text, spans)
    if width is None:
        return [_block(text, i, i, s, e) for i, (s, e) in enumerate(spans)]
    blocks = []
    first = 0
    for i in range(len(spans)):
        if i + 1 < len(spans) and _runs_on(text, spans[i], spans[i + 1], width):
            continue
        blocks.append(_block(text, first, i, spans[first][0], spans[i][1]))
        first = i + 1
    return blocks


def _block(text: str, first: int, last: int, start: int, end: int) -> Block:
    words = text[start:end]
    return Block(first, last, start, end, words, not words or words.isspace())


def wrap_width(text: str, spans: list[tuple[int, int]]) -> int | None:
    """Return the column at which the text is hard-wrapped, or None if its lines are paragraphs."""
    lengths = sorted(e - s for s, e in spans if e > s)
    if len(lengths) <= _MIN_WRAPPED_LINES:
        return None
    width = lengths[int(len(lengths) * 0.95)]
    if not MIN_WRAP_WIDTH <= width <= MAX_WRAP_WIDTH:
        return None
    glued = wrapped = 0
    for here, below in itertools.pairwise(spans):
        if not text[here[0] : here[1]].strip() or not text[below[0] : below[1]].strip():
            continue
        if _breaks(text[here[0] : here[1]].strip(), text[below[0] : below[1]].strip()):
            continue  # says nothing about the others
        glued += 1
        wrapped += _runs_on(text, here, below, width) and text[here[1] - 1] not in _SENTENCE_ENDS
    return width if wrapped >= _MIN_WRAPPED_LINES and wrapped >= glued * _MIN_WRAPPED_SHARE else None


def _runs_on(text: str, here: tuple[int, int], below: tuple[int, int], width: int) -> bool:
    """Whether the line's paragraph goes on in the line below it."""
    line, following = text[here[0] : here[1]].strip(), text[below[0] : below[1]].strip()
    if not line or not following or following.startswith(_BULLETS):
        return False
    if following[0].islower():
        return True
    if _breaks(line, following):
        return False
    first_word = following.split(None, 1)[0]
    # A line is full if the next line's first word would not have fitted.
    return len(line) + 1 + len(first_word) > width * _FULL_LINE and (here[1] - here[0]) >= width * _FULL_LINE


def _breaks(line: str, following: str) -> bool:
    """Whether a text begins with the line below, or the one above is a remark in brackets."""
    return bool(_DATELINE.match(following)) or (line[0] == "(" and line[-1] == ")")
