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
    """One entry, used by its number (from 1 within its review) for any number of claims."""

    uid: UUID
    review: UUID
    number: int
    kind: EvidenceKind
    title: str
    url: str | None
