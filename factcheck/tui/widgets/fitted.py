"""A widget that is drawn anew for what it shows and for its width. Knows nothing of what that is."""

from typing import Generic, TypeVar

from textual.content import Content
from textual.widgets import Static

View = TypeVar("View")


class Fitted(Static, Generic[View]):
    """Shows a view in as many cells as there are; subclasses say how in `drawn`."""

    def __init__(self, view: View | None = None) -> None:
        super().__init__(markup=False)
        self._view = view

    def show(self, view: View) -> None:
        """Show it."""
        self._view = view
        self._redraw()

    def show_other(self, view: View) -> None:
        """Show it, unless it is what shows already; for views that have all in them that is drawn."""
        if view != self._view:
            self.show(view)

    def on_mount(self) -> None:
        """Draw the first time."""
        self._redraw()

    def on_resize(self) -> None:
        """Fit the new width."""
        self._redraw()

    def drawn(self, view: View, width: int) -> list[Content]:
        """The rows that show the view in `width` cells."""
        raise NotImplementedError

    def _redraw(self) -> None:
        if self._view is None or not self.size.width:
            return
        rows = self.drawn(self._view, self.size.width)
        # Another text in as many rows needs no new layout of the screen, which costs more than drawing it.
        self.update(Content("\n").join(rows), layout=len(rows) != self.size.height)
