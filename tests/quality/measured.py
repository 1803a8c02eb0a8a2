"""What is measured: the list of figures, and what a measurement gives. Holds no floor and measures nothing itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A figure of the table: its key in `floors.toml`, and what it says in words."""

    key: str
    kind: str
    says: str


@dataclass(frozen=True)
class Measurement:
    """A figure's value (0–1), the number of labelled things that it rests on, and each miss in one line."""

    key: str
    value: float
    of: int
    misses: tuple[str, ...]


KINDS = ("lines", "claimants", "pairs", "events")

FIGURES = (
    Figure("lines_kept", "lines", "lines of the article kept and others cut, F1"),
    Figure("lines_labels", "lines", "labels of lines, macro F1 over the six"),
    Figure("lines_title", "lines", "headline exact"),
    Figure("lines_outlet", "lines", "outlet exact, or rightly none"),
    Figure("lines_date", "lines", "day of publication exact"),
    Figure("claimants_surface", "claimants", "who says a sentence, F1 of exact words"),
    Figure("claimants_kind", "claimants", "kind of speaker, of those heard exactly"),
    Figure("claimants_chain", "claimants", "who is cited by the speaker, F1"),
    Figure("pairs_differing", "pairs", "contradictions shown in the right slot"),
    Figure("pairs_agreeing", "pairs", "pairs without a contradiction that none is shown for"),
    Figure("events_ranking", "events", "pairs of an event ranked by score, mean average precision"),
    Figure("events_suggested_precision", "events", "suggested pairs that correspond, wholly or in part"),
    Figure("events_suggested_recall", "events", "pairs that state the same which are suggested"),
    Figure("events_contradictions_precision", "events", "contradictions shown between reports that are such"),
    Figure("events_contradictions_recall", "events", "contradictions between reports that are shown"),
)


def f1(right: int, given: int, wanted: int) -> float:
    """The harmonic mean of precision and recall; 1 where nothing is wanted and nothing given."""
    return 2 * right / (given + wanted) if given + wanted else 1.0


def share(right: int, of: int) -> float:
    """A part of a whole; 1 of nothing."""
    return right / of if of else 1.0
