"""The order in which a review's claims are worth a reviewer's time. Knows no place in it, nor what is decided already.

The order stays as it was worked out: after a decision about a match or an article it is asked of another `Queue`.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.review.seen.contradictions import Contradictions
from factcheck.review.seen.pairs import Pairs


class Queue:
    """The claims that show: those contradicted, then those of one outlet only, then the others; by weight each.

    Args:
        articles: The articles with their facts as they stand: which outlets there are may have changed.
    """

    def __init__(self, pairs: Pairs, contradictions: Contradictions, articles: Mapping[UUID, Article]) -> None:
        self._pairs, self._seen = pairs, pairs.seen
        self._contradictions = contradictions
        self._articles = articles

    def __len__(self) -> int:
        return len(self.claims)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    @cached_property
    def claims(self) -> list[Claim]:
        """The claims in this order."""
        contradicted, order = set(self._contradictions.claims), self._seen.order

        def key(claim: Claim) -> tuple[int, float, int, int, int]:
            group = 0 if claim.uid in contradicted else 1 if self.is_single(claim.uid) else 2
            return group, -claim.weight, order[claim.article], claim.start_char, claim.end_char

        return sorted(self._seen.claim.values(), key=key)

    @cached_property
    def place(self) -> dict[UUID, int]:
        """Each claim's place in the queue, from 0."""
        return {c.uid: n for n, c in enumerate(self.claims)}

    def is_single(self, claim: UUID) -> bool:
        """Whether no other outlet has anything on a claim: nothing is suggested or accepted there."""
        own = self._articles[self._seen.claim[claim].article].label.casefold()
        for article, matches in self._pairs.of(claim).items():
            if self._articles[article].label.casefold() != own and any(map(self._seen.corresponds, matches)):
                return False
        return True
