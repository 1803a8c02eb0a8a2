"""What screens that stand over a review ask of it, and of nothing else of it. Does nothing itself."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from factcheck.tui.screens.review.open_review import Watcher
from factcheck.tui.screens.review.status import Status

if TYPE_CHECKING:
    from factcheck.domain.claim import Claim
    from factcheck.domain.origin import OriginEdge
    from factcheck.review.decisions.relabel import Relabelling
    from factcheck.review.desk.desk import Desk
    from factcheck.review.seen.archive import CheckedBefore


class ReviewPort(Protocol):
    """An open review, to a screen over it. What is decided is stored and shown, or said not to be."""

    @property
    def desk(self) -> "Desk":
        """Where one is in the review, to be read."""
        ...

    @property
    def status(self) -> Status:
        """What is said."""
        ...

    @property
    def target(self) -> "Claim | None":
        """The claim that something would be cited for."""
        ...

    def watch(self, watcher: Watcher) -> None:
        """Be told of what changes meanwhile."""
        ...

    def unwatch(self, watcher: Watcher) -> None:
        """Be told no more."""
        ...

    async def travel(self, *, back: bool) -> None:
        """Take back the last decision, or put back what was taken back last."""
        ...

    def check_facts(self, article: UUID, facts: Mapping[str, str]) -> None:
        """Raises FactcheckError where a correction does not fit its fact."""
        ...

    async def correct(self, article: UUID, facts: Mapping[str, str]) -> bool:
        """Correct an article's facts; False if it is not stored."""
        ...

    async def relabel(self, article: UUID, change: "Relabelling") -> bool:
        """Have lines count or not; False if it is not stored."""
        ...

    async def cite(self, article: UUID, start: int, end: int) -> None:
        """Cite words of an article for the claim that is lit, and say under which number."""
        ...

    async def cite_earlier(self, one: "CheckedBefore") -> None:
        """Cite what an earlier review came to for the claim that is lit, and say under which number."""
        ...

    async def search_archive(self, text: str) -> "list[CheckedBefore]":
        """Claims of other reviews like a text. Raises FactcheckError for a text without a word."""
        ...

    async def set_alias(self, surface: str, stands_for: str) -> bool:
        """Say what a name stands for, "" for itself; False if it is not stored."""
        ...

    async def reject_origin(self, edge: "OriginEdge") -> None:
        """Say that an edge of a claim's origins is none, or that it counts again."""
        ...
