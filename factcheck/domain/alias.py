"""Names for the same person or body: `NIS` for `National Intelligence Service`, `Kim` for `Kim Jong-un`.

Holds what was proposed or decided, and says what a surface stands for. Finds nothing in texts: that is intake's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.folding import fold


@dataclass(frozen=True, slots=True)
class Alias:
    """`surface` is another name of `canonical`, because of the words at `start_char:end_char` of an article.

    `reason` is the pattern's name (`acronym`, `apposition`, `short name`, `title`, `owner`, `spelling`, `only one`).
    `article` counts the
    texts that were read, from 0; offsets are code points, half-open. An alias that is not `everywhere` holds in its
    article only: `the ministry` is another ministry in the next one.
    """

    surface: str
    canonical: str
    reason: str
    article: int
    start_char: int
    end_char: int
    everywhere: bool = True


TITLE = "title"
"""The reason of aliases like `President Brook`."""
_ARTICLE = re.compile(r"^(?:the|an?) ")
_BEHIND = re.compile(r"(?:'s?| ?\([^()]*\))$")
_MOST_STEPS = 8
"""An alias of an alias of an alias …: more steps than this are a circle."""


@lru_cache(maxsize=4096)
def alias_key(surface: str) -> str:
    """What two spellings of a name have in common: no case, accents, hyphens, article, possessive ending, acronym
    in brackets behind it."""
    key = " ".join(fold(surface).text.replace("-", " ").replace(".", " ").split())
    while (shorter := _BEHIND.sub("", key).strip()) != key and shorter:
        key = shorter
    return _ARTICLE.sub("", key)


def canonical(surface: str, aliases: Sequence[Alias], article: int | None = None) -> str:
    """Return the name that a surface stands for, or the surface itself if no alias says so.

    `article` is where the surface stands (as `Alias.article` counts); without it only aliases that hold everywhere are
    used. More may stand around a title: `Lorn's minister Ada Brook` is who `minister Ada Brook` is. Two surfaces are
    the same if `alias_key` of what this returns is the same.
    """
    holding = [a for a in aliases if a.everywhere or a.article == article]
    holding.sort(key=lambda a: a.everywhere)  # the article's own before what holds in all
    keys = [(alias_key(a.surface), a) for a in holding]
    name = surface
    for _ in range(_MOST_STEPS):
        key = alias_key(name)
        found = next((a for k, a in keys if k == key), None) or next(
            (a for k, a in keys if a.reason == TITLE and f" {key}".split(" of ")[0].endswith(f" {k}")), None
        )
        if found is None:
            return next((a.canonical for a in holding if alias_key(a.canonical) == key), name)
        name = found.canonical
        if alias_key(name) == key:
            return name
    return name
