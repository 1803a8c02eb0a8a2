"""A form for an article's facts. Checks nothing: what fits a fact is the domain's, and said by the review screen."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Grid, Vertical
from textual.screen import ModalScreen
from textual.widgets import Footer, Input, Label, Static

from factcheck.domain.article import Article
from factcheck.domain.facts import FACTS
from factcheck.domain.visible import visible
from factcheck.tui.plain import plain

_HINTS = {"published": "2024-10-18, or with time and zone 2024-10-18T12:14+03:00", "url": "https://…"}


class FactsScreen(ModalScreen[dict[str, str] | None]):
    """Outlet, title, byline, publication date and URL of an article; gives back what was changed, or None.

    Args:
        article: With the corrections that stand.
    """

    BINDINGS = [Binding("escape", "dismiss(None)", "leave as it is"), Binding("ctrl+s", "keep", "keep")]

    def __init__(self, article: Article) -> None:
        super().__init__()
        self._before = {name: visible(getattr(article, name) or "") for name in FACTS}

    def compose(self) -> ComposeResult:
        """A label and an input a fact."""
        with Vertical(id="facts"):
            yield Static(plain("What is known of this article", "bold"))
            with Grid(id="facts-grid"):
                for name in FACTS:
                    yield Label(name)
                    yield Input(self._before[name], id=name, placeholder=_HINTS.get(name, ""), compact=True)
            yield Static(
                "Enter keeps, Esc leaves as it is, Tab goes on. The article's text never changes.", markup=False
            )
        yield Footer(show_command_palette=False, compact=True)

    @on(Input.Submitted)
    def action_keep(self) -> None:
        """Give back what was changed."""
        now = {name: self.query_one(f"#{name}", Input).value.strip() for name in FACTS}
        self.dismiss({name: value for name, value in now.items() if value != self._before[name]})
