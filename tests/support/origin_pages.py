"""Short invented articles for tests of origins, written down as lines with their claims."""

from collections.abc import Sequence

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.claim import Claim, Claimant, ClaimantKind
from factcheck.domain.keys import article_uid, claim_uid, text_sha256
from tests.support.sample import SPACE

LABELS = {
    "#": LineLabel.TITLE,
    "@": LineLabel.META,
    "^": LineLabel.CAPTION,
    "~": LineLabel.FURNITURE,
    "%": LineLabel.FURNITURE,
}
REASONS = {"@": "byline", "%": "after the end of the article: related links"}
By = tuple[str, ClaimantKind, Sequence[str]]


def page(
    outlet: str | None,
    *lines: str | tuple[str, By | None],
    byline: str | None = None,
    published: str | None = None,
    position: int = 0,
) -> tuple[Article, list[Claim]]:
    """An article, and a claim for every line given with who says it.

    A line begins with `#` for the title, `@` for byline or date, `^` for a caption, `~` for furniture, `%` for the
    heading of other stories; the others are running text.
    """
    text, labels, spans = "", [], []
    for given in lines:
        line, by = given if isinstance(given, tuple) else (given, None)
        label = LABELS.get(line[:1], LineLabel.BODY)
        words = line if label is LineLabel.BODY else line[1:]
        start = len(text)
        text += words
        labels.append(Line(start, len(text), label, REASONS.get(line[:1], "written so")))
        if isinstance(given, tuple):
            spans.append((start, len(text), label, by))
        text += "\n"
    uid = article_uid(SPACE, text_sha256(f"{outlet}\n{text}"))
    article = Article(
        uid, position, f"{position}.txt", "", outlet, byline, published, None, "utf-8", text, "", tuple(labels)
    )
    claims = [
        Claim(
            claim_uid(uid, start, end),
            uid,
            start,
            end,
            text[start:end],
            None if by is None else Claimant(by[0], by[1], tuple(by[2])),
            0.5,
            ("headline",) if label is LineLabel.TITLE else (),
        )
        for start, end, label, by in spans
    ]
    return article, claims
