"""Finds words that have an opposite: upheld and overturned, rose and fell. Compares no two texts.

Which words exclude each other stands in `data/opposites.txt`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.matching.words.tables import opposites
from factcheck.matching.words.words import PlacedWord, words_of

REACH = 3
"""Words before a word in which its "not" may stand."""
_NOT = frozenset({"not", "never", "no", "without", "cannot", "neither", "nor"})


@dataclass(frozen=True, slots=True)
class Pole:
    """A word that has an opposite: its span, stem, which line of the table it is of, and on which side it stands."""

    start: int
    end: int
    stem: str
    line: int
    side: int


def find_poles(words: Sequence[PlacedWord]) -> tuple[Pole, ...]:
    """Return the words that have an opposite, in order; a "not" before a word puts it on the other side."""
    sides = _sides()
    poles = []
    for n, word in enumerate(words):
        if word.stem not in sides or word.lower.endswith("ing"):  # as often a name of the thing as what became of it
            continue
        for line, side in sides[word.stem]:
            turned = any(_turns(w) for w in words[max(0, n - REACH) : n])
            poles.append(Pole(word.start, word.end, word.stem, line, side ^ turned))
    return tuple(poles)


def _turns(word: PlacedWord) -> bool:
    return word.lower in _NOT or word.lower.endswith("n't")


@cache
def _sides() -> Mapping[str, tuple[tuple[int, int], ...]]:
    sides: dict[str, tuple[tuple[int, int], ...]] = {}
    for line, groups in enumerate(opposites()):
        for side, group in enumerate(groups):
            for word in group:
                stem = words_of(word)[0].stem
                sides[stem] = (*sides.get(stem, ()), (line, side))
    return sides
