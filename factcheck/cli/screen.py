"""Opens the interface on a terminal, and says afterwards where everything is and how to go on. Draws nothing itself."""

import os
from typing import TYPE_CHECKING

from factcheck.cli.commands.review import quoted
from factcheck.cli.context import Context
from factcheck.cli.output import say, tell
from factcheck.domain.clock import RandomUids, SystemClock
from factcheck.review.gather import Gathered
from factcheck.review.opening import open_pages, open_saved

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
    _run(FactcheckApp(context.open, opener, reviewer, pages, settings=context.settings))


def open_home(context: Context) -> None:
    """Run the interface on the list of reviews."""
    _prepare(context)
    from factcheck.tui.app import FactcheckApp

    _run(FactcheckApp(context.open, None, context.reviewer, settings=context.settings))


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
