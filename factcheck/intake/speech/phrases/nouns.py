"""Which words of a sentence can name a speaker. Finds no verbs, and does not say what kind of speaker it is.

A speaker is capitalised words and role nouns, joined by of, for, from, and; what is only lower-case words without a
role noun ("the move", "this agreement") is none. Where one begins and ends is `before.py`'s and `after.py`'s.
"""

from collections.abc import Sequence

from factcheck.domain.words import words
from factcheck.domain.words.calendar import MONTH_NAMES, MONTHS_AND_OTHER_WORDS
from factcheck.domain.words.function_words import AUXILIARIES as AUXILIARY_VERBS
from factcheck.intake.speech.tokens import Token
from factcheck.intake.tables.speech import (
    ADVERBIALS,
    BODY_NOUNS,
    CLAUSE_WORDS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    NOT_A_SPEAKER,
    PERSON_NOUNS,
    PRONOUNS,
)

MAX_SPEAKER_WORDS = 14
"""A longer run of words before a verb holds more than its speaker."""
MAX_LISTED = 6
"""Words of one member of a list of speakers."""
JOINERS = words("of for from and the a an 's")
DETERMINERS = words(
    "the a an its his her their our my this that these those some several many two three four five other another "
    "one most all both no any local"
)
OPENING_NOUNS = DETERMINERS - words("this that these those it any no all both")
"""Words that open a noun phrase of somebody."""
FINITE = AUXILIARY_VERBS - {"being"}
"""A phrase that has one of these is a clause."""
LOOSE = words("in on at to by with into over under about against between during through")
"""Prepositions that join no name to another."""
ROLES = GROUP_NOUNS | PERSON_NOUNS | BODY_NOUNS | DOCUMENT_NOUNS
PROFESSIONS_PLURAL = ("ologists", "icians", "icists", "orians", "women", "smen")
_PROFESSIONS = (*PROFESSIONS_PLURAL, "ologist", "ician", "icist", "orian", "woman")
"""Endings of words for people by what they do."""
_NO_NAMES = NOT_A_SPEAKER | DETERMINERS | (ADVERBIALS - MONTHS_AND_OTHER_WORDS.intersection(MONTH_NAMES))
"""Capitalised, these are no names all the same; `May`, `March` and `August` may be."""


def bare(token: Token) -> str:
    """The token in lower case, without a possessive ending."""
    for ending in ("'s", "'"):
        if token.low.endswith(ending):
            return token.low[: -len(ending)]
    return token.low


def is_role(token: Token) -> bool:
    """A role noun, or its plural: `hospitals` and `retailers` speak as `the hospital` does."""
    low = bare(token)
    if low.endswith(_PROFESSIONS) and low.islower():
        return True
    return low in ROLES or (low.endswith("s") and (low[:-1] in ROLES or (low[:-3] + "y") in ROLES))


def is_speaker(phrase: Sequence[Token]) -> bool:
    """Whether these words can name somebody who says something."""
    phrase = [w for w in phrase if w.word]
    if not phrase or len(phrase) > MAX_SPEAKER_WORDS:
        return False
    if len(phrase) == 1 and phrase[0].low in PRONOUNS:
        return True
    if any(w.low in FINITE for w in phrase) or not _can_end(phrase):
        return False
    return any(w.capital and bare(w) not in _NO_NAMES for w in phrase) or any(map(is_role, phrase))


def _can_end(phrase: Sequence[Token]) -> bool:
    """Whether its last word is a name, or a common noun of a phrase with a role: `the harbour's chief engineer`."""
    last = phrase[-1]
    if last.low in DETERMINERS or last.low in LOOSE or last.low in CLAUSE_WORDS:
        return False
    return last.capital or any(is_role(w) for w in phrase if not w.possessive or w is last)
