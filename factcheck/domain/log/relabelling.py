"""Which lines of a page count, once somebody has looked: intake's labels, with the changes that stand.

A change is a row of the log with the article as subject, `line:<start>:<end>` (half-open, code points) as aspect and
the label that the line now has as value; no value says that it is as intake said. A claim counts if the line that it
begins on does. Only a line that somebody has changed hides claims, and hides nothing of what was decided on them.
Judges no line, and derives no claim.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import Decision
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Bundle

LINE = "line:"
"""How the aspects begin that are about a line."""

COUNTING = frozenset({LineLabel.TITLE, LineLabel.BODY})
"""Labels of the lines whose sentences are claims."""

Span = tuple[int, int]
"""Where a line stands: half-open, in code points."""

_LABELS = {label.value: label for label in LineLabel}


def line_aspect(line: Line) -> str:
    """The aspect under which changes of a line's label are logged."""
    return f"{LINE}{line.start_char}:{line.end_char}"


def span_of(aspect: str) -> Span | None:
    """The span of the line that an aspect is about; None where it is about something else."""
    start, _, end = aspect.removeprefix(LINE).partition(":")
    if not aspect.startswith(LINE) or not (start.isdecimal() and end.isdecimal()):
        return None
    return int(start), int(end)


def toggled(line: Line, as_read: Line) -> LineLabel | None:
    """The value that has a line count if it did not, and the other way round; None where intake had it so.

    A line that intake took for no part of the text comes in as body; one that counts is cut as furniture.
    """
    wanted = line.label not in COUNTING
    if (as_read.label in COUNTING) is wanted:
        return None
    return LineLabel.BODY if wanted else LineLabel.FURNITURE


def changed_lines(article: UUID, log: DecisionLog, reviewer: str) -> dict[Span, Decision | None]:
    """Every line that anybody ever changed, with the row that stands for `reviewer`; None: as intake said."""
    spans = {aspect: span_of(aspect) for aspect in log.aspects(article)}
    return {span: _readable(log.standing(article, aspect, reviewer)) for aspect, span in spans.items() if span}


def relabelled(article: Article, log: DecisionLog, reviewer: str) -> Article:
    """The article with the labels that stand for `reviewer`; a changed line's reason says by whom, and what it was."""
    standing = {span: row for span, row in changed_lines(article.uid, log, reviewer).items() if row is not None}
    if not standing:
        return article
    return replace(article, lines=tuple(_changed(n, standing.get((n.start_char, n.end_char))) for n in article.lines))


def closed_spans(article: UUID, lines: Iterable[Line], log: DecisionLog, reviewer: str) -> list[Span]:
    """Where the lines stand that somebody changed and that do not count for `reviewer`, in order.

    `lines` are the article's, labelled as intake said.
    """
    changed = changed_lines(article, log, reviewer)
    if not changed:
        return []
    labels = {span: n.label for n in lines if (span := (n.start_char, n.end_char)) in changed}
    now = {span: _LABELS[str(row.value)] if (row := changed[span]) else label for span, label in labels.items()}
    return sorted(span for span, label in now.items() if label not in COUNTING)


def begins_in(spans: Sequence[Span], start: int) -> bool:
    """Whether the character at `start` stands in one of the spans, which are in order and do not overlap."""
    at = bisect_right(spans, start, key=lambda span: span[0]) - 1
    return at >= 0 and start < spans[at][1]


def hidden_claims(
    articles: Iterable[Article], claims: Iterable[Claim], log: DecisionLog, reviewer: str
) -> frozenset[UUID]:
    """The claims on lines that do not count for `reviewer`. `articles` have their lines labelled as intake said."""
    closed = {a.uid: spans for a in articles if (spans := closed_spans(a.uid, a.lines, log, reviewer))}
    if not closed:
        return frozenset()
    return frozenset(c.uid for c in claims if c.article in closed and begins_in(closed[c.article], c.start_char))


def put_in(articles: Iterable[Article], claims: Iterable[Claim], log: DecisionLog, reviewer: str) -> list[Claim]:
    """The claims on lines that count because somebody had them count, not intake."""
    opened: dict[UUID, list[Span]] = {}
    for article in articles:
        rows = changed_lines(article.uid, log, reviewer).items()
        if spans := sorted(span for span, row in rows if row is not None and _LABELS[str(row.value)] in COUNTING):
            opened[article.uid] = spans
    return [c for c in claims if c.article in opened and begins_in(opened[c.article], c.start_char)]


def shown(bundle: Bundle, log: DecisionLog, reviewer: str) -> Bundle:
    """The review without the claims that are hidden for `reviewer`, and without their matches."""
    hidden = hidden_claims(bundle.articles, bundle.claims, log, reviewer)
    if not hidden:
        return bundle
    return replace(
        bundle,
        claims=tuple(c for c in bundle.claims if c.uid not in hidden),
        matches=tuple(m for m in bundle.matches if m.a not in hidden and m.b not in hidden),
    )


def _readable(row: Decision | None) -> Decision | None:
    """A row whose label is known here; one that a later version may write changes nothing."""
    return row if row is not None and row.value in _LABELS else None


def _changed(line: Line, row: Decision | None) -> Line:
    if row is None:
        return line
    was = f"changed by {row.reviewer}, was {line.label.value}: {line.reason}"
    return replace(line, label=_LABELS[str(row.value)], reason=was)
