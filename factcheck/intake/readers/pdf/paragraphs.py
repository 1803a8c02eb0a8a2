"""Printed lines to paragraphs: which line goes on in the next, where a word was divided, which are headings.

Lines are taken in the order in which the file draws them. Does not look at single letters and knows no language.
"""

import itertools
import re
import statistics
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.article import LineLabel
from factcheck.intake.article.prose import BULLET
from factcheck.intake.readers.pdf.lines import PrintedLine
from factcheck.intake.readers.transcript import Transcript

_WIDE_GAP = 1.3
"""A distance this many times the usual one between lines opens a paragraph."""
_MOST_GAP = 4.0
"""More is a picture between, not paragraphs."""
_MIN_SPACES = 3
"""So many wide distances, and one in 25 lines, show that paragraphs are divided by space."""
_OTHER_SIZE = 1.08
"""Letters larger or smaller by this factor are another kind of text."""
_LARGE, _MAX_HEADING_LETTERS = 1.1, 200
"""Letters this much larger than the text's are a heading, unless there are too many of them."""
_INDENT = 0.7
"""A first line stands in by at least this share of its letters' size."""
_SHORT_END, _SHORT_HEADING = 0.8, 0.6
"""A line this short for its column ends its paragraph if it ends a sentence; shorter still, it stands alone."""
_ENDS = re.compile(r"[.!?…:。][\"'”’»)\]]*$")
_DIVIDED = re.compile(r"([^\W\d_]*[a-zß-öø-ÿ])[-‐]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TITLE_LINES = 12
"""Lines from the top among which the headline stands."""


def set_paragraphs(transcript: Transcript, lines: Sequence[PrintedLine]) -> None:
    """Put the lines into the transcript as paragraphs; larger letters become the headline and headings."""
    if not lines:
        return
    lines = _with_bullets(lines)
    usual = _usual_size(lines)
    words = {w.lower() for line in lines for w in _WORD.findall(line.text)}
    top = max(line.size for line in lines[:_TITLE_LINES])
    titled = False
    for group in _groups(lines, usual):
        text = _joined(group, words)
        large = group[0].size > usual * _LARGE and len(text) <= _MAX_HEADING_LETTERS
        if large and not titled and group[0].page == lines[0].page and group[0].size >= top:
            transcript.add(text, LineLabel.TITLE, "headline")
            titled = True
        elif large:
            transcript.add(text, LineLabel.HEADING, "larger letters")
        else:
            transcript.add(BULLET.sub("• ", text, count=1) if _bullet(group[0]) else text)


def _with_bullets(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Put a bullet that was drawn by itself before the line that stands beside it."""
    out: list[PrintedLine] = []
    alone: PrintedLine | None = None
    for line in lines:
        if alone is not None and alone.page == line.page and abs(alone.y - line.y) < line.size / 2:
            out[-1] = replace(line, text=f"{alone.text} {line.text}", x=alone.x)
        else:
            out.append(line)
        alone = line if len(line.text) == 1 and not line.text.isalnum() else None
    return out


def _usual_size(lines: Sequence[PrintedLine]) -> float:
    """The size in which most of the text is set."""
    letters: defaultdict[float, int] = defaultdict(int)
    for line in lines:
        letters[line.size] += len(line.text)
    return max(letters, key=lambda size: letters[size])


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a document is set: usual size, distance between lines and longest line by size, columns, space between
    paragraphs."""

    usual: float
    leadings: Mapping[float, float]
    widths: Mapping[float, int]
    columns: Sequence[float]
    spaced: bool

    def leading(self, size: float) -> float:
        return self.leadings.get(size, size * 1.2)


def _layout(lines: Sequence[PrintedLine], usual: float) -> _Layout:
    leadings = _leadings(lines)
    widths: defaultdict[float, int] = defaultdict(int)
    for line in lines:
        widths[line.size] = max(widths[line.size], len(line.text))
    wide = sum(
        above.page == line.page
        and above.size == line.size == usual
        and _WIDE_GAP < (above.y - line.y) / leadings.get(usual, usual * 1.2) < _MOST_GAP
        for above, line in itertools.pairwise(lines)
    )
    return _Layout(usual, leadings, widths, _columns(lines), wide >= max(_MIN_SPACES, len(lines) // 25))


def _groups(lines: Sequence[PrintedLine], usual: float) -> list[list[PrintedLine]]:
    layout = _layout(lines, usual)
    groups = [[lines[0]]]
    for above, line in itertools.pairwise(lines):
        if _bullet(groups[-1][0]) and line.x < above.x - line.size * _INDENT and above is not groups[-1][0]:
            groups.append([line])  # back out of a list
        elif _goes_on(above, line, layout):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _leadings(lines: Sequence[PrintedLine]) -> dict[float, float]:
    """The usual distance between lines, by size of letters."""
    gaps: defaultdict[float, list[float]] = defaultdict(list)
    for above, line in itertools.pairwise(lines):
        gap = above.y - line.y
        if above.page == line.page and above.size == line.size and 0 < gap < line.size * 4:
            gaps[line.size].append(gap)
    return {size: statistics.median_low(sizes) for size, sizes in gaps.items()}


def _columns(lines: Sequence[PrintedLine]) -> list[float]:
    """Where columns begin: places at which many lines start."""
    starts: defaultdict[int, int] = defaultdict(int)
    for line in lines:
        starts[round(line.x)] += 1
    return [float(x) for x, count in starts.items() if count >= max(3, len(lines) // 20)]


def _goes_on(above: PrintedLine, line: PrintedLine, layout: _Layout) -> bool:
    if max(above.size, line.size) > min(above.size, line.size) * _OTHER_SIZE or _bullet(line):
        return False
    ended = bool(_ENDS.search(above.text))
    if _DIVIDED.search(above.text) and line.text[0].islower():
        return True
    width = layout.widths[line.size]
    if above.page != line.page or line.y >= above.y - line.size * 0.3:  # on the next page, or at the top of a column
        return not ended and not (len(above.text) < width * _SHORT_HEADING and not line.text[0].islower())
    if above.y - line.y > layout.leading(line.size) * _WIDE_GAP:
        return False
    if line.size > layout.usual * _LARGE:
        return True  # lines of a heading end where they fit
    left = max((c for c in layout.columns if c <= line.x + 1), default=line.x)
    if line.x - left > line.size * _INDENT and abs(above.x - left) <= line.size * _INDENT and not _bullet(above):
        return False
    return layout.spaced or _runs_on(above, line, width, ended)


def _runs_on(above: PrintedLine, line: PrintedLine, width: float, ended: bool) -> bool:
    """Whether by its length the line above is no paragraph's last and no heading; `ended`: it ends like a sentence."""
    if ended:
        return len(above.text) >= width * _SHORT_END
    return not (len(above.text) < width * _SHORT_HEADING and line.text[0].isupper() and _is_label(above))


def _is_label(line: PrintedLine) -> bool:
    """Whether a short line without a full stop may stand alone: a heading in the text's own size."""
    return line.text[0].isupper() and line.text[-1].isalnum()


def _bullet(line: PrintedLine) -> bool:
    return BULLET.match(line.text) is not None and line.text[0] not in "–—-" and not line.text[0].isdigit()


def _joined(group: Sequence[PrintedLine], words: set[str]) -> str:
    text = group[0].text
    for line in group[1:]:
        divided = _DIVIDED.search(text)
        if text.endswith("\u00ad"):
            text = text[:-1] + line.text
        elif divided and line.text[0].islower():
            tail = _WORD.match(line.text)
            keeps = tail is not None and f"{divided[1]}-{tail[0]}".lower() in words
            text = (text if keeps else text[:-1]) + line.text
        else:
            text = f"{text} {line.text}"
    return text
