"""A review as the memo reads it: corrected articles, what stands on every claim, and how that is worded in Markdown.

Decides nothing: what stands is the log's. Orders and groups nothing beyond articles and claims.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Claimant
from factcheck.domain.decision import CONTENT, SAID, Decision, Verdict
from factcheck.domain.evidence import Evidence
from factcheck.domain.facts import corrected
from factcheck.domain.log import DecisionLog
from factcheck.domain.match import Match, MatchState, is_near_miss
from factcheck.domain.names.alias_table import AliasTable
from factcheck.domain.relabelling import shown
from factcheck.domain.review import Bundle
from factcheck.domain.text import signs
from factcheck.domain.versions import current
from factcheck.exchange.markdown import escape, escape_marking, is_web, link
from factcheck.exchange.registry import OriginLine

WORDING = {
    Verdict.CONFIRMED: f"{signs.CONFIRMED} confirmed (evidence supports it)",
    Verdict.DENIED: f"{signs.DENIED} denied (evidence contradicts it)",
    Verdict.UNVERIFIED: f"{signs.UNVERIFIED} unverified (looked, could not establish it)",
}
NO_EVIDENCE = "no evidence given yet"
NONE_STANDS = "open: several verdicts, none of them stands"


class MemoCase:
    """What is current of a bundle, with its log read for one reviewer. Claims are in reading order."""

    def __init__(self, bundle: Bundle, reviewer: str, origins: OriginLine) -> None:
        self.origins = origins
        bundle = current(bundle)
        self.name = bundle.review.name
        self.reviewer = reviewer
        self.log = DecisionLog(bundle.decisions)
        bundle = shown(bundle, self.log, reviewer)
        ordered = sorted(bundle.articles, key=lambda a: (a.position, a.uid))
        self.articles = {a.uid: corrected(a, self.log, reviewer) for a in ordered}
        place = {uid: n for n, uid in enumerate(self.articles)}
        claims = sorted(bundle.claims, key=lambda c: (place[c.article], c.start_char, c.end_char, c.uid))
        self.claims: dict[UUID, Claim] = {c.uid: c for c in claims}
        states = ((m, self.log.match_state(m.uid, reviewer)) for m in sorted(bundle.matches, key=lambda m: m.uid))
        self.matches: list[tuple[Match, MatchState]] = [
            p for p in states if p[1] is not MatchState.REJECTED and not is_near_miss(*p)
        ]
        self._aliases = AliasTable(bundle.aliases, self.log, bundle.review.uid, reviewer)
        self._place = place
        self._evidence: dict[UUID, Evidence] = {e.uid: e for e in bundle.evidence}
        self._labels = _labels(list(self.articles.values()))

    def standing(self, claim: Claim) -> Decision | None:
        """The verdict on the content that counts for the reviewer."""
        row = self.log.standing(claim.uid, CONTENT, self.reviewer)
        return row if row and row.value else None

    def given(self, claim: Claim) -> list[Decision]:
        """Everybody's verdicts on the content."""
        return self.log.verdicts(claim.uid, CONTENT)

    def is_open(self, claim: Claim) -> bool:
        """Whether no verdict stands, or one that says what evidence shows and has none."""
        row = self.standing(claim)
        return row is None or _unfinished(row)

    def speaker(self, claim: Claim) -> str:
        """Whom the review's alias table takes the claimant for; the article's own words where it says nothing."""
        return self._aliases.canonical(claim.claimant.surface, self._place[claim.article]) if claim.claimant else ""

    # --- in words, as Markdown ------------------------------------------------------------------------------------

    def outlet(self, article: UUID, *, linked: bool = True) -> str:
        """What to call an article; two of one outlet are told apart by their number."""
        return link(self._labels[article], self.articles[article].url) if linked else escape(self._labels[article])

    def quoted(self, claim: Claim, span: tuple[int, int] | None = None) -> str:
        """The claim's words in quotation marks, those of `span` in bold."""
        return f"“{escape_marking(claim.quote, span)}”"

    def line(self, claim: Claim, span: tuple[int, int] | None = None) -> str:
        """Outlet, quotation and who says it."""
        return f"{self.outlet(claim.article)}: {self.quoted(claim, span)} — {said_by(claim.claimant)}"

    def verdict(self, claim: Claim) -> str:
        """What stands about the content, in a few words."""
        row = self.standing(claim)
        if row is not None:
            return worded(row)
        return NONE_STANDS if self.given(claim) else "unreviewed"

    def said(self, claim: Claim) -> str:
        """Whether they said so: yes, no, unclear or unreviewed."""
        row = self.log.standing(claim.uid, SAID, self.reviewer)
        return row.value if row and row.value else "unreviewed"

    def sources(self, row: Decision | None) -> list[str]:
        """The evidence that a row names, by number."""
        named = [self._evidence[e] for e in row.evidence if e in self._evidence] if row else []
        return [_source(e) for e in sorted(named, key=lambda e: e.number)]

    def begun(self, claim: Claim) -> Decision | None:
        """The row with the evidence that the reviewer has cited for a claim without deciding on it."""
        return None if self.given(claim) else self.log.noted(claim.uid, self.reviewer)


def _source(entry: Evidence) -> str:
    """An entry of the library: number, title and address, kind, quotation."""
    quotation = f": “{escape(entry.quotation)}”" if entry.quotation else ""
    kind = entry.kind.value.replace("_", " ")
    return f"evidence {entry.number}: {address(entry.title, entry.url)} ({kind}){quotation}"


def worded(row: Decision) -> str:
    """A verdict in the words of the house, and whether its evidence is still to come."""
    words = WORDING[Verdict(str(row.value))]
    return f"{words}, {NO_EVIDENCE}" if _unfinished(row) else words


def said_by(claimant: Claimant | None) -> str:
    """Who says it, what kind of source that is, and through whom."""
    if claimant is None:
        return "said by the article itself"
    through = f", {via(claimant)}" if claimant.chain else ""
    return f"said by {escape(claimant.surface)} ({claimant.kind.value}){through}"


def via(claimant: Claimant) -> str:
    """Through whom it came, nearest first; empty if straight from the claimant."""
    return ", ".join(f"via {escape(surface)}" for surface in claimant.chain)


def address(title: str, url: str | None) -> str:
    """A title that links to its address; an address of another kind than the web's stands beside it as text."""
    if url is None or url == title or is_web(url):
        return link(title, url)
    return f"{escape(title)}, {escape(url)}"


def minutes(moment: datetime) -> str:
    """A moment as one reads it: UTC, to the minute."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")


def _unfinished(row: Decision) -> bool:
    return row.value in (Verdict.CONFIRMED, Verdict.DENIED) and not row.evidence


def _labels(articles: Sequence[Article]) -> dict[UUID, str]:
    count = Counter(a.label.casefold() for a in articles)
    return {
        a.uid: f"{a.label} (article {n})" if count[a.label.casefold()] > 1 else a.label
        for n, a in enumerate(articles, 1)
    }
