"""Where the speaker ends that begins behind a verb or behind `according to`: an ordered table of rules, word by word.

Finds no verbs; what can name a speaker is `nouns.py`'s.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck.domain.rules import Rule, first_rule, whatever
from factcheck.domain.words import words
from factcheck.intake.speech.phrases.nouns import (
    DETERMINERS,
    FINITE,
    JOINERS,
    LOOSE,
    MAX_LISTED,
    MAX_SPEAKER_WORDS,
    OPENING_NOUNS,
    bare,
    is_speaker,
)
from factcheck.intake.speech.tokens import Phrase, Token
from factcheck.intake.tables.speech import ADVERBIALS, CLAUSE_WORDS, DOCUMENT_NOUNS, PRONOUNS, SPEECH_VERBS

_MARKS = ",;:–—…!?)[]-"
_OTHER_VERBS = words("citing quoting told said speaking")
_KNOWING = words("familiar close briefed")
_KNOWLEDGE = words("knowledge")
_PARTICIPLES = ("ed", "seen", "shown", "held", "made", "given", "written", "sent")
_NO_ARTICLES = JOINERS - words("the a an 's")
_ANY_END = CLAUSE_WORDS | FINITE | LOOSE | ADVERBIALS


class WordInPlace(NamedTuple):
    """A word that may belong to a speaker: its position, and where the speaker's words begin."""

    tokens: Sequence[Token]
    at: int
    start: int

    @property
    def token(self) -> Token:
        """The word or mark itself."""
        return self.tokens[self.at]

    @property
    def first(self) -> bool:
        """Whether no word of the speaker stands before it."""
        return self.at == self.start

    def text_at(self, step: int) -> str:
        """The word or mark so many positions further; empty behind the end."""
        return self.tokens[self.at + step].text if self.at + step < len(self.tokens) else ""

    @property
    def names_author(self) -> bool:
        """`a report by NP`: the document's words go on."""
        return self.token.low == "by" and not self.first and bare(self.tokens[self.at - 1]) in DOCUMENT_NOUNS


class Step(NamedTuple):
    """How many tokens belong to the speaker still, and whether the words behind them may too."""

    take: int
    goes_on: bool


STOP, LAST, ACRONYM, GO_ON = Step(0, False), Step(1, False), Step(3, False), Step(1, True)


def _low_in(listed: frozenset[str], behind: bool = False) -> Callable[[WordInPlace], bool]:
    """A rule for certain words; `behind`: only where a word of the speaker stands before them."""
    return lambda w: w.token.low in listed and not (behind and w.first)


END_RULES: tuple[Rule[WordInPlace, Step], ...] = (
    Rule("the sentence's end", "It rained, according to *Ada Brook*", lambda w: w.at >= len(w.tokens), STOP),
    Rule(
        "too many words",
        "It rained, according to *the Lorn Port Works Office Weather Desk Staff Team Head Jan Per Olaf Stolt* Brook.",
        lambda w: w.at - w.start >= MAX_SPEAKER_WORDS,
        STOP,
    ),
    Rule("a quotation", "“It rained,” said *Ada Brook* “and rained.”", lambda w: w.token.quoted, STOP),
    Rule("a mark", "According to *the harbour office*, it rained.", lambda w: w.token.text in _MARKS, STOP),
    Rule(
        "a full stop inside",
        "According to *Gov. Ada Brook*, it rained.",
        lambda w: w.token.text == "." and w.text_at(1)[:1].isupper(),
        GO_ON,
    ),
    Rule("a full stop", "It rained, according to *Ada Brook*.", lambda w: w.token.text == ".", STOP),
    Rule(
        "an acronym",
        "According to *the Harbour Works Office (HWO)* it rained.",
        lambda w: w.token.text == "(" and w.text_at(2) == ")",
        ACRONYM,
    ),
    Rule("a bracket", "According to *Ada Brook* (the mayor since May) it rained.", lambda w: w.token.text == "(", STOP),
    Rule("a clause", "It rained, according to *the mayor* who was there.", _low_in(CLAUSE_WORDS), STOP),
    Rule(
        "a preposition",
        "It rained, according to *the mayor* in Lorn.",
        lambda w: w.token.low in LOOSE and not w.names_author,
        STOP,
    ),
    Rule("a finite verb", "Judging by *the report* is hard.", _low_in(FINITE), STOP),
    Rule("a time", "It rained, according to *the mayor* yesterday.", _low_in(ADVERBIALS, behind=True), STOP),
    Rule("another verb", "“It rained,” said *the mayor* speaking for all.", _low_in(_OTHER_VERBS, behind=True), STOP),
    Rule(
        "an adverb",
        "“It rained,” said *the mayor* calmly.",
        lambda w: w.token.low.endswith("ly") and not w.token.capital,
        STOP,
    ),
    Rule("a pronoun behind", "According to *the mayor* they left.", _low_in(PRONOUNS, behind=True), STOP),
    Rule("a pronoun alone", "“It rained,” said *she*.", _low_in(PRONOUNS), LAST),
    Rule("a word of the speaker", "It rained, according to *the mayor*.", whatever, GO_ON),
)
"""What the next word behind a speaker's first ones does: ends them, or goes on."""


def speaker_after(tokens: Sequence[Token], start: int) -> Phrase | None:
    """Return the positions (half-open) of the speaker that begins at position `start`, and the rule that ended it."""
    end = start
    while True:
        rule = first_rule(END_RULES, WordInPlace(tokens, end, start))
        end += rule.outcome.take
        if not rule.outcome.goes_on:
            break
    while end > start and (tokens[end - 1].low in JOINERS or tokens[end - 1].low == "by"):
        end -= 1
    if end > start + 1 and end < len(tokens) and tokens[end].low == "by" and tokens[end - 1].low.endswith(_PARTICIPLES):
        end -= 1  # `a report seen by the Ledger`
    if end <= start or not is_speaker(tokens[start:end]):
        return None
    return named_behind(tokens, start, _with_knowledge(tokens, end))._replace(rule=rule.name)


def anybody_after(tokens: Sequence[Token], start: int) -> Phrase | None:
    """Return the noun phrase that begins at position `start`, whatever it means: `the charge sheet`."""
    end = start
    while end < len(tokens) and end - start < MAX_SPEAKER_WORDS:
        token = tokens[end]
        if not token.word or token.quoted or token.low in _ANY_END:
            break
        end += 1
    while end > start and tokens[end - 1].low in JOINERS:
        end -= 1
    if end <= start or tokens[end - 1].low in DETERMINERS:
        return None
    return named_behind(tokens, start, end) if end - start > 1 or tokens[start].low.endswith("s") else None


def named_behind(tokens: Sequence[Token], start: int, end: int) -> Phrase:
    """`the mayor, Ida Brook`: the name behind the comma, if the description is one of nobody else."""
    description = tokens[start:end]
    if any(t.capital for t in description[1:]) or tokens[start].low not in OPENING_NOUNS:
        return Phrase(start, end)
    if any(t.low in LOOSE or t.low in _NO_ARTICLES for t in description):
        return Phrase(start, end)
    at = end + 1
    while at < len(tokens) and at - end <= MAX_LISTED and tokens[at].word and tokens[at].capital:
        at += 1
    named = end < len(tokens) and tokens[end].text == "," and at > end + 1
    closed = at >= len(tokens) or tokens[at].text in ",.;"
    return Phrase(end + 1, at) if named and closed and is_speaker(tokens[end + 1 : at]) else Phrase(start, end)


def _with_knowledge(tokens: Sequence[Token], end: int) -> int:
    """Take in how an unnamed source knows it: `two people familiar with the matter`."""
    following = [t.low for t in tokens[end : end + 3]]
    knows = tokens[end - 1].low in _KNOWING and following[:1] and following[0] in ("with", "to", "on")
    knows = knows or (following[:1] == ["with"] and not _KNOWLEDGE.isdisjoint(following))
    if not knows:
        return end
    while end < len(tokens) and tokens[end].word and not tokens[end].quoted and tokens[end].low not in CLAUSE_WORDS:
        if tokens[end].low in ADVERBIALS or tokens[end].low in SPEECH_VERBS:
            break
        end += 1
    return end
