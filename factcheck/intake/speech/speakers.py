"""Who says each sentence of an article: pronouns taken back to the last speaker, quotations that go on, chains.

Finds no patterns (`cues.py`). Aliases that share no word ("the agency" for an acronym) are only taken together for
pronouns, and only where their head nouns are of one kind; what a claim shows is always words of its own text.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.domain.article import SpeakerRules
from factcheck.domain.claim import Claimant, ClaimantKind
from factcheck.intake.speech.cues import Cue, find_cue, may_have_cue
from factcheck.intake.speech.memory import SORT_WORD, Attribution, Memory, Mention, subject_of, surface_of, words_of
from factcheck.intake.speech.phrases.nouns import is_speaker
from factcheck.intake.speech.phrases.sorts import Sort, sort_of
from factcheck.intake.speech.said_on import when_said
from factcheck.intake.speech.tokens import Span, Token, open_after, tokenize
from factcheck.intake.speech.turns import turns
from factcheck.intake.tables.speech import CLAUSE_WORDS, PRONOUNS, SPEECH_VERBS

_OPENING = ("“", "«", "„")
_MARKS = (*_OPENING, "”", "»", '"')
_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}
_MAX_SUBJECT = 12
"""Tokens at the beginning of a sentence in which its subject is looked for."""
_LOOK_AHEAD = 6
"""Sentences of one quotation, before the one that names the speaker, that are given to that speaker."""
GOES_ON, NAMED_BEHIND, ANNOUNCED, TURN = (
    "a quotation that goes on",
    "named at the quotation's end",
    "announced before",
    "whose turn it is",
)
"""Ways in which a sentence has a speaker that it does not name; the others are rows of `cues.WAYS`."""
NOBODY_NAMED = "a pronoun for nobody named"
"""Stands for the rule about the kind of speaker where a pronoun means none that is known."""


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
    """Who says a sentence, None where the article asserts; `when`: where in it (characters) it says when.

    `rules`: by which named rules that was found; None without a claimant.
    """

    claimant: Claimant | None
    when: Span | None = None
    rules: SpeakerRules | None = None


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
    attribution = _attribution(turn, memory, SpeakerRules(TURN), tuple(c for c in chain if c != turn))
    return replace(saying, claimant=attribution.claimant, rules=attribution.rules)


def _paragraph(sentences: Sequence[str], memory: Memory) -> list[Saying]:
    readings = _readings(sentences, memory)
    result = _named_inside(readings, memory)
    _give_to_the_one_before(readings, result, memory)
    quotes = bool(readings) and (readings[-1].starts_quoted or readings[-1].quotes)
    memory.quoted = result[-1] if quotes else None
    memory.announced = _subject_claimant(sentences[-1], memory) if sentences and sentences[-1].endswith(":") else None
    return [
        Saying(None, r.when) if a is None else Saying(a.claimant, r.when, a.rules)
        for a, r in zip(result, readings, strict=True)
    ]


def _readings(sentences: Sequence[str], memory: Memory) -> list[_Reading]:
    readings: list[_Reading] = []
    inside = False
    for sentence in sentences:
        opens = sentence.startswith(_OPENING)
        reading = _read(sentence, inside or opens, inside and not opens)
        if "(" in sentence:
            _learn_acronyms(reading.tokens or tokenize(sentence)[0], memory)
        readings.append(reading)
        inside = reading.ends_inside
    return readings


def _named_inside(readings: Sequence[_Reading], memory: Memory) -> list[Attribution | None]:
    """Who is named in the paragraph as saying each sentence, quotations of several sentences together."""
    result: list[Attribution | None] = []
    waiting: list[int] = []  # sentences of a quotation whose speaker is named at its end
    for i, reading in enumerate(readings):
        attribution = None if reading.cue is None else _named(reading.sentence, reading.tokens, reading.cue, memory)
        if reading.cue is None and reading.starts_quoted:
            previous = result[i - 1] if i else None
            if previous is not None and readings[i - 1].quotes:
                attribution = _given(previous, GOES_ON)
            elif reading.ends_inside:
                waiting.append(i)
        if attribution is not None:
            for w in waiting[-_LOOK_AHEAD:] if reading.opens_inside else ():
                result[w] = _given(attribution, NAMED_BEHIND)
            waiting = []
        result.append(attribution)
        memory.pass_by(reading.sentence)
        if reading.cue is None:
            memory.fresh = None
    return result


def _give_to_the_one_before(readings: Sequence[_Reading], result: list[Attribution | None], memory: Memory) -> None:
    """Quotations that nobody is named for: they go on from the paragraph before, or follow `The minister was blunt.`"""
    if any(r.cue is not None for r in readings):
        return
    giver = memory.announced or (memory.quoted if readings and readings[0].starts_quoted else None)
    way = GOES_ON if giver is not None and giver is memory.quoted else ANNOUNCED
    for i, reading in enumerate(readings):
        if reading.starts_quoted and giver is None and i:
            giver, way = _subject_claimant(readings[i - 1].sentence, memory), ANNOUNCED
        if not reading.starts_quoted:
            giver = None
        elif giver is not None:
            result[i] = _given(giver, way)


def _given(attribution: Attribution, way: str) -> Attribution:
    """The same speaker, of a sentence that does not name one."""
    return replace(attribution, rules=SpeakerRules(way, kind=attribution.rules.kind))


def _subject_claimant(sentence: str, memory: Memory) -> Attribution | None:
    """The person that a sentence is about."""
    if any(mark in sentence for mark in _MARKS):
        return None
    subject = subject_of(sentence, tokenize(sentence)[0])
    if subject is None or subject.sort is not Sort.PERSON:
        return None
    return _attribution(subject.surface, memory, SpeakerRules(ANNOUNCED))


def _attribution(
    surface: str, memory: Memory, rules: SpeakerRules, chain: tuple[str, ...] = (), description: Sequence[str] = ()
) -> Attribution:
    """A speaker by words and kind."""
    kind = memory.kind(surface, description)
    return Attribution(Claimant(surface, kind.outcome, chain), replace(rules, kind=kind.name))


def _read(sentence: str, opens_inside: bool, was_open: bool) -> _Reading:
    if not may_have_cue(sentence):
        return _Reading(sentence, (), None, opens_inside, open_after(sentence, was_open))
    tokens, ends_inside = tokenize(sentence, was_open)
    return _Reading(sentence, tokens, find_cue(tokens), opens_inside, ends_inside)


def _named(sentence: str, tokens: Sequence[Token], cue: Cue, memory: Memory) -> Attribution:
    chain = tuple(surface_of(sentence, tokens, phrase) for phrase in cue.chain)
    rules = SpeakerRules(cue.way, cue.verb_rule, cue.speaker.rule)
    first = tokens[cue.speaker.start].low
    pronoun = _OWNERS.get(first, first)
    if cue.speaker.end - cue.speaker.start == 1 and pronoun in PRONOUNS:
        local = subject_of(sentence, tokens) if cue.speaker.start > 1 and not chain else None
        surface = memory.resolve(pronoun, local)
        if surface is None:
            nobody = Claimant(surface_of(sentence, tokens, cue.speaker), ClaimantKind.UNNAMED, chain)
            return Attribution(nobody, replace(rules, kind=NOBODY_NAMED))
        memory.keep(Mention(surface, sort_of(words_of(surface)) if pronoun == "it" else Sort(SORT_WORD[pronoun])))
        return _attribution(surface, memory, rules, tuple(c for c in chain if c != surface))
    surface = surface_of(sentence, tokens, cue.speaker)
    words = words_of(surface)
    sort = sort_of(words)
    if len(words) == 1 and words[0].lower() in memory.surnames:
        sort = Sort.PERSON
    elif sort is Sort.PERSON and words[-1][0].isupper():
        memory.surnames.add(words[-1].lower())
    memory.keep(Mention(surface, sort))
    return _attribution(surface, memory, rules, chain, _description(tokens, cue))


def _description(tokens: Sequence[Token], cue: Cue) -> list[str]:
    """What stands before the comma in `Lorn's foreign minister, Ada Brook, said` and `said the mayor, Ida Brook`."""
    start, end = cue.speaker.start, cue.speaker.end
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
