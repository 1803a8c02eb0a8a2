"""What changed between two versions of an article, and which earlier verdicts are to be looked at again.

Decides and stores nothing. Changes are told by signs and underlining, never by colour alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen

from factcheck.domain.article import Article
from factcheck.domain.seen import ClaimMark
from factcheck.domain.text.plural import counted
from factcheck.domain.text.visible import visible
from factcheck.review.decisions.carrying import LookAgain, Versions
from factcheck.review.decisions.carrying_lines import LineLeft
from factcheck.review.seen.difference import Change, ComparedSentence, Difference, difference
from factcheck.tui.glyphs import said_glyph, verdict_words
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.possible import Now
from factcheck.tui.keys.versions import VERSIONS
from factcheck.tui.layout import wrap
from factcheck.tui.screens.review.port import ReviewPort
from factcheck.tui.widgets.fitted import Fitted
from factcheck.tui.widgets.key_line import KeyLine

MOST_ROWS = 2_000
"""Sentences drawn; `factcheck versions` prints all of them."""
_TONES = {Change.GONE: "$text-error", Change.NEW: "$text-success", Change.SAME: "", Change.SAME_ON: "$text-muted"}
_CHANGED = "bold underline"


@dataclass(frozen=True, slots=True)
class VersionsView:
    """What the page shows: two versions, how they differ, and what is to be looked at again."""

    later: Article
    earlier: Article
    difference: Difference
    again: Sequence[LookAgain]
    lines: Sequence[LineLeft] = ()


class VersionsPage(Fitted[VersionsView]):
    """Counts, verdicts that were not found again, and the two texts."""

    def drawn(self, view: VersionsView, width: int) -> list[Content]:
        """The page in rows of `width` cells."""
        rows = view.difference.rows
        lines = list(_said(f"{view.later.label}: what changed between versions", width, "bold"))
        lines += _said(f"− {view.earlier.source}   + {view.later.source}", width, "$text-muted")
        lines += _said(f"sentences: {view.difference.counts}", width)
        lines += _again(view.again, width)
        lines += _lines_left(view.lines, width)
        lines.append(Content(""))
        if not view.difference.gone and not view.difference.new:
            lines += _said("The text is the same, but for lines that were cut.", width)
        for row in rows[:MOST_ROWS]:
            lines += _row(row, width)
        if len(rows) > MOST_ROWS:
            lines += _said(f"┄ {len(rows) - MOST_ROWS} more; `factcheck versions` prints all ┄", width, "$text-muted")
        return lines


class VersionsScreen(ModalScreen[None]):
    """The page, with keys to scroll it.

    Args:
        later: The current article.
        earlier: The version that it followed.
        again: What is to be looked at again.
        lines: What was put in or cut by hand and is gone.
    """

    KEYS = VERSIONS
    BINDINGS = bindings(VERSIONS)
    AUTO_FOCUS = ""  # keys are the screen's

    def __init__(
        self, later: Article, earlier: Article, again: Sequence[LookAgain], lines: Sequence[LineLeft] = ()
    ) -> None:
        super().__init__()
        self._view = VersionsView(later, earlier, difference(earlier, later), again, lines)

    def compose(self) -> ComposeResult:
        """One scrolling page and the keys."""
        with VerticalScroll(id="versions"):
            yield VersionsPage(self._view)
        yield KeyLine(VERSIONS)

    def now(self) -> Now:
        """All that it can do is possible at any time."""
        return Now()

    def _scroll(self, rows: int) -> None:
        self._page.scroll_to(y=self._page.scroll_offset.y + rows, animate=False, immediate=True)

    @property
    def _page(self) -> VerticalScroll:
        return self.query_one("#versions", VerticalScroll)

    def action_down(self) -> None:
        """Scroll a row down."""
        self._scroll(1)

    def action_up(self) -> None:
        """Scroll a row up."""
        self._scroll(-1)

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self._scroll(self._page.size.height - 1)

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self._scroll(1 - self._page.size.height)

    def action_first(self) -> None:
        """Go to the beginning."""
        self._scroll(-self._page.max_scroll_y)

    def action_last(self) -> None:
        """Go to the end."""
        self._scroll(self._page.max_scroll_y)

    def action_close(self) -> None:
        """Go back to the review."""
        self.dismiss()


def over(review: ReviewPort) -> VersionsScreen | None:
    """What changed between the versions of the focused article."""
    desk = review.desk
    if desk.focus is None or (earlier := desk.earlier) is None:
        review.status.say("this article has no earlier version")
        return None
    state = desk.state
    versions = Versions(state.kept, state.reviewer, {desk.focus})
    again, lines = versions.look_again(state.log, desk.focus), versions.lines_left(state.log, desk.focus)
    return VersionsScreen(state.article[desk.focus], earlier, again, lines)


def _again(again: Sequence[LookAgain], width: int) -> Iterator[Content]:
    if not again:
        yield from _said("No earlier verdict is left to look at again.", width)
        return
    yield Content("")
    number = counted(len(again), "earlier verdict")
    yield from _said(f"{number} not found again, to look at again:", width, "bold $text-warning")
    for one in again:
        said = f" · said so? {said_glyph(one.said)}" if one.said else ""
        words = verdict_words(ClaimMark(one.verdict))
        yield from _hung(f"{words}{said} · “{one.claim.quote}”", width)
        if one.note:
            yield from _hung(f"note: {one.note}", width, first="  ")


def _lines_left(lines: Sequence[LineLeft], width: int) -> Iterator[Content]:
    if lines:
        number = counted(len(lines), "line")
        yield from _said(f"{number} put in or cut by hand, not found again:", width, "bold $text-warning")
    for line in lines:
        yield from _hung(f"{'put in' if line.counts else 'cut'} · “{line.text}”", width)


def _said(text: str, width: int, style: str = "") -> Iterator[Content]:
    for start, end in wrap(text, 0, len(text), width):
        yield Content.styled(visible(text[start:end]), style)


def _hung(text: str, width: int, *, first: str = "") -> Iterator[Content]:
    """A text whose further rows are set in by two cells."""
    before = first
    for start, end in wrap(text, 0, len(text), max(width - 2, 1)):
        yield Content(before + visible(text[start:end]))
        before = "  "


def _row(row: ComparedSentence, width: int) -> Iterator[Content]:
    """A sentence with its sign before each of its rows; words that the other version has not are underlined."""
    tone = _TONES[row.change]
    if row.change is Change.SAME_ON:
        yield from _said(f"┄ {row.text} ┄", width, tone)
        return
    text = row.text
    for start, end in wrap(text, 0, len(text), max(width - 2, 1)):
        parts: list[str | tuple[str, str]] = [(f"{row.change.value} ", f"bold {tone}".strip())]
        here = 0
        for piece in row.pieces:
            a, b = max(here, start), min(here + len(piece.text), end)
            if a < b:
                words = visible(text[a:b])
                parts.append((words, f"{_CHANGED} {tone}".strip() if piece.changed else tone))
            here += len(piece.text)
        yield Content.assemble(*parts)
