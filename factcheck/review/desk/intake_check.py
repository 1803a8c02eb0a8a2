"""A walk through all lines of an article, cut or not: where one is, what belongs together, how much was cut.

Changes nothing: `relabel` and `citing` draft. Lines are counted from 0 here; blank ones are neither walked nor counted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.article import ANOTHER_ARTICLE, Article, Line, LineLabel
from factcheck.domain.claim import Claim
from factcheck.domain.log.relabelling import put_in
from factcheck.domain.text.folding import Folded, fold, occurrences
from factcheck.review.seen.state import ReviewState

if TYPE_CHECKING:
    from factcheck.intake.claims.derive import Paragraphs


@dataclass(frozen=True, slots=True)
class Tally:
    """How many lines are not blank, how many of them are cut and for what reason, and how many claims there are.

    `reasons` come with the most frequent first; `by_hand` counts the claims on lines that somebody put in.
    """

    lines: int
    cut: int
    reasons: tuple[tuple[str, int], ...]
    claims: int
    by_hand: int


class IntakeCheck:
    """A place in an article's lines.

    Args:
        state: The review.
        article: Whose lines.
        at: Offset (code points) of a character in the line to begin at.

    Attributes:
        here: Number of the line one is at.
        needle: What was searched for; `found` are its places.
    """

    def __init__(self, state: ReviewState, article: UUID, at: int = 0) -> None:
        self._state = state
        self._uid = article
        self._starts = [line.start_char for line in self.lines]
        text = self.article.text
        self._blank = [not text[n.start_char : n.end_char].strip() for n in self.lines]
        self._folded: Folded | None = None
        self._tally: tuple[tuple[Line, ...], tuple[Claim, ...], Tally] | None = None
        self.needle = ""
        self.found: list[tuple[int, int]] = []
        self.here = 0
        self.go_to(at)

    @property
    def article(self) -> Article:
        """The article, facts and lines as they stand."""
        return self._state.article[self._uid]

    @property
    def lines(self) -> tuple[Line, ...]:
        """Its lines."""
        return self.article.lines

    @property
    def line(self) -> Line | None:
        """The line one is at; None in an article without lines."""
        return self.lines[self.here] if self.lines else None

    def is_blank(self, number: int) -> bool:
        """Whether a line has nothing but white space."""
        return self._blank[number]

    # --- moves -----------------------------------------------------------------------------------------------------

    def go_to(self, at: int) -> None:
        """Go to the line of a character, or the nearest that is not blank."""
        number = max(bisect_right(self._starts, at) - 1, 0)
        self.here = min(self._walked(), key=lambda n: (abs(n - number), n), default=0)

    def move(self, step: int) -> bool:
        """Go `step` lines on, or as far as there are any; False where there is none."""
        sign, left = (1, step) if step > 0 else (-1, -step)
        number = target = self.here
        while left and 0 <= number + sign < len(self._blank):
            number += sign
            if not self._blank[number]:
                target, left = number, left - 1
        moved, self.here = target != self.here, target
        return moved

    def go_end(self, *, last: bool) -> bool:
        """Go to the first or last line."""
        walked = self._walked()
        if not walked:
            return False
        self.here = walked[-1 if last else 0]
        return True

    def next_cut(self, step: int) -> bool:
        """Go to the first line of the next (or previous) block that is cut; False if there is none."""
        block = self.block()
        number = block.stop if step > 0 else block.start - 1
        if step < 0 and block and block.start < self.here and self._is_cut(block.start):
            number = block.start
        while 0 <= number < len(self._blank):
            if self._is_cut(number):
                self.here = self._run(number).start
                return True
            number += step
        return False

    def _walked(self) -> list[int]:
        return [n for n, blank in enumerate(self._blank) if not blank]

    def _is_cut(self, number: int) -> bool:
        return not self._blank[number] and self.lines[number].label is LineLabel.FURNITURE

    # --- what belongs together -------------------------------------------------------------------------------------

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """The paragraphs of the article, found when they are first asked for."""
        from factcheck.intake.claims.derive import Paragraphs  # nothing of intake is needed to look

        return Paragraphs(self.article.text)

    def paragraph(self) -> range:
        """The line one is at with those that it runs on into, where the text is hard-wrapped."""
        if not self.lines:
            return range(0)
        start, end = self.paragraphs.around(self.lines[self.here].start_char)
        first = max(bisect_right(self._starts, start) - 1, 0)
        return range(min(first, self.here), max(bisect_right(self._starts, end), self.here + 1))

    def block(self) -> range:
        """The lines around, up to a blank one, that have the label of the one that one is at, and had it at first.

        Another article below is one block to its end.
        """
        return self._run(self.here) if self.lines else range(0)

    def _run(self, number: int) -> range:
        if self._blank[number]:
            return range(number, number + 1)
        first = last = number
        while (above := self._neighbour(first, -1)) is not None:
            first = above
        while (below := self._neighbour(last, +1)) is not None:
            last = below
        return range(first, last + 1)

    def _neighbour(self, number: int, step: int) -> int | None:
        """The next line that is of one block with a line; another article below is one, whatever blank lines it has."""
        read, now = self._state.as_read[self._uid].lines, self.lines
        at = number + step
        if read[number].reason == ANOTHER_ARTICLE:
            while 0 <= at < len(now) and self._blank[at]:
                at += step
        if not 0 <= at < len(now) or self._blank[at]:
            return None
        if abs(at - number) > 1 and read[at].reason != ANOTHER_ARTICLE:
            return None
        alike = (now[at].label, read[at].label) == (now[number].label, read[number].label)
        return at if alike else None

    # --- searching -------------------------------------------------------------------------------------------------

    def search(self, needle: str) -> int:
        """Search all lines, cut or not, without regard to case and accents; return how many places were found."""
        if self._folded is None:
            self._folded = fold(self.article.text)
        self.needle = needle
        self.found = list(occurrences(self._folded, needle)) if needle.strip() else []
        return len(self.found)

    def next_found(self, step: int) -> bool:
        """Go to the next (or previous) line with what was searched for, around; False if there is none."""
        lines = sorted({bisect_right(self._starts, start) - 1 for start, _ in self.found})
        if not lines:
            return False
        onward = lines if step > 0 else lines[::-1]
        self.here = next((n for n in onward if (n - self.here) * step > 0), onward[0])
        return True

    # --- how much --------------------------------------------------------------------------------------------------

    @property
    def tally(self) -> Tally:
        """How much was cut, and for what reasons; worked out anew only when that has changed."""
        claims = self._state.shown.claims
        if self._tally is None or self._tally[0] is not self.lines or self._tally[1] is not claims:
            self._tally = (self.lines, claims, self._count())
        return self._tally[2]

    def _count(self) -> Tally:
        own = self._state.claims[self._uid]
        cut = [n for number, n in enumerate(self.lines) if self._is_cut(number)]
        reasons = Counter(_kind(n.reason) for n in cut)
        by_hand = put_in([self.article], own, self._state.log, self._state.reviewer)
        lines = len(self._blank) - sum(self._blank)
        return Tally(lines, len(cut), tuple(reasons.most_common()), len(own), len(by_hand))


def _kind(reason: str) -> str:
    """What a reason has in common with others: not what exactly was there before it was changed."""
    return reason.partition(",")[0] if reason.startswith("changed by ") else reason
