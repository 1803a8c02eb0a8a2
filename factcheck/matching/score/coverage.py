"""Whether one text has all of another and clearly more. Gives a yes or no, not a score."""

ALL_OF_IT = 0.75
"""Share of a text's weight that the other must cover to have "all" of it: reports seldom use the same words."""
CLEARLY_MORE = 0.6
"""Share of the longer text's weight that is covered at most when it says clearly more."""


def richer(one: float, other: float) -> bool:
    """Whether one of two texts has all matched content of the other and clearly more, whichever it is.

    `one`, `other`: share (0-1) of each text's weight that the other covers.
    """
    return max(one, other) >= ALL_OF_IT and min(one, other) <= CLEARLY_MORE
