"""The intake check: all lines of an article with what intake made of each, to put in, cut or cite. Decides nothing.

Where one is in the lines is `IntakeCheck`'s; what is stored, and what is said of it, goes through the review below.
"""

from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from factcheck.domain.claim import Claim
from factcheck.domain.log.relabelling import COUNTING
from factcheck.domain.text.plural import counted
from factcheck.review.decisions.relabel import draft_toggle
from factcheck.review.desk.intake_check import IntakeCheck
from factcheck.tui.intake_check.heading import CheckDetail, CheckSummary, IntakeHeading, IntakeLine
from factcheck.tui.intake_check.lines import IntakeLines, IntakeShown, line_words
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.intake_check import INTAKE_CHECK
from factcheck.tui.keys.lines import LINES
from factcheck.tui.keys.possible import Now
from factcheck.tui.screens.review.open_review import News
from factcheck.tui.screens.review.port import ReviewPort
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor

SEARCH = "search"
"""What the line editor is open for."""


class IntakeCheckScreen(Screen[None]):
    """All lines of an article.

    Args:
        review: The review that the check was opened from.
        article: Whose lines.
        claim: The claim whose line is shown first and whose words are marked.
    """

    KEYS = INTAKE_CHECK
    BINDINGS = bindings(INTAKE_CHECK)
    AUTO_FOCUS = ""  # keys are the screen's until the line editor is opened

    def __init__(self, review: ReviewPort, article: UUID, claim: Claim | None) -> None:
        super().__init__()
        self._review = review
        self._state = state = review.desk.state
        self._uid = article
        self._claim = claim
        self._composed = False
        # Held, not looked for: news of the review may come while the screen is being taken down.
        self._heading, self._lines, self._line = IntakeHeading(), IntakeLines(), IntakeLine()
        self.check = IntakeCheck(state, article, claim.start_char if claim else 0)

    def compose(self) -> ComposeResult:
        """How much was cut, the lines, the line one is at, input, keys."""
        yield self._heading
        yield self._lines
        yield self._line
        yield LineEditor()
        yield KeyLine(INTAKE_CHECK)

    def on_mount(self) -> None:
        """Show the lines, and what becomes of them."""
        self._composed = True
        self._review.watch(self._hear)
        self.redraw(bring=True)

    def on_unmount(self) -> None:
        """Show no more."""
        self._review.unwatch(self._hear)

    def _hear(self, _: News) -> None:
        self.redraw()

    def redraw(self, *, bring: bool = False) -> None:
        """Show the lines as they stand; with `bring` the one that one is at is brought into sight."""
        if not self._composed:
            return
        if self._uid not in self._state.article:  # another window has taken in a later version of the article
            if self.is_current:
                self._composed = False
                self.action_back()
            return
        check = self.check
        self._heading.show(CheckSummary(check.article.label, check.tally))
        span = (self._claim.start_char, self._claim.end_char) if self._claim else None
        read = self._state.as_read[self._uid].lines
        self._lines.show(IntakeShown(check.article, read, check.here, span, check.found), bring=bring)
        status = self._review.status
        detail = CheckDetail(self._line_words(), self._offer(), status.words, status.alarm)
        self._line.show(detail)

    def _line_words(self) -> str:
        line = self.check.line
        if line is None:
            return "no lines"
        read = self._state.as_read[self._uid].lines[self.check.here]
        reason = "" if line.reason in (words := line_words(line, read, 400)) else f" · {line.reason}"
        return f"line {self.check.here + 1}: {words}{reason}"

    def _offer(self) -> str:
        target = self._review.target
        if target is None:
            return ""
        place = f"{self._state.article[target.article].label} {self._state.number[target.uid] + 1}"
        return f"c cites it for {place} “{target.quote}”"

    def now(self) -> Now:
        """What there is, as far as actions need it."""
        chosen, target = self.check.line is not None, self._review.target is not None
        return Now(chosen=chosen, found=bool(self.check.found), target=target)

    # --- moves -----------------------------------------------------------------------------------------------------

    def _moved(self, moved: bool, otherwise: str) -> None:
        self._review.status.say("" if moved else otherwise)
        self.redraw(bring=True)

    def action_move(self, step: int) -> None:
        """Go to the next or previous line."""
        self._moved(self.check.move(step), "the article ends here" if step > 0 else "the article begins here")

    def action_cut(self, step: int) -> None:
        """Go to the next or previous block that is cut."""
        self._moved(self.check.next_cut(step), "nothing more was cut")

    def action_end(self, last: bool) -> None:
        """Go to the first or last line."""
        self._moved(self.check.go_end(last=last), "there is no line")

    def action_page(self, pages: float) -> None:
        """Read on or back; the line one is at comes along."""
        number = self._lines.turn(pages)
        if self.check.lines:
            self.check.go_to(self.check.lines[number].start_char)
        self._review.status.say("")
        self.redraw()

    @on(IntakeLines.LineClicked)
    def _line_clicked(self, message: IntakeLines.LineClicked) -> None:
        self.check.go_to(self.check.lines[message.number].start_char)
        self._moved(True, "")

    # --- decisions -------------------------------------------------------------------------------------------------

    async def action_toggle_line(self) -> None:
        """Have the line count, or cut it; with the lines that it runs on into, where the text is hard-wrapped."""
        await self._toggle(self.check.paragraph())

    async def action_toggle_block(self) -> None:
        """The same for all lines of the block."""
        await self._toggle(self.check.block())

    async def _toggle(self, numbers: range) -> None:
        before = len(self._state.claims[self._uid])
        change = draft_toggle(self._state, self._uid, numbers, self.check.paragraphs)
        if not change.drafts:
            return self._review.status.say("there is no line to put in or cut")
        if await self._review.relabel(self._uid, change):
            line = self.check.line
            now = len(self._state.claims[self._uid]) - before
            done = "put in" if line is not None and line.label in COUNTING else "cut"
            claims = f"{counted(abs(now), 'claim')} {'more' if now > 0 else 'left out, nothing lost'}"
            lines = counted(len(change.drafts), "line")
            self._review.status.say(
                f"{done}: {lines}{f', {claims}' if now else ''}; {self._review.status.saved}", lasting=True
            )
        return None

    async def action_cite(self) -> None:
        """Cite the line for the claim that was lit in the review."""
        lines = [self.check.lines[n] for n in self.check.paragraph()]
        if lines:
            await self._review.cite(self._uid, lines[0].start_char, lines[-1].end_char)

    async def action_undo(self) -> None:
        """Take back the last decision; if it was on a line here, go there."""
        await self._travel(back=True)

    async def action_redo(self) -> None:
        """Put back what was taken back last."""
        await self._travel(back=False)

    async def _travel(self, *, back: bool) -> None:
        before = self.check.lines
        await self._review.travel(back=back)
        now = self.check.lines
        changed = next((n for n, (a, b) in enumerate(zip(before, now, strict=True)) if a is not b and a != b), None)
        if changed is not None:
            self.check.go_to(now[changed].start_char)
        self.redraw(bring=True)

    def action_facts(self) -> None:
        """Correct the article's facts in a form."""
        from factcheck.tui.screens.facts import FactsScreen

        self.app.push_screen(FactsScreen(self._review, self._uid))

    # --- searching -------------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the line to type in is open, keys that are not its own only turn pages."""
        if INTAKE_CHECK.waits(action) and self._composed and self.query_one(LineEditor).display:
            return False
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        """Open the search with what was searched for before."""
        self.query_one(LineEditor).open(SEARCH, "search:", self.check.needle, "words to find; then n N go on")
        self.query_one(KeyLine).instead(LINES[SEARCH])

    def _close_line(self) -> None:
        self.query_one(LineEditor).close()
        self.query_one(KeyLine).instead(None)

    def action_found(self, step: int) -> None:
        """Go to the next line with what was searched for."""
        needle = self.check.needle
        self._moved(self.check.next_found(step), f"{needle!r} is not found" if needle else "/ searches")

    @on(LineEditor.Changed)
    def _typed(self, message: LineEditor.Changed) -> None:
        places = self.check.search(message.text)
        self._review.status.say(counted(places, "place") if message.text.strip() else "")
        self.redraw()

    @on(LineEditor.Submitted)
    def _submitted(self) -> None:
        self._close_line()
        self.action_found(1)

    @on(LineEditor.Cancelled)
    def _cancelled(self) -> None:
        self.check.search("")
        self._close_line()
        self._moved(True, "")

    # --- the program -----------------------------------------------------------------------------------------------

    def action_back(self) -> None:
        """Go back to the review, where nothing is said of the lines any more."""
        self._review.status.clear()
        self.dismiss()


def over(review: ReviewPort) -> IntakeCheckScreen | None:
    """All lines of the focused article, at the lit claim."""
    desk = review.desk
    return IntakeCheckScreen(review, desk.focus, desk.resting_in(desk.focus)) if desk.focus else None
