"""Names of countries, their people and capitals in a stream of words, and how those terms are linked.

Does not look at the text around a name: a capital that stands for its government and one that is a place are one term.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from factcheck.matching.words.tables import places

MAX_ABBREVIATION = 4
"""A name of at most this many letters, all capitals (US, UAE), is a place only when it is written in capitals."""


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace("-", " ").replace("'s", "").casefold().split())


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str, bool], ...]]:
    """First word -> (words, place key, capitals only), longest first. Parts ("Korea") are keys of their own."""
    phrases: dict[str, dict[tuple[str, ...], tuple[str, bool]]] = {}

    def put(phrase: str, key: str) -> None:
        words = _words(phrase)
        capitals = phrase.isupper() and len(phrase) <= MAX_ABBREVIATION
        phrases.setdefault(words[0], {}).setdefault(words, (key, capitals))

    for place in places():
        for name in place.names:
            put(name, place.key)
        for name in place.capitals:
            put(name, name.casefold())
    for place in places():
        for name in place.parts:  # a name that is also a country's own ("Ireland") stays that country's
            put(name, place.parts[0].casefold())
    return MappingProxyType(
        {
            first: tuple(sorted(((w, *value) for w, value in by_words.items()), key=lambda entry: -len(entry[0])))
            for first, by_words in phrases.items()
        }
    )


def find_place(lexemes: Sequence[tuple[str, str]], at: int, shouted: bool) -> tuple[str, int] | None:
    """Place key and number of words of the longest place name that begins at `at`, or None.

    `lexemes` are (kind, surface); only kind "word" is looked at. `shouted`: the whole text is in capitals, so that
    capitals tell nothing about US and us.
    """
    for words, key, capitals in _phrases().get(lexemes[at][1].casefold(), ()):
        surfaces = lexemes[at : at + len(words)]
        if len(surfaces) < len(words) or any(kind != "word" for kind, _ in surfaces):
            continue
        if tuple(surface.casefold() for _, surface in surfaces) != words:
            continue
        if capitals and (shouted or not surfaces[0][1].isupper()):
            continue
        if all(surface[0].isupper() for _, surface in surfaces if len(surface) > 3):
            return key, len(words)
    return None


@cache
def capital_links() -> tuple[tuple[str, str], ...]:
    """Pairs of keys where one is the capital or seat of government of the other, or both are seats of one country."""
    pairs: set[tuple[str, str]] = set()
    for place in places():
        family = [place.key, *(name.casefold() for name in place.capitals)]
        pairs.update((one, other) for one in family for other in family if one < other)
    return tuple(sorted(pairs))


@cache
def part_links() -> tuple[tuple[str, str], ...]:
    """Pairs (country key, key of a part of its name): "Korea" may be either Korea."""
    return tuple((place.key, place.parts[0].casefold()) for place in places() if place.parts)


@cache
def region_links() -> tuple[tuple[str, str], ...]:
    """Pairs (key, key of a country or region that it lies in)."""
    known = {place.key for place in places()}
    return tuple((p.key, owner) for p in places() for owner in p.within if owner != p.key and owner in known)


@cache
def regions_of(key: str) -> frozenset[str]:
    """Countries and regions that a place key speaks of: itself, else whose capital or part of whose name it is.

    None for a union of countries.
    """
    own = {place.key: place for place in places()}
    if key in own:
        return frozenset([key]) if own[key].within else frozenset()
    capital_of = {p.key for p in places() if p.within and key in {name.casefold() for name in p.capitals}}
    return frozenset(capital_of.union(country for country, part in part_links() if part == key))


@cache
def wider(region: str) -> frozenset[str]:
    """The region itself and all that it lies in."""
    regions = {region}
    for one, owner in region_links():
        if one == region:
            regions |= wider(owner)
    return frozenset(regions)


@cache
def countries_of(key: str) -> frozenset[str]:
    """Countries and regions that a place key may speak of: what it names, and all that this lies in."""
    return frozenset[str]().union(*(wider(region) for region in regions_of(key)))
