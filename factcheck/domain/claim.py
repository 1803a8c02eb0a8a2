"""A claim: a checkable assertion as a span of an article, and who makes it. Holds no verdict: that is the log's."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class ClaimantKind(StrEnum):
    """How well a claimant is identified."""

    NAMED = "named"
    UNNAMED = "unnamed"
    OFFICIAL = "official"
    DOCUMENT = "document"
    OUTLET = "outlet"


class ClaimTag(StrEnum):
    """What kind of sentence a claim is; tags are for filters and never remove a claim."""

    PREDICTION = "prediction"
    HEDGED = "hedged"
    DENIAL = "denial"
    ABSENCE = "absence"
    OPINION = "opinion"
    QUESTION = "question"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who says it: the words of the text, their kind, and through whom (`chain`, nearest first, may be empty)."""

    surface: str
    kind: ClaimantKind
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SaidOn:
    """When it was said, in the words of the text ("on Thursday") and where they stand in it (half-open, code points).

    What day that is depends on the publication date, which may be corrected: it is worked out when asked for.
    """

    surface: str
    start_char: int
    end_char: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A span (half-open, code points) of an article's text with its exact quote.

    `claimant` is None where the article itself asserts, `said_on` where the text does not say when it was said.
    `weight` is 0–1. Spans of one article may overlap.
    """

    uid: UUID
    article: UUID
    start_char: int
    end_char: int
    quote: str
    claimant: Claimant | None
    weight: float
    tags: tuple[str, ...] = ()
    said_on: SaidOn | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start_char < self.end_char:
            raise ValueError(f"empty or negative span {self.start_char}:{self.end_char}")
        if len(self.quote) != self.end_char - self.start_char:
            raise ValueError(f"quote of {len(self.quote)} characters for the span {self.start_char}:{self.end_char}")
