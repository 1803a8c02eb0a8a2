"""Measures the program on labelled material of our own, and holds the figures against their floors.

    .venv/bin/python -m tests.quality [--kind lines|claimants|pairs|events] [-v] [--write]

Exit 0: every figure holds; 1: one is below its floor; 2: the file of floors is refused.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.quality import claimants, lines, matched, pairs, table
from tests.quality.floors import FILE, Floor, FloorsError, fallen, noted, read_floors, write_floors
from tests.quality.measured import FIGURES, KINDS, Measurement

MEASURES: dict[str, Callable[[], list[Measurement]]] = {
    "lines": lines.measure,
    "claimants": claimants.measure,
    "pairs": pairs.measure,
    "events": matched.measure,
}


def main(arguments: Sequence[str] | None = None, *, floors_file: Path = FILE, shown_in: Path = table.SHOWN_IN) -> int:
    """Measure, print, and say by the exit code whether all floors hold."""
    parser = argparse.ArgumentParser(prog="tests.quality", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--kind", choices=KINDS, help="measure only this")
    parser.add_argument("-v", "--verbose", action="store_true", help="show every miss")
    parser.add_argument("--write", action="store_true", help="note what is measured: floors rise, the table is renewed")
    options = parser.parse_args(arguments)
    try:
        floors = read_floors(floors_file)
    except FloorsError as error:
        print(*error.args, sep="\n", file=sys.stderr)
        return 2
    kinds = [options.kind] if options.kind else list(KINDS)
    measurements = {m.key: m for kind in kinds for m in MEASURES[kind]()}
    _print(measurements, floors, verbose=options.verbose)
    faults = fallen(floors, measurements)
    if options.write and not faults:
        floors = noted(floors, measurements)
        write_floors(floors, floors_file)
        table.show(floors, shown_in)
    print(*faults, sep="\n", end="\n" * bool(faults), file=sys.stderr)
    return 1 if faults else 0


def _print(measurements: dict[str, Measurement], floors: dict[str, Floor], *, verbose: bool) -> None:
    for figure in FIGURES:
        if now := measurements.get(figure.key):
            floor = floors[figure.key]
            change = f"{now.value - floor.measured:+.4f}" if round(now.value, 4) != floor.measured else ""
            shares = f"{now.value:.4f}  floor {floor.floor:.3f}  of {now.of:4}"
            print(f"{figure.key:32} {shares}  {figure.says} {change}".rstrip())
            if verbose:
                print(*(f"    {miss}" for miss in now.misses), sep="\n", end="\n" * bool(now.misses))


if __name__ == "__main__":
    sys.exit(main())
