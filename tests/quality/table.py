"""The table of figures as `CONTRIBUTING.md` shows it, between two markers. Measures nothing."""

from collections.abc import Mapping
from pathlib import Path

from tests.quality.floors import Floor
from tests.quality.measured import FIGURES

SHOWN_IN = Path(__file__).parents[2] / "CONTRIBUTING.md"
BEGIN, END = "<!-- quality -->", "<!-- /quality -->"
_HEAD = ("| measured | of | at first | now | floor |", "|---|--:|--:|--:|--:|")


def table(floors: Mapping[str, Floor]) -> str:
    """The table in Markdown, a row for each figure."""
    rows = [
        f"| {figure.says} | {floor.of} | {floor.measured_at_first:.3f} | {floor.measured:.3f} | {floor.floor:.3f} |"
        for figure in FIGURES
        for floor in [floors[figure.key]]
    ]
    return "\n".join((*_HEAD, *rows))


def shown(path: Path = SHOWN_IN) -> str:
    """The table that stands between the markers."""
    return path.read_text("utf-8").split(BEGIN, 1)[1].split(END, 1)[0].strip()


def show(floors: Mapping[str, Floor], path: Path = SHOWN_IN) -> None:
    """Put the table between the markers."""
    before, rest = path.read_text("utf-8").split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    path.write_text(f"{before}{BEGIN}\n{table(floors)}\n{END}{after}", "utf-8")
