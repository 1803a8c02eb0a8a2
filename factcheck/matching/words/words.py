"""The words of a sentence with their places, for the slots that are read off words. Weighs and drops nothing.

`tokens` gives what scores are made of and keeps no places; here every word stays where it stands. Offsets are code
points into the text as given.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from factcheck.matching.words.tables import stop_words
from factcheck.matching.words.tokens import MAX_WORD, stem

MOST_WORDS = 2000
"""Words of one claim that are looked at: no sentence has more, and what is longer is a table or a data dump."""
TITLE_CASE = 0.9
"""From this share of capitalised words on, function words apart, a text is a headline."""
FEWEST_TO_SHOUT = 3
"""A text of fewer such words may consist of a name."""
_WORD = re.compile(r"[^\W_]+(?:['’](?![sS]\b)[^\W_]+|-[^\W_]+)*")


class PlacedWord(NamedTuple):
    """A word: span, lower-case form with straight apostrophes and no possessive ending, stem, capitalised or not.

    `content`: whether it says something by itself: no function word, no verb of saying.
    """

    start: int
    end: int
    lower: str
    stem: str
    capital: bool
    content: bool


def words_of(text: str) -> tuple[PlacedWord, ...]:
    """Return the words of `text` in order, at most the first `MOST_WORDS`."""
    placed = []
    for match in islice(_WORD.finditer(text), MOST_WORDS):
        start, end = match.span()
        lower, stemmed, capital, content = _read(match[0])
        placed.append(PlacedWord(start, end, lower, stemmed, capital, content))
    return tuple(placed)


@lru_cache(maxsize=65536)  # by word, and bounded: texts of one language have most of their words in common
def _read(surface: str) -> tuple[str, str, bool, bool]:
    lower = surface.lower().replace("’", "'")
    return lower, stem(lower[:MAX_WORD]), surface[0].isupper(), lower not in stop_words()


def shouted(text: str) -> bool:
    """Whether the text is a headline: `in_capitals` of its words."""
    return in_capitals(words_of(text))


def in_capitals(words: Iterable[PlacedWord]) -> bool:
    """Whether they are a headline in capitals or with capitalised words, whose capitals tell nothing."""
    told = [w for w in words if w.content and len(w.lower) > 2 and not w.lower.isdigit()]
    return len(told) >= FEWEST_TO_SHOUT and sum(w.capital for w in told) >= TITLE_CASE * len(told)


def content_of(text: str) -> frozenset[str]:
    """Stems of the words of `text` that say something by themselves."""
    return stems_of(words_of(text))


def stems_of(words: Iterable[PlacedWord]) -> frozenset[str]:
    """Stems of those words that say something by themselves."""
    return frozenset(word.stem for word in words if word.content)


def shared_share(one: frozenset[str], other: frozenset[str]) -> float:
    """Share (0–1) of the smaller of two sets of stems that the other has too; 0 where one is empty."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
