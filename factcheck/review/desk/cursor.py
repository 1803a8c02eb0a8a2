"""Where a reviewer is in a review, and the moves from there. Decides, draws and stores nothing.

Two things are kept apart. The *anchor* is the claim that everything is compared with; its article's column holds it.
The *focus* is a column: the anchor's own, or another article's, where the anchor's corresponding claim stands. The
*active* claim, on which keys act, is the one lit in the focused column.
"""

from collections.abc import Iterable
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import Decision
from factcheck.domain.match import Match
from factcheck.domain.review import Place
from factcheck.review.desk.search import following
from factcheck.review.seen.marks import MatchRow
from factcheck.review.seen.state import ReviewState


class Cursor:
    """A place in a review, and the moves from there.

    Args:
        state: The review.
        place: Where the reviewer was; a claim or article that is gone gives the first.

    Attributes:
        anchor: The claim that is compared with the others.
        focus: The focused article.
        line_offset: Lines between the top edge of the columns and the lit claim.
        just_decided: The claim decided last, until the reviewer moves by hand.
    """

    def __init__(self, state: ReviewState, place: Place) -> None:
        self.state = state
        self.line_offset = place.line_offset
        self.just_decided: UUID | None = None
        self._candidate: dict[tuple[UUID, UUID], UUID] = {}
        self._resting: dict[UUID, UUID] = {}
        self._queued: UUID | None = place.claim
        """The claim that the queue led to: it goes on from there; elsewhere it begins with what matters most."""
        self._restore(place)

    def _restore(self, place: Place) -> None:
        claims, articles = self.state.claim, self.state.article
        self.anchor: Claim | None = claims.get(place.claim) if place.claim else None
        if self.anchor is None and place.claim in self.state.hidden:
            self.anchor = self._nearest(self.state.hidden[place.claim])
        self.anchor = self.anchor or next((own[0] for own in self.state.claims.values() if own), None)
        self.focus: UUID | None = place.column if place.column in articles else None
        if self.focus is None:
            self.focus = self.anchor.article if self.anchor else next(iter(articles), None)
        self._row: UUID | None = place.row if place.row in articles else None
        for uid in place.candidates:
            match = self.state.match.get(uid)
            if match and self.anchor and self.anchor.uid in (match.a, match.b):
                self._choose(self.anchor.uid, match)
        self._follow()

    def settle(self) -> None:
        """Go to the nearest claim that shows, where the anchor does not show any more."""
        if self.just_decided not in self.state.claim:
            self.just_decided = None
        if self.anchor is None or self.anchor.uid not in self.state.claim:
            gone = self.anchor
            self._restore(Place(claim=gone.uid, column=self.focus, row=self._row) if gone else Place())
        self._follow()

    def _nearest(self, hidden: Claim) -> Claim | None:
        """The claim of the same article that stands nearest; else the first of the next article that has one."""
        own, order = self.state.claims[hidden.article], self.state.order
        if own:
            return min(own, key=lambda c: (abs(c.start_char - hidden.start_char), c.start_char))
        firsts = [claims[0] for claims in self.state.claims.values() if claims]
        here = order[hidden.article]
        return min(firsts, key=lambda c: (order[c.article] - here) % len(order), default=None)

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
        return row.corresponding if row else None

    def resting_in(self, article: UUID) -> Claim | None:
        """The claim a column stands at: the one lit, else where the reviewer left it, else its first."""
        lit = self.shown_in(article)
        if lit is not None:
            return lit
        if (left := self._resting.get(article)) in self.state.claim:
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
        return self.state.match_list.row(self.anchor.uid, article, self._candidate.get((self.anchor.uid, article)))

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
        self.just_decided = None
        target = self.state.claim[claim]
        before, self.anchor = self.anchor, target
        if before and target.article != before.article:
            # The column come from is the one to compare with, if there is something to compare.
            came_from = self._row_of(before.article)
            self._row = before.article if came_from and came_from.corresponding else None
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
        self.just_decided = None
        self.focus = order[target]
        self._follow()
        return True

    def next_open(self, step: int) -> bool:
        """Go to the next (or previous) claim of the queue without a verdict, around; False if there is none."""
        here = self.active or self.anchor
        if here is None or self.anchor is None:
            return False
        queue = self.state.queue.claims
        if self._queued == self.anchor.uid:
            here = self.anchor
        position = self.state.queue.place[here.uid] if here.uid == self._queued or step < 0 else -1
        for n in range(1, len(queue) + 1):
            claim = queue[(position + step * n) % len(queue)]
            if claim.uid != here.uid and self.state.is_open(claim.uid):
                moved = self.go_to(claim.uid)
                self._queued = claim.uid
                self._show_conflict()
                return moved
        return False

    def next_conflict(self, step: int) -> bool:
        """Go to the next (or previous) claim that an article contradicts, around; False if there is none."""
        here = (self.active or self.anchor) if self.focus else None
        claim = following(self.state, self.state.contradictions.claims, here.uid if here else None, step)
        if claim is None:
            return False
        self.go_to(claim)
        self._queued = claim
        self._show_conflict()
        return True

    def _show_conflict(self) -> None:
        """Focus the row of what contradicts the anchor, if anything does, and show it there: it may not be the best
        candidate."""
        if self.anchor is None:
            return
        row = next((r for r in self.rows() if r.differing), None)
        if row is not None:
            self._row = row.article.uid
        elif contrary := self.state.contradictions.elsewhere(self.anchor.uid):
            self._choose(self.anchor.uid, contrary[0])
            self._row = self.state.claim[contrary[0].other(self.anchor.uid)].article
            self._follow()

    def candidate(self, step: int) -> bool:
        """Show the next (or previous) candidate in the focused row, rejected ones last; False if there is no other."""
        match = self.other_candidate(step)
        if self.anchor is None or match is None:
            return False
        self._choose(self.anchor.uid, match)
        self._follow()
        return True

    def other_candidate(self, step: int) -> Match | None:
        """The candidate that `candidate` would show."""
        row = self.focused_row
        if self.anchor is None or row is None:
            return None
        target = (row.index if row.corresponding else -1) + step
        return self.state.pairs.ranked(self.anchor.uid, row.article.uid)[target][0] if 0 <= target < row.count else None

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
        self._choose(claim, match)
        self._row = other
        self._follow()

    def _choose(self, claim: UUID, match: Match) -> None:
        """Have a claim's row show this match, whatever is decided or suggested meanwhile."""
        self._candidate[claim, self.state.claim[match.other(claim)].article] = match.uid

    def _follow(self) -> None:
        """Keep the focused row and each column's resting place in step with the anchor and the focus."""
        if self.anchor is None:
            return
        if self.focus != self.anchor.article:
            self._row = self.focus
        if self._row is None or self._row == self.anchor.article:
            others = self.rows()
            shown = next((r for r in others if r.corresponding), others[0] if others else None)
            self._row = shown.article.uid if shown else None
        for article in self.state.articles:
            if lit := self.shown_in(article.uid):
                self._resting[article.uid] = lit.uid
