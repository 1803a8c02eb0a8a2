"""The program as others start it: a process of its own, with pipes that close, no terminal and a broken machine."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import __version__
from factcheck.cli import main
from factcheck.cli.context import Context
from tests.cli.conftest import SEEDS, Cli

PROGRAM = [sys.executable, "-m", "factcheck"]


def start(*arguments: str, stdin: int = subprocess.DEVNULL) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PROGRAM, *arguments], stdin=stdin, capture_output=True, text=True, timeout=60, check=False)


def test_the_installed_command_is_the_same_program() -> None:
    script = Path(sys.executable).with_name("factcheck")
    done = subprocess.run([script, "--version"], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == start("--version").stdout == f"factcheck {__version__}\n"


def test_a_decision_of_one_process_is_undone_and_redone_by_others(cli: Cli, small: Path) -> None:
    del small
    claim = cli("show", "pages", "--json").json["claims"][0]["id"]
    seen = []
    for command in (("mark", "pages", claim, "denied", "--note", "seen"), ("undo", "pages"), ("redo", "pages")):
        assert start(*command).returncode == 0
        now = cli("show", "pages", "--json").json["claims"][0]
        seen.append((now["verdict"], now["note"]))
    assert seen == [("denied", "seen"), (None, None), ("denied", "seen")]


@pytest.mark.parametrize(
    ("arguments", "code"), [(("formats",), 0), (("show", "nothing"), 2), (("review", "no.txt"), 2), (("--json",), 0)]
)
def test_exit_codes_and_one_line(small: Path, arguments: tuple[str, ...], code: int) -> None:
    del small
    done = start(*arguments)
    assert done.returncode == code
    assert (done.stderr == "") == (code == 0)
    assert (done.stdout == "") == (code == 2)
    assert done.stderr.count("\n") == (code == 2)


@pytest.mark.parametrize(
    "arguments",
    [
        ("formats",),
        ("show", "pages"),
        ("show", "pages", "--json"),
        ("export", "pages", "-o", "-"),
        ("--version",),
        ("-h",),
    ],
)
def test_a_reader_that_has_gone_is_no_error(small: Path, arguments: tuple[str, ...]) -> None:
    del small
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [*PROGRAM, *arguments], stdout=writing, stderr=subprocess.PIPE, text=True, timeout=60, check=False
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_one_line(small: Path) -> None:
    del small
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*PROGRAM, "show", "pages"], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60, check=False
        )
    assert done.returncode == 1
    assert done.stderr.startswith("factcheck: ")
    assert "No space left on device" in done.stderr
    assert done.stderr.count("\n") == 1


def test_output_is_utf8_whatever_the_locale_says(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del small
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    done = subprocess.run([*PROGRAM, "list"], capture_output=True, timeout=60, check=True)
    assert "✓ 0 confirmed" in done.stdout.decode("utf-8")


def test_a_home_that_is_a_file_stops_nobody(tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "file" / "below"))
    assert start("list", "--db", str(small)).stdout.startswith("pages ")
    done = start("list")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "is not a folder" in done.stderr


def test_words_go_to_standard_error_and_the_log(small: Path, home: Path) -> None:
    del small
    done = start("list", "-v", "--json")
    assert json.loads(done.stdout)
    assert (home / "state" / "factcheck" / "log" / "factcheck.log").exists()


def test_the_programs_own_failure_is_one_line_and_a_log(
    capsys: pytest.CaptureFixture[str], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(context: Context) -> None:
        raise RuntimeError("something\nunforeseen in " + type(context).__name__)

    monkeypatch.setattr(Context, "open", fail)
    assert main(["review", str(SEEDS / "01_harbour_ledger.txt")]) == 1
    out, err = capsys.readouterr()
    log = home / "state" / "factcheck" / "log" / "factcheck.log"
    assert out == ""
    assert err == (
        "factcheck: the program failed (RuntimeError: something␊unforeseen in Context); details are in " + f"{log}\n"
    )
    assert "Traceback" in log.read_text(encoding="utf-8")


def test_stopping_keeps_what_is_saved(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(context: Context) -> None:
        raise KeyboardInterrupt(type(context).__name__)

    monkeypatch.setattr(Context, "open", interrupt)
    assert main(["review", str(SEEDS / "01_harbour_ledger.txt")]) == 130
    assert capsys.readouterr().err == "factcheck: stopped; what was saved stays saved\n"
