"""Claim candidates: every sentence of headline, standfirst, bullets and text, with claimant, weight and tags.

Leaves out nothing inside the article but headings, captions and lines of fields: weight orders, it does not hide.
"""

from collections.abc import Sequence

from factcheck.domain.article import LineLabel, PageClaim
from factcheck.domain.claim import Claimant
from factcheck.intake.labels import Verdict
from factcheck.intake.lines import Block
from factcheck.intake.sentences import sentence_spans
from factcheck.intake.speakers import claimants
from factcheck.intake.worth import Wording, tags_of, weight_of

_CLAIMING = frozenset({LineLabel.TITLE, LineLabel.BODY})


def find_claims(text: str, blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> tuple[PageClaim, ...]:
    """Return the claims of a page in the text's order."""
    paragraphs = [
        (verdict.label is LineLabel.TITLE, [s for s in sentence_spans(text, block.start, block.end) if _says(text, s)])
        for block, verdict in zip(blocks, verdicts, strict=True)
        if verdict.label in _CLAIMING
    ]
    speakers = claimants([[text[s:e] for s, e in spans] for _, spans in paragraphs])
    return tuple(
        _claim(text[start:end], start, claimant, headline)
        for (headline, spans), said in zip(paragraphs, speakers, strict=True)
        for (start, end), claimant in zip(spans, said, strict=True)
    )


def _claim(quote: str, start: int, claimant: Claimant | None, headline: bool) -> PageClaim:
    wording = Wording.of(quote)
    return PageClaim(
        start_char=start,
        end_char=start + len(quote),
        quote=quote,
        claimant=claimant,
        weight=weight_of(wording),
        tags=tags_of(wording, headline),
    )


def _says(text: str, span: tuple[int, int]) -> bool:
    """Whether there is a letter or digit in it: a row of dashes is no claim."""
    return any(c.isalnum() for c in text[span[0] : span[1]])
