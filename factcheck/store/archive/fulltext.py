"""Full-text search as the archive needs it, whatever database does it. Holds no SQL: `fts5` is SQLite's.

Where the database is opened (`store.opening`) it is known which one is meant.

PostgreSQL, once it is offered, gets a module beside `fts5` over `array_to_tsvector(string_to_array(terms, ' '))` with
an index of the kind `gin`: words are finished when they come here, and no dictionary may change them again.
"""

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection

Entry = tuple[int, str]
"""A row of `archive`: its id and its words, between blanks."""


class FullText(Protocol):
    """An index over rows of `archive`. Words are lower-case ASCII letters, digits, `_`, and anything beyond ASCII."""

    def add(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Take rows in that are not in it."""
        ...

    def take_out(self, connection: Connection, entries: Sequence[Entry]) -> None:
        """Take rows out, with the words that they came in with, before they are deleted."""
        ...

    def find(self, connection: Connection, words: Sequence[str], limit: int, without: str | None) -> list[int]:
        """The ids of up to `limit` rows that share words with these, the most telling first; none with `without`."""
        ...

    def forget(self, connection: Connection) -> None:
        """See to it that nothing of what was taken out stays readable in the database."""
        ...

    def clear(self, connection: Connection) -> None:
        """Take out everything."""
        ...
