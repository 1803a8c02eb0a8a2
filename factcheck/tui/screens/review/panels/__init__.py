"""What stands between the columns and the line to type in, one panel a file. Decides nothing.

A new panel is a file here and a line in `PANELS`.
"""

from collections.abc import Callable

from factcheck.tui.screens.review.panels.checked import CheckedPanel
from factcheck.tui.screens.review.panels.first_hint import FirstHint
from factcheck.tui.screens.review.panels.matches import MatchesPanel
from factcheck.tui.screens.review.panels.panel import Panel
from factcheck.tui.screens.review.session import Session

PANELS: tuple[Callable[[Session], Panel], ...] = (MatchesPanel, CheckedPanel, FirstHint)
"""The panels, from the columns down."""
