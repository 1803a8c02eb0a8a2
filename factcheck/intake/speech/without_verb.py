"""Ways to name who says a sentence without a verb of reporting: `according to`, `citing`, possessives, labels.

Finds words only. Which of several ways counts is `cues.py`'s.
"""

from collections.abc import Sequence

from factcheck.domain.words import words
from factcheck.intake.speech.phrases.after import anybody_after, speaker_after
from factcheck.intake.speech.phrases.before import speaker_before
from factcheck.intake.speech.phrases.nouns import bare, is_speaker
from factcheck.intake.speech.tokens import Phrase, Token
from factcheck.intake.tables.speech import (
    BODY_NOUNS,
    CITED,
    CLAUSE_WORDS,
    CONTENT_NOUNS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    PERSON_NOUNS,
)

_GIVEN_OUT = words(
    "shared released published drawn prepared written made provided issued obtained collected gathered "
    "analysed analyzed compiled taken"
)
_SHOWS = words("names lists indicate indicates indicated show shows showed suggest suggests suggested reveal reveals")
_OWNERS = words("his her their")
_BEFORE_OWNED = words("own latest initial official")
"""Words between an owner and the thing: `the ministry's own count`."""
_NO_DOCUMENT_ALONE = words("verdict ruling note notes figures numbers chart map table message post text law bill image")
"""By themselves before a colon these are headings of boxes."""
_NO_LABEL = words("in on at by to")
"""With one of these before the colon it is a sentence's."""
_STANCES = words(
    "words view opinion eyes judgement judgment estimation assessment telling reckoning account calculation "
    "calculations"
)
"""`in the words of NP`, `in NP's view`."""
_COUNTS = words("count estimate estimates reckoning tally calculation calculations account admission figures records")
"""`by NP's count`"""
_CARRYING = words("citing quoting")
_LABEL_TOKENS = 7
"""Tokens in which the colon of a label stands."""
_OPENS_SOURCE = words("according judging in is are per")
"""What `according` looks at; it would be slow to read on behind every word."""
WITHOUT_VERB = _CARRYING | _STANCES | _COUNTS | words("according per judging believed names lists")
"""One of these stands in every such sentence, if not a noun of saying (`denial`) or a colon."""


def according(tokens: Sequence[Token], outside: Sequence[int]) -> Phrase | None:
    """`according to NP`, `Per NP, …`, `judging by NP`, `in the words of NP`, `if NP is to be believed`."""
    for i in outside:
        if tokens[i].low not in _OPENS_SOURCE:
            continue
        low = [t.low for t in tokens[i : i + 4]]
        source = _source_behind(low)
        if source:
            return speaker_after(tokens, i + source) or anybody_after(tokens, i + source)
        if low[0] in ("is", "are") and low[1:] == ["to", "be", "believed"]:
            return speaker_before(tokens, i)
        if low[0] == "per" and (i == 0 or tokens[i - 1].text == ","):
            carrier = speaker_after(tokens, i + 1)
            if carrier is not None and (carrier.end >= len(tokens) or tokens[carrier.end].text in ",."):
                return carrier
    return None


def _source_behind(low: Sequence[str]) -> int:
    """How many words stand before the source in `according to NP` and the like; 0 if these are no such words."""
    if low[0] == "according" and low[1:2] == ["to"]:
        return 2
    if low[0] == "judging" and low[1:2] in (["by"], ["from"]):
        return 2
    return 4 if low[:2] == ["in", "the"] and low[3:] == ["of"] and low[2] in _STANCES else 0


def carried(tokens: Sequence[Token], outside: Sequence[int]) -> list[Phrase]:
    """Whom it cites: `citing NP`, `…, which quoted NP`."""
    sources = []
    for i in outside:
        relative = tokens[i].low in CITED and i > 0 and tokens[i - 1].low in ("which", "who", ",")
        if tokens[i].low in _CARRYING or relative:
            source = speaker_after(tokens, i + 1)
            if source is not None:
                sources.append(source)
    return sources


def given_out(tokens: Sequence[Token], outside: Sequence[int]) -> Phrase | None:
    """`Pictures released by NP show …`, `a statement by NP …`."""
    for i in outside:
        given = tokens[i].low == "by" and i > 0 and tokens[i - 1].low in _GIVEN_OUT
        shows = next((k for k in outside if k > i and tokens[k].low in _SHOWS), None)
        if given and shows is not None:
            return speaker_after(tokens[:shows], i + 1)  # the verb is no part of the name
    return None


def possessive(tokens: Sequence[Token], outside: Sequence[int]) -> Phrase | None:
    """`The ministry's denial that …`, `her claim that …`, `by the ministry's count`, `in the ministry's view`."""
    for i in outside:
        owner = i - 2 if i > 1 and tokens[i - 1].low in _BEFORE_OWNED else i - 1
        if owner < 0 or not tokens[owner].word:
            continue
        told = tokens[i].low in CONTENT_NOUNS and any(t.low == "that" for t in tokens[i + 1 : i + 4])
        if told and tokens[owner].low in _OWNERS:
            return Phrase(owner, owner + 1)
        if not tokens[owner].possessive:
            continue
        start = _owner_begins(tokens, owner)
        if not told and not (start > 0 and _is_counted(tokens[start - 1].low, tokens[i].low)):
            continue
        while start < owner and tokens[start].low in CLAUSE_WORDS:
            start += 1
        if is_speaker(tokens[start : owner + 1]):
            return Phrase(start, owner + 1)
    return None


def _owner_begins(tokens: Sequence[Token], owner: int) -> int:
    """Where the name begins that ends in a possessive."""
    start = owner
    while start > 0 and tokens[start - 1].word and tokens[start - 1].low not in ("by", "in"):
        if not tokens[start - 1].capital and tokens[start - 1].low not in ("the", "its"):
            break
        start -= 1
    return start


def _is_counted(before: str, noun: str) -> bool:
    """`by NP's count`, `in NP's view`"""
    return noun in _COUNTS if before == "by" else before == "in" and noun in _STANCES


def label(tokens: Sequence[Token]) -> Phrase | None:
    """`Coastguard report: …`, at the very beginning."""
    colon = next((i for i, t in enumerate(tokens[:_LABEL_TOKENS]) if not t.word), None)
    if not colon or tokens[colon].text != ":" or any(t.low in _NO_LABEL for t in tokens[:colon]):
        return None
    last = bare(tokens[colon - 1])
    if colon == 1 and last in _NO_DOCUMENT_ALONE:
        return None
    speaks = last in GROUP_NOUNS | DOCUMENT_NOUNS | BODY_NOUNS or (last in PERSON_NOUNS and colon > 1)
    return Phrase(0, colon) if speaks and is_speaker(tokens[:colon]) else None
