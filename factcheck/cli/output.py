"""How words reach the terminal: JSON and results on standard output, everything else on standard error. No colours."""

import json
import os
import re
import sys

from factcheck.domain.text.plural import plural
from factcheck.domain.text.visible import visible


def say(line: str = "") -> None:
    """Print a line of the result, with invisible characters made visible."""
    print(visible(line))


def tell(line: str) -> None:
    """Print a remark on standard error, one line."""
    print(visible(line), file=sys.stderr)


_BEYOND_ASCII = re.compile("[^\n -~]")


def give_json(value: object) -> None:
    """Print a JSON value, indented, UTF-8 as it is; what is invisible or drives a terminal as a JSON escape."""
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    print(_BEYOND_ASCII.sub(lambda m: m[0] if visible(m[0]) == m[0] else json.dumps(m[0])[1:-1], text))


def interactive() -> bool:
    """Whether there is a terminal to draw on and to read keys from."""
    return sys.stdin is not None and sys.stdin.isatty() and on_screen()


def on_screen() -> bool:
    """Whether there is a terminal to draw on."""
    terminals = all(stream.isatty() for stream in (sys.stdout, sys.stderr))  # Textual draws on the last
    return terminals and os.environ.get("TERM") != "dumb"


def quoted(name: str) -> str:
    """The name as one word of a shell's command line; one that looks like an option stands behind `--`."""
    import shlex

    return f"-- {shlex.quote(name)}" if name.startswith("-") else shlex.quote(name)


def count(number: int, noun: str, several: str = "") -> str:
    """`1 article`, `2 articles`, `1,200 articles`."""
    return f"{number:,} {plural(number, noun, several)}"
