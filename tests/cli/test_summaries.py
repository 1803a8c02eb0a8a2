"""What was left out of many files, in few lines or in all of them; how far a command is; and what it is quiet about."""

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import progress
from factcheck.cli.progress import ProgressLine
from tests.cli.conftest import HARBOUR, Cli


@pytest.fixture
def hundred(tmp_path: Path) -> Path:
    """A folder of a hundred files of which two are articles."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for n in range(60):
        (folder / f"picture{n:02}.jpg").write_bytes(b"words of no kind")
    for n in range(37):
        (folder / f"empty{n:02}.txt").touch()
    for n, text in enumerate((HARBOUR, HARBOUR, HARBOUR.replace("640", "650"))):
        (folder / f"harbour{n}.txt").write_text(text, encoding="utf-8")
    return folder


def test_bad_files_among_a_hundred_stop_nothing_and_are_listed_by_reason(cli: Cli, hundred: Path) -> None:
    run = cli("review", hundred, "--json")
    assert (run.code, run.json["articles"], len(run.json["skipped"])) == (0, 2, 98)
    assert run.err.splitlines() == [
        "skipped 60 files: files of type .jpg are not supported "
        "(picture00.jpg, picture01.jpg, picture02.jpg and 57 more)",
        "skipped 37 files: … is empty (empty00.txt, empty01.txt, empty02.txt and 34 more)",
        f"skipped {hundred}/harbour1.txt: the same text as harbour0.txt, taken once",
    ]


def test_verbose_lists_every_one_and_what_is_read(cli: Cli, hundred: Path) -> None:
    run = cli("-v", "intake", hundred, "--json")
    assert run.err.count("skipped ") == 98
    assert f"skipped {hundred}/empty36.txt: empty36.txt is empty" in run.err.splitlines()
    assert "reading 1 of 100: empty00.txt" in run.err.splitlines()
    assert "reading 100 of 100: picture59.jpg" in run.err.splitlines()


def test_a_few_are_listed_one_by_one(cli: Cli, pages: Path) -> None:
    for n in range(10):
        (pages / f"empty{n}.txt").touch()
    run = cli("match", pages, "--json")
    assert run.code == 0
    assert run.err.splitlines() == [f"skipped {pages}/empty{n}.txt: empty{n}.txt is empty" for n in range(10)]


def test_what_is_noted_of_many_articles_is_told_once(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for n in range(11):
        (folder / f"{n:02}.txt").write_bytes(HARBOUR.replace("640", str(n)).replace("\n", "\r\n").encode())
    assert cli("review", folder, "--json").err == "11 articles: Line ends were changed to line feeds.\n"
    assert cli("review", folder, "--json", "-v").err.count(".txt: Line ends were changed") == 11


# --- progress ------------------------------------------------------------------------------------------------------


class Screen(io.StringIO):
    """Standard error as a terminal, or not."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def wait_for(screen: Screen, words: str) -> None:
    deadline = time.monotonic() + 10
    while words not in screen.getvalue():
        assert time.monotonic() < deadline, f"{words!r} never came in {screen.getvalue()!r}"


@pytest.fixture
def put(monkeypatch: pytest.MonkeyPatch) -> Callable[[Screen], Screen]:
    """Puts a screen where standard error is, and makes everything come soon."""
    for name in ("SILENT", "REDRAWN", "REPEATED"):
        monkeypatch.setattr(progress, name, 0.01)

    def put(screen: Screen) -> Screen:
        monkeypatch.setattr(sys, "stderr", screen)
        return screen

    return put


def test_a_line_on_a_terminal_is_written_over_cut_to_its_width_and_gone_in_the_end(
    put: Callable[[Screen], Screen],
) -> None:
    screen = put(Screen(terminal=True))
    with ProgressLine() as line:
        for words in ("reading 1 of 2: a\x1b[2J.txt", f"reading 2 of 2: {'長' * 200}.txt"):
            line.show(words)
            wait_for(screen, words[:15])
    drawn = screen.getvalue().split("\r\x1b[K")
    assert drawn[-1] == ""
    assert "\n" not in screen.getvalue()
    assert "\x1b[2J" not in screen.getvalue()
    assert drawn[-2].endswith("…")
    assert len(drawn[-2]) < 60


def test_elsewhere_it_is_a_line_now_and_then(put: Callable[[Screen], Screen]) -> None:
    screen = put(Screen(terminal=False))
    with ProgressLine() as line:
        line.show("reading 1 of 2: a.txt")
        wait_for(screen, "reading 1 of 2: a.txt\n")
    assert "\x1b" not in screen.getvalue()


def test_what_is_quick_is_said_nothing_of(capsys: pytest.CaptureFixture[str]) -> None:
    with ProgressLine() as line:
        line.show("reading 1 of 2: a.txt")
    assert capsys.readouterr().err == ""
