"""The native format: a review as JSON lines, lossless. Opens no file; drops nothing but where the set came from.

The first line is a header, then the review, its articles, claims, matches, evidence and decisions (the whole log),
each line an object with a `type`; the last line holds how many lines stand before it and the SHA-256 of their bytes, so
that a file that was cut off or edited is noticed. Keys are sorted, text is UTF-8 as it is, and neither the time of
export nor the program's version is written: the same review always gives the same bytes.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.clock import isoformat
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision
from factcheck.domain.match import Match
from factcheck.domain.plain import plain_article, plain_claim, plain_decision, plain_evidence, plain_match
from factcheck.domain.review import Bundle, Review
from factcheck.domain.seen import Seen
from factcheck.exchange.registry import FromTexts

FORMAT = "factcheck-annotations"
VERSION = 1
"""Goes up when a reader of the earlier version would misread the file; added keys do not count."""
MOST_BYTES_A_LINE = 64 * 1024 * 1024
"""Longer lines cannot come from a page within the largest limit on text; refusing them bounds memory."""


def export(seen: Seen, texts: FromTexts) -> Iterator[bytes]:
    """Yield the review's lines; who sees it does not matter, the whole log goes out."""
    del texts
    digest = hashlib.sha256()
    lines = 0
    for record in _records(seen.bundle):
        line = _line(record)
        digest.update(line)
        lines += 1
        yield line
    yield _line({"type": "end", "lines": lines, "sha256": digest.hexdigest()})


def parse(data: bytes, name: str) -> Bundle:
    """Read what `export` wrote.

    Raises:
        FactcheckError: no annotation set, a newer version, cut off, edited, or a line that does not fit.
    """
    lines = data.splitlines(keepends=True)
    header = _object(lines[0], name, 1) if lines else {}
    if header.get("type") != "header" or header.get("format") != FORMAT:
        raise FactcheckError(f"{name} is no annotation set", "import a .jsonl file that factcheck has exported")
    if not isinstance(header.get("version"), int) or header["version"] > VERSION:
        raise FactcheckError(f"{name} was made by a newer factcheck", "upgrade factcheck, then import it")
    _check_end(lines, name)
    return _assemble({n: _object(line, name, n) for n, line in enumerate(lines[1:-1], 2)}, name)


def _records(bundle: Bundle) -> Iterator[Mapping[str, object]]:
    yield {"type": "header", "format": FORMAT, "version": VERSION}
    review = bundle.review
    yield {"type": "review", "uid": str(review.uid), "name": review.name, "created_at": isoformat(review.created_at)}
    position = {a.uid: a.position for a in bundle.articles}
    for article in sorted(bundle.articles, key=lambda a: (a.position, a.uid)):
        yield {"type": "article", **plain_article(article)}
    for claim in sorted(bundle.claims, key=lambda c: (position[c.article], c.start_char, c.end_char)):
        yield {"type": "claim", **plain_claim(claim)}
    for match in sorted(bundle.matches, key=lambda m: m.uid):
        yield {"type": "match", **plain_match(match)}
    for entry in sorted(bundle.evidence, key=lambda e: (e.number, e.uid)):
        yield {"type": "evidence", **plain_evidence(entry)}
    for row in sorted(bundle.decisions, key=lambda d: (d.subject, d.reviewer, d.writer, d.seq)):
        yield {"type": "decision", **plain_decision(row)}


def _line(record: Mapping[str, object]) -> bytes:
    text = json.dumps(record, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8") + b"\n"


def _object(line: bytes, name: str, number: int) -> dict[str, Any]:
    if len(line) > MOST_BYTES_A_LINE:
        raise FactcheckError(f"{name} line {number} is longer than 64 MB", "import the file as factcheck exported it")
    try:
        value = json.loads(line.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise FactcheckError(
            f"{name} line {number} is not JSON", "import a .jsonl file that factcheck exported"
        ) from error
    if not isinstance(value, dict):
        raise FactcheckError(f"{name} line {number} is no object", "import a .jsonl file that factcheck has exported")
    return value


def _no_constant(word: str) -> float:
    raise ValueError(f"{word} is no JSON number")


def _check_end(lines: list[bytes], name: str) -> None:
    cut_off = FactcheckError(f"{name} is cut off: its last line is missing", "copy or export it again")
    try:
        end = _object(lines[-1], name, len(lines))
    except FactcheckError as error:
        raise cut_off from error
    if end.get("type") != "end":
        raise cut_off
    digest = hashlib.sha256(b"".join(lines[:-1])).hexdigest()
    if end.get("lines") != len(lines) - 1 or end.get("sha256") != digest:
        raise FactcheckError(f"{name} was changed after it was exported", "import the file as factcheck exported it")


_TYPES: dict[str, type] = {
    "review": Review,
    "article": Article,
    "claim": Claim,
    "match": Match,
    "evidence": Evidence,
    "decision": Decision,
}


def _assemble(objects: Mapping[int, dict[str, Any]], name: str) -> Bundle:
    from pydantic import TypeAdapter, ValidationError  # loads in 0.1 s, needed only to import

    adapters: dict[str, TypeAdapter[Any]] = {kind: TypeAdapter(cls) for kind, cls in _TYPES.items()}
    parts: dict[str, list[Any]] = {kind: [] for kind in _TYPES}
    for number, value in objects.items():
        kind = value.pop("type", None)
        if not isinstance(kind, str) or kind not in adapters:
            raise FactcheckError(f"{name} line {number} has the unknown type {kind!r}", "upgrade factcheck")
        try:
            parts[kind].append(adapters[kind].validate_python(value))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(p) for p in first["loc"]) or kind
            raise FactcheckError(f"{name} line {number}: {where}: {first['msg']}", "export the set again") from error
    if len(parts["review"]) != 1:
        raise FactcheckError(f"{name} holds {len(parts['review'])} reviews", "import a set with exactly one")
    return Bundle(
        review=parts["review"][0],
        articles=tuple(parts["article"]),
        claims=tuple(parts["claim"]),
        matches=tuple(parts["match"]),
        evidence=tuple(parts["evidence"]),
        decisions=tuple(parts["decision"]),
    )
