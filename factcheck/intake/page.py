"""A saved page's bytes to a `Page`: the order of the steps, and what makes a page unusable. Holds no rule."""

from pathlib import PurePath

from factcheck.domain.article import Line, LineLabel, Page, PageClaim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.keys import text_sha256
from factcheck.intake.claims import find_claims
from factcheck.intake.fields import read_fields
from factcheck.intake.labels import Verdict, label_paragraphs
from factcheck.intake.lines import Block, blocks_of, line_spans
from factcheck.intake.prose import Sight
from factcheck.intake.readers import reader_for
from factcheck.intake.region import find_region

MAX_CHARACTERS = 5_000_000
"""Longer files are archives or mistakes; a long magazine story has under 100,000."""
_MAX_TITLE = 120
"""Characters of a first sentence that stands in for a headline."""
_WRAPPED = "The text is hard-wrapped: its lines were joined into paragraphs to find sentences."


def read_page(data: bytes, name: str, *, max_characters: int = MAX_CHARACTERS) -> Page:
    """Take in a saved page.

    Args:
        data: The file's bytes.
        name: The file's name; its suffix tells the type, its last part becomes `Page.source`.
        max_characters: Longest text that is taken, in code points.

    Raises:
        FactcheckError: The type is not supported, the file is empty, not text, too long, or has no article text.
    """
    source = PurePath(name).name or name
    reading = reader_for(source)(data, source, max_characters)
    text = reading.text
    blocks = blocks_of(text)
    sights = [Sight(b) for b in blocks]
    region = find_region(sights)
    if region is None:
        raise FactcheckError(f"no article text found in {source}", "save the page again, with the article's text in it")
    fields = read_fields(sights, region)
    verdicts = label_paragraphs(sights, region, fields)
    claims = find_claims(text, blocks, verdicts)
    if not any(v.label is LineLabel.BODY for v in verdicts) or not claims:
        raise FactcheckError(f"no article text found in {source}", "save the page again, with the article's text in it")
    notes = (*reading.notes, _WRAPPED) if any(b.last > b.first for b in blocks) else reading.notes
    return Page(
        source=source,
        text=text,
        text_sha256=text_sha256(text),
        title=reading.title or fields.title or _stand_in(claims),
        outlet=reading.outlet or fields.outlet,
        byline=reading.byline or fields.byline,
        published=reading.published or fields.published,
        url=reading.url or fields.url,
        encoding=reading.encoding,
        lines=_lines(text, blocks, verdicts),
        claims=claims,
        notes=notes,
    )


def _lines(text: str, blocks: list[Block], verdicts: list[Verdict]) -> tuple[Line, ...]:
    spans = line_spans(text)
    return tuple(
        Line(start, end, verdict.label, verdict.reason)
        for block, verdict in zip(blocks, verdicts, strict=True)
        for start, end in spans[block.first : block.last + 1]
    )


def _stand_in(claims: tuple[PageClaim, ...]) -> str:
    """The first sentence, shortened at a word: what to call a page without a headline."""
    first = " ".join(claims[0].quote.split())
    if len(first) <= _MAX_TITLE:
        return first
    return first[:_MAX_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
