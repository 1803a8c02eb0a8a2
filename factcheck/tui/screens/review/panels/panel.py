"""What a panel below the columns is. Draws nothing."""

from typing import Protocol

from textual.widget import Widget

WANTED = "-wanted"
"""The class of a panel's widget that is to be seen; looks that show it always mind no class."""


class Panel(Protocol):
    """Something below the columns that shows a part of the session."""

    @property
    def widget(self) -> Widget:
        """What is drawn."""
        ...

    @property
    def is_wanted(self) -> bool:
        """Whether there is something to show; asked before the columns are laid out, so that they do not jump."""
        ...

    def draw(self, height: int) -> None:
        """Show the session as it is, in a window of `height` rows; asked only when a review is shown."""
        ...
