"""The lines of the match list: what an article has on a claim. Draws nothing, and knows no order of the lines.

Lines stay as they were worked out: after a decision about a match or an article they are asked of another `MatchList`.
"""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.match import Match, MatchState, Signal, SlotState, is_near_miss
from factcheck.matching.suggest.thresholds import STRONG_AT
from factcheck.review.seen.marks import Coverage, MatchRow
from factcheck.review.seen.pairs import Pairs
from factcheck.review.seen.slots import filled


class MatchList:
    """The match list of every claim that shows; `articles` have their facts as they stand."""

    def __init__(self, pairs: Pairs, articles: Mapping[UUID, Article]) -> None:
        self._pairs = pairs
        self._articles = articles
        self._rows: dict[tuple[UUID, UUID, UUID | None], MatchRow] = {}

    def row(self, anchor: UUID, article: UUID, wanted: UUID | None) -> MatchRow:
        """The line for an article: the match `wanted`, or the best that is not rejected."""
        key = (anchor, article, wanted)
        if key not in self._rows:
            self._rows[key] = self._row(anchor, article, wanted)
        return self._rows[key]

    def _row(self, anchor: UUID, article: UUID, wanted: UUID | None) -> MatchRow:
        ranked = self._pairs.ranked(anchor, article)
        chosen = next((n for n, (match, _) in enumerate(ranked) if match.uid == wanted), None)
        if not ranked or (chosen is None and ranked[0][1] is MatchState.REJECTED):
            return MatchRow(self._articles[article], Coverage.NOT_FOUND, None, None, None, (), 0, len(ranked))
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
        claim = self._pairs.seen.claim[match.other(anchor)]
        where = self._articles[article]
        return MatchRow(where, coverage, claim, match, state, signals, index, len(ranked), chosen is not None)

    def _neighbours(
        self, anchor: UUID, ranked: Sequence[tuple[Match, MatchState]], index: int
    ) -> Iterator[tuple[Signal, ...]]:
        """The signals of the article's other claims that belong to the anchor's thread."""
        for n, (match, state) in enumerate(ranked):
            strong = state is MatchState.SUGGESTED and match.score >= STRONG_AT
            if n != index and (strong or state is MatchState.ACCEPTED):
                yield match.seen_from(anchor)
