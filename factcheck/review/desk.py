"""The reviewer's desk: where the reviewer is in a review, and the moves and decisions from there. Stores nothing.

Two things are kept apart. The *anchor* is the claim that everything is compared with; its article's column holds it.
The *focus* is a column: the anchor's own, or another article's, where the anchor's corresponding claim stands. The
*active* claim, on which keys act, is the one lit in the focused column.
"""

from collections.abc import Iterable
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.decision import CONTENT, SAID, STATE, Choice, Decision, Draft, Said, SubjectKind, Verdict
from factcheck.domain.match import Match, MatchState
from factcheck.domain.review import Bundle, Place
from factcheck.review.decide import choice_about
from factcheck.review.marks import MatchRow
from factcheck.review.state import ReviewState

SAID_CYCLE: tuple[Said | None, ...] = (None, Said.YES, Said.NO, Said.UNCLEAR)
"""What `said` steps through: not looked at, yes, no, unclear."""


class Desk:
    """A place in a review, and the moves from there.

    Args:
        state: The review.
        writer: The database installation that writes.
        place: Where the reviewer was, if known; a claim or article that is gone gives the first.
        auto_advance: Whether a verdict moves on.
    """

    def __init__(
        self, state: ReviewState, writer: UUID, place: Place | None = None, *, auto_advance: bool = True
    ) -> None:
        self.state = state
        self.writer = writer
        self.auto_advance = auto_advance
        self.line_offset = place.line_offset if place else 0
        self._candidate: dict[tuple[UUID, UUID], int] = {}
        self._cursor: dict[UUID, UUID] = {}
        self._restore(place or Place())

    def _restore(self, place: Place) -> None:
        claims, articles = self.state.claim, self.state.article
        self.anchor: Claim | None = claims.get(place.claim) if place.claim else None
        self.anchor = self.anchor or next((own[0] for own in self.state.claims.values() if own), None)
        self.focus: UUID | None = place.column if place.column in articles else None
        if self.focus is None:
            self.focus = self.anchor.article if self.anchor else next(iter(articles), None)
        self._row: UUID | None = place.row if place.row in articles else None
        self._follow()

    @property
    def place(self) -> Place:
        """Where the reviewer is, to be found again."""
        return Place(self.anchor.uid if self.anchor else None, self.focus, self.line_offset, self._row)

    # --- what is lit -----------------------------------------------------------------------------------------------

    @property
    def active(self) -> Claim | None:
        """The claim lit in the focused column, on which keys act; None where that column has no partner."""
        return self.shown_in(self.focus) if self.focus else None

    def shown_in(self, article: UUID) -> Claim | None:
        """The claim lit in an article's column: the anchor, or the candidate that corresponds to it there."""
        if self.anchor is None or self.anchor.article == article:
            return self.anchor
        row = self._row_of(article)
        return row.claim if row else None

    def resting_in(self, article: UUID) -> Claim | None:
        """The claim a column stands at: the one lit, else where the reviewer left it, else its first."""
        lit = self.shown_in(article)
        if lit is not None:
            return lit
        if (left := self._cursor.get(article)) in self.state.claim:
            return self.state.claim[left]
        own = self.state.claims[article]
        return own[0] if own else None

    def rows(self) -> list[MatchRow]:
        """The match list: every other article's line on the anchor claim, in the columns' order."""
        return [row for a in self.state.articles if (row := self._row_of(a.uid))]

    @property
    def focused_row(self) -> MatchRow | None:
        """The line of the match list that accept, reject and other candidates act on."""
        return self._row_of(self._row) if self._row else None

    def _row_of(self, article: UUID) -> MatchRow | None:
        if self.anchor is None or self.anchor.article == article:
            return None
        return self.state.row(self.anchor.uid, article, self._candidate.get((self.anchor.uid, article)))

    # --- moves -----------------------------------------------------------------------------------------------------

    def move(self, step: int) -> bool:
        """Go `step` claims on in the focused column; False at its end.

        Where nothing is lit in that column, the claim it stands at becomes the anchor first.
        """
        here = self.resting_in(self.focus) if self.focus else None
        if here is None:
            return False
        own = self.state.claims[here.article]
        target = own.index(here) + (step if self.active else 0)
        return 0 <= target < len(own) and self.go_to(own[target].uid)

    def go_end(self, *, last: bool) -> bool:
        """Go to the first or last claim of the focused column."""
        own = self.state.claims[self.focus] if self.focus else []
        return bool(own) and self.go_to(own[-1 if last else 0].uid)

    def go_to(self, claim: UUID) -> bool:
        """Make a claim the anchor, with its column focused."""
        target = self.state.claim[claim]
        if self.anchor and target.article != self.anchor.article:
            self._row = self.anchor.article  # the column come from is the one to compare with
        self.anchor = target
        self.focus = target.article
        self._follow()
        return True

    def focus_column(self, step: int, *, wrap: bool = False) -> bool:
        """Focus the column `step` to the right; False at the edge. The anchor stays."""
        order = [a.uid for a in self.state.articles]
        if self.focus is None:
            return False
        target = order.index(self.focus) + step
        if wrap:
            target %= len(order)
        if not 0 <= target < len(order) or order[target] == self.focus:
            return False
        self.focus = order[target]
        self._follow()
        return True

    def next_open(self, step: int) -> bool:
        """Go to the next (or previous) claim without a verdict, by weight, wrapping around; False if there is none."""
        here = self.active or self.anchor
        if here is None:
            return False
        queue = self.state.queue
        position = self.state.rank[here.uid]
        for n in range(1, len(queue)):
            claim = queue[(position + step * n) % len(queue)]
            if self.state.is_open(claim.uid):
                return self.go_to(claim.uid)
        return False

    def advance_from(self, claim: UUID) -> bool:
        """After a verdict: the next open claim of the same thread in the articles that follow, else by the queue."""
        order, claims = self.state.order, self.state.claim
        here = order[claims[claim].article]
        siblings = [claims[u] for u in self.state.thread(claim) if u != claim and self.state.is_open(u)]
        siblings.sort(key=lambda c: ((order[c.article] - here) % len(order), c.start_char))
        if siblings:
            return self.go_to(siblings[0].uid)
        self.go_to(claim)
        return self.next_open(1)

    def candidate(self, step: int) -> bool:
        """Show the next (or previous) candidate in the focused row, rejected ones last; False if there is no other."""
        row = self.focused_row
        if self.anchor is None or row is None:
            return False
        target = (row.index if row.claim else -1) + step
        if not 0 <= target < row.count:
            return False
        self._candidate[self.anchor.uid, row.article.uid] = target
        self._follow()
        return True

    def _follow(self) -> None:
        """Keep the focused row and each column's resting place in step with the anchor and the focus."""
        if self.anchor is None:
            return
        if self.focus != self.anchor.article:
            self._row = self.focus
        if self._row is None or self._row == self.anchor.article:
            others = self.rows()
            found = next((r for r in others if r.claim), others[0] if others else None)
            self._row = found.article.uid if found else None
        for article in self.state.articles:
            if lit := self.shown_in(article.uid):
                self._cursor[article.uid] = lit.uid

    # --- decisions -------------------------------------------------------------------------------------------------

    def draft_verdict(self, verdict: Verdict | None) -> list[Draft]:
        """Draft the verdict on the active claim (None clears); empty if there is no claim or it stands so already."""
        claim = self.active
        if claim is None:
            return []
        own = self.state.log.current(claim.uid, CONTENT, self.state.reviewer)
        if (len(own) == 1 and own[0].value == verdict) or (not own and verdict is None):
            return []
        return [self._draft_about(claim, CONTENT, verdict)]

    def draft_said(self) -> list[Draft]:
        """Draft the next answer to *did they say so?* on the active claim."""
        claim = self.active
        if claim is None:
            return []
        now = SAID_CYCLE.index(self.state.mark(claim.uid).said)
        return [self._draft_about(claim, SAID, SAID_CYCLE[(now + 1) % len(SAID_CYCLE)])]

    def draft_match(self, state: MatchState) -> list[Draft]:
        """Draft accepting or rejecting the focused row's candidate; empty if there is none or it is so already."""
        row = self.focused_row
        if row is None or row.match is None or row.state is state:
            return []
        choice = Choice(SubjectKind.MATCH, row.match.uid, STATE, state)
        return [self.state.log.draft(choice, self.state.reviewer)]

    def draft_undo(self) -> list[Draft]:
        """Draft taking back the reviewer's last action here."""
        return self.state.log.draft_undo(self.state.reviewer, self.writer)

    def draft_redo(self) -> list[Draft]:
        """Draft putting back what was taken back last."""
        return self.state.log.draft_redo(self.state.reviewer, self.writer)

    def _draft_about(self, claim: Claim, aspect: str, value: str | None) -> Draft:
        log, reviewer = self.state.log, self.state.reviewer
        return log.draft(choice_about(log, claim.uid, aspect, value, reviewer), reviewer)

    def apply(self, rows: Iterable[Decision]) -> None:
        """Take in rows that are durable; a decided row of the match list then shows the best candidate left."""
        rows = list(rows)
        row = self.focused_row
        if self.anchor and row and row.match and row.match.uid in {r.subject for r in rows}:
            self._candidate.pop((self.anchor.uid, row.article.uid), None)
        self.state.apply(rows)
        self._follow()

    def go_to_subject(self, rows: Iterable[Decision]) -> None:
        """Go where rows were decided, so that undo and redo show what they did."""
        for row in rows:
            if row.subject in self.state.claim:
                self.go_to(row.subject)
                return
            if row.subject in self.state.match:
                self._show_match(self.state.match[row.subject])
                return

    def _show_match(self, match: Match) -> None:
        here = self.anchor.uid if self.anchor else match.a
        claim = here if here in (match.a, match.b) else match.a
        other = self.state.claim[match.other(claim)].article
        self.go_to(claim)
        self._candidate[claim, other] = [m.uid for m, _ in self.state.ranked(claim, other)].index(match.uid)
        self._row = other
        self._follow()

    def take_over(self, bundle: Bundle) -> None:
        """Go on with a fuller version of the same review (new matches, articles or decisions), staying in place."""
        self.state.take_over(bundle)
        if self.anchor is None:
            self._restore(Place())
        self._follow()
