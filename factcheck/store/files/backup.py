"""Copies a database file as it is at one moment, also while others use it. Does not decide when or how many to keep."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from factcheck.domain.errors import StoreUnavailableError

PRIVATE = 0o600
"""Mode of database files: what is checked before it is published is nobody else's to read."""


def create_private(path: Path) -> bool:
    """Create an empty file that only its owner can read; return False if there is a file already."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
    except FileExistsError:
        return False
    return True


def back_up(source: Path, target: Path) -> None:
    """Copy the last committed state of `source` to `target`, whole or not at all; replaces an older copy.

    Raises sqlite3.Error, OSError, or StoreUnavailableError if the copy does not prove sound.
    """
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)  # left by a copy that was interrupted
    create_private(part)
    try:
        with closing(sqlite3.connect(source)) as there, closing(sqlite3.connect(part)) as here:
            there.backup(here)
            here.execute("PRAGMA journal_mode=DELETE")  # one file, whole in itself
            if here.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise StoreUnavailableError(f"{source} could not be backed up: it is damaged", "restore a backup")
        _sync(part)
        part.replace(target)
        _sync(target.parent)
    finally:
        part.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    if os.name != "posix" and path.is_dir():  # Windows cannot open a folder, and writes its entries through
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
