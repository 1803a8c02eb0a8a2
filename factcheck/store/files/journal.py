"""Chooses how the file journals: WAL wherever the file system can do it, else the rollback journal. Touches no table.

Called once per opening, while no transaction of this process is under way. Either way a decision is on disk
when it is shown as saved; with WAL, readers and the writer do not wait for one another.
"""

import logging
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from factcheck.store.files.failures import error_code

_log = logging.getLogger(__name__)

TRIES = 60
"""Attempts to switch a new file to WAL. Several processes that open it at once can each be refused, although they
wait: SQLite does not call its busy handler there. With the pauses below this is about five seconds."""

PAUSE_SECONDS = (0.02, 0.15)
"""Shortest and longest pause between attempts; drawn at random, so that two processes do not stay in step."""

WAIT_SECONDS = 5.0
"""Longest wait for other connections to let go of a file that has to leave WAL mode."""

_PRIMARY = 0xFF
_CANNOT = (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PROTOCOL)
"""Primary result codes by which a file system shows that it cannot share memory between processes, as WAL needs."""


def settle_journal(path: Path, let_go: Callable[[], None]) -> str:
    """Put the file into WAL mode if that works there, and return the mode it is in (`wal` or `delete`).

    `let_go` closes what this process holds of the file: called only where WAL mode has to be left.
    Some file systems accept WAL and fail at the first write, so a write transaction is tried (and taken back).
    Raises sqlite3.Error where the file cannot be used at all.
    """
    try:
        with _connect(path, wait=0) as connection:
            mode = _switch(connection)
            if mode == "wal":
                _try_writing(connection)
            return mode
    except sqlite3.OperationalError as error:
        if error_code(error) & _PRIMARY not in _CANNOT:
            raise
    let_go()
    return _leave_wal(path)


def _switch(connection: sqlite3.Connection) -> str:
    """Return the mode that the file is in after trying for WAL."""
    for left in reversed(range(TRIES)):
        try:
            mode = _pragma(connection, "journal_mode")
            return mode if mode == "wal" else _pragma(connection, "journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error_code(error) & _PRIMARY != sqlite3.SQLITE_BUSY or not left:
                raise
            time.sleep(random.uniform(*PAUSE_SECONDS))
    raise AssertionError("at least one try")


def _try_writing(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if error_code(error) & _PRIMARY != sqlite3.SQLITE_BUSY:  # somebody is writing right now: so it works
            raise


def _leave_wal(path: Path) -> str:
    """Go back to the rollback journal; a connection that is exclusive from the start needs no shared memory for it."""
    with _connect(path, WAIT_SECONDS) as connection:
        _pragma(connection, "locking_mode=EXCLUSIVE")
        try:
            mode = _pragma(connection, "journal_mode=DELETE")
        except sqlite3.OperationalError as error:
            if error_code(error) & _PRIMARY != sqlite3.SQLITE_READONLY:
                raise
            return _pragma(connection, "journal_mode")  # a read-only file stays as it is; writing will say so
    _log.warning("%s is on a file system without shared memory; it is kept with a rollback journal", path)
    return mode


@contextmanager
def _connect(path: Path, wait: float) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=wait, isolation_level=None)) as connection:
        yield connection


def _pragma(connection: sqlite3.Connection, pragma: str) -> str:
    row = connection.execute(f"PRAGMA {pragma}").fetchone()
    return str(row[0]).lower() if row else ""
