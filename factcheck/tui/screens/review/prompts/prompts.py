"""All prompts of the review, over one line. What each asks is its own."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from factcheck.tui.screens.review.deciding import Deciding
from factcheck.tui.screens.review.prompts.date import DatePrompt
from factcheck.tui.screens.review.prompts.note import NotePrompt
from factcheck.tui.screens.review.prompts.prompt import PromptLine
from factcheck.tui.screens.review.prompts.search import SearchPrompt
from factcheck.tui.screens.review.session import Session
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor


class Prompts:
    """What can be asked.

    Args:
        session, deciding: The review.
        editor, keys: Where one types, and where the keys for that are told.
        lend_terminal: Gives the terminal to another program for as long as the block runs.
    """

    def __init__(
        self,
        session: Session,
        deciding: Deciding,
        editor: LineEditor,
        keys: KeyLine,
        lend_terminal: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._line = PromptLine(editor, keys)
        self.note = NotePrompt(session, self._line, lend_terminal)
        self.search = SearchPrompt(session, self._line)
        self._date = DatePrompt(session, deciding, self._line)
        self._line.when_closed(self._date.ask_next)

    @property
    def is_open(self) -> bool:
        """Whether something is being asked."""
        return self._line.is_open

    def begin(self) -> None:
        """Go on with a half-typed note, else ask for publication dates that articles lack."""
        if not self.note.go_on():
            self._date.ask_next()

    async def hear(self, message: LineEditor.Event) -> None:
        """Have the prompt that is open mind what was done in the line."""
        prompt = self._line.asking(message.purpose)
        if prompt is None:
            return
        match message:
            case LineEditor.Changed():
                prompt.typed(message.text)
            case LineEditor.Submitted():
                await prompt.submitted(message.text)
            case LineEditor.Cancelled():
                await prompt.cancelled()
            case LineEditor.Skipped():
                await prompt.skipped()
            case LineEditor.ExternalWanted():
                await prompt.wanted_outside(message.text)
