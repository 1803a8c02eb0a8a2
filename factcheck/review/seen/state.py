"""A review under work: what a reviewer sees of it (`Seen`) while decisions and parts come in. Knows no place in it.

Indexes matches, and remembers what is asked for many times between two decisions. Claims on lines that do not count
for the reviewer, and their matches, are kept, but not among the parts indexed. What is seen are current articles only:
earlier versions of them are kept too, and compared elsewhere.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import span_of
from factcheck.domain.match import Match, MatchState, Signal, SlotState, contradicts, is_near_miss
from factcheck.domain.review import Bundle, Progress, progress_of
from factcheck.domain.seen import ClaimMark, Seen
from factcheck.matching.suggest.thresholds import STRONG_AT
from factcheck.review.seen.aliases import Proposals
from factcheck.review.seen.marks import Coverage, MatchRow
from factcheck.review.seen.slots import ThreadSlot, filled, thread_slots

_STATE_ORDER = {MatchState.ACCEPTED: 0, MatchState.SUGGESTED: 1, MatchState.REJECTED: 2}


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
        self._forget()
        self._correct()
        self.as_read, self.shown, self.order = self.seen.as_read, self.seen.shown, self.seen.order
        self.claims, self.claim, self.hidden = self.seen.claims, self.seen.claim, self.seen.hidden
        self.match, self.across = self.seen.match, self.seen.across
        self.number = {c.uid: n for own in self.claims.values() for n, c in enumerate(own)}
        self._matches: dict[UUID, dict[UUID, list[Match]]] = defaultdict(lambda: defaultdict(list))
        for match in self.shown.matches:
            self._matches[match.a][self.claim[match.b].article].append(match)
            self._matches[match.b][self.claim[match.a].article].append(match)
        self._forget_matches()

    def _forget(self) -> None:
        """Drop what was worked out from the log: it is asked for many times between two decisions."""
        self._marks: dict[UUID, ClaimMark] = {}
        self._rows: dict[tuple[UUID, UUID, UUID | None], MatchRow] = {}
        self._progress: Progress | None = None
        self.changes += 1

    def _forget_matches(self) -> None:
        """Drop what was worked out from the matches and what was decided about them."""
        self._threads: dict[UUID, tuple[UUID, ...]] = {}
        self._conflicting: tuple[UUID, ...] | None = None
        self._conflicts: int | None = None
        self._queue: list[Claim] | None = None
        self._rank: dict[UUID, int] = {}

    def _correct(self) -> None:
        """Read the articles' facts and lines with the changes that stand."""
        self._look()
        self.articles, self.article = self.seen.articles, self.seen.article

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
        self._forget()
        if any(r.subject_kind is SubjectKind.MATCH for r in rows):
            self._forget_matches()
        if any(r.subject_kind is SubjectKind.ARTICLE for r in rows):
            self._correct()
            self._queue = None  # which outlets there are may have changed
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

    def ranked(self, claim: UUID, article: UUID) -> list[tuple[Match, MatchState]]:
        """A claim's matches in another article: accepted, then suggested by score, near misses, then rejected."""
        pairs = [(m, self.match_state(m)) for m in self._matches[claim][article]]
        return sorted(pairs, key=lambda p: (_STATE_ORDER[p[1]], is_near_miss(*p), -p[0].score, p[0].uid))

    def match_state(self, match: Match) -> MatchState:
        """What stands on a match."""
        return self.seen.match_state(match)

    def row(self, anchor: UUID, article: UUID, wanted: UUID | None) -> MatchRow:
        """The match list's line for an article: the match `wanted`, or the best that is not rejected."""
        key = (anchor, article, wanted)
        if key not in self._rows:
            self._rows[key] = self._row(anchor, article, wanted)
        return self._rows[key]

    def _row(self, anchor: UUID, article: UUID, wanted: UUID | None) -> MatchRow:
        ranked = self.ranked(anchor, article)
        chosen = next((n for n, (match, _) in enumerate(ranked) if match.uid == wanted), None)
        if not ranked or (chosen is None and ranked[0][1] is MatchState.REJECTED):
            return MatchRow(self.article[article], Coverage.NOT_FOUND, None, None, None, (), 0, len(ranked))
        index = chosen or 0
        match, state = ranked[index]
        signals = match.seen_from(anchor)
        if state is not MatchState.REJECTED:
            signals = filled(signals, self._neighbours(anchor, ranked, index))
        differs = any(s.state is SlotState.CONFLICT for s in signals)
        coverage = Coverage.DIFFERS if differs else Coverage.STATES
        if is_near_miss(match, state):
            coverage = Coverage.POSSIBLE
        elif state is MatchState.REJECTED:
            coverage = Coverage.NOT_FOUND
        claim = self.claim[match.other(anchor)]
        where = self.article[article]
        return MatchRow(where, coverage, claim, match, state, signals, index, len(ranked), chosen is not None)

    def _neighbours(
        self, anchor: UUID, ranked: Sequence[tuple[Match, MatchState]], index: int
    ) -> Iterator[tuple[Signal, ...]]:
        """The signals of the article's other claims that belong to the anchor's thread."""
        for n, (match, state) in enumerate(ranked):
            strong = state is MatchState.SUGGESTED and match.score >= STRONG_AT
            if n != index and (strong or state is MatchState.ACCEPTED):
                yield match.seen_from(anchor)

    @property
    def conflicts(self) -> int:
        """How many matches that nobody rejected contradict each other."""
        if self._conflicts is None:
            self._conflicts = sum(1 for _ in self._contradictions())
        return self._conflicts

    def _contradictions(self) -> Iterator[Match]:
        for match in self.match.values():
            if contradicts(match, self.match_state(match)):
                yield match

    @property
    def conflicting(self) -> tuple[UUID, ...]:
        """Claims that a match nobody rejected contradicts, in the order of the articles' text."""
        if self._conflicting is None:
            contradicted = {uid for match in self._contradictions() for uid in (match.a, match.b)}
            order = [c.uid for a in self.articles for c in self.claims[a.uid]]
            self._conflicting = tuple(uid for uid in order if uid in contradicted)
        return self._conflicting

    def contradicting(self, claim: UUID) -> list[Match]:
        """A claim's matches in other articles that contradict it and that nobody rejected, the best first."""
        own = self.claim[claim].article
        in_others = [m for article, some in self._matches[claim].items() if article != own for m in some]
        return sorted((m for m in in_others if contradicts(m, self.match_state(m))), key=lambda m: (-m.score, m.uid))

    def against_itself(self, claim: UUID) -> list[tuple[Claim, Signal]]:
        """The claims of the same article that contradict this one, with the slot, this one as side a."""
        own = self.claim[claim].article
        return [
            (self.claim[match.other(claim)], signal)
            for match, state in self.ranked(claim, own)
            if state is not MatchState.REJECTED
            for signal in match.seen_from(claim)
            if signal.state is SlotState.CONFLICT
        ]

    # --- threads and the queue ---------------------------------------------------------------------------------------

    def thread(self, claim: UUID) -> tuple[UUID, ...]:
        """The claims that correspond to one another, this one among them."""
        if claim not in self._threads:
            inside = self._linked(claim)
            self._threads.update((uid, (uid,)) for uid in inside)
            self._threads.update((uid, t) for t in self._threads_of(inside) for uid in t)
        return self._threads[claim]

    def thread_slots(self, thread: Sequence[UUID]) -> list[ThreadSlot]:
        """What the claims of a thread say to each comparable part, conflicts first."""
        inside = set(thread)
        pairs = {m for uid in thread for some in self._matches[uid].values() for m in some}
        kept = (m for m in sorted(pairs, key=lambda m: m.uid) if {m.a, m.b} <= inside and self.corresponds(m))
        return thread_slots(thread, self.claim, kept)

    def threads(self) -> list[tuple[UUID, ...]]:
        """Every thread of two claims or more, in the order of the articles' text."""
        return self._threads_of(self.claim)

    def wording(self, thread: Collection[UUID]) -> Claim:
        """The claim of a thread whose words stand for it: the one most like the others."""
        from factcheck.matching.threads import central

        matches, states = self._matches_inside(thread)
        place = {uid: n for n, uid in enumerate(self._in_order(thread))}
        return self.claim[central(list(place), matches, states, place)]

    def _threads_of(self, claims: Collection[UUID]) -> list[tuple[UUID, ...]]:
        from factcheck.matching.threads import threads

        matches, states = self._matches_inside(claims)
        return threads([(uid, self.claim[uid].article) for uid in self._in_order(claims)], matches, states)

    def matches_inside(self, claims: Collection[UUID]) -> list[Match]:
        """The matches between two articles of which both claims are among these."""
        if len(claims) == len(self.claim):
            return list(self.across)
        inside = set(claims)
        return [m for uid in claims for m in self._matches_of(uid) if m.a == uid and m.b in inside]

    def _matches_inside(self, claims: Collection[UUID]) -> tuple[list[Match], dict[UUID, MatchState]]:
        matches = self.matches_inside(claims)
        return matches, {m.uid: self.match_state(m) for m in matches}

    def _matches_of(self, claim: UUID) -> Iterator[Match]:
        """The claim's matches in other articles: one that contradicts its own article corresponds to nothing."""
        own = self.claim[claim].article
        for article, matches in self._matches[claim].items():
            if article != own:
                yield from matches

    def _in_order(self, claims: Collection[UUID]) -> list[UUID]:
        place = ((self.order[self.claim[uid].article], self.number[uid], uid) for uid in claims)
        return [uid for _, _, uid in sorted(place)]

    def _linked(self, claim: UUID) -> set[UUID]:
        """The claims to which matches that can join lead from here: a thread never reaches beyond them."""
        from factcheck.matching.threads import may_join

        linked, ahead = {claim}, [claim]
        while ahead:
            here = ahead.pop()
            for match in self._matches_of(here):
                other = match.other(here)
                if other not in linked and may_join(match, self.match_state(match)):
                    linked.add(other)
                    ahead.append(other)
        return linked

    @property
    def queue(self) -> list[Claim]:
        """All claims: those that are contradicted, then those of one outlet only, then the others; by weight each."""
        if self._queue is None:
            contradicted = set(self.conflicting)

            def key(claim: Claim) -> tuple[int, float, int, int, int]:
                group = 0 if claim.uid in contradicted else 1 if self.is_single(claim.uid) else 2
                return group, -claim.weight, self.order[claim.article], claim.start_char, claim.end_char

            self._queue = sorted(self.claim.values(), key=key)
        return self._queue

    @property
    def rank(self) -> dict[UUID, int]:
        """Each claim's place in the queue, from 0."""
        if not self._rank or self._queue is None:
            self._rank = {c.uid: n for n, c in enumerate(self.queue)}
        return self._rank

    def is_single(self, claim: UUID) -> bool:
        """Whether no other outlet has anything on a claim: nothing is suggested or accepted there."""
        own = self.article[self.claim[claim].article].label.casefold()
        for article, matches in self._matches[claim].items():
            if self.article[article].label.casefold() != own and any(self.corresponds(m) for m in matches):
                return False
        return True

    def corresponds(self, match: Match) -> bool:
        """Whether a match stands, suggested or accepted: neither rejected nor only kept because it came close."""
        return self.seen.corresponds(match)
