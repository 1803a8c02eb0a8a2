"""A review as one reviewer sees it, once: what is current, how articles read with what was changed, what stands.

Everybody who shows, exports, counts or takes in asks this, so that they cannot differ. Threads, rows of the match list
and the queue are made of it elsewhere; nothing here changes and nothing is stored.
"""

from collections.abc import Iterable, Iterator
from dataclasses import InitVar, dataclass, field
from functools import cached_property
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import CONTENT, SAID, Decision, Said, Verdict
from factcheck.domain.log.facts import corrected
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import relabelled, shown
from factcheck.domain.match import Match, MatchState, is_near_miss
from factcheck.domain.review import Bundle, Progress, progress_of
from factcheck.domain.versions import current


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """The decisions that stand on a claim.

    `unfinished`: confirmed or denied without evidence. `disputed`: current rows of one reviewer say different things.
    `note` and `evidence` may be there without a verdict.
    """

    verdict: Verdict | None = None
    said: Said | None = None
    unfinished: bool = False
    disputed: bool = False
    note: str | None = None
    evidence: tuple[UUID, ...] = ()
    reviewer: str | None = None


@dataclass(frozen=True, eq=False)
class Seen:
    """What a reviewer sees of a review. Parts are put in order when they are first asked for, and then stay.

    What stands on claims and matches is asked of the log each time. A log that goes on growing may be handed in
    (`known`): after rows about articles the parts may be others, and whoever takes in such rows makes another `Seen`.

    Args:
        bundle: Everything that is kept, earlier versions and all.
        reviewer: Who sees it.
        known: The review's decisions, where somebody has them already, or more of them than the bundle.
    """

    bundle: Bundle
    reviewer: str
    known: InitVar[DecisionLog | None] = None
    log: DecisionLog = field(init=False)

    def __post_init__(self, known: DecisionLog | None) -> None:
        log = DecisionLog(self.bundle.decisions) if known is None else known
        object.__setattr__(self, "log", log)

    # --- articles ----------------------------------------------------------------------------------------------------

    @cached_property
    def current(self) -> Bundle:
        """What is current: without earlier versions, with what is hidden."""
        return current(self.bundle)

    @cached_property
    def as_read(self) -> dict[UUID, Article]:
        """The current articles in the order of their positions, facts and lines as intake read them."""
        return {a.uid: a for a in sorted(self.current.articles, key=lambda a: (a.position, a.uid))}

    @cached_property
    def corrected(self) -> tuple[Article, ...]:
        """The same, facts as they stand and lines as intake read them: for who compares pages with one another."""
        return tuple(corrected(a, self.log, self.reviewer) for a in self.as_read.values())

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """The same, facts and lines as they stand."""
        return tuple(relabelled(a, self.log, self.reviewer) for a in self.corrected)

    @cached_property
    def article(self) -> dict[UUID, Article]:
        """The articles by key."""
        return {a.uid: a for a in self.articles}

    @cached_property
    def order(self) -> dict[UUID, int]:
        """Each article's place among them, from 0."""
        return {uid: n for n, uid in enumerate(self.as_read)}

    # --- claims, matches, evidence -----------------------------------------------------------------------------------

    @cached_property
    def shown(self) -> Bundle:
        """What is current, without claims on lines that do not count and their matches."""
        return shown(self.current, self.log, self.reviewer)

    @cached_property
    def claims(self) -> dict[UUID, list[Claim]]:
        """Every article's claims that show, in the order of its text."""
        claims: dict[UUID, list[Claim]] = {uid: [] for uid in self.as_read}
        for claim in self.shown.claims:
            claims[claim.article].append(claim)
        for own in claims.values():
            own.sort(key=lambda c: (c.start_char, c.end_char))
        return claims

    @cached_property
    def claim(self) -> dict[UUID, Claim]:
        """The claims that show, by key, in the order that they are kept in."""
        return {c.uid: c for c in self.shown.claims}

    @cached_property
    def hidden(self) -> dict[UUID, Claim]:
        """The claims of current articles that do not show."""
        if len(self.claim) == len(self.current.claims):
            return {}
        return {c.uid: c for c in self.current.claims if c.uid not in self.claim}

    @cached_property
    def match(self) -> dict[UUID, Match]:
        """The matches of claims that show, by key."""
        return {m.uid: m for m in self.shown.matches}

    @cached_property
    def across(self) -> list[Match]:
        """Those between two articles; the others are of one article that contradicts itself."""
        return [m for m in self.shown.matches if self.claim[m.a].article != self.claim[m.b].article]

    @cached_property
    def evidence(self) -> dict[UUID, Evidence]:
        """The evidence library by key."""
        return {e.uid: e for e in self.bundle.evidence}

    def in_reading_order(self) -> Iterator[Claim]:
        """Every claim that shows, article by article."""
        for own in self.claims.values():
            yield from own

    # --- what stands -------------------------------------------------------------------------------------------------

    def verdict(self, claim: UUID) -> Decision | None:
        """The row with the verdict that counts."""
        return self.log.standing(claim, CONTENT, self.reviewer)

    def answer(self, claim: UUID) -> Decision | None:
        """The row that counts about *did they say so?*"""
        return self.log.standing(claim, SAID, self.reviewer)

    def mark(self, claim: UUID) -> ClaimMark:
        """The decisions that stand on a claim."""
        content, said = self.verdict(claim), self.answer(claim)
        own = self.log.current(claim, CONTENT, self.reviewer)
        noted = self.log.noted(claim, self.reviewer)
        return ClaimMark(
            verdict=Verdict(content.value) if content and content.value else None,
            said=Said(said.value) if said and said.value else None,
            unfinished=content is not None and lacks_evidence(content),
            disputed=len({r.value for r in own}) > 1,
            note=noted.note if noted else None,
            evidence=noted.evidence if noted else (),
            reviewer=content.reviewer if content else None,
        )

    def cited(self, evidence: Iterable[UUID]) -> list[Evidence]:
        """The entries of some keys, by number. One that a row names and an imported library lacks is left out."""
        entries = (self.evidence[uid] for uid in dict.fromkeys(evidence) if uid in self.evidence)
        return sorted(entries, key=lambda e: e.number)

    def match_state(self, match: Match) -> MatchState:
        """What stands on a match."""
        return self.log.match_state(match.uid, self.reviewer)

    def corresponds(self, match: Match) -> bool:
        """Whether a match stands, suggested or accepted: neither rejected nor only kept because it came close."""
        state = self.match_state(match)
        return state is not MatchState.REJECTED and not is_near_miss(match, state)

    @property
    def progress(self) -> Progress:
        """The claims that show by verdict, counted anew each time."""
        return progress_of(self.claim.values(), self.log, self.reviewer)


def lacks_evidence(row: Decision) -> bool:
    """Whether a verdict says what evidence shows, and has none."""
    return row.value in (Verdict.CONFIRMED, Verdict.DENIED) and not row.evidence
