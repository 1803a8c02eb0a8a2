"""Many files read by several processes, each result in its turn. Reads no address, and merges and keeps nothing.

Starting processes (`work.processes`) pays from some dozens of files on.
"""

import contextlib
import itertools
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

from factcheck.domain.job import UNWATCHED, Job
from factcheck.review.sources.entries import Entry
from factcheck.review.sources.reading import Outcome, outcome
from factcheck.review.work.processes import Pool, result

_AHEAD = 4
"""Files for each process that are read before their turn: pages wait in memory."""


def read_in_processes(
    entries: Sequence[Entry], max_characters: int, processes: int, job: Job = UNWATCHED
) -> Iterator[Outcome]:
    """Yield what becomes of each file, in order; whoever stops asking ends the processes.

    If a process dies (out of memory, most likely), or none can be started, this one reads what is left.

    Raises:
        StoppedError: The job was stopped.
    """
    left = deque(entries)
    with contextlib.suppress(BrokenProcessPool), Pool(processes) as pool:
        waiting: deque[Future[Outcome]] = deque()
        while left:
            for entry in itertools.islice(left, len(waiting), processes * _AHEAD):
                waiting.append(pool.submit(outcome, entry, max_characters))
            page = result(waiting[0], job)
            waiting.popleft()
            left.popleft()
            yield page
    for entry in left:
        yield outcome(entry, max_characters)
