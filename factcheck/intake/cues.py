"""How a sentence says who says it: seven patterns of reported speech, over tokens.

Finds words only. Whom a pronoun stands for, and who goes on speaking, is `speakers.py`'s.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.intake.nouns import bare, is_speaker, speaker_after, speaker_before
from factcheck.intake.tables import words
from factcheck.intake.tables.speech import (
    ADVERBIALS,
    ALWAYS_SPEECH,
    AUXILIARIES,
    BODY_NOUNS,
    CLAUSE_WORDS,
    CONTENT_NOUNS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    INVERTING_VERBS,
    PASSIVE,
    PERSON_NOUNS,
    SPEECH_VERBS,
)
from factcheck.intake.tokens import SCAN, Token

_MAX_APPOSITION = 22
"""Tokens between two commas that may stand between a speaker and the verb."""
_QUOTE_NEAR = 7
"""Tokens after a verb within which a quotation shows that it reports."""
_THAT_NEAR = 3
"""Tokens after a verb within which `that` belongs to it."""
_NOUNS = DOCUMENT_NOUNS | CONTENT_NOUNS
"""Words that are verbs as well: `Coastguard report: …` is a label."""
_MAX_NAME = 5
"""Words of a name between commas."""
_ARTICLES = words("the a an its his her their our")
_MIN_SAID = 4
"""Fewer tokens than this before a comma are an opening (`On Thursday, …`), not what is said."""
_BEFORE_TIMES = words("on at in the during")
_HEADLINE_CAPITALS = 0.6
"""With a larger share of capitalised words a sentence is a headline in capitals."""
_GIVEN_OUT = words("shared released published provided issued obtained collected gathered")
_SHOWS = words("indicate indicates indicated show shows showed suggest suggests suggested reveal reveals")
_CARRYING = words("citing quoting")
_WITHHELD = words(
    "confirm confirmed say said comment commented respond responded reply replied disclose disclosed reveal revealed "
    "announce announced explain explained mention mentioned state stated specify"
)
"""Not done, these say nothing: `the office has not confirmed the losses` is the article's own word."""
_NEGATIONS = words("not never n't")

_LABEL_CHARACTERS = 120
"""Characters in which the colon of a label stands."""
_CUE_WORDS = SPEECH_VERBS | CONTENT_NOUNS | _CARRYING | {"according"}
_WORD = re.compile(r"[a-z]+")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cue:
    """Where the speaker stands: positions of tokens, half-open; `chain` the further sources, nearest first."""

    speaker: Span
    chain: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _VerbCue:
    speaker: Span
    verb: int
    trailing: bool  # after what is said: `…, NP said`
    subordinate: bool  # opened by although, after, what …


def may_have_cue(sentence: str) -> bool:
    """Whether a sentence holds any word that `find_cue` looks for; cheap, so that most sentences need no tokens."""
    if ":" in sentence[:_LABEL_CHARACTERS]:
        return True
    return not _CUE_WORDS.isdisjoint(_WORD.findall(sentence[:SCAN].lower()))


def find_cue(tokens: Sequence[Token]) -> Cue | None:
    """Return who says the sentence, or None where nobody is named as saying it."""
    outside = [i for i, t in enumerate(tokens) if t.word and not t.quoted]
    headline = sum(tokens[i].capital for i in outside) > len(outside) * _HEADLINE_CAPITALS
    verbs = list(_verb_cues(tokens, outside, headline))
    carried = tuple(_carried(tokens, outside))
    trailing = [v for v in verbs if v.trailing]
    leading = [v for v in verbs if not v.trailing]
    main = [v for v in leading if not v.subordinate]
    according = _according(tokens, outside)
    outer = trailing[-1].speaker if trailing else according
    if outer is not None:
        inner = tuple(v.speaker for v in main[:1] if v.speaker[1] <= outer[0] and not _pronoun(tokens, v.speaker))
        return Cue(outer, inner + carried)
    if main or leading:
        return Cue((main or leading)[0].speaker, carried)
    other = _given_out(tokens, outside) or _possessive(tokens, outside) or _label(tokens)
    if other is not None:
        return Cue(other, carried)
    return Cue(carried[0], carried[1:]) if carried else None


def _pronoun(tokens: Sequence[Token], span: Span) -> bool:
    return span[1] - span[0] == 1 and tokens[span[0]].low in ("it", "he", "she", "they")


def _according(tokens: Sequence[Token], outside: Sequence[int]) -> Span | None:
    for i in outside:
        if tokens[i].low == "according" and i + 1 < len(tokens) and tokens[i + 1].low == "to":
            return speaker_after(tokens, i + 2)
    return None


def _carried(tokens: Sequence[Token], outside: Sequence[int]) -> Iterator[Span]:
    for i in outside:
        if tokens[i].low in _CARRYING:
            found = speaker_after(tokens, i + 1)
            if found is not None:
                yield found


def _verb_cues(tokens: Sequence[Token], outside: Sequence[int], headline: bool) -> Iterator[_VerbCue]:
    for i in outside:
        token = tokens[i]
        if token.low not in SPEECH_VERBS or (token.capital and not headline):
            continue  # a capital makes `State` a name, but for headlines in capitals
        subject_end, negated, passive = _skip_auxiliaries(tokens, i)
        if passive or (negated and token.low in _WITHHELD):
            continue
        found = _subject(tokens, subject_end, i)
        if found is not None and (token.low in ALWAYS_SPEECH or _reports(tokens, found, i)):
            yield found


def _skip_auxiliaries(tokens: Sequence[Token], verb: int) -> tuple[int, bool, bool]:
    """Go left from a verb over auxiliaries and adverbs: where the subject ends, whether negated, whether passive."""
    at, negated, passive = verb, False, False
    while at > 0:
        token = tokens[at - 1]
        low = token.low
        if token.quoted or not token.word:
            break
        if low in _NEGATIONS or low.endswith("n't"):
            negated = True
        elif low in PASSIVE:
            passive = True
        elif not (low in AUXILIARIES or (low.endswith("ly") and not token.capital)):
            break
        at -= 1
    return at, negated, passive


def _subject(tokens: Sequence[Token], end: int, verb: int) -> _VerbCue | None:
    if end == 0:
        return None
    before = tokens[end - 1]
    if end == verb and (before.mark or (before.text in "'’" and end > 1 and tokens[end - 2].text in ",!?")):
        return _inverted(tokens, verb)
    if before.low == "to" or (before.low in CLAUSE_WORDS and before.word):
        return None
    if before.text in (",", "–", "—", ")"):
        if before.text == ",":
            aside = _before_apposition(tokens, end - 1)
            if aside is not None:
                aside = _named_aside(tokens, aside, end)
                return _VerbCue(aside, verb, trailing=_is_trailing(tokens, aside, verb), subordinate=False)
            return _inverted(tokens, verb) if end == verb else None
        if before.text == ")":  # an acronym: `the Harbour Works Office (HWO) said`
            return _cue(tokens, speaker_before(tokens, end), verb)
        return _inverted(tokens, verb) if end == verb else None
    return _cue(tokens, speaker_before(tokens, end), verb)


def _cue(tokens: Sequence[Token], speaker: Span | None, verb: int) -> _VerbCue | None:
    if speaker is None:
        return None
    before = tokens[speaker[0] - 1] if speaker[0] else None
    subordinate = before is not None and before.word and before.low in CLAUSE_WORDS - {"but", "yet", "so"}
    return _VerbCue(speaker, verb, _is_trailing(tokens, speaker, verb), subordinate)


def _is_trailing(tokens: Sequence[Token], speaker: Span, verb: int) -> bool:
    """Whether the speaker follows what is said: a comma or a quotation before it, nothing said behind the verb."""
    before = tokens[speaker[0] - 1] if speaker[0] else None
    if before is None or before.mark:
        return before is not None
    if before.text != "," or speaker[0] < _MIN_SAID:
        return False
    at = verb + 1
    if tokens[verb].low in ("told", "tells"):
        while at < min(len(tokens), verb + 4) and tokens[at].word:
            at += 1
    while at < len(tokens) and (tokens[at].low in ADVERBIALS or tokens[at].low in _BEFORE_TIMES):
        at += 1
    if at >= len(tokens) or tokens[at].text in ".;…!?":
        return True
    return tokens[at].text == "," and not (at + 1 < len(tokens) and tokens[at + 1].mark)


def _before_apposition(tokens: Sequence[Token], comma: int) -> Span | None:
    """The speaker before `, the harbour's superintendent,`; None if what stands between commas is no apposition."""
    at = comma - 1
    while at > 0 and comma - at < _MAX_APPOSITION and tokens[at].text != ",":
        if tokens[at].mark or tokens[at].text in ";:":
            return None
        at -= 1
    if at <= 0 or tokens[at].text != ",":
        return None
    speaker = speaker_before(tokens, at)
    if speaker is None:
        return None
    opens = speaker[0] == 0 or tokens[speaker[0] - 1].text in ",:;–—" or tokens[speaker[0] - 1].mark
    subordinate = speaker[0] > 0 and tokens[speaker[0] - 1].low in CLAUSE_WORDS
    return speaker if opens or subordinate else None


def _named_aside(tokens: Sequence[Token], speaker: Span, end: int) -> Span:
    """`The operator, Halden Water, said`: the name between the commas is the speaker, not the description."""
    described = not any(t.capital for t in tokens[speaker[0] + 1 : speaker[1]]) and (
        tokens[speaker[0]].low in _ARTICLES or not tokens[speaker[0]].capital
    )
    between = tokens[speaker[1] + 1 : end - 1]
    if (
        described
        and 0 < len(between) <= _MAX_NAME
        and all(t.word and t.capital for t in between)
        and is_speaker(between)
    ):
        return speaker[1] + 1, end - 1
    return speaker


def _inverted(tokens: Sequence[Token], verb: int) -> _VerbCue | None:
    if tokens[verb].low not in INVERTING_VERBS:
        return None
    speaker = speaker_after(tokens, verb + 1)
    return None if speaker is None else _VerbCue(speaker, verb, trailing=True, subordinate=False)


def _reports(tokens: Sequence[Token], cue: _VerbCue, verb: int) -> bool:
    """Whether a verb of other meanings too reports here: `that`, a colon or a quotation follows, or it trails."""
    if cue.trailing:
        return True
    following = tokens[verb + 1 : verb + 1 + _QUOTE_NEAR]
    if following and (
        following[0].low in ("how", "why") or (following[0].text == ":" and tokens[verb].low not in _NOUNS)
    ):
        return True
    return any(t.low == "that" for t in following[:_THAT_NEAR]) or any(t.mark for t in following)


def _given_out(tokens: Sequence[Token], outside: Sequence[int]) -> Span | None:
    """`Pictures released by NP show …`, `a statement by NP …`."""
    for i in outside:
        given = tokens[i].low == "by" and i > 0 and tokens[i - 1].low in _GIVEN_OUT
        shows = next((k for k in outside if k > i and tokens[k].low in _SHOWS), None)
        if given and shows is not None:
            return speaker_after(tokens[:shows], i + 1)  # the verb is no part of the name
    return None


def _possessive(tokens: Sequence[Token], outside: Sequence[int]) -> Span | None:
    """`The ministry's denial that …`."""
    for i in outside:
        if tokens[i].low not in CONTENT_NOUNS or i == 0 or not tokens[i - 1].possessive:
            continue
        if not any(t.low == "that" for t in tokens[i + 1 : i + 4]):
            continue
        start = i - 1
        while (
            start > 0
            and (tokens[start - 1].capital or tokens[start - 1].low in ("the", "its"))
            and tokens[start - 1].word
        ):
            start -= 1
        while start < i - 1 and tokens[start].low in CLAUSE_WORDS:
            start += 1
        if is_speaker(tokens[start:i]):
            return start, i
    return None


def _label(tokens: Sequence[Token]) -> Span | None:
    """`Coastguard report: …`, at the very beginning."""
    for i, token in enumerate(tokens[:7]):
        if token.text == ":":
            last = bare(tokens[i - 1]) if i else ""
            speaks = last in GROUP_NOUNS | DOCUMENT_NOUNS | BODY_NOUNS or (last in PERSON_NOUNS and i > 1)
            return (0, i) if speaks and is_speaker(tokens[:i]) else None
        if not token.word:
            return None
    return None
