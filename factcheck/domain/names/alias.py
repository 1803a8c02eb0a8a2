"""Names for the same person or body: `NIS` for `National Intelligence Service`, `Kim` for `Kim Jong-un`.

Holds what was proposed or decided, and says what a surface stands for. Finds nothing in texts: that is intake's.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factcheck.domain.text.folding import fold


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
ACRONYM = "acronym"
"""The reason of aliases like `NIS`, which stand beside what they are short for."""
OWNER = "owner"
"""The reason of aliases like `Lorn's Defence Ministry`."""
BY_HAND = "by hand"
"""The reason of an alias that a reviewer gave."""
_ARTICLE = re.compile(r"^(?:the|an?) ")
_BEHIND = re.compile(r"(?:'s?| ?\([^()]*\))$")
_MOST_STEPS = 8
"""An alias of an alias of an alias …: more steps than this are a circle."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a name stands for, as far as aliases say.

    Attributes:
        name: The name, as it is written in a text or by the reviewer; the surface itself where nothing is known.
        moved: Whether an alias led there.
        by_hand: Whether the reviewer gave one of them, or has said that the name stands for itself.
        itself: Whether the reviewer has said so.
    """

    name: str
    moved: bool = False
    by_hand: bool = False
    itself: bool = False


def alias_key(surface: str) -> str:
    """What two spellings of a name have in common: no case, accents, hyphens, article, possessive ending, acronym
    in brackets behind it."""
    key = " ".join(fold(surface).text.replace("-", " ").replace(".", " ").split())
    while (shorter := _BEHIND.sub("", key).strip()) != key and shorter:
        key = shorter
    return _ARTICLE.sub("", key)


class Aliases:
    """Aliases by the names that they are of, for asking often: what a name stands for costs the same however many are.

    Args:
        aliases: The first of several for one name counts; those of an article before those that hold everywhere.
    """

    def __init__(self, aliases: Sequence[Alias]) -> None:
        self._everywhere = _Index(a for a in aliases if a.everywhere)
        own: dict[int, list[Alias]] = defaultdict(list)
        for alias in aliases:
            if not alias.everywhere:
                own[alias.article].append(alias)
        self._own = {article: _Index(some) for article, some in own.items()}
        self._known: dict[tuple[str, int | None], Standing] = {}

    def canonical(self, surface: str, article: int | None = None) -> str:
        """Return what `canonical` returns for these aliases."""
        return self.standing(surface, article).name

    def standing(self, surface: str, article: int | None = None) -> Standing:
        """Return what a surface stands for and how that is known; `itself` is for whoever knows what was rejected."""
        asked = surface, article
        if asked not in self._known:
            own = self._own.get(article) if article is not None else None
            self._known[asked] = _follow(surface, [self._everywhere] if own is None else [own, self._everywhere])
        return self._known[asked]


class _Index:
    """Aliases by the key of their surface, of what they stand for, and titles by their last word; the first counts."""

    def __init__(self, aliases: Iterable[Alias]) -> None:
        self.of: dict[str, Alias] = {}
        self.canonical: dict[str, str] = {}
        self._titles: dict[str, list[tuple[str, Alias]]] = defaultdict(list)
        for alias in aliases:
            key = alias_key(alias.surface)
            self.of.setdefault(key, alias)
            self.canonical.setdefault(alias_key(alias.canonical), alias.canonical)
            if alias.reason == TITLE:
                self._titles[key.rpartition(" ")[2]].append((key, alias))

    def titled(self, key: str) -> Alias | None:
        """The alias of a title that the name ends with, apart from what it is `of`."""
        head = f" {key}".split(" of ")[0]
        titles = self._titles.get(head.rpartition(" ")[2], ())
        return next((alias for title, alias in titles if head.endswith(f" {title}")), None)


def canonical(surface: str, aliases: Sequence[Alias], article: int | None = None) -> str:
    """Return the name that a surface stands for, or the surface itself if no alias says so.

    `article` is where the surface stands (as `Alias.article` counts); without it only aliases that hold everywhere are
    used. More may stand around a title: `Lorn's minister Ada Brook` is who `minister Ada Brook` is. Two surfaces are
    the same if `alias_key` of what this returns is the same.
    """
    return Aliases(aliases).canonical(surface, article)


def _follow(name: str, indexes: Sequence[_Index]) -> Standing:
    """Go from name to name until none stands for another; the article's own aliases come before the others."""
    moved = by_hand = False
    for _ in range(_MOST_STEPS):
        key = alias_key(name)
        alias = next((i.of[key] for i in indexes if key in i.of), None) or next(
            (titled for i in indexes if (titled := i.titled(key)) is not None), None
        )
        if alias is None:
            name = next((i.canonical[key] for i in indexes if key in i.canonical), name)
            break
        name, moved, by_hand = alias.canonical, True, by_hand or alias.reason == BY_HAND
        if alias_key(name) == key:
            break
    return Standing(name, moved, by_hand)
