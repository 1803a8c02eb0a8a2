"""What intake gives (`Page`) and what a review keeps (`Article`). Does not read files and decides nothing about text.

All offsets are Unicode code points into `text`, half-open.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from factcheck.domain.claim import Claim, Claimant, SaidOn
from factcheck.domain.keys import article_uid, claim_uid
from factcheck.domain.original import Original


class LineLabel(StrEnum):
    """What a line of a saved page is."""

    TITLE = "title"
    META = "meta"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    FURNITURE = "furniture"


ANOTHER_ARTICLE = "another article below"
"""The reason of lines that are a second article of the same file: together they are one block, blank lines and all."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page (split at `\\n` only, which it does not include), its label, and why it has that label."""

    start_char: int
    end_char: int
    label: LineLabel
    reason: str


@dataclass(frozen=True, slots=True)
class SpeakerRules:
    """The names of the rules by which intake told who says a sentence; None where none of the kind was asked.

    `way`: how the speaker is named; `verb`: why the verb is one of reporting; `end`: what ended the speaker's words;
    `kind`: why the speaker is of that kind. They are for whoever asks why; no review keeps them.
    """

    way: str
    verb: str | None = None
    end: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class PageClaim:
    """A claim candidate of a page that belongs to no review yet; `quote == text[start_char:end_char]`.

    `weight` (0–1) orders claims by check-worthiness; it never hides one. `rules` say how the claimant was found.
    """

    start_char: int
    end_char: int
    quote: str
    claimant: Claimant | None
    weight: float
    tags: tuple[str, ...]
    said_on: SaidOn | None = None
    rules: SpeakerRules | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page as taken in: immutable text, what could be read off it, every line's label, and its claim candidates.

    `source` is the file's name without its folder; `published` an ISO date or date-time; `notes` says what was
    changed or guessed on the way in (for example replaced characters), one sentence each. `original` is what it was
    read from. `region_rules`: by line, the name of the rule by which it counted for or against being article text, None
    for what was not weighed; no review keeps them.
    """

    source: str
    text: str
    text_sha256: str
    title: str
    outlet: str | None
    byline: str | None
    published: str | None
    url: str | None
    encoding: str
    lines: tuple[Line, ...]
    claims: tuple[PageClaim, ...]
    notes: tuple[str, ...] = ()
    original: Original | None = None
    region_rules: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's report inside a review.

    `position` is its place among the review's articles, from 0. `original_sha256` is the hash of the bytes it was read
    from; `version_of` is the article that this one is a later version of. `notice` ("retracted 2024-10-19") is never
    read off a page: somebody notes it, and it stands in the log (`facts`).
    """

    uid: UUID
    position: int
    source: str
    title: str
    outlet: str | None
    byline: str | None
    published: str | None
    url: str | None
    encoding: str
    text: str
    text_sha256: str
    lines: tuple[Line, ...]
    original_sha256: str | None = None
    version_of: UUID | None = None
    notice: str | None = None

    @property
    def label(self) -> str:
        """What to call it on screen: outlet, else the URL's host, else the file's name."""
        if self.outlet:
            return self.outlet
        if self.url and "//" in self.url:
            return self.url.split("//", 1)[1].split("/", 1)[0].removeprefix("www.")
        return self.source


def adopt(page: Page, review: UUID, position: int) -> tuple[Article, tuple[Claim, ...]]:
    """Make a page an article of a review: give it and its claims their derived keys."""
    uid = article_uid(review, page.text_sha256)
    article = Article(
        uid=uid,
        position=position,
        source=page.source,
        title=page.title,
        outlet=page.outlet,
        byline=page.byline,
        published=page.published,
        url=page.url,
        encoding=page.encoding,
        text=page.text,
        text_sha256=page.text_sha256,
        lines=page.lines,
        original_sha256=None if page.original is None else page.original.sha256,
    )
    return article, tuple(claim_of_page(c, uid) for c in page.claims)


def claim_of_page(claim: PageClaim, article: UUID) -> Claim:
    """Make a claim candidate a claim of an article: give it its derived key."""
    return Claim(
        uid=claim_uid(article, claim.start_char, claim.end_char),
        article=article,
        start_char=claim.start_char,
        end_char=claim.end_char,
        quote=claim.quote,
        claimant=claim.claimant,
        weight=claim.weight,
        tags=claim.tags,
        said_on=claim.said_on,
    )


def reposition(article: Article, position: int) -> Article:
    """Return the article at another place among its review's articles."""
    return replace(article, position=position)
