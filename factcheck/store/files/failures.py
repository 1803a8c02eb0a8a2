"""Says in one line what a database error means for the person at the keyboard. The only place that reads error codes.

Does not decide what to do about it, and never shows statements or parameters: claims and notes are confidential.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, StatementError

from factcheck.domain.errors import FactcheckError, StoreUnavailableError

_FULL = ("the disk is full", "free some space, then repeat the last key; nothing earlier is lost")
_DAMAGED = ("is damaged or not a database", "keep the file as it is and restore a backup, or name another with --db")
_FAILING = ("the disk does not take it", "look at the disk, then repeat the last key; nothing earlier is lost")
_BY_CODE: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_BUSY: ("is locked by another program", "close that program, then repeat the last key"),
    sqlite3.SQLITE_LOCKED: ("is locked by another program", "close that program, then repeat the last key"),
    sqlite3.SQLITE_READONLY: ("is read-only", "make the file and its folder writable, or name another with --db"),
    sqlite3.SQLITE_PERM: ("is read-only", "make the file and its folder writable, or name another with --db"),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_IOERR: (
        "cannot be read: the disk does not give it back",
        "look at the disk, and copy the file away",
    ),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "look whether the file and its folder are there and yours"),
}
_WRITING = (
    sqlite3.SQLITE_IOERR_WRITE,  # also over quota or past a size limit, where "full" would mislead
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
)
_PRIMARY = 0xFF
"""An extended result code holds the primary one in its low byte (sqlite.org/rescode.html)."""


@contextmanager
def plainly(where: str) -> Iterator[None]:
    """Turn database errors raised in the block into `StoreUnavailableError`s about `where`, the original chained.

    A row that breaks a constraint of the tables becomes a FactcheckError: what was to be stored does not fit.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise said_plainly(error, where) from error
    except StatementError as error:  # a value that its column's type refuses
        raise FactcheckError(f"this cannot be stored: {error.orig}") from error
    except (UnicodeEncodeError, OverflowError) as error:  # a lone surrogate, a number of more than 64 bits
        raise FactcheckError(f"this cannot be stored: {error}") from error


def said_plainly(error: DBAPIError | sqlite3.Error, where: str) -> FactcheckError:
    """Return the error to raise for a database error."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.IntegrityError):
        return FactcheckError(f"this does not fit what is stored ({cause})", "nothing was stored")
    code = error_code(cause)
    if code & _PRIMARY == sqlite3.SQLITE_FULL:
        return StoreUnavailableError(f"{where} cannot be written: {_FULL[0]}", _FULL[1])
    if code in _WRITING:
        return StoreUnavailableError(f"{where} cannot be written: {_FAILING[0]}", _FAILING[1])
    unforeseen = f"cannot be used ({cause})", "repeat the last key; if it stays, report this line"
    what, hint = _BY_CODE.get(code & _PRIMARY, unforeseen)
    return StoreUnavailableError(f"{where} {what}", hint)


def error_code(error: object) -> int:
    """The extended SQLite result code of an error, 0 if it has none."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code if isinstance(code, int) else 0
