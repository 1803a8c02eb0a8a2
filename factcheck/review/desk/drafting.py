"""The decisions a reviewer can take at a place, as drafts of rows. Stores nothing and moves nowhere.

Nothing is drafted where nothing would change.
"""

from collections.abc import Mapping
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import CONTENT, SAID, STATE, Choice, Draft, Said, SubjectKind, Verdict
from factcheck.domain.match import MatchState
from factcheck.domain.origin import OriginEdge
from factcheck.review.decisions.decide import choice_about
from factcheck.review.decisions.facts import draft_facts
from factcheck.review.desk.cursor import Cursor
from factcheck.review.seen.origins import draft_edge

SAID_CYCLE: tuple[Said | None, ...] = (None, Said.YES, Said.NO, Said.UNCLEAR)
"""What `said` steps through: not looked at, yes, no, unclear."""


class Drafting:
    """Drafts what a reviewer decides where a cursor stands.

    Args:
        cursor: Where the reviewer is.
        writer: The database installation that writes.
    """

    def __init__(self, cursor: Cursor, writer: UUID) -> None:
        self._cursor, self._state = cursor, cursor.state
        self._writer = writer

    def verdict(self, verdict: Verdict | None) -> list[Draft]:
        """Draft the verdict on the active claim (None clears); empty if there is no claim or it stands so already."""
        claim = self._cursor.active
        if claim is None:
            return []
        own = self._state.log.current(claim.uid, CONTENT, self._state.reviewer)
        if (len(own) == 1 and own[0].value == verdict) or (not own and verdict is None):
            return []
        return [self._about(claim, CONTENT, verdict)]

    def said(self) -> list[Draft]:
        """Draft the next answer to *did they say so?* on the active claim."""
        claim = self._cursor.active
        if claim is None:
            return []
        now = SAID_CYCLE.index(self._state.mark(claim.uid).said)
        return [self._about(claim, SAID, SAID_CYCLE[(now + 1) % len(SAID_CYCLE)])]

    def note(self, claim: UUID, note: str) -> list[Draft]:
        """Draft a note on a claim, its verdict and evidence unchanged; empty if it is the same note.

        Where only another reviewer has decided, their verdict becomes the reviewer's own: a row without it would clear
        it.
        """
        before = self._state.log.noted(claim, self._state.reviewer)
        if note == ((before.note if before else None) or ""):
            return []
        value, evidence = (before.value, before.evidence) if before else (None, ())
        choice = Choice(SubjectKind.CLAIM, claim, CONTENT, value, note or None, evidence)
        return [self._state.log.draft(choice, self._state.reviewer)]

    def facts(self, article: UUID, facts: Mapping[str, str]) -> list[Draft]:
        """Draft corrections of an article's facts. Raises FactcheckError for a value that does not fit its fact."""
        return draft_facts(self._state.log, self._state.reviewer, article, facts)

    def match(self, state: MatchState) -> list[Draft]:
        """Draft accepting or rejecting the focused row's candidate; empty if there is none or it is so already."""
        row = self._cursor.focused_row
        if row is None or row.match is None or row.state is state:
            return []
        choice = Choice(SubjectKind.MATCH, row.match.uid, STATE, state)
        return [self._state.log.draft(choice, self._state.reviewer)]

    def origin(self, edge: OriginEdge) -> list[Draft]:
        """Draft rejecting an edge of the origins, or taking that back."""
        return draft_edge(self._state, edge)

    def undo(self) -> list[Draft]:
        """Draft taking back the reviewer's last action here."""
        return self._state.log.draft_undo(self._state.reviewer, self._writer)

    def redo(self) -> list[Draft]:
        """Draft putting back what was taken back last."""
        return self._state.log.draft_redo(self._state.reviewer, self._writer)

    def _about(self, claim: Claim, aspect: str, value: str | None) -> Draft:
        log, reviewer = self._state.log, self._state.reviewer
        return log.draft(choice_about(log, claim.uid, aspect, value, reviewer), reviewer)
