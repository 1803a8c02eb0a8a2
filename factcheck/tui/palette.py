"""The palette: every action by name, and jumps to a claim, an article or a review. Offers only what can be done now."""

from collections.abc import AsyncIterator, Iterable
from functools import partial
from typing import Protocol, runtime_checkable

from textual.command import DiscoveryHit, Hit, Hits, Provider

from factcheck.domain.text.visible import visible
from factcheck.tui.keys.possible import Keyed, possible_actions
from factcheck.tui.layout import fit
from factcheck.tui.plain import plain
from factcheck.tui.screens.review.screen import ReviewScreen

OPENS_THIS = "app.command_palette"
"""What is not offered here: one is in the palette already."""
LONGEST = 90
"""Cells of a claim's words in the list."""
MOST_CLAIMS = 60
"""Claims offered for one query; more cannot be looked through."""


@runtime_checkable
class Reviews(Protocol):
    """The application, as far as it goes from review to review."""

    async def review_names(self) -> list[str]:
        """The names of all reviews."""
        ...

    async def open_by_name(self, name: str) -> None:
        """Go to another review."""
        ...


class ActionProvider(Provider):
    """What can be done on the screen."""

    def _entries(self) -> Iterable[tuple[str, str, str]]:
        actions = possible_actions(self.screen) if isinstance(self.screen, Keyed) else ()
        for action in actions:
            if action.name != OPENS_THIS:
                keys = f"   {action.shown_keys}" if action.keys else ""
                yield f"{action.label}: {action.help}{keys}", action.action, action.group

    async def discover(self) -> Hits:
        """Everything there is."""
        for words, action, group in self._entries():
            yield DiscoveryHit(plain(words), partial(self.screen.run_action, action), text=words, help=group)

    async def search(self, query: str) -> Hits:
        """What fits the query."""
        matcher = self.matcher(query)
        for words, action, group in self._entries():
            if (score := matcher.match(words)) > 0:
                run = partial(self.screen.run_action, action)
                yield Hit(score, matcher.highlight(words), run, text=words, help=group)


class JumpProvider(Provider):
    """Claims and articles of the open review, and other reviews."""

    async def search(self, query: str) -> Hits:
        """What fits the query: articles first, then claims, then reviews."""
        async for hit in self._inside(query):
            yield hit
        app, matcher = self.app, self.matcher(query)
        assert isinstance(app, Reviews)
        for name in await app.review_names():
            words = f"review: {visible(name)}"
            if (score := matcher.match(words)) > 0:
                yield Hit(score, plain(words), partial(app.open_by_name, name), text=words)

    async def _inside(self, query: str) -> AsyncIterator[Hit]:
        """Articles that fit, and claims with just these words: among hundreds, what is merely like them is no help."""
        screen = self.screen
        if not isinstance(screen, ReviewScreen) or screen.desk is None:
            return
        matcher, state = self.matcher(query), screen.desk.state
        for article in state.articles:
            own = state.claims[article.uid]
            words = f"article: {visible(article.label)} · {visible(article.title)}"
            if own and (score := matcher.match(words)) > 0:
                yield Hit(score, plain(fit(words, LONGEST)), partial(screen.go_to, own[0].uid), text=words)
        for uid in screen.desk.seek(query).claims[:MOST_CLAIMS]:
            claim = state.claim[uid]
            line = f"{visible(state.article[claim.article].label)}: {visible(claim.quote)}"
            yield Hit(1.0, plain(fit(line, LONGEST)), partial(screen.go_to, uid), text=line)
