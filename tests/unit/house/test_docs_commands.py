"""What README, CONTRIBUTING and docs say to type works as it stands there, copied into a shell by a reader.

Left to `.ci/run`, which reads it from the README: installing, and the whole suite. Benchmarks are only asked for their
help: they take minutes, and are run by hand.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

PAGES = ("README.md", "CONTRIBUTING.md", *(f"docs/{p.name}" for p in sorted((REPOSITORY / "docs").glob("*.md"))))
COMMAND = re.compile(r"^    ((?:bash|factcheck|python3?|\.venv/bin/\w+) .+?)(?:  +# .*)?$", re.MULTILINE)
PYTHON = re.compile(r"^## From Python\n\n((?:    .+\n|\n)+)", re.MULTILINE)
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", "dist", ".hypothesis")


def commands() -> list[tuple[str, str]]:
    """Every command of the pages, with the page: each part of `one && other` by itself, but for what installs."""
    told = []
    for page in PAGES:
        for line in COMMAND.findall((REPOSITORY / page).read_text(encoding="utf-8")):
            parts = [part.strip() for part in line.split(" && ")]
            told += [(page, part) for part in parts if not re.search(r"-m venv|pip install", part)]
    return told


def as_run_here(command: str) -> str:
    """The command for the interpreter that runs this test, shortened to what a test has time for."""
    if command == "bash .ci/run":
        return "bash -n .ci/run"
    command = re.sub(r"^(\.venv/bin/)?factcheck\b", f"{sys.executable} -m factcheck", command)
    command = re.sub(r"^(\.venv/bin/python|python3?)\b", sys.executable, command)
    if " -m pytest" in command:
        return f"{command.replace(' --snapshot-update', '')} --collect-only -n 0"
    if "tests/benchmarks/" in command or "tests.quality" in command:
        return f"{command} --help"
    return command


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository as somebody else has it; commands may write into it."""
    folder = tmp_path_factory.mktemp("copy") / "factcheck"
    shutil.copytree(REPOSITORY, folder, ignore=LEFT_OUT)
    return folder


@pytest.mark.parametrize(("page", "command"), commands())
def test_a_command_works_as_it_is_written(page: str, command: str, copy: Path) -> None:
    done = subprocess.run(
        as_run_here(command),
        shell=True,
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, f"{page}: {command}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"


def test_the_pages_say_what_to_type() -> None:
    pages = [page for page, _ in commands()]
    assert {"README.md", "CONTRIBUTING.md"} <= set(pages)


def test_the_lines_of_python_do_what_they_say() -> None:
    block = PYTHON.search((REPOSITORY / "README.md").read_text(encoding="utf-8"))
    assert block, "the README has lost its lines of Python"
    lines = "".join(line.removeprefix("    ") for line in block.group(1).splitlines(keepends=True))
    exec(compile(lines, "README.md", "exec"), {})
