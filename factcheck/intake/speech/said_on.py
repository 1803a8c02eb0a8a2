"""When a sentence was said, in its own words: the time that stands with the verb of reporting, not with the event.

`The army said on Thursday that it left on 8 October` was said `on Thursday`. Resolves nothing; a sentence that does not
say when it was said has none, though the ones around it may.
"""

from collections.abc import Sequence

from factcheck.domain.words import words
from factcheck.domain.words.function_words import AUXILIARIES, BEEN
from factcheck.intake.speech.times import TIME
from factcheck.intake.speech.tokens import Phrase, Span, Token

_ADDRESSING = words("told tells tell asked reminded informed warned")
"""Verbs with a hearer behind them."""
_PREPOSITIONS = words("in on at to by via during through with after from before for of")
_DETERMINERS = words("a an the its his her their this")
_GIVEN = words("published released issued posted dated shared circulated sent")
_MAX_HEARER = 5
"""Tokens of a hearer: `told the Lorn Ledger newspaper`."""
_MAX_PHRASE = 6
"""Tokens of a phrase like `at a joint news conference`."""
_MAX_PHRASES = 4
_MAX_FRONT = 24
"""Tokens before the speaker in which the sentence may say when: `Speaking to reporters in Lorn on Monday, …`."""
_EVENT = words("after before since when while as following despite although though if because until amid")
"""What these open is another event, and so is its time."""
_SETTINGS = words(
    "briefing conference interview statement speech address hearing post call letter email message debate"
)
"""Where things are said."""
_INTO = words("during at in on by")
_FINITE = AUXILIARIES - BEEN - {"may"}
"""`May` is a month here."""


def when_said(sentence: str, tokens: Sequence[Token], speaker: Phrase, verb: int | None, trailing: bool) -> Span | None:
    """Return where (characters of the sentence, half-open) it says when it was said, or None.

    `speaker`: positions of the speaker's tokens; `verb`: of the verb of reporting, None for `according to` and such;
    `trailing`: both follow what is said, so that a time before them is the event's.
    """
    if verb is None:
        return _behind(sentence, tokens, speaker.end, hearer=False)
    if speaker.end <= verb:
        between = _first_time(sentence, tokens, speaker.end, verb)
        if between is not None:
            return between
    said = _behind(sentence, tokens, verb + 1 if speaker.end <= verb else speaker.end, tokens[verb].low in _ADDRESSING)
    if said is None and speaker.start > verb:
        said = _behind(sentence, tokens, verb + 1, hearer=False, stop=speaker.start)
    if said is None and speaker.end <= verb:
        said = _behind_setting(sentence, tokens, verb + 1)
    return said or (None if trailing else _in_front(sentence, tokens, speaker.start))


def _time_at(sentence: str, tokens: Sequence[Token], at: int) -> Span | None:
    if at >= len(tokens) or tokens[at].quoted:
        return None
    time = TIME.match(sentence, tokens[at].start)
    return time.span() if time else None


def _first_time(sentence: str, tokens: Sequence[Token], start: int, end: int) -> Span | None:
    for at in range(start, end):
        time = _time_at(sentence, tokens, at)
        if time is not None:
            return time
    return None


def _behind(sentence: str, tokens: Sequence[Token], at: int, hearer: bool, stop: int | None = None) -> Span | None:
    """The time directly behind a verb or a speaker, or behind phrases that say to whom, where and how."""
    end = len(tokens) if stop is None else stop
    if hearer:
        first = at
        while at < end and at - first < _MAX_HEARER and tokens[at].word and tokens[at].low not in _PREPOSITIONS:
            if tokens[at].low == "that" or _time_at(sentence, tokens, at) is not None:
                break
            at += 1
    for _ in range(_MAX_PHRASES):
        time = _time_at(sentence, tokens, at) if at < end else None
        if time is not None:
            return time
        if at < end and tokens[at].low in _GIVEN:
            at += 1
            continue
        behind = _behind_phrase(sentence, tokens, at, end)
        if behind is None:
            return None
        at = behind
    return None


def _behind_phrase(sentence: str, tokens: Sequence[Token], at: int, end: int) -> int | None:
    """The position behind `in a statement`, `to reporters`, `in Lorn`; None if no such phrase stands here."""
    if at >= end or tokens[at].low not in _PREPOSITIONS or tokens[at].quoted:
        return None
    first = at = at + 1
    named = at < end and tokens[at].capital
    if at < end and tokens[at].low in _DETERMINERS:
        at += 1
    while at < end and at - first < _MAX_PHRASE and tokens[at].word and not tokens[at].quoted:
        low = tokens[at].low
        if low in _PREPOSITIONS or low in _GIVEN or low == "that" or _time_at(sentence, tokens, at) is not None:
            break
        if named and not tokens[at].capital:
            return None  # `said in Lorn people had died on Monday`
        at += 1
    return at if at > first else None


def _behind_setting(sentence: str, tokens: Sequence[Token], at: int) -> Span | None:
    """The time behind where it was said, further on: `labelled it “a farce” during a press briefing last week`."""
    for i in range(at, len(tokens) - 1):
        if tokens[i].low in _SETTINGS and not tokens[i].quoted:
            time = _time_at(sentence, tokens, i + 1)
            opening = {t.low for t in tokens[max(at, i - _MAX_PHRASE) : i] if not t.quoted}
            if time is not None and not opening.isdisjoint(_INTO):
                return time
    return None


def _in_front(sentence: str, tokens: Sequence[Token], end: int) -> Span | None:
    """The time in what stands before the speaker, if that is a phrase and no event of its own."""
    front = tokens[:end]
    if not front or len(front) > _MAX_FRONT or any(t.mark or t.low in _FINITE for t in front):
        return None
    start = next((i + 1 for i, t in enumerate(front) if t.text in "–—"), 0)
    if start >= len(front) or front[start].low in _EVENT:
        return None
    return _first_time(sentence, tokens, start, end)
