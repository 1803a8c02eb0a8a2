"""Why two claims are suggested: the terms they share, how much each weighs, and where it stands in both texts.

Says what a score is made of, not how it is added up: the shift by articles and the likeness of letters have no words.
Offsets are code points into the texts as given.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.matching.score.terms.background import Background
from factcheck.matching.score.terms.links import link_terms
from factcheck.matching.words.tokens import terms

MOST_TERMS = 12
"""Terms that are given, the heaviest first."""
LONGEST = 4
"""Words of the longest term ("thirty-one thousand", "Democratic Republic of the Congo" is found by its parts)."""
MOST_WORDS = 400
"""Words of a claim whose terms are given places."""
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*%?")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SharedTerm:
    """A term of both texts: its words in each, its weight (0–1, shares of all that is shared), and all its places.

    The words differ where a link holds between two terms (a synonym, a capital and its country, a spelling).
    """

    a: str
    b: str
    weight: float
    a_spans: tuple[Span, ...]
    b_spans: tuple[Span, ...]


class Why:
    """Explains pairs of texts. `background`: the sentences that the scores were made with."""

    def __init__(self, background: Iterable[str] | None = None) -> None:
        self._background = Background(background)
        self._places: dict[str, dict[str, tuple[Span, ...]]] = {}
        self._read: dict[str, tuple[str, ...]] = {}

    def __call__(self, a: str, b: str) -> list[SharedTerm]:
        """Return the terms that both share, heaviest first, at most `MOST_TERMS`; swapped texts give swapped terms."""
        mine, theirs = self._places_of(a), self._places_of(b)
        left, right = list(mine), list(theirs)
        links = link_terms(left, right)
        held: dict[tuple[int, int], float] = {}
        for i, j, strength in zip(links.left.tolist(), links.right.tolist(), links.strength.tolist(), strict=True):
            weight = strength * (self._background.weight(left[i]) + self._background.weight(right[j])) / 2
            held[i, j] = max(held.get((i, j), 0.0), weight)
        shared: list[tuple[float, str, str]] = []
        seen: tuple[set[int], set[int]] = set(), set()
        for (i, j), weight in sorted(held.items(), key=lambda h: (-h[1], *sorted((left[h[0][0]], right[h[0][1]])))):
            if i not in seen[0] or j not in seen[1]:
                shared.append((weight, left[i], right[j]))
                seen[0].add(i)
                seen[1].add(j)
        total = sum(weight for weight, *_ in shared) or 1.0
        return [
            SharedTerm(
                a[slice(*mine[one][0])], b[slice(*theirs[other][0])], round(weight / total, 4), mine[one], theirs[other]
            )
            for weight, one, other in shared[:MOST_TERMS]
            if weight > 0
        ]

    def _places_of(self, text: str) -> dict[str, tuple[Span, ...]]:
        """A claim is in several matches, and its terms are found once."""
        if text not in self._places:
            self._places[text] = places_of(text, self._read)
        return self._places[text]


def places_of(text: str, read: dict[str, tuple[str, ...]] | None = None) -> dict[str, tuple[Span, ...]]:
    """Return every term of the text with its places, in the order of the text.

    `read`: the terms of the words and phrases that were asked for before, most of which every text has; added to.
    """
    read = {} if read is None else read
    wanted = set(terms(text))
    words = [m.span() for m in _WORD.finditer(text)][:MOST_WORDS]

    def terms_of(first: int, last: int) -> tuple[str, ...]:
        """The terms of the words from `first` to `last`."""
        phrase = text[words[first][0] : words[last][1]]
        if phrase not in read:
            read[phrase] = terms(phrase)
        return read[phrase]

    def is_one(first: int, last: int) -> bool:
        """Whether all of several words make a term, none of them idle at an end: "South Korea", "four million"."""
        return terms_of(first, last) not in (terms_of(first + 1, last), terms_of(first, last - 1))

    places: dict[str, list[Span]] = {}
    n = 0
    while n < len(words):
        for last in range(min(n + LONGEST, len(words)) - 1, n - 1, -1):
            here = terms_of(n, last)
            if len(here) == 1 and here[0] in wanted and (last == n or is_one(n, last)):
                places.setdefault(here[0], []).append((words[n][0], words[last][1]))
                n = last + 1
                break
        else:
            n += 1
    return {term: tuple(spans) for term, spans in places.items()}
