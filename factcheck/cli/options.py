"""Options that work before and after the command's name. Knows no command."""

from dataclasses import dataclass

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


_FLAGS = {"--json": "json", "--no-color": "no_color", "-v": "verbose", "--verbose": "verbose"}
_VALUES = {"--db": "db", "--reviewer": "reviewer"}


def split_options(arguments: list[str]) -> tuple[Options, list[str]]:
    """Take the options out of the arguments; return them and what is left. After `--` nothing is taken.

    Only whole words are options: a note that begins with `-v` is a note. Raises FactcheckError where an option lacks
    its value.
    """
    flags: set[str] = set()
    values: dict[str, str] = {}
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        option, equals, value = argument.partition("=")
        if argument == "--":
            rest += [argument, *waiting]
        elif argument in _FLAGS:
            flags.add(_FLAGS[argument])
        elif option in _VALUES:
            given = value if equals else next(waiting, None)
            if given is None:
                raise FactcheckError(f"{option} lacks its value", "see `factcheck --help`")
            values[_VALUES[option]] = given
        else:
            rest.append(argument)
    options = Options(
        db=values.get("db"),
        reviewer=values.get("reviewer"),
        json="json" in flags,
        no_color="no_color" in flags,
        verbose="verbose" in flags,
    )
    return options, rest
