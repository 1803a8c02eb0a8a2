"""Loads the hand-written tables in `data/` (how each was made: `data/README.md`). Knows their shape, not their use.

Every loader runs once; what it gives is shared and must not be changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from factcheck.domain.words.function_words import FUNCTION_WORDS
from factcheck.domain.words.saying import AROUND_STATEMENTS

NO_COUNTRY = "-"
"""Stands in `places.tsv` for a union of countries: naming it contradicts naming none of them."""
FREQUENCY_BAND = "= "
"""Begins the line in `frequencies.txt` that gives the share of sentences for the words after it."""


def _lines(name: str) -> Iterator[str]:
    """Yield the table's lines without comments and empty ones. Columns stay apart: only the line feed is removed."""
    text = files("factcheck.matching.words").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line.strip() and not line.startswith("#"):
            yield line


@cache
def stop_words() -> frozenset[str]:
    """Lower-case words that no comparison uses: function words, and the verbs that news puts around statements."""
    return FUNCTION_WORDS | AROUND_STATEMENTS


def say_verbs() -> frozenset[str]:
    """Lower-case forms of the verbs that news puts around statements."""
    return AROUND_STATEMENTS


@cache
def irregular_forms() -> Mapping[str, str]:
    """Irregular form -> base form, lower-case."""
    forms: dict[str, str] = {}
    for line in _lines("irregular.txt"):
        base, *others = line.split()
        for other in others:
            forms.setdefault(other, base)
    return MappingProxyType(forms)


@cache
def synonym_classes() -> tuple[tuple[str, ...], ...]:
    """Classes of words (phrases hold blanks) that news uses for one thing; a word may be in several."""
    return tuple(tuple(word.replace("_", " ") for word in line.split()) for line in _lines("synonyms.txt"))


@dataclass(frozen=True, slots=True)
class Territory:
    """A country or a region that news treats as one: the forms of its three kinds of names, and whose it is.

    `within`: keys of the countries it lies in or is claimed by; itself for a country, empty for a union of countries.
    """

    key: str
    names: tuple[str, ...]
    capitals: tuple[str, ...]
    parts: tuple[str, ...]
    within: tuple[str, ...]


@cache
def places() -> tuple[Territory, ...]:
    """All places of `places.tsv`; the key is the first name in lower case."""

    def phrases(cell: str) -> tuple[str, ...]:
        return tuple(phrase.replace("_", " ") for phrase in cell.split())

    territories = []
    for line in _lines("places.tsv"):
        first, names, capitals, parts, within = [*line.split("\t"), *[""] * 4][:5]
        name = first.replace("_", " ")
        key = name.casefold()
        owners = () if within == NO_COUNTRY else (key, *(owner.casefold() for owner in phrases(within)))
        territories.append(Territory(key, (name, *phrases(names)), phrases(capitals), phrases(parts), owners))
    return tuple(territories)


@cache
def frequency_bands() -> tuple[tuple[float, tuple[str, ...]], ...]:
    """Bands of (share of news sentences, words and phrases that occur in about that share)."""
    bands: list[tuple[float, list[str]]] = []
    for line in _lines("frequencies.txt"):
        if line.startswith(FREQUENCY_BAND):
            bands.append((float(line.removeprefix(FREQUENCY_BAND)), []))
        else:
            bands[-1][1].extend(word.replace("_", " ") for word in line.split())
    return tuple((share, tuple(words)) for share, words in bands)


@cache
def unit_families() -> Mapping[str, str]:
    """Word of a counted thing (lower-case, singular and plural) -> name of its family."""
    family_of: dict[str, str] = {}
    for line in _lines("units.txt"):
        family, _, words = line.partition(":")
        for word in words.split():
            family_of[word.replace("_", " ")] = family.strip()
    return MappingProxyType(family_of)


@cache
def roles() -> Mapping[str, bool]:
    """Word for what a person is (lower-case) -> whether one office has one holder of it."""
    is_single: dict[str, bool] = {}
    for line in _lines("roles.txt"):
        kind, _, words = line.partition(":")
        is_single.update(dict.fromkeys(words.split(), kind == "single"))
    return MappingProxyType(is_single)


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list of `slot_words.txt`, lower-case. Raises KeyError for a name that is not there."""
    lists: dict[str, set[str]] = {}
    for line in _lines("slot_words.txt"):
        key, _, words = line.partition(":")
        lists.setdefault(key, set()).update(words.split())
    return frozenset(lists[name])


@cache
def opposites() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Pairs of groups of words, base forms: a word of one group excludes those of the other."""
    pairs = []
    for line in _lines("opposites.txt"):
        one, _, other = line.partition("|")
        pairs.append((tuple(one.split()), tuple(other.split())))
    return tuple(pairs)


@cache
def agency_names() -> Mapping[str, str]:
    """Every name that a news agency is credited by, in its own capitals -> the name it goes by."""
    names: dict[str, str] = {}
    for line in _lines("agencies.tsv"):
        name, _, others = line.partition("\t")
        for other in (name, *(o for o in others.split("|") if o)):
            names.setdefault(other, name)
    return MappingProxyType(names)
