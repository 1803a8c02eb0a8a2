"""The match list below the columns. What stands in it is `views`'s, how it is drawn the widget's."""

from factcheck.tui.screens.review.session import Session
from factcheck.tui.screens.review.views import panel_view
from factcheck.tui.widgets.match_panel import MatchPanel

LOW_WINDOW = 30
"""Rows of a window below which the match list has one row."""
MOST_ROWS = 8
"""Rows of the match list in a high window; the columns need the rest."""


class MatchesPanel:
    """The match list of the claim that is lit."""

    is_wanted = True

    def __init__(self, session: Session) -> None:
        self.widget = MatchPanel()
        self._session = session

    def draw(self, height: int) -> None:
        """Show it, with the rows that the window has room for."""
        desk = self._session.desk
        rows = 1 if height < LOW_WINDOW else MOST_ROWS
        if desk and (view := panel_view(desk, rows, matching=self._session.matching.is_under_way)):
            self.widget.show(view)
