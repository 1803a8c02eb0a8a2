"""A review under work: what a reviewer sees of it (`Seen`) while decisions and parts come in. Knows no place in it.

Remembers what is asked for many times between two decisions, and says when threads, contradictions, the queue and the
match list are to be worked out anew, each in its own module. Claims on lines that do not count for the reviewer, and
their matches, are kept, but not among the parts in order. What is seen are current articles only: earlier versions of
them are kept too, and compared elsewhere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import span_of
from factcheck.domain.match import Match, MatchState
from factcheck.domain.review import Bundle, Progress, progress_of
from factcheck.domain.seen import ClaimMark, Seen
from factcheck.review.seen.aliases import Proposals
from factcheck.review.seen.contradictions import Contradictions
from factcheck.review.seen.match_list import MatchList
from factcheck.review.seen.pairs import Pairs
from factcheck.review.seen.queue import Queue
from factcheck.review.seen.threads import Threads


class ReviewState:
    """The parts of a review by their keys, and what the reviewer's log says of them.

    Attributes:
        articles: Current articles in the order of their positions, facts and lines as they stand.
        as_read: The same by key, facts and lines as intake read them.
        claims: Every article's claims, in the order of the text.
        number: A claim's number in its article, from 0.
        across: The matches between two articles; the others are of one article that contradicts itself.
        seen: The review as the reviewer sees it, by what has come in so far.
        kept: Everything; `bundle` is what is current of it, hidden or not, and `shown` is without what is hidden.
        hidden: Claims that are kept, on lines that do not count.
        pairs: The matches by claim and article.
        threads, contradictions, queue, match_list: What is worked out of them, by what stands now.
        proposals: What the articles' texts propose of names, once it was asked for.
        changes: How often something else than what stands on single claims has changed; for what is worked out from it.
    """

    changes = 0

    def __init__(self, bundle: Bundle, reviewer: str, log: DecisionLog | None = None) -> None:
        """`log`: the review's decisions, where somebody has read them already; what is applied here comes to it."""
        self.reviewer = reviewer
        self.log = DecisionLog() if log is None else log
        self.proposals = Proposals()
        self.kept = bundle
        self.take_over(bundle)

    def take_over(self, bundle: Bundle) -> None:
        """Go on with a fuller version of the same review; what came in here while that was read stays."""
        came_in = Bundle(bundle.review, claims=self.kept.claims, evidence=self.kept.evidence)
        self.kept = bundle.with_parts(came_in)
        self.log.add(bundle.decisions)
        self._index()

    def extend(self, claims: Iterable[Claim] = (), evidence: Iterable[Evidence] = ()) -> None:
        """Know of claims and evidence that are kept by now; claims show with the row that has their line count."""
        self.kept = self.kept.with_parts(Bundle(self.kept.review, claims=tuple(claims), evidence=tuple(evidence)))
        self._look()

    def _look(self) -> None:
        """See the review anew: what is kept of it, or what was changed about its articles, is other than before."""
        self.seen = Seen(self.kept, self.reviewer, self.log)
        self.bundle = self.seen.current

    def _index(self) -> None:
        """Put the parts that show in order."""
        self._correct()
        self.as_read, self.shown, self.order = self.seen.as_read, self.seen.shown, self.seen.order
        self.claims, self.claim, self.hidden = self.seen.claims, self.seen.claim, self.seen.hidden
        self.match, self.across = self.seen.match, self.seen.across
        self.pairs = Pairs(self.seen)
        self.number = self.pairs.number
        self._forget()
        self._forget_matches()

    def _correct(self) -> None:
        """Read the articles' facts and lines with the changes that stand."""
        self._look()
        self.articles, self.article = self.seen.articles, self.seen.article

    def _forget(self) -> None:
        """Drop what was worked out from the log: it is asked for many times between two decisions."""
        self._marks: dict[UUID, ClaimMark] = {}
        self._progress: Progress | None = None
        self.match_list = MatchList(self.pairs, self.article)
        self.changes += 1

    def _forget_matches(self) -> None:
        """Drop what was worked out from the matches and what was decided about them."""
        self.threads = Threads(self.pairs)
        self.contradictions = Contradictions(self.pairs)
        self._line_up()

    def _line_up(self) -> None:
        """Have the claims queue anew."""
        self.queue = Queue(self.pairs, self.contradictions, self.article)

    def apply(self, rows: Iterable[Decision]) -> bool:
        """Take in rows that are durable; whether other claims show now than before."""
        rows = list(rows)
        if all(r.subject_kind is SubjectKind.CLAIM for r in rows):
            self._apply_to_claims(rows)
            return False
        self.log.add(rows)
        if any(r.subject_kind is SubjectKind.ARTICLE and span_of(r.aspect) for r in rows):
            self._index()
            return True
        if about_articles := any(r.subject_kind is SubjectKind.ARTICLE for r in rows):
            self._correct()
        self._forget()
        if any(r.subject_kind is SubjectKind.MATCH for r in rows):
            self._forget_matches()
        elif about_articles:
            self._line_up()  # which outlets there are may have changed
        return False

    def _apply_to_claims(self, rows: Sequence[Decision]) -> None:
        """Take in rows about claims alone: the marks of others, the match lists and the threads stay what they are."""
        decided = dict.fromkeys(r.subject for r in rows if r.subject in self.claim)
        before = [self.mark(uid).verdict for uid in decided]
        progress = self.progress
        self.log.add(rows)
        for uid, verdict in zip(decided, before, strict=True):
            del self._marks[uid]
            progress = progress.after(verdict, self.mark(uid).verdict)
        self._progress = progress

    @property
    def whole(self) -> Bundle:
        """The review with its earlier versions and all decisions that are known by now."""
        return replace(self.kept, decisions=tuple(self.log.rows()))

    @property
    def progress(self) -> Progress:
        """Claims by verdict."""
        if self._progress is None:
            self._progress = progress_of(self.claim.values(), self.log, self.reviewer)
        return self._progress

    def is_open(self, claim: UUID) -> bool:
        """Whether no verdict stands on the claim."""
        return self.seen.verdict(claim) is None

    def mark(self, claim: UUID) -> ClaimMark:
        """The decisions that stand on a claim."""
        if claim not in self._marks:
            self._marks[claim] = self.seen.mark(claim)
        return self._marks[claim]

    def match_state(self, match: Match) -> MatchState:
        """What stands on a match."""
        return self.seen.match_state(match)
