"""The search through all columns, as one types. What is found is the desk's."""

from factcheck.tui.screens.review.open_review import News
from factcheck.tui.screens.review.prompts.prompt import Prompt, PromptLine
from factcheck.tui.screens.review.session import Session


class SearchPrompt(Prompt):
    """Asks what to search for.

    Args:
        session: The review.
        line: Where it is asked for.
    """

    purpose = "search"

    def __init__(self, session: Session, line: PromptLine) -> None:
        self._session, self._line = session, line

    def ask(self) -> None:
        """Open the search with what was searched for before."""
        if self._session.desk is not None:
            self._line.open(self, "search:", self._session.desk.found.needle, "words to find; then n N go on")

    def next(self, step: int) -> None:
        """Go to the next (or previous) claim with what was searched for."""
        desk = self._session.desk
        words = f"{desk.found.needle!r} is not found" if desk and desk.found.needle else "/ searches"
        self._session.went(desk is not None and desk.next_found(step), words)

    def typed(self, text: str) -> None:
        """Mark what is found so far."""
        if self._session.desk is None:
            return
        hits = self._session.desk.search(text)
        self._session.remember()
        self._session.review.tell(News.CHANGED)
        self._session.status.say(f"{hits.places} places in {len(hits.claims)} claims" if hits.needle else "")

    async def submitted(self, text: str) -> None:
        """Go to the first place."""
        self._line.close()
        self.next(1)

    async def cancelled(self) -> None:
        """Search for nothing."""
        if self._session.desk is not None:
            self._session.desk.search("")
        self._session.status.say("")
        self._session.remember()
        self._line.close()
        self._session.review.tell(News.CHANGED)
