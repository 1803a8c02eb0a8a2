"""The line on top: which review, how far it is, and whether what is shown is saved. Counts nothing itself."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from factcheck.domain.review import Progress
from factcheck.domain.visible import visible
from factcheck.tui.layout import fit

BAR = 9
"""Cells of the bar."""


@dataclass(frozen=True, slots=True)
class ProgressView:
    """What the line says.

    `progress` is None until the review is open; `conflicts` counts claims that another article contradicts; `status` is
    about saving or about what is being done; `alarm` makes it stand out.
    """

    name: str
    progress: Progress | None
    conflicts: int
    status: str
    alarm: bool = False


class ProgressLine(Static):
    """One row: name, reviewed of all, bar, verdicts, status at the right edge."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._view: ProgressView | None = None

    def show(self, view: ProgressView) -> None:
        """Show it."""
        self._view = view
        self._redraw()

    def on_resize(self) -> None:
        """Fit the new width."""
        self._redraw()

    def _redraw(self) -> None:
        if self._view is None or not self.size.width:
            return
        view = self._view
        status = visible(view.status)
        full, short = _counts(view)
        width = self.size.width - 2
        room = width - cell_len(full) - cell_len(status) - 2
        middle = full if room >= 8 else short
        name = fit(visible(view.name), max(width - cell_len(middle) - cell_len(status) - 2, 4))
        left = name + middle
        status = fit(status, max(width - cell_len(left) - 1, 0))
        gap = " " * max(width - cell_len(left) - cell_len(status), 0)
        tone = "bold $text-error" if view.alarm else "$text-muted"
        self.update(Content.assemble(" ", (name, "bold"), middle, gap, (status, tone)), layout=False)


def _counts(view: ProgressView) -> tuple[str, str]:
    """The progress in full, and for narrow windows."""
    done = view.progress
    if done is None:
        return "", ""
    short = f"  {done.reviewed}/{done.claims}"
    marks = f"✓{done.confirmed} ✗{done.denied} ?{done.unverified}  ≠{view.conflicts}"
    return f"{short} {progress_bar(done.reviewed, done.claims)}  {marks}", short


def progress_bar(done: int, of: int) -> str:
    """A bar of nine cells."""
    filled = round(BAR * done / of) if of else 0
    return "▓" * filled + "░" * (BAR - filled)
