"""`-` is standard input: one page, once; with nothing or too much in it, one line and nothing stored."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import HARBOUR, Cli

Untouched = Callable[[], None]
PROGRAM = [sys.executable, "-m", "factcheck"]


def piped(data: bytes, *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    command = [*PROGRAM, *map(str, arguments)]
    return subprocess.run(command, input=data, capture_output=True, timeout=60, check=False)


def refused(done: subprocess.CompletedProcess[bytes], words: str) -> None:
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert words in done.stderr.decode()


def test_a_page_that_is_piped_in_becomes_an_article(cli: Cli, pages: Path, home: Path) -> None:
    del home
    done = piped(HARBOUR.encode(), "review", "-", pages / "lantern.txt", "--name", "Ferries")
    assert done.returncode == 0
    articles = cli("show", "Ferries", "--json").json["articles"]
    assert [a["source"] for a in articles] == ["standard input", "lantern.txt"]
    assert cli("list", "--json").json[0]["articles"] == 2


def test_intake_tells_the_kind_by_the_bytes(cli: Cli, tmp_path: Path) -> None:
    del cli, tmp_path
    done = piped(f"<!doctype html><p>{HARBOUR}</p>".encode(), "intake", "-", "--json")
    assert b'"path": "-"' in done.stdout
    assert b"<p>" not in done.stdout


BAD = {
    "nothing": (b"", "standard input is empty; pipe a page into it"),
    "blanks": (b"\n \n", "standard input holds only blank space"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(60), "standard input is not a text file: it looks like a PNG image"),
    "a menu": (b"Home\nMenu\n", "no article text found in standard input"),
    "too much": (b"w " * 11_000_000, "standard input is too large (more than 8,000,000 bytes"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_used_is_refused(cli: Cli, kind: str, untouched: Untouched) -> None:
    del cli
    data, words = BAD[kind]
    untouched()
    refused(piped(data, "review", "-"), words)


def test_a_pipe_without_end_is_refused(cli: Cli, untouched: Untouched) -> None:
    del cli
    untouched()
    with subprocess.Popen(["yes", "words"], stdout=subprocess.PIPE) as endless:
        command = [*PROGRAM, "review", "-"]
        done = subprocess.run(command, stdin=endless.stdout, capture_output=True, timeout=60, check=False)
        endless.kill()
    refused(done, "standard input is too large")


def test_standard_input_that_is_closed_is_refused(cli: Cli, untouched: Untouched) -> None:
    del cli
    untouched()
    command = ["sh", "-c", f"{' '.join(PROGRAM)} review - <&-"]
    refused(subprocess.run(command, capture_output=True, timeout=60, check=False), "standard input cannot be read here")


def test_it_is_named_once(cli: Cli, untouched: Untouched) -> None:
    untouched()
    cli("match", "-", "-").refused("standard input is named twice; name - once")
