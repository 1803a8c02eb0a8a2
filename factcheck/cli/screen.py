"""Opens the interface on a terminal, and says afterwards where everything is and how to go on. Draws nothing itself."""

import gc
import os
import threading
from typing import TYPE_CHECKING

from factcheck.cli.context import Context
from factcheck.cli.output import quoted, say, tell

LAST_MOMENT = 3.0
"""Seconds from a signal to the end: saving the place and closing the store take some hundredths."""

if TYPE_CHECKING:
    from factcheck.domain.article import Page
    from factcheck.review.opening import Opened, Opener
    from factcheck.review.ports import Store
    from factcheck.review.sources.gather import Gathered


def open_review(context: Context, name: str | None) -> None:
    """Run the interface on a saved review, or the last one. Raises what ended it early."""
    reviewer = context.reviewer

    def opener(store: "Store") -> "Opened":
        from factcheck.review.opening import open_saved  # loads in the writer's thread, behind the first frame

        return open_saved(name, reviewer)(store)

    _run(context, opener)


def open_pages(context: Context, gathered: "Gathered", name: str) -> None:
    """Run the interface on pages that are taken into the review of that name. Raises what ended it early."""
    from factcheck.domain.clock import RandomUids, SystemClock
    from factcheck.review import opening
    from factcheck.review.sources.skipped import left_out

    keep_bytes, remarks = context.settings.keep_bytes, left_out(gathered.skipped)
    clock, uids = SystemClock(), RandomUids()
    opener = opening.open_pages(gathered.pages, name, context.reviewer, clock, uids, remarks, keep_bytes=keep_bytes)
    _run(context, opener, gathered.pages)


def open_home(context: Context) -> None:
    """Run the interface on the list of reviews."""
    _run(context, None)


def _give_a_last_moment(number: int) -> None:
    """End the process soon, whatever happens: Textual waits for ever to say goodbye to a terminal that is gone."""
    last = threading.Timer(LAST_MOMENT, os._exit, (128 + number,))
    last.daemon = True
    last.start()


def _collect_garbage() -> None:
    """Collect garbage from now on, but none of what is loaded: it stays, and looking through it would hold up keys."""
    gc.freeze()
    gc.enable()


def _run(context: Context, opener: "Opener | None", pages: "tuple[Page, ...]" = ()) -> None:
    if context.options.no_color:
        os.environ["NO_COLOR"] = "1"  # Textual reads it when the application is made
    from factcheck.tui.app import FactcheckApp

    app = FactcheckApp(
        context.open,
        opener,
        context.reviewer,
        pages,
        settings=context.settings,
        on_signal=_give_a_last_moment,
        on_legible=_collect_garbage,
    )
    farewell = app.run()
    if farewell is None:
        tell("factcheck: the program was ended early; what was saved stays saved")
        return
    if farewell.error is not None:
        raise farewell.error
    if farewell.review is not None:
        say(f"Saved in {farewell.where}. Go on with: factcheck resume {quoted(farewell.review)}")
