"""Which words are made of two others, and so partly stand for them: bailout and bail(-out), airstrike and strike.

A word counts as made of two only when both are well-known words, so that names that happen to contain a word are left
alone. Knows no sentences.
"""

from functools import cache, lru_cache

from factcheck.matching.score.terms.background import shipped_frequencies
from factcheck.matching.words.tables import stop_words, synonym_classes
from factcheck.matching.words.tokens import terms

SHORTEST_PART = 3
SHORTEST_LINKED = 4
"""A shorter part may make a compound, but does not stand for it: the out of bailout."""


@cache
def _known() -> frozenset[str]:
    words = {term for cls in synonym_classes() for word in cls for term in terms(word)}
    words.update(shipped_frequencies(), (word for word in stop_words() if len(word) >= SHORTEST_PART))
    return frozenset(word for word in words if word.isalpha() and len(word) >= SHORTEST_PART)


@lru_cache(maxsize=65536)
def parts(term: str) -> tuple[str, ...]:
    """Return the terms that `term` is made of and may be replaced by; none for a word that is no compound."""
    if len(term) < 2 * SHORTEST_PART or not term.isalpha():
        return ()
    known = _known()
    made_of: set[str] = set()
    for cut in range(SHORTEST_PART, len(term) - SHORTEST_PART + 1):
        first, second = term[:cut], term[cut:]
        ends = {second, second + "e"} & known  # a stem may have lost its e (airstrik)
        if first in known and ends:
            made_of.update(ends, {first})
    return tuple(sorted(part for part in made_of if len(part) >= SHORTEST_LINKED and part != term))
