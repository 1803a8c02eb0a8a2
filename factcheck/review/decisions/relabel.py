"""Has lines of an article count that intake cut, or cuts lines that counted. The rule is `domain.log.relabelling`'s.

Drafts and derives; the rows and the claims that come with them are stored in one transaction, so that a line never
counts without its claims, nor has claims without counting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from factcheck.domain.article import Article, LineLabel, claim_of_page
from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import Choice, Decision, Draft, SubjectKind
from factcheck.domain.log.relabelling import COUNTING, line_aspect, span_of, toggled
from factcheck.domain.review import Bundle, Review
from factcheck.review.ports import Store
from factcheck.review.seen.state import ReviewState

if TYPE_CHECKING:
    from factcheck.intake.claims.derive import Paragraphs


@dataclass(frozen=True, slots=True)
class Relabelling:
    """Rows to write, and the claims of the lines put in that are not kept yet."""

    drafts: tuple[Draft, ...]
    claims: tuple[Claim, ...]


def draft_toggle(
    state: ReviewState, article: UUID, numbers: Sequence[int], paragraphs: Paragraphs | None = None
) -> Relabelling:
    """Draft that lines count which did not, or the other way round, as the first of them says.

    `numbers` are places among the article's lines, in order and neighbours of one another. Blank lines, and those that
    are as wanted already, are left alone. `paragraphs`: the article's, where somebody has found them already.
    """
    now, before = state.article[article], state.as_read[article]
    lines = [n for n in numbers if now.text[now.lines[n].start_char : now.lines[n].end_char].strip()]
    if not lines:
        return Relabelling((), ())
    counted = now.lines[lines[0]].label in COUNTING
    lines = [n for n in lines if (now.lines[n].label in COUNTING) is counted]
    values = {n: toggled(now.lines[n], before.lines[n]) for n in lines}
    choices = [Choice(SubjectKind.ARTICLE, article, line_aspect(now.lines[n]), value) for n, value in values.items()]
    drafts = tuple(state.log.draft(choice, state.reviewer) for choice in choices)
    return Relabelling(drafts, () if counted else _missing_claims(state, now, before, values, paragraphs))


def _missing_claims(
    state: ReviewState,
    now: Article,
    before: Article,
    values: dict[int, LineLabel | None],
    paragraphs: Paragraphs | None,
) -> tuple[Claim, ...]:
    from factcheck.intake.claims.derive import Paragraphs  # nothing of intake is needed to open a review

    lines = list(now.lines)
    for n, value in values.items():
        lines[n] = replace(before.lines[n], label=value or before.lines[n].label)
    first, last = min(values), max(values)
    paragraphs = paragraphs or Paragraphs(now.text)
    on_lines = paragraphs.claims(lines, (lines[first].start_char, lines[last].end_char))
    claims = (claim_of_page(c, now.uid) for c in on_lines)
    return tuple(c for c in claims if c.uid not in state.claim and c.uid not in state.hidden)


def relabel(store: Store, review: Review, reviewer: str, change: Relabelling) -> list[Decision]:
    """Store a change with the claims that come with it. Raises ChangedMeanwhileError; nothing is stored then."""
    return store.append(review.uid, reviewer, change.drafts, Bundle(review, claims=change.claims))


def line_words(article: Article, rows: Iterable[Decision]) -> str:
    """Which of an article's lines rows are about, for people; empty if they are about something else."""
    spans = {span for row in rows if (span := span_of(row.aspect)) is not None}
    numbers = [n for n, line in enumerate(article.lines, 1) if (line.start_char, line.end_char) in spans]
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    return f"{len(spans)} lines" if spans else ""
