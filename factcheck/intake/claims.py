"""Claim candidates: every sentence of headline, standfirst, bullets, text; with claimant, time of saying, weight, tags.

Leaves out nothing inside the article but headings, captions and lines of fields: weight orders, it does not hide.
"""

from collections.abc import Sequence

from factcheck.domain.article import LineLabel, PageClaim
from factcheck.domain.claim import SaidOn
from factcheck.intake.labels import Verdict
from factcheck.intake.lines import Block
from factcheck.intake.sentences import sentence_spans
from factcheck.intake.speakers import Saying, sayings
from factcheck.intake.worth import Wording, tags_of, weight_of

_CLAIMING = frozenset({LineLabel.TITLE, LineLabel.BODY})


def find_claims(text: str, blocks: Sequence[Block], verdicts: Sequence[Verdict]) -> tuple[PageClaim, ...]:
    """Return the claims of a page in the text's order."""
    paragraphs = [
        (verdict.label is LineLabel.TITLE, [s for s in sentence_spans(text, block.start, block.end) if _says(text, s)])
        for block, verdict in zip(blocks, verdicts, strict=True)
        if verdict.label in _CLAIMING
    ]
    said = sayings([[text[s:e] for s, e in spans] for _, spans in paragraphs])
    return tuple(
        _claim(text[start:end], start, saying, headline)
        for (headline, spans), paragraph in zip(paragraphs, said, strict=True)
        for (start, end), saying in zip(spans, paragraph, strict=True)
    )


def _claim(quote: str, start: int, saying: Saying, headline: bool) -> PageClaim:
    wording = Wording.of(quote)
    when = saying.when
    return PageClaim(
        start_char=start,
        end_char=start + len(quote),
        quote=quote,
        claimant=saying.claimant,
        weight=weight_of(wording),
        tags=tags_of(wording, headline),
        said_on=None if when is None else SaidOn(quote[slice(*when)], start + when[0], start + when[1]),
    )


def _says(text: str, span: tuple[int, int]) -> bool:
    """Whether there is a letter or digit in it: a row of dashes is no claim."""
    return any(c.isalnum() for c in text[span[0] : span[1]])
