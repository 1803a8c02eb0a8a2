"""Verbs by which somebody says something: which words before, between commas or behind them name the speaker.

Works on the tokens of one sentence. Patterns without a verb (`according to`, `the ministry's denial`) are `cues.py`'s.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.domain.rules import first_rule
from factcheck.domain.words import words
from factcheck.intake.speech.phrases.after import anybody_after, speaker_after
from factcheck.intake.speech.phrases.before import speaker_before
from factcheck.intake.speech.phrases.nouns import DETERMINERS
from factcheck.intake.speech.subjects import before_apposition, first_subject, named_aside, noun_before
from factcheck.intake.speech.tokens import Phrase, Token
from factcheck.intake.speech.verb_rules import BESIDE_QUOTATION, OBJECT_NEAR, QUOTES_ANOTHER, VERB_RULES, VerbInPlace
from factcheck.intake.speech.verbs import OPENS_PHRASE, says_in_phrase, turned_round
from factcheck.intake.tables.speech import (
    ADVERBIALS,
    AUXILIARIES,
    CITED,
    CLAUSE_WORDS,
    INVERTING_VERBS,
    PASSIVE,
    PROGRESSIVE,
    PRONOUNS,
    SAID_BY_ANYBODY,
    SPEECH_VERBS,
)

_MIN_SAID = 4
"""Fewer tokens than this before a comma are an opening (`On Thursday, …`), not what is said."""
_BEFORE_TIMES = words("on at in the during")
_WITHHELD = words(
    "confirm confirmed say said comment commented respond responded reply replied disclose disclosed reveal revealed "
    "announce announced explain explained mention mentioned state stated specify"
)
"""Not done, these say nothing: `the office has not confirmed the losses` is the article's own word."""
_NOTHING = words("nothing little")
_NEGATIONS = words("not never n't")
_BEFORE_PLACES = words("on at in during")
_PLACE_WORDS = 8
"""Tokens that may stand between `report in` and the sentence's end."""
_VERB_ENDINGS = ("ed", "s")
"""Of any verb that stands beside a quotation: `fumed`, `laughs`."""
_MAY_REPORT = SPEECH_VERBS | PROGRESSIVE | OPENS_PHRASE


class VerbCue(NamedTuple):
    """A speaker and the position of the verb; `source`: whom the speaker quotes, if the verb does.

    `rule`: the name of the one by which the verb counts as one of reporting.
    """

    speaker: Phrase
    verb: int
    trailing: bool  # after what is said: `…, NP said`
    subordinate: bool  # opened by although, after, what …
    source: Phrase | None = None
    rule: str = ""


def verb_cues(tokens: Sequence[Token], outside: Sequence[int], headline: bool) -> Iterator[VerbCue]:
    """Yield the verbs of reporting with their speakers; `outside`: positions of words outside quotation marks."""
    for i in outside:
        token = tokens[i]
        if token.capital and not headline:
            continue  # a capital makes `State` a name, but for headlines in capitals
        if token.low not in _MAY_REPORT and not token.low.endswith(_VERB_ENDINGS):
            continue
        cue = _cue_at(tokens, i)
        if cue is not None:
            yield cue


def _cue_at(tokens: Sequence[Token], at: int) -> VerbCue | None:
    """The word at a position as a verb of reporting with its speaker."""
    low, phrase = tokens[at].low, says_in_phrase(tokens, at)
    if low not in SPEECH_VERBS and low not in PROGRESSIVE and not phrase:
        return _beside_quotation(tokens, at)
    subject_end, negated, passive = _skip_auxiliaries(tokens, at)
    if low in CITED:
        return _quoting(tokens, at, subject_end, passive)
    if at + 1 < len(tokens) and tokens[at + 1].low in _NOTHING:
        return None
    if (passive != (low in PROGRESSIVE)) or (negated and low in _WITHHELD) or turned_round(tokens, at):
        return None
    cue = _subject(tokens, subject_end, at)
    if cue is None or (low in _WITHHELD and tokens[cue.speaker.start - 1].low in ("nor", "neither")):
        return None
    speaker = tokens[cue.speaker.start : cue.speaker.end]
    rule = first_rule(VERB_RULES, VerbInPlace.of(tokens, at, speaker, cue.trailing, passive, phrase))
    return cue._replace(rule=rule.name) if rule.outcome else None


def _beside_quotation(tokens: Sequence[Token], verb: int) -> VerbCue | None:
    """`…,” fumed Jan Stolt`, `…,” Stolt fumed.`: beside a quotation that ends in a comma any verb reports."""
    if not tokens[verb].low.endswith(_VERB_ENDINGS) or verb < 2 or tokens[verb].low in AUXILIARIES:
        return None
    if _ends_quotation(tokens, verb):
        speaker = speaker_after(tokens, verb + 1)
        if speaker is None or not tokens[speaker.start].word or not _names(tokens, speaker):
            return None
        return VerbCue(speaker, verb, trailing=True, subordinate=False, rule=BESIDE_QUOTATION)
    if verb + 1 < len(tokens) and tokens[verb + 1].text not in ".,":
        return None
    speaker = speaker_before(tokens, verb)
    if speaker is None or not _ends_quotation(tokens, speaker.start) or not _names(tokens, speaker):
        return None
    return VerbCue(speaker, verb, trailing=True, subordinate=False, rule=BESIDE_QUOTATION)


def _ends_quotation(tokens: Sequence[Token], at: int) -> bool:
    return at > 1 and tokens[at - 1].mark and tokens[at - 2].text in (",", "!", "?")


def _names(tokens: Sequence[Token], speaker: Phrase) -> bool:
    """Whether it is a name or `the mayor`, and no plain noun: `…,” cheers rang out`."""
    first = tokens[speaker.start]
    return first.capital or first.low in DETERMINERS or first.low in PRONOUNS


def _quoting(tokens: Sequence[Token], verb: int, subject_end: int, passive: bool) -> VerbCue | None:
    """`NP quoted NP as saying`, `NP was quoted as saying (by NP)`: the carrier speaks, with its source."""
    saying = next(
        (
            k
            for k in range(verb + 1, min(len(tokens) - 1, verb + OBJECT_NEAR))
            if tokens[k].low == "as" and tokens[k + 1].low in ("saying", "telling", "warning", "stating")
        ),
        None,
    )
    if saying is None:
        return None
    subject = noun_before(tokens, subject_end, tokens[verb])
    if subject is None:
        return None
    trailing = _is_trailing(tokens, subject, saying + 1)
    if not passive:
        source = speaker_after(tokens[:saying], verb + 1)
        return None if source is None else VerbCue(subject, verb, trailing, False, source, QUOTES_ANOTHER)
    carrier = None
    if tokens[verb + 1].low in ("by", "in"):  # `was quoted by the radio as saying`
        carrier = speaker_after(tokens[:saying], verb + 2)
    elif saying + 2 < len(tokens) and tokens[saying + 2].low in ("by", "in"):
        carrier = speaker_after(tokens, saying + 3)
    if carrier is None:
        return VerbCue(subject, verb, trailing, False, rule=QUOTES_ANOTHER)
    return VerbCue(carrier, verb, True, False, subject, QUOTES_ANOTHER)


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


def _subject(tokens: Sequence[Token], end: int, verb: int) -> VerbCue | None:
    if end == 0:
        return None
    before = tokens[end - 1]
    if end == verb and (before.mark or (before.text in "'’" and end > 1 and tokens[end - 2].text in ",!?")):
        return _inverted(tokens, verb)
    if before.low in ("and", "but") and before.word:
        first = first_subject(tokens, end - 1)
        return None if first is None else VerbCue(first, verb, trailing=False, subordinate=False)
    if before.low == "to" or (before.low in CLAUSE_WORDS and before.word):
        return None
    if before.text in (",", "–", "—", ")"):
        if before.text == ",":
            aside = before_apposition(tokens, end - 1)
            if aside is not None:
                aside = named_aside(tokens, aside, end)
                return VerbCue(aside, verb, trailing=_is_trailing(tokens, aside, verb), subordinate=False)
            return _inverted(tokens, verb) if end == verb else None
        if before.text == ")":  # an acronym: `the Harbour Works Office (HWO) said`
            return _cue(tokens, noun_before(tokens, end, tokens[verb]), verb)
        return _inverted(tokens, verb) if end == verb else None
    return _cue(tokens, noun_before(tokens, end, tokens[verb]), verb)


def _cue(tokens: Sequence[Token], speaker: Phrase | None, verb: int) -> VerbCue | None:
    if speaker is None:
        return None
    before = tokens[speaker.start - 1] if speaker.start else None
    if before is not None and before.low in ("if", "unless", "whether"):
        return None  # what is not said yet
    subordinate = before is not None and before.word and before.low in CLAUSE_WORDS - {"but", "yet", "so"}
    return VerbCue(speaker, verb, _is_trailing(tokens, speaker, verb), subordinate)


def _is_trailing(tokens: Sequence[Token], speaker: Phrase, verb: int) -> bool:
    """Whether the speaker follows what is said: a comma or a quotation before it, nothing said behind the verb."""
    before = tokens[speaker.start - 1] if speaker.start else None
    if before is None or before.mark:
        return before is not None
    if before.text != "," or speaker.start < _MIN_SAID:
        return False
    at = verb + 1
    if tokens[verb].low in ("told", "tells"):
        while at < min(len(tokens), verb + 4) and tokens[at].word:
            at += 1
    while at < len(tokens) and (tokens[at].low in ADVERBIALS or tokens[at].low in _BEFORE_TIMES):
        at += 1
    rest = tokens[at:]
    if at > verb + 1 and tokens[at - 1].low in _BEFORE_PLACES and len(rest) <= _PLACE_WORDS and _is_place(rest):
        return True
    if at >= len(tokens) or tokens[at].text in ".;…!?":
        return True
    return tokens[at].text == "," and not (at + 1 < len(tokens) and tokens[at + 1].mark)


def _is_place(rest: Sequence[Token]) -> bool:
    """Whether these are the last words of a sentence and say where it is said: `… report in the journal Letters.`"""
    return all(t.word for t in rest[:-1]) and not any(t.low in CLAUSE_WORDS for t in rest)


def _inverted(tokens: Sequence[Token], verb: int) -> VerbCue | None:
    if tokens[verb].low not in INVERTING_VERBS:
        return None
    speaker = speaker_after(tokens, verb + 1)
    if speaker is None and tokens[verb].low in SAID_BY_ANYBODY and tokens[verb - 1].text != ",":
        speaker = anybody_after(tokens, verb + 1)  # `…,” said the mate`
    return None if speaker is None else VerbCue(speaker, verb, trailing=True, subordinate=False)
