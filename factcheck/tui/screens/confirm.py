"""The one question asked before something that cannot be undone. Does nothing itself."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.dialogs import CONFIRM
from factcheck.tui.keys.possible import Now
from factcheck.tui.plain import plain


class ConfirmScreen(ModalScreen[bool]):
    """Gives back whether `y` was pressed.

    Args:
        question: What is asked, as plain text.
    """

    KEYS = CONFIRM
    BINDINGS = bindings(CONFIRM)

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and the keys."""
        with Vertical(id="confirm"):
            yield Static(plain(self._question), markup=False)
            yield Static(plain("y yes, for good     n no", "bold"), markup=False)

    def now(self) -> Now:
        """All that it can do is possible at any time."""
        return Now()
