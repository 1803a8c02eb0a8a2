"""A form for an article's facts. What fits a fact is the domain's: it is asked, and what it says is shown."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Grid, Vertical
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Label, Static

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.facts import FACTS
from factcheck.domain.text.visible import visible
from factcheck.tui.plain import plain

_HINTS = {
    "published": "e.g. 2024-10-18, or 2024-10-18T12:14+03:00",
    "url": "https://…",
    "notice": "corrected or retracted, and when: retracted 2024-10-19",
}
_KEYS = "Enter keeps, Esc leaves as it is, Tab goes on. The article's text never changes."


class FactsScreen(ModalScreen[dict[str, str] | None]):
    """Outlet, title, byline, publication date, URL and notice of an article; gives back what was changed, or None.

    Args:
        article: With the corrections that stand.
        check: Raises FactcheckError where what was changed does not fit; the form then stays, with all its words.
    """

    BINDINGS = [Binding("escape", "dismiss(None)", "leave as it is"), Binding("ctrl+s", "keep", "keep")]

    def __init__(self, article: Article, check: Callable[[dict[str, str]], object]) -> None:
        super().__init__()
        self._check = check
        self._before = {name: visible(getattr(article, name) or "") for name in FACTS}

    def compose(self) -> ComposeResult:
        """A label and an input a fact."""
        with Vertical(id="facts"):
            yield Static(plain("What is known of this article", "bold"))
            with Grid(id="facts-grid"):
                for name in FACTS:
                    yield Label(name)
                    yield Input(self._before[name], id=name, placeholder=_HINTS.get(name, ""), compact=True)
            yield Static(_KEYS, id="facts-remark", markup=False)
        yield Footer(show_command_palette=False, compact=True)

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Give back what was changed."""
        now = {name: self.query_one(f"#{name}", Input).value.strip() for name in FACTS}
        changed = {name: value for name, value in now.items() if value != self._before[name]}
        try:
            self._check(changed)
        except FactcheckError as error:
            self.query_one("#facts-remark", Static).update(plain(str(error), "bold $text-error"))
            return
        self.dismiss(changed)
