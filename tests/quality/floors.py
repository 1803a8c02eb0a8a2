"""The floors under the figures: `floors.toml` read, checked and written. Measures nothing and prints nothing.

A floor only rises. One below the highest that it has stood at needs a sentence of reason beside it.
"""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tests.quality.measured import FIGURES, Measurement

FILE = Path(__file__).parent / "floors.toml"
LEAST_REASON = 5
"""A reason is a sentence: at least so many words, ended by a full stop."""
STEPS = 1000
"""Floors are kept in thousandths: what comes after them differs between machines."""

_HEAD = """\
# What is measured, and the floor under each figure: `.ci/run` fails below it. How to read and raise them: README.md.
# measured_at_first: as found when the material was new to the program. highest_floor: where the floor has stood.
# Lowering a floor means writing the lower number here, with a sentence of reason: reason = "…"
"""


class FloorsError(ValueError):
    """The file of floors is not as it should be; each argument is a sentence that says what is wrong."""


@dataclass(frozen=True)
class Floor:
    """What stands in the file on one figure: shares 0–1, and the number of labelled things."""

    of: int
    measured_at_first: float
    measured: float
    floor: float
    highest_floor: float
    reason: str = ""

    def faults(self, key: str) -> list[str]:
        """What is wrong with the entry, in sentences."""
        if self.highest_floor < down(self.measured_at_first):
            return [f"{key}: highest_floor {self.highest_floor} is below what was measured at first"]
        if self.floor > self.highest_floor:
            return [f"{key}: floor {self.floor} is above highest_floor {self.highest_floor}"]
        if self.floor < self.highest_floor and not _is_sentence(self.reason):
            return [
                f"{key}: floor {self.floor} has stood at {self.highest_floor}; lowering it needs a sentence of reason"
            ]
        return []


def read_floors(path: Path = FILE) -> dict[str, Floor]:
    """Read the file.

    Raises:
        FloorsError: A figure is missing or not known, or a floor was lowered without a reason.
    """
    floors = {key: Floor(**entry) for key, entry in tomllib.loads(path.read_text("utf-8")).items()}
    keys = {figure.key for figure in FIGURES}
    faults = [f"{key}: no floor stands in {path.name}" for key in sorted(keys - floors.keys())]
    faults += [f"{key}: no such figure is measured" for key in sorted(floors.keys() - keys)]
    faults += [fault for key, floor in floors.items() for fault in floor.faults(key)]
    if faults:
        raise FloorsError(*faults)
    return floors


def fallen(floors: Mapping[str, Floor], measurements: Mapping[str, Measurement]) -> list[str]:
    """What does not hold, in sentences: a figure below its floor, or one that rests on less than it did."""
    return [
        fault
        for key, now in measurements.items()
        for fault in (
            f"{key}: {now.value:.4f} is below its floor {floors[key].floor:.3f}" * (now.value < floors[key].floor),
            f"{key}: rests on {now.of} labelled things, was {floors[key].of}" * (now.of < floors[key].of),
        )
        if fault
    ]


def noted(floors: Mapping[str, Floor], measurements: Mapping[str, Measurement]) -> dict[str, Floor]:
    """Floors with what is measured now: they rise to it, and keep standing where less is measured.

    A reason goes when its floor is back where it stood.
    """
    return {**floors, **{key: _noted(floors.get(key), now) for key, now in measurements.items()}}


def write_floors(floors: Mapping[str, Floor], path: Path = FILE) -> None:
    """Write the file anew, in the order of the figures."""
    entries = [_entry(figure.key, floors[figure.key]) for figure in FIGURES]
    path.write_text("\n".join([_HEAD, *entries]), "utf-8")


def down(share: float) -> float:
    """A share cut to thousandths."""
    return math.floor(share * STEPS) / STEPS


def _noted(before: Floor | None, now: Measurement) -> Floor:
    measured, reached = round(now.value, 4), down(now.value)
    if before is None:
        return Floor(now.of, measured, measured, reached, reached)
    floor = max(before.floor, reached)
    highest = max(before.highest_floor, floor)
    return replace(
        before,
        of=now.of,
        measured=measured,
        floor=floor,
        highest_floor=highest,
        reason=before.reason if floor < highest else "",
    )


def _entry(key: str, floor: Floor) -> str:
    lines = [
        f"[{key}]",
        f"of = {floor.of}",
        f"measured_at_first = {floor.measured_at_first:.4f}",
        f"measured = {floor.measured:.4f}",
        f"floor = {floor.floor:.3f}",
        f"highest_floor = {floor.highest_floor:.3f}",
    ]
    if floor.reason:
        quoted = floor.reason.replace("\\", "\\\\").replace('"', '\\"')
        lines.append(f'reason = "{quoted}"')
    return "\n".join(lines) + "\n"


def _is_sentence(reason: str) -> bool:
    return len(reason.split()) >= LEAST_REASON and reason.rstrip().endswith(".")
