"""Seals the machine out: no test sees its home, its settings, its terminal or its time zone."""

import logging
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

REPOSITORY = Path(__file__).parent.parent

settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")  # hypothesis would fail a test for the time it takes on a busy machine

_FIXED = {"TERM": "xterm-256color", "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "USER": "tester"}
_LOGIN_NAMES = ("LOGNAME", "LNAME", "USERNAME")
_PROXIES = tuple(f"{kind}_proxy" for kind in ("http", "https", "all", "no"))
_SPOILERS = (
    *("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLORTERM", "COLUMNS", "LINES"),
    *(*_LOGIN_NAMES, *_PROXIES, *map(str.upper, _PROXIES)),
)


@pytest.fixture(scope="session", autouse=True)
def sealed_session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What every test, and every fixture that outlives one, finds in place of the machine."""
    with pytest.MonkeyPatch.context() as patch:
        for name in (*_SPOILERS, *(n for n in os.environ if n.startswith(("FACTCHECK_", "TEXTUAL")))):
            patch.delenv(name, raising=False)
        for name, value in _FIXED.items():
            patch.setenv(name, value)
        _move_home(patch, tmp_path_factory.mktemp("home"))
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for each test; empty."""
    folder = tmp_path_factory.mktemp("home")
    _move_home(monkeypatch, folder)
    return folder


@pytest.fixture(autouse=True)
def no_log_left_behind() -> Iterator[None]:
    """A command that runs in this process sets up our log; the next test must not find it."""
    yield
    log = logging.getLogger("factcheck")
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    log.setLevel(logging.NOTSET)
    log.propagate = True


def _move_home(patch: pytest.MonkeyPatch, folder: Path) -> None:
    patch.setenv("HOME", str(folder))
    for name, below in (
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_CACHE_HOME", "cache"),
    ):
        patch.setenv(name, str(folder / below))
