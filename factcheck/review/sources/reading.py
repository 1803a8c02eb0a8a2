"""One thing to take in, read into a page with the bytes it was read from. Decides nothing about what is an article.

What is taken in may be of any size until it is looked at: a file, a fetched page and standard input have one limit.
"""

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from factcheck.domain.article import Page
from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.original import original_of
from factcheck.review.sources.entries import Entry
from factcheck.review.sources.fetch import fetch
from factcheck.review.sources.files import open_regular
from factcheck.review.sources.limits import Limits

if TYPE_CHECKING:
    from factcheck.intake.readers.kind import Stated

Outcome = Page | FactcheckError
"""What becomes of a file."""

_HEAD = 1 << 16
"""Bytes by which the kind of a file is told before the rest is read."""
MAX_BYTES = 100_000_000
"""Of what may hold pictures beside its text; a magazine's PDF has up to 50 million."""
BYTES_A_CHARACTER = 4
"""No encoding in use needs more; plain text larger than that many times the limit on text is refused unread."""


def read_entry(
    entry: Entry,
    max_characters: int,
    *,
    standard_input: BinaryIO | None = None,
    limits: Limits | None = None,
    job: Job = UNWATCHED,
) -> Page:
    """Read a file, a web page or standard input, and take it in.

    Args:
        entry: What to read.
        max_characters: Longest text that is taken, in code points.
        standard_input: What `-` stands for; None where it cannot be read.
        limits: Of fetching.
        job: Asked while fetching.

    Raises:
        FactcheckError: It cannot be read or is no article.
        StoppedError: The job was stopped.
    """
    from factcheck.intake.page import read_page  # its tables take a tenth of a second
    from factcheck.intake.readers.kind import Stated

    if entry.path is not None:
        data = _file(entry.path, entry.name, max_characters)
        page = read_page(data, entry.name, max_characters=max_characters)
        path = os.fsencode(os.path.abspath(entry.path)).decode("utf-8", "replace")
        return replace(page, original=original_of(data, path=path))
    if entry.address is not None:
        fetched = fetch(entry.address, limits, job=job)
        stated = Stated(fetched.media_type, fetched.charset)
        _most(fetched.data[:_HEAD], fetched.name, max_characters, stated).check(len(fetched.data), fetched.name)
        page = read_page(fetched.data, fetched.name, max_characters=max_characters, stated=stated, url=fetched.url)
        return replace(page, original=original_of(fetched.data, url=fetched.url, fetched_at=fetched.fetched_at))
    data = _standard_input(standard_input, entry.name, max_characters)
    page = read_page(data, entry.name, max_characters=max_characters, stated=Stated())
    return replace(page, original=original_of(data))


def outcome(entry: Entry, max_characters: int) -> Outcome:
    """A file's page, or why there is none."""
    try:
        return read_entry(entry, max_characters)
    except FactcheckError as error:
        return error


def _file(path: Path, name: str, max_characters: int) -> bytes:
    """Read a regular file, and no more of it than could be within the limit."""
    with open_regular(path) as file:
        head = file.read(_HEAD)
        most = _most(head, name, max_characters)
        most.check(os.fstat(file.fileno()).st_size, str(path))
        data = head + file.read(max(0, most.bytes + 1 - len(head)))
    most.check(len(data), str(path), whole=False)  # it may have grown meanwhile
    return data


def _standard_input(stream: BinaryIO | None, name: str, max_characters: int) -> bytes:
    from factcheck.intake.readers.kind import Stated

    if stream is None:
        raise FactcheckError("standard input cannot be read here", "name a file, a folder or an address")
    try:
        if stream.isatty():
            raise FactcheckError("standard input is the terminal", "pipe a page into it, or name a file")
        head = stream.read(_HEAD)
        most = _most(head, name, max_characters, Stated())
        data = head + stream.read(max(0, most.bytes + 1 - len(head)))
    except OSError as error:
        raise FactcheckError(f"cannot read standard input: {error.strerror}", "name a file instead") from error
    if not data:
        raise FactcheckError("standard input is empty", "pipe a page into it, or name a file")
    most.check(len(data), name, whole=False)
    return data


@dataclass(frozen=True, slots=True)
class _Most:
    """How many bytes something may have, and how that is said."""

    bytes: int
    words: str
    hint: str

    def check(self, size: int, shown: str, *, whole: bool = True) -> None:
        """Raise FactcheckError if it has more; it is not `whole` where reading has ended at one byte more."""
        if size > self.bytes:
            counted = f"{size:,} bytes" if whole else f"more than {self.bytes:,} bytes"
            raise FactcheckError(f"{shown} is too large ({counted}; the limit is {self.words})", self.hint)


def _most(head: bytes, name: str, max_characters: int, stated: "Stated | None" = None) -> _Most:
    """The limit for something that begins so."""
    from factcheck.intake.readers.kind import may_hold_pictures

    if may_hold_pictures(head, name, stated):
        return _Most(MAX_BYTES, f"{MAX_BYTES:,} bytes", "save the article alone, or without pictures")
    hint = "save the article alone, or raise max_text_characters in the settings"
    return _Most(max_characters * BYTES_A_CHARACTER, f"{max_characters:,} characters", hint)
