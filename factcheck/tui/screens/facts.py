"""A form for an article's facts. What fits a fact is the domain's: it is asked, and what it says is shown."""

from uuid import UUID

from textual import on
from textual.app import ComposeResult
from textual.containers import Grid, Vertical
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Label, Static

from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.facts import FACTS
from factcheck.domain.text.visible import visible
from factcheck.tui.keys.bindings import bindings
from factcheck.tui.keys.dialogs import FACTS as KEYS
from factcheck.tui.keys.possible import Now
from factcheck.tui.plain import plain
from factcheck.tui.screens.review.port import ReviewPort

_HINTS = {
    "published": "e.g. 2024-10-18, or 2024-10-18T12:14+03:00",
    "url": "https://…",
    "notice": "corrected or retracted, and when: retracted 2024-10-19",
}
_REMARK = "Enter keeps, Esc leaves as it is, Tab goes on. The article's text never changes."


class FactsScreen(ModalScreen[None]):
    """Outlet, title, byline, publication date, URL and notice of an article; has what is changed there corrected.

    Args:
        review: The review that it was opened from.
        uid: Whose facts, with the corrections that stand.
    """

    KEYS = KEYS
    BINDINGS = bindings(KEYS)

    def __init__(self, review: ReviewPort, uid: UUID) -> None:
        super().__init__()
        self._review, self._uid = review, uid
        article = review.desk.state.article[uid]
        self._before = {name: visible(getattr(article, name) or "") for name in FACTS}

    def compose(self) -> ComposeResult:
        """A label and an input a fact."""
        with Vertical(id="facts"):
            yield Static(plain("What is known of this article", "bold"))
            with Grid(id="facts-grid"):
                for name in FACTS:
                    yield Label(name)
                    yield Input(self._before[name], id=name, placeholder=_HINTS.get(name, ""), compact=True)
            yield Static(_REMARK, id="facts-remark", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    def now(self) -> Now:
        """All that it can do is possible at any time."""
        return Now()

    @on(Input.Submitted)
    async def action_keep(self) -> None:
        """Have the review corrected; where what was changed does not fit, the form stays, with all its words."""
        now = {name: self.query_one(f"#{name}", Input).value.strip() for name in FACTS}
        changed = {name: value for name, value in now.items() if value != self._before[name]}
        try:
            self._review.check_facts(self._uid, changed)
        except FactcheckError as error:
            self.query_one("#facts-remark", Static).update(plain(str(error), "bold $text-error"))
            return
        self.dismiss()
        if changed:
            await self._review.correct(self._uid, changed)


def over(review: ReviewPort) -> FactsScreen | None:
    """The facts of the focused article."""
    return FactsScreen(review, review.desk.focus) if review.desk.focus else None
