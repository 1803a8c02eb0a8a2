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
from factcheck.domain.match import UPDATE, Signal, SlotState
from factcheck.domain.origin import Origins
from factcheck.domain.seen import ClaimMark
from factcheck.domain.text import signs
from factcheck.domain.text.visible import visible
from factcheck.review.seen.marks import Coverage, MatchRow, Slot, gather_slots
from factcheck.tui.glyphs import said_glyph, verdict_words
from factcheck.tui.layout import fit
from factcheck.tui.widgets.fitted import Fitted

_SIGN = {SlotState.COMPATIBLE: signs.COMPATIBLE, SlotState.CONFLICT: signs.CONFLICT}
SHARE_OF_NAME = 5
"""A name takes at most one in this many cells of the list; the column's heading has it whole."""


SHARE_OF_HOLDER = 5
"""The name of who gives an answer takes at most one in this many cells, so that the answers themselves fit."""
VERDICT = 13
"""Cells for a verdict in the list; `✓! confirmed` is among the longest."""
GAP = 3
"""Cells between a row and the origins at its right."""
LEAST_ACTING = 40
"""Cells that the first row needs for the outlet, the verdict, and whether they said so."""
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
        matching: Whether what corresponds is still being looked for.
        against_itself: What the anchor claim's own article says against it: the other claim and the slot.
        draft: Words of a note on the claim that were closed without saving them.
        origin: On how many origins the anchor claim rests with what corresponds to it, once that is known.
    """

    article: Article
    active: Claim | None
    mark: Callable[[UUID], ClaimMark]
    anchor: Article | None
    rows: Sequence[MatchRow]
    focused: MatchRow | None
    most_rows: int
    matching: bool = False
    against_itself: Sequence[tuple[Claim, Signal]] = ()
    draft: str = ""
    origin: Origins | None = None


class MatchPanel(Fitted[PanelView]):
    """The match list and what stands above it."""

    def drawn(self, view: PanelView, width: int) -> list[Content]:
        """What the keys act on, the slots, and a row an article."""
        slots = self._slots(view, width)
        slots += [Content("")] * (SLOT_LINES - len(slots))  # one height whatever there is: the columns must not jump
        rows = _window(view)
        drawn = [self._row(view, row, width, width) for row in rows]
        for form in _origin_forms(view.origin) if rows else ():  # at the right of the list, where it fits
            room = width - cell_len(form) - GAP
            if cell_len(self._row_words(view, rows[-1], width)) <= room:
                drawn[-1] = _beside(self._row(view, rows[-1], width, room), form, width)
                return [self._acting(view, width), *slots, *drawn]
        return [self._acting_with_origin(view, width), *slots, *drawn]

    def _acting_with_origin(self, view: PanelView, width: int) -> Content:
        """The first row with the origins at its right, in as many words as leave the verdict whole."""
        for form in _origin_forms(view.origin):
            room = width - cell_len(form) - GAP
            if room >= LEAST_ACTING:
                return _beside(self._acting(view, room), form, width)
        return self._acting(view, width)

    def _acting(self, view: PanelView, width: int) -> Content:
        """Which claim the keys act on, and what stands on it."""
        name = visible(view.article.label)
        if view.active is None:
            row = view.focused
            if row is not None and row.coverage is Coverage.POSSIBLE and row.article.uid == view.article.uid:
                return Content(fit(f"{name}: possibly there: ] shows it, a accepts, x rejects", width))
            return Content(fit(f"{name}: not found there. j k walk this column, h l go to another", width))
        mark = view.mark(view.active.uid)
        claimant = view.active.claimant
        who = f"said by {visible(claimant.surface)}" if claimant else "the outlet's own words"
        said = f"said so? {said_glyph(mark.said)}"
        unsaved = f"   unsaved note (e): {fit(visible(view.draft), max(width // 3, 12))}" if view.draft else ""
        note = f"   note: {fit(visible(mark.note), max(width // 3, 12))}" if mark.note and not unsaved else ""
        verdict = verdict_words(mark)
        rest = f"{unsaved}   {said}{note}   {who}"  # what might get lost comes before what is kept
        name = fit(name, max(width - cell_len(verdict) - 4, 8))
        tail = fit(rest, max(width - cell_len(name) - cell_len(verdict) - 4, 0))
        return Content.assemble(("▌ ", "$text-primary"), (name, "bold"), "  ", (verdict, "bold"), tail)

    def _slots(self, view: PanelView, width: int) -> list[Content]:
        """The slots with all answers and their holders, conflicts first, on one or two lines."""
        slots = gather_slots(view.anchor, view.rows) if view.anchor else []
        if not slots and not view.against_itself:
            return [Content.styled("nothing to compare in them", "$text-muted")]
        most = width // SHARE_OF_HOLDER
        conflicts = [_against_itself(view.anchor, signal, most) for _, signal in view.against_itself if view.anchor]
        conflicts += [part for s in slots if s.state is SlotState.CONFLICT for part in _slot_parts(s, most)]
        others = [part for s in slots if s.state is not SlotState.CONFLICT for part in _slot_parts(s, most)]
        lines = _fill_lines(conflicts, width, SLOT_LINES)
        rest = _fill_lines(others, width, SLOT_LINES - len(lines))
        return [Content.styled(t, "bold $text-warning") for t in lines] + [
            Content.styled(t, "$text-muted") for t in rest
        ]

    def _row(self, view: PanelView, row: MatchRow, width: int, room: int) -> Content:
        """A line of the list in `room` cells; `width` is what its parts are measured by."""
        focused = view.focused is not None and row.article.uid == view.focused.article.uid
        text = self._row_words(view, row, width)
        if row.match is None or row.claim is None or row.state is None:
            return Content.styled(fit(text, room), "" if focused else "$text-muted")
        quote = visible(row.claim.quote)
        if row.coverage is Coverage.POSSIBLE:
            left = max(room - cell_len(text) - 3, 0)
            return Content.styled(fit(f"{text} “{fit(quote, left)}”", room), "bold" if focused else "$text-muted")
        left = room - cell_len(text) - 4
        tail = f"  “{fit(quote, left - 1)}”" if left >= 12 else ""
        return Content.assemble((fit(text, room), "bold" if focused else ""), (tail, "$text-muted"))

    def _row_words(self, view: PanelView, row: MatchRow, width: int) -> str:
        """What a line of the list says besides the quotation."""
        focused = view.focused is not None and row.article.uid == view.focused.article.uid
        pointer = "▸" if focused else " "
        longest = max(cell_len(visible(r.article.label)) for r in view.rows)
        most = min(longest, max(width // SHARE_OF_NAME, 8))
        name = fit(visible(row.article.label), most)
        head = f"{pointer}{row.coverage.value} {_pad(name, most)}  "
        if row.match is None or row.claim is None or row.state is None:
            rejected = f" ({row.count} rejected; [ ] to see)" if row.count else ""
            words = "matching…" if view.matching else f"not found{rejected}"
            return f"{head}{words}"
        if row.coverage is Coverage.POSSIBLE:
            return f"{head}possibly:"
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
        return head + middle


def _origin_forms(origin: Origins | None) -> list[str]:
    """`3 outlets · 1 origin NIS`, from the fullest to the shortest way of saying it; nothing for one outlet."""
    if origin is None or origin.outlets < 2:
        return []
    return [visible(f"{origin.count} {origin.names}"), origin.count] if len(origin.origins) == 1 else [origin.count]


def _beside(row: Content, words: str, width: int) -> Content:
    """A row with words at its right end."""
    return Content.assemble(row, " " * max(width - row.cell_length - cell_len(words), 1), (words, "bold"))


def _against_itself(article: Article, signal: Signal, most: int) -> str:
    """`Ledger contradicts itself: figure ≠ four | three`."""
    words = f"{visible(signal.a or '')} | {visible(signal.b or '')}"
    return f"{fit(visible(article.label), most)} contradicts itself: {visible(signal.slot)} {signs.CONFLICT} {words}"


def _pad(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _slot_parts(slot: Slot, most: int) -> list[str]:
    """`ships ≠ 1 (Moscow Times)`, `| 7 (Korea Herald)`: every answer once, with its holders; conflicting ones first.

    `most`: cells for a holder's name.
    """
    name = visible(slot.name)
    own, *rest = slot.answers
    rest.sort(key=lambda a: a.state is not SlotState.CONFLICT)
    holders: dict[str, list[str]] = {}
    for answer in (own, *rest):
        holder = fit(visible(answer.article.label), most)
        holders.setdefault(visible(answer.words), []).append(f"{holder}, {UPDATE}" if answer.newer else holder)
    if slot.state is SlotState.ONLY_A:
        return [f"{name} only {fit(visible(own.article.label), most)}: {visible(own.words)}"]
    if slot.state is SlotState.EQUAL:
        return [f"{name} = {next(iter(holders))}"]
    answers = [f"{words} ({', '.join(dict.fromkeys(names))})" for words, names in holders.items()]
    return [f"{name} {_SIGN[slot.state]} {answers[0]}", *(f"| {a}" for a in answers[1:])]


def _fill_lines(parts: Sequence[str], width: int, most: int) -> list[str]:
    """Put parts one after another on at most `most` lines; what does not fit is cut off with an ellipsis."""
    lines: list[str] = []
    for part in parts:
        gap = " " if part.startswith("|") else "   "
        if lines and (cell_len(lines[-1]) + len(gap) + cell_len(part) <= width or len(lines) == most):
            lines[-1] += gap + part
        elif len(lines) < most:
            lines.append(part)
    return [fit(line, width) for line in lines]


def _window(view: PanelView) -> list[MatchRow]:
    """The rows there is room for, the focused one among them."""
    rows, most = list(view.rows), max(view.most_rows, 1)
    if len(rows) <= most:
        return rows
    focused = next((n for n, r in enumerate(rows) if view.focused and r.article.uid == view.focused.article.uid), 0)
    start = min(max(focused - most // 2, 0), len(rows) - most)
    return rows[start : start + most]
