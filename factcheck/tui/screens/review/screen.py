"""The review screen: what each key does. Drawing, storing and writing are its bases', what it means is the desk's."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from textual import on

from factcheck.domain.decision import Decision, Draft, Verdict
from factcheck.domain.match import MatchState
from factcheck.domain.origin import OriginEdge, Origins
from factcheck.domain.review import Bundle, Review
from factcheck.review.desk.desk import Desk
from factcheck.review.ports import Store
from factcheck.review.seen.origins import shown_together
from factcheck.tui.keys.registry import REVIEW, bindings
from factcheck.tui.screens.review.archive import ReviewArchive
from factcheck.tui.widgets.article_column import ArticleColumn


class ReviewScreen(ReviewArchive):
    """A review, with its keys."""

    BINDINGS = bindings(REVIEW)

    # --- decisions -------------------------------------------------------------------------------------------------

    async def action_verdict(self, value: str) -> None:
        """Mark the active claim, then go on to the next open one."""
        desk = self.desk
        claim = desk.active if desk else None
        if desk is None or claim is None:
            return self._say("no claim is lit in this column: nothing to mark")
        drafts = desk.draft_verdict(Verdict(value) if value else None)
        if drafts and not await self._log(drafts):
            return None
        desk.just_decided = claim.uid
        if value and desk.auto_advance and self._opened and not desk.advance_from(claim.uid):
            self._notice = f"every claim is reviewed; {self._saved}"
        return self._moved()

    async def action_said(self) -> None:
        """Step the answer to *did they say so?*"""
        await self._decide(lambda desk: desk.draft_said(), "no claim is lit in this column: nothing to mark")

    async def action_match(self, state: str) -> None:
        """Accept or reject the focused row's candidate."""
        wanted = MatchState(state)
        await self._decide(lambda desk: desk.draft_match(wanted), f"nothing in this row that is not {state} already")

    async def _decide(self, draft: Callable[[Desk], list[Draft]], nothing: str) -> None:
        if self.desk is None or not (drafts := draft(self.desk)):
            return self._say(nothing)
        if await self._log(drafts):
            self._moved()
        return None

    async def action_undo(self) -> None:
        """Take back the last decision and go where it was."""
        await self.travel(back=True)

    async def action_redo(self) -> None:
        """Put back what was taken back last and go where it was."""
        await self.travel(back=False)

    # --- moves -----------------------------------------------------------------------------------------------------

    def action_move(self, step: int) -> None:
        """Go to the next or previous claim of the column."""
        self._move(bool(self.desk and self.desk.move(step)), "the column ends here")

    def action_end(self, last: bool) -> None:
        """Go to the first or last claim of the column."""
        self._move(bool(self.desk and self.desk.go_end(last=last)), "no claims in this column")

    def action_column(self, step: int) -> None:
        """Focus a neighbouring column."""
        self._move(bool(self.desk and self.desk.focus_column(step)), "no further column")

    def action_column_around(self, step: int) -> None:
        """Focus the next column, around."""
        self._move(bool(self.desk and self.desk.focus_column(step, wrap=True)), "there is one column only")

    def action_queue(self, step: int) -> None:
        """Go to the next open claim of the queue."""
        self._move(bool(self.desk and self.desk.next_open(step)), "no other open claim")

    def action_conflict(self, step: int) -> None:
        """Go to the next claim that an article contradicts."""
        self._move(bool(self.desk and self.desk.next_conflict(step)), "no conflicts found")

    def action_candidate(self, step: int) -> None:
        """Show another candidate of the focused row."""
        self._move(bool(self.desk and self.desk.candidate(step)), "no other candidate in this row")

    def action_scroll(self, pages: float) -> None:
        """Scroll the focused column without moving the claim."""
        for column in self._columns:
            if self.desk is not None and column.view is not None and column.view.focused:
                self.desk.line_offset, self.desk.reading = column.turn(pages), True
                self._remember()

    def action_follow(self) -> None:
        """Let the other columns stay where they are, or follow the claim again."""
        if self.desk is not None:
            self.desk.follow = not self.desk.follow
            self._moved()
            self._say("the other columns follow" if self.desk.follow else "the other columns stay (b: follow again)")

    @on(ArticleColumn.ClaimClicked)
    def _claim_clicked(self, message: ArticleColumn.ClaimClicked) -> None:
        self._move(bool(self.desk and self.desk.go_to(message.claim.uid)), "")

    def go_to(self, claim: UUID) -> None:
        """Go to a claim; for the palette."""
        self._move(bool(self.desk and self.desk.go_to(claim)), "")

    # --- the program -----------------------------------------------------------------------------------------------

    def action_facts(self) -> None:
        """Correct the focused article's facts in a form."""
        if self.desk is not None and self.desk.focus is not None:
            self.edit_facts(self.desk.focus)

    def action_difference(self) -> None:
        """Show what changed between the versions of the focused article."""
        desk = self.desk
        if desk is None or desk.focus is None or (earlier := desk.earlier) is None:
            return self._say("this article has no earlier version")
        from factcheck.review.decisions.carrying import Versions
        from factcheck.tui.screens.versions import VersionsScreen

        state = desk.state
        versions = Versions(state.kept, state.reviewer, {desk.focus})
        again, lines = versions.look_again(state.log, desk.focus), versions.lines_left(state.log, desk.focus)
        self.app.push_screen(VersionsScreen(state.article[desk.focus], earlier, again, lines))
        return None

    async def action_carry_over(self) -> None:
        """Carry the reviewer's decisions over from earlier versions of articles."""
        desk = self.desk
        carry = desk.carry_over() if desk else None
        if desk is None or carry is None or not carry.drafts:
            return self._say("nothing to carry over: no claim of an earlier version is found again undecided")
        rows, matches, claims = carry.drafts, carry.matches, carry.claims

        def work(store: Store, review: Review, reviewer: str) -> list[Decision]:
            return store.append(review.uid, reviewer, rows, Bundle(review, claims=claims, matches=matches))

        if not await self._write(work, claims):
            return None
        if matches:
            whole = desk.state.whole
            desk.take_over(replace(whole, matches=(*whole.matches, *matches)))
        self._moved()
        number = sum(n for _, n in carry.verdicts)
        return self._say(f"{number} verdict{'' if number == 1 else 's'} carried over; {self._saved}")

    def action_origins(self) -> None:
        """Show where the anchor claim comes from, edge by edge."""
        desk, origin = self.desk, self.desk.origin if self.desk else None
        if desk is None or desk.anchor is None or origin is None:
            self._say("where claims come from is still being read")
            return
        from factcheck.tui.screens.origins import OriginsScreen

        async def reject(edge: OriginEdge) -> None:
            await self._decide(lambda desk: desk.draft_origin(edge), "")

        together = shown_together(desk.state, desk.anchor.uid)

        def now() -> Origins:
            return desk.origins.of(together) if desk.origins else origin

        self.app.push_screen(OriginsScreen(desk.anchor, desk.state.article, now, reject, self.action_undo))

    def action_auto_advance(self) -> None:
        """Switch moving on after a verdict."""
        if self.desk is not None:
            self.desk.auto_advance = not self.desk.auto_advance
            self._remember()
            self._say(f"a verdict {'moves on' if self.desk.auto_advance else 'stays'}")

    def action_theme(self) -> None:
        """Switch between dark and light."""
        self.app.theme = "textual-light" if self.app.current_theme.dark else "textual-dark"

    def action_help(self) -> None:
        """Show all keys."""
        from factcheck.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    async def action_palette(self) -> None:
        """Show every action by name."""
        await self.app.run_action("app.command_palette")

    async def action_back(self) -> None:
        """Go back to the list of reviews where that is where one came from, else end the program."""
        await self.app.run_action("app.back_from_review")

    async def action_quit(self) -> None:
        """End the program."""
        await self.app.run_action("app.leave")
