"""Where the article begins and ends among a page's paragraphs.

The paragraphs get scores (`scores.py`: running text counts for itself, everything else against), and the stretch with
the highest sum is the article: maximum subsequence segmentation (Pasternack and Roth, WWW 2009) over paragraphs instead
of tokens. Does not say what the lines inside or outside are: `labels.py` does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.domain.rules import first_rule
from factcheck.intake.article.prose import Sight, language_is_known
from factcheck.intake.article.region.asides import appeal_runs
from factcheck.intake.article.region.boxes import box_lines
from factcheck.intake.article.region.edges import belongs, extended
from factcheck.intake.article.region.scores import (
    COMMENTS_AFTER,
    SCORE_RULES,
    ParagraphInPlace,
    Paragraphs,
    counts_as_prose,
    gain,
)

_MOST_GAP_COST = 20.0
"""What a run of short lines costs altogether, so that a list inside an article does not cut it in two."""
_OFTEN = 3
"""A button that stands so often between running text closes nothing."""
_LATER_ZONE, _LEAST_ZONE = 0.5, 0.05
"""What stands below the heading of readers' comments counts for this much, and for less the more text stood above."""
_SHORT_WORDS = 4
"""A sentence of a page without a long line has at least so many words."""


@dataclass(frozen=True, slots=True)
class Region:
    """The article's paragraphs, `first` to `last` inclusive.

    `rules`: for every paragraph of the page the name of the rule by which it was weighed, None for blank ones; empty
    where nothing was weighed.
    """

    first: int
    last: int
    rules: tuple[str | None, ...] = ()


@dataclass(slots=True)
class _Stretch:
    """The best stretch that ends at the paragraph looked at last, and the best one so far."""

    start: int = 0
    sum: float = 0.0
    words: int = 0  # running text in it
    personal: int = 0  # how much of that speaks of we and you
    closed: bool = False
    gap: float = 0.0  # what the short lines since the last running text have cost
    factor: float = 1.0
    met: set[str] = field(default_factory=set)  # headings that closed nothing
    best: tuple[float, int, int] | None = None

    def begin(self, at: int) -> None:
        """Begin anew at a paragraph."""
        self.start, self.sum, self.words, self.personal, self.closed = at, 0.0, 0, 0, False

    def weigh(self, page: Paragraphs, at: int) -> str:
        """Take in a paragraph, and return the name of the rule by which it was weighed."""
        place = ParagraphInPlace(
            page,
            at,
            page.sights[at],
            page.prose[at],
            page.closes(at, self.words),
            self.words,
            self.personal,
            self.sum,
            self.closed,
            self.met,
        )
        rule = first_rule(SCORE_RULES, place)
        if rule.outcome.breaks:
            self.factor *= max(_LEAST_ZONE, _LATER_ZONE * COMMENTS_AFTER / self.words)
            self.begin(at + 1)
            return rule.name
        if rule.outcome.remembered:
            self.met.add(place.sight.text)
        self._take(place, rule.outcome.of(place))
        return rule.name

    def _take(self, place: ParagraphInPlace, score: float) -> None:
        if place.prose:
            self.gap = 0.0
        elif not place.closes:  # a list, a table, a row of buttons costs no more for being long
            score = max(score, -(_MOST_GAP_COST - self.gap))
            self.gap -= score
        self.closed = self.closed or place.closes
        if self.sum <= 0 and score > 0:
            self.begin(place.at)
        self.sum += score
        if place.prose and score > 0:
            self.words += place.sight.size
            self.personal += place.sight.size if place.sight.appeals else 0
        if self.sum > 0 and (self.best is None or self.sum * self.factor > self.best[0]):
            self.best = (self.sum * self.factor, self.start, place.at)


def find_region(sights: Sequence[Sight]) -> Region | None:
    """Return where the article stands, or None if the page has no running text."""
    page = _paragraphs(sights)
    if not page.total:
        return _region_of_short_text(sights)
    stretch = _Stretch()
    rules = tuple(None if sight.block.blank else stretch.weigh(page, i) for i, sight in enumerate(sights))
    if stretch.best is not None:
        _, first, last = stretch.best
    else:  # running text, but too little of it to outweigh anything
        first = last = max((i for i, p in enumerate(page.prose) if p), key=lambda i: sights[i].size)
    return Region(*extended(page, first, last), rules)


def _paragraphs(sights: Sequence[Sight]) -> Paragraphs:
    known = language_is_known(list(sights))
    boxes = box_lines(sights)
    prose = [i not in boxes and counts_as_prose(s, known) for i, s in enumerate(sights)]
    total = sum(s.size for s, p in zip(sights, prose, strict=True) if p)
    appeals = appeal_runs(sights, prose) if total else {}
    return Paragraphs(sights, prose, boxes, appeals, _buttons(sights, prose), _text_ahead(sights, prose), total)


def _buttons(sights: Sequence[Sight], prose: Sequence[bool]) -> frozenset[str]:
    """Headings that come back with running text in between: `Share` below every entry of a live blog heads nothing."""
    last: dict[str, int] = {}
    counts: dict[str, int] = {}
    running = 0
    for i, sight in enumerate(sights):
        running += prose[i]
        if not sight.block.blank and sight.tail_header and sight.widget:
            if last.get(sight.text, -1) != running:
                counts[sight.text] = counts.get(sight.text, 0) + 1
            last[sight.text] = running
    return frozenset(text for text, count in counts.items() if count >= _OFTEN)


def _text_ahead(sights: Sequence[Sight], prose: Sequence[bool]) -> list[float]:
    """For every paragraph what the running text below it counts for, appeals left out, up to readers' comments."""
    ahead = [0.0] * len(sights)
    total = 0.0
    for i in range(len(sights) - 1, -1, -1):
        ahead[i] = total
        if prose[i]:
            total += 0.0 if sights[i].appeals else gain(sights[i])
        elif not sights[i].block.blank and sights[i].comment_header:
            total = 0.0
    return ahead


def _region_of_short_text(sights: Sequence[Sight]) -> Region | None:
    """A page without a single long line: its sentences, if it has any (a brief of two short ones is an article)."""
    kept = [i for i, s in enumerate(sights) if not s.block.blank and s.size >= _SHORT_WORDS and belongs(s, prose=False)]
    return Region(kept[0], kept[-1]) if kept else None
