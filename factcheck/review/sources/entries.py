"""What somebody has named, as single things to take in: files, web addresses, standard input. Reads none of them."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import UNWATCHED, Job
from factcheck.review.sources.address import Address, looks_like_address, parse_address, short_name

STANDARD_INPUT = "-"
"""What names standard input; a file of that name is `./-`."""
Named = str | Path
"""A path, an `http(s)` address, or `-`; a `Path` is always a path."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to take in.

    `where` is how it is printed (path, address, `-`), `name` the same in short. `named` is false for what was found in
    a folder. One of `path` and `address` is given; neither is for standard input.
    """

    where: str
    name: str
    named: bool
    path: Path | None = None
    address: Address | None = None


def list_entries(named: Sequence[Named], job: Job = UNWATCHED) -> list[Entry]:
    """List what is to be taken in, in the order named; a folder's files by name, hidden ones left out.

    Raises:
        FactcheckError: A path does not exist or a folder is empty, an address is none, or `-` is named twice.
        StoppedError: The job was stopped; a folder may be a whole disk.
    """
    entries: list[Entry] = []
    for entry in _entries(named):
        job.check()
        if entry.where == STANDARD_INPUT and entry.path is None and entry in entries:
            raise FactcheckError("standard input is named twice", "name - once; it can be read only once")
        entries.append(entry)
    return entries


def is_path(named: Named) -> bool:
    """Whether a path is named. What looks like an address is one, unless there is such a file."""
    if isinstance(named, Path):
        return True
    return named != STANDARD_INPUT and (not looks_like_address(named) or os.path.lexists(named))


def _entries(named: Sequence[Named]) -> Iterator[Entry]:
    for each in named:
        if is_path(each):
            yield from _files(Path(each))
        elif each == STANDARD_INPUT:
            yield Entry(STANDARD_INPUT, "standard input", True)
        else:
            address = parse_address(str(each))
            yield Entry(address.url, short_name(address.url), True, address=address)


def _files(path: Path) -> Iterator[Entry]:
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        hint = "an address begins with https://" if str(path).startswith("www.") else "check the path"
        raise FactcheckError(f"no such file or folder: {path}", hint) from None
    except OSError as error:
        raise FactcheckError(f"cannot read {path}: {error.strerror}", "check its permissions") from error
    if not stat.S_ISDIR(mode):
        yield _file(path, True)
        return
    has_files = False
    for folder, names, files in os.walk(path, onerror=_unreadable_folder):
        names[:] = sorted(n for n in names if not n.startswith("."))
        for name in sorted(files):
            if not name.startswith("."):
                has_files = True
                yield _file(Path(folder, name), False)
    if not has_files:
        raise FactcheckError(f"nothing in the folder {path}", "put the saved pages there, or name another folder")


def _file(path: Path, named: bool) -> Entry:
    # Bytes in a name that are not text cannot be stored; they become U+FFFD.
    return Entry(str(path), os.fsencode(path.name).decode("utf-8", "replace"), named, path=path)


def _unreadable_folder(error: OSError) -> None:
    raise FactcheckError(
        f"cannot read the folder {error.filename}: {error.strerror}", "check its permissions"
    ) from error
