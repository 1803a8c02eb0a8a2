"""What the review says of itself: that something is not saved, what was just done, or since when all is saved.

Draws nothing; whoever draws it is told when something is said. One of three shows: what is not saved, until something
is; else what was said last, until the next key; else since when all is saved.
"""

from collections.abc import Callable


class Status:
    """What is to be said.

    Args:
        changed: Called when something is said.
    """

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed
        self._unsaved = ""
        self._notice, self._alarm, self._lasting = "", False, False
        self._saved = "opening…"

    @property
    def words(self) -> str:
        """What shows."""
        return self._unsaved or self._notice or self._saved

    @property
    def alarm(self) -> bool:
        """Whether it is to stand out."""
        return self._alarm or bool(self._unsaved)

    @property
    def saved(self) -> str:
        """Since when all is saved."""
        return self._saved

    def say(self, words: str, *, alarm: bool = False, lasting: bool = False) -> None:
        """Say something until the next key; without words, what is saved.

        What is `lasting` is not talked over by what is only mentioned.
        """
        self._notice, self._alarm, self._lasting = words, alarm, lasting
        self._changed()

    def mention(self, words: str) -> None:
        """Say something that need not be read."""
        if not (self._lasting and self._notice):
            self.say(words)

    def clear(self) -> None:
        """A key was pressed: what was said is over. The next drawing shows it."""
        self._notice, self._alarm = "", False

    def failed(self, words: str) -> None:
        """Something is not saved; that stays until something is: keys pressed meanwhile do not hide it."""
        self._unsaved = words
        self._changed()

    def has_saved(self, words: str) -> None:
        """All is saved, and what was said before is over. The next drawing shows it."""
        self._saved, self._unsaved = words, ""
        self.clear()
