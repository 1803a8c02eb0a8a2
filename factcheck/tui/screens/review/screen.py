"""The review screen: puts session, board and prompts together, and says what each key asks of them. Holds no state."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.screen import Screen

from factcheck.domain.article import Page
from factcheck.domain.log.decision import Verdict
from factcheck.domain.match import MatchState
from factcheck.review.desk.desk import Desk
from factcheck.review.opening import Opened, Opener
from factcheck.tui.behind import Behind, Told
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.possible import Now
from factcheck.tui.keys.review import REVIEW
from factcheck.tui.messages import OpeningFailed
from factcheck.tui.screens.review.board import Board
from factcheck.tui.screens.review.deciding import Deciding
from factcheck.tui.screens.review.moves import MOVES
from factcheck.tui.screens.review.open_review import OpenReview
from factcheck.tui.screens.review.port import ReviewPort
from factcheck.tui.screens.review.prompts.prompts import Prompts
from factcheck.tui.screens.review.session import STILL_OPENING, Session
from factcheck.tui.widgets.article_column import ArticleColumn
from factcheck.tui.widgets.key_line import KeyLine
from factcheck.tui.widgets.line_editor import LineEditor
from factcheck.tui.writer import Writer

Over = Callable[[ReviewPort], Screen[None] | None]
"""Makes a screen over the review; None where there is nothing to show there, which it says."""


class ReviewScreen(Screen[None]):
    """A review of articles side by side.

    Args:
        writer: The thread with the store.
        opener: Opens the review there.
        reviewer: Who decides.
        pages: Pages to show until then.
        over: The screens that can stand over it, by the names that actions call them.
        auto_advance: Whether a verdict moves on, where the review's place does not say.
    """

    KEYS = REVIEW
    BINDINGS = bindings(REVIEW)
    AUTO_FOCUS = ""  # keys are the screen's until the line editor is opened
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-high"), (18, "-tall")]

    def __init__(
        self,
        writer: Writer,
        opener: Opener,
        reviewer: str,
        pages: Sequence[Page] = (),
        *,
        over: Mapping[str, Over],
        auto_advance: bool = True,
    ) -> None:
        super().__init__()
        self._opener, self._over, self._auto_advance = opener, over, auto_advance
        self._editor, self._keys = LineEditor(), KeyLine(REVIEW)
        review = OpenReview(writer, Behind(self), reviewer, pages)
        self.session = Session(review)
        self.deciding = Deciding(self.session)
        self.board = Board(self.session, self._keys, lambda: self.size)
        review.watch(self.board.hear)
        self.prompts = Prompts(self.session, self.deciding, self._editor, self._keys, lambda: self.app.suspend())

    def compose(self) -> ComposeResult:
        """Progress, columns, panels, input, keys."""
        yield from self.board.compose()
        yield self._editor
        yield self._keys

    # --- opening and leaving -----------------------------------------------------------------------------------------

    @property
    def desk(self) -> Desk | None:
        """Where one is in the review; None while there is nothing to show."""
        return self.session.desk

    def now(self) -> Now:
        """What there is, as far as actions need it."""
        return Now(opening=not self.session.is_open, desk=self.desk)

    def on_mount(self) -> None:
        """Open the store behind the first frame, unless it is open already."""
        self.board.show_wanted()
        if not self.session.is_open:
            self.call_after_refresh(self.session.open, self._opener, self._opened)

    async def _opened(self, news: Opened | Exception) -> None:
        if isinstance(news, Exception):
            self.post_message(OpeningFailed(news))
            return
        self.take(news)
        await self.board.fill()
        self.go_on()

    def take(self, opened: Opened) -> None:
        """Make the opened review the one on this screen; draws nothing, and may come before the screen is shown."""
        self.session.review.take(opened, auto_advance=self._auto_advance)

    def go_on(self) -> None:
        """Begin what goes on behind a review that is shown: with a half-typed note, else with dates that lack."""
        self.session.go_on()
        self.prompts.begin()

    async def leave(self) -> tuple[str | None, str | None]:
        """Save the place; return the review's name and where it is kept, if it was opened."""
        return await self.session.leave()

    @on(Told)
    async def _told(self, message: Told) -> None:
        await message.deliver()

    async def on_resize(self) -> None:
        """Show as many columns as fit."""
        await self.board.fill()

    @on(ArticleColumn.LaidOut)
    def _laid_out(self) -> None:
        self.board.align()

    # --- the line to type in -----------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While the line is open, keys that are not the line's own only scroll: nothing else moves behind it."""
        if self.prompts.is_open and REVIEW.waits(action):
            return False
        return super().check_action(action, parameters)

    @on(LineEditor.Event)
    async def _typed(self, message: LineEditor.Event) -> None:
        await self.prompts.hear(message)

    def action_note(self) -> None:
        """Write a note."""
        self.prompts.note.ask()

    def action_search(self) -> None:
        """Search."""
        self.prompts.search.ask()

    def action_found(self, step: int) -> None:
        """Go to the next claim with what was searched for."""
        self.prompts.search.next(step)

    # --- screens over it ---------------------------------------------------------------------------------------------

    def action_over(self, name: str) -> None:
        """Show a screen over the review; one that covers it begins with nothing said, and one comes back to a move."""
        if not self.session.is_open:
            return self.session.status.say(STILL_OPENING, alarm=True)
        screen = self._over[name](self.deciding)
        if screen is None:
            return None
        if screen.is_modal:
            self.app.push_screen(screen)
            return None
        self.session.status.clear()
        self.board.cover(True)
        self.app.push_screen(screen, lambda _: self._uncovered())
        return None

    def _uncovered(self) -> None:
        self.board.cover(False)
        self.session.show_place()

    # --- decisions ---------------------------------------------------------------------------------------------------

    async def action_verdict(self, value: str) -> None:
        """Mark the active claim, then go on to the next open one."""
        await self.deciding.verdict(Verdict(value) if value else None)

    async def action_said(self) -> None:
        """Step the answer to *did they say so?*"""
        await self.deciding.said()

    async def action_match(self, state: str) -> None:
        """Accept or reject the focused row's candidate."""
        await self.deciding.match(MatchState(state))

    async def action_undo(self) -> None:
        """Take back the last decision and go where it was."""
        await self.deciding.travel(back=True)

    async def action_redo(self) -> None:
        """Put back what was taken back last and go where it was."""
        await self.deciding.travel(back=False)

    async def action_carry_over(self) -> None:
        """Carry the reviewer's decisions over from earlier versions of articles."""
        await self.deciding.carry_over()

    # --- moves -------------------------------------------------------------------------------------------------------

    def action_go(self, move: str, step: int) -> None:
        """Make one of the desk's moves."""
        one = MOVES[move]
        self.session.went(self.desk is not None and one.go(self.desk, step), one.otherwise)

    def action_scroll(self, pages: float) -> None:
        """Scroll the focused column without moving the claim."""
        if self.desk is not None and (offset := self.board.turn(pages)) is not None:
            self.desk.line_offset, self.desk.reading = offset, True
            self.session.remember()

    def action_follow(self) -> None:
        """Let the other columns stay where they are, or follow the claim again."""
        if self.desk is not None:
            self.desk.follow = not self.desk.follow
            self.session.show_place()
            words = "the other columns follow" if self.desk.follow else "the other columns stay (b: follow again)"
            self.session.status.say(words)

    def action_auto_advance(self) -> None:
        """Switch moving on after a verdict."""
        if self.desk is not None:
            self.desk.auto_advance = not self.desk.auto_advance
            self.session.remember()
            self.session.status.say(f"a verdict {'moves on' if self.desk.auto_advance else 'stays'}")

    def go_to(self, claim: UUID) -> None:
        """Go to a claim; for the palette."""
        self.session.went(self.desk is not None and self.desk.go_to(claim), "")

    @on(ArticleColumn.ClaimClicked)
    def _claim_clicked(self, message: ArticleColumn.ClaimClicked) -> None:
        self.go_to(message.claim.uid)
