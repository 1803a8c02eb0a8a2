"""The reviewer's desk: a place in a review, with what is searched for and under way there. Stores nothing.

Moves are the cursor's; what may be decided from the place is drafted in `drafting.py`, notes are in `notes.py`.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import Decision
from factcheck.domain.log.facts import PUBLISHED
from factcheck.domain.origin import Origins
from factcheck.domain.review import Bundle, Place
from factcheck.domain.versions import earlier_versions
from factcheck.review.desk.cursor import Cursor
from factcheck.review.desk.drafting import Drafting
from factcheck.review.desk.notes import Notes
from factcheck.review.desk.placing import in_current
from factcheck.review.desk.search import Found, Searcher, following
from factcheck.review.seen.origins import ReviewOrigins, shown_together
from factcheck.review.seen.state import ReviewState

if TYPE_CHECKING:  # a review is legible before these are loaded
    from factcheck.review.decisions.carrying import CarryOver


class Desk(Cursor):
    """A place in a review, with what is under way there.

    Args:
        state: The review.
        writer: The database installation that writes.
        place: Where the reviewer was, if known.
        auto_advance: Whether a verdict moves on, where the place does not say.

    Attributes:
        follow: Whether the other columns follow the claim.
        reading: Whether the reviewer has scrolled on in the focused column.
        columns: The articles that stand side by side.
        notes: The words of notes that are not saved yet.
        drafting: Drafts what the reviewer decides here.
        found: What the present search found.
        origins: Where the claims come from; None until that has been read.
    """

    def __init__(
        self, state: ReviewState, writer: UUID, place: Place | None = None, *, auto_advance: bool = True
    ) -> None:
        place = place or Place()
        super().__init__(state, place)
        self.auto_advance = auto_advance if place.auto_advance is None else place.auto_advance
        self.follow = place.follow
        self.reading = place.reading
        self.columns = tuple(uid for uid in place.columns if uid in state.article)
        self.notes = Notes(state, place)
        self.drafting = Drafting(self, writer)
        self._searcher = Searcher(state)
        self.found = self._searcher.find(place.search)
        self.origins: ReviewOrigins | None = None

    @property
    def place(self) -> Place:
        """Where the reviewer is, to be found again."""
        return Place(
            claim=self.anchor.uid if self.anchor else None,
            column=self.focus,
            line_offset=self.line_offset,
            row=self._row,
            follow=self.follow,
            auto_advance=self.auto_advance,
            search=self.found.needle,
            draft_claim=self.notes.claim,
            draft=self.notes.words,
            drafts=tuple(self.notes.closed.items()),
            candidates=tuple(
                m for (claim, _), m in self._candidate.items() if self.anchor and claim == self.anchor.uid
            ),
            reading=self.reading,
            columns=self.columns,
        )

    @property
    def note_target(self) -> Claim | None:
        """The claim that a note is about: the one just decided, else the active one."""
        return self.state.claim[self.just_decided] if self.just_decided else self.active

    def search(self, needle: str) -> Found:
        """Search the articles; what is found stays marked until another search."""
        self.found = self._searcher.find(needle)
        return self.found

    def seek(self, needle: str) -> Found:
        """Search the articles without marking anything."""
        return self._searcher.find(needle)

    def next_found(self, step: int) -> bool:
        """Go to the next (or previous) claim with what was searched for, around; False if there is none."""
        here = self.active or self.anchor
        claim = following(self.state, self.found.claims, here.uid if here else None, step)
        return claim is not None and self.go_to(claim)

    def go_where(self, other: "Desk") -> None:
        """Go to the claim of the same text and span as another desk's anchor, if there is one here."""
        anchor = other.anchor
        if anchor is None:
            return
        sha256 = other.state.article[anchor.article].text_sha256
        for article in self.state.articles:
            if article.text_sha256 == sha256:
                for claim in self.state.claims[article.uid]:
                    if (claim.start_char, claim.end_char) == (anchor.start_char, anchor.end_char):
                        self.go_to(claim.uid)

    def advance_from(self, claim: UUID) -> bool:
        """After a verdict: the next open claim of the thread, the articles that follow first, then by the queue.

        The claim decided stays the one that a note is about.
        """
        moved = self._advance_from(claim)
        self.just_decided = claim
        return moved

    def _advance_from(self, claim: UUID) -> bool:
        order, claims = self.state.order, self.state.claim
        here = order[claims[claim].article]
        siblings = [claims[u] for u in self.state.threads.of(claim) if u != claim and self.state.is_open(u)]
        siblings.sort(key=lambda c: ((order[c.article] - here - 1) % len(order), c.start_char))
        if siblings:
            self._queued = siblings[0].uid if self._queued == claim else None
            return self.go_to(siblings[0].uid)
        self.go_to(claim)
        return self.next_open(1)

    @property
    def undated(self) -> list[Article]:
        """The articles without a publication date about which nobody has been asked."""
        log = self.state.log
        return [a for a in self.state.articles if a.published is None and not log.verdicts(a.uid, PUBLISHED)]

    @property
    def origin(self) -> Origins | None:
        """Where the anchor claim comes from, with what corresponds to it; None while that is being read."""
        if self.anchor is None or self.origins is None:
            return None
        return self.origins.of(shown_together(self.state, self.anchor.uid))

    @property
    def earlier(self) -> Article | None:
        """The version that the focused column's article has followed."""
        versions = earlier_versions(self.state.kept.articles, self.focus) if self.focus else []
        return versions[0] if versions else None

    def carry_over(self) -> "CarryOver":
        """What of the reviewer's decisions on earlier versions can be carried over to the current ones."""
        from factcheck.review.decisions.carrying import Versions

        return Versions(self.state.kept, self.state.reviewer).carry_over(self.state.log)

    def apply(self, rows: Iterable[Decision]) -> None:
        """Take in rows that are durable; a decided row of the match list then shows the best candidate left."""
        rows = list(rows)
        row = self.focused_row
        if self.anchor and row and row.match and row.match.uid in {r.subject for r in rows}:
            self._candidate.pop((self.anchor.uid, row.article.uid), None)
        if self.state.apply(rows):
            self._refresh()
        self._follow()

    def take_over(self, bundle: Bundle) -> None:
        """Go on with a fuller version of the same review (new matches, articles or decisions), staying in place.

        Where an article has got a later version, the place is in that one.
        """
        before = self.place
        self.state.take_over(bundle)
        self._stay(before)
        self._refresh()

    def _stay(self, before: Place) -> None:
        """Leave what is no longer current for the version that is."""
        claims, articles = self.state.claim, self.state.article
        gone = [uid for uid in (before.column, before.row) if uid and uid not in articles]
        if gone or (before.claim and before.claim not in claims and before.claim not in self.state.hidden):
            now = in_current(before, self.state.kept)
            self._restore(now)
            self.notes.move_to(now)
        self.columns = tuple(uid for uid in in_current(before, self.state.kept).columns if uid in articles)

    def _refresh(self) -> None:
        """Go on where the claims that show are others than before: a note on one that is hidden keeps its words."""
        self.notes.settle()
        self._searcher = Searcher(self.state)
        self.found = self._searcher.find(self.found.needle)
        self.settle()
