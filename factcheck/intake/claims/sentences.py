"""Where sentences begin and end. Rules, not a model: exact offsets by construction, linear in the text's length.

A line break ends a sentence unless the paragraph is hard-wrapped; a bullet or item number is no part of one. A
quotation of several sentences is split inside, because each is a claim of its own. Does not judge what is a claim.
The rules follow the English Golden Rules of sentence splitting; lists inside a line and ellipses are not chased.
"""

import re

from factcheck.domain.words.calendar import MONTH_ABBREVIATIONS, WEEKDAYS
from factcheck.intake.article.prose import BULLET
from factcheck.intake.tables.abbreviations import (
    AFTER_CLOCK,
    ENDS_BEFORE_STARTER,
    GERMAN_STARTERS,
    MILLIONS,
    NUMBER_ABBREVIATIONS,
    ORDINAL_OPENERS,
    RUNS_ON,
    SENTENCE_STARTERS,
    TITLES,
    UNITS_OR_WORDS,
)
from factcheck.intake.tables.months import MONTHS

_CLOSERS = "\"'”’“‘»«›‹)\\]」』）】"
_OPENERS = "\"'“‘«‹„([「『（【¿¡—–-"
_CANDIDATE = re.compile(
    rf"(?<![.!?…])[.!?…]++(?P<close>(?:[{_CLOSERS}]|[ \u00a0\u202f]»)*+)(?=\s)|"
    rf"[。！？؟।۔](?P<close2>[{_CLOSERS}。！？؟।۔]*)"
)
_SPACELESS = frozenset("。！？")
"""Full stops after which no space is due."""
_LOOK_BACK = 24
"""Characters before a full stop in which an abbreviation is looked for."""
_LOOK_AHEAD = 60
"""Characters after it in which the next word is looked for."""
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»(\[/–—]*\Z")
_NEXT_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_ITEM = re.compile(r"(?:\d{1,3}|[ivxIVX]{1,4})\Z")
_MAX_KEYWORD_WORDS = 6
_MIN_KEYWORDS = 4
"""A paragraph that opens with as many short pieces, each closed by a slash, opens with keywords."""
_KEYWORD = re.compile(r"[^/\n!?]{1,60}/\s+")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the half-open spans (code points) of the sentences in `text[start:end]`, one paragraph.

    The spans are in order and do not overlap; between them, and around them, stands only white space, a bullet, or a
    run of slash-separated keywords at the very beginning. Line feeds inside are taken as spaces.
    """
    end = len(text) if end is None else end
    begin = _skip_space(text, _skip_keywords(text, _skip_bullet(text, start, end), end), end)
    spans = []
    for stop in _CANDIDATE.finditer(text, begin, end):
        if stop.start() < begin:
            continue
        if stop.end() < end and not _is_boundary(text, stop, begin, end):
            continue
        spans.append((begin, stop.end()))
        begin = _skip_space(text, stop.end(), end)
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        if spans and not any(c.isalnum() for c in text[begin:end]):
            spans[-1] = (spans[-1][0], end)  # a stray bracket or dash is no sentence of its own
        else:
            spans.append((begin, end))
    return spans


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _skip_bullet(text: str, start: int, end: int) -> int:
    start = _skip_space(text, start, end)
    bullet = BULLET.match(text, start, end)
    return bullet.end() if bullet else start


def _skip_keywords(text: str, start: int, end: int) -> int:
    at, count = start, 0
    while (piece := _KEYWORD.match(text, at, end)) and len(piece.group().split()) <= _MAX_KEYWORD_WORDS:
        at, count = piece.end(), count + 1
    return at if count >= _MIN_KEYWORDS and at < end else start


def _is_boundary(text: str, stop: "re.Match[str]", begin: int, end: int) -> bool:
    mark = text[stop.start()]
    after = _skip_space(text, stop.end(), end)
    if after >= end:
        return True
    if mark in _SPACELESS:
        return not (stop["close2"] and text[after] in "とというの，、,")  # 「…。」と: the quotation goes on
    if after == stop.end():
        return False  # no space where one is due: a file name, a version, an address
    following = text[after : after + _LOOK_AHEAD].lstrip(_OPENERS + " ")
    if following[:1].islower():
        return False
    stops = text[stop.start() : stop.end()].rstrip(" \u00a0\u202f\"'”’“‘»«›‹)]")
    if stops.endswith("…") or (stops.endswith("...") or stops == ".."):
        if _says_twice(text, stop.start(), following):
            return False
        return _starts_sentence(following) or bool(stop["close"]) or text[after] in '"“«„'
    if stops != ".":
        return True
    return not _abbreviated(text, stop.start(), begin, following, bool(stop["close"]))


def _says_twice(text: str, stop: int, following: str) -> bool:
    """`I … I don't know`: who stammers has not ended a sentence."""
    before = _WORD_BEFORE.search(text[max(0, stop - _LOOK_BACK) : stop].rstrip())
    word = _NEXT_WORD.match(following)
    return before is not None and word is not None and before.group().lower() == word.group().lower()


def _next_word(following: str) -> str:
    word = _NEXT_WORD.match(following)
    return word.group().lower() if word else ""


def _is_weekday(following: str) -> bool:
    return _next_word(following).rstrip("s") in WEEKDAYS


def _is_ordinal(text: str, begin: int, at: int, number: str, following: str) -> bool:
    """`3. Oktober`, `im 19. Jahrhundert`: a number that counts what follows. `at`: where the number begins."""
    if not (number.isdigit() and len(number) <= 2):
        return False
    before = _WORD_BEFORE.search(text[max(begin, at - _LOOK_BACK) : at].rstrip())
    word = before.group().lower().strip(".") if before else ""
    if _next_word(following) in MONTHS:
        return word not in MONTHS  # `on Jan. 5. February was calm`
    return word in ORDINAL_OPENERS and not text[max(begin, at - _LOOK_BACK) : at].rstrip().endswith("I am")


def _starts_sentence(following: str) -> bool:
    word = _NEXT_WORD.match(following)
    return word is not None and word.group().split("'")[0].split("’")[0].lower() in SENTENCE_STARTERS


def _abbreviated(text: str, stop: int, begin: int, following: str, closed: bool) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation, initial or item number and ends nothing."""
    before = _WORD_BEFORE.search(text[max(begin, stop - _LOOK_BACK) : stop])
    word = before.group() if before else ""
    if not word:
        return False
    at = stop - len(word)
    listed = _listed(word, following, closed)
    if listed is not None:
        return listed
    if _is_ordinal(text, begin, at, word, following):
        return True
    if word.lower() in UNITS_OR_WORDS:
        return not text[max(begin, at - _LOOK_BACK) : at].rstrip()[-1:].isdigit()
    if _ITEM.match(word) and at <= begin and word.lower() not in ENDS_BEFORE_STARTER:
        return True  # `1. The first point`: the number belongs to what follows
    return _before_no_starter(word, following)


def _listed(word: str, following: str, closed: bool) -> bool | None:
    """What is known of an abbreviation whatever stands before it; None if it is none that always runs on or ends."""
    low = word.lower()
    if len(word) == 1 and following[1:2] == "." and following[:1].isupper() and word.islower():
        return True  # `z. B.`, written with a space
    if low in MONTH_ABBREVIATIONS or low in NUMBER_ABBREVIATIONS:
        return following[:1].isdigit()
    return True if low in RUNS_ON or (low in TITLES and word[0].isupper() and not closed) else None


def _before_no_starter(word: str, following: str) -> bool:
    """Whether an abbreviation or initial runs on because the next word is none that opens sentences."""
    low = word.lower()
    if low in MILLIONS and word[0].isupper():
        return _next_word(following) not in GERMAN_STARTERS
    if low in ("a.m", "p.m"):
        return _next_word(following) in AFTER_CLOCK or _next_word(following) in MONTHS or _is_weekday(following)
    initial = _INITIAL.match(word) and word != "I" and word[0].isupper()
    return (low in ENDS_BEFORE_STARTER or bool(initial)) and not _starts_sentence(following)
