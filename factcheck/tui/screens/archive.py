"""The archive: claims of earlier reviews like a claim, to look at and to cite. Decides and searches nothing itself.

What is found is `review.archive`'s, through the review below; so is what is stored.
"""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from factcheck.domain.errors import FactcheckError
from factcheck.review.seen.archive import CheckedBefore
from factcheck.tui.keys.archive import ARCHIVE
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.lines import LINES
from factcheck.tui.keys.possible import Now
from factcheck.tui.plain import plain
from factcheck.tui.screens.review.port import ReviewPort
from factcheck.tui.widgets.archive_page import ArchivePage, ArchiveView
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor

WORDS = "archive"
"""What the line editor is open for."""


class ArchiveScreen(Screen[None]):
    """Claims like a text, the likeliest first.

    Args:
        review: The review that the archive was opened from.
        text: What is searched for at first.
    """

    KEYS = ARCHIVE
    BINDINGS = bindings(ARCHIVE)
    AUTO_FOCUS = ""  # keys are the screen's until the line editor is opened

    def __init__(self, review: ReviewPort, text: str) -> None:
        super().__init__()
        self._review = review
        self.text = text
        self.view = ArchiveView(())

    def compose(self) -> ComposeResult:
        """Heading, claims, remark, input, keys."""
        yield Static(id="archive-heading", markup=False)
        with VerticalScroll(id="archive", can_focus=False):
            yield ArchivePage(self.view)
        yield Static(id="archive-remark", markup=False)
        yield LineEditor()
        yield KeyLine(ARCHIVE)

    def on_mount(self) -> None:
        """Search for the claim that one comes from; without one, ask for words."""
        if self.text:
            self._search()
        else:
            self._head("checked before?")
            self.action_search()

    # --- searching ---------------------------------------------------------------------------------------------------

    def _search(self) -> None:
        self._head(f"checked before? searching “{self.text}”…")
        self.run_worker(self._look(self.text), group="archive", exclusive=True)

    async def _look(self, text: str) -> None:
        earlier: Sequence[CheckedBefore] = ()
        words = ""
        try:
            earlier = await self._review.search_archive(text)
        except FactcheckError as error:
            words = str(error)
        number = len(earlier) or "nothing"
        self._head(f"checked before? {number} like “{text}”" if not words else "checked before?")
        self._show(ArchiveView(earlier))
        nothing = "no claim of another review shares a word with it; / changes the words"
        self._remark(words or ("" if earlier else nothing), alarm=bool(words))

    def _head(self, words: str) -> None:
        self.query_one("#archive-heading", Static).update(plain(f" {' '.join(words.split())}"))

    def _remark(self, words: str, *, alarm: bool = False) -> None:
        self.query_one("#archive-remark", Static).update(plain(words, "bold $text-error" if alarm else ""))

    def _show(self, view: ArchiveView) -> None:
        self.view = view
        page, scroll = self.query_one(ArchivePage), self.query_one("#archive", VerticalScroll)
        page.show(view)
        if page.rows_of:
            first, last = page.rows_of[view.focused]
            top = min(max(scroll.scroll_offset.y, last + 1 - scroll.size.height), first)
            scroll.scroll_to(y=top, animate=False, immediate=True)

    @property
    def _focused(self) -> CheckedBefore | None:
        return self.view.found[self.view.focused] if self.view.found else None

    def now(self) -> Now:
        """What there is, as far as actions need it."""
        return Now(found=bool(self.view.found))

    # --- what keys do ------------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the line is open no key acts on the claims."""
        if ARCHIVE.waits(action) and self.is_mounted and self.query_one(LineEditor).display:
            return False
        return super().check_action(action, parameters)

    def action_move(self, step: int) -> None:
        """Go to the next or previous claim."""
        if self.view.found:
            focused = max(min(self.view.focused + step, len(self.view.found) - 1), 0)
            self._show(ArchiveView(self.view.found, focused, self.view.opened))

    def action_details(self) -> None:
        """Show all of the focused claim, or less of it again."""
        if one := self._focused:
            self._show(ArchiveView(self.view.found, self.view.focused, self.view.opened ^ {one.claim.uid}))

    async def action_cite(self) -> None:
        """Cite the focused claim's earlier verdict."""
        if one := self._focused:
            await self._review.cite_earlier(one)
            self._remark_status()

    async def action_undo(self) -> None:
        """Take back the last decision."""
        await self._travel(back=True)

    async def action_redo(self) -> None:
        """Put back what was taken back last."""
        await self._travel(back=False)

    async def _travel(self, *, back: bool) -> None:
        await self._review.travel(back=back)
        self._remark_status()

    def _remark_status(self) -> None:
        self._remark(self._review.status.words, alarm=self._review.status.alarm)

    def action_back(self) -> None:
        """Go back to the review."""
        self.dismiss()

    # --- the line ----------------------------------------------------------------------------------------------------

    def action_search(self) -> None:
        """Ask for other words, beginning with those of now."""
        text = " ".join(self.text.split())
        self.query_one(LineEditor).open(WORDS, "like:", text, "a claim, a name, a figure")
        self.query_one(KeyLine).instead(LINES["archive"])

    def _close(self) -> None:
        self.query_one(LineEditor).close()
        self.query_one(KeyLine).instead(None)

    @on(LineEditor.Cancelled)
    def _cancelled(self) -> None:
        self._close()

    @on(LineEditor.Submitted)
    def _submitted(self, message: LineEditor.Submitted) -> None:
        self.text = message.text
        self._close()
        self._search()


def over(review: ReviewPort) -> ArchiveScreen:
    """Claims of earlier reviews like the lit one."""
    return ArchiveScreen(review, review.target.quote if review.target else "")
