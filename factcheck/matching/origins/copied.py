"""The same words in articles of different outlets, outside quotation marks. Does not say who copied from whom.

What is quoted is no copying: two who quote one speech have the same words. Neither are names and figures: nobody can
put them otherwise. Cost follows the texts' length, never the pairs of articles: of the articles that share some words
each is compared with the first one only.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.job import UNWATCHED, Job

SEED_WORDS = 5
"""Words that must be the same in a row for two places to be compared at all."""
RUN_WORDS = 8
RUN_CHARACTERS = 50
"""From this many words, or characters of words, besides names and figures, a run of the same words is copied."""
COPY_SHARE = 0.5
"""From this share of the shorter text on, one article as a whole is taken for a copy of the other."""
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
_CLOSING = {"“": "”", "„": "“”", "«": "»", "‹": "›", '"': '"'}
_OPENING = re.compile(f"[{''.join(_CLOSING)}]")


@dataclass(frozen=True, slots=True, order=True)
class CopiedRun:
    """The same words in two articles (positions in the list given, `a < b`); half-open, code points into each text."""

    b: int
    b_start: int
    b_end: int
    a: int
    a_start: int
    a_end: int


@dataclass(slots=True)
class _Words:
    """An article's words outside quotation marks. `piece` numbers the stretches between line ends and quotations."""

    folded: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    piece: list[int] = field(default_factory=list)
    own: list[bool] = field(default_factory=list)  # neither name nor figure


def copied_runs(articles: Sequence[Article], job: Job = UNWATCHED) -> list[CopiedRun]:
    """Return the runs between each article and the first one that has the same words, by place.

    `articles` in the order in which they count as first. Raises StoppedError when the job is stopped.
    """
    words = [_words(article) for article in articles]
    shared = _shared(words)
    first: dict[int, tuple[int, int]] = {}
    runs: list[CopiedRun] = []
    for b, side in enumerate(words):
        job.check()
        grown: dict[tuple[int, int], int] = {}  # (article, distance) -> where the last run with it ended here
        for j, seed in _seeds(side):
            if seed not in shared:
                continue
            a, i = first.setdefault(seed, (b, j))
            if a == b or j < grown.get((a, i - j), 0):
                continue
            left, right = _grow(words[a], side, i, j)
            grown[a, i - j] = right
            if right > left and _is_copied(side, left, right):
                one, up = words[a], i - j
                there = one.start[left + up], one.end[right - 1 + up]
                runs.append(CopiedRun(b, side.start[left], side.end[right - 1], a, *there))
    return sorted(set(runs))


def copies(articles: Sequence[Article], runs: Sequence[CopiedRun]) -> set[tuple[int, int]]:
    """Return the pairs of articles (`a < b`) of which one, as a whole, has the other's words."""
    spans: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for run in runs:
        spans[run.a, run.b].append((run.b_start, run.b_end))
    size = {n: sum(i.end_char - i.start_char for i in _body(articles[n])) for pair in spans for n in pair}
    return {p for p, copied in spans.items() if _covered(copied) >= COPY_SHARE * min(size[p[0]], size[p[1]])}


def quoted_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands in quotation marks between two places of a line; one that is not closed goes to its end."""
    at = start
    while (opening := _OPENING.search(text, at, end)) is not None:
        at = opening.start()
        closing = _CLOSING[text[at]]
        until = next((k for k in range(at + 1, end) if text[k] in closing), end - 1)
        yield at, until + 1
        at = until + 1


def _body(article: Article) -> list[Line]:
    return [n for n in article.lines if n.label is LineLabel.BODY]


def _words(article: Article) -> _Words:
    side = _Words()
    piece = 0
    for line in _body(article):
        at = line.start_char
        for start, end in (*quoted_spans(article.text, line.start_char, line.end_char), (line.end_char, line.end_char)):
            _add(side, article.text, at, start, piece)
            at, piece = end, piece + 1
    return side


def _add(side: _Words, text: str, start: int, end: int, piece: int) -> None:
    for word in _WORD.finditer(text, start, end):
        side.folded.append(word[0].casefold().replace("’", "'"))
        side.start.append(word.start())
        side.end.append(word.end())
        side.piece.append(piece)
        letters = word[0].isalpha() or not any(c.isdigit() for c in word[0])
        side.own.append(letters and not word[0][0].isupper())


def _seeds(side: _Words) -> Iterator[tuple[int, int]]:
    """Yield where some words in a row begin, and a number for them; equal words have equal numbers."""
    for j in range(len(side.folded) - SEED_WORDS + 1):
        if side.piece[j] == side.piece[j + SEED_WORDS - 1]:
            yield j, hash(tuple(side.folded[j : j + SEED_WORDS]))


def _shared(words: Sequence[_Words]) -> set[int]:
    """The numbers of words in a row that more than one article has."""
    seen: set[int] = set()
    shared: set[int] = set()
    for side in words:
        here = {seed for _, seed in _seeds(side)}
        shared |= here & seen
        seen |= here
    return shared


def _grow(one: _Words, other: _Words, i: int, j: int) -> tuple[int, int]:
    """How far the words are the same around these places: from, to in `other`; empty if they are not."""
    right = 0
    while (
        max(i, 0) + right < len(one.folded)
        and j + right < len(other.folded)
        and one.folded[i + right] == other.folded[j + right]
        and one.piece[i + right] == one.piece[i]
        and other.piece[j + right] == other.piece[j]
    ):
        right += 1
    left = 0
    while (
        min(i, j) - left > 0
        and one.folded[i - left - 1] == other.folded[j - left - 1]
        and one.piece[i - left - 1] == one.piece[i]
        and other.piece[j - left - 1] == other.piece[j]
    ):
        left += 1
    return (j - left, j + right) if right else (j, j)


def _is_copied(side: _Words, left: int, right: int) -> bool:
    own = [k for k in range(left, right) if side.own[k]]
    characters = sum(side.end[k] - side.start[k] + 1 for k in own) - 1
    return len(own) >= RUN_WORDS or characters >= RUN_CHARACTERS


def _covered(spans: Sequence[tuple[int, int]]) -> int:
    covered = until = 0
    for start, end in sorted(spans):
        covered += max(end - max(start, until), 0)
        until = max(until, end)
    return covered
