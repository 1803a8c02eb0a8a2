"""Options that work before and after the command's name. Knows no command."""

import argparse
from dataclasses import dataclass
from typing import NoReturn

from factcheck.domain.errors import FactcheckError

HELP = """\
\b
Options of every command, before or after its name:
  --db PATH         the database (also FACTCHECK_DB, or the settings file)
  --reviewer NAME   who decides (also FACTCHECK_REVIEWER, or the settings; default: the login name)
  --json            JSON on standard output
  --no-color        no colours (also NO_COLOR)
  -v, --verbose     tell on standard error what is being done
"""


@dataclass(frozen=True, slots=True)
class Options:
    """What was given; None where nothing was."""

    db: str | None
    reviewer: str | None
    json: bool
    no_color: bool
    verbose: bool


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise FactcheckError(message, "see `factcheck --help`")


def split_options(arguments: list[str]) -> tuple[Options, list[str]]:
    """Take the options out of the arguments; return them and what is left. After `--` nothing is taken.

    Raises FactcheckError where an option lacks its value.
    """
    parser = _Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--db")
    parser.add_argument("--reviewer")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--no-color", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    known, rest = parser.parse_known_args(arguments[:cut])
    options = Options(known.db, known.reviewer, known.json, known.no_color, known.verbose)
    return options, rest + arguments[cut:]
