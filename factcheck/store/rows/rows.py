"""Between domain objects and the values of a row, one pair of functions per table. Runs no statement.

Rows are plain dictionaries on the way in and Core rows on the way out: a review may have 60,000 claims, and the ORM
would make an object for each only for us to make another. `keys` turns keys as the database gives them into UUIDs.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.claim import Claim, Claimant, ClaimantKind, SaidOn
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision
from factcheck.domain.match import Match, Signal, SlotState
from factcheck.domain.original import Original
from factcheck.domain.plain import plain_claimant, plain_line, plain_said_on, plain_signal
from factcheck.domain.review import Review

Values = dict[str, Any]
"""Column name → value, ready to be bound."""

_STATES = {state.value: state for state in SlotState}
_KINDS = {kind.value: kind for kind in ClaimantKind}


def review_of(row: Row[Any]) -> Review:
    """The domain's review of a row."""
    return Review(row.uid, row.name, row.created_at)


def evidence_of(row: Row[Any]) -> Evidence:
    """The domain's evidence entry of a row."""
    return Evidence(
        uid=row.uid,
        review=row.review_uid,
        number=row.number,
        kind=row.kind,
        title=row.title,
        url=row.url,
        quotation=row.quotation,
        article=row.article_uid,
        start_char=row.start_char,
        end_char=row.end_char,
    )


def evidence_values(entry: Evidence) -> Values:
    """The row of an evidence entry."""
    return {
        "uid": entry.uid,
        "review_uid": entry.review,
        "number": entry.number,
        "kind": entry.kind,
        "title": entry.title,
        "url": entry.url,
        "quotation": entry.quotation,
        "article_uid": entry.article,
        "start_char": entry.start_char,
        "end_char": entry.end_char,
    }


def article_values(article: Article, review: UUID) -> Values:
    """The row of an article of a review."""
    return {
        "uid": article.uid,
        "review_uid": review,
        "position": article.position,
        "source": article.source,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published,
        "url": article.url,
        "encoding": article.encoding,
        "text": article.text,
        "text_sha256": article.text_sha256,
        "lines": [[*plain_line(line).values()] for line in article.lines],
        "original_sha256": article.original_sha256,
        "version_of_uid": article.version_of,
    }


def article_of(row: Row[Any]) -> Article:
    """The article of a row with all columns of the table."""
    return Article(
        uid=row.uid,
        position=row.position,
        source=row.source,
        title=row.title,
        outlet=row.outlet,
        byline=row.byline,
        published=row.published,
        url=row.url,
        encoding=row.encoding,
        text=row.text,
        text_sha256=row.text_sha256,
        lines=tuple(Line(start, end, LineLabel(label), reason) for start, end, label, reason in row.lines),
        original_sha256=row.original_sha256,
        version_of=row.version_of_uid,
    )


def original_values(original: Original, article: UUID) -> Values:
    """The row of what an article was read from."""
    return {
        "article_uid": article,
        "sha256": original.sha256,
        "size": original.size,
        "data": original.data,
        "path": original.path,
        "url": original.url,
        "fetched_at": original.fetched_at,
    }


def original_of(row: Row[Any]) -> Original:
    """The original of a row with all columns of the table."""
    return Original(row.data, row.sha256, row.size, row.path, row.url, row.fetched_at)


def claim_values(claim: Claim) -> Values:
    """The row of a claim."""
    said_on = plain_said_on(claim.said_on)
    return {
        "uid": claim.uid,
        "article_uid": claim.article,
        "start_char": claim.start_char,
        "end_char": claim.end_char,
        "quote": claim.quote,
        "claimant": plain_claimant(claim.claimant),
        "weight": claim.weight,
        "tags": list(claim.tags),
        "said_on": None if said_on is None else [*said_on.values()],
    }


def claim_of(row: Sequence[Any], keys: Mapping[str, UUID]) -> Claim:
    """The claim of a row of `uid, article_uid, start_char, end_char, quote, claimant, weight, tags, said_on`."""
    uid, article, start, end, quote, by, weight, tags, on = row
    claimant = None if by is None else Claimant(by["surface"], _KINDS[by["kind"]], tuple(by["chain"]))
    return Claim(
        keys[uid], keys[article], start, end, quote, claimant, weight, tuple(tags), None if on is None else SaidOn(*on)
    )


def match_values(match: Match) -> Values:
    """The row of a match. A signal without a note has six entries, as rows of an earlier version have."""
    return {
        "uid": match.uid,
        "claim_a_uid": match.a,
        "claim_b_uid": match.b,
        "score": match.score,
        "relation": match.relation,
        "signals": [[*plain_signal(signal).values()] for signal in match.signals],
    }


def match_of(row: Sequence[Any], keys: Mapping[str, UUID]) -> Match:
    """The match of a row of `uid, claim_a_uid, claim_b_uid, score, relation, signals`."""
    uid, a, b, score, relation, signals = row
    compared = tuple(
        Signal(slot, _STATES[state], of_a, of_b, _span(a_span), _span(b_span), *note)
        for slot, state, of_a, of_b, a_span, b_span, *note in signals
    )
    return Match(keys[uid], keys[a], keys[b], score, relation, compared)


def _span(pair: list[int] | None) -> tuple[int, int] | None:
    return None if pair is None else (pair[0], pair[1])


def decision_values(decision: Decision) -> Values:
    """The row of a decision; what it supersedes is in `supersession_values`."""
    return {
        "uid": decision.uid,
        "review_uid": decision.review,
        "subject_kind": decision.subject_kind,
        "subject_uid": decision.subject,
        "aspect": decision.aspect,
        "value": decision.value,
        "note": decision.note,
        "evidence": [str(e) for e in decision.evidence],
        "reviewer": decision.reviewer,
        "writer_uid": decision.writer,
        "seq": decision.seq,
        "prev_hash": decision.prev_hash,
        "action": decision.action,
        "target_uid": decision.target,
        "batch_uid": decision.batch,
        "batch_seq": decision.batch_seq,
        "created_at": decision.created_at,
    }


def supersession_values(decision: Decision) -> list[Values]:
    """The links of a decision to the rows that it supersedes."""
    return [{"decision_uid": decision.uid, "superseded_uid": uid} for uid in decision.supersedes]


def decision_of(row: Row[Any], supersedes: tuple[UUID, ...], keys: Mapping[str, UUID]) -> Decision:
    """The decision of a row with all columns of the table, and of its links in order of key."""
    return Decision(
        uid=keys[row.uid],
        review=keys[row.review_uid],
        subject_kind=row.subject_kind,
        subject=keys[row.subject_uid],
        aspect=row.aspect,
        value=row.value,
        note=row.note,
        evidence=tuple(map(UUID, row.evidence)),
        reviewer=row.reviewer,
        writer=keys[row.writer_uid],
        seq=row.seq,
        prev_hash=row.prev_hash,
        supersedes=supersedes,
        action=row.action,
        target=None if row.target_uid is None else keys[row.target_uid],
        batch=keys[row.batch_uid],
        batch_seq=row.batch_seq,
        created_at=row.created_at,
    )
