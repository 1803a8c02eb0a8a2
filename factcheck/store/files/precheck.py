"""Looks at a path before anything opens it: is there a database of ours, or can one be made?

Standard library only, reads at most the header, and writes nothing: a file that is not ours stays as it is.
Does not look inside: whether the tables are whole is found when the store is opened.
"""

import os
import re
import stat
from pathlib import Path
from typing import NoReturn

from factcheck.domain.errors import FactcheckError, StoreUnavailableError
from factcheck.store.files.identity import APPLICATION_ID, HEAD, number_of

HEADER_LENGTH = 100
"""Bytes of the header at the beginning of every SQLite file (sqlite.org/fileformat.html, section 1.3)."""

_MAGIC = b"SQLite format 3\x00"
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)
_URL = re.compile(r"([a-z][a-z0-9+.-]+):/", re.IGNORECASE)  # two letters at least: one is a Windows drive
_ELSEWHERE = "name another file with --db"


def check_path(path: Path) -> None:
    """Return if `path` is a database of ours, an empty file, or a place where a new one can be made.

    Raises:
        StoreUnavailableError: It is none of these, or was made by a newer factcheck.
        FactcheckError: It is a URL.
    """
    _refuse_url(path)
    try:
        status = _stat(path)
        if status is None:
            _check_folder(path)
            return
        if stat.S_ISDIR(status.st_mode):
            raise StoreUnavailableError(f"{path} is a folder, not a database", "name a file in it with --db")
        if not stat.S_ISREG(status.st_mode):
            raise StoreUnavailableError(f"{path} is not a file", _ELSEWHERE)
        with path.open("rb") as file:
            header = file.read(HEADER_LENGTH)
    except (OSError, ValueError) as error:
        _refuse_unreadable(path, error)
    if header:
        _check_header(path, header)


def newer_schema(path: Path) -> StoreUnavailableError:
    """The error for a database of a form that this version does not know."""
    return StoreUnavailableError(f"{path} was made by a newer factcheck", "upgrade factcheck to open it")


def _refuse_url(path: Path) -> None:
    scheme = _URL.match(str(path))
    if scheme is None:
        return
    if scheme[1].lower().startswith("postgres"):  # the URL itself stays unsaid: it may hold a password
        raise FactcheckError("PostgreSQL is not offered yet", "name a file with --db; it is kept in SQLite")
    raise FactcheckError("the database is named by a path, not by a URL", "name a file with --db")


def _stat(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            raise StoreUnavailableError(f"{path} is a link to nothing", _ELSEWHERE) from None
        return None


def _check_folder(path: Path) -> None:
    """A new file needs a folder that can be written, or one above it in which it can be made."""
    for folder in path.absolute().parents:
        if not os.path.lexists(folder):
            continue
        if not folder.is_dir():
            raise StoreUnavailableError(f"{path} cannot be made: {folder} is not a folder", _ELSEWHERE)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise StoreUnavailableError(f"{path} cannot be made: {folder} may not be written", _ELSEWHERE)
        return


def _check_header(path: Path, header: bytes) -> None:
    if not header.startswith(_MAGIC) or len(header) < HEADER_LENGTH:
        raise StoreUnavailableError(f"{path} is not a factcheck database", _ELSEWHERE)
    if int.from_bytes(header[_APPLICATION_ID], "big") != APPLICATION_ID:
        raise StoreUnavailableError(f"{path} is another program's database", _ELSEWHERE)
    if int.from_bytes(header[_USER_VERSION], "big") > number_of(HEAD):
        raise newer_schema(path)


def _refuse_unreadable(path: Path, error: Exception) -> NoReturn:
    if isinstance(error, NotADirectoryError):
        folder = next((p for p in path.parents if p.exists()), path.parent)
        raise StoreUnavailableError(f"{path} cannot be opened: {folder} is not a folder", _ELSEWHERE) from error
    if isinstance(error, PermissionError):
        raise StoreUnavailableError(f"{path} may not be read", "ask its owner, or name another file") from error
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    raise StoreUnavailableError(f"{path} cannot be opened: {reason}", _ELSEWHERE) from error
