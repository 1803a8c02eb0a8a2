"""An entry of a review's evidence library: what a verdict rests on. Judges nothing."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class EvidenceKind(StrEnum):
    """What sort of thing the evidence is."""

    DOCUMENT = "document"
    DATA_SET = "data_set"
    CALL = "call"
    INTERVIEW = "interview"
    VIDEO = "video"
    OBSERVATION = "observation"
    OUTLET = "outlet"
    WEB_PAGE = "web_page"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One entry, used by its number (from 1 within its review) for any number of claims.

    `quotation` is what it says in so many words. Where that stands in an article of the review (also in a line that was
    cut from it), `article` and the span (half-open, code points) say where.
    """

    uid: UUID
    review: UUID
    number: int
    kind: EvidenceKind
    title: str
    url: str | None
    quotation: str | None = None
    article: UUID | None = None
    start_char: int | None = None
    end_char: int | None = None
