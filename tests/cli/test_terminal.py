"""On a terminal a review opens, takes a verdict, and says at the end where everything is and how to go on."""

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from factcheck.review.sources.gather import MANY
from tests.cli.conftest import HARBOUR, Cli
from tests.support.loopback import dripping, serving

PATIENCE = 20.0
"""Seconds that something on the screen is waited for at most."""
SOON = 5.0
"""Seconds in which the program has ended, on a busy machine too; one is promised."""


CURSOR = re.compile(r"\x1b\[[\d;]*H|\x1b\[\?1049[hl]|\r\n?")


class Terminal:
    """A program on a pseudo-terminal of 100 × 30 cells: what it has drawn so far, and keys for it."""

    def __init__(self, master: int, process: "subprocess.Popen[bytes]") -> None:
        self.master = master
        self.process = process
        self.drawn = b""

    @property
    def text(self) -> str:
        """What was drawn since the last key, without colours; a move of the cursor begins a line."""
        return re.sub(r"\x1b[ -/]*\[?[0-?]*[@-~]", "", CURSOR.sub("\n", self.drawn.decode(errors="ignore")))

    def wait_for(self, words: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while words not in self.text:
            assert self._read(deadline), f"{words!r} never came in {self.text}"

    def press(self, keys: str) -> None:
        self.drawn = b""
        os.write(self.master, keys.encode())

    def leave(self) -> tuple[int, str]:
        """Wait for the program's end; its exit code and its last line."""
        deadline = time.monotonic() + PATIENCE
        while self._read(deadline):
            pass
        return self.process.wait(PATIENCE), self.text.rstrip().splitlines()[-1]

    def _read(self, deadline: float) -> bool:
        ready, _, _ = select.select([self.master], [], [], max(0.0, deadline - time.monotonic()))
        try:
            more = os.read(self.master, 65536) if ready else b""
        except OSError:  # how Linux says that the other side is closed
            more = b""
        self.drawn += more
        return bool(more)


def _as_from_a_shell(controlled: bool) -> None:
    """In the child, before the program: ^C is heard also where the tests run in the background, which ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if controlled:
        fcntl.ioctl(1, termios.TIOCSCTTY, 0)


@contextmanager
def on_terminal(*arguments: str, piped: bytes | None = None, controlled: bool = True) -> Iterator[Terminal]:
    """Run the program on a terminal; with `piped`, that is its standard input instead.

    Where it is not `controlled` the terminal is not the one that the program was started from, as under a service.
    """
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments],
        stdin=slave if piped is None else subprocess.PIPE,
        stdout=slave,
        stderr=slave,
        # Made anew: pytest loads readline, which puts LINES and COLUMNS past `os.environ` into the old one.
        env=dict(os.environ),
        start_new_session=True,
        preexec_fn=partial(_as_from_a_shell, controlled),
    )
    os.close(slave)
    try:
        if process.stdin is not None:
            process.stdin.write(piped or b"")
            process.stdin.close()
        yield Terminal(master, process)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def test_a_review_is_opened_decided_left_and_resumed(cli: Cli, pages: Path, home: Path) -> None:
    del pages
    database = home / "data" / "factcheck" / "reviews.db"
    with on_terminal("review", "pages", "--name", "Night ferries") as terminal:
        terminal.wait_for("matches, all saved")
        terminal.press("c")
        terminal.wait_for("1/8")
        terminal.press("q")
        code, last = terminal.leave()
    assert code == 0
    assert last == f"Saved in {database}. Go on with: factcheck resume 'Night ferries'"
    assert cli("list", "--json").json[0]["progress"]["confirmed"] == 1
    with on_terminal("resume") as terminal:
        terminal.wait_for("1/8")
        terminal.press("u")
        terminal.wait_for("0/8")
        terminal.press("q")
        assert terminal.leave()[0] == 0
    assert cli("list", "--json").json[0]["progress"]["confirmed"] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("resume", "pagse"), "factcheck: no review 'pagse'; did you mean pages?"),
        (("resume", "--db", "none.db"), "factcheck: there is no review to resume; `factcheck review PATH…` makes one"),
        (("review", "no.txt"), "factcheck: no such file or folder: no.txt; check the path"),
    ],
)
def test_errors_on_a_terminal_are_the_same_line(cli: Cli, small: Path, arguments: tuple[str, ...], words: str) -> None:
    del small
    assert json.loads(cli("list", "--json").out)
    with on_terminal(*arguments) as terminal:
        code, last = terminal.leave()
    assert (code, last) == (2, words)


def test_what_is_typed_right_behind_the_key_for_a_note_goes_into_the_note(cli: Cli, pages: Path) -> None:
    """The letters come in one burst, as over a slow line: none of them may be taken for a verdict."""
    cli("review", "pages", "--name", "Night ferries")
    with on_terminal("resume") as terminal:
        terminal.wait_for("all saved")
        terminal.press("edcv later\r")
        terminal.wait_for("note: dcv later")
    claims = cli("show", "Night ferries", "--json").json["claims"]
    assert {c["verdict"] for c in claims} == {None}
    assert [c["note"] for c in claims if c["note"]] == ["dcv later"]


def test_a_page_that_is_piped_in_is_worked_on_with_the_terminals_keys(cli: Cli, pages: Path) -> None:
    arguments = ("review", "pages/lantern.txt", "-", "--name", "Night ferries")
    with on_terminal(*arguments, piped=HARBOUR.encode()) as terminal:
        terminal.wait_for("matches, all saved")
        terminal.press("c")
        terminal.wait_for("1/8")
        terminal.press("q")
        assert terminal.leave()[0] == 0
    del pages
    assert cli("list", "--json").json[0]["progress"]["confirmed"] == 1


def test_without_a_terminal_to_read_keys_from_a_piped_page_is_taken_in(cli: Cli, pages: Path) -> None:
    del pages
    with on_terminal("review", "-", "--name", "Night ferries", piped=HARBOUR.encode(), controlled=False) as terminal:
        code, last = terminal.leave()
    assert code == 0
    assert "Open it with: factcheck resume 'Night ferries'" in last
    assert cli("list", "--json").json[0]["articles"] == 1


def test_a_terminal_is_no_page(cli: Cli) -> None:
    del cli
    with on_terminal("review", "-") as terminal:
        code, last = terminal.leave()
    assert (code, last) == (2, "factcheck: standard input is the terminal; pipe a page into it, or name a file")


STOPPED = (130, "factcheck: stopped; what was saved stays saved")


def test_reading_that_takes_long_says_what_is_read_and_is_stopped_by_ctrl_c(cli: Cli, pages: Path) -> None:
    with serving() as server:
        slow = server.at("/slow", dripping(b"HTTP/1.1 200 OK\r\n"))
        with on_terminal("review", "pages", slow) as terminal:
            terminal.wait_for(f"reading 3 of 3: {server.host}/slow")
            begin = time.monotonic()
            terminal.press("\x03")
            assert terminal.leave() == STOPPED
            assert time.monotonic() - begin < SOON
    del pages
    assert cli("list", "--json").json == []


def test_many_files_are_stopped_by_ctrl_c_with_the_processes_that_read_them(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(600):
        (folder / f"{n:03}.txt").write_text(HARBOUR.replace("640", f"{n + 3}"), encoding="utf-8")
    with on_terminal("review", "many") as terminal:
        terminal.wait_for("of 600: ")
        begin = time.monotonic()
        terminal.press("\x03")
        assert terminal.leave() == STOPPED
        assert time.monotonic() - begin < SOON
        assert "Traceback" not in terminal.text
    assert cli("list", "--json").json == []


def test_many_files_are_taken_in_from_the_list_of_reviews(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for n in range(MANY):
        (folder / f"{n:03}.txt").write_text(HARBOUR.replace("640", f"{n + 3}"), encoding="utf-8")
    with on_terminal() as terminal:
        terminal.wait_for("No reviews yet")
        terminal.press("a")
        terminal.wait_for("new review from")
        terminal.press("many\r")
        terminal.wait_for("all saved")
    assert cli("list", "--json").json[0]["articles"] == MANY
