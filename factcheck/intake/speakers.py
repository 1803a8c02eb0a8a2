"""Who says each sentence of an article: pronouns taken back to the last speaker, quotations that go on, chains.

Finds no patterns (`cues.py`). Aliases that share no word ("the agency" for an acronym) are only taken together for
pronouns, and only where their head nouns are of one kind; what a claim shows is always words of its own text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.domain.claim import Claimant, ClaimantKind
from factcheck.intake.cues import Cue, find_cue, may_have_cue
from factcheck.intake.nouns import is_speaker, named_behind
from factcheck.intake.said_on import when_said
from factcheck.intake.speaker_kinds import Sort, kind_of, sort_of
from factcheck.intake.tables import words
from factcheck.intake.tables.speech import CLAUSE_WORDS, NOT_A_SPEAKER, PRONOUNS, SPEECH_VERBS
from factcheck.intake.tokens import Token, open_after, tokenize
from factcheck.intake.verb_sense import Span

_HEAD_CLASSES = (
    words("agency service bureau directorate intelligence watchdog"),
    words("ministry department"),
    words("office presidency"),
    words("company firm corporation group operator airline manufacturer"),
    words("newspaper outlet broadcaster channel daily magazine"),
)
"""Nouns that take up one another: `the agency` may be the service named before, never the ministry."""
_OPENING = ("“", "«", "„")
_MARKS = (*_OPENING, "”", "»", '"')
_SORT_WORD = {"he": "he", "she": "he", "it": "it", "they": "they"}
_MAX_SUBJECT = 12
"""Tokens at the beginning of a sentence in which its subject is looked for."""
_SUBJECT_JOINERS = frozenset({"of", "for", "and", "the"})
_MAX_DATELINE = 9
"""Tokens in which a dash ends a dateline: `LORN (Reuters) - Minister …`."""
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+ (?:[A-Z][\w.'’-]+ ){0,2}[A-Z][\w'’-]+(?=,? [a-z0-9])")
"""A name of two words or more at the head of a sentence."""
_SUBJECTS_KEPT = 3
_LOOK_AHEAD = 6
"""Sentences of one quotation, before the one that names the speaker, that are given to that speaker."""


@dataclass(frozen=True, slots=True)
class _Speaker:
    surface: str
    sort: Sort

    @property
    def words(self) -> list[str]:
        return [w.strip("().,") for w in self.surface.split() if w.strip("().,")]

    @property
    def named(self) -> bool:
        return any(w[0].isupper() and w.lower() not in ("the", "a", "an") for w in self.words)


@dataclass(slots=True)
class _Memory:
    """The last speakers by the pronoun that takes them up, and the sentence before."""

    last: dict[Sort, _Speaker] = field(default_factory=dict)
    before: str | None = None  # the sentence before
    fresh: Sort | None = None  # what kind of speaker that sentence had, if any
    surnames: set[str] = field(default_factory=set)
    subjects: list[str] = field(default_factory=list)  # full names that opened one of the last sentences
    kinds: dict[str, ClaimantKind] = field(default_factory=dict)  # of those who were described once
    quoted: Claimant | None = None  # whom the paragraph before quoted at its end
    announced: Claimant | None = None  # whom its last sentence announced with a colon
    acronyms: dict[str, str] = field(default_factory=dict)

    def keep(self, speaker: _Speaker) -> None:
        self.fresh = speaker.sort
        earlier = self.last.get(speaker.sort)
        if not speaker.named and earlier is not None and earlier.named and _same_head(speaker, earlier, self.acronyms):
            return  # `the agency`: a pronoun after it still means the one that was named
        self.last[speaker.sort] = speaker

    def kind(self, surface: str, description: Sequence[str] = ()) -> ClaimantKind:
        if surface in self.kinds and not description:
            return self.kinds[surface]
        words = [*description, *_words(surface)]
        full = self.acronyms.get(words[-1].lower())
        kind = kind_of(words if full is None else [*words[:-1], full.capitalize()])
        if description:
            self.kinds[surface] = kind
        return kind

    def resolve(self, pronoun: str, local: _Speaker | None) -> str | None:
        sort = Sort(_SORT_WORD[pronoun])
        if (local is None or local.sort is not sort) and self.before is not None and self.fresh is not sort:
            local = _subject_of(self.before, tokenize(self.before)[0])
        for speaker in (local, self.last.get(sort)):
            if speaker is not None and speaker.sort is sort:
                return speaker.surface
        if sort is Sort.GROUP and Sort.THING in self.last:
            return self.last[Sort.THING].surface
        if sort is Sort.PERSON and len(set(self.subjects)) == 1:
            return self.subjects[0]  # the only name that opened a sentence lately
        return None

    def pass_by(self, sentence: str) -> None:
        """Remember a sentence that was read, for the pronouns and quotations behind it."""
        self.before = sentence
        opening = _FULL_NAME.match(sentence)
        self.subjects = [*self.subjects[-_SUBJECTS_KEPT:], opening[0]] if opening else self.subjects


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
    memory = _Memory()
    return [_paragraph(sentences, memory) for sentences in paragraphs]


def _paragraph(sentences: Sequence[str], memory: _Memory) -> list[Saying]:
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
    sentences: Sequence[str], readings: Sequence[_Reading], result: list[Claimant | None], memory: _Memory
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


def _subject_claimant(sentence: str, memory: _Memory) -> Claimant | None:
    """The person that a sentence is about."""
    if any(mark in sentence for mark in _MARKS):
        return None
    subject = _subject_of(sentence, tokenize(sentence)[0])
    if subject is None or subject.sort is not Sort.PERSON:
        return None
    return Claimant(subject.surface, memory.kind(subject.surface))


def _read(sentence: str, opens_inside: bool, was_open: bool) -> _Reading:
    if not may_have_cue(sentence):
        return _Reading(sentence, (), None, opens_inside, open_after(sentence, was_open))
    tokens, ends_inside = tokenize(sentence, was_open)
    return _Reading(sentence, tokens, find_cue(tokens), opens_inside, ends_inside)


def _named(sentence: str, tokens: Sequence[Token], cue: Cue, memory: _Memory) -> Claimant:
    chain = tuple(_surface(sentence, tokens, span) for span in cue.chain)
    first = tokens[cue.speaker[0]]
    if cue.speaker[1] - cue.speaker[0] == 1 and first.low in PRONOUNS:
        local = _subject_of(sentence, tokens) if cue.speaker[0] > 1 and not chain else None
        surface = memory.resolve(first.low, local)
        if surface is None:
            return Claimant(_surface(sentence, tokens, cue.speaker), ClaimantKind.UNNAMED, chain)
        memory.keep(_Speaker(surface, sort_of(_words(surface)) if first.low == "it" else Sort(_SORT_WORD[first.low])))
        return Claimant(surface, memory.kind(surface), tuple(c for c in chain if c != surface))
    surface = _surface(sentence, tokens, cue.speaker)
    words = _words(surface)
    sort = sort_of(words)
    if len(words) == 1 and words[0].lower() in memory.surnames:
        sort = Sort.PERSON
    elif sort is Sort.PERSON and words[-1][0].isupper():
        memory.surnames.add(words[-1].lower())
    memory.keep(_Speaker(surface, sort))
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


def _learn_acronyms(tokens: Sequence[Token], memory: _Memory) -> None:
    """Remember the word before `(HWO)`, so that `the office` may stand for `the HWO`."""
    for i in range(2, len(tokens) - 1):
        if (
            tokens[i - 1].text == "("
            and tokens[i + 1].text == ")"
            and tokens[i].text.isupper()
            and tokens[i - 2].capital
        ):
            memory.acronyms[tokens[i].low] = tokens[i - 2].low


def _words(surface: str) -> list[str]:
    return [w.strip("().,[]") for w in surface.split() if w.strip("().,[]")] or [surface]


def _surface(sentence: str, tokens: Sequence[Token], span: Span) -> str:
    start, end = tokens[span[0]].start, tokens[span[1] - 1].end
    surface = " ".join(sentence[start:end].split())
    if surface.endswith(("'s", "’s")):
        surface = surface[:-2]
    if surface.count("(") > surface.count(")") and sentence[end : end + 1] == ")":
        surface += ")"
    return surface


def _same_head(description: _Speaker, named: _Speaker, acronyms: dict[str, str]) -> bool:
    heads = {w.lower() for w in named.words} | {acronyms.get(w.lower(), "") for w in named.words}
    last = description.words[-1].lower() if description.words else ""
    return any(last in group and heads & group for group in _HEAD_CLASSES)


def _subject_of(sentence: str, tokens: Sequence[Token]) -> _Speaker | None:
    """The words at the very beginning of a sentence, up to its verb, if they can name somebody."""
    start = next((i + 1 for i in range(1, min(len(tokens) - 1, _MAX_DATELINE)) if tokens[i].text in "–—-"), 0)
    end = start
    while end < min(len(tokens), start + _MAX_SUBJECT) and _in_subject(tokens[end], first=end == start):
        end += 1
    while end > start and tokens[end - 1].low in _SUBJECT_JOINERS:
        end -= 1
    words = tokens[start:end]
    if not words or words[0].low in NOT_A_SPEAKER or words[0].low in PRONOUNS or not is_speaker(words):
        return None
    start, end = named_behind(tokens, start, end)
    surface = _surface(sentence, tokens, (start, end))
    return _Speaker(surface, sort_of(_words(surface)))


def _in_subject(token: Token, first: bool) -> bool:
    if token.quoted or token.text in ",;:":
        return False
    if first or token.capital or not token.word or token.low in _SUBJECT_JOINERS:
        return True
    return token.low not in CLAUSE_WORDS and is_speaker([token])
