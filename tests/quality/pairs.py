"""How well contradictions between two sentences are told from what only looks like one. Scores no likeness.

The first cell of a row in `pairs/differing/` is the slot in which the pair contradicts itself; where a person might say
either, several are divided by `|`. Rows of `pairs/agreeing/` are two sentences for which no contradiction may be shown.
"""

from pathlib import Path

from tests.quality.measured import Measurement, share
from tests.quality.program import conflicting_slots
from tests.support.pair_tables import marked, rows

FOLDER = Path(__file__).parent / "pairs"


def measure() -> list[Measurement]:
    """Compare the two sentences of every pair."""
    return [_differing(), _agreeing()]


def tables(folder: str) -> list[tuple[str, list[str]]]:
    """The rows of all tables of a folder, each with the name of its table."""
    return [(path.stem, row) for path in sorted((FOLDER / folder).glob("*.tsv")) for row in rows(path)]


def _differing() -> Measurement:
    misses = []
    pairs = tables("differing")
    for table, (slots, one, other) in pairs:
        shown = conflicting_slots(marked(one), marked(other))
        if not set(shown) & set(slots.split("|")):
            misses.append(f"{table}: {slots} shown as {', '.join(shown) or 'nothing'}: {one} / {other}")
    return Measurement("pairs_differing", share(len(pairs) - len(misses), len(pairs)), len(pairs), tuple(misses))


def _agreeing() -> Measurement:
    misses = []
    pairs = tables("agreeing")
    for table, (one, other) in pairs:
        shown = conflicting_slots(marked(one), marked(other))
        if shown:
            misses.append(f"{table}: shown as {', '.join(shown)}: {one} / {other}")
    return Measurement("pairs_agreeing", share(len(pairs) - len(misses), len(pairs)), len(pairs), tuple(misses))
