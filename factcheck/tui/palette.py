"""The palette: every action by name, and jumps to a claim, an article or a review. Offers only what can be done now."""

from collections.abc import AsyncIterator, Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from factcheck.domain.text.visible import visible
from factcheck.tui.keys.possible import is_possible
from factcheck.tui.keys.registry import ALIASES, ARCHIVE, HOME, INTAKE_CHECK, PALETTE_ONLY, REVIEW, Action
from factcheck.tui.layout import fit
from factcheck.tui.plain import plain
from factcheck.tui.screens.review.screen import ReviewScreen

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

LONGEST = 90
"""Cells of a claim's words in the list."""
MOST_CLAIMS = 60
"""Claims offered for one query; more cannot be looked through."""


class ActionProvider(Provider):
    """What can be done on the screen."""

    def _entries(self) -> Iterable[tuple[str, str, str]]:
        for action in self._offered():
            keys = f"   {action.shown_keys}" if action.keys else ""
            yield f"{action.label}: {action.help}{keys}", action.action, action.group

    def _offered(self) -> list[Action]:
        from factcheck.tui.intake_check.screen import IntakeCheckScreen
        from factcheck.tui.screens.aliases import AliasScreen
        from factcheck.tui.screens.archive import ArchiveScreen
        from factcheck.tui.screens.home import HomeScreen

        if isinstance(self.screen, ReviewScreen):
            desk = self.screen.desk if self.screen.is_open else None
            return [a for a in (*REVIEW, *PALETTE_ONLY) if a.id != "app.palette" and is_possible(a.id, desk)]
        if isinstance(self.screen, HomeScreen):
            return [a for a in HOME if a.id not in {"home.palette", *self.screen.impossible}]
        if isinstance(self.screen, IntakeCheckScreen):
            return [a for a in INTAKE_CHECK if a.id not in {"check.palette", *self.screen.impossible}]
        if isinstance(self.screen, AliasScreen):
            return [a for a in ALIASES if a.id not in {"alias.palette", *self.screen.impossible}]
        if isinstance(self.screen, ArchiveScreen):
            return [a for a in ARCHIVE if a.id not in {"archive.palette", *self.screen.impossible}]
        return []

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
        app: FactcheckApp = self.app  # type: ignore[assignment] # there is no other application
        matcher = self.matcher(query)
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
        found = screen.desk.seek(query)
        for uid in found.claims[:MOST_CLAIMS]:
            claim = state.claim[uid]
            line = f"{visible(state.article[claim.article].label)}: {visible(claim.quote)}"
            yield Hit(1.0, plain(fit(line, LONGEST)), partial(screen.go_to, uid), text=line)
