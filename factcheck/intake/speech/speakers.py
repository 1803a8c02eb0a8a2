"""Who says each sentence of an article: pronouns taken back to the last speaker, quotations that go on, chains.

Finds no patterns (`cues.py`). Aliases that share no word ("the agency" for an acronym) are only taken together for
pronouns, and only where their head nouns are of one kind; what a claim shows is always words of its own text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.domain.claim import Claimant, ClaimantKind
from factcheck.intake.speech.cues import Cue, find_cue, may_have_cue
from factcheck.intake.speech.kinds import Sort, sort_of
from factcheck.intake.speech.memory import SORT_WORD, Memory, Speaker, subject_of, surface_of, words_of
from factcheck.intake.speech.nouns import is_speaker
from factcheck.intake.speech.said_on import when_said
from factcheck.intake.speech.tokens import Token, open_after, tokenize
from factcheck.intake.speech.turns import turns
from factcheck.intake.speech.verbs import Span
from factcheck.intake.tables.speech import CLAUSE_WORDS, PRONOUNS, SPEECH_VERBS

_OPENING = ("“", "«", "„")
_MARKS = (*_OPENING, "”", "»", '"')
_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_MAX_SUBJECT = 12
"""Tokens at the beginning of a sentence in which its subject is looked for."""
_LOOK_AHEAD = 6
"""Sentences of one quotation, before the one that names the speaker, that are given to that speaker."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """One sentence: its cue with the tokens it was found in, and how the sentence stands to quotations."""

    sentence: str
    tokens: Sequence[Token]  # empty where no cue was looked for
    cue: Cue | None
    opens_inside: bool
    ends_inside: bool

    @property
    def when(self) -> Span | None:
        if self.cue is None:
            return None
        cue = self.cue
        return when_said(self.sentence, self.tokens, cue.told or cue.speaker, cue.verb, cue.trailing)

    @property
    def quotes(self) -> bool:
        return self.opens_inside or any(mark in self.sentence for mark in _MARKS)

    @property
    def starts_quoted(self) -> bool:
        return self.opens_inside or self.sentence.startswith(_MARKS)


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says a sentence, None where the article asserts; `when`: where in it (characters) it says when."""

    claimant: Claimant | None
    when: Span | None = None


def claimants(paragraphs: Sequence[Sequence[str]]) -> list[list[Claimant | None]]:
    """Return the claimant of every sentence of an article, paragraph by paragraph; None where the article asserts."""
    return [[saying.claimant for saying in paragraph] for paragraph in sayings(paragraphs)]


def sayings(paragraphs: Sequence[Sequence[str]]) -> list[list[Saying]]:
    """Return who says every sentence of an article, and where it says when it was said, paragraph by paragraph."""
    memory = Memory()
    heard = [_paragraph(sentences, memory) for sentences in paragraphs]
    takes = turns([" ".join(sentences) for sentences in paragraphs])
    return [[_in_turn(s, turn, memory) for s in said] for said, turn in zip(heard, takes, strict=True)]


def _in_turn(saying: Saying, turn: str | None, memory: Memory) -> Saying:
    """Who takes the turn says all of it; whom they report comes behind them."""
    if turn is None:
        return saying
    inner = saying.claimant
    chain = () if inner is None or inner.kind is ClaimantKind.UNNAMED else (inner.surface, *inner.chain)
    chain = tuple(c for c in chain if c != turn)
    return replace(saying, claimant=Claimant(turn, memory.kind(turn), chain))


def _paragraph(sentences: Sequence[str], memory: Memory) -> list[Saying]:
    readings: list[_Reading] = []
    inside = False
    for sentence in sentences:
        opens = sentence.startswith(_OPENING)
        reading = _read(sentence, inside or opens, inside and not opens)
        if "(" in sentence:
            _learn_acronyms(reading.tokens or tokenize(sentence)[0], memory)
        readings.append(reading)
        inside = reading.ends_inside
    result: list[Claimant | None] = []
    waiting: list[int] = []  # sentences of a quotation whose speaker is named at its end
    for i, (sentence, reading) in enumerate(zip(sentences, readings, strict=True)):
        claimant = None if reading.cue is None else _named(sentence, reading.tokens, reading.cue, memory)
        if reading.cue is None and reading.starts_quoted:
            previous = result[i - 1] if i else None
            if previous is not None and readings[i - 1].quotes:
                claimant = previous
            elif reading.ends_inside:
                waiting.append(i)
        if claimant is not None and waiting:
            if reading.opens_inside:
                for w in waiting[-_LOOK_AHEAD:]:
                    result[w] = claimant
            waiting = []
        result.append(claimant)
        memory.pass_by(sentence)
        if reading.cue is None:
            memory.fresh = None
    _give_to_the_one_before(sentences, readings, result, memory)
    memory.quoted = result[-1] if (result and readings[-1].starts_quoted) or (result and readings[-1].quotes) else None
    memory.announced = _subject_claimant(sentences[-1], memory) if sentences and sentences[-1].endswith(":") else None
    return [Saying(c, r.when) for c, r in zip(result, readings, strict=True)]


def _give_to_the_one_before(
    sentences: Sequence[str], readings: Sequence[_Reading], result: list[Claimant | None], memory: Memory
) -> None:
    """Quotations that nobody is named for: they go on from the paragraph before, or follow `The minister was blunt.`"""
    if any(r.cue is not None for r in readings):
        return
    giver = memory.announced or (memory.quoted if readings and readings[0].starts_quoted else None)
    for i, reading in enumerate(readings):
        if reading.starts_quoted and giver is None and i:
            giver = _subject_claimant(sentences[i - 1], memory)
        if not reading.starts_quoted:
            giver = None
        elif giver is not None:
            result[i] = giver


def _subject_claimant(sentence: str, memory: Memory) -> Claimant | None:
    """The person that a sentence is about."""
    if any(mark in sentence for mark in _MARKS):
        return None
    subject = subject_of(sentence, tokenize(sentence)[0])
    if subject is None or subject.sort is not Sort.PERSON:
        return None
    return Claimant(subject.surface, memory.kind(subject.surface))


def _read(sentence: str, opens_inside: bool, was_open: bool) -> _Reading:
    if not may_have_cue(sentence):
        return _Reading(sentence, (), None, opens_inside, open_after(sentence, was_open))
    tokens, ends_inside = tokenize(sentence, was_open)
    return _Reading(sentence, tokens, find_cue(tokens), opens_inside, ends_inside)


def _named(sentence: str, tokens: Sequence[Token], cue: Cue, memory: Memory) -> Claimant:
    chain = tuple(surface_of(sentence, tokens, span) for span in cue.chain)
    pronoun = _OWNERS.get(tokens[cue.speaker[0]].low, tokens[cue.speaker[0]].low)
    if cue.speaker[1] - cue.speaker[0] == 1 and pronoun in PRONOUNS:
        local = subject_of(sentence, tokens) if cue.speaker[0] > 1 and not chain else None
        surface = memory.resolve(pronoun, local)
        if surface is None:
            return Claimant(surface_of(sentence, tokens, cue.speaker), ClaimantKind.UNNAMED, chain)
        memory.keep(Speaker(surface, sort_of(words_of(surface)) if pronoun == "it" else Sort(SORT_WORD[pronoun])))
        return Claimant(surface, memory.kind(surface), tuple(c for c in chain if c != surface))
    surface = surface_of(sentence, tokens, cue.speaker)
    words = words_of(surface)
    sort = sort_of(words)
    if len(words) == 1 and words[0].lower() in memory.surnames:
        sort = Sort.PERSON
    elif sort is Sort.PERSON and words[-1][0].isupper():
        memory.surnames.add(words[-1].lower())
    memory.keep(Speaker(surface, sort))
    return Claimant(surface, memory.kind(surface, _description(tokens, cue)), chain)


def _description(tokens: Sequence[Token], cue: Cue) -> list[str]:
    """What stands before the comma in `Lorn's foreign minister, Ada Brook, said` and `said the mayor, Ida Brook`."""
    start, end = cue.speaker
    closed = end < len(tokens) and tokens[end].text == ","
    if start < 2 or tokens[start - 1].text != "," or not (closed or (cue.verb is not None and cue.verb < start)):
        return []
    at = start - 1
    while at > 0 and start - at < _MAX_SUBJECT and tokens[at - 1].word and not tokens[at - 1].quoted:
        if tokens[at - 1].low in CLAUSE_WORDS or tokens[at - 1].low in SPEECH_VERBS or tokens[at - 1].low == "to":
            break
        at -= 1
    return [t.text for t in tokens[at : start - 1]] if is_speaker(tokens[at : start - 1]) else []


def _learn_acronyms(tokens: Sequence[Token], memory: Memory) -> None:
    """Remember the word before `(HWO)`, so that `the office` may stand for `the HWO`."""
    for i in range(2, len(tokens) - 1):
        if (
            tokens[i - 1].text == "("
            and tokens[i + 1].text == ")"
            and tokens[i].text.isupper()
            and tokens[i - 2].capital
        ):
            memory.acronyms[tokens[i].low] = tokens[i - 2].low
