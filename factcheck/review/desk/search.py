"""Finds words in a review's articles, without regard to case and accents. Draws nothing and moves nowhere."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from factcheck.domain.article import Article, LineLabel
from factcheck.domain.text.folding import Folded, fold, occurrences
from factcheck.review.seen.state import ReviewState


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: every place in each article, and the claims to go to, in the order of the articles."""

    needle: str
    spans: dict[UUID, list[tuple[int, int]]]
    claims: tuple[UUID, ...]

    @property
    def places(self) -> int:
        """How many places were found."""
        return sum(len(spans) for spans in self.spans.values())


NOTHING = Found("", {}, ())


class Searcher:
    """Searches the text that the columns show. Articles are folded once, when first searched."""

    def __init__(self, state: ReviewState) -> None:
        self._state = state
        self._folded: dict[UUID, Folded] = {}

    def find(self, needle: str) -> Found:
        """Return every place of `needle` in lines that were kept; for a place outside claims, the claim before it."""
        if not needle.strip():
            return NOTHING
        spans: dict[UUID, list[tuple[int, int]]] = {}
        claims: list[UUID] = []
        for article in self._state.articles:
            places = [s for s in occurrences(self._fold(article), needle) if _is_kept(article, s)]
            if not places:
                continue
            spans[article.uid] = places
            own = self._state.claims[article.uid]
            starts = [c.start_char for c in own]
            numbers = dict.fromkeys(max(bisect_right(starts, start) - 1, 0) for start, _ in places)
            claims += [own[n].uid for n in numbers if n < len(own)]
        return Found(needle, spans, tuple(claims))

    def _fold(self, article: Article) -> Folded:
        if article.uid not in self._folded:
            self._folded[article.uid] = fold(article.text)
        return self._folded[article.uid]


def _is_kept(article: Article, span: tuple[int, int]) -> bool:
    starts = [line.start_char for line in article.lines]
    number = bisect_right(starts, span[0]) - 1
    return number >= 0 and article.lines[number].label is not LineLabel.FURNITURE


def following(state: ReviewState, claims: Sequence[UUID], here: UUID | None, step: int) -> UUID | None:
    """The next (step 1) or previous (-1) of `claims`, which stand in the articles' order, around; None if empty."""
    if not claims:
        return None
    if here is None:
        return claims[0]

    def place(uid: UUID) -> tuple[int, int]:
        return state.order[state.claim[uid].article], state.number[uid]

    now = place(here)
    if step > 0:
        return next((uid for uid in claims if place(uid) > now), claims[0])
    return next((uid for uid in reversed(claims) if place(uid) < now), claims[-1])
