"""What is decided in a review: drafted at the desk, stored through the session, shown and said. Knows no key.

It is the `ReviewPort` that screens over the review decide through.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.decision import Decision, Draft, Verdict
from factcheck.domain.match import MatchState
from factcheck.domain.origin import OriginEdge
from factcheck.domain.review import Bundle, Review
from factcheck.domain.text.plural import counted
from factcheck.review.desk.describing import describe
from factcheck.review.desk.desk import Desk
from factcheck.review.ports import Store
from factcheck.review.seen.archive import CheckedBefore
from factcheck.tui.screens.review.lookup import search_archive
from factcheck.tui.screens.review.open_review import Watcher
from factcheck.tui.screens.review.session import Session
from factcheck.tui.screens.review.status import Status

if TYPE_CHECKING:
    from factcheck.review.decisions.relabel import Relabelling

NO_CLAIM = "no claim is lit in this column: nothing to mark"


class Deciding:
    """Decides in a review.

    Args:
        session: The review, and the way to its store.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- what screens over the review ask ----------------------------------------------------------------------------

    @property
    def desk(self) -> Desk:
        """Where one is in the review; screens stand over an open one only."""
        assert self._session.desk is not None
        return self._session.desk

    @property
    def status(self) -> Status:
        """What is said."""
        return self._session.status

    @property
    def target(self) -> Claim | None:
        """The claim that something would be cited for."""
        return self.desk.active or self.desk.anchor

    def watch(self, watcher: Watcher) -> None:
        """Have a screen told of what changes meanwhile."""
        self._session.review.watch(watcher)

    def unwatch(self, watcher: Watcher) -> None:
        """Tell it no more."""
        self._session.review.unwatch(watcher)

    async def search_archive(self, text: str) -> list[CheckedBefore]:
        """Claims of other reviews like a text. Raises FactcheckError for a text without a word."""
        return await search_archive(self._session.review, text)

    # --- claims and matches ------------------------------------------------------------------------------------------

    async def verdict(self, verdict: Verdict | None) -> None:
        """Mark the active claim, or clear its mark; then go on to the next open one, if verdicts move on."""
        desk, status = self._session.desk, self.status
        claim = desk.active if desk else None
        if desk is None or claim is None:
            return status.say(NO_CLAIM)
        drafts = desk.drafting.verdict(verdict)
        if drafts and not await self._session.log(drafts):
            return None
        desk.just_decided = claim.uid
        if verdict and desk.auto_advance and self._session.is_open and not desk.advance_from(claim.uid):
            status.say(f"every claim is reviewed; {status.saved}")
        return self._session.show_place()

    async def said(self) -> None:
        """Step the answer to *did they say so?*"""
        await self._decide(lambda desk: desk.drafting.said(), NO_CLAIM)

    async def match(self, state: MatchState) -> None:
        """Accept or reject the focused row's candidate."""
        await self._decide(lambda desk: desk.drafting.match(state), f"nothing in this row that is not {state} already")

    async def reject_origin(self, edge: OriginEdge) -> None:
        """Say that an edge of the origins is none, or that it counts again."""
        await self._decide(lambda desk: desk.drafting.origin(edge), "")

    async def _decide(self, draft: Callable[[Desk], list[Draft]], nothing: str) -> None:
        desk = self._session.desk
        if desk is None or not (drafts := draft(desk)):
            return self.status.say(nothing)
        if await self._session.log(drafts):
            self._session.show_place()
        return None

    async def travel(self, *, back: bool) -> None:
        """Take back the last decision, or put back what was taken back last, and go where it was."""
        desk = self._session.desk
        drafts = (desk.drafting.undo() if back else desk.drafting.redo()) if desk else []
        if desk is None or not drafts:
            return self.status.say("nothing to undo" if back else "nothing to redo")
        if rows := await self._session.log(drafts):
            desk.go_to_subject(rows)
            self._session.show_place()
            self.status.say(f"{'undone' if back else 'redone'}: {describe(desk.state, rows)}; {self.status.saved}")
        return None

    async def carry_over(self) -> None:
        """Carry the reviewer's decisions over from earlier versions of articles."""
        desk = self._session.desk
        carry = desk.carry_over() if desk else None
        if desk is None or carry is None or not carry.drafts:
            return self.status.say("nothing to carry over: no claim of an earlier version is found again undecided")
        rows, matches, claims = carry.drafts, carry.matches, carry.claims

        def work(store: Store, review: Review, reviewer: str) -> list[Decision]:
            return store.append(review.uid, reviewer, rows, Bundle(review, claims=claims, matches=matches))

        if not await self._session.write(work, claims):
            return None
        if matches:
            whole = desk.state.whole
            desk.take_over(replace(whole, matches=(*whole.matches, *matches)))
        self._session.show_place()
        number = sum(n for _, n in carry.verdicts)
        return self.status.say(f"{counted(number, 'verdict')} carried over; {self.status.saved}")

    # --- articles ----------------------------------------------------------------------------------------------------

    def check_facts(self, article: UUID, facts: Mapping[str, str]) -> None:
        """Raises FactcheckError where a correction does not fit its fact."""
        self.desk.drafting.facts(article, facts)

    async def correct(self, article: UUID, facts: Mapping[str, str]) -> bool:
        """Correct an article's facts; False if they do not fit or are not stored, which is said."""
        try:
            drafts = self.desk.drafting.facts(article, facts)
        except FactcheckError as error:
            self.status.say(str(error), alarm=True)
            return False
        if not await self._session.log(drafts):
            return False
        self._session.show_place()
        return True

    async def relabel(self, article: UUID, change: "Relabelling") -> bool:
        """Store that lines count or do not; new claims are matched behind. False if it is not stored, which is said."""
        from factcheck.review.decisions.relabel import relabel

        def work(store: Store, review: Review, reviewer: str) -> list[Decision]:
            return relabel(store, review, reviewer, change)

        if not await self._session.write(work, change.claims):
            return False
        if change.claims:
            self._session.matching.begin([article])
        self._session.show_place()
        return True

    async def set_alias(self, surface: str, stands_for: str) -> bool:
        """Store what a name stands for; False if it is not stored, which is said."""
        from factcheck.review.decisions.aliases import draft_alias

        state = self.desk.state
        try:
            drafts = draft_alias(state.log, state.bundle, state.reviewer, surface, stands_for)
        except FactcheckError as error:
            self.status.say(str(error), alarm=True)
            return False
        if not drafts:
            self.status.say("it stands so already")
            return True
        return bool(await self._session.log(drafts))

    # --- evidence ----------------------------------------------------------------------------------------------------

    async def cite(self, article: UUID, start: int, end: int) -> None:
        """Cite words of an article for the claim that is lit, and say under which number."""
        from factcheck.tui.screens.review.citing import cite_words

        await cite_words(self._session, self.target, article, start, end)

    async def cite_earlier(self, one: CheckedBefore) -> None:
        """Cite what an earlier review came to for the claim that is lit, and say under which number."""
        from factcheck.tui.screens.review.citing import cite_earlier

        await cite_earlier(self._session, self.target, one)
