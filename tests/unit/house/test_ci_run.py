"""What `.ci/run` runs, in which order, and that it stops where something does not hold; its tools are stood in for."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

TOOLS = ("ruff", "mypy", "lint-imports", "python")
README = "## Tests\n\n    {command}\n\n## Licence\n"
COMMAND = "python3 -m venv --help > help.txt && echo set up >> ran.txt && .venv/bin/python -m pytest"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A repository of nothing but `.ci/run` and tools that write down how they were called."""
    shutil.copytree(REPOSITORY / ".ci", tmp_path / ".ci")
    (tmp_path / "README.md").write_text(README.format(command=COMMAND), "utf-8")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    for tool in TOOLS:
        script = tmp_path / ".venv" / "bin" / tool
        script.write_text(f'#!/bin/sh\necho "{tool} $*" >> ran.txt\ntest "{tool} $*" != "$FAILS"\n', "utf-8")
        script.chmod(0o755)
    return tmp_path


def run(house: Path, monkeypatch: pytest.MonkeyPatch, fails: str = "") -> tuple[int, list[str]]:
    monkeypatch.setenv("FAILS", fails)
    ended = subprocess.run(["bash", ".ci/run"], cwd=house, capture_output=True, text=True, check=False)
    ran = house / "ran.txt"
    return ended.returncode, ran.read_text("utf-8").splitlines() if ran.exists() else []


def test_what_takes_seconds_comes_before_the_tests_and_quality_last(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(house, monkeypatch) == (
        0,
        [
            "set up",
            "ruff check .",
            "ruff format --check .",
            "mypy ",
            "lint-imports ",
            "python -m pytest",
            "python -m tests.quality",
        ],
    )


@pytest.mark.parametrize("fails", ["ruff check .", "lint-imports ", "python -m pytest", "python -m tests.quality"])
def test_it_stops_at_what_does_not_hold(house: Path, monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    code, ran = run(house, monkeypatch, fails)
    assert code != 0
    assert ran[-1] == fails


def test_a_readme_without_the_command_is_said(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (house / "README.md").write_text(README.format(command="make test"), "utf-8")
    assert run(house, monkeypatch) == (1, [])
