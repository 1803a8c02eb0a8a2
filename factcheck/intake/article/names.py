"""What a name looks like: capitalised words, with the particles names have between them. Knows no name."""

import re

from factcheck.domain.words import words

PARTICLES = words("de da di du del della van von der den ter bin ibn al el la le dos das of and & y e")
_NAME_WORD = re.compile(r"^(?:[^\W\d_][\w'’.-]*|&)$")
_WORDS = re.compile(r"[^\W_]+")


def is_name(text: str, least: int = 2, most: int = 5) -> bool:
    """Whether a line is nothing but `least` to `most` words of a name (`Ana de la Cruz`, `The Glenford Argus`)."""
    words = text.split()
    if not least <= len(words) <= most or text[-1:] in ".!?:,;":
        return False
    if not all(_NAME_WORD.match(w) for w in words):
        return False
    return words[0][0].isupper() and words[-1][0].isupper() and all(w[0].isupper() or w in PARTICLES for w in words)


def word_list(text: str) -> list[str]:
    """The words of a text, in lower case and in order."""
    return [w.lower() for w in _WORDS.findall(text)]


def word_set(text: str) -> frozenset[str]:
    """The words of a text, in lower case."""
    return frozenset(w.lower() for w in _WORDS.findall(text))


def same_words(one: str, other: str | None) -> bool:
    """Whether two lines have the same words in the same order, whatever their quotation marks and case."""
    return other is not None and [w.lower() for w in _WORDS.findall(one)] == [w.lower() for w in _WORDS.findall(other)]
