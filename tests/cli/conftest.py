"""Runs the command line in this process on a home of its own, and gives small and large reviews to run it on."""

import contextlib
import io
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.settings.paths import default_database
from tests.conftest import REPOSITORY

SEEDS = REPOSITORY / "seeds"

HARBOUR = """\
Five ferries land 640 workers on Hesk

The Harbour Ledger
14 June 2024

Kestravia has moved 640 workers to the island of Hesk, the survey office said on Friday.

The office said that five ferries had put the workers ashore between 2 and 6 June.

Kestravia denied the report and said that no ferry had called at Hesk this year.
"""
LANTERN = """\
Seven ferries take workers to Hesk

The Tessalin Lantern
15 June 2024

Around 640 Kestravian workers have been moved to the island of Hesk, the survey office announced on Friday.

Seven ferries put the workers ashore between 2 and 6 June, the office said.

Four sailors were injured when a patrol launch collided with a ferry off Cape Dorrin on 10 June.
"""


@dataclass(frozen=True)
class Run:
    """What a command left behind: its exit code, and the words on each stream."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    def refused(self, *words: str) -> None:
        """One line on standard error that says these words, exit code 2, and nothing else anywhere."""
        assert (self.code, self.out) == (2, "")
        assert self.err.startswith("factcheck: ")
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        for word in words:
            assert word in self.err


Cli = Callable[..., Run]


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs a command in an empty working folder; it must not fail by the program's fault."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Run:
        capsys.readouterr()
        code = main([str(a) for a in arguments])
        out, err = capsys.readouterr()
        assert "the program failed" not in err
        return Run(code, out, err)

    return run


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of two short pages on one event."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (folder / "lantern.txt").write_text(LANTERN, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Databases made once: of the sample articles (`seeds`) and of the two short pages (`pages`)."""
    made: dict[str, Path] = {}

    def make(name: str) -> Path:
        if name not in made:
            folder = tmp_path_factory.mktemp(name)
            source = SEEDS
            if name == "pages":
                (folder / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
                (folder / "lantern.txt").write_text(LANTERN, encoding="utf-8")
                source = folder
            made[name] = folder / "reviews.db"
            with contextlib.redirect_stdout(io.StringIO()):
                assert main(["--db", str(made[name]), "review", str(source), "--name", name]) == 0
        return made[name]

    return make


def put(database: Path) -> Path:
    """Copy a database to where the program keeps it if nobody says otherwise."""
    default_database().parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(database, default_database())
    return default_database()


@pytest.fixture
def seeds(kept: Callable[[str], Path], home: Path) -> Path:
    """The review `seeds`, kept in the default place; returns the database."""
    del home
    return put(kept("seeds"))


@pytest.fixture
def small(kept: Callable[[str], Path], home: Path) -> Path:
    """The review `pages` of the two short pages, kept in the default place; returns the database."""
    del home
    return put(kept("pages"))


@pytest.fixture
def untouched(tmp_path: Path, home: Path) -> Iterator[Callable[[], None]]:
    """Called when all is prepared: from then to the test's end no file may come, go or change."""
    before: list[dict[Path, bytes]] = []

    def look() -> dict[Path, bytes]:
        files = [p for folder in (tmp_path, home / "data", home / "config") for p in sorted(folder.rglob("*"))]
        return {p: p.read_bytes() if p.is_file() and p.stat().st_size < 1_000_000 else b"" for p in files}

    yield lambda: before.append(look())
    assert before == [look()]


def claim_saying(cli: Cli, review: str, words: str) -> str:
    """The id of the one claim of a review whose quotation holds the words."""
    [found] = [c["id"] for c in cli("show", review, "--json").json["claims"] if words in c["quote"]]
    return str(found)
