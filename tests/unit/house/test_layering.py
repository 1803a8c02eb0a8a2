"""The rooms of the house stay apart: import contracts hold, and what is heavy is loaded only where it is needed."""

import subprocess
import sys

import pytest
from importlinter import api, cli

from tests.conftest import REPOSITORY

STORAGE = ("sqlmodel", "sqlalchemy", "alembic")
SCREEN = ("textual",)
NUMBERS = ("numpy", "rapidfuzz")
NETWORK = ("urllib3", "certifi", "ssl", "http")
"""Loaded for an address, and by the readers of some kinds of files, which fetch nothing with it."""


def test_the_import_contracts_hold(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(REPOSITORY)
    code = cli.lint_imports(config_filename="pyproject.toml", no_cache=True, show_timings=False)
    assert code == cli.EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_there_are_contracts_and_each_says_why() -> None:
    text = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    contracts = api.read_configuration(str(REPOSITORY / "pyproject.toml"))["contracts_options"]
    assert len(contracts) >= 7
    assert text.count("[[tool.importlinter.contracts]]\n# ") == len(contracts)


@pytest.mark.parametrize(
    ("script", "unwanted"),
    [
        (
            "import sys; from factcheck.cli import main; main(['--version'])",
            ("typer", *SCREEN, *STORAGE, *NUMBERS, "pydantic"),
        ),
        (
            "import factcheck.cli.run, factcheck.cli.opening, factcheck.cli.screen, factcheck.tui.app",
            (*STORAGE, *NUMBERS, "typer", "pydantic", "factcheck.domain.review", "factcheck.review.seen.state"),
        ),
        (
            "import factcheck.review.desk.desk, factcheck.review.opening, factcheck.review.decisions.decide,"
            " factcheck.review.take_in, factcheck.review.sources.gather, factcheck.review.exchange,"
            " factcheck.review.seen.state",
            (*STORAGE, *SCREEN, *NUMBERS, "typer", "pydantic"),
        ),
        ("import factcheck.store, factcheck.store.files.precheck", (*STORAGE, *SCREEN, *NUMBERS, "pydantic")),
        ("import factcheck.intake, factcheck.exchange.registry", (*STORAGE, *SCREEN, *NUMBERS, "pydantic")),
        ("from factcheck.cli import main; main(['formats'])", (*SCREEN, *STORAGE, *NUMBERS)),
        ("from factcheck.cli import main; main(['intake', 'seeds', '--json'])", (*NETWORK, *SCREEN, *STORAGE)),
    ],
)
def test_what_is_heavy_is_loaded_late(script: str, unwanted: tuple[str, ...]) -> None:
    look = f"import sys; print(sorted(set({unwanted!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", f"{script}\n{look}"], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
