"""Takes in what is named on the command line, with progress, and says what was left out. Holds no rule."""

import os
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Annotated, BinaryIO

import typer

from factcheck.cli.context import Context
from factcheck.cli.output import count, interactive, on_screen, tell
from factcheck.cli.progress import ProgressLine
from factcheck.domain.article import Page
from factcheck.domain.job import Job
from factcheck.review.sources.entries import STANDARD_INPUT
from factcheck.review.sources.gather import Gathered, gather
from factcheck.review.sources.skipped import MOST_LISTED, alike, skipped_lines

NAMED = Annotated[
    list[str],
    typer.Argument(metavar="PATH", help="files, folders, http(s) addresses; - is standard input", show_default=False),
]
"""The argument of every command that takes something in."""


def take(context: Context, named: Sequence[str]) -> Gathered:
    """Read what is named; tell how far it is and, in the end, what was skipped.

    Raises FactcheckError where something named cannot be used.
    """
    verbose = context.options.verbose
    with ProgressLine(verbose=verbose) as line:
        gathered = gather(
            named,
            context.settings.max_text_characters,
            standard_input=_standard_input(),
            job=Job(lambda done, of, name: line.show(f"reading {done + 1:,} of {of:,}: {name}")),
        )
    for words in skipped_lines(gathered.skipped, every=verbose):
        tell(words)
    return gathered


def tell_notes(context: Context, pages: Sequence[Page]) -> None:
    """Tell what was changed or guessed on the way in; what is so of many articles once."""
    notes = [(page, note) for page in pages for note in page.notes]
    if len(notes) <= MOST_LISTED or context.options.verbose:
        for page, note in notes:
            tell(f"{page.source}: {note}")
        return
    for note, times in Counter(alike(note) for _, note in notes).most_common():
        tell(f"{count(times, 'article')}: {note}")


def has_terminal(named: Sequence[str]) -> bool:
    """Whether there is a terminal to work on, after everything named has been read.

    Where standard input was a page, keys come from the terminal that the program was started on, if there is one: it
    takes the place of standard input, which is where Textual reads them.
    """
    if STANDARD_INPUT not in named:
        return interactive()
    if not on_screen():
        return False
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:  # started by a service, or Windows
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    return True


def _standard_input() -> BinaryIO | None:
    """None where it is closed."""
    return None if sys.stdin is None else sys.stdin.buffer
