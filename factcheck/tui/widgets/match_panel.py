"""Below the columns: the claim that keys act on, how the focused pair differs, and what every article has on it.

Draws rows it is given; which row is focused is decided elsewhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from rich.cells import cell_len
from textual.content import Content

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.match import SlotState
from factcheck.domain.visible import visible
from factcheck.review.marks import ClaimMark, MatchRow, Slot, gather_slots
from factcheck.tui.glyphs import said_glyph, verdict_words
from factcheck.tui.layout import fit
from factcheck.tui.widgets.fitted import Fitted

_SIGN = {SlotState.COMPATIBLE: "≈", SlotState.CONFLICT: "≠"}
SHARE_OF_NAME = 5
"""A name takes at most one in this many cells of the list; the column's heading has it whole."""


VERDICT = 13
"""Cells for a verdict in the list; `✓! confirmed` is among the longest."""
SLOT_LINES = 2
"""Lines for the slots."""


@dataclass(frozen=True, slots=True)
class PanelView:
    """What the panel shows.

    Attributes:
        article: The focused column's article.
        active: The claim that keys act on there, or None.
        mark: The decisions that stand on a claim.
        anchor: The article that the rows are compared with.
        rows: The match list.
        focused: The row that accept and reject act on.
        most_rows: Rows of the list there is room for.
    """

    article: Article
    active: Claim | None
    mark: Callable[[UUID], ClaimMark]
    anchor: Article | None
    rows: Sequence[MatchRow]
    focused: MatchRow | None
    most_rows: int


class MatchPanel(Fitted[PanelView]):
    """The match list and what stands above it."""

    def drawn(self, view: PanelView, width: int) -> list[Content]:
        """What the keys act on, the slots, and a row an article."""
        slots = self._slots(view, width)
        slots += [Content("")] * (SLOT_LINES - len(slots))  # one height whatever there is: the columns must not jump
        return [self._acting(view, width), *slots, *(self._row(view, row, width) for row in _window(view))]

    def _acting(self, view: PanelView, width: int) -> Content:
        """Which claim the keys act on, and what stands on it."""
        name = visible(view.article.label)
        if view.active is None:
            return Content(fit(f"{name}: not found there. j k walk this column, h l go to another", width))
        mark = view.mark(view.active.uid)
        claimant = view.active.claimant
        who = f"said by {visible(claimant.surface)}" if claimant else "the outlet's own words"
        said = f"said so? {said_glyph(mark.said)}"
        note = f"   note: {visible(mark.note)}" if mark.note else ""
        verdict = verdict_words(mark)
        rest = f"   {said}   {who}{note}"
        name = fit(name, max(width - cell_len(verdict) - 4, 8))
        tail = fit(rest, max(width - cell_len(name) - cell_len(verdict) - 4, 0))
        return Content.assemble(("▌ ", "$text-primary"), (name, "bold"), "  ", (verdict, "bold"), tail)

    def _slots(self, view: PanelView, width: int) -> list[Content]:
        """The slots with all answers and their holders, conflicts first, on one or two lines."""
        slots = gather_slots(view.anchor, view.rows) if view.anchor else []
        conflicts = [s for s in slots if s.state is SlotState.CONFLICT]
        others = [s for s in slots if s.state is not SlotState.CONFLICT]
        lines = _fill_lines([_slot_words(s) for s in conflicts], width, SLOT_LINES) if conflicts else []
        left = SLOT_LINES - len(lines)
        muted = _fill_lines([_slot_words(s) for s in others], width, left) if others and left else []
        if not slots:
            muted = ["no figures or dates to compare"]
        return [Content.styled(t, "bold $text-warning") for t in lines] + [
            Content.styled(t, "$text-muted") for t in muted
        ]

    def _row(self, view: PanelView, row: MatchRow, width: int) -> Content:
        focused = view.focused is not None and row.article.uid == view.focused.article.uid
        pointer = "▸" if focused else " "
        longest = max(cell_len(visible(r.article.label)) for r in view.rows)
        most = min(longest, max(width // SHARE_OF_NAME, 8))
        name = fit(visible(row.article.label), most)
        head = f"{pointer}{row.coverage.value} {_pad(name, most)}  "
        if row.match is None or row.claim is None or row.state is None:
            rejected = f" ({row.count} rejected; [ ] to see)" if row.count else ""
            return Content.styled(fit(f"{head}not found{rejected}", width), "" if focused else "$text-muted")
        number = f" {row.index + 1}/{row.count}" if row.count > 1 else ""
        mark = view.mark(row.claim.uid)
        said = f"{said_glyph(mark.said)} " if mark.said else ""
        by = f"said {said}{visible(row.claim.claimant.surface)}" if row.claim.claimant else f"{said}own words"
        who = fit(by, max(width // SHARE_OF_NAME, 8))
        verdict = fit(verdict_words(mark).split(",")[0], VERDICT)
        middle = (
            f"{_pad(who, max(width // SHARE_OF_NAME, 8))}  {_pad(verdict, VERDICT)}  "
            f"{row.state.value} {row.match.score:.0f}{number}"
        )
        text = head + middle
        quote = visible(row.claim.quote)
        room = width - cell_len(text) - 4
        tail = f"  “{fit(quote, room - 1)}”" if room >= 12 else ""
        return Content.assemble((fit(text, width), "bold" if focused else ""), (tail, "$text-muted"))


def _pad(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _slot_words(slot: Slot) -> str:
    """`ships ≠ 1 (Moscow Times) | 7 (Korea Herald)`: every answer once, with all who give it."""
    holders: dict[str, list[str]] = {}
    for answer in slot.answers:
        holders.setdefault(visible(answer.words), []).append(visible(answer.article.label))
    if slot.state is SlotState.ONLY_A:
        return f"{visible(slot.name)} only {visible(slot.answers[0].article.label)}: {visible(slot.answers[0].words)}"
    if slot.state is SlotState.EQUAL:
        return f"{visible(slot.name)} = {next(iter(holders))}"
    answers = " | ".join(f"{words} ({', '.join(dict.fromkeys(names))})" for words, names in holders.items())
    return f"{visible(slot.name)} {_SIGN[slot.state]} {answers}"


def _fill_lines(words: Sequence[str], width: int, most: int) -> list[str]:
    """Put pieces one after another on at most `most` lines; what does not fit is cut off with an ellipsis."""
    lines = [words[0]]
    for piece in words[1:]:
        if cell_len(lines[-1]) + 3 + cell_len(piece) <= width or len(lines) == most:
            lines[-1] += f"   {piece}"
        else:
            lines.append(piece)
    return [fit(line, width) for line in lines]


def _window(view: PanelView) -> list[MatchRow]:
    """The rows there is room for, the focused one among them."""
    rows, most = list(view.rows), max(view.most_rows, 1)
    if len(rows) <= most:
        return rows
    focused = next((n for n, r in enumerate(rows) if view.focused and r.article.uid == view.focused.article.uid), 0)
    start = min(max(focused - most // 2, 0), len(rows) - most)
    return rows[start : start + most]
