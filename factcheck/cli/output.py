"""How words reach the terminal: JSON and results on standard output, everything else on standard error. No colours."""

import json
import os
import sys

from factcheck.domain.visible import visible


def say(line: str = "") -> None:
    """Print a line of the result, with invisible characters made visible."""
    print(visible(line))


def tell(line: str) -> None:
    """Print a remark on standard error, one line."""
    print(visible(line), file=sys.stderr)


def give_json(value: object) -> None:
    """Print a JSON value, indented, UTF-8 as it is."""
    print(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))


def interactive() -> bool:
    """Whether there is a terminal to draw on and to read keys from."""
    terminals = all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))  # Textual draws on the last
    return terminals and os.environ.get("TERM") != "dumb"


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
