"""A line of input at the bottom of a screen, for a note or a search. Knows neither: it tells what is typed.

What is typed is told at every change, so that it can be kept while it is typed.
"""

from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from factcheck.domain.text.visible import visible
from factcheck.tui.plain import plain

LINE_FEED = "␊"
"""How a line feed of a note stands in the one-line input."""
_UNSEEN = "\N{REPLACEMENT CHARACTER}"


class _Line(Input):
    """An input that takes all lines of what is pasted; Textual's own takes the first and drops the others."""

    line_feed = " "
    """What stands for a line feed."""

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        text = "\n".join(event.text.splitlines()).strip("\n").replace("\n", self.line_feed)
        shown = "".join(s for c, s in zip(text, visible(text), strict=True) if s != _UNSEEN or c == s)
        if self.selection.is_empty:
            self.insert_text_at_cursor(shown)
        else:
            self.replace(shown, *self.selection)


class LineEditor(Horizontal):
    """A label and an input; hidden until opened."""

    BINDINGS = [
        Binding("escape", "cancel", "close"),
        Binding("ctrl+o", "external", "open in $EDITOR"),
        Binding("ctrl+n", "skip", "ask no more"),
    ]

    @dataclass
    class Event(Message):
        """Something was done in the line, which is open for a purpose."""

        purpose: str

    @dataclass
    class Changed(Event):
        """Something was typed."""

        text: str

    @dataclass
    class Submitted(Event):
        """Enter was pressed."""

        text: str

    @dataclass
    class Cancelled(Event):
        """Escape was pressed; what was typed is in the last `Changed`."""

    @dataclass
    class ExternalWanted(Event):
        """The text is to be written in an external editor."""

        text: str

    @dataclass
    class Skipped(Event):
        """No more of this is to be asked."""

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self.purpose = ""
        self._raw = self._shown = ""

    def compose(self) -> ComposeResult:
        """Label, input, keys."""
        yield Static(id="editor-label", markup=False)
        yield _Line(id="editor-input", select_on_focus=False, compact=True)

    def open(self, purpose: str, label: str, text: str, hint: str, *, lines: bool = False) -> None:
        """Show the editor with a text in it, of several lines or one, and give it the keys."""
        self.purpose = purpose
        self.query_one("#editor-label", Static).update(plain(f" {label} ", "bold"))
        line = self.query_one(_Line)
        line.placeholder = hint
        line.line_feed = LINE_FEED if lines else " "
        self.put(text)
        self.display = True
        self.screen.set_focus(line)  # at once: `focus()` comes later, and letters typed right away would be keys

    def put(self, text: str) -> None:
        """Replace the text; nothing is told of it."""
        line = self.query_one(_Line)
        self._raw, self._shown = text, visible(text.replace("\n", LINE_FEED))
        with self.prevent(Input.Changed):
            line.value = self._shown
        line.cursor_position = len(line.value)

    def close(self) -> None:
        """Hide the editor and give the keys back."""
        self.display = False
        self.screen.set_focus(None)

    @property
    def text(self) -> str:
        """What is typed, with the line feeds and the unseen characters it came with."""
        now = self.query_one(_Line).value
        if now != self._shown:
            before, after = _kept(self._shown, now)
            typed = now[before : len(now) - after].replace(LINE_FEED, "\n")
            self._raw = self._raw[:before] + typed + self._raw[len(self._raw) - after :]
            self._shown = now
        return self._raw

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

    def action_skip(self) -> None:
        """Ask for no more of this."""
        self.post_message(self.Skipped(self.purpose))

    def action_external(self) -> None:
        """Ask for an external editor."""
        self.post_message(self.ExternalWanted(self.purpose, self.text))


def _kept(before: str, now: str) -> tuple[int, int]:
    """How many characters at the beginning and at the end an edit has left alone."""
    most = min(len(before), len(now))
    start = next((n for n in range(most) if before[n] != now[n]), most)
    end = next((n for n in range(most - start) if before[-1 - n] != now[-1 - n]), most - start)
    return start, end
