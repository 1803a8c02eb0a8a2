"""How a sentence says who says it: verbs of reporting (`verb_cues.py`), `according to`, `citing`, possessives, labels.

Finds words only. Whom a pronoun stands for, and who goes on speaking, is `speakers.py`'s.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from factcheck.intake.speech.tokens import SCAN, Phrase, Token
from factcheck.intake.speech.verb_cues import VerbCue, verb_cues
from factcheck.intake.speech.verbs import PHRASE_WORDS
from factcheck.intake.speech.without_verb import WITHOUT_VERB, according, carried, given_out, label, possessive
from factcheck.intake.tables.speech import CONTENT_NOUNS, PROGRESSIVE, PRONOUNS, SPEECH_VERBS

_HEADLINE_CAPITALS = 0.6
"""With a larger share of capitalised words a sentence is a headline in capitals."""
_LABEL_CHARACTERS = 120
"""Characters in which the colon of a label stands."""
_CUE_WORDS = SPEECH_VERBS | CONTENT_NOUNS | PROGRESSIVE | PHRASE_WORDS | WITHOUT_VERB
_AFTER_QUOTATION = re.compile(r"[,!?][”\"»’'] ?[A-Za-z]")
_WORD = re.compile(r"[a-z]+")


class Cue(NamedTuple):
    """Where the speaker stands; `chain` the further sources, nearest first.

    `verb`: the position of the verb of reporting, None for `according to` and the like; `trailing`: it follows what is
    said. `told`: behind what one looks for the time of saying, if not behind the speaker. `way`: the name of the row of
    `WAYS`; `verb_rule`: of the rule by which the verb counts.
    """

    speaker: Phrase
    chain: tuple[Phrase, ...] = ()
    verb: int | None = None
    trailing: bool = False
    told: Phrase | None = None
    way: str = ""
    verb_rule: str | None = None


def may_have_cue(sentence: str) -> bool:
    """Whether a sentence holds any word that `find_cue` looks for; cheap, so that most sentences need no tokens."""
    if ":" in sentence[:_LABEL_CHARACTERS]:
        return True
    if _AFTER_QUOTATION.search(sentence, 0, SCAN):
        return True
    return not _CUE_WORDS.isdisjoint(_WORD.findall(sentence[:SCAN].lower()))


class _Heard(NamedTuple):
    """A sentence, the positions of its words outside quotation marks, its verbs of reporting, and whom it cites."""

    tokens: Sequence[Token]
    outside: Sequence[int]
    verbs: Sequence[VerbCue]
    carried: tuple[Phrase, ...]

    @property
    def main(self) -> Sequence[VerbCue]:
        """The verbs that stand before what is said and open no side clause."""
        return [v for v in self.verbs if not v.trailing and not v.subordinate]


def find_cue(tokens: Sequence[Token]) -> Cue | None:
    """Return who says the sentence, or None where nobody is named as saying it."""
    outside = [i for i, t in enumerate(tokens) if t.word and not t.quoted]
    headline = sum(tokens[i].capital for i in outside) > len(outside) * _HEADLINE_CAPITALS
    verbs = list(verb_cues(tokens, outside, headline))
    heard = _Heard(tokens, outside, verbs, tuple(carried(tokens, outside)))
    for way in WAYS:
        cue = way.find(heard)
        if cue is not None:
            return cue._replace(way=way.name)
    return None


def _said_behind(heard: _Heard) -> Cue | None:
    last = next((v for v in reversed(heard.verbs) if v.trailing), None)
    if last is None:
        return None
    quoted = () if last.source is None else (last.source,)
    chain = quoted + _said_inside(heard, last.speaker) + heard.carried
    return Cue(last.speaker, chain, last.verb, trailing=True, verb_rule=last.rule)


def _according_to(heard: _Heard) -> Cue | None:
    source = according(heard.tokens, heard.outside)
    if source is None:
        return None
    return Cue(source, _said_inside(heard, source) + heard.carried, trailing=True)


def _said_inside(heard: _Heard, outer: Phrase) -> tuple[Phrase, ...]:
    """Whom the outer speaker reports: `Brook said it was late, according to the Ledger`."""
    return tuple(
        v.speaker for v in heard.main[:1] if v.speaker.end <= outer.start and not _pronoun(heard.tokens, v.speaker)
    )


def _said_before(heard: _Heard) -> Cue | None:
    first = next(iter(heard.main or heard.verbs), None)
    if first is None:
        return None
    quoted = () if first.source is None else (first.source,)
    return Cue(first.speaker, quoted + heard.carried, first.verb, verb_rule=first.rule)


def _owned(heard: _Heard) -> Cue | None:
    owner = possessive(heard.tokens, heard.outside)
    return None if owner is None else Cue(owner, heard.carried, told=Phrase(owner.start, owner.end + 1))


def _without_verb(find: Callable[[_Heard], Phrase | None]) -> Callable[[_Heard], Cue | None]:
    """A way that names a speaker without a verb of reporting."""

    def cue(heard: _Heard) -> Cue | None:
        speaker = find(heard)
        return None if speaker is None else Cue(speaker, heard.carried)

    return cue


class Way(NamedTuple):
    """A way of saying who says a sentence: its name, an example, and what finds it."""

    name: str
    example: str
    find: Callable[[_Heard], Cue | None]


WAYS: tuple[Way, ...] = (
    Way("a verb behind what is said", "The bridge is shut, the mayor said.", _said_behind),
    Way("according to", "According to the mayor, the bridge is shut.", _according_to),
    Way("a verb before what is said", "The mayor said the bridge was shut.", _said_before),
    Way(
        "given out by",
        "Pictures released by the ministry show a broken bridge.",
        _without_verb(lambda heard: given_out(heard.tokens, heard.outside)),
    ),
    Way("a possessive", "By the ministry's count, 18 bridges are shut.", _owned),
    Way("a label", "Ministry statement: the bridge is shut.", _without_verb(lambda heard: label(heard.tokens))),
    Way(
        "cited",
        "The bridge is shut, citing the ministry.",
        lambda heard: Cue(heard.carried[0], heard.carried[1:]) if heard.carried else None,
    ),
)
"""In this order: the outermost speaker counts."""


def _pronoun(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return phrase.end - phrase.start == 1 and tokens[phrase.start].low in PRONOUNS
