"""The intake check of a review's article: opening it, and what it has the review store, take back and put back.

What the keys there do is `intake_check`'s, what they mean `factcheck.review`'s.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.decision import Decision, Draft
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Evidence
from factcheck.domain.review import Review
from factcheck.review.ports import Store
from factcheck.tui.screens.review.writing import ReviewWriting

if TYPE_CHECKING:
    from factcheck.review.decisions.relabel import Relabelling
    from factcheck.tui.intake_check.screen import IntakeCheckScreen


class ReviewLines(ReviewWriting):
    """A review whose articles' lines can be looked through."""

    _check: "IntakeCheckScreen | None" = None

    def action_lines(self) -> None:
        """Show all lines of the focused article, at the lit claim."""
        desk = self.desk
        if desk is None or desk.focus is None or self._opened is None:
            return self._say("still opening: press the key again in a moment", alarm=True)
        from factcheck.tui.intake_check.screen import IntakeCheckScreen  # a review is legible before this is loaded

        here = desk.resting_in(desk.focus)
        self._notice, self._alarm = "", False
        self._check = IntakeCheckScreen(self, desk.state, desk.focus, here)
        self.app.push_screen(self._check, self._checked)
        return None

    def _checked(self, _: None) -> None:
        """Go on in the review, at the claim that was lit."""
        self._check = None
        self._notice, self._alarm = "", False
        self._moved()

    def _draw(self) -> None:
        """Show the desk, unless the check covers it: laying its columns out anew is for when they are seen again."""
        if self._check is None:
            super()._draw()
        else:
            self._draw_progress()

    def _align(self, *, asked: bool = False) -> None:
        if self._check is None:
            super()._align(asked=asked)

    def _draw_progress(self) -> None:
        super()._draw_progress()
        if self._check is not None:
            self._check.redraw()

    @property
    def status(self) -> tuple[str, bool]:
        """What was done or is to be said, and whether it is an alarm; for the intake check."""
        return self._unsaved or self._notice or self._saved, self._alarm or bool(self._unsaved)

    @property
    def saved(self) -> str:
        """Since when all is saved; for the intake check."""
        return self._saved

    @property
    def target(self) -> Claim | None:
        """The claim that a line would be cited for."""
        return (self.desk.active or self.desk.anchor) if self.desk else None

    def say(self, words: str, *, lasting: bool = False) -> None:
        """Say something until the next key; what is `lasting` is not talked over by what is done meanwhile."""
        self._say(words, lasting=lasting)

    async def relabel(self, article: UUID, change: "Relabelling") -> bool:
        """Store that lines count or do not; new claims are matched behind. False if it is not stored, which is said."""
        from factcheck.review.decisions.relabel import relabel

        def work(store: Store, review: Review, reviewer: str) -> list[Decision]:
            return relabel(store, review, reviewer, change)

        if not await self._write(work, change.claims):
            return False
        if change.claims:
            self._match([article])
        self._moved()
        return True

    async def cite(self, article: UUID, start: int, end: int) -> None:
        """Cite words of an article for the claim that is lit, and say under which number."""
        from factcheck.review.decisions.citing import citation, draft_citation

        desk, claim, opened = self.desk, self.target, self._opened
        if desk is None or opened is None or claim is None:
            return self._say("there is no claim to cite it for")
        log, reviewer = desk.state.log, desk.state.reviewer
        try:
            entry = citation(opened.bundle.review.uid, desk.state.article[article], start, end)
            drafts = draft_citation(log, reviewer, claim.uid, entry.uid)
        except FactcheckError as error:
            return self._say(str(error), alarm=True)
        alone = "" if claim.article != article else ", not independent"  # an article does not bear itself out
        await self.keep_cited(claim, entry, drafts, alone)
        return None

    async def keep_cited(self, claim: Claim, entry: Evidence, drafts: Sequence[Draft], remark: str = "") -> None:
        """Store an entry with the rows that have a claim rest on it too, and say under which number."""
        from factcheck.review.decisions.citing import keep_citation

        desk = self.desk
        if desk is None:
            return None
        where = f"for {desk.state.article[claim.article].label} {desk.state.number[claim.uid] + 1}"
        if not drafts:
            number = next((e.number for e in desk.state.bundle.evidence if e.uid == entry.uid), 0)
            return self._say(f"cited already as evidence {number} {where}")
        kept: list[Evidence] = []

        def work(store: Store, review: Review, reviewer: str) -> list[Decision]:
            kept.append(keep_citation(store, entry))
            return store.append(review.uid, reviewer, drafts)

        if await self._write(work):
            desk.state.extend(evidence=kept)
            self._draw()
            self._say(f"cited as evidence {kept[0].number} {where}{remark}; {self._saved}", lasting=True)
        return None

    async def travel(self, *, back: bool) -> None:
        """Take back the last decision, or put back what was taken back last, and go where it was."""
        desk = self.desk
        drafts = (desk.draft_undo() if back else desk.draft_redo()) if desk else []
        if desk is None or not drafts:
            return self._say("nothing to undo" if back else "nothing to redo")
        if rows := await self._log(drafts):
            desk.go_to_subject(rows)
            self._moved()
            self._say(f"{'undone' if back else 'redone'}: {desk.describe(rows)}; {self._saved}")
        return None
