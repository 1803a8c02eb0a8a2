"""The last line of the match list: whether the claim was checked before, in one row. Looks nothing up."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from factcheck.domain.text.visible import visible
from factcheck.review.seen.archive import CheckedBefore
from factcheck.tui.glyphs import earlier_words
from factcheck.tui.layout import fit
from factcheck.tui.widgets.fitted import Fitted


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found, the likeliest first; None while it is looked for."""

    found: Sequence[CheckedBefore] | None = None


class CheckedLine(Fitted[Checked]):
    """One row."""

    def __init__(self) -> None:
        super().__init__(Checked())

    def drawn(self, view: Checked, width: int) -> list[Content]:
        """`checked before: ✗ denied by ann 2024-10-21 · Free Coast · review Ferries   C shows 2`."""
        if view.found is None:
            return [Content("")]
        if not view.found:
            return [Content.styled(fit("not checked before in other reviews", width), "$text-muted")]
        best = view.found[0]
        head = fit(f"checked before: {earlier_words(best)}", width)
        more = f"   C shows {'it' if len(view.found) == 1 else len(view.found)}"
        room = width - cell_len(head) - cell_len(more)
        where = fit(f" · {visible(best.article.label)} · review {visible(best.review.name)}", max(room, 0))
        return [Content.assemble((head, "bold"), where, (more if room >= 0 else "", "$text-muted"))]
