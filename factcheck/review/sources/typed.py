"""Paths and addresses as somebody types them into a line, or drops them into a terminal. Reads none of them."""

import contextlib
import os
import shlex
from pathlib import Path

from factcheck.review.sources.address import looks_like_address
from factcheck.review.sources.entries import STANDARD_INPUT, Named


def typed_paths(text: str) -> list[Named]:
    """What somebody typed or dropped into the terminal: one path or address as it stands, else several, as in a shell.

    Several are quoted as a shell wants them, addresses as they are.
    """
    whole = _typed(text)
    if isinstance(whole, str) or not os.path.lexists(whole):
        with contextlib.suppress(ValueError):  # a quotation mark without its fellow
            several = [_typed(part) for part in shlex.split(text)]
            if all(isinstance(each, str) or os.path.lexists(each) for each in several):
                return several
    return [whole]


def _typed(text: str) -> Named:
    """A path, or an address or `-` as text."""
    path = Path(os.path.expanduser(text))
    return text if (looks_like_address(text) or text == STANDARD_INPUT) and not os.path.lexists(path) else path
