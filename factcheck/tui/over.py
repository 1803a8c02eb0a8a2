"""The screens that can stand over a review, by the names that its actions call them; loaded when they are asked for.

A new one is a file of its own with `over`, its keys in the registry, and a line in `OVER`. Shows none by itself.
"""

from collections.abc import Callable, Mapping

from textual.screen import Screen

from factcheck.tui.screens.review.port import ReviewPort


def _archive(review: ReviewPort) -> Screen[None] | None:
    from factcheck.tui.screens.archive import over

    return over(review)


def _facts(review: ReviewPort) -> Screen[None] | None:
    from factcheck.tui.screens.facts import over

    return over(review)


def _lines(review: ReviewPort) -> Screen[None] | None:
    from factcheck.tui.intake_check.screen import over

    return over(review)


def _names(review: ReviewPort) -> Screen[None] | None:
    from factcheck.tui.screens.aliases import over

    return over(review)


def _origins(review: ReviewPort) -> Screen[None] | None:
    from factcheck.tui.screens.origins import over

    return over(review)


def _versions(review: ReviewPort) -> Screen[None] | None:
    from factcheck.tui.screens.versions import over

    return over(review)


OVER: Mapping[str, Callable[[ReviewPort], Screen[None] | None]] = {
    "archive": _archive,
    "facts": _facts,
    "lines": _lines,
    "names": _names,
    "origins": _origins,
    "versions": _versions,
}
