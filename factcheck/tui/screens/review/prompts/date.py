"""Publication dates that pages do not give: asked when a review opens, once each; the answer, also none, is logged.

Later it would take keys meant for claims. What is a date is the domain's.
"""

from uuid import UUID

from factcheck.domain.log.facts import PUBLISHED
from factcheck.tui.screens.review.deciding import Deciding
from factcheck.tui.screens.review.prompts.prompt import Prompt, PromptLine
from factcheck.tui.screens.review.session import Session


class DatePrompt(Prompt):
    """Asks for one missing date after the other.

    Args:
        session: The review.
        deciding: Has an answer logged.
        line: Where it is asked for.
    """

    purpose = "date"

    def __init__(self, session: Session, deciding: Deciding, line: PromptLine) -> None:
        self._session, self._deciding, self._line = session, deciding, line
        self._asked: UUID | None = None
        """The article whose date is being asked for."""

    def ask_next(self) -> None:
        """Ask for the next missing date, if there is one and nothing else is asked."""
        desk = self._session.desk
        if desk is not None and not self._line.is_open and (undated := desk.undated):
            self._asked = undated[0].uid
            self._line.open(self, f"published? {undated[0].label}:", "", "e.g. 2024-10-18")

    async def submitted(self, text: str) -> None:
        """Log the date; one that does not fit stays in the line, which is said."""
        if self._asked is not None and await self._deciding.correct(self._asked, {PUBLISHED: text}):
            self._asked = None
            self._line.close()

    async def cancelled(self) -> None:
        """Log that this date is not known."""
        await self.submitted("")

    async def skipped(self) -> None:
        """Log of every article without a date that it is not known: one decision, one step to take back."""
        desk = self._session.desk
        if desk is None:
            return
        if await self._session.log([d for a in desk.undated for d in desk.drafting.facts(a.uid, {PUBLISHED: ""})]):
            self._line.close()
            self._session.show_place()
