"""Whose office is meant: `Brook's office` is the president's where the articles call her `President Ada Brook`.

Knows no offices by itself: a title must stand before the name somewhere in the review, always the same one.
"""

import re
from collections.abc import Iterable
from functools import cache

from factcheck.domain.text.folding import fold
from factcheck.matching.words.tables import roles, stop_words
from factcheck.matching.words.tokens import PLACE, terms

FIRST_NAMES = 3
"""Words of a name that may stand between a title and the word by which somebody's office is called."""
MOST_BEFORE = 4
"""Words before a title's last one that may belong to it: whose, and `Prime` of `Prime Minister`."""
_OWNED = re.compile(
    r"^(?P<who>[A-ZÀ-Þ][\w-]*(?:\s+[A-ZÀ-Þ][\w-]*){0,3})['’]s\s+(?P<what>office|press\s+(?:office|service)|administration)$"
)
_OFFICE_OF = re.compile(r"^(?:the\s+)?(?P<what>office)\s+of\s+(?P<who>[A-ZÀ-Þ][\w-]*(?:\s+[A-ZÀ-Þ][\w-]*){0,3})$")
_HERS = re.compile(r"^(?:[Hh]is|[Hh]er)\s+(?P<what>office|press\s+(?:office|service)|administration)$")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_RANKS = frozenset({"prime", "vice", "deputy", "foreign", "first", "lord"})
_ADJECTIVES = {
    "presidential": "president",
    "mayoral": "mayor",
    "gubernatorial": "governor",
    "ministerial": "minister",
    "papal": "pope",
}


def office_noun(word: str) -> str:
    """`president` for `presidential`, so that both name one office; any other word as it is."""
    return _ADJECTIVES.get(word, word)


class Offices:
    """The offices of those whom a review's articles call by a title.

    Args:
        surfaces: The words for who says something: only offices named there are looked for.
        sentences: Where titles stand before names.
    """

    def __init__(self, surfaces: Iterable[str], sentences: Iterable[str]) -> None:
        wanted = {who for s in surfaces if (found := _owner(s)) is not None and (who := found[0])}
        titles: dict[str, set[str]] = {who: set() for who in wanted}
        shown: dict[str, str] = {}
        for sentence in sentences if wanted else ():
            for who in wanted:
                if who in sentence:
                    for title in _titles(sentence, who):
                        last = _key(title)
                        titles[who].add(last)
                        known = shown.get(who, "")
                        shown[who] = max(known, title, key=lambda t: len(t.split()))
        self._title = {who: shown[who] for who, found in titles.items() if len(found) == 1}

    def written_out(self, words: str, text: str = "") -> str:
        """`the Lornish president's office` for `Brook's office`; other words as they are.

        `her office` is that of whom the text up to there calls by a title, if that is one office.
        """
        if hers := _HERS.match(words):
            said = set(_all_titles(text.rpartition(words)[0]))
            return _office(said.pop(), hers["what"]) if len(said) == 1 else words
        found = _owner(words)
        if found is None or found[0] not in self._title:
            return words
        return _office(self._title[found[0]], found[1])


def _office(title: str, what: str) -> str:
    """`the Norwegian prime minister's office`; whose it is is left out where that is no country that is known."""
    *before, office = title.split()
    whose = [word for word in before if word.lower() not in _RANKS]
    if not any(term.startswith(PLACE) for term in terms(" ".join(whose))):
        whose = []
    whose += [word.lower() for word in before if word.lower() in _RANKS]
    return " ".join(("the", *whose, f"{office.lower()}'s", what))


def _owner(words: str) -> tuple[str, str] | None:
    """The last word of whose office it is, and what it is called."""
    found = _OWNED.match(words) or _OFFICE_OF.match(words)
    return (found["who"].split()[-1], found["what"]) if found else None


def _titles(sentence: str, who: str) -> list[str]:
    """The titles of one office before a name with this word in it: `Lornish President`, with whose it is."""
    return [title for title, name in _titled(sentence) if who in name]


def _all_titles(sentence: str) -> list[str]:
    return [title for title, _ in _titled(sentence)]


def _titled(sentence: str) -> list[tuple[str, list[str]]]:
    """The titles of offices with one holder that stand before a name, with whose they are; and the name's words."""
    words = list(_WORD.finditer(sentence))

    def gap(at: int) -> str:
        return sentence[words[at].end() : words[at + 1].start()]

    found = []
    for n, word in enumerate(words):
        if not word[0][0].isupper() or word[0].lower() not in _single():
            continue
        end = n + 1
        while end < min(len(words), n + 2 + FIRST_NAMES) and gap(end - 1) == " " and words[end][0][0].isupper():
            end += 1
        begin = n
        while (
            begin > max(n - MOST_BEFORE, 0) and gap(begin - 1) in (" ", "'s ", "’s ") and _of_title(words[begin - 1][0])
        ):
            begin -= 1
        if end > n + 1:
            found.append((sentence[words[begin].start() : word.end()], [w[0] for w in words[n + 1 : end]]))
    return found


def _of_title(word: str) -> bool:
    return word[0].isupper() and word.lower() not in stop_words()


def _key(title: str) -> str:
    """What two ways of giving one title have in common: the office, not whose."""
    return fold(title.split()[-1]).text


@cache
def _single() -> frozenset[str]:
    return frozenset(role for role, single in roles().items() if single)
