"""Whether two claims say opposite things of one subject: the conviction was upheld, or overturned. Compares no figures.

Only words that exclude each other count (`data/opposites.txt`), and only of the same subject: who won against Kell and
whom Kell lost to are one. A "not" turns a word into its opposite. Says nothing of how alike the claims are otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.matching.words.tables import opposites
from factcheck.matching.words.words import Word, content_of, words_of

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


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two words of two texts that exclude each other: spans (code points) and stems."""

    a_span: tuple[int, int]
    b_span: tuple[int, int]
    stems: frozenset[str]


def opposed(a: str, b: str) -> Opposed | None:
    """Return the first words by which `a` and `b` say opposite things of one subject, or None.

    None as well where a text has both: "upheld one conviction and overturned the other".
    """
    mine, theirs = _poles(a), _poles(b)
    for one in mine:
        for other in theirs:
            if one.line != other.line or one.side == other.side:
                continue
            both = any(len({p.side for p in poles if p.line == one.line}) > 1 for poles in (mine, theirs))
            if not both and content_of(a[: one.start]) & content_of(b[: other.start]):
                return Opposed((one.start, one.end), (other.start, other.end), frozenset({one.stem, other.stem}))
    return None


def of_the_same(a: str, b: str, found: Opposed) -> bool:
    """Whether one of the texts says nothing else that the other does not: what rose in the towns may fall elsewhere."""
    mine, theirs = content_of(a) - found.stems, content_of(b) - found.stems
    return mine <= theirs or theirs <= mine


@lru_cache(maxsize=65536)  # a large review asks for its claims in no order: fewer would be read again and again
def _poles(text: str) -> tuple[Pole, ...]:
    words, sides = words_of(text), _sides()
    found = []
    for n, word in enumerate(words):
        if word.stem not in sides or word.lower.endswith("ing"):  # as often a name of the thing as what became of it
            continue
        for line, side in sides[word.stem]:
            turned = any(_turns(w) for w in words[max(0, n - REACH) : n])
            found.append(Pole(word.start, word.end, word.stem, line, side ^ turned))
    return tuple(found)


def _turns(word: Word) -> bool:
    return word.lower in _NOT or word.lower.endswith("n't")


@cache
def _sides() -> Mapping[str, tuple[tuple[int, int], ...]]:
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for line, groups in enumerate(opposites()):
        for side, group in enumerate(groups):
            for word in group:
                stem = words_of(word)[0].stem
                found[stem] = (*found.get(stem, ()), (line, side))
    return found
