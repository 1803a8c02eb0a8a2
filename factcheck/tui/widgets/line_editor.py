"""A line of input at the bottom of a screen, for a note or a search. Knows neither: it tells what is typed.

What is typed is told at every change, so that it can be kept while it is typed.
"""

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from factcheck.domain.visible import visible
from factcheck.tui.plain import plain


class LineEditor(Horizontal):
    """A label and an input; hidden until opened."""

    BINDINGS = [
        Binding("escape", "cancel", "close"),
        Binding("ctrl+o", "external", "open in $EDITOR"),
    ]

    @dataclass
    class Changed(Message):
        """Something was typed."""

        purpose: str
        text: str

    @dataclass
    class Submitted(Message):
        """Enter was pressed."""

        purpose: str
        text: str

    @dataclass
    class Cancelled(Message):
        """Escape was pressed; what was typed is in the last `Changed`."""

        purpose: str

    @dataclass
    class ExternalWanted(Message):
        """The text is to be written in an external editor."""

        purpose: str
        text: str

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self.purpose = ""
        self._line_feeds = False

    def compose(self) -> ComposeResult:
        """Label, input, keys."""
        yield Static(id="editor-label", markup=False)
        yield Input(id="editor-input", select_on_focus=False, compact=True)

    def open(self, purpose: str, label: str, text: str, hint: str) -> None:
        """Show the editor with a text in it, and give it the keys."""
        self.purpose = purpose
        self.query_one("#editor-label", Static).update(plain(f" {label} ", "bold"))
        line = self.query_one(Input)
        line.placeholder = hint
        with self.prevent(Input.Changed):
            line.value = visible(text.replace("\n", LINE_FEED))
        line.cursor_position = len(line.value)
        self.display = True
        line.focus()

    def close(self) -> None:
        """Hide the editor and give the keys back."""
        self.display = False
        self.screen.set_focus(None)

    @property
    def text(self) -> str:
        """What is typed, with the line feeds it came with."""
        return self.query_one(Input).value.replace(LINE_FEED, "\n")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(self.purpose, self.text))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Submitted(self.purpose, self.text))

    def action_cancel(self) -> None:
        """Close without doing anything with the text."""
        self.post_message(self.Cancelled(self.purpose))

    def action_external(self) -> None:
        """Ask for an external editor."""
        self.post_message(self.ExternalWanted(self.purpose, self.text))


LINE_FEED = "␊"
"""How a line feed of a note written in an external editor stands in the one-line input."""
