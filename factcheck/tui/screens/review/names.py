"""The alias table of a review: opening it, and having what is said there stored. What the keys do is `aliases`'s."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.domain.errors import FactcheckError
from factcheck.tui.screens.review.lines import ReviewLines

if TYPE_CHECKING:  # a review is legible before this is loaded
    from factcheck.domain.names.alias_table import AliasTable


class ReviewNames(ReviewLines):
    """A review whose names can be looked through."""

    def action_aliases(self) -> None:
        """Show which names mean the same."""
        if self.desk is None or self._opened is None:
            return self._say("still opening: press the key again in a moment", alarm=True)
        from factcheck.tui.screens.aliases import AliasScreen

        self._notice, self._alarm = "", False
        self.app.push_screen(AliasScreen(self), lambda _: self._moved())
        return None

    def alias_table(self) -> "AliasTable":
        """The table that stands; for the alias screen."""
        from factcheck.review.seen.aliases import alias_table

        assert self.desk is not None  # the screen opens on an open review only
        state = self.desk.state
        return alias_table(state.bundle, state.reviewer, state.log, state.proposals)

    def outlets(self) -> Sequence[str]:
        """What to call the articles, in their order; for the alias screen."""
        return [a.label for a in self.desk.state.articles] if self.desk else []

    async def set_alias(self, surface: str, stands_for: str) -> bool:
        """Store what a name stands for; False if it is not stored, which is said."""
        from factcheck.review.decisions.aliases import draft_alias

        if self.desk is None:
            return False
        state = self.desk.state
        try:
            drafts = draft_alias(state.log, state.bundle, state.reviewer, surface, stands_for)
        except FactcheckError as error:
            self._say(str(error), alarm=True)
            return False
        if not drafts:
            self._say("it stands so already")
            return True
        return bool(await self._log(drafts))
