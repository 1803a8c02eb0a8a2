"""Opens files that can be read to an end, and writes files so that they are whole or not there at all.

Decides nothing about what is in them.
"""

import contextlib
import os
import re
import secrets
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from factcheck.domain.errors import FactcheckError

LONGEST_NAME = 120
"""Characters of a file's name: with four bytes each and a suffix still within what file systems allow."""
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_KEPT_OF_NAME = 50
"""Characters of a file's name in its temporary one, which is longer: file systems allow 255 bytes."""


def safe_name(text: str, otherwise: str) -> str:
    """A text as a file's name: what file systems forbid or hide becomes a hyphen; `otherwise` where nothing is left."""
    return _FORBIDDEN.sub("-", text).strip(" .-")[:LONGEST_NAME] or otherwise


@contextlib.contextmanager
def open_regular(path: Path) -> Iterator[BinaryIO]:
    """Open a regular file for reading. Raises FactcheckError for anything else, or if it cannot be read."""
    try:
        # O_NONBLOCK: opening a FIFO that nobody writes to would otherwise wait for ever.
        with open(os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0)), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise FactcheckError(f"{path} is no regular file", "name a file with content of its own")
            yield file
    except OSError as error:
        raise FactcheckError(f"cannot read {path}: {error.strerror}", "check the path and its permissions") from error


def write_atomically(path: Path, pieces: Iterable[bytes], *, force: bool = False) -> int:
    """Write the pieces to `path` by way of a temporary file beside it; return how many bytes. Mode 0600.

    Raises:
        FactcheckError: the file exists and `force` is off, or it cannot be written; nothing is left behind then.
    """
    if os.path.isdir(path) or not path.name:
        raise FactcheckError(f"{path} is a folder", "name a file with -o")
    temporary = path.with_name(f".{path.name[:_KEPT_OF_NAME]}.{secrets.token_hex(4)}.part")
    try:
        if not force and os.path.lexists(path):
            raise FactcheckError(f"{path} exists", "use --force to overwrite it, or name another file with -o")
        path.parent.mkdir(parents=True, exist_ok=True)
        size = _write(temporary, pieces)
        if force:
            os.replace(temporary, path)
        else:
            _publish(temporary, path)
        _sync_folder(path.parent)
    except OSError as error:
        raise FactcheckError(f"cannot write {path}: {error.strerror or error}", "name another place with -o") from error
    finally:
        with contextlib.suppress(OSError):  # it is gone already when all went well
            temporary.unlink()
    return size


def _write(temporary: Path, pieces: Iterable[bytes]) -> int:
    size = 0
    with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for piece in pieces:
            size += file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return size


def _publish(temporary: Path, path: Path) -> None:
    """Give the file its name unless something has taken it meanwhile: a link fails where a rename would overwrite."""
    try:
        os.link(temporary, path)
    except FileExistsError as error:
        raise FactcheckError(f"{path} exists", "use --force to overwrite it, or name another file with -o") from error
    except OSError:  # a file system without hard links
        os.rename(temporary, path)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable too; Windows cannot open a folder and does not need it."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
