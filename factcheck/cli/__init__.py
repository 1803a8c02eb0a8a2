"""The command line and the composition root: the only place that joins store, review and interface.

Holds no rule of the field. `--version` is answered before anything else is loaded.
"""

import sys

from factcheck.cli.version import let_go_of_output, version_line


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
