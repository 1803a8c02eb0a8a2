"""Runs a command and turns every error into one line and an exit code. Knows no command by itself: `commands` does."""

import logging
import os
import sys

from factcheck.cli.context import Context
from factcheck.cli.options import split_options
from factcheck.cli.output import tell
from factcheck.cli.version import let_go_of_output, version_line
from factcheck.domain.errors import FactcheckError

DONE, FAILED, BAD_INPUT = 0, 1, 2
STOPPED = 130
"""What shells give for a program that ^C ended."""
_GENERAL_HELP = "see `factcheck --help`"


def run(arguments: list[str]) -> int:
    """Run the command the arguments name; return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # whatever the locale: quotations are Unicode, and JSON is UTF-8
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()  # a closed pipe shows here at the latest, not when Python shuts down
        return code
    except FactcheckError as error:
        tell(f"factcheck: {error}")
        return BAD_INPUT
    except KeyboardInterrupt:
        tell("factcheck: stopped; what was saved stays saved")
        return STOPPED
    except BrokenPipeError:
        let_go_of_output()  # whoever read our output has closed it: nothing is wrong
        return DONE
    except Exception as error:  # the last line of defence: a traceback goes to the log, a line to people
        logging.getLogger(__name__).exception("a command failed")
        from factcheck.settings.paths import log_file

        tell(f"factcheck: the program failed ({type(error).__name__}: {error}); details are in {log_file()}")
        return FAILED


def _run(arguments: list[str]) -> int:
    options, rest = split_options(arguments)
    if rest[:1] == ["--version"]:
        print(version_line())
        return DONE
    from factcheck.cli.opening import opens_at_once
    from factcheck.settings.logs import start_logging
    from factcheck.settings.paths import log_file, settings_file
    from factcheck.settings.settings import load_settings

    start_logging(log_file(), verbose=options.verbose)
    context = Context(options, load_settings(settings_file()))
    if opens_at_once(context, rest):
        return DONE
    import typer

    from factcheck.cli.commands import COMMANDS, load
    from factcheck.cli.commands.app import app

    name = next((a for a in rest if not a.startswith("-")), None)
    if name is not None and name not in COMMANDS:
        from factcheck.domain.text.nearest import did_you_mean
        from factcheck.review.sources.address import looks_like_address, shown_address

        shown = shown_address(name)
        if os.path.exists(name) or looks_like_address(name):
            raise FactcheckError(f"no command {shown!r}", f"to review it: factcheck review {shown}")
        raise FactcheckError(f"no command {shown!r}", did_you_mean(name, COMMANDS, _GENERAL_HELP))
    if name is not None or rest:  # without a command all are listed, if help is asked for
        load(name)
    command = typer.main.get_command(app)
    try:
        # Not `command(…)`, which makes exit codes of its own of ^C and of a pipe that is closed.
        with command.make_context("factcheck", rest, obj=context) as called:
            command.invoke(called)
    except typer.Exit as leave:  # the help was shown
        return leave.exit_code
    except typer.TyperException as error:
        hint = f"see `factcheck {name} --help`" if name else _GENERAL_HELP
        raise FactcheckError(_one_line(error.format_message()), hint) from error
    return DONE


def _one_line(message: str) -> str:
    line = " ".join(message.split()).rstrip(".")
    return line[:1].lower() + line[1:]
