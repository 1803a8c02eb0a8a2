"""Evidence cited for a claim of the review: words of an article, or what an earlier review came to. Shows nothing.

What an entry is, and whether it is cited already, is `review.decisions.citing`'s.
"""

from collections.abc import Sequence
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision, Draft
from factcheck.domain.review import Review
from factcheck.review.ports import Store
from factcheck.review.seen.archive import CheckedBefore
from factcheck.tui.screens.review.open_review import News
from factcheck.tui.screens.review.session import Session


async def cite_words(session: Session, claim: Claim | None, article: UUID, start: int, end: int) -> None:
    """Cite words of an article for a claim, and say under which number."""
    from factcheck.review.decisions.citing import citation

    desk, review = session.desk, session.review.uid
    if desk is None or review is None or claim is None:
        return session.status.say("there is no claim to cite it for")
    try:
        entry = citation(review, desk.state.article[article], start, end)
    except FactcheckError as error:
        return session.status.say(str(error), alarm=True)
    alone = "" if claim.article != article else ", not independent"  # an article does not bear itself out
    return await _cite(session, claim, entry, alone)


async def cite_earlier(session: Session, claim: Claim | None, one: CheckedBefore) -> None:
    """Cite what an earlier review came to for a claim, and say under which number."""
    from factcheck.review.decisions.citing import earlier_verdict

    review = session.review.uid
    if review is None or claim is None:
        return session.status.say("there is no claim to cite it for")
    return await _cite(session, claim, earlier_verdict(review, one))


async def _cite(session: Session, claim: Claim, entry: Evidence, remark: str = "") -> None:
    from factcheck.review.decisions.citing import draft_citation

    desk = session.desk
    if desk is None:
        return None
    try:
        drafts = draft_citation(desk.state.log, desk.state.reviewer, claim.uid, entry.uid)
    except FactcheckError as error:
        return session.status.say(str(error), alarm=True)
    where = f"for {desk.state.article[claim.article].label} {desk.state.number[claim.uid] + 1}"
    if not drafts:
        number = next((e.number for e in desk.state.bundle.evidence if e.uid == entry.uid), 0)
        return session.status.say(f"cited already as evidence {number} {where}")
    if (kept := await _keep(session, entry, drafts)) is not None:
        desk.state.extend(evidence=[kept])
        session.review.tell(News.CHANGED)
        words = f"cited as evidence {kept.number} {where}{remark}; {session.status.saved}"
        session.status.say(words, lasting=True)
    return None


async def _keep(session: Session, entry: Evidence, drafts: Sequence[Draft]) -> Evidence | None:
    """Store an entry with the rows that have a claim rest on it; as it is kept, None if it is not."""
    from factcheck.review.decisions.citing import keep_citation

    kept: list[Evidence] = []

    def work(store: Store, review: Review, reviewer: str) -> list[Decision]:
        kept.append(keep_citation(store, entry))
        return store.append(review.uid, reviewer, drafts)

    return kept[0] if await session.write(work) else None
