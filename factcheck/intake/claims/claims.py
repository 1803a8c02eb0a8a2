"""Claim candidates: every sentence of headline, standfirst, bullets, text; with claimant, time of saying, weight, tags.

Leaves out nothing inside the article but headings, captions and lines of fields: weight orders, it does not hide.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.article import LineLabel, PageClaim
from factcheck.domain.claim import ClaimTag, SaidOn
from factcheck.intake.article.labelled import Labelled
from factcheck.intake.article.language import ENGLISH, languages_of, notes_on
from factcheck.intake.article.lines import Block
from factcheck.intake.claims.sentences import sentence_spans
from factcheck.intake.claims.worth import Wording, tags_of, weight_of
from factcheck.intake.speech.speakers import Saying, sayings

_CLAIMING = frozenset({LineLabel.TITLE, LineLabel.BODY})
_OF_ANY_LANGUAGE = frozenset({ClaimTag.QUESTION.value, ClaimTag.HEADLINE.value})
"""Tags that do not depend on English words."""


@dataclass(frozen=True, slots=True)
class _Paragraph:
    headline: bool
    text: str
    spans: Sequence[tuple[int, int]]  # of its sentences, in the page's text


def find_claims(
    text: str, blocks: Sequence[Block], labelled: Sequence[Labelled]
) -> tuple[tuple[PageClaim, ...], list[str]]:
    """Return the claims of a page in the text's order, and a note for every language less of which is read."""
    paragraphs = [
        _Paragraph(label.label is LineLabel.TITLE, block.text, spans)
        for block, label in zip(blocks, labelled, strict=True)
        if label.label in _CLAIMING
        and (spans := [s for s in sentence_spans(text, block.start, block.end) if _says(text, s)])
    ]
    languages = languages_of([p.text for p in paragraphs])
    english = [p for p, language in zip(paragraphs, languages, strict=True) if language == ENGLISH]
    heard = iter(sayings([[text[s:e] for s, e in p.spans] for p in english]))
    claims: list[PageClaim] = []
    for paragraph, language in zip(paragraphs, languages, strict=True):
        said = next(heard) if language == ENGLISH else None
        for i, (start, end) in enumerate(paragraph.spans):
            claims.append(_claim(text[start:end], start, None if said is None else said[i], paragraph.headline))
    return tuple(claims), notes_on([p.text for p in paragraphs], languages)


def _claim(quote: str, start: int, saying: Saying | None, headline: bool) -> PageClaim:
    """A claim; `saying` is None where the language is not read."""
    wording = Wording.of(quote)
    tags = tags_of(wording, headline)
    when = None if saying is None else saying.when
    return PageClaim(
        start_char=start,
        end_char=start + len(quote),
        quote=quote,
        claimant=None if saying is None else saying.claimant,
        weight=weight_of(wording),
        tags=tags if saying is not None else tuple(t for t in tags if t in _OF_ANY_LANGUAGE),
        said_on=None if when is None else SaidOn(quote[slice(*when)], start + when[0], start + when[1]),
        rules=None if saying is None else saying.rules,
    )


def _says(text: str, span: tuple[int, int]) -> bool:
    """Whether there is a letter or digit in it: a row of dashes is no claim."""
    return any(c.isalnum() for c in text[span[0] : span[1]])
