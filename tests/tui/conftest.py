"""The interface on a real store in a temporary file; no animation, and nothing of the machine's colours and clock."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.app import App

from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
from factcheck.store import open_store
from tests.support.builders import CountedUids, FixedClock
from tests.support.drawing import without_addresses
from tests.support.sample import Reports, ships
from tests.support.theatre import MakeTheatre, Theatre

SNAPSHOTS = "TEXTUAL_SNAPSHOT_TEMPDIR"
"""Where the snapshot plugin keeps its report while it runs; it says so in the environment, which tests seal off."""
_snapshots = pytest.StashKey[str]()


def pytest_collection_modifyitems(config: pytest.Config) -> None:
    """Remember what the snapshot plugin has said when the session began."""
    config.stash[_snapshots] = os.environ.get(SNAPSHOTS, "")


@pytest.fixture(autouse=True)
def _one_terminal(monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config) -> None:
    """All colours, on every machine."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv(SNAPSHOTS, pytestconfig.stash[_snapshots])
    drawn = App.export_screenshot
    monkeypatch.setattr(App, "export_screenshot", lambda *given, **named: without_addresses(drawn(*given, **named)))


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without reviews, made once: copying it is quicker than making one."""
    path = tmp_path_factory.mktemp("empty") / "reviews.db"
    open_store(path, clock=FixedClock(), uids=CountedUids("empty"), terms=ARCHIVE_TERMS).close()
    return path


@pytest.fixture
def make_theatre(tmp_path: Path, empty_database: Path) -> Iterator[MakeTheatre]:
    made: list[Theatre] = []

    def make(reports: Reports) -> Theatre:
        path = tmp_path / f"reviews{len(made)}.db"
        shutil.copy(empty_database, path)
        path.chmod(0o600)
        made.append(Theatre(path, reports))
        return made[-1]

    yield make
    for theatre in made:
        theatre.close()


@pytest.fixture
def theatre(make_theatre: MakeTheatre) -> Theatre:
    """The four reports."""
    return make_theatre(ships())
