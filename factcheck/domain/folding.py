"""Text without case and accents, character for character, for searching. Offsets found in it hold in the original."""

import unicodedata
from collections.abc import Iterator


def fold(text: str) -> str:
    """Return the text in lower case and without accents; `len(fold(t)) == len(t)`.

    Where a letter would become several (ß, ligatures), its first is taken, so that offsets stay what they are.
    """
    if text.isascii():
        return text.lower()
    return "".join(_fold_character(c) for c in text)


def occurrences(folded: str, needle: str) -> Iterator[tuple[int, int]]:
    """Yield the spans in a folded text of what `needle` is folded, from left to right, none overlapping."""
    wanted = fold(needle)
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted)
        at = folded.find(wanted, at + len(wanted))


def _fold_character(character: str) -> str:
    if character.isascii():
        return character.lower()
    base = unicodedata.normalize("NFKD", character)[0]
    if character.isspace() or base.isspace():
        return " "
    return _SAME.get(base) or base.lower()[0]


_SAME = {"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-"}
"""Marks that a keyboard does not have and that nobody types when searching."""
