"""The command line and the composition root: the only place that joins store, review and interface.

Holds no rule of the field. `--version` is answered before anything else is loaded.
"""

import os
import sys

from factcheck import __version__


def version_line() -> str:
    """What `--version` prints."""
    return f"factcheck {__version__}"


def let_go_of_output() -> None:
    """Go on without standard output, whose reader has gone (`| head`), so that Python does not complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def main(argv: list[str] | None = None) -> int:
    """Run the `factcheck` command; return its exit code: 0 done, 1 the program failed, 2 wrong usage or bad input."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments == ["--version"]:
        try:
            print(version_line(), flush=True)
        except BrokenPipeError:
            let_go_of_output()
        return 0
    from factcheck.cli.run import run

    return run(arguments)
