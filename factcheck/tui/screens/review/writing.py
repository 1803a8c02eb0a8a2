"""What is written on the review screen: notes, searches, and publication dates that pages do not give.

The line itself is a widget, what notes and searches mean is the desk's; other keys are `review`'s.
"""

from uuid import UUID

from textual import on
from textual.app import SuspendNotSupported

from factcheck.domain.errors import FactcheckError
from factcheck.domain.facts import PUBLISHED
from factcheck.tui.keys.registry import LINES, PALETTE_ONLY, REVIEW
from factcheck.tui.screens.review.saving import ReviewSaving
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor

NOTE, SEARCH, DATE = "note", "search", "date"
"""What the line editor is open for."""

_MOVES_OR_DECIDES = {a.action.partition("(")[0] for a in (*REVIEW, *PALETTE_ONLY)} - {"scroll"}


class ReviewWriting(ReviewSaving):
    """A review on which can be written."""

    _asked: UUID | None = None
    """The article whose date is being asked for."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the line is open, keys that are not the line's own only scroll: nothing else moves behind it."""
        if action in _MOVES_OR_DECIDES and self.is_mounted and self.query_one(LineEditor).display:
            return False
        return super().check_action(action, parameters)

    def opened(self) -> None:
        """Go on with a half-typed note, else ask for publication dates that new articles lack."""
        desk = self.desk
        if desk is None or self._opened is None:
            return
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
        label = f"note on {article.label} {desk.state.number[claim.uid] + 1}:"
        self._remember()
        return self._open_line(NOTE, label, desk.draft, "what was found, and where", lines=True)

    def _open_line(self, purpose: str, label: str, text: str, hint: str, *, lines: bool = False) -> None:
        """Open the line to type in, and say what its keys are."""
        self.query_one(LineEditor).open(purpose, label, text, hint, lines=lines)
        self.query_one(KeyLine).instead(LINES[purpose])

    def action_search(self) -> None:
        """Open the search with what was searched for before."""
        if self.desk is not None:
            self._open_line(SEARCH, "search:", self.desk.found.needle, "words to find; then n N go on")

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
            self._say(f"{found.places} places in {len(found.claims)} claims" if found.needle else "")

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
        self._close_line()
        return self._draw()

    def _close_line(self) -> None:
        """Close the line, and ask what is still to be asked."""
        self.query_one(LineEditor).close()
        self.query_one(KeyLine).instead(None)
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
        """Ask for the next missing publication date, once each: the answer, also none, is logged.

        Asked when the review opens, before anything else is pressed: later it would take keys meant for claims.
        """
        if self.desk is None or self.query_one(LineEditor).display:
            return
        if undated := self.desk.undated:
            article = undated[0]
            self._asked = article.uid
            self._open_line(DATE, f"published? {article.label}:", "", "e.g. 2024-10-18")

    @on(LineEditor.Skipped)
    async def _skipped(self, message: LineEditor.Skipped) -> None:
        """Log of every article without a date that it is not known: one decision, one step to take back."""
        if message.purpose != DATE or self.desk is None:
            return
        desk = self.desk
        if await self._log([d for a in desk.undated for d in desk.draft_facts(a.uid, {PUBLISHED: ""})]):
            self._close_line()
            self._moved()

    async def _keep_date(self, text: str) -> None:
        if self._asked is not None and await self.correct(self._asked, {PUBLISHED: text}):
            self._asked = None
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

    def edit_facts(self, uid: UUID) -> None:
        """Correct an article's facts in a form."""
        desk = self.desk
        if desk is None or self._opened is None:
            return
        from factcheck.tui.screens.facts import FactsScreen

        def check(facts: dict[str, str]) -> None:
            desk.draft_facts(uid, facts)

        async def done(facts: dict[str, str] | None) -> None:
            if facts:
                await self.correct(uid, facts)

        self.app.push_screen(FactsScreen(desk.state.article[uid], check), done)
