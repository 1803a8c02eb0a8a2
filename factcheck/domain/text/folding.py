"""Text as it is searched: without case, accents and what cannot be seen, with where each character comes from."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `origin` has each character's offset in the original, and the original's length at the end."""

    text: str
    origin: Sequence[int]


def fold(text: str) -> Folded:
    """Return the text in lower case, every letter as one types it without accents: é e, ß ss, ﬁ fi, ł l.

    White space of any kind is one space a character; soft hyphens, joiners and the like are left out.
    """
    if text.isascii():
        return Folded(text.lower().translate(_WHITE), range(len(text) + 1))
    parts: list[str] = []
    origin: list[int] = []
    for at, character in enumerate(text):
        part = _fold_character(character)
        parts.append(part)
        origin += [at] * len(part)
    return Folded("".join(parts), [*origin, len(text)])


def occurrences(folded: Folded, needle: str) -> Iterator[tuple[int, int]]:
    """Yield the spans in the original text of what folds as `needle` does, from left to right, none overlapping."""
    wanted = fold(needle).text
    origin = folded.origin
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        after = at + len(wanted)
        yield origin[at], max(origin[after], origin[after - 1] + 1)  # with the accents that follow the last letter
        while origin[after] == origin[after - 1]:  # inside what is one character in the original
            after += 1
        at = folded.text.find(wanted, after)


@cache
def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    plain = unicodedata.normalize("NFKD", _SAME.get(character, character)).casefold()
    kept = (c for c in plain if unicodedata.category(c) not in _UNSEEN)
    return "".join(_SAME.get(c, c) for c in kept)


_WHITE = dict.fromkeys((9, 10, 11, 12, 13, 28, 29, 30, 31), " ")
_UNSEEN = {"Mn", "Me", "Cf"}
"""Unicode categories of accents put on another letter and of invisible format characters."""
_SAME = {
    **{"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‐": "-", "−": "-"},
    **{"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"},
}
"""Marks that a keyboard does not have and that nobody types when searching, and letters without a decomposition."""
