"""`intake --json`, from pages as they were read."""

from dataclasses import asdict

from factcheck.cli.shapes.parts import Json, said_on_shape
from factcheck.domain.article import Page
from factcheck.domain.plain import plain_assertion, plain_line


def page(page: Page, place: str, *, rules: bool = False) -> Json:
    """One element of `intake --json`; `place` is the path, the address, or `-` for standard input.

    `rules` adds to lines and claims the names of the rules that decided (`--verbose`).
    """
    shape: Json = {
        "path": place,
        "title": page.title,
        "outlet": page.outlet,
        "byline": page.byline,
        "published": page.published,
        "url": page.url,
        "encoding": page.encoding,
        "text": page.text,
        "text_sha256": page.text_sha256,
        "notes": list(page.notes),
        "lines": [plain_line(line) for line in page.lines],
        "claims": [
            {**plain_assertion(claim), "said_on": said_on_shape(claim.said_on, page.published)} for claim in page.claims
        ],
    }
    if rules:
        for line, rule in zip(shape["lines"], page.region_rules or [None] * len(page.lines), strict=True):
            line["rule"] = rule
        for claim, told in zip(shape["claims"], page.claims, strict=True):
            claim["rules"] = None if told.rules is None else asdict(told.rules)
    return shape
