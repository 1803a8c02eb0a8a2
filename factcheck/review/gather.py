"""Paths to pages: which files are taken in, and what became of the others. Stores nothing, matches nothing."""

import os
import stat
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from factcheck.domain.article import Page
from factcheck.domain.errors import FactcheckError
from factcheck.domain.original import original_of
from factcheck.review.files import open_regular

BYTES_A_CHARACTER = 4
"""No encoding in use needs more; a file larger than that many times the limit on text is refused without reading it."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not taken in, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a set of paths came to. `folder` is the common folder's name if one was named, for a default review name."""

    pages: tuple[Page, ...]
    paths: tuple[Path, ...]
    skipped: tuple[Skipped, ...]
    folder: str | None


def gather(paths: Sequence[Path], max_characters: int, on_file: Callable[[Path], None] | None = None) -> Gathered:
    """Read the files and folders named, in order; a folder's files by name, hidden ones left out.

    A file named directly must be usable. One found in a folder that is not is skipped and listed, and so is an article
    whose text has been read already.

    Raises:
        FactcheckError: a path does not exist or cannot be used, or there is no usable file at all.
    """
    from factcheck.intake import read_page

    pages: dict[str, tuple[Page, Path]] = {}
    skipped: list[Skipped] = []
    for path, named in _files(paths):
        if on_file:
            on_file(path)
        try:
            data = _bytes(path, max_characters)
            page = read_page(data, _name(path), max_characters=max_characters)
            page = replace(page, original=original_of(data, path=_text(path.resolve())))
        except FactcheckError as error:
            if named:
                raise
            skipped.append(Skipped(path, error.message.removeprefix(f"{path.name}: ")))
            continue
        if page.text_sha256 in pages:
            skipped.append(Skipped(path, f"the same text as {pages[page.text_sha256][1].name}, taken once"))
            continue
        pages[page.text_sha256] = (page, path)
    if not pages:
        where = paths[0] if len(paths) == 1 else "these folders"
        reasons = f" ({skipped[0].path.name}: {skipped[0].reason})" if skipped else ""
        raise FactcheckError(f"nothing usable in {where}{reasons}", "name saved pages or documents of articles")
    return Gathered(
        pages=_distinct_sources([p for p, _ in pages.values()]),
        paths=tuple(path for _, path in pages.values()),
        skipped=tuple(skipped),
        folder=_common_folder(paths),
    )


def _files(paths: Iterable[Path]) -> Iterable[tuple[Path, bool]]:
    for path in paths:
        try:
            mode = path.stat().st_mode
        except FileNotFoundError:
            raise FactcheckError(f"no such file or folder: {path}", "check the path") from None
        except OSError as error:
            raise FactcheckError(f"cannot read {path}: {error.strerror}", "check its permissions") from error
        if not stat.S_ISDIR(mode):
            yield path, True
            continue
        found = False
        for folder, names, files in os.walk(path, onerror=_unreadable_folder):
            names[:] = sorted(n for n in names if not n.startswith("."))
            for name in sorted(files):
                if not name.startswith("."):
                    found = True
                    yield Path(folder, name), False
        if not found:
            raise FactcheckError(f"nothing in the folder {path}", "put the saved pages there, or name another folder")


def _unreadable_folder(error: OSError) -> None:
    raise FactcheckError(
        f"cannot read the folder {error.filename}: {error.strerror}", "check its permissions"
    ) from error


def _name(path: Path) -> str:
    """The file's name as text; bytes in it that are not text cannot be stored and become U+FFFD."""
    return _text(Path(path.name))


def _text(path: Path) -> str:
    return os.fsencode(path).decode("utf-8", "replace")


def _bytes(path: Path, max_characters: int) -> bytes:
    """Read a regular file, and no more of it than could be within the limit."""
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > max_characters * BYTES_A_CHARACTER:
            raise FactcheckError(
                f"{path} is too large ({size:,} bytes; the limit is {max_characters:,} characters)",
                "save the article alone, or raise max_text_characters in the settings",
            )
        return file.read()


def _distinct_sources(pages: list[Page]) -> tuple[Page, ...]:
    """Files of one name from two folders get a number, so that a column's heading tells them apart."""
    seen: dict[str, int] = {}
    out = []
    for page in pages:
        seen[page.source] = seen.get(page.source, 0) + 1
        n = seen[page.source]
        out.append(page if n == 1 else replace(page, source=f"{page.source} ({n})"))
    return tuple(out)


def _common_folder(paths: Sequence[Path]) -> str | None:
    folders = {(p if p.is_dir() else p.parent).resolve() for p in paths}
    if len(folders) != 1 or not (any(p.is_dir() for p in paths) or len(paths) > 1):
        return None
    return folders.pop().name or None
