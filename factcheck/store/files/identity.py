"""How a file says that it is ours, and in which form. Constants only; opens nothing."""

from typing import Final

APPLICATION_ID: Final = 0x46616374
"""`Fact` in ASCII, in the header field that SQLite keeps for naming the program a file belongs to."""

REVISIONS: Final = ("0001", "0002", "0003")
"""Every form of the database that this version knows, oldest first; each has a migration of that number."""

HEAD: Final = REVISIONS[-1]
"""The form that this version reads and writes; older ones are brought to it when opened."""


def number_of(revision: str) -> int:
    """The number of a revision, as the header's `user_version` holds it."""
    return int(revision)
