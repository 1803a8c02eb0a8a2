"""Opens the interface on a terminal, and says afterwards where everything is and how to go on. Draws nothing itself."""

import os
import threading
from typing import TYPE_CHECKING

from factcheck.cli.commands.review import quoted
from factcheck.cli.context import Context
from factcheck.cli.output import say, tell
from factcheck.domain.clock import RandomUids, SystemClock
from factcheck.review.gather import Gathered
from factcheck.review.opening import open_pages, open_saved

LAST_MOMENT = 3.0
"""Seconds from a signal to the end: saving the place and closing the store take some hundredths."""

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp


def open_review(context: Context, *, gathered: Gathered | None, name: str | None) -> None:
    """Run the interface on a review: the pages gathered, or a saved one. Raises what ended it early."""
    _prepare(context)
    from factcheck.tui.app import FactcheckApp

    reviewer = context.reviewer
    pages = gathered.pages if gathered else ()
    if gathered and name:
        opener = open_pages(pages, name, reviewer, SystemClock(), RandomUids())
    else:
        opener = open_saved(name, reviewer)
    _run(FactcheckApp(context.open, opener, reviewer, pages, settings=context.settings, on_signal=_give_a_last_moment))


def open_home(context: Context) -> None:
    """Run the interface on the list of reviews."""
    _prepare(context)
    from factcheck.tui.app import FactcheckApp

    _run(FactcheckApp(context.open, None, context.reviewer, settings=context.settings, on_signal=_give_a_last_moment))


def _give_a_last_moment(number: int) -> None:
    """End the process soon, whatever happens: Textual waits for ever to say goodbye to a terminal that is gone."""
    last = threading.Timer(LAST_MOMENT, os._exit, (128 + number,))
    last.daemon = True
    last.start()


def _prepare(context: Context) -> None:
    if context.options.no_color:
        os.environ["NO_COLOR"] = "1"  # Textual reads it when the application is made


def _run(app: "FactcheckApp") -> None:
    farewell = app.run()
    if farewell is None:
        tell("factcheck: the program was ended early; what was saved stays saved")
        return
    if farewell.error is not None:
        raise farewell.error
    if farewell.review is not None:
        say(f"Saved in {farewell.where}. Go on with: factcheck resume {quoted(farewell.review)}")
