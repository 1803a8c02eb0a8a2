"""What was not taken in, and why; and how much of that is told in few lines. Reads nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.review.sources.entries import Entry

MOST_LISTED = 10
"""More than so many are told by reason."""
_NAMED = 3
"""Names that stand for the others of one reason."""
_FIGURE = re.compile(r"\d[\d,]*")


def alike(sentence: str) -> str:
    """A sentence without its figures: those that are equal then say the same of several files."""
    return _FIGURE.sub("…", sentence)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was not taken in, and why; `kind` is the reason without what is this one's alone."""

    where: str
    name: str
    reason: str
    kind: str

    @classmethod
    def because(cls, entry: Entry, message: str) -> "Skipped":
        """It cannot be used, as an error's message says."""
        reason = message.removeprefix(f"{entry.name}: ")
        own = rf"(?<!\w)(?:{re.escape(entry.where)}|{re.escape(entry.name)})(?!\w)"
        return cls(entry.where, entry.name, reason, alike(re.sub(own, "…", reason)))

    @classmethod
    def as_double(cls, entry: Entry, first: Entry) -> "Skipped":
        """Its text was there already."""
        reason = "the same text as {}, taken once"
        return cls(entry.where, entry.name, reason.format(first.name), reason.format("another"))


def skipped_lines(skipped: Sequence[Skipped], *, every: bool = False) -> list[str]:
    """A line for each, or, of more than `MOST_LISTED`, a line for each kind of reason, the most frequent first."""
    if every or len(skipped) <= MOST_LISTED:
        return [f"skipped {s.where}: {s.reason}" for s in skipped]
    lines = []
    for group in grouped(skipped):
        if len(group) == 1:
            lines.append(f"skipped {group[0].where}: {group[0].reason}")
            continue
        names = [s.name for s in group]
        rest = len(names) - _NAMED
        listed = f"{', '.join(names[:_NAMED])} and {rest:,} more" if rest > 0 else " and ".join(names)
        lines.append(f"skipped {len(group):,} files: {group[0].kind} ({listed})")
    return lines


def left_out(skipped: Sequence[Skipped]) -> tuple[str, ...]:
    """The same in one sentence, for a line of the interface; empty where nothing was skipped."""
    if len(skipped) < 2:
        return tuple(f"{s.name} is left out: {s.reason}" for s in skipped)
    largest = grouped(skipped)[0]
    if len(largest) == 1:
        return (f"{len(skipped):,} files are left out, the first being {skipped[0].name}: {skipped[0].reason}",)
    share = "all" if len(largest) == len(skipped) else f"{len(largest):,} of them"
    return (f"{len(skipped):,} files are left out, {share} like {largest[0].name}: {largest[0].reason}",)


def grouped(skipped: Sequence[Skipped]) -> list[list[Skipped]]:
    """Those of one kind of reason together, the largest group first."""
    groups: dict[str, list[Skipped]] = {}
    for each in skipped:
        groups.setdefault(each.kind, []).append(each)
    return sorted(groups.values(), key=len, reverse=True)
