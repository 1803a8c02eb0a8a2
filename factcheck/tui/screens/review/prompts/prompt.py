"""What a prompt is, and the line that all of the review's prompts share. Knows none of them."""

from collections.abc import Callable

from factcheck.tui.keys.lines import LINES
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor


class Prompt:
    """Something asked for in the line; what a prompt does not mind does nothing there.

    Attributes:
        purpose: What the line is open for: the name of its keys too.
    """

    purpose = ""

    def typed(self, text: str) -> None:
        """Something was typed."""

    async def submitted(self, text: str) -> None:
        """Enter was pressed."""

    async def cancelled(self) -> None:
        """Escape was pressed."""

    async def skipped(self) -> None:
        """No more of this is to be asked."""

    async def wanted_outside(self, text: str) -> None:
        """The text is to be written in an editor outside."""


class PromptLine:
    """The line to type in, and what its keys are while it is open.

    Args:
        editor: Where one types.
        keys: Where the keys are told.
    """

    def __init__(self, editor: LineEditor, keys: KeyLine) -> None:
        self._editor, self._keys = editor, keys
        self._prompt: Prompt | None = None
        self._then: Callable[[], None] = lambda: None

    @property
    def is_open(self) -> bool:
        """Whether something is being asked."""
        return self._prompt is not None

    def asking(self, purpose: str) -> Prompt | None:
        """The prompt that is open, if it is this one: what was meant for another comes too late."""
        return self._prompt if self._prompt is not None and self._prompt.purpose == purpose else None

    def open(self, prompt: Prompt, label: str, text: str, hint: str, *, lines: bool = False) -> None:
        """Ask for something, of several `lines` or one."""
        self._prompt = prompt
        self._editor.open(prompt.purpose, label, text, hint, lines=lines)
        self._keys.instead(LINES[prompt.purpose])

    def put(self, text: str) -> None:
        """Replace what is typed."""
        self._editor.put(text)

    def close(self) -> None:
        """Ask no more, then go on with what is still to be asked."""
        self._prompt = None
        self._editor.close()
        self._keys.instead(None)
        self._then()

    def when_closed(self, then: Callable[[], None]) -> None:
        """What to do whenever the line is closed."""
        self._then = then
