"""Whether two words may be spellings of one name: transliterations, endings, doubled letters. Knows no names.

By rules that fold what transcriptions of one name differ in, then by likeness of letters (Indel). It can be wrong both
ways; who uses it asks for more than one word, or for a role, before saying anything.
"""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Indel

ALIKE_AT = 0.8
"""Likeness (0–1) of two folded names from which they are spellings of one."""
_CYRILLIC = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцшыэ",
        [*"abvggdeejziiiiklmnoprstufhc", "sh", "i", "e"],
        strict=True,
    )
)
_CYRILLIC |= {"ё": "e", "ч": "ch", "щ": "sh", "ъ": "", "ь": "", "ю": "iu", "я": "ia"}
_FOLDS = (
    (r"shch|sch", "sh"),
    (r"dzh|zh|dj", "j"),
    (r"kh", "h"),
    (r"ph", "f"),
    (r"tz|ts|cz", "c"),
    (r"ck|q", "k"),
    (r"ks", "x"),
    (r"ou|oo", "u"),
    (r"w|(?<=\w)ff?$", "v"),
    (r"(?<=[aeiou])[yj](?=[aeiou])", "i"),
    (r"[yj](?=[aeiou])|[iyj]+$|[iy]+", "i"),
    (r"(.)\1+", r"\1"),
)
"""Applied in this order to lower-case letters: what one name's transcriptions into English differ in."""


@lru_cache(maxsize=16384)  # by word, and bounded: a review names the same few people again and again
def folded(word: str) -> str:
    """Lower case, Latin letters, without accents, and with the usual transcriptions of one sound written one way."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(_CYRILLIC.get(c, c) for c in plain if not unicodedata.combining(c))
    for pattern, by in _FOLDS:
        plain = re.sub(pattern, by, plain)
    return plain


def alike(one: str, other: str) -> bool:
    """Whether two words may be one name; an initial ("S.") may be any name that begins with it."""
    a, b = folded(one), folded(other)
    if not a or not b or a[0] != b[0]:
        return False
    if 1 in (len(one), len(other)):
        return True
    return a == b or Indel.normalized_similarity(a, b) >= ALIKE_AT
