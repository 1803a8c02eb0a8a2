"""What changed between two versions of an article, sentence by sentence and, within a changed one, word by word.

Lines that intake has cut are left aside: menus change with every visit. Draws nothing and knows no decision.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from factcheck.domain.article import Article, LineLabel
from factcheck.domain.text.plural import counted

NEIGHBOURS = 2
"""Unchanged sentences shown on either side of a change; others are counted."""
ALIKE = 0.5
"""The part of their words that an old and a new sentence must share (difflib's ratio, 0–1) to be one, changed."""
MOST_PAIRS = 2_500
"""Pairs of old and new sentences compared within one stretch; in a text written anew nothing is alike anyway."""
MOST_REPEATED = 10_000_000
"""Pairs of sentences without a fixed point between them that are compared at all: about a second's work. More are left
only where thousands of sentences repeat one another."""

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


class Change(StrEnum):
    """What became of a sentence; the value is its sign. `SAME_ON` stands for several that are not shown."""

    SAME = " "
    GONE = "−"
    NEW = "+"
    SAME_ON = "┄"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence; `changed` where the other version has others in their place."""

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class ComparedSentence:
    """A sentence and what became of it; `count` is how many it stands for."""

    change: Change
    pieces: tuple[Piece, ...]
    count: int = 1

    @property
    def text(self) -> str:
        """The whole sentence."""
        return "".join(p.text for p in self.pieces)


@dataclass(frozen=True, slots=True)
class Difference:
    """The rows in the order of the later text, what is gone before what is new."""

    rows: tuple[ComparedSentence, ...]

    @property
    def new(self) -> int:
        """Sentences that the later text has alone."""
        return sum(r.change is Change.NEW for r in self.rows)

    @property
    def gone(self) -> int:
        """Sentences that the earlier text had alone."""
        return sum(r.change is Change.GONE for r in self.rows)

    @property
    def counts(self) -> str:
        """How many there are, in words."""
        return f"{self.gone} gone or changed, {self.new} new or changed"


def difference(earlier: Article, later: Article) -> Difference:
    """Compare the kept text of two articles."""
    rows = tuple(_rows(_sentences(earlier), _sentences(later)))
    return Difference(tuple(_folded(rows)))


def compare(old: Sequence[str], new: Sequence[str]) -> tuple[ComparedSentence, ...]:
    """Compare two texts given as sentences, nothing folded away: all of both is in the rows."""
    return tuple(_rows(old, new))


def _sentences(article: Article) -> list[str]:
    from factcheck.intake.claims.sentences import sentence_spans

    sentences = []
    for line in article.lines:
        if line.label is LineLabel.FURNITURE or not article.text[line.start_char : line.end_char].strip():
            continue
        here = line.start_char  # what stands before a sentence (a bullet, keywords) is shown with it
        for _, end in sentence_spans(article.text, line.start_char, line.end_char):
            sentences.append(article.text[here:end].strip())
            here = end
        if rest := article.text[here : line.end_char].strip():
            sentences.append(rest)
    return sentences


def _rows(old: Sequence[str], new: Sequence[str]) -> Iterator[ComparedSentence]:
    """Rows of two texts; what both begin and end with is set aside first, for it may be long."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    end = next((n for n in range(most - start) if old[-1 - n] != new[-1 - n]), most - start)
    yield from (ComparedSentence(Change.SAME, (Piece(text),)) for text in old[:start])
    yield from _anchored(old[start : len(old) - end], new[start : len(new) - end])
    yield from (ComparedSentence(Change.SAME, (Piece(text),)) for text in old[len(old) - end :])


def _anchored(old: Sequence[str], new: Sequence[str]) -> Iterator[ComparedSentence]:
    """Rows of two texts, split at the sentences that stand once in each and in the same order in both.

    What is left between these is short, and difflib takes quadratic time (this is how "patience" differences begin).
    """
    here = there = 0
    for i, j in _in_order(_once_in_both(old, new)):
        yield from _between(old[here:i], new[there:j])
        yield ComparedSentence(Change.SAME, (Piece(old[i]),))
        here, there = i + 1, j + 1
    yield from _between(old[here:], new[there:])


def _once_in_both(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    in_old, in_new = Counter(old), Counter(new)
    place = {text: n for n, text in enumerate(new)}
    return [(n, place[text]) for n, text in enumerate(old) if in_old[text] == 1 and in_new[text] == 1]


def _in_order(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs in which both numbers rise; the first ones rise already."""
    ends: list[int] = []  # the lowest second number that a run of each length ends with, and where that pair is
    at: list[int] = []
    before: list[int] = []
    for n, (_, second) in enumerate(pairs):
        length = bisect_left(ends, second)
        before.append(at[length - 1] if length else -1)
        ends[length : length + 1] = [second]
        at[length : length + 1] = [n]
    rising = []
    here = at[-1] if at else -1
    while here >= 0:
        rising.append(pairs[here])
        here = before[here]
    return rising[::-1]


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[ComparedSentence]:
    if len(old) * len(new) > MOST_REPEATED:
        yield from _apart(old, new)
        return
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from (ComparedSentence(Change.SAME, (Piece(text),)) for text in old[a:b])
        else:
            yield from _replaced(old[a:b], new[c:d])


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[ComparedSentence]:
    """Rows of a stretch in which all is different; the most alike are one sentence, changed."""
    pair = _most_alike(old, new)
    if pair is None:
        yield from _apart(old, new)
        return
    i, j = pair
    yield from _replaced(old[:i], new[:j])
    yield from _changed(old[i], new[j])
    yield from _replaced(old[i + 1 :], new[j + 1 :])


def _apart(old: Sequence[str], new: Sequence[str]) -> Iterator[ComparedSentence]:
    yield from (ComparedSentence(Change.GONE, (Piece(text),)) for text in old)
    yield from (ComparedSentence(Change.NEW, (Piece(text),)) for text in new)


def _most_alike(old: Sequence[str], new: Sequence[str]) -> tuple[int, int] | None:
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return None
    best, pair = ALIKE, None
    for j, other in enumerate(new):
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(_words(other))  # kept between the comparisons; what the first is changes
        for i, one in enumerate(old):
            matcher.set_seq1(_words(one))
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and (ratio := matcher.ratio()) > best:
                best, pair = ratio, (i, j)
    return pair


def _words(text: str) -> list[str]:
    return [t for t in _TOKEN.findall(text) if not t.isspace()]


def _changed(old: str, new: str) -> Iterator[ComparedSentence]:
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    yield ComparedSentence(Change.GONE, _pieces((tag == "equal", "".join(a[i:j])) for tag, i, j, _, _ in codes))
    yield ComparedSentence(Change.NEW, _pieces((tag == "equal", "".join(b[k:m])) for tag, _, _, k, m in codes))


def _pieces(parts: Iterator[tuple[bool, str]]) -> tuple[Piece, ...]:
    return tuple(Piece(text, not same) for same, text in parts if text)


def _folded(rows: Sequence[ComparedSentence]) -> Iterator[ComparedSentence]:
    """Leave out what is far from any change, and say how much."""
    changed = [n for n, r in enumerate(rows) if r.change is not Change.SAME]
    near = {n for at in changed for n in range(at - NEIGHBOURS, at + NEIGHBOURS + 1)}
    left_out = 0
    for n, row in enumerate(rows):
        if n not in near:
            left_out += 1
            continue
        if left_out:
            yield _same_on(left_out)
            left_out = 0
        yield row
    if left_out:
        yield _same_on(left_out)


def _same_on(count: int) -> ComparedSentence:
    return ComparedSentence(Change.SAME_ON, (Piece(f"{counted(count, 'sentence')} unchanged"),), count)
