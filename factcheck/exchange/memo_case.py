"""A review as the memo words it in Markdown: its articles, claims and what stands on them.

Decides nothing: what stands is the log's. Orders and groups nothing beyond articles and claims.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Claimant
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import CONTENT, Decision, Verdict
from factcheck.domain.match import Match
from factcheck.domain.seen import Seen, lacks_evidence
from factcheck.domain.text import signs
from factcheck.exchange.markdown import escape, escape_marking, is_web, link
from factcheck.exchange.registry import FromTexts

WORDING = {
    Verdict.CONFIRMED: f"{signs.CONFIRMED} confirmed (evidence supports it)",
    Verdict.DENIED: f"{signs.DENIED} denied (evidence contradicts it)",
    Verdict.UNVERIFIED: f"{signs.UNVERIFIED} unverified (looked, could not establish it)",
}
NO_EVIDENCE = "no evidence given yet"
NONE_STANDS = "open: several verdicts, none of them stands"


class MemoCase:
    """A review as a reviewer sees it, with what is read out of its texts. Claims are in reading order."""

    def __init__(self, seen: Seen, texts: FromTexts) -> None:
        self._seen = seen
        self._labels = _labels(seen.articles)
        self.name = seen.bundle.review.name
        self.reviewer = seen.reviewer
        self.articles = seen.article
        self.claims = {c.uid: c for c in seen.in_reading_order()}
        self.matches = [(m, seen.match_state(m)) for m in sorted(seen.match.values(), key=_key) if seen.corresponds(m)]
        self.who = texts.who
        self.origins = texts.origins

    def standing(self, claim: Claim) -> Decision | None:
        """The verdict on the content that counts for the reviewer."""
        return self._seen.verdict(claim.uid)

    def given(self, claim: Claim) -> list[Decision]:
        """Everybody's verdicts on the content."""
        return self._seen.log.verdicts(claim.uid, CONTENT)

    def is_open(self, claim: Claim) -> bool:
        """Whether no verdict stands, or one that says what evidence shows and has none."""
        row = self.standing(claim)
        return row is None or lacks_evidence(row)

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
        answer = self._seen.mark(claim.uid).said
        return answer.value if answer else "unreviewed"

    def sources(self, row: Decision | None) -> list[str]:
        """The evidence that a row names, by number."""
        return [_source(entry) for entry in self._seen.cited(row.evidence)] if row else []

    def begun(self, claim: Claim) -> Decision | None:
        """The row with the evidence that the reviewer has cited for a claim without deciding on it."""
        return None if self.given(claim) else self._seen.log.noted(claim.uid, self.reviewer)


def _source(entry: Evidence) -> str:
    """An entry of the library: number, title and address, kind, quotation."""
    quotation = f": “{escape(entry.quotation)}”" if entry.quotation else ""
    kind = entry.kind.value.replace("_", " ")
    return f"evidence {entry.number}: {address(entry.title, entry.url)} ({kind}){quotation}"


def worded(row: Decision) -> str:
    """A verdict in the words of the house, and whether its evidence is still to come."""
    words = WORDING[Verdict(str(row.value))]
    return f"{words}, {NO_EVIDENCE}" if lacks_evidence(row) else words


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


def _key(match: Match) -> UUID:
    return match.uid


def _labels(articles: Sequence[Article]) -> dict[UUID, str]:
    count = Counter(a.label.casefold() for a in articles)
    return {
        a.uid: f"{a.label} (article {n})" if count[a.label.casefold()] > 1 else a.label
        for n, a in enumerate(articles, 1)
    }
