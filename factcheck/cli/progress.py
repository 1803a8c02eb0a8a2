"""Says on standard error how far a command is, once it takes longer than a second. Does none of the work.

On a terminal one line is written over and over and is gone in the end; elsewhere a line comes every ten seconds.
"""

import os
import shutil
import sys
import threading
from typing import Self

from factcheck.cli.output import tell
from factcheck.domain.text.visible import visible

SILENT = 1.0
"""Seconds in which nothing is said."""
REDRAWN = 0.2
"""Seconds between looks at what to write, on a terminal."""
REPEATED = 10.0
"""Seconds between lines elsewhere."""
_ERASE = "\r\x1b[K"


class ProgressLine:
    """A context manager; what is said is handed to `show`, from any thread."""

    def __init__(self, *, verbose: bool = False) -> None:
        """With `verbose`, everything handed to `show` is a line of its own, at once."""
        self._verbose = verbose
        self._words = self._drawn = ""
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="factcheck-progress", daemon=True)

    def show(self, words: str) -> None:
        """Say this when it is time to."""
        if self._verbose and words != self._words:
            tell(words)
        self._words = words

    def __enter__(self) -> Self:
        if not self._verbose and sys.stderr is not None:
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()
        if self._drawn:
            print(_ERASE, end="", file=sys.stderr, flush=True)

    def _run(self) -> None:
        if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            wait = SILENT
            while not self._over.wait(wait):
                wait = REDRAWN
                self._draw(self._words)
        else:
            while not self._over.wait(REPEATED):
                if self._words:
                    tell(self._words)

    def _draw(self, words: str) -> None:
        from rich.cells import cell_len, set_cell_size

        if words == self._drawn:
            return
        width = shutil.get_terminal_size().columns - 1
        shown = visible(words)
        shown = shown if cell_len(shown) <= width else set_cell_size(shown, width - 1) + "…"
        print(_ERASE + shown, end="", file=sys.stderr, flush=True)
        self._drawn = words
