"""The two lines of words around an article's lines: how much was cut, and what is known of the line one is at."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from factcheck.domain.text.plural import counted
from factcheck.domain.text.visible import visible
from factcheck.review.desk.intake_check import Tally
from factcheck.tui.layout import fit
from factcheck.tui.widgets.fitted import Fitted


@dataclass(frozen=True, slots=True)
class CheckSummary:
    """Whose lines, and how much of them was cut."""

    label: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class CheckDetail:
    """What is known of the line (`line`), what a key would do there (`offer`), and what was done or is to be said."""

    line: str
    offer: str
    status: str
    alarm: bool = False


class IntakeHeading(Fitted[CheckSummary]):
    """One row: article, lines, how many are cut for which reasons, claims."""

    def drawn(self, view: CheckSummary, width: int) -> list[Content]:
        """The row, with as many reasons as fit."""
        words = next((w for w in _summaries(view.tally) if cell_len(w) <= width - 14), "")
        words = words or f"{view.tally.cut}/{view.tally.lines} cut"
        name = fit(visible(view.label), max(width - cell_len(words) - 4, 4))
        return [Content.assemble(" ", (name, "bold"), fit(f"  {words}", max(width - cell_len(name) - 1, 0)))]


class IntakeLine(Fitted[CheckDetail]):
    """One row: the line one is at, and at the right edge what was done."""

    def drawn(self, view: CheckDetail, width: int) -> list[Content]:
        """The row; what was said goes before what is offered."""
        width -= 2
        status = fit(visible(view.status), width)
        room = max(width - cell_len(status) - 2, 0)
        left = fit(visible(view.line), room)
        if view.offer and (left_over := room - cell_len(left) - 3) >= 16:
            left += f"   {fit(visible(view.offer), left_over)}"
        gap = " " * max(width - cell_len(left) - cell_len(status), 0)
        return [Content.assemble(" ", left, gap, (status, "bold $text-error" if view.alarm else "$text-muted"))]


def _summaries(tally: Tally) -> list[str]:
    """The tally in words, from the fullest to the shortest."""
    hand = f", {tally.by_hand} by hand" if tally.by_hand else ""
    claims = f"{counted(tally.claims, 'claim')}{hand}"
    forms = []
    for most in range(len(tally.reasons), -1, -1):
        parts = [f"{n} {visible(reason)}" for reason, n in tally.reasons[:most]]
        more = ["…"] if most < len(tally.reasons) else []
        reasons = f" ({', '.join(parts + more)})" if parts else ""
        forms.append(f"{counted(tally.lines, 'line')}, {tally.cut} cut{reasons}; {claims}")
    return [*forms, f"{tally.cut}/{tally.lines} cut; {claims}"]
