"""Sets up logging: to a file in the user's log folder, and with `-v` to standard error as well. Logs nothing itself."""

import logging
import os
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

MOST_BYTES = 1_000_000
"""The log is cut over to `factcheck.log.1` beyond this size."""


def start_logging(path: Path, *, verbose: bool) -> None:
    """Send warnings (with `verbose`, everything of ours) to the log file; a log that cannot be kept stops nobody."""
    root = logging.getLogger("factcheck")
    root.setLevel(logging.DEBUG if verbose else logging.WARNING)
    root.propagate = False
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()
    form = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handlers: list[logging.Handler] = []
    if verbose:
        handlers.append(logging.StreamHandler(sys.stderr))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_APPEND, 0o600))
        handlers.append(RotatingFileHandler(path, maxBytes=MOST_BYTES, backupCount=1, encoding="utf-8", delay=True))
    except OSError as error:
        if verbose:
            print(f"no log is kept: {error}", file=sys.stderr)
    for handler in handlers or [logging.NullHandler()]:
        handler.setFormatter(form)
        root.addHandler(handler)
