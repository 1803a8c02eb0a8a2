"""What is named to pages: which are taken in, and what became of the others. Stores nothing, matches nothing."""

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from factcheck.domain.article import Page
from factcheck.domain.errors import FactcheckError
from factcheck.domain.job import UNWATCHED, Job
from factcheck.review.sources.entries import Entry, Named, is_path, list_entries
from factcheck.review.sources.limits import Limits
from factcheck.review.sources.reading import Outcome, outcome, read_entry
from factcheck.review.sources.skipped import Skipped
from factcheck.review.work.cores import cores

MANY = 100
"""Files from which on other processes help: starting them takes as long as reading some thirty, more on a busy machine.
"""
MOST_PROCESSES = 4
"""Each takes about 100 MB."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was named came to this.

    `places` says where each page came from as it was named: a path, an address, or `-`. `folder` is the common folder's
    name if one was named, for a default review name.
    """

    pages: tuple[Page, ...]
    places: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    folder: str | None


def gather(
    named: Sequence[Named],
    max_characters: int,
    *,
    standard_input: BinaryIO | None = None,
    limits: Limits | None = None,
    job: Job = UNWATCHED,
    processes: int | None = None,
) -> Gathered:
    """Read the files, folders and addresses named, in order; a folder's files by name, hidden ones left out.

    What is named directly must be usable. A file found in a folder that is not is skipped and listed, and so is an
    article whose text has been read already.

    Args:
        named: Paths, `http(s)` addresses, and `-` for standard input.
        max_characters: Longest text that is taken, in code points.
        standard_input: What `-` stands for; None where it cannot be read.
        limits: Of fetching.
        job: Told before each is read, with its name; asked often, in this thread.
        processes: How many read files, 1 for this one alone; as many as pay if not given.

    Raises:
        FactcheckError: Something named does not exist or cannot be used, or there is nothing usable at all.
        StoppedError: The job was stopped.
    """
    entries = list_entries(named, job)
    files = [e for e in entries if e.path is not None]
    many = _worth(len(files)) if processes is None else processes
    pages: dict[str, tuple[Page, Entry]] = {}
    skipped: list[Skipped] = []
    with closing(_outcomes(files, max_characters, many, job)) as of_files:
        for done, entry in enumerate(entries):
            job.tell(done, len(entries), entry.name)
            job.check()
            if entry.path is not None:
                page = next(of_files)
            else:
                page = read_entry(entry, max_characters, standard_input=standard_input, limits=limits, job=job)
            if isinstance(page, FactcheckError):
                if entry.named:
                    raise page
                skipped.append(Skipped.because(entry, page.message))
            elif page.text_sha256 in pages:
                skipped.append(Skipped.as_double(entry, pages[page.text_sha256][1]))
            else:
                pages[page.text_sha256] = (page, entry)
    if not pages:
        where = named[0] if len(named) == 1 else "these folders"
        reasons = f" ({skipped[0].name}: {skipped[0].reason})" if skipped else ""
        raise FactcheckError(f"nothing usable in {where}{reasons}", "name saved pages or documents of articles")
    return Gathered(
        pages=_distinct_sources([p for p, _ in pages.values()]),
        places=tuple(entry.where for _, entry in pages.values()),
        skipped=tuple(skipped),
        folder=_common_folder(named),
    )


def _worth(files: int) -> int:
    """How many processes reading so many files is worth; 1 is this one alone."""
    return min(cores(), MOST_PROCESSES) if files >= MANY else 1


def _outcomes(files: Sequence[Entry], max_characters: int, processes: int, job: Job) -> Generator[Outcome, None, None]:
    """What becomes of each file, in order, read when it is asked for or ahead by other processes."""
    if processes > 1:
        from factcheck.review.sources.pool import read_in_processes  # what it imports is not needed for a few files

        yield from read_in_processes(files, max_characters, processes, job)
    else:
        for entry in files:
            yield outcome(entry, max_characters)


def _distinct_sources(pages: list[Page]) -> tuple[Page, ...]:
    """Files of one name from two folders get a number, so that a column's heading tells them apart."""
    seen: dict[str, int] = {}
    out = []
    for page in pages:
        seen[page.source] = seen.get(page.source, 0) + 1
        n = seen[page.source]
        out.append(page if n == 1 else replace(page, source=f"{page.source} ({n})"))
    return tuple(out)


def _common_folder(named: Sequence[Named]) -> str | None:
    if not all(is_path(n) for n in named):
        return None
    paths = [Path(n) for n in named]
    folders = {(p if p.is_dir() else p.parent).resolve() for p in paths}
    if len(folders) != 1 or not (any(p.is_dir() for p in paths) or len(paths) > 1):
        return None
    return folders.pop().name or None
