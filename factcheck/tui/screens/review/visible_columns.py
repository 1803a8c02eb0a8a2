"""Which articles stand side by side. Pure; knows widths and places, no widgets."""

from collections.abc import Sequence
from typing import TypeVar

ONE_BELOW = 60
TWO_BELOW = 100
COMFORTABLE = 48
"""Cells of a column in which a sentence of news takes three or four rows; wider windows show more columns."""

T = TypeVar("T")


def columns_that_fit(width: int) -> int:
    """How many columns a window of `width` cells shows: one below 60, two below 100, three and more from there."""
    if width < ONE_BELOW:
        return 1
    if width < TWO_BELOW:
        return 2
    return max(3, width // COMFORTABLE)


def choose(order: Sequence[T], wanted: Sequence[T], before: Sequence[T], number: int) -> list[T]:
    """Choose `number` of the articles in `order` to show, in that order.

    `wanted` are those that must be seen, the most important first. What was shown `before` stays where there is room,
    so that columns do not jump; then the neighbours to the right of the first wanted one fill up.
    """
    chosen = list(dict.fromkeys(wanted))[:number]
    start = order.index(chosen[0]) if chosen else 0
    neighbours = [*order[start:], *reversed(order[:start])]
    for article in [*before, *neighbours]:
        if len(chosen) >= number:
            break
        if article in order and article not in chosen:
            chosen.append(article)
    return [article for article in order if article in chosen]
