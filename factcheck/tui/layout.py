"""Lays an article out in lines of a given width: which characters stand in which row. Pure; styles and draws nothing.

Every claim begins on a row of its own, so that each has one place for its mark. What intake cut is not shown but
counted, where it was cut. Offsets are code points into the article's text; widths are terminal cells.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from rich.cells import cell_len, get_character_cell_size

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.claim import Claim
from factcheck.domain.text.visible import visible


class RowKind(Enum):
    """What a row shows."""

    TITLE = auto()
    TEXT = auto()
    ASIDE = auto()
    BLANK = auto()
    CUT = auto()


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """One row: the characters `start:end` of the text, of claim number `claim` (-1: none); `first` row of that claim.

    A CUT row shows no text: `start` is the number of lines that were cut there.
    """

    kind: RowKind
    start: int = 0
    end: int = 0
    claim: int = -1
    first: bool = False


MOST_LAYOUTS = 64
"""Layouts kept; a long article takes some hundred kilobytes."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The rows of an article at a width, and for each claim its first row and how many rows it takes."""

    rows: tuple[ColumnRow, ...]
    first_row: tuple[int, ...]
    height: tuple[int, ...]


LONGEST_BULLET = 3
"""Characters before a claim that are taken for its bullet (`•`, `–`, `12.`)."""

_KINDS = {
    LineLabel.TITLE: RowKind.TITLE,
    LineLabel.HEADING: RowKind.TITLE,
    LineLabel.BODY: RowKind.TEXT,
    LineLabel.META: RowKind.ASIDE,
    LineLabel.CAPTION: RowKind.ASIDE,
}


def lay_out(text: str, lines: Sequence[Line], claims: Sequence[Claim], width: int) -> Layout:
    """Wrap an article's kept lines to `width` cells (at least 1).

    `claims` come in the order of the text. A claim that intake has put across several lines is drawn as one block.
    """
    width = max(width, 1)
    rows: list[ColumnRow] = []
    cut = 0
    done = 0  # characters before this are laid out: a claim may reach into the lines that follow its first
    for line in lines:
        if line.end_char <= line.start_char:
            continue
        if line.label is LineLabel.FURNITURE:
            cut += 1
            continue
        if line.end_char <= done:
            continue
        if rows:
            rows.append(ColumnRow(RowKind.BLANK))
        if cut:
            rows += [ColumnRow(RowKind.CUT, start=cut), ColumnRow(RowKind.BLANK)]
            cut = 0
        for start, end, claim in _pieces(text, max(line.start_char, done), line.end_char, claims):
            done = max(done, end)
            for n, (a, b) in enumerate(wrap(text, start, end, width)):
                rows.append(ColumnRow(_KINDS[line.label], a, b, claim, first=claim >= 0 and n == 0))
    if cut:
        rows += [ColumnRow(RowKind.BLANK), ColumnRow(RowKind.CUT, start=cut)]
    first = [0] * len(claims)
    height = [0] * len(claims)
    for n, row in enumerate(rows):
        if row.claim >= 0:
            first[row.claim] = n if row.first else first[row.claim]
            height[row.claim] += 1
    for number, one in enumerate(claims):
        if not height[number]:  # it overlaps one that is drawn: it stands where its characters stand
            own = [n for n, r in enumerate(rows) if r.start < one.end_char and r.end > one.start_char]
            first[number], height[number] = (own[0], len(own)) if own else (0, 0)
    return Layout(tuple(rows), tuple(first), tuple(height))


def _pieces(text: str, start: int, end: int, claims: Sequence[Claim]) -> Iterator[tuple[int, int, int]]:
    """Cut a line into claims and what stands between them, as (start, end, claim number or -1)."""
    here = start
    for number in _claims_from(claims, start):
        claim = claims[number]
        if claim.start_char >= end:
            break
        if claim.start_char < here:
            continue  # overlaps the one before: it is drawn there already
        start = claim.start_char
        if len(text[here:start].strip()) <= LONGEST_BULLET:
            start = here  # a bullet or a dash stands with the claim it introduces
        else:
            yield here, start, -1
        yield start, claim.end_char, number
        here = claim.end_char
    if here < end:
        yield here, end, -1


def _claims_from(claims: Sequence[Claim], start: int) -> range:
    low, high = 0, len(claims)
    while low < high:
        middle = (low + high) // 2
        if claims[middle].start_char < start:
            low = middle + 1
        else:
            high = middle
    return range(low, len(claims))


def wrap(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Break `text[start:end]` into rows of at most `width` cells, at spaces where there are any.

    Yields the spans of the rows without the spaces they were broken at; a span of blanks alone yields nothing.
    """
    here = start
    while here < end:
        while here < end and text[here].isspace():
            here += 1
        if here >= end:
            return
        if (ascii_end := _ascii_row(text, here, end, width)) is not None:
            stop = ascii_end
            while text[stop - 1].isspace():
                stop -= 1
            yield here, stop
            here = ascii_end
            continue
        cut, space, cells = here, -1, 0
        while cut < end:
            character, after, step = text[cut], cut + 1, 1
            if after < end and text[after] > "\x7f":
                after = _cluster_end(text, cut, end)
            if after > cut + 1 or character > "\x7f":
                step = _cells(text[cut:after])
            if character.isspace():
                space = cut
            if cells + step > width and cut > here:
                break
            cells += step
            cut = after
        if cut < end and not text[cut].isspace() and space > here:
            cut = space
        stop = cut
        while stop > here and text[stop - 1].isspace():
            stop -= 1
        yield here, stop
        here = cut


def _ascii_row(text: str, here: int, end: int, width: int) -> int | None:
    """Where a row that begins at `here` ends if every character in reach is one cell; None where one may not be."""
    full = here + width
    if not text[here : full + 1].isascii():
        return None
    if full >= end:
        return end
    cut = full
    while cut > here and not text[cut].isspace():
        cut -= 1
    return cut if cut > here else full


_JOINERS = "\u200c\u200d\ufe0f"
"""Joiners and the emoji selector: the last makes what it follows wide, the others make one sign of two."""


def _cluster_end(text: str, start: int, end: int) -> int:
    """Where the sign that begins at `start` ends: marks, selectors and what a joiner joins belong to one sign."""
    here = start + 1
    if text[start].isspace():
        return here
    while here < end and not text[here].isascii() and not text[here].isspace():
        mark = text[here] in _JOINERS or get_character_cell_size(visible(text[here])) == 0
        if not mark and text[here - 1] != _JOINERS[1]:
            break
        here += 1
    return here


def _cells(sign: str) -> int:
    """Cells of one sign as it is shown."""
    return 1 if len(sign) == 1 and sign.isascii() else cell_len(visible(sign))


def fit(text: str, width: int) -> str:
    """Cut a one-line text to `width` cells, with an ellipsis where something is left out."""
    if cell_len(text) <= width:
        return text
    if text.isascii():
        return text[: width - 1].rstrip() + "…" if width > 0 else ""
    end, cells = 0, 0
    while end < len(text):
        after = _cluster_end(text, end, len(text))
        cells += _cells(text[end:after])
        if cells > width - 1:
            break
        end = after
    return text[:end].rstrip() + "…" if width > 0 else ""


class LayoutCache:
    """Layouts of articles at widths, shared by the columns: an article that comes back is not laid out again."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[UUID, int, int], tuple[Sequence[Line], Layout]] = OrderedDict()

    def get(self, article: Article, claims: Sequence[Claim], width: int) -> Layout:
        """Return the article laid out at a width of `width` cells."""
        key = (article.uid, width, len(claims))
        lines, layout = self._kept.get(key, (None, None))
        if layout is None or lines is not article.lines:  # lines that were put in or cut are others
            layout = lay_out(article.text, article.lines, claims, width)
            self._kept[key] = article.lines, layout
        self._kept.move_to_end(key)
        while len(self._kept) > MOST_LAYOUTS:
            self._kept.popitem(last=False)
        return layout
