"""The one question asked before something that cannot be undone. Does nothing itself."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from factcheck.tui.plain import plain


class ConfirmScreen(ModalScreen[bool]):
    """Gives back whether `y` was pressed.

    Args:
        question: What is asked, as plain text.
    """

    BINDINGS = [Binding("y", "dismiss(True)", "yes"), Binding("n,escape,q", "dismiss(False)", "no")]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """The question and the keys."""
        with Vertical(id="confirm"):
            yield Static(plain(self._question), markup=False)
            yield Static(plain("y yes, for good     n no", "bold"), markup=False)
