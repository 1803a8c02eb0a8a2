"""A note on a claim, written in the line or in the reviewer's own editor. What is kept of it is the desk's."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from textual.app import SuspendNotSupported

from factcheck.tui.screens.review.open_review import News
from factcheck.tui.screens.review.prompts.prompt import Prompt, PromptLine
from factcheck.tui.screens.review.session import Session


class NotePrompt(Prompt):
    """Asks for a note.

    Args:
        session: The review.
        line: Where it is asked for.
        lend_terminal: Gives the terminal to another program for as long as the block runs.
    """

    purpose = "note"

    def __init__(
        self, session: Session, line: PromptLine, lend_terminal: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._session, self._line = session, line
        self._lend_terminal = lend_terminal

    def ask(self) -> None:
        """Open the note on the claim just decided, else on the active one, with what was typed before."""
        desk = self._session.desk
        claim = desk.note_target if desk else None
        if desk is None or claim is None or not self._session.is_open:
            return self._session.status.say("no claim to write a note on")
        desk.notes.open(claim.uid)
        label = f"note on {desk.state.article[claim.article].label} {desk.state.number[claim.uid] + 1}:"
        self._session.remember()
        return self._line.open(self, label, desk.notes.words, "what was found, and where", lines=True)

    def go_on(self) -> bool:
        """Open the note that was being written when the review was left; whether there is one."""
        desk = self._session.desk
        if desk is None or desk.notes.claim is None:
            return False
        desk.just_decided = desk.notes.claim
        self._session.review.tell(News.CHANGED)
        self.ask()
        return True

    def typed(self, text: str) -> None:
        """Keep every letter."""
        if self._session.desk is not None:
            self._session.desk.notes.words = text
            self._session.remember()

    async def submitted(self, text: str) -> None:
        """Save the note; if that fails, which is said, the words stay in the line."""
        desk = self._session.desk
        if desk is None or desk.notes.claim is None:
            return
        drafts = desk.drafting.note(desk.notes.claim, text.strip())
        if drafts and not await self._session.log(drafts):
            return
        desk.notes.end()
        self._line.close()
        self._session.show_place()

    async def cancelled(self) -> None:
        """Close the note; its words are kept."""
        kept = self._session.desk is not None and self._session.desk.notes.close()
        self._session.status.say("the note's words are kept: e goes on with them" if kept else "")
        self._session.remember()
        self._line.close()
        self._session.review.tell(News.CHANGED)

    async def wanted_outside(self, text: str) -> None:
        """Have the note written in the reviewer's own editor, and save it."""
        from factcheck.tui.external import try_edit

        status = self._session.status
        try:
            with self._lend_terminal():  # nothing may be raised in there: Textual would not take the terminal back
                written, failure = try_edit(text)
        except SuspendNotSupported:
            return status.say("this terminal cannot be lent to an editor: write the note here", alarm=True)
        self._line.put(written)  # before it is saved: if that fails, the words are there
        self.typed(written)
        if failure is not None:
            return status.say(str(failure), alarm=True)
        return await self.submitted(written)
