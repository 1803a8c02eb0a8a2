"""Verbs by which somebody says something: which words before, between commas or behind them name the speaker.

Works on the tokens of one sentence. Patterns without a verb (`according to`, `the ministry's denial`) are `cues.py`'s.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.words import words
from factcheck.intake.speech.nouns import (
    DETERMINERS,
    anybody_after,
    anybody_before,
    is_speaker,
    speaker_after,
    speaker_before,
)
from factcheck.intake.speech.tokens import Token
from factcheck.intake.speech.verbs import Span, reports, says_in_phrase, turned_round
from factcheck.intake.tables.speech import (
    ADVERBIALS,
    ALWAYS_SPEECH,
    AUXILIARIES,
    CLAUSE_WORDS,
    INVERTING_VERBS,
    PASSIVE,
    PROGRESSIVE,
    PRONOUNS,
    SAID_BY_ANYBODY,
    SPEECH_VERBS,
)

_MAX_APPOSITION = 22
"""Tokens between two commas that may stand between a speaker and the verb."""
_MAX_NAME = 5
"""Words of a name between commas."""
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
_OBJECT_NEAR = 12
"""Tokens between `put` and `at`, or `quoted` and `as saying`."""
_BEFORE_PLACES = words("on at in during")
_PLACE_WORDS = 8
"""Tokens that may stand between `report in` and the sentence's end."""
_VERB_ENDINGS = ("ed", "s")
_RELATIVE = words("has have had was were is are")
"""What `a post that has been shared` goes on with."""
_CITED = words("quoted quotes cited cites")


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A speaker (positions of tokens, half-open) and the verb; `source`: whom the speaker quotes, if the verb does."""

    speaker: Span
    verb: int
    trailing: bool  # after what is said: `…, NP said`
    subordinate: bool  # opened by although, after, what …
    source: Span | None = None


def verb_cues(tokens: Sequence[Token], outside: Sequence[int], headline: bool) -> Iterator[VerbCue]:
    """Yield the verbs of reporting with their speakers; `outside`: positions of words outside quotation marks."""
    for i in outside:
        token = tokens[i]
        if token.capital and not headline:
            continue  # a capital makes `State` a name, but for headlines in capitals
        phrase = says_in_phrase(tokens, i)
        if token.low not in SPEECH_VERBS and token.low not in PROGRESSIVE and not phrase:
            if (beside := _beside_quotation(tokens, i)) is not None:
                yield beside
            continue
        subject_end, negated, passive = _skip_auxiliaries(tokens, i)
        if token.low in _CITED:
            found = _quoting(tokens, i, subject_end, passive)
            if found is not None:
                yield found
            continue
        if i + 1 < len(tokens) and tokens[i + 1].low in _NOTHING:
            continue
        if (passive != (token.low in PROGRESSIVE)) or (negated and token.low in _WITHHELD) or turned_round(tokens, i):
            continue
        found = _subject(tokens, subject_end, i)
        if found is not None and token.low in _WITHHELD and tokens[found.speaker[0] - 1].low in ("nor", "neither"):
            continue
        if found is not None and (
            token.low in ALWAYS_SPEECH or phrase or passive or reports(tokens, found.speaker, found.trailing, i)
        ):
            yield found


def _beside_quotation(tokens: Sequence[Token], verb: int) -> VerbCue | None:
    """`…,” fumed Jan Stolt`, `…,” Stolt fumed.`: beside a quotation that ends in a comma any verb reports."""
    if not tokens[verb].low.endswith(_VERB_ENDINGS) or verb < 2 or tokens[verb].low in AUXILIARIES:
        return None
    if _ends_quotation(tokens, verb):
        speaker = speaker_after(tokens, verb + 1)
        if speaker is None or not tokens[speaker[0]].word or not _names(tokens, speaker):
            return None
        return VerbCue(speaker, verb, trailing=True, subordinate=False)
    if verb + 1 < len(tokens) and tokens[verb + 1].text not in ".,":
        return None
    speaker = speaker_before(tokens, verb)
    if speaker is None or not _ends_quotation(tokens, speaker[0]) or not _names(tokens, speaker):
        return None
    return VerbCue(speaker, verb, trailing=True, subordinate=False)


def _ends_quotation(tokens: Sequence[Token], at: int) -> bool:
    return at > 1 and tokens[at - 1].mark and tokens[at - 2].text in (",", "!", "?")


def _names(tokens: Sequence[Token], speaker: Span) -> bool:
    """Whether it is a name or `the mayor`, and no plain noun: `…,” cheers rang out`."""
    first = tokens[speaker[0]]
    return first.capital or first.low in DETERMINERS or first.low in PRONOUNS


def _quoting(tokens: Sequence[Token], verb: int, subject_end: int, passive: bool) -> VerbCue | None:
    """`NP quoted NP as saying`, `NP was quoted as saying (by NP)`: the carrier speaks, with its source."""
    saying = next(
        (
            k
            for k in range(verb + 1, min(len(tokens) - 1, verb + _OBJECT_NEAR))
            if tokens[k].low == "as" and tokens[k + 1].low in ("saying", "telling", "warning", "stating")
        ),
        None,
    )
    if saying is None:
        return None
    subject = _noun_before(tokens, subject_end, tokens[verb])
    if subject is None:
        return None
    trailing = _is_trailing(tokens, subject, saying + 1)
    if not passive:
        source = speaker_after(tokens[:saying], verb + 1)
        return None if source is None else VerbCue(subject, verb, trailing, False, source)
    carrier = None
    if tokens[verb + 1].low in ("by", "in"):  # `was quoted by the radio as saying`
        carrier = speaker_after(tokens[:saying], verb + 2)
    elif saying + 2 < len(tokens) and tokens[saying + 2].low in ("by", "in"):
        carrier = speaker_after(tokens, saying + 3)
    return VerbCue(subject, verb, trailing, False) if carrier is None else VerbCue(carrier, verb, True, False, subject)


def _noun_before(tokens: Sequence[Token], end: int, verb: Token) -> Span | None:
    """The speaker before a verb; before one that only persons and bodies do, whatever noun stands there."""
    found = _before_relative(tokens, end) or speaker_before(tokens, end)
    if found is None and verb.low in SAID_BY_ANYBODY | _CITED:
        return anybody_before(tokens, end)
    return found


def _before_relative(tokens: Sequence[Token], end: int) -> Span | None:
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
        first = _first_subject(tokens, end - 1)
        return None if first is None else VerbCue(first, verb, trailing=False, subordinate=False)
    if before.low == "to" or (before.low in CLAUSE_WORDS and before.word):
        return None
    if before.text in (",", "–", "—", ")"):
        if before.text == ",":
            aside = _before_apposition(tokens, end - 1)
            if aside is not None:
                aside = _named_aside(tokens, aside, end)
                return VerbCue(aside, verb, trailing=_is_trailing(tokens, aside, verb), subordinate=False)
            return _inverted(tokens, verb) if end == verb else None
        if before.text == ")":  # an acronym: `the Harbour Works Office (HWO) said`
            return _cue(tokens, _noun_before(tokens, end, tokens[verb]), verb)
        return _inverted(tokens, verb) if end == verb else None
    return _cue(tokens, _noun_before(tokens, end, tokens[verb]), verb)


def _cue(tokens: Sequence[Token], speaker: Span | None, verb: int) -> VerbCue | None:
    if speaker is None:
        return None
    before = tokens[speaker[0] - 1] if speaker[0] else None
    if before is not None and before.low in ("if", "unless", "whether"):
        return None  # what is not said yet
    subordinate = before is not None and before.word and before.low in CLAUSE_WORDS - {"but", "yet", "so"}
    return VerbCue(speaker, verb, _is_trailing(tokens, speaker, verb), subordinate)


def _first_subject(tokens: Sequence[Token], end: int) -> Span | None:
    """Who the sentence is about, for a second verb: `Brook came late and said …`; it must open with a speaker."""
    for at in range(1, min(end, _MAX_NAME + 3)):
        if not tokens[at].word or tokens[at].quoted:
            return None
        goes_on = tokens[at].capital or tokens[at].low in ("of", "for") or is_speaker(tokens[at : at + 1])
        if not goes_on and is_speaker(tokens[:at]):
            return 0, at
    return None


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
    rest = tokens[at:]
    if at > verb + 1 and tokens[at - 1].low in _BEFORE_PLACES and len(rest) <= _PLACE_WORDS and _is_place(rest):
        return True
    if at >= len(tokens) or tokens[at].text in ".;…!?":
        return True
    return tokens[at].text == "," and not (at + 1 < len(tokens) and tokens[at + 1].mark)


def _is_place(rest: Sequence[Token]) -> bool:
    """Whether these are the last words of a sentence and say where it is said: `… report in the journal Letters.`"""
    return all(t.word for t in rest[:-1]) and not any(t.low in CLAUSE_WORDS for t in rest)


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
    first = tokens[speaker[0]]
    described = not any(t.capital for t in tokens[speaker[0] + 1 : speaker[1]]) and (
        first.low in DETERMINERS or first.possessive or not first.capital
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


def _inverted(tokens: Sequence[Token], verb: int) -> VerbCue | None:
    if tokens[verb].low not in INVERTING_VERBS:
        return None
    speaker = speaker_after(tokens, verb + 1)
    if speaker is None and tokens[verb].low in SAID_BY_ANYBODY and tokens[verb - 1].text != ",":
        speaker = anybody_after(tokens, verb + 1)  # `…,” said the mate`
    return None if speaker is None else VerbCue(speaker, verb, trailing=True, subordinate=False)
