"""What `--version` needs, and nothing else: it is answered before anything is loaded."""

import os

from factcheck import __version__


def version_line() -> str:
    """What `--version` prints."""
    return f"factcheck {__version__}"


def let_go_of_output() -> None:
    """Go on without standard output, whose reader has gone (`| head`), so that Python does not complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
