"""How a sentence says who says it: verbs of reporting (`verb_cues.py`), `according to`, `citing`, possessives, labels.

Finds words only. Whom a pronoun stands for, and who goes on speaking, is `speakers.py`'s.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.words import words
from factcheck.intake.speech.nouns import anybody_after, bare, is_speaker, speaker_after, speaker_before
from factcheck.intake.speech.tokens import SCAN, Token
from factcheck.intake.speech.verb_cues import verb_cues
from factcheck.intake.speech.verbs import PHRASE_WORDS, Span
from factcheck.intake.tables.speech import (
    BODY_NOUNS,
    CLAUSE_WORDS,
    CONTENT_NOUNS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    PERSON_NOUNS,
    PROGRESSIVE,
    SPEECH_VERBS,
)

_HEADLINE_CAPITALS = 0.6
"""With a larger share of capitalised words a sentence is a headline in capitals."""
_GIVEN_OUT = words(
    "shared released published drawn prepared written made provided issued obtained collected gathered "
    "analysed analyzed compiled taken"
)
_SHOWS = words("names lists indicate indicates indicated show shows showed suggest suggests suggested reveal reveals")
_CARRYING = words("citing quoting")
_CITED = words("cited cites quoted quotes")
_LABEL_CHARACTERS = 120
"""Characters in which the colon of a label stands."""
_STANCES = words(
    "words view opinion eyes judgement judgment estimation assessment telling reckoning account calculation "
    "calculations"
)
"""`in the words of NP`, `in NP's view`."""
_OWNERS = words("his her their")
_COUNTS = words("count estimate estimates reckoning tally calculation calculations account admission figures records")
"""`by NP's count`"""
_NO_DOCUMENT_ALONE = words("verdict ruling note notes figures numbers chart map table message post text law bill image")
"""By themselves before a colon these are headings of boxes."""
_CUE_WORDS = (
    SPEECH_VERBS
    | CONTENT_NOUNS
    | PROGRESSIVE
    | PHRASE_WORDS
    | _CARRYING
    | _STANCES
    | _COUNTS
    | {"according", "per", "judging", "believed", "names", "lists"}
)
_AFTER_QUOTATION = re.compile(r"[,!?][”\"»’'] ?[A-Za-z]")
_WORD = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Cue:
    """Where the speaker stands: positions of tokens, half-open; `chain` the further sources, nearest first.

    `verb`: the verb of reporting, None for `according to` and the like; `trailing`: it follows what is said. `told`:
    behind what one looks for the time of saying, if not behind the speaker.
    """

    speaker: Span
    chain: tuple[Span, ...] = ()
    verb: int | None = None
    trailing: bool = False
    told: Span | None = None


def may_have_cue(sentence: str) -> bool:
    """Whether a sentence holds any word that `find_cue` looks for; cheap, so that most sentences need no tokens."""
    if ":" in sentence[:_LABEL_CHARACTERS]:
        return True
    if _AFTER_QUOTATION.search(sentence, 0, SCAN):
        return True
    return not _CUE_WORDS.isdisjoint(_WORD.findall(sentence[:SCAN].lower()))


def find_cue(tokens: Sequence[Token]) -> Cue | None:
    """Return who says the sentence, or None where nobody is named as saying it."""
    outside = [i for i, t in enumerate(tokens) if t.word and not t.quoted]
    headline = sum(tokens[i].capital for i in outside) > len(outside) * _HEADLINE_CAPITALS
    verbs = list(verb_cues(tokens, outside, headline))
    carried = tuple(_carried(tokens, outside))
    trailing = [v for v in verbs if v.trailing]
    leading = [v for v in verbs if not v.trailing]
    main = [v for v in leading if not v.subordinate]
    according = _according(tokens, outside)
    last = trailing[-1] if trailing else None
    outer = last.speaker if last is not None else according
    if outer is not None:
        inner = tuple(v.speaker for v in main[:1] if v.speaker[1] <= outer[0] and not _pronoun(tokens, v.speaker))
        quoted = () if last is None or last.source is None else (last.source,)
        return Cue(outer, quoted + inner + carried, None if last is None else last.verb, trailing=True)
    if main or leading:
        first = (main or leading)[0]
        return Cue(first.speaker, (() if first.source is None else (first.source,)) + carried, first.verb)
    owned = _possessive(tokens, outside)
    other = _given_out(tokens, outside) or owned or _label(tokens)
    if other is not None:
        return Cue(other, carried, told=None if other is not owned or owned is None else (owned[0], owned[1] + 1))
    return Cue(carried[0], carried[1:]) if carried else None


def _pronoun(tokens: Sequence[Token], span: Span) -> bool:
    return span[1] - span[0] == 1 and tokens[span[0]].low in ("it", "he", "she", "they")


def _according(tokens: Sequence[Token], outside: Sequence[int]) -> Span | None:
    """`according to NP`, `Per NP, …`, `judging by NP`, `in the words of NP`, `if NP is to be believed`."""
    for i in outside:
        if tokens[i].low == "according" and i + 1 < len(tokens) and tokens[i + 1].low == "to":
            return speaker_after(tokens, i + 2) or anybody_after(tokens, i + 2)
        if tokens[i].low == "judging" and i + 1 < len(tokens) and tokens[i + 1].low in ("by", "from"):
            return speaker_after(tokens, i + 2) or anybody_after(tokens, i + 2)
        following = [t.low for t in tokens[i + 1 : i + 4]]
        if tokens[i].low == "in" and following[:1] == ["the"] and following[2:] == ["of"] and following[1] in _STANCES:
            return speaker_after(tokens, i + 4) or anybody_after(tokens, i + 4)
        if tokens[i].low in ("is", "are") and following == ["to", "be", "believed"]:
            return speaker_before(tokens, i)
        if tokens[i].low == "per" and (i == 0 or tokens[i - 1].text == ","):
            found = speaker_after(tokens, i + 1)
            if found is not None and (found[1] >= len(tokens) or tokens[found[1]].text in ",."):
                return found
    return None


def _carried(tokens: Sequence[Token], outside: Sequence[int]) -> Iterator[Span]:
    for i in outside:
        relative = tokens[i].low in _CITED and i > 0 and tokens[i - 1].low in ("which", "who", ",")
        if tokens[i].low in _CARRYING or relative:
            found = speaker_after(tokens, i + 1)
            if found is not None:
                yield found


def _given_out(tokens: Sequence[Token], outside: Sequence[int]) -> Span | None:
    """`Pictures released by NP show …`, `a statement by NP …`."""
    for i in outside:
        given = tokens[i].low == "by" and i > 0 and tokens[i - 1].low in _GIVEN_OUT
        shows = next((k for k in outside if k > i and tokens[k].low in _SHOWS), None)
        if given and shows is not None:
            return speaker_after(tokens[:shows], i + 1)  # the verb is no part of the name
    return None


def _possessive(tokens: Sequence[Token], outside: Sequence[int]) -> Span | None:
    """`The ministry's denial that …`, `her claim that …`, `by the ministry's count`, `in the ministry's view`."""
    for i in outside:
        owner = i - 2 if i > 1 and tokens[i - 1].low in ("own", "latest", "initial", "official") else i - 1
        if owner < 0 or not tokens[owner].word:
            continue
        told = tokens[i].low in CONTENT_NOUNS and any(t.low == "that" for t in tokens[i + 1 : i + 4])
        if told and tokens[owner].low in _OWNERS:
            return owner, owner + 1
        if not tokens[owner].possessive:
            continue
        start = owner
        while (
            start > 0
            and tokens[start - 1].low not in ("by", "in")
            and (tokens[start - 1].capital or tokens[start - 1].low in ("the", "its"))
            and tokens[start - 1].word
        ):
            start -= 1
        counted = start > 0 and (
            (tokens[start - 1].low == "by" and tokens[i].low in _COUNTS)
            or (tokens[start - 1].low == "in" and tokens[i].low in _STANCES)
        )
        if not told and not counted:
            continue
        while start < owner and tokens[start].low in CLAUSE_WORDS:
            start += 1
        if is_speaker(tokens[start : owner + 1]):
            return start, owner + 1
    return None


def _label(tokens: Sequence[Token]) -> Span | None:
    """`Coastguard report: …`, at the very beginning."""
    for i, token in enumerate(tokens[:7]):
        if token.text == ":":
            last = bare(tokens[i - 1]) if i else ""
            if any(t.low in ("in", "on", "at", "by", "to") for t in tokens[:i]):
                return None
            if i == 1 and last in _NO_DOCUMENT_ALONE:
                return None
            speaks = last in GROUP_NOUNS | DOCUMENT_NOUNS | BODY_NOUNS or (last in PERSON_NOUNS and i > 1)
            return (0, i) if speaks and is_speaker(tokens[:i]) else None
        if not token.word:
            return None
    return None
