"""The intake check: all lines of an article with what intake made of each, to put in, cut or cite. Decides nothing.

Where one is in the lines is `IntakeCheck`'s; what is stored, and what is said of it, goes through the review below.
"""

from typing import Protocol
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from factcheck.domain.claim import Claim
from factcheck.domain.relabelling import COUNTING
from factcheck.domain.text.plural import counted
from factcheck.review.decisions.relabel import Relabelling, draft_toggle
from factcheck.review.desk.intake_check import IntakeCheck
from factcheck.review.seen.state import ReviewState
from factcheck.tui.intake_check.heading import CheckDetail, CheckSummary, IntakeHeading, IntakeLine
from factcheck.tui.intake_check.lines import IntakeLines, IntakeShown, line_words
from factcheck.tui.keys.registry import INTAKE_CHECK, LINES, bindings
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor

SEARCH = "search"
"""What the line editor is open for."""

_OTHERS = {a.action.partition("(")[0] for a in INTAKE_CHECK} - {"page"}


class Below(Protocol):
    """The review that the check was opened from."""

    @property
    def status(self) -> tuple[str, bool]:
        """What was done or is to be said, and whether it is an alarm."""
        ...

    @property
    def saved(self) -> str:
        """Since when all is saved."""
        ...

    @property
    def target(self) -> Claim | None:
        """The claim that a line would be cited for."""
        ...

    def say(self, words: str, *, lasting: bool = False) -> None:
        """Say something until the next key; what is `lasting` is not talked over by what is done meanwhile."""
        ...

    def edit_facts(self, uid: UUID) -> None:
        """Correct an article's facts in a form."""
        ...

    async def relabel(self, article: UUID, change: Relabelling) -> bool:
        """Store that lines count or do not; False if it is not stored, which is said."""
        ...

    async def cite(self, article: UUID, start: int, end: int) -> None:
        """Cite words of an article for the claim that is lit."""
        ...

    async def travel(self, *, back: bool) -> None:
        """Take back the last decision, or put back what was taken back last."""
        ...


class IntakeCheckScreen(Screen[None]):
    """All lines of an article.

    Args:
        below: The review that the check was opened from.
        state: What is known of it.
        article: Whose lines.
        claim: The claim whose line is shown first and whose words are marked.
    """

    AUTO_FOCUS = ""  # keys are the screen's until the line editor is opened
    BINDINGS = bindings(INTAKE_CHECK)

    def __init__(self, below: Below, state: ReviewState, article: UUID, claim: Claim | None) -> None:
        super().__init__()
        self._below = below
        self._state = state
        self._uid = article
        self._claim = claim
        self._composed = False
        self.check = IntakeCheck(state, article, claim.start_char if claim else 0)

    def compose(self) -> ComposeResult:
        """How much was cut, the lines, the line one is at, input, keys."""
        yield IntakeHeading()
        yield IntakeLines()
        yield IntakeLine()
        yield LineEditor()
        yield KeyLine(INTAKE_CHECK)

    def on_mount(self) -> None:
        """Show the lines."""
        self._composed = True
        self.redraw(bring=True)

    def redraw(self, *, bring: bool = False) -> None:
        """Show the lines as they stand; with `bring` the one that one is at is brought into sight."""
        if not self._composed:
            return
        if self._uid not in self._state.article:  # another window has taken in a later version of the article
            if self.is_current:
                self._composed = False
                self.dismiss()
            return
        check = self.check
        self.query_one(IntakeHeading).show(CheckSummary(check.article.label, check.tally))
        span = (self._claim.start_char, self._claim.end_char) if self._claim else None
        read = self._state.as_read[self._uid].lines
        self.query_one(IntakeLines).show(IntakeShown(check.article, read, check.here, span, check.found), bring=bring)
        status, alarm = self._below.status
        self.query_one(IntakeLine).show(CheckDetail(self._line_words(), self._offer(), status, alarm))

    def _line_words(self) -> str:
        line = self.check.line
        if line is None:
            return "no lines"
        read = self._state.as_read[self._uid].lines[self.check.here]
        reason = "" if line.reason in (words := line_words(line, read, 400)) else f" · {line.reason}"
        return f"line {self.check.here + 1}: {words}{reason}"

    def _offer(self) -> str:
        target = self._below.target
        if target is None:
            return ""
        place = f"{self._state.article[target.article].label} {self._state.number[target.uid] + 1}"
        return f"c cites it for {place} “{target.quote}”"

    @property
    def impossible(self) -> set[str]:
        """What would do nothing now, so that the palette does not offer it."""
        found = {"check.found", "check.found_back"} if not self.check.found else set()
        if self.check.line is None:
            found |= {"check.toggle", "check.block", "check.cite"}
        return found | ({"check.cite"} if self._below.target is None else set())

    # --- moves -----------------------------------------------------------------------------------------------------

    def _moved(self, moved: bool, otherwise: str) -> None:
        self._below.say("" if moved else otherwise)
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
        number = self.query_one(IntakeLines).turn(pages)
        if self.check.lines:
            self.check.go_to(self.check.lines[number].start_char)
        self._below.say("")
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
        change = draft_toggle(self._state, self._uid, numbers)
        if not change.drafts:
            return self._below.say("there is no line to put in or cut")
        if await self._below.relabel(self._uid, change):
            line = self.check.line
            now = len(self._state.claims[self._uid]) - before
            done = "put in" if line is not None and line.label in COUNTING else "cut"
            claims = f"{counted(abs(now), 'claim')} {'more' if now > 0 else 'left out, nothing lost'}"
            lines = counted(len(change.drafts), "line")
            self._below.say(f"{done}: {lines}{f', {claims}' if now else ''}; {self._below.saved}", lasting=True)
        return None

    async def action_cite(self) -> None:
        """Cite the line for the claim that was lit in the review."""
        lines = [self.check.lines[n] for n in self.check.paragraph()]
        if lines:
            await self._below.cite(self._uid, lines[0].start_char, lines[-1].end_char)

    async def action_undo(self) -> None:
        """Take back the last decision; if it was on a line here, go there."""
        await self._travel(back=True)

    async def action_redo(self) -> None:
        """Put back what was taken back last."""
        await self._travel(back=False)

    async def _travel(self, *, back: bool) -> None:
        before = self.check.lines
        await self._below.travel(back=back)
        now = self.check.lines
        changed = next((n for n, (a, b) in enumerate(zip(before, now, strict=True)) if a is not b and a != b), None)
        if changed is not None:
            self.check.go_to(now[changed].start_char)
        self.redraw(bring=True)

    def action_facts(self) -> None:
        """Correct the article's facts in a form."""
        self._below.edit_facts(self._uid)

    # --- searching -------------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the line to type in is open, keys that are not its own only turn pages."""
        if action in _OTHERS and self._composed and self.query_one(LineEditor).display:
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
        found = self.check.search(message.text)
        self._below.say(counted(found, "place") if message.text.strip() else "")
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

    def action_help(self) -> None:
        """Show all keys."""
        from factcheck.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_back(self) -> None:
        """Go back to the review."""
        self.dismiss()
