"""What several processes do to one database file, as scripts that a test starts: `python -m tests.store.scenarios`.

Each runs in an interpreter of its own that has loaded the store once and forks its actors from there: loading it anew
for each of fifty children would take a minute. Nothing here asserts; the last line printed is JSON for the test.
"""

import json
import os
import random
import resource
import select
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

import alembic.command  # noqa: F401 - loaded before forking

from factcheck.domain.errors import ChangedMeanwhileError, StoreUnavailableError
from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.review.ports import Store
from factcheck.store import opening  # noqa: F401 - loaded before forking
from tests.support.builders import make_bundle, verdict
from tests.support.stores import open_store

WAIT_SECONDS = 20.0
"""Longest wait for an actor; reached only when something is broken."""


class Actor:
    """A forked child that runs a function and tells lines through a pipe."""

    def __init__(self, play: Callable[[Callable[[str], None]], None]) -> None:
        reading, writing = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reading)
            try:
                play(partial(_tell, writing))
            finally:  # whatever it was: the child must not go on as if it were the parent
                if sys.exc_info()[1] is not None:
                    _tell(writing, f"error {sys.exc_info()[1]!r}")
                os._exit(0)
        os.close(writing)
        self._reading = reading
        self._buffer = b""

    def line(self, wait: float = WAIT_SECONDS) -> str | None:
        """The next line, or None at the end or when none comes in time."""
        while b"\n" not in self._buffer:
            ready, _, _ = select.select([self._reading], [], [], wait)
            data = os.read(self._reading, 65536) if ready else b""
            if not data:
                return None
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.decode()

    def lines(self) -> list[str]:
        """All further lines, until the child is gone."""
        found = []
        while (line := self.line()) is not None:
            found.append(line)
        os.close(self._reading)
        os.waitpid(self.pid, 0)
        return found

    def kill(self) -> list[str]:
        """End it at once, and return what it still told before."""
        os.kill(self.pid, signal.SIGKILL)
        return self.lines()


def _tell(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def decide_on(store: Store, log: DecisionLog, claim: UUID, reviewer: str, value: str) -> UUID:
    draft = log.draft(verdict(claim, value), reviewer)
    (row,) = rows = store.append(make_bundle().review.uid, reviewer, [draft])
    log.add(rows)
    return row.uid


def kill_writers(path: Path, times: int) -> object:
    """Kill a process that decides without pause, again and again; tell which decisions it had reported as written."""
    chance = random.Random(5)
    store = open_store(path)
    store.absorb(make_bundle())
    store.close()
    claims = [c.uid for c in make_bundle().claims]
    told: list[str] = []

    def play(tell: Callable[[str], None]) -> None:
        mine = open_store(path)
        log = DecisionLog(mine.load(make_bundle().review.uid).decisions)
        n = 0
        while True:
            n += 1
            tell(str(decide_on(mine, log, claims[n % 4], "ann", ("denied", "confirmed")[n // 4 % 2])))

    for _ in range(times):
        actor = Actor(play)
        for _ in range(chance.randrange(8)):
            told.append(actor.line() or "nothing")
        if (more := actor.line(chance.uniform(0, 0.02))) is not None:  # and then at some point of the next one
            told.append(more)
        told += actor.kill()
    return told


def kill_creators(path: Path, times: int) -> object:
    """Kill a process while it makes a new database; tell whether the file opens afterwards, each time."""
    chance = random.Random(6)
    results = []
    for n in range(times):
        new = path.with_name(f"new{n}.db")

        def play(tell: Callable[[str], None], new: Path = new) -> None:
            tell("begins")
            open_store(new)
            tell("opened")

        actor = Actor(play)
        actor.line()
        actor.line(chance.uniform(0, 0.15))
        actor.kill()
        store = open_store(new)
        store.absorb(make_bundle())
        results.append(store.load(make_bundle().review.uid) == make_bundle())
        store.close()
    return results


def open_at_once(path: Path, times: int) -> object:
    """Let several processes open the same new path at the same moment; tell what each says."""
    results = []
    for n in range(times):
        gate, start = os.pipe()
        new = path.with_name(f"folder{n}") / "new.db"

        def play(tell: Callable[[str], None], gate: int = gate, start: int = start, new: Path = new) -> None:
            os.close(start)
            os.read(gate, 1)  # returns when the gate is closed
            store = open_store(new)
            store.absorb(make_bundle())
            tell(str(store.writer))
            store.close()

        actors = [Actor(play) for _ in range(4)]
        os.close(start)
        os.close(gate)
        results.append([line for actor in actors for line in actor.lines()])
    return results


def write_together(path: Path, times: int) -> object:
    """Let three processes decide side by side, one of them also racing another for the same claim; tell who wrote."""
    store = open_store(path)
    store.absorb(make_bundle())
    store.close()
    claims = [c.uid for c in make_bundle().claims]

    def play(tell: Callable[[str], None], reviewer: str, own: UUID) -> None:
        mine = open_store(path)
        review = make_bundle().review.uid
        log = DecisionLog()
        for n in range(times):
            while True:
                try:
                    tell(str(decide_on(mine, log, own, reviewer, ("denied", "confirmed")[n % 2])))
                    break
                except ChangedMeanwhileError:
                    log.add(mine.load(review).decisions)
        mine.close()

    parts = (("ann", claims[0]), ("ann", claims[0]), ("ben", claims[1]))
    actors = [Actor(partial(play, reviewer=reviewer, own=claim)) for reviewer, claim in parts]
    return [actor.lines() for actor in actors]


def reach_a_limit(path: Path, times: int) -> object:
    """Decide until the file may not grow any more; tell what was written, and how the refusal reads."""

    def play(tell: Callable[[str], None]) -> None:
        store = open_store(path)
        store.absorb(make_bundle())
        size = path.with_name(path.name + "-wal").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 200_000, size + 200_000))
        log = DecisionLog()
        try:
            for n in range(times):
                choice = Choice(SubjectKind.CLAIM, uuid4(), CONTENT, "denied", "n" * 3000)
                rows = store.append(make_bundle().review.uid, "ann", [log.draft(choice, "ann")])
                log.add(rows)
                tell(str(rows[0].uid))
                if n % 10 == 0:
                    store.reviews("ann")
        except StoreUnavailableError as error:
            tell(f"refused {error}")

    return Actor(play).lines()


SCENARIOS: dict[str, Callable[[Path, int], object]] = {
    f.__name__: f for f in (kill_writers, kill_creators, open_at_once, write_together, reach_a_limit)
}

if __name__ == "__main__":
    print(json.dumps(SCENARIOS[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))))
