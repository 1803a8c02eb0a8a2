"""The pairs of a large review compared by several processes, each result in its turn. Finds no pairs, keeps nothing.

Most of the work is reading claims for their slots, which every process does for itself. So each gets the pairs of
articles that belong together, and few claims are read twice. What is found is the same as when this process compares.
"""

from collections import Counter, deque
from collections.abc import Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, suppress

from factcheck.domain.job import UNWATCHED, Job
from factcheck.domain.match import Signal
from factcheck.matching.suggest.claims import ClaimText, ReadClaims
from factcheck.review.work.processes import Pool, result

Pair = tuple[int, int]
Signals = tuple[Signal, ...]

_BATCH = 200
"""Pairs that a process is handed at once: some hundredths of a second."""
_PARTS = 4
"""Groups of articles for each process, at least: the fewer, the less even; the more, the more claims are read twice."""


def compare_in_processes(
    claims: Sequence[ClaimText], pairs: Sequence[Pair], processes: int, job: Job = UNWATCHED
) -> Generator[Signals, None, None]:
    """Yield the signals of each pair (positions in `claims`), in order; whoever stops asking ends the processes.

    If a process dies (out of memory, most likely), or none can be started, this one compares what is left.

    Raises:
        StoppedError: The job was stopped.
    """
    done = 0
    with suppress(BrokenProcessPool), ExitStack() as stack:
        share = shares(pairs, [claim.article for claim in claims], processes)
        streams = []
        for number in range(processes):
            pool = stack.enter_context(Pool(1, ReadClaims))  # one of its own: a claim is read where its pairs are
            own = [pair for pair, whose in zip(pairs, share, strict=True) if whose == number]
            waiting = deque(pool.submit_held(_signals, *batch) for batch in _batches(claims, own))
            streams.append(_stream(waiting, job))
        for whose in share:
            signals = next(streams[whose])
            done += 1
            yield signals
    yield from ReadClaims(claims).compare_each(pairs[done:])


def shares(pairs: Sequence[Pair], articles: Sequence[int], processes: int) -> list[int]:
    """Return which process (from 0) compares each pair: about as many for each, an article's at one where possible.

    `articles`: each claim's. Articles with many pairs between them are joined first, as long as a group stays small.
    """
    between = Counter((articles[a], articles[b]) for a, b in pairs)
    group = {article: article for ends in between for article in ends}
    load = Counter(articles[a] for a, _ in pairs)

    def head(article: int) -> int:
        while group[article] != article:
            group[article] = article = group[group[article]]
        return article

    for (one, other), _ in sorted(between.items(), key=lambda entry: (-entry[1], entry[0])):
        first, second = head(one), head(other)
        if first != second and (load[first] + load[second]) * _PARTS * processes <= len(pairs):
            group[second] = first
            load[first] += load.pop(second, 0)
    given = [0] * processes
    whose: dict[int, int] = {}
    for article, many in sorted(load.items(), key=lambda entry: (-entry[1], entry[0])):
        whose[article] = given.index(min(given))
        given[whose[article]] += many
    return [whose[head(articles[a])] for a, _ in pairs]


def _batches(claims: Sequence[ClaimText], pairs: Sequence[Pair]) -> Iterator[tuple[dict[int, ClaimText], list[Pair]]]:
    """The pairs in batches, each with those of its claims that none before it had."""
    given: set[int] = set()
    for start in range(0, len(pairs), _BATCH):
        batch = list(pairs[start : start + _BATCH])
        new = {position for pair in batch for position in pair} - given
        given |= new
        yield {position: claims[position] for position in sorted(new)}, batch


def _signals(read: ReadClaims, new: Mapping[int, ClaimText], pairs: Sequence[Pair]) -> list[Signals]:
    """What a process finds, which holds the claims that it was given before."""
    read.add(new)
    return list(read.compare_each(pairs))


def _stream(waiting: deque[Future[list[Signals]]], job: Job) -> Iterator[Signals]:
    """What a process finds, pair by pair; what was handed out is not kept."""
    while waiting:
        yield from result(waiting.popleft(), job)
