"""Measures the conflicts that are found against a labelled list, by hand: prints, asserts nothing.

    .venv/bin/python tests/benchmarks/conflicts.py --gold FILE --articles DIR [--all-articles]

The file holds `topics`: `topic`, `type`, `agree` and `values` with `file`, `start`, `end` (code points) and `text`. A
topic that disagrees is found where a conflict stands between two of its values, across articles or inside one; one that
agrees is flagged where that is so. A `trap` must not be called one name. Every conflict is listed, so that it can be
read, with those that no topic speaks of.
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.domain.claim import Claim
from factcheck.domain.match import Match, Signal, SlotState
from factcheck.review.preview import preview_matches
from factcheck.review.seen.state import ReviewState
from factcheck.review.sources.gather import gather

MAX_CHARACTERS = 5_000_000
Place = tuple[str, int, int]


@dataclass(frozen=True)
class Found:
    """A signal of a pair, and where its sides stand: file, start, end."""

    match: Match
    signal: Signal
    sides: tuple[Place, Place]


def main() -> None:
    """Read the labels, match their articles, print what was found, missed, wrongly flagged, and every conflict."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--all-articles", action="store_true", help="match every article of the folder together")
    options = parser.parse_args()
    topics = json.loads(options.gold.read_text(encoding="utf-8"))["topics"]
    named = {v["file"] for t in topics for v in t["values"]}
    paths = [p for p in sorted(options.articles.iterdir()) if options.all_articles or p.name in named]
    state = preview_matches(gather(paths, MAX_CHARACTERS).pages)
    names = {a.uid: p.name for a, p in zip(state.articles, paths, strict=True)}
    offsets = {p.name: _shift(state, n, p) for n, p in enumerate(paths)}
    signals = list(_signals(state, names))
    conflicts = [f for f in signals if f.signal.state is SlotState.CONFLICT]

    known: set[int] = set()
    right = wrong = wanted = 0
    for topic in topics:
        values = [(v["file"], v["start"] + offsets[v["file"]], v["end"] + offsets[v["file"]]) for v in topic["values"]]
        hits = [f for f in conflicts if _between(f, values)]
        known.update(id(f) for f in hits)
        if topic["type"] == "trap":
            same = [f for f in signals if f.signal.slot == "name" and f.signal.a and _between(f, values)]
            merged = [f for f in same if f.signal.state is SlotState.EQUAL]
            print(f"{'WRONG  ' if merged else 'ok     '} trap: {topic['topic']}")
            continue
        if topic["agree"]:
            wrong += bool(hits)
            if hits:
                print(f"FLAGGED agrees: {topic['topic']}: {_words(hits[0])}")
            continue
        wanted += 1
        right += bool(hits)
        print(f"{'found  ' if hits else 'MISSED '} {topic['topic']}" + (f": {_words(hits[0])}" if hits else ""))
    flagged = right + wrong
    print(
        f"\nrecall {right}/{wanted}, precision {right}/{flagged} of the topics flagged, "
        f"{len(conflicts)} conflicts in all\n"
    )
    for found in sorted(conflicts, key=lambda f: -f.match.score):
        print(f"{'labelled' if id(found) in known else 'no topic'} {found.match.score:5.1f} {_words(found)}")


def _shift(state: ReviewState, number: int, path: Path) -> int:
    """Labels count in the file, claims in the text that was taken in: where they differ, line ends were changed."""
    text = path.read_text(encoding="utf-8")
    taken: int = text.find(state.articles[number].text[:80])
    return -max(taken, 0)


def _signals(state: ReviewState, names: dict[Any, str]) -> Iterator[Found]:
    for match in state.bundle.matches:
        if match.relation is None:
            continue
        one, other = state.claim[match.a], state.claim[match.b]
        for signal in match.signals:
            sides = (one, signal.a_span, signal.a), (other, signal.b_span, signal.b)
            yield Found(match, signal, (_place(state, names, *sides[0]), _place(state, names, *sides[1])))


def _place(
    state: ReviewState, names: dict[Any, str], claim: Claim, span: tuple[int, int] | None, words: str | None
) -> Place:
    """Where the words stand; without a span, in the sentence after the claim."""
    start = claim.start_char
    if span is None and words:
        start = max(state.article[claim.article].text.find(words, start), start)
        span = 0, len(words)
    span = span or (0, 0)
    return names[claim.article], start + span[0], start + span[1]


def _between(found: Found, values: list[Place]) -> bool:
    """Whether the signal stands between two different values."""
    hits = [{n for n, value in enumerate(values) if _touches(side, value)} for side in found.sides]
    return any(n != m for n in hits[0] for m in hits[1])


def _touches(one: Place, other: Place) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _words(found: Found) -> str:
    files = " | ".join(side[0][:3] for side in found.sides)
    note = f" ({found.signal.note})" if found.signal.note else ""
    return f"{found.signal.slot} {found.signal.a!r} ≠ {found.signal.b!r}{note} [{files}]"


if __name__ == "__main__":
    main()
