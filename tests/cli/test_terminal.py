"""On a terminal a review opens, takes a verdict, and says at the end where everything is and how to go on."""

import fcntl
import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

PATIENCE = 20.0
"""Seconds that something on the screen is waited for at most."""


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


@contextmanager
def on_terminal(*arguments: str) -> Iterator[Terminal]:
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    command = [sys.executable, "-m", "factcheck", *arguments]
    # An environment made anew: pytest loads readline, which puts LINES and COLUMNS past `os.environ` into the old one.
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=dict(os.environ))
    os.close(slave)
    try:
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
