"""`versions --json`, from an article and what became of its earlier versions. Compares nothing itself."""

from collections.abc import Sequence

from factcheck.cli.shapes.parts import Json
from factcheck.domain.article import Article
from factcheck.review.decisions.carrying import LookAgain
from factcheck.review.decisions.carrying_lines import LineLeft
from factcheck.review.seen.difference import Difference


def versions(
    article: Article,
    older: Sequence[Article],
    compared: Difference | None,
    again: Sequence[LookAgain],
    lines: Sequence[LineLeft],
) -> Json:
    """`versions --json`: an article, its earlier versions (the nearest first), and how it differs from the nearest."""
    return {
        "article": str(article.uid),
        "versions": [str(a.uid) for a in older],
        "changes": [
            {
                "change": row.change.name.lower(),
                "count": row.count,
                "pieces": [{"text": p.text, "changed": p.changed} for p in row.pieces],
            }
            for row in (compared.rows if compared else ())
        ],
        "look_again": [
            {
                "claim": str(one.claim.uid),
                "article": str(one.claim.article),
                "quote": one.claim.quote,
                "verdict": one.verdict,
                "said": one.said,
                "note": one.note,
            }
            for one in again
        ],
        "lines_left": [{"text": line.text, "counts": line.counts} for line in lines],
    }
