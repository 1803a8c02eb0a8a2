"""The hint for whoever is here for the first time: there until they have decided something. Knows no keys."""

from factcheck.tui.screens.review.session import Session
from factcheck.tui.widgets.hint import Hint


class FirstHint:
    """What to do first."""

    def __init__(self, session: Session) -> None:
        self.widget = Hint()
        self._session = session

    @property
    def is_wanted(self) -> bool:
        """Until a claim is marked: whoever has marked one has understood."""
        opened = self._session.review.opened
        return opened is not None and opened.first_run and not self._session.has_decided

    def draw(self, height: int) -> None:
        """Nothing of it changes."""
