"""The words of notes that are not saved yet: of the note that is open, and of those closed unsaved. Stores nothing."""

from uuid import UUID

from factcheck.domain.review import Place
from factcheck.review.seen.state import ReviewState


class Notes:
    """Notes under way.

    Args:
        state: The review.
        place: What was under way, if known.

    Attributes:
        claim, words: The note that is open, and on which claim.
        closed: Words of notes that were closed without saving them, by claim.
    """

    def __init__(self, state: ReviewState, place: Place) -> None:
        self._state = state
        self.claim = place.draft_claim if place.draft_claim in state.claim else None
        self.words = place.draft if self.claim else ""
        known = {c.uid for c in state.kept.claims}  # also words about claims that do not show, or of earlier versions
        self.closed = {claim: words for claim, words in place.drafts if claim in known}
        if place.draft_claim in state.hidden and place.draft.strip():
            self.closed[place.draft_claim] = place.draft

    def open(self, claim: UUID) -> None:
        """Open a claim's note with what was typed before, else what is saved; another that is open is closed."""
        if claim != self.claim:
            self.close()
            self.claim, self.words = claim, self.closed.pop(claim, self._saved(claim))

    def close(self) -> bool:
        """Close the open note without saving it; whether there are words of it to keep."""
        claim, words = self.claim, self.words
        self.end()
        kept = claim is not None and bool(words.strip()) and words.strip() != self._saved(claim)
        if claim is not None and kept:
            self.closed[claim] = words
        return kept

    def end(self) -> None:
        """Close the open note whose words are saved."""
        self.claim, self.words = None, ""

    def settle(self) -> None:
        """Close the open note, its words kept, where its claim does not show any more."""
        if self.claim is not None and self.claim not in self._state.claim:
            self.close()

    def move_to(self, place: Place) -> None:
        """Go on with the notes of a place in another version."""
        self.closed = dict(place.drafts)
        self.claim, self.words = place.draft_claim, place.draft

    def _saved(self, claim: UUID) -> str:
        return self._state.mark(claim).note or ""
