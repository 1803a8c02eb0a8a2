"""Who spoke last, and whom a pronoun means: what one remembers of the sentences before.

Finds no speakers; what a sentence is about is taken from its first words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.domain.article import SpeakerRules
from factcheck.domain.claim import Claimant
from factcheck.domain.names.body_heads import BODY_HEADS
from factcheck.domain.words import words
from factcheck.intake.speech.phrases.after import named_behind
from factcheck.intake.speech.phrases.kinds import KindRule, kind_rule
from factcheck.intake.speech.phrases.nouns import is_speaker
from factcheck.intake.speech.phrases.sorts import Sort, sort_of
from factcheck.intake.speech.tokens import Phrase, Token, tokenize
from factcheck.intake.tables.speech import CLAUSE_WORDS, NOT_A_SPEAKER, PRONOUNS

_HEAD_CLASSES = (
    *BODY_HEADS,
    words("newspaper outlet broadcaster channel daily magazine"),
)
"""Nouns that take up one another: `the agency` may be the service named before, never the ministry."""
SORT_WORD = {"he": "he", "she": "he", "it": "it", "they": "they"}
_MAX_DATELINE = 9
"""Tokens in which a dash ends a dateline: `LORN (Reuters) - Minister …`."""
_SUBJECT_JOINERS = frozenset({"of", "for", "and", "the"})
_FULL_NAME = re.compile(r"[A-Z][\w'’-]+ (?:[A-Z][\w.'’-]+ ){0,2}[A-Z][\w'’-]+(?=,? [a-z0-9])")
"""A name of two words or more at the head of a sentence."""
_SUBJECTS_KEPT = 3
_MAX_SUBJECT = 12
"""Tokens at the beginning of a sentence in which its subject is looked for."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A claimant, and the names of the rules by which it was found."""

    claimant: Claimant
    rules: SpeakerRules


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker's words as a text has them, and by what pronoun they are taken up."""

    surface: str
    sort: Sort

    @property
    def words(self) -> list[str]:
        """Its words, without punctuation."""
        return [w.strip("().,") for w in self.surface.split() if w.strip("().,")]

    @property
    def named(self) -> bool:
        """Whether a name is among them."""
        return any(w[0].isupper() and w.lower() not in ("the", "a", "an") for w in self.words)


@dataclass(slots=True)
class Memory:
    """The last speakers by the pronoun that takes them up, and the sentence before."""

    last: dict[Sort, Mention] = field(default_factory=dict)
    before: str | None = None  # the sentence before
    fresh: Sort | None = None  # what kind of speaker that sentence had, if any
    surnames: set[str] = field(default_factory=set)
    subjects: list[str] = field(default_factory=list)  # full names that opened one of the last sentences
    kinds: dict[str, KindRule] = field(default_factory=dict)  # of those who were described once
    quoted: Attribution | None = None  # whom the paragraph before quoted at its end
    announced: Attribution | None = None  # whom its last sentence announced with a colon
    acronyms: dict[str, str] = field(default_factory=dict)

    def keep(self, speaker: Mention) -> None:
        """Remember who spoke."""
        self.fresh = speaker.sort
        earlier = self.last.get(speaker.sort)
        if not speaker.named and earlier is not None and earlier.named and _same_head(speaker, earlier, self.acronyms):
            return  # `the agency`: a pronoun after it still means the one that was named
        self.last[speaker.sort] = speaker

    def kind(self, surface: str, description: Sequence[str] = ()) -> KindRule:
        """The rule for what kind of claimant it is; what it was described as once counts from then on."""
        if surface in self.kinds and not description:
            return self.kinds[surface]
        described = [*description, *words_of(surface)]
        full = self.acronyms.get(described[-1].lower())
        rule = kind_rule(described if full is None else [*described[:-1], full.capitalize()])
        if description:
            self.kinds[surface] = rule
        return rule

    def resolve(self, pronoun: str, local: Mention | None) -> str | None:
        """Whom a pronoun means: the sentence's own subject (`local`), the last of its kind, or None."""
        sort = Sort(SORT_WORD[pronoun])
        if (local is None or local.sort is not sort) and self.before is not None and self.fresh is not sort:
            local = subject_of(self.before, tokenize(self.before)[0])
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


def words_of(surface: str) -> list[str]:
    """The words of a surface, without punctuation."""
    return [w.strip("().,[]") for w in surface.split() if w.strip("().,[]")] or [surface]


def surface_of(sentence: str, tokens: Sequence[Token], phrase: Phrase) -> str:
    """The words at some positions as written, on one line, without a possessive ending."""
    start, end = tokens[phrase.start].start, tokens[phrase.end - 1].end
    surface = " ".join(sentence[start:end].split())
    if surface.endswith(("'s", "’s")):
        surface = surface[:-2]
    if surface.count("(") > surface.count(")") and sentence[end : end + 1] == ")":
        surface += ")"
    return surface


def _same_head(description: Mention, named: Mention, acronyms: dict[str, str]) -> bool:
    heads = {w.lower() for w in named.words} | {acronyms.get(w.lower(), "") for w in named.words}
    last = description.words[-1].lower() if description.words else ""
    return any(last in group and heads & group for group in _HEAD_CLASSES)


def subject_of(sentence: str, tokens: Sequence[Token]) -> Mention | None:
    """The words at the very beginning of a sentence, up to its verb, if they can name somebody."""
    start = next((i + 1 for i in range(1, min(len(tokens) - 1, _MAX_DATELINE)) if tokens[i].text in "–—-"), 0)
    end = start
    while end < min(len(tokens), start + _MAX_SUBJECT) and _in_subject(tokens[end], first=end == start):
        end += 1
    while end > start and tokens[end - 1].low in _SUBJECT_JOINERS:
        end -= 1
    subject = tokens[start:end]
    if not subject or subject[0].low in NOT_A_SPEAKER or subject[0].low in PRONOUNS or not is_speaker(subject):
        return None
    surface = surface_of(sentence, tokens, named_behind(tokens, start, end))
    return Mention(surface, sort_of(words_of(surface)))


def _in_subject(token: Token, first: bool) -> bool:
    if token.quoted or token.text in ",;:":
        return False
    if first or token.capital or not token.word or token.low in _SUBJECT_JOINERS:
        return True
    return token.low not in CLAUSE_WORDS and is_speaker([token])
