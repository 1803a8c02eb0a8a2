"""Pairs of a large review compared by several processes: the same as alone, whatever becomes of the processes."""

import os
import signal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.job import Job, StoppedError
from factcheck.domain.match import Match, SlotState
from factcheck.domain.review import Bundle
from factcheck.matching.suggest.claims import ClaimText, ReadClaims
from factcheck.matching.suggest.wanted import Wanted
from factcheck.review.preview import unsaved
from factcheck.review.sources.gather import gather
from factcheck.review.work import processes
from factcheck.review.work.comparing import compare_in_processes, shares
from factcheck.review.work.matching import HANDED_OUT, WITH_NEAR, match_claims
from tests.conftest import REPOSITORY
from tests.support.suggesting import suggest

PLACES = ("Orlun", "Tessal", "Brenn", "Hesk")
CLAIMS = [
    ClaimText(f"{8 + n % 5} boats sank off {place} on {1 + n % 3} May when the storm came, the office said.", n)
    for n, place in enumerate(PLACES * 6)
]
PAIRS = [(a, b) for a in range(len(CLAIMS)) for b in range(a + 1, len(CLAIMS))]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[processes.Pool]:
    """The pools that are made."""
    made: list[processes.Pool] = []
    enter = processes.Pool.__enter__

    def remember(self: processes.Pool) -> processes.Pool:
        made.append(self)
        return enter(self)

    monkeypatch.setattr(processes.Pool, "__enter__", remember)
    return made


def pids(pools: list[processes.Pool]) -> list[int]:
    """The processes that were started."""
    return [p.pid for pool in pools for p in pool._context.started if p.pid is not None]


def ended(pools: list[processes.Pool]) -> bool:
    """Whether all of them are gone."""
    return all(not p.is_alive() for pool in pools for p in pool._context.started)


def test_several_processes_find_what_one_finds(started: list[processes.Pool]) -> None:
    alone = list(ReadClaims(CLAIMS).compare_each(PAIRS))
    assert any(s.state is SlotState.CONFLICT for signals in alone for s in signals)
    assert list(compare_in_processes(CLAIMS, PAIRS, 2)) == alone
    assert len(pids(started)) == 2
    assert os.getpid() not in pids(started)
    assert ended(started)


def test_suggestions_do_not_depend_on_who_compares() -> None:
    assert suggest(
        CLAIMS, Wanted(near_from=10), comparer=partial(compare_in_processes, CLAIMS, processes=2)
    ) == suggest(CLAIMS, Wanted(near_from=10))


def test_whoever_wants_no_more_ends_the_processes(started: list[processes.Pool]) -> None:
    comparing = compare_in_processes(CLAIMS, PAIRS * 40, 2)
    next(comparing)
    comparing.close()
    assert pids(started)
    assert ended(started)


def test_comparing_stops_when_asked_to(started: list[processes.Pool]) -> None:
    with pytest.raises(StoppedError):
        list(compare_in_processes(CLAIMS, PAIRS, 2, Job(stop=lambda: True)))
    assert ended(started)


@pytest.mark.parametrize("error", [OSError("no more processes"), ValueError("closed")])
def test_processes_that_cannot_be_started_are_done_without(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(self: object) -> None:
        raise error

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", fail)
    assert list(compare_in_processes(CLAIMS, PAIRS, 2)) == list(ReadClaims(CLAIMS).compare_each(PAIRS))


@pytest.mark.parametrize("after", [0, 250])
def test_a_process_that_dies_loses_nothing(started: list[processes.Pool], after: int) -> None:
    found = []
    for n, signals in enumerate(compare_in_processes(CLAIMS, PAIRS * 40, 2)):
        found.append(signals)
        if n == after:
            os.kill(pids(started)[0], signal.SIGKILL)
    assert found == list(ReadClaims(CLAIMS).compare_each(PAIRS)) * 40


@pytest.fixture
def seeds() -> Bundle:
    """The sample articles."""
    return unsaved(gather([REPOSITORY / "seeds"], 10**6).pages)


def test_matches_come_in_the_same_order_from_several_processes(seeds: Bundle, started: list[processes.Pool]) -> None:
    handed: list[Match] = []
    found = match_claims(seeds.articles, seeds.claims, WITH_NEAR, on_found=handed.extend, processes=2)
    assert pids(started)
    assert found == match_claims(seeds.articles, seeds.claims, WITH_NEAR, processes=1)
    assert tuple(handed) == found


def test_matching_that_is_stopped_while_claims_are_compared_ends_the_processes(
    seeds: Bundle, started: list[processes.Pool]
) -> None:
    handed: list[Match] = []
    with pytest.raises(StoppedError):
        match_claims(
            seeds.articles,
            seeds.claims,
            WITH_NEAR,
            on_found=handed.extend,
            job=Job(stop=lambda: bool(handed)),
            processes=2,
        )
    assert len(handed) == HANDED_OUT
    assert pids(started)
    assert ended(started)


def test_articles_with_many_pairs_between_them_are_compared_in_one_place() -> None:
    events = [[(4 * e + a, 4 * e + b) for a in range(4) for b in range(a + 1, 4)] for e in range(20)]
    between = [(4 * e, 4 * e + 4) for e in range(19)]
    pairs = [pair for event in events for pair in event] + between
    whose = shares(pairs, range(80), 2)
    assert all(len({whose[pairs.index(pair)] for pair in event}) == 1 for event in events)
    assert 0.4 <= whose.count(0) / len(pairs) <= 0.6


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(31, 60)), max_size=60), st.integers(1, 4))
def test_every_pair_has_a_process(pairs: list[tuple[int, int]], many: int) -> None:
    whose = shares(pairs, [n // 5 for n in range(61)], many)
    assert len(whose) == len(pairs)
    assert set(whose) <= set(range(many))
