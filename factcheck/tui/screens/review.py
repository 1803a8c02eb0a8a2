"""The review screen: what each key does. How it is drawn and stored is `review_base`'s, what it means the desk's."""

from collections.abc import Callable
from uuid import UUID

from textual import on
from textual.app import SuspendNotSupported

from factcheck.domain.decision import Draft, Verdict
from factcheck.domain.errors import FactcheckError
from factcheck.domain.facts import PUBLISHED
from factcheck.domain.match import MatchState
from factcheck.review.desk import Desk
from factcheck.tui.actions import REVIEW, bindings
from factcheck.tui.screens.review_base import ReviewBase
from factcheck.tui.widgets.article_column import ArticleColumn
from factcheck.tui.widgets.line_editor import LineEditor

NOTE, SEARCH, DATE = "note", "search", "date"
"""What the line editor is open for."""


class ReviewScreen(ReviewBase):
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
        await self._travel(lambda desk: desk.draft_undo(), "nothing to undo")

    async def action_redo(self) -> None:
        """Put back what was taken back last and go where it was."""
        await self._travel(lambda desk: desk.draft_redo(), "nothing to redo")

    async def _travel(self, draft: Callable[[Desk], list[Draft]], nothing: str) -> None:
        if self.desk is None or not (drafts := draft(self.desk)):
            return self._say(nothing)
        if rows := await self._log(drafts):
            self.desk.go_to_subject(rows)
            self._moved()
        return None

    # --- moves -----------------------------------------------------------------------------------------------------

    def _move(self, moved: bool, otherwise: str) -> None:
        if moved:
            self._notice, self._alarm = "", False
            self._moved()
        else:
            self._say(otherwise)

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
        """Go to the next open claim by weight."""
        self._move(bool(self.desk and self.desk.next_open(step)), "no other open claim")

    def action_conflict(self, step: int) -> None:
        """Go to the next claim that another article contradicts."""
        self._move(bool(self.desk and self.desk.next_conflict(step)), "no conflicts found")

    def action_candidate(self, step: int) -> None:
        """Show another candidate of the focused row."""
        self._move(bool(self.desk and self.desk.candidate(step)), "no other candidate in this row")

    def action_scroll(self, pages: float) -> None:
        """Scroll the focused column without moving the claim."""
        for column in self._columns:
            if column.view is not None and column.view.focused:
                column.turn(pages)

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

    # --- note, search, missing dates -------------------------------------------------------------------------------

    def opened(self) -> None:
        """Go on with a half-typed note, else ask for publication dates that new articles lack."""
        desk = self.desk
        if desk is None or self._opened is None:
            return
        self._to_ask = [uid for uid in self._opened.new if desk.state.article[uid].published is None]
        if desk.draft_claim is None:
            self._ask_date()
        else:
            desk.just_decided = desk.draft_claim
            self._draw()
            self.action_note()

    def action_note(self) -> None:
        """Open the note on the claim just decided, else on the active one, with what was typed before."""
        desk = self.desk
        claim = desk.note_target if desk else None
        if desk is None or claim is None or self._opened is None:
            return self._say("no claim to write a note on")
        desk.begin_note(claim.uid)
        article = desk.state.article[claim.article]
        label = f"note on {article.label} {desk.state.number[claim.uid] + 1}"
        hint = "Enter saves · Esc closes, the words are kept · ctrl+o opens your editor"
        self._remember()
        return self.query_one(LineEditor).open(NOTE, label, desk.draft, hint, lines=True)

    def action_search(self) -> None:
        """Open the search with what was searched for before."""
        if self.desk is not None:
            hint = "words to find · Enter goes there · then n N · Esc clears"
            self.query_one(LineEditor).open(SEARCH, "search", self.desk.found.needle, hint)

    def action_found(self, step: int) -> None:
        """Go to the next claim with what was searched for."""
        words = f"{self.desk.found.needle!r} is not found" if self.desk and self.desk.found.needle else "/ searches"
        self._move(bool(self.desk and self.desk.next_found(step)), words)

    @on(LineEditor.Changed)
    def _typed(self, message: LineEditor.Changed) -> None:
        if self.desk is None:
            return
        if message.purpose == NOTE:
            self.desk.draft = message.text
            self._remember()
        elif message.purpose == SEARCH:
            found = self.desk.search(message.text)
            self._remember()
            self._draw()
            self._say(f"{found.places} places" if found.needle else "")

    @on(LineEditor.Submitted)
    async def _submitted(self, message: LineEditor.Submitted) -> None:
        if message.purpose == NOTE:
            await self._keep_note(message.text)
        elif message.purpose == DATE:
            await self._keep_date(message.text)
        else:
            self._close_line()
            self.action_found(1)

    @on(LineEditor.Cancelled)
    async def _cancelled(self, message: LineEditor.Cancelled) -> None:
        if message.purpose == DATE:
            return await self._keep_date("")
        if message.purpose == SEARCH and self.desk is not None:
            self.desk.search("")
            self._draw()
        kept = message.purpose == NOTE and self.desk is not None and self.desk.close_note()
        self._say("the note's words are kept: e goes on with them" if kept else "")
        self._remember()
        return self._close_line()

    def _close_line(self) -> None:
        """Close the line, and ask what is still to be asked."""
        self.query_one(LineEditor).close()
        self._ask_date()

    async def _keep_note(self, text: str) -> None:
        desk = self.desk
        if desk is None or desk.draft_claim is None:
            return
        drafts = desk.draft_note(desk.draft_claim, text.strip())
        if drafts and not await self._log(drafts):
            return  # said; the words stay in the line
        desk.end_note()
        self._close_line()
        self._moved()

    @on(LineEditor.ExternalWanted)
    async def _external_wanted(self, message: LineEditor.ExternalWanted) -> None:
        if message.purpose != NOTE:
            return None
        from factcheck.tui.external import try_edit

        try:
            with self.app.suspend():  # nothing may be raised in there: Textual would not take the terminal back
                text, failure = try_edit(message.text)
        except SuspendNotSupported:
            return self._say("this terminal cannot be lent to an editor: write the note here", alarm=True)
        self._put_note(text)
        if failure is not None:
            return self._say(str(failure), alarm=True)
        return await self._keep_note(text)

    def _put_note(self, text: str) -> None:
        """Have the open note say something else, before it is saved: if that fails, the words are there."""
        self.query_one(LineEditor).put(text)
        if self.desk is not None:
            self.desk.draft = text
            self._remember()

    def _ask_date(self) -> None:
        """Ask for the next missing publication date; asked once, since the answer, also none, is logged."""
        if self.desk is None or not self._to_ask:
            return
        article = self.desk.state.article[self._to_ask[0]]
        hint = "e.g. 2024-10-18 · Esc: not known"
        self.query_one(LineEditor).open(DATE, f"published? {article.label}", "", hint)

    async def _keep_date(self, text: str) -> None:
        if self.desk is None or not self._to_ask:
            return
        article = self._to_ask[0]
        if await self.correct(article, {PUBLISHED: text}):
            del self._to_ask[0]
            self._close_line()

    async def correct(self, article: UUID, facts: dict[str, str]) -> bool:
        """Log corrections of an article's facts; False if they do not fit, which is said."""
        if self.desk is None:
            return False
        try:
            drafts = self.desk.draft_facts(article, facts)
        except FactcheckError as error:
            self._say(str(error), alarm=True)
            return False
        if not await self._log(drafts):
            return False
        self._moved()
        return True

    def action_facts(self) -> None:
        """Correct the focused article's facts in a form."""
        if self.desk is None or self.desk.focus is None or self._opened is None:
            return
        from factcheck.tui.screens.facts import FactsScreen

        article, desk = self.desk.state.article[self.desk.focus], self.desk

        def check(facts: dict[str, str]) -> None:
            desk.draft_facts(article.uid, facts)

        async def done(facts: dict[str, str] | None) -> None:
            if facts:
                await self.correct(article.uid, facts)

        self.app.push_screen(FactsScreen(article, check), done)

    # --- the program -----------------------------------------------------------------------------------------------

    def action_auto_advance(self) -> None:
        """Switch moving on after a verdict."""
        if self.desk is not None:
            self.desk.auto_advance = not self.desk.auto_advance
            self._remember()
            self._say(f"a verdict {'moves on' if self.desk.auto_advance else 'stays'}")

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
