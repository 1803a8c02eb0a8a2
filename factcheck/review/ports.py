"""The store that the use cases work against, in domain terms. Implements nothing.

Whoever calls a store from an interface does so from one writer thread: order is then the order of the keys pressed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision, Draft
from factcheck.domain.original import Original
from factcheck.domain.review import Absorbed, Bundle, Glance, Place, Review, ReviewSummary


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What a text is found by in the archive: `of` cuts it into terms, by rules that go by the name of `version`."""

    version: str
    of: Callable[[str], Sequence[str]]


class ArchiveStore(Protocol):
    """What looking into the archive asks of a store; any thread may."""

    def archived_like(self, terms: Sequence[str], limit: int, without: UUID | None = None) -> list[tuple[UUID, str]]:
        """Keys and quotes of up to `limit` claims with a verdict of anybody that share terms with these.

        The most telling first, roughly: they are candidates. Claims of the review `without` are left out. Terms are
        what the store was opened with makes of a text; a few dozen are enough.
        """
        ...

    def excerpt(self, claims: Sequence[UUID]) -> list[Bundle]:
        """These claims with their articles, what was decided on both, and the evidence cited; a bundle a review.

        Bundles come in the order of their first claims; a claim that is not kept (any more) is left out.
        """
        ...


class Store(ArchiveStore, Protocol):
    """Keeps reviews. Every method is one transaction: all of it is durable on return, or nothing happened.

    Raises `StoreUnavailableError` when the database cannot be read or written (message and hint say why).
    """

    @property
    def writer(self) -> UUID:
        """The uid of this database installation."""
        ...

    @property
    def where(self) -> str:
        """Where it keeps things, for people: a path, or a URL without its password."""
        ...

    def reviews(self, reviewer: str) -> list[ReviewSummary]:
        """Every review with the reviewer's progress, the one touched last first."""
        ...

    def every_review(self) -> list[Review]:
        """Every review by name, without a look at what is in it; cheap."""
        ...

    def review_named(self, name: str) -> Review | None:
        """The review of exactly that name, or None."""
        ...

    def last_review(self, reviewer: str) -> Review | None:
        """The review in which the reviewer was last (place saved or decision made), else the newest, else None."""
        ...

    def rename(self, review: UUID, name: str) -> None:
        """Give a review another name. Raises FactcheckError if another review has it, KeyError if unknown."""
        ...

    def delete(self, review: UUID) -> None:
        """Delete a review with all its articles, matches and decisions, for good. Raises KeyError if unknown."""
        ...

    def load(self, review: UUID) -> Bundle:
        """Everything of a review; articles by position, claims by article and span. Raises KeyError if unknown.

        Earlier versions of articles are among them; `originals` are left where they are.
        """
        ...

    def original(self, article: UUID) -> Original | None:
        """What an article was read from; None where nothing is kept of it, as after an import."""
        ...

    def absorb(self, bundle: Bundle) -> Absorbed:
        """Add what of the bundle is not kept yet (by uid), making the review if needed.

        A match that is kept already takes the new score, relation and signals. Evidence that is new gets the next
        free number; originals come in with their articles. Raises FactcheckError if another review has the bundle's
        review name, or if an article's text or original does not have its hash.
        """
        ...

    def append(
        self, review: UUID, reviewer: str, drafts: Sequence[Draft], parts: Bundle | None = None
    ) -> list[Decision]:
        """Write the drafts as rows of one batch and return them, durable; absorb what they bring (`parts`) with them.

        Raises ChangedMeanwhileError if the rows a draft supersedes are not exactly the reviewer's current ones.
        """
        ...

    def glance(self, review: UUID) -> Glance:
        """What of a review shows that another window has changed it; cheap. Raises KeyError if unknown."""
        ...

    def add_evidence(self, entries: Iterable[Evidence]) -> list[Evidence]:
        """Keep evidence entries (an entry kept already is not doubled); return them with the numbers they have."""
        ...

    def archived_elsewhere(self, review: UUID) -> bool:
        """Whether a verdict stands on any claim of another review; cheap."""
        ...

    def place(self, review: UUID, reviewer: str) -> Place | None:
        """Where the reviewer was in the review, or None. A place that cannot be read is None, and logged."""
        ...

    def save_place(self, review: UUID, reviewer: str, place: Place) -> None:
        """Remember where the reviewer is."""
        ...

    def note_import(self, review: UUID, source: str, sha256: str) -> None:
        """Remember where an annotation set came from; kept here only, never exported."""
        ...

    def close(self) -> None:
        """Let go of the database. Calling it twice is harmless."""
        ...


class StoreFactory(Protocol):
    """Opens a store; handed to the interface so that it can open it behind the first frame."""

    def __call__(self) -> Store:
        """Open it. Raises StoreUnavailableError."""
        ...
