"""What kind of speaker a name or description stands for, by an ordered table of rules. Finds no speakers.

By what pronoun a speaker is taken up is `sorts.py`'s.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.claim import ClaimantKind
from factcheck.domain.once import once
from factcheck.domain.rules import Rule, first_rule, whatever
from factcheck.domain.words import words
from factcheck.intake.speech.phrases.nouns import DETERMINERS, PROFESSIONS_PLURAL
from factcheck.intake.tables.media import NEWSPAPER_NOUNS, WIRES
from factcheck.intake.tables.speech import (
    BODY_NOUNS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    OFFICE_NOUNS,
    OFFICIAL_BODIES,
    PERSON_NOUNS,
)

_ALSO_OTHER_THINGS = words("record review guard network mail star standard reporter inquirer today mirror post")
"""Newspapers are called so, and so is much else."""
_NEWSPAPERS = NEWSPAPER_NOUNS - _ALSO_OTHER_THINGS
_DEFINITE = words("the its his her their our")
_ONE_OF_SOME = words("a an one another some")
_OFFICIAL_GROUPS = words("authorities prosecutors police")
_HOLDERS = PERSON_NOUNS | OFFICE_NOUNS
_TIES = words("of for from in at by on")
"""Behind one of these stands whose they are: `officials of the ministry` are officials."""
_SERVICES = words("agency agencies outlet outlets site service channel")
_STATIONS = words("television radio tv press")
_CARRIERS = words("media newspaper newspapers broadcaster outlets outlet tabloid newswire")


@dataclass(frozen=True)
class Surface:
    """A speaker's words: as written, in lower case without endings, and up to the first `of`, `for` or `from`.

    `groups`: nouns of people in the plural that are no part of a name: `officials`, not the `Officials` of a union.
    What several rules ask of it is worked out once.
    """

    written: Sequence[str]
    low: Sequence[str]
    heads: Sequence[str]
    groups: frozenset[str]

    @classmethod
    def of(cls, written: Sequence[str]) -> "Surface":
        """Read a speaker's words."""
        low = [w.lower().replace("’", "'").removesuffix("'s").strip(".") for w in written]
        heads = heads_of(low)
        groups = (
            head
            for head, word in zip(heads, written, strict=False)
            if is_group(head) and (word.islower() or len(heads) == 1 or word is written[0])
        )
        return cls(written, low, heads, frozenset(groups))

    @once
    def names(self) -> list[str]:
        """Words that may be parts of a name."""
        return [w for w in self.written if w[:1].isupper() and w.lower() not in DETERMINERS]

    @once
    def proper(self) -> list[str]:
        """Those of them that say what somebody is called, not what he is: `Brook` in `President Brook`."""
        return [w for w in self.names if w.lower() not in _HOLDERS]

    @once
    def person(self) -> bool:
        """Whether a noun for one person is among the heads."""
        return any(w in _HOLDERS for w in self.heads)

    @once
    def office(self) -> bool:
        """Whether a noun for who holds an office is among the heads."""
        return any(w in OFFICE_NOUNS for w in self.heads)

    @property
    def article(self) -> bool:
        """Whether it is one of several: `a minister`."""
        return bool(self.low) and self.low[0] in _ONE_OF_SOME

    @property
    def document(self) -> bool:
        """`court papers` are a document, the `Survey Office` is none."""
        at = max((i for i, w in enumerate(self.heads) if w in DOCUMENT_NOUNS), default=None)
        if at is None or self.office:
            return False
        return not any(w in BODY_NOUNS or w in PERSON_NOUNS or is_group(w) for w in self.heads[at + 1 :])

    @property
    def last(self) -> str:
        """The last of the heads."""
        return self.heads[-1] if self.heads else ""


OUTLET, OFFICIAL, DOCUMENT = ClaimantKind.OUTLET, ClaimantKind.OFFICIAL, ClaimantKind.DOCUMENT
NAMED, UNNAMED = ClaimantKind.NAMED, ClaimantKind.UNNAMED
KindRule = Rule[Surface, ClaimantKind]

KIND_RULES: tuple[KindRule, ...] = (
    Rule("a wire by its name", "Reuters", lambda s: any(w in WIRES for w in s.written), OUTLET),
    Rule(
        "reports of the press",
        "local news reports",
        lambda s: s.last == "reports" and any(w in ("media", "news", "press") for w in s.heads),
        OUTLET,
    ),
    Rule(
        "a news service",
        "the Yonder news agency",
        lambda s: s.last != "reports" and "news" in s.heads and any(w in _SERVICES for w in s.low),
        OUTLET,
    ),
    Rule("a station", "state television", lambda s: s.last in _STATIONS and len(s.heads) > 1, OUTLET),
    Rule(
        "a carrier by its kind",
        "the tabloid Lantern",
        lambda s: s.last != "reports" and any(w in _CARRIERS for w in s.heads),
        OUTLET,
    ),
    Rule(
        "named like a newspaper",
        "the Lorn Gazette",
        lambda s: len(s.heads) > 1 and s.heads[0] == "the" and s.last in _NEWSPAPERS,
        OUTLET,
    ),
    Rule("a group in office", "prosecutors in Lorn", lambda s: not s.groups.isdisjoint(_OFFICIAL_GROUPS), OFFICIAL),
    Rule("a group of people", "two officials of the ministry", lambda s: bool(s.groups), UNNAMED),
    Rule("a document", "court papers", lambda s: s.document, DOCUMENT),
    Rule(
        "who speaks for another",
        "a spokeswoman for the port",
        lambda s: s.person and not s.proper and any(w.startswith("spokes") for w in s.heads),
        UNNAMED,
    ),
    Rule(
        "one of several",
        "a minister",
        lambda s: s.person and s.article and (not s.proper or s.written[-1].islower()),
        UNNAMED,
    ),
    Rule("one of several, by name", "a teacher Ada Brook", lambda s: s.person and s.article, NAMED),
    Rule("who holds an office", "President Brook", lambda s: s.office, OFFICIAL),
    Rule("a person by name", "the engineer Ada Brook", lambda s: s.person and bool(s.proper), NAMED),
    Rule("a person by trade", "the engineer", lambda s: s.person, UNNAMED),
    Rule("an official body", "the Harbour Ministry", lambda s: any(w in OFFICIAL_BODIES for w in s.heads), OFFICIAL),
    Rule("a name", "Ada Brook", lambda s: bool(s.names), NAMED),
    Rule(
        "a body named before",  # `the company` is one that was named
        "the company",
        lambda s: bool(s.low) and s.low[0] in _DEFINITE and any(w in BODY_NOUNS for w in s.heads),
        NAMED,
    ),
    Rule("nothing of these", "she", whatever, UNNAMED),
)
"""A carrier counts before an institution, an unnamed group before the office it belongs to."""


def kind_rule(surface: Sequence[str]) -> KindRule:
    """Return the rule that says what kind of speaker these words name; its outcome is the kind."""
    return first_rule(KIND_RULES, Surface.of(surface))


def is_group(word: str) -> bool:
    """Whether a lower-case word stands for several people by what they do or are."""
    return word in GROUP_NOUNS or word.endswith(PROFESSIONS_PLURAL)


def heads_of(low: Sequence[str]) -> list[str]:
    """The words before the first `of`, `for` or `from`: `officials of the ministry` are officials."""
    for i, word in enumerate(low):
        if word in _TIES and i:
            return list(low[:i])
    return list(low)
