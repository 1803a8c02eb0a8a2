"""Two reports of one fire, whose speakers a reviewer may know to be one, or two; names that no pattern explains."""

from pathlib import Path

FIRST = """Burning ferry steered out of the basin

June 4, 2024

The CSO said on Tuesday that 12 sailors were killed in the fire at Port Lorn.

Harbour pilot Bruno Hale steered the burning ferry out of the basin before dawn.
"""
SECOND = """Fire at Port Lorn kills sailors

June 4, 2024

The harbour watchdog said on Tuesday that 15 sailors were killed in the fire at Port Lorn.

Harbour pilot Tomas Ruud steered the burning ferry out of the basin before dawn.
"""


def write_reports(folder: Path) -> Path:
    """Write the two files into a new folder and return it."""
    folder.mkdir()
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder
