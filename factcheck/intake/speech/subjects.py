"""Whose verb it is: the subject before a verb, with a relative clause or an apposition in between. Finds no verbs."""

from collections.abc import Sequence

from factcheck.domain.words.function_words import BE, HAVE
from factcheck.intake.speech.phrases.before import anybody_before, speaker_before
from factcheck.intake.speech.phrases.nouns import DETERMINERS, is_speaker
from factcheck.intake.speech.tokens import Phrase, Token
from factcheck.intake.tables.speech import CITED, CLAUSE_WORDS, SAID_BY_ANYBODY

_MAX_APPOSITION = 22
"""Tokens between two commas that may stand between a speaker and the verb."""
_MAX_NAME = 5
"""Words of a name between commas."""
_RELATIVE = BE | HAVE
"""What `a post that has been shared` goes on with."""


def noun_before(tokens: Sequence[Token], end: int, verb: Token) -> Phrase | None:
    """The speaker before a verb; before one that only persons and bodies do, whatever noun stands there."""
    speaker = _before_relative(tokens, end) or speaker_before(tokens, end)
    if speaker is None and verb.low in SAID_BY_ANYBODY | CITED:
        return anybody_before(tokens, end)
    return speaker


def _before_relative(tokens: Sequence[Token], end: int) -> Phrase | None:
    """`a diplomat who has seen the lists said`: the words before `who`, if a clause of two words or more is between.

    Before `that` and `which` they must open the sentence: `A post that has been shared often claims`.
    """
    for at in range(end - 3, max(0, end - _MAX_APPOSITION), -1):
        if not tokens[at].word or tokens[at].quoted:
            return None
        if tokens[at].low == "who" or (
            tokens[at].low in ("that", "which") and tokens[at + 1].low in _RELATIVE and at <= _MAX_NAME
        ):
            return speaker_before(tokens, at)
        if tokens[at].low in CLAUSE_WORDS and tokens[at].low != "than":
            return None
    return None


def first_subject(tokens: Sequence[Token], end: int) -> Phrase | None:
    """Who the sentence is about, for a second verb: `Brook came late and said …`; it must open with a speaker."""
    for at in range(1, min(end, _MAX_NAME + 3)):
        if not tokens[at].word or tokens[at].quoted:
            return None
        goes_on = tokens[at].capital or tokens[at].low in ("of", "for") or is_speaker(tokens[at : at + 1])
        if not goes_on and is_speaker(tokens[:at]):
            return Phrase(0, at)
    return None


def before_apposition(tokens: Sequence[Token], comma: int) -> Phrase | None:
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
    opens = speaker.start == 0 or tokens[speaker.start - 1].text in ",:;–—" or tokens[speaker.start - 1].mark
    subordinate = speaker.start > 0 and tokens[speaker.start - 1].low in CLAUSE_WORDS
    return speaker if opens or subordinate else None


def named_aside(tokens: Sequence[Token], speaker: Phrase, end: int) -> Phrase:
    """`The operator, Halden Water, said`: the name between the commas is the speaker, not the description."""
    first = tokens[speaker.start]
    described = not any(t.capital for t in tokens[speaker.start + 1 : speaker.end]) and (
        first.low in DETERMINERS or first.possessive or not first.capital
    )
    between = tokens[speaker.end + 1 : end - 1]
    if (
        described
        and 0 < len(between) <= _MAX_NAME
        and all(t.word and t.capital for t in between)
        and is_speaker(between)
    ):
        return Phrase(speaker.end + 1, end - 1)
    return speaker
