"""Carries lines that a reviewer put in or cut over to a later version of their article. Writes nothing itself.

A line is found again by its exact words: if they stand once in either version, wherever; if oftener, between the same
lines. What is not found again is listed, and nothing else moves.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.article import Article, Line, LineLabel, claim_of_page
from factcheck.domain.claim import Claim
from factcheck.domain.log.decision import Choice, Decision, SubjectKind
from factcheck.domain.log.relabelling import COUNTING, Span, line_aspect, span_of

_Place = tuple[str, str, str]
"""A line's words with those of the written lines above and below it."""


@dataclass(frozen=True, slots=True)
class LineLeft:
    """A line that the reviewer put in (`counts`) or cut, and that a later version does not have."""

    text: str
    counts: bool


@dataclass(frozen=True, slots=True)
class LinesAgain:
    """Choices that make a later version's lines what they were made before; the labels they get; what is left."""

    choices: tuple[Choice, ...]
    labels: dict[Span, LineLabel]
    left: tuple[LineLeft, ...]


def lines_again(older: Article, later: Article, rows: Iterable[Decision]) -> LinesAgain:
    """Find a reviewer's current rows about lines of the older version in the later one.

    Lines that are as wanted in the later version already need nothing.
    """
    wanted = {span: row for row in rows if row.value and (span := span_of(row.aspect)) is not None}
    if not wanted:
        return LinesAgain((), {}, ())
    places, later_places = _places(older), _places(later)
    by_text, by_place = _by(later_places, 0), _by(later_places, None)
    here, here_places = _by(places, 0), _by(places, None)
    choices, labels, left = [], {}, []
    for line, place in places.items():
        row = wanted.get((line.start_char, line.end_char))
        if row is None:
            continue
        label = LineLabel(str(row.value))
        line_now = _only(by_text.get(place[0], ()), here.get(place[0], ()))
        line_now = line_now or _only(by_place.get(place, ()), here_places.get(place, ()))
        if line_now is None:
            left.append(LineLeft(place[0], label in COUNTING))
        elif (line_now.label in COUNTING) is not (label in COUNTING):
            choices.append(Choice(SubjectKind.ARTICLE, later.uid, line_aspect(line_now), label, row.note))
            labels[line_now.start_char, line_now.end_char] = label
    return LinesAgain(tuple(choices), labels, tuple(left))


def claims_put_in(article: Article, labels: dict[Span, LineLabel], kept: Collection[Claim]) -> list[Claim]:
    """The claims of lines that come to count and that are not kept yet."""
    opened = sorted(span for span, label in labels.items() if label in COUNTING)
    if not opened:
        return []
    from factcheck.intake.claims.derive import Paragraphs  # nothing of intake is needed to open a review

    lines = [replace(n, label=labels.get((n.start_char, n.end_char), n.label)) for n in article.lines]
    paragraphs = Paragraphs(article.text)
    claims = [claim_of_page(c, article.uid) for span in opened for c in paragraphs.claims(lines, span)]
    known = {c.uid for c in kept}
    return [c for c in claims if c.uid not in known]


def _places(article: Article) -> dict[Line, _Place]:
    """The written lines with their words and those around them, in order."""
    written = [(n, article.text[n.start_char : n.end_char].strip()) for n in article.lines]
    written = [(n, text) for n, text in written if text]
    texts = ["", *(text for _, text in written), ""]
    return {n: (text, texts[i], texts[i + 2]) for i, (n, text) in enumerate(written)}


def _by(places: dict[Line, _Place], part: int | None) -> dict[object, list[Line]]:
    """The lines by their words, or by the whole place where no part is named."""
    lines: dict[object, list[Line]] = defaultdict(list)
    for line, place in places.items():
        lines[place if part is None else place[part]].append(line)
    return lines


def _only(later: Sequence[Line], older: Sequence[Line]) -> Line | None:
    return later[0] if len(later) == 1 == len(older) else None
