"""Claims of the archive in rows: what stands on each, and all of the one that is opened. Searches nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from rich.cells import cell_len
from textual.content import Content

from factcheck.domain.text.visible import visible
from factcheck.review.seen.archive import CheckedBefore
from factcheck.tui.glyphs import earlier_words, said_glyph
from factcheck.tui.layout import fit, wrap
from factcheck.tui.widgets.fitted import Fitted

INSET = 6
"""Cells before the words of a claim: pointer and score."""


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """What the page shows: claims, the number of the focused one, and which are opened."""

    found: Sequence[CheckedBefore]
    focused: int = 0
    opened: frozenset[UUID] = frozenset()


class ArchivePage(Fitted[ArchiveView]):
    """Two rows a claim, all of it where it is opened; `rows_of` has the first and last row of each."""

    def __init__(self, view: ArchiveView) -> None:
        super().__init__(view)
        self.rows_of: list[tuple[int, int]] = []

    def drawn(self, view: ArchiveView, width: int) -> list[Content]:
        """The page in rows of `width` cells."""
        lines: list[Content] = []
        self.rows_of = []
        for n, one in enumerate(view.found):
            first = len(lines)
            lines += _head(one, n == view.focused, width)
            if one.claim.uid in view.opened:
                lines += _details(one, max(width - INSET, 1))
            else:
                lines.append(Content.styled(" " * INSET + fit(visible(f"“{one.claim.quote}”"), max(width - INSET, 0))))
            self.rows_of.append((first, len(lines) - 1))
        return lines


def _head(one: CheckedBefore, focused: bool, width: int) -> Iterator[Content]:
    """`▸ 88  ✗ denied by ann 2024-10-21, no evidence given · Free Coast · review Ferries`."""
    score = f"{'▸' if focused else ' '} {one.score:3.0f} "
    unfinished = ", no evidence given" if one.mark.unfinished else ""
    verdict = fit(f"{earlier_words(one)}{unfinished}", max(width - cell_len(score), 0))
    where = f" · {visible(one.article.label)} · review {visible(one.review.name)}"
    rest = fit(where, max(width - cell_len(score) - cell_len(verdict), 0))
    yield Content.assemble(
        (score, "bold" if focused else ""), (verdict, "bold"), (rest, "" if focused else "$text-muted")
    )


def _details(one: CheckedBefore, width: int) -> Iterator[Content]:
    """The whole claim, who says it, where it stands, the note and the evidence."""
    yield from _wrapped(f"“{one.claim.quote}”", width)
    claimant, mark, article = one.claim.claimant, one.mark, one.article
    who = f"said by {claimant.surface}" if claimant else "the outlet's own words"
    yield from _wrapped(f"{who}; said so? {said_glyph(mark.said)}", width)
    facts = (article.label, article.title, article.published, article.url, article.notice)
    yield from _wrapped(" · ".join(fact for fact in facts if fact), width)
    if mark.note:
        yield from _wrapped(f"note: {mark.note}", width)
    for entry in one.evidence:
        quotation = f"“{entry.quotation}”" if entry.quotation else None
        parts = dict.fromkeys(part for part in (entry.title, entry.url, quotation) if part)
        yield from _wrapped(f"evidence {entry.number}: {' · '.join(parts)}", width)


def _wrapped(text: str, width: int) -> Iterator[Content]:
    for line in text.split("\n"):
        for a, b in wrap(line, 0, len(line), width):
            yield Content(" " * INSET + visible(line[a:b]))
