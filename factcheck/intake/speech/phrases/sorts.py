"""By what pronoun a speaker is taken up, by an ordered table of rules. Finds no speakers, and resolves no pronoun."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from factcheck.domain.claim import ClaimantKind
from factcheck.domain.rules import Rule, first_rule, whatever
from factcheck.intake.speech.phrases.kinds import heads_of, is_group, kind_rule
from factcheck.intake.tables.speech import BODY_NOUNS, OFFICE_NOUNS, OFFICIAL_BODIES, PERSON_NOUNS

_PERSONS = PERSON_NOUNS | OFFICE_NOUNS
_BODIES = BODY_NOUNS | OFFICIAL_BODIES
_MOST_NAMES = 4
"""Capitalised words of a person's bare name, at most; two at least."""


class Sort(Enum):
    """What pronoun a speaker is taken up by."""

    PERSON = "he"
    GROUP = "they"
    THING = "it"


@dataclass(frozen=True, slots=True)
class _Surface:
    written: Sequence[str]
    heads: Sequence[str]

    @property
    def low(self) -> list[str]:
        return [w.lower().replace("’", "'") for w in self.written]

    @property
    def last(self) -> str:
        return self.heads[-1] if self.heads else ""

    def has(self, nouns: frozenset[str]) -> bool:
        return not nouns.isdisjoint(self.heads)

    @property
    def group(self) -> bool:
        return any(is_group(w) for w in self.heads)

    @property
    def names(self) -> int:
        return sum(w[:1].isupper() and w.lower() != "the" for w in self.written)


SortRule = Rule[_Surface, Sort]

SORT_RULES: tuple[SortRule, ...] = (
    Rule("the media", "state media", lambda s: s.group and s.last == "media", Sort.THING),
    Rule("a group of people", "two officials", lambda s: s.group, Sort.GROUP),
    Rule(
        "a carrier or a document",
        "court papers",
        lambda s: kind_rule(s.written).outcome in (ClaimantKind.OUTLET, ClaimantKind.DOCUMENT),
        Sort.THING,
    ),
    Rule("a body at the end", "the governor's office", lambda s: s.last in BODY_NOUNS, Sort.THING),
    Rule("a person", "the mayor of Lorn", lambda s: s.has(_PERSONS), Sort.PERSON),
    Rule("a body", "the Harbour Office Lorn", lambda s: s.has(_BODIES), Sort.THING),
    Rule("an acronym", "the HWO", lambda s: any(w.isupper() and len(w) > 1 for w in s.written), Sort.THING),
    Rule("a name with an article", "the Meridian", lambda s: s.low[:1] == ["the"], Sort.THING),
    Rule("a bare name of some words", "Ada Brook", lambda s: 2 <= s.names <= _MOST_NAMES, Sort.PERSON),
    Rule("nothing of these", "Yonder", whatever, Sort.THING),
)
"""A bare name of two words or more is a person's."""


def sort_rule(surface: Sequence[str]) -> SortRule:
    """Return the rule that says by what pronoun the speaker of these words is taken up."""
    low = (w.lower().replace("’", "'") for w in surface)
    return first_rule(SORT_RULES, _Surface(surface, heads_of([w for w in low if not w.endswith("'s")])))


def sort_of(surface: Sequence[str]) -> Sort:
    """By what pronoun the speaker of these words is taken up."""
    return sort_rule(surface).outcome
