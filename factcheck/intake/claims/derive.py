"""The claims of a line that somebody put in after the page was taken in, as if intake had kept it. Judges no line.

Sentences, tags and weights are those of `find_claims`; so are claimants, who may have been named in the text before.
"""

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.domain.article import Line, PageClaim
from factcheck.intake.article.labelled import Labelled
from factcheck.intake.article.lines import blocks_of
from factcheck.intake.claims.claims import find_claims

CONTEXT = 400
"""Paragraphs, blank ones too, before a line that are read for who speaks in it; longer ago nobody is meant by `he`."""


class Paragraphs:
    """The paragraphs of a page's text, found once: a long one takes a third of a second."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._blocks = blocks_of(text)

    def around(self, at: int) -> tuple[int, int]:
        """The span (half-open, code points) of the paragraph that the character `at` stands in.

        That is its line, or where the text is hard-wrapped all the lines that run on into one another.
        """
        block = self._blocks[self._number(at)]
        return block.start, block.end

    def claims(self, lines: Sequence[Line], span: tuple[int, int]) -> tuple[PageClaim, ...]:
        """Return the claims that begin in a span of the page, in the text's order.

        `lines` have the labels that they have with the change; what of the span is neither title nor body has no
        claims.
        """
        first, last = self._number(span[0]), self._number(max(span[1] - 1, span[0]))
        blocks = self._blocks[max(first - CONTEXT, 0) : last + 1]
        labels = {line.start_char: Labelled(line.label, line.reason) for line in lines}
        known = [block for block in blocks if block.start in labels]
        claims, _ = find_claims(self._text, known, [labels[block.start] for block in known])
        return tuple(claim for claim in claims if span[0] <= claim.start_char < span[1])

    def _number(self, at: int) -> int:
        """The place of the paragraph that a character stands in."""
        return max(bisect_right(self._blocks, at, key=lambda block: block.start) - 1, 0)
