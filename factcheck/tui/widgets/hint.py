"""Four lines for whoever sees the program for the first time. Goes away with the first decision; knows no state."""

from textual.content import Content
from textual.widgets import Static

from factcheck.tui.plain import plain

LINES = (
    "Each sentence is a claim. ▌ is the one keys act on, │ what corresponds to it",
    "c confirmed  d denied  v unverified: marks, saves, goes on to the next claim",
    "j k  next claim   h l  other column   a x  accept, reject a match   u  undo",
    "?  all keys   q  leaves, `factcheck resume` goes on; a mark hides this hint",
)


class Hint(Static):
    """The hint."""

    def __init__(self) -> None:
        super().__init__(Content("\n").join(plain(line) for line in LINES), markup=False)
