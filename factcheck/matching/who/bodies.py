"""Which words for an institution name the same one: its acronym, its full name, `the agency`, `Lorn's agency`.

A description stands for a body that the articles name only where its country does not speak against it and just one
body can be meant; otherwise it stays what it is. Knows nothing of persons and outlets (`parties.py`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.domain.names.body_heads import BODY_HEADS
from factcheck.domain.text.folding import fold
from factcheck.matching.who.offices import office_noun
from factcheck.matching.words.tables import places


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SHORT = r"(?P<short>[A-Z][A-Z0-9&.-]{1,9})"
_ACRONYM = re.compile(rf"(?P<full>(?:[A-ZÀ-Þ][\w’'-]*\s+(?:(?:of|for|and|the|on)\s+)*)+)\({_SHORT}\)")
_SHORT_BEHIND = re.compile(rf"\({_SHORT}\)\s*$")
_GIVEN_OUT = re.compile(
    r"^(?:an?\s+|the\s+)?(?:[a-z]+\s+)?(?:statement|release|report|post|message|briefing|letter|notice|readout)s?\s+"
    r"(?:from|by|of)\s+(?=\S)|(?<=\w)\s+(?:report|statement|briefing|release)$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"^(?:[Tt]he\s+)?(?P<owner>[A-ZÀ-Þ][\w-]*(?:\s[A-ZÀ-Þ][\w-]*)?)['’]s\s+(?=\S)")
_OF_OWNER = re.compile(r"(?<=\S)\s+of\s+(?:the\s+)?(?P<owner>[A-ZÀ-Þ][\w-]*(?:\s[A-ZÀ-Þ][\w-]*)?)$")
"""Whose body it is: the tables know countries, and no company's or invented one's."""
_WORD = re.compile(r"\w+(?:-\w+)*")
_PLAIN = _set("the a an of for its their his her this that country own s")
_LOOSE = _set("spy intelligence national state main central federal government official government's")
"""Words that say of a body no more than what kind it is."""
BODIES = _set(
    "ministry department office agency service council committee commission house party police army navy force forces "
    "command authority authorities bureau court parliament government administration university institute centre "
    "center company group union bank fund organisation organization association board directorate intelligence "
    "secretariat guard survey presidency cabinet senate congress media press news network embassy report statement "
    "watchdog firm corporation operator airline manufacturer"
)
"""Last words of names that are an institution's, not a person's."""


@dataclass(frozen=True, slots=True)
class Description:
    """A name taken apart: the country in it (by capital or people too) or else its owner, and its other words.

    `head` is the last of these; `bare` is the name in the words of the text, without whose it is.
    """

    country: str | None
    nouns: frozenset[str]
    head: str
    bare: str


class Bodies:
    """The institutions that a review's articles name.

    Args:
        surfaces: The words for who says something, in the order of the text.
        sentences: Where full names stand with their acronyms.
    """

    def __init__(self, surfaces: Iterable[str], sentences: Iterable[str]) -> None:
        self._short: dict[str, str] = {}
        self._nouns: dict[str, frozenset[str]] = {}
        self._countries: dict[str, set[str]] = defaultdict(set)
        self._of_country: dict[frozenset[str], dict[str, str]] = defaultdict(dict)
        self._acronyms: dict[str, str | None] = {}
        self._descriptions: dict[str, Description] = {}
        for sentence in sentences:
            if "(" in sentence:
                self._learn_acronyms(sentence)
        self._full = sorted(self._short.items())
        for surface in dict.fromkeys(surfaces):
            described = self._describe(surface)
            if described.country is None:
                continue
            if (short := self.acronym(surface)) is not None:
                self._countries[short].add(described.country)
            elif described.head in BODIES:
                self._of_country[described.nouns].setdefault(described.country, without_article(surface))

    def acronym(self, words: str) -> str | None:
        """The acronym that stands in the words, that they are, or that the articles have for them."""
        if words not in self._acronyms:
            self._acronyms[words] = self._acronym(words)
        return self._acronyms[words]

    def _describe(self, words: str) -> Description:
        if words not in self._descriptions:
            self._descriptions[words] = describe(words)
        return self._descriptions[words]

    def _acronym(self, words: str) -> str | None:
        if behind := _SHORT_BEHIND.search(words):
            return behind["short"].replace(".", "")
        bare = without_article(words)
        key = name_key(bare)
        for known in (key, name_key(self._describe(bare).bare)):
            if known in self._short:
                return self._short[known]
        if self._describe(bare).country is not None:
            for full, short in self._full:
                if key.endswith((f" {full}", f" {name_key(short)}")):
                    return short
        return bare if bare.isupper() and len(bare) > 1 and " " not in bare else None

    def named(self, words: str, before: Iterable[str] = ()) -> str | None:
        """What the institution goes by that the words name or describe; None if they are no institution's.

        `before`: the words for those who spoke before in the same article, the last one first.
        """
        words = _GIVEN_OUT.sub("", words)
        if (short := self.acronym(words)) is not None:
            return short
        described = self._describe(words)
        kind = next((h for h in BODY_HEADS if described.head in h), None)
        if kind is not None and (meant := self._meant(words, described, kind, before)) is not None:
            return meant
        if described.head not in BODIES:
            return None
        own = self._of_country.get(described.nouns, {})
        if described.country is not None:
            return own.get(described.country, without_article(words))
        if len(own) != 1 or len(described.nouns) < 2:
            return without_article(words)
        full = next(iter(own.values()))  # `the survey office`, of which only one country has one
        of_country = self._describe(full)
        return (self._meant(full, of_country, kind, ()) if kind is not None else None) or full

    def _meant(self, words: str, described: Description, kind: frozenset[str], before: Iterable[str]) -> str | None:
        """The body with an acronym that a description stands for."""

        def fits(short: str) -> bool:
            nouns = self._nouns.get(short, frozenset())
            return bool(nouns & kind) and described.nouns <= nouns | kind | _LOOSE

        if described.country is None:
            bare = without_article(words)
            if bare == words or bare.lower() != bare:
                return None
            shorts = (self.acronym(surface) for surface in before)
            return next((s for s in shorts if s is not None and fits(s)), None)
        same = [s for s, countries in sorted(self._countries.items()) if described.country in countries and fits(s)]
        return same[0] if len(same) == 1 else None

    def _learn_acronyms(self, sentence: str) -> None:
        for found in _ACRONYM.finditer(sentence):
            words = found["full"].split()
            capital = [n for n, word in enumerate(words) if word[0].isupper()]
            short = found["short"].replace(".", "")
            for n in range(len(capital)):
                if "".join(words[k][0] for k in capital[n:]) == short:
                    full = " ".join(words[capital[n] :])
                    self._short[name_key(full)] = short
                    self._nouns[short] = frozenset(name_key(full).split())
                    country = describe(" ".join(words[: capital[n]])).country
                    if country is not None:
                        self._countries[short].add(country)


def describe(words: str) -> Description:
    """Take a name apart."""
    owner = _OWNER.search(words) or _OF_OWNER.search(words)
    bare = words[: owner.start()] + words[owner.end() :] if owner else words
    country, rest = _without_countries(bare)
    if owner:
        named, left = _without_countries(owner["owner"])
        country = named if named and not left else name_key(owner["owner"])
    rest = [office_noun(word) for word in rest]
    return Description(country, frozenset(rest), rest[-1] if rest else "", without_article(bare))


def _without_countries(words: str) -> tuple[str | None, list[str]]:
    """The first country that is named, and the words that say something besides countries."""
    parts = _WORD.findall(fold(words).text.replace("'s", ""))
    country: str | None = None
    rest: list[str] = []
    at = 0
    known = _country_names()
    while at < len(parts):
        size = next((n for n in (3, 2, 1) if " ".join(parts[at : at + n]) in known), 0)
        if size:
            country = country or known[" ".join(parts[at : at + size])]
        elif parts[at] not in _PLAIN:
            rest.append(parts[at])
        at += size or 1
    return country, rest


def without_article(words: str) -> str:
    """The words without `the` before them."""
    return words[4:] if words[:4].lower() == "the " else words


def name_key(words: str) -> str:
    """What two spellings of a name have in common: no capitals, accents, or `the` before it."""
    return without_article(" ".join(fold(words).text.split()))


@cache
def _country_names() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for place in places():
        for name in (*place.names, *place.capitals):
            found.setdefault(fold(name).text, place.key)
    return found
