"""A saved page's bytes to a `Page`: the order of the steps, and what makes a page unusable. Holds no rule."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from factcheck.domain.article import Line, LineLabel, Page, PageClaim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.keys import text_sha256
from factcheck.intake.article.fields import Fields, read_fields
from factcheck.intake.article.labelled import ANOTHER, Labelled
from factcheck.intake.article.labels import label_paragraphs
from factcheck.intake.article.lines import Block, blocks_of, line_spans
from factcheck.intake.article.prose import Sight
from factcheck.intake.article.region.find import Region, find_region
from factcheck.intake.claims.claims import find_claims
from factcheck.intake.readers import read_file
from factcheck.intake.readers.kind import Stated
from factcheck.intake.readers.reading import Reading

MAX_CHARACTERS = 2_000_000
"""Longer files are archives or mistakes: a long magazine story has under 100,000; this much takes some seconds."""
_MAX_TITLE = 120
"""Characters of a first sentence that stands in for a headline."""
_OUTSIDE = Labelled(LineLabel.FURNITURE, "heading outside the article")
_MADE = "The date is when the file was made: none is printed in it."
_FURTHER = "Another article stands below this one: it was left out. Save it in a file of its own, or put its lines in."
_WRAPPED = "The text is hard-wrapped: its lines were joined into paragraphs to find sentences."


def read_page(
    data: bytes,
    name: str,
    *,
    max_characters: int = MAX_CHARACTERS,
    stated: Stated | None = None,
    url: str | None = None,
) -> Page:
    """Take in a saved page.

    Args:
        data: The file's bytes.
        name: The file's name, whose last part becomes `Page.source`; what has no file is called by all of it. The type
            is told by the bytes, then by the suffix.
        max_characters: Longest text that is taken, in code points.
        stated: What a server says that the bytes are, given for what comes from no file; stands in for the suffix.
        url: Where the bytes were fetched from; a page that states its own address goes before it.

    Raises:
        FactcheckError: The type is not supported, the file is empty, not text, too long, or has no article text.
    """
    if stated is None:
        name = PurePath(name).name or name
    reading = read_file(data, name, max_characters, stated)
    blocks = blocks_of(reading.text)
    marks = _by_block(blocks, reading.marks)
    sights = _sights(blocks, marks)
    region = find_region(sights)
    if region is not None and reading.whole:
        region = _all_below_title(sights, marks)
    if region is None:
        raise _no_article(name)
    fields = _with_title(read_fields(sights, region), blocks, marks)
    labelled = _marked(label_paragraphs(sights, region, fields), marks, region)
    claims, languages = find_claims(reading.text, blocks, labelled)
    if not any(v.label is LineLabel.BODY for v in labelled) or not claims:
        raise _no_article(name)
    return Page(
        source=name,
        text=reading.text,
        text_sha256=text_sha256(reading.text),
        title=reading.title or fields.title or reading.properties.title or _stand_in(claims),
        outlet=reading.outlet or fields.outlet,
        byline=reading.byline or fields.byline or reading.properties.byline,
        published=reading.published or fields.published or reading.properties.published,
        url=reading.url or url or fields.url,
        encoding=reading.encoding,
        lines=_lines(reading.text, blocks, labelled),
        claims=claims,
        notes=tuple(_notes(reading, fields, blocks, labelled, languages)),
        region_rules=_by_line(blocks, region.rules),
    )


def _no_article(name: str) -> FactcheckError:
    return FactcheckError(f"no article text found in {name}", "save the page again, with the article's text in it")


def _notes(
    reading: Reading,
    fields: Fields,
    blocks: Sequence[Block],
    labelled: Sequence[Labelled],
    languages: Sequence[str],
) -> list[str]:
    """What the reader should know of the page, one sentence each; `languages`: those of its languages."""
    notes = [*reading.notes, *languages]
    if any(b.last > b.first for b in blocks):
        notes.append(_WRAPPED)
    if ANOTHER in labelled:
        notes.append(_FURTHER)
    if not (reading.published or fields.published) and reading.properties.published:
        notes.append(_MADE)
    return notes


def _by_line(blocks: Sequence[Block], rules: Sequence[str | None]) -> tuple[str | None, ...]:
    """What was said of paragraphs, said of each of their lines."""
    if not rules:
        return ()
    return tuple(rule for b, rule in zip(blocks, rules, strict=True) for _ in range(b.first, b.last + 1))


def _by_block(blocks: Sequence[Block], marks: Mapping[int, Labelled]) -> dict[int, Labelled]:
    """What the format knows, by paragraph instead of line."""
    return {i: marks[b.first] for i, b in enumerate(blocks) if b.first in marks}


def _sights(blocks: Sequence[Block], marks: Mapping[int, Labelled]) -> list[Sight]:
    """The paragraphs to be judged, those hidden that the format knows."""
    return [Sight(_hidden(b) if _aside(marks.get(i)) else b) for i, b in enumerate(blocks)]


def _aside(mark: Labelled | None) -> bool:
    """Whether the format knows a paragraph to be no part of headline or text."""
    return mark is not None and mark.label is not LineLabel.TITLE


def _all_below_title(sights: Sequence[Sight], marks: Mapping[int, Labelled]) -> Region:
    """The whole text as the article's region, its headline left out."""
    title = next((i for i, m in marks.items() if m.label is LineLabel.TITLE), -1)
    text = [i for i, s in enumerate(sights) if not s.block.blank and i > title]
    return Region(text[0], text[-1]) if text else Region(0, len(sights) - 1)


def _hidden(block: Block) -> Block:
    """A paragraph that is known already: what judges paragraphs by their words passes over it."""
    return replace(block, text="", blank=True)


def _with_title(fields: Fields, blocks: Sequence[Block], marks: Mapping[int, Labelled]) -> Fields:
    at = next((i for i, m in marks.items() if m.label is LineLabel.TITLE), None)
    if at is None:
        return fields
    meta = {i: reason for i, reason in fields.meta.items() if i != at}
    return replace(fields, title=" ".join(blocks[at].text.split()), title_at=at, meta=meta)


def _marked(labelled: list[Labelled], marks: Mapping[int, Labelled], region: Region) -> list[Labelled]:
    """What the format knows goes before what was judged; but a heading outside the article is none of its headings."""
    out = list(labelled)
    for i, mark in marks.items():
        outside = mark.label is LineLabel.HEADING and not region.first <= i <= region.last
        out[i] = _OUTSIDE if outside else mark
    return out


def _lines(text: str, blocks: list[Block], labelled: list[Labelled]) -> tuple[Line, ...]:
    spans = line_spans(text)
    return tuple(
        Line(start, end, paragraph.label, paragraph.reason)
        for block, paragraph in zip(blocks, labelled, strict=True)
        for start, end in spans[block.first : block.last + 1]
    )


def _stand_in(claims: tuple[PageClaim, ...]) -> str:
    """The first sentence, shortened at a word: what to call a page without a headline."""
    first = " ".join(claims[0].quote.split())
    if len(first) <= _MAX_TITLE:
        return first
    return first[:_MAX_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
