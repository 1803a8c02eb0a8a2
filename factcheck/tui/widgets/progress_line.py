"""The line on top: which review, how far it is, and whether what is shown is saved. Counts nothing itself."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from factcheck.domain.review import Progress
from factcheck.domain.text.signs import CONFLICT
from factcheck.domain.text.visible import visible
from factcheck.tui.glyphs import progress_marks
from factcheck.tui.layout import fit
from factcheck.tui.widgets.fitted import Fitted

BAR = 9
"""Cells of the bar."""


@dataclass(frozen=True, slots=True)
class ProgressView:
    """What the line says.

    `progress` is None until the review is open; `conflicts` counts claims that an article contradicts; `status` is
    about saving or about what is being done; `alarm` makes it stand out.
    """

    name: str
    progress: Progress | None
    conflicts: int
    status: str
    alarm: bool = False


class ProgressLine(Fitted[ProgressView]):
    """One row: name, reviewed of all, bar, verdicts, status at the right edge."""

    def drawn(self, view: ProgressView, width: int) -> list[Content]:
        """The row, with what there is room for."""
        status = visible(view.status)
        full, short = _counts(view)
        width -= 2
        room = width - cell_len(full) - cell_len(status) - 2
        middle = full if room >= 8 else short
        name = fit(visible(view.name), max(width - cell_len(middle) - cell_len(status) - 2, 4))
        left = name + middle
        status = fit(status, max(width - cell_len(left) - 1, 0))
        gap = " " * max(width - cell_len(left) - cell_len(status), 0)
        tone = "bold $text-error" if view.alarm else "$text-muted"
        return [Content.assemble(" ", (name, "bold"), middle, gap, (status, tone))]


def _counts(view: ProgressView) -> tuple[str, str]:
    """The progress in full, and for narrow windows."""
    done = view.progress
    if done is None:
        return "", ""
    short = f"  {done.reviewed}/{done.claims}"
    marks = f"{progress_marks(done)}  {CONFLICT}{view.conflicts}"
    return f"{short} {progress_bar(done.reviewed, done.claims)}  {marks}", short


def progress_bar(done: int, of: int) -> str:
    """A bar of nine cells."""
    filled = round(BAR * done / of) if of else 0
    return "▓" * filled + "░" * (BAR - filled)
