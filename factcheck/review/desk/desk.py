"""The reviewer's desk: a place in a review, what is under way there, and the decisions from there. Stores nothing."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import CONTENT, SAID, STATE, Choice, Decision, Draft, Said, SubjectKind, Verdict
from factcheck.domain.log.facts import PUBLISHED
from factcheck.domain.match import MatchState
from factcheck.domain.names.alias_table import name_words
from factcheck.domain.origin import OriginEdge, Origins, is_origin_aspect
from factcheck.domain.review import Bundle, Place
from factcheck.domain.versions import earlier_versions
from factcheck.review.decisions.decide import choice_about
from factcheck.review.decisions.facts import draft_facts
from factcheck.review.desk.cursor import Cursor
from factcheck.review.desk.placing import in_current
from factcheck.review.desk.search import Found, Searcher, following
from factcheck.review.seen.origins import ReviewOrigins, draft_edge, shown_together
from factcheck.review.seen.state import ReviewState

if TYPE_CHECKING:  # a review is legible before these are loaded
    from factcheck.review.decisions.carrying import CarryOver

SAID_CYCLE: tuple[Said | None, ...] = (None, Said.YES, Said.NO, Said.UNCLEAR)
"""What `said` steps through: not looked at, yes, no, unclear."""


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
        draft_claim, draft: The note that is open, and on which claim.
        drafts: Words of notes that were closed without saving them, by claim.
        found: What the present search found.
        origins: Where the claims come from; None until that has been read.
    """

    def __init__(
        self, state: ReviewState, writer: UUID, place: Place | None = None, *, auto_advance: bool = True
    ) -> None:
        place = place or Place()
        super().__init__(state, place)
        self.writer = writer
        self.auto_advance = auto_advance if place.auto_advance is None else place.auto_advance
        self.follow = place.follow
        self.reading = place.reading
        self.columns = tuple(uid for uid in place.columns if uid in state.article)
        self.draft_claim = place.draft_claim if place.draft_claim in state.claim else None
        self.draft = place.draft if self.draft_claim else ""
        known = {c.uid for c in state.kept.claims}  # also words about claims that do not show, or of earlier versions
        self.drafts = {claim: words for claim, words in place.drafts if claim in known}
        if place.draft_claim in state.hidden and place.draft.strip():
            self.drafts[place.draft_claim] = place.draft
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
            draft_claim=self.draft_claim,
            draft=self.draft,
            drafts=tuple(self.drafts.items()),
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

    def begin_note(self, claim: UUID) -> None:
        """Open a claim's note with what was typed before, else what is saved; another that is open is closed."""
        if claim != self.draft_claim:
            self.close_note()
            self.draft_claim, self.draft = claim, self.drafts.pop(claim, self.state.mark(claim).note or "")

    def close_note(self) -> bool:
        """Close the open note without saving it; whether there are words of it to keep."""
        claim, words = self.draft_claim, self.draft
        self.end_note()
        kept = claim is not None and bool(words.strip()) and words.strip() != (self.state.mark(claim).note or "")
        if claim is not None and kept:
            self.drafts[claim] = words
        return kept

    def end_note(self) -> None:
        """Close the open note whose words are saved."""
        self.draft_claim, self.draft = None, ""

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

    def describe(self, rows: Iterable[Decision]) -> str:
        """What rows were decided about, for people: the value that stands now, and where; of several, the first."""
        from factcheck.review.decisions.relabel import line_words

        rows = list(rows)
        row = rows[0]
        if row.subject in self.state.article and (lines := line_words(self.state.article[row.subject], rows)):
            return f"{lines} of {self.state.article[row.subject].label}"
        more = f" and {len(rows) - 1} more" if len(rows) > 1 else ""
        return f"{self._describe(row)}{more}"

    def _describe(self, row: Decision) -> str:
        words = (row.value or "nothing decided") if row.aspect != CONTENT or row.value else "unreviewed"
        if row.subject in self.state.claim:
            claim = self.state.claim[row.subject]
            return f"{words} on {self.state.article[claim.article].label} {self.state.number[claim.uid] + 1}"
        if row.subject in self.state.hidden:
            article = self.state.article[self.state.hidden[row.subject].article]
            return f"{words} on a claim of {article.label} that is left out now"
        if row.subject in self.state.article and is_origin_aspect(row.aspect):
            done = "rejected" if row.value else "counts again"
            return f"an origin of {self.state.article[row.subject].label}: {done}"
        if row.subject in self.state.article:
            return f"{row.aspect} of {self.state.article[row.subject].label}"
        if row.subject_kind is SubjectKind.REVIEW:
            return name_words(row) or f"{row.aspect} of the review"
        if row.subject_kind is SubjectKind.CLAIM:
            return f"{words} on an earlier version"
        if row.subject_kind is SubjectKind.ARTICLE:
            return f"{row.aspect} of an earlier version"
        return f"{words} match" if row.value else "match suggested again"

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

    def draft_note(self, claim: UUID, note: str) -> list[Draft]:
        """Draft a note on a claim, its verdict and evidence unchanged; empty if it is the same note.

        Where only another reviewer has decided, their verdict becomes the reviewer's own: a row without it would clear
        it.
        """
        before = self.state.log.noted(claim, self.state.reviewer)
        if note == ((before.note if before else None) or ""):
            return []
        value, evidence = (before.value, before.evidence) if before else (None, ())
        choice = Choice(SubjectKind.CLAIM, claim, CONTENT, value, note or None, evidence)
        return [self.state.log.draft(choice, self.state.reviewer)]

    def draft_facts(self, article: UUID, facts: Mapping[str, str]) -> list[Draft]:
        """Draft corrections of an article's facts. Raises FactcheckError for a value that does not fit its fact."""
        return draft_facts(self.state.log, self.state.reviewer, article, facts)

    def draft_match(self, state: MatchState) -> list[Draft]:
        """Draft accepting or rejecting the focused row's candidate; empty if there is none or it is so already."""
        row = self.focused_row
        if row is None or row.match is None or row.state is state:
            return []
        choice = Choice(SubjectKind.MATCH, row.match.uid, STATE, state)
        return [self.state.log.draft(choice, self.state.reviewer)]

    @property
    def earlier(self) -> Article | None:
        """The version that the focused column's article has followed."""
        versions = earlier_versions(self.state.kept.articles, self.focus) if self.focus else []
        return versions[0] if versions else None

    def carry_over(self) -> "CarryOver":
        """What of the reviewer's decisions on earlier versions can be carried over to the current ones."""
        from factcheck.review.decisions.carrying import Versions

        return Versions(self.state.kept, self.state.reviewer).carry_over(self.state.log)

    def draft_origin(self, edge: OriginEdge) -> list[Draft]:
        """Draft rejecting an edge of the origins, or taking that back."""
        return draft_edge(self.state, edge)

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
            self.drafts = dict(now.drafts)
            self.draft_claim, self.draft = now.draft_claim, now.draft
        self.columns = tuple(uid for uid in in_current(before, self.state.kept).columns if uid in articles)

    def _refresh(self) -> None:
        """Go on where the claims that show are others than before: a note on one that is hidden keeps its words."""
        if self.draft_claim is not None and self.draft_claim not in self.state.claim:
            self.close_note()
        self._searcher = Searcher(self.state)
        self.found = self._searcher.find(self.found.needle)
        self.settle()
