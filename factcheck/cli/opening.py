"""`resume` and the list of reviews on a terminal, which open before anything else is loaded. Parses no options."""

import gc

from factcheck.cli.context import Context
from factcheck.cli.output import interactive
from factcheck.domain.errors import FactcheckError


def opens_at_once(context: Context, words: list[str]) -> bool:
    """Open what the words after the program's name ask for, if they leave no doubt; return whether they did.

    Reading a command line in full takes a tenth of the time to the first frame; what has options, or may be a mistake,
    is read in full.
    """
    if any(word.startswith("-") for word in words) or context.options.json or not interactive():
        return False
    if words and (words[0] != "resume" or len(words) > 2):
        return False
    # Until a review is legible nothing becomes garbage, and looking for it in what is being loaded takes a tenth of the
    # time. The interface switches it on again.
    gc.disable()
    if words:
        resume(context, words[1] if words[1:] else None)
    else:
        home(context)
    return True


def resume(context: Context, name: str | None) -> None:
    """Open the review of that name, or the last one. Raises FactcheckError without a terminal or a database."""
    context.check_database()
    if not interactive():
        raise FactcheckError("resume needs a terminal", "`factcheck show NAME` prints a review without one")
    if not context.database.exists():
        raise FactcheckError("there is no review to resume", "`factcheck review PATH…` makes one")
    from factcheck.cli.screen import open_review

    open_review(context, name)


def home(context: Context) -> None:
    """Show the list of reviews."""
    context.check_database()
    from factcheck.cli.screen import open_home

    open_home(context)
