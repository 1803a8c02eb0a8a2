"""Several processes at one file, and processes that are killed: nothing acknowledged is lost, nothing is torn."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from factcheck.domain.log.decision import Decision
from factcheck.review.ports import Store
from factcheck.store.rows.checks import check_chains
from tests.store.conftest import Opener, ask
from tests.support.builders import make_bundle

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="actors are forked")

ROOT = Path(__file__).parents[2]
WAIT_SECONDS = 90


def act(scenario: str, path: Path, times: int) -> Any:
    """Run a scenario in an interpreter of its own and return what it told."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.scenarios", scenario, str(path), str(times)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=WAIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def log_of(store: Store) -> list[Decision]:
    """The log, once it proved whole."""
    rows = list(store.load(make_bundle().review.uid).decisions)
    check_chains(rows, {r.uid: r for r in rows})
    batches = sorted((r.reviewer, r.batch_seq) for r in rows)
    assert len(set(batches)) == len(batches)
    return rows


def sound(path: Path) -> bool:
    return ask(path, "PRAGMA integrity_check") == [("ok",)] and ask(path, "PRAGMA foreign_key_check") == []


def test_fifty_killed_writers_lose_no_acknowledged_decision(tmp_path: Path, opener: Opener) -> None:
    path = tmp_path / "a.db"
    told = act("kill_writers", path, 50)
    rows = {str(r.uid) for r in log_of(opener(at=path))}
    assert set(told) <= rows
    assert len(told) >= 100
    assert len(rows) <= len(told) + 50  # at most the one that each was about to report
    assert sound(path)


def test_a_database_whose_making_was_killed_opens(tmp_path: Path) -> None:
    assert act("kill_creators", tmp_path / "a.db", 25) == [True] * 25


def test_processes_that_open_a_new_path_at_once_all_succeed(tmp_path: Path) -> None:
    for said in act("open_at_once", tmp_path / "a.db", 8):
        assert len(said) == 4
        assert len(set(said)) == 1  # one of them made it, and all see that one's uid
        UUID(said[0])


def test_three_processes_write_a_complete_log(tmp_path: Path, opener: Opener) -> None:
    path = tmp_path / "a.db"
    told = act("write_together", path, 100)
    assert [len(lines) for lines in told] == [100, 100, 100]
    rows = log_of(opener(at=path))
    assert {str(r.uid) for r in rows} == {uid for lines in told for uid in lines}
    by_reviewer = {name: [r for r in rows if r.reviewer == name] for name in ("ann", "ben")}
    assert [r.seq for r in by_reviewer["ann"]] == list(range(1, 201))
    assert [r.seq for r in by_reviewer["ben"]] == list(range(1, 101))
    assert sound(path)


def test_a_size_limit_loses_nothing_and_says_so(tmp_path: Path, opener: Opener) -> None:
    path = tmp_path / "a.db"
    *told, last = act("reach_a_limit", path, 1000)
    assert last.startswith("refused ")
    assert "nothing earlier is lost" in last
    assert len(told) > 5
    assert {str(r.uid) for r in log_of(opener(at=path))} == set(told)
    assert sound(path)
