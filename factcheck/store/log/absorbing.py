"""Takes a bundle in: adds what is not kept yet, by key, and refuses what contradicts what is kept.

Never changes a row that is kept, except a match's score, relation and signals. Rows of the log come in verbatim; new
decisions are made by `appending` only.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar
from uuid import UUID

from sqlalchemy import Table, bindparam, insert, select, update
from sqlmodel import Session

from factcheck.domain.article import Article, reposition
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Evidence
from factcheck.domain.log.decision import Decision
from factcheck.domain.match import Match
from factcheck.domain.original import Original
from factcheck.domain.review import Absorbed, Bundle, Review
from factcheck.store.log.appending import insert_decisions
from factcheck.store.rows.checks import (
    check_article,
    check_chains,
    check_choice,
    check_claim,
    check_evidence,
    check_original,
    check_text,
    check_versions,
)
from factcheck.store.rows.portions import in_portions
from factcheck.store.rows.reading import is_kept, of_review, read_decisions, read_evidence, review_named
from factcheck.store.rows.rows import (
    Values,
    article_values,
    claim_values,
    evidence_values,
    match_values,
    original_values,
)
from factcheck.store.rows.tables import ARTICLE, CLAIM, DECISION, EVIDENCE, MATCH, ORIGINAL, REVIEW

ROWS_AT_ONCE = 5000
"""Rows handed to the database in one go; bounds the memory that a large set takes on its way in."""

_DISAGREES = "the annotation set disagrees with the log kept here"
_MISSING = "the file is not whole; get it again"


class _Keyed(Protocol):
    @property
    def uid(self) -> UUID: ...


_Part = TypeVar("_Part", bound=_Keyed)


@dataclass
class _Count:
    """How many parts of each kind were new, and how many were kept already."""

    new: dict[str, int] = field(default_factory=dict)
    same: dict[str, int] = field(default_factory=dict)

    def split(self, kind: str, parts: Iterable[_Part], kept: Iterable[UUID]) -> tuple[list[_Part], list[_Part]]:
        """Part what is new from what is kept (a part named twice is one part), and count both."""
        known = set(kept)
        by_uid = {part.uid: part for part in parts}
        new = [p for uid, p in by_uid.items() if uid not in known]
        same = [p for uid, p in by_uid.items() if uid in known]
        self.new[kind], self.same[kind] = len(new), len(same)
        return new, same


def absorb_bundle(session: Session, bundle: Bundle) -> Absorbed:
    """Add what is new of the bundle. The session must hold the write lock.

    Raises FactcheckError if another review has the name, if a text does not have its hash or a quote is not its
    text's, or if the log kept here says otherwise.
    """
    count = _Count()
    review = bundle.review.uid
    _review(session, bundle.review)
    if bundle.articles:
        _articles(session, review, bundle.articles, count)
    if bundle.originals:
        _originals(session, review, bundle.originals)
    if bundle.claims:
        _claims(session, review, bundle, count)
    if bundle.matches:
        _matches(session, review, bundle.matches, count)
    if bundle.evidence:
        keep_evidence(session, review, bundle.evidence, count)
    if bundle.decisions:
        _decisions(session, review, bundle.decisions, count)
    kinds = ("articles", "claims", "matches", "evidence", "decisions")
    return Absorbed({k: count.new.get(k, 0) for k in kinds}, {k: count.same.get(k, 0) for k in kinds})


def _review(session: Session, review: Review) -> None:
    """Make the review if needed. One that is kept keeps its name: it may have been renamed here meanwhile."""
    if is_kept(session, review.uid):
        return
    check_text("the review's name", review.name)
    if review_named(session, review.name) is not None:
        raise FactcheckError(f"another review is named {review.name}", "give it another name with --name")
    values = {"uid": review.uid, "name": review.name, "created_at": review.created_at}
    session.connection().execute(insert(REVIEW), values)


def _articles(session: Session, review: UUID, articles: Sequence[Article], count: _Count) -> None:
    columns = (ARTICLE.c.uid, ARTICLE.c.text_sha256, ARTICLE.c.position, ARTICLE.c.version_of_uid)
    rows = session.connection().execute(select(*columns).where(ARTICLE.c.review_uid == review)).all()
    kept = {row.uid: (row.text_sha256, row.position) for row in rows}
    taken = {position for _, position in kept.values()}
    for article in articles:
        check_article(article)
    new, same = count.split("articles", articles, kept)
    for article in same:
        if article.text_sha256 != kept[article.uid][0]:
            raise FactcheckError(f"{article.label} has another text here under the same key", "the file was changed")
    check_versions({a.uid: a.version_of for a in new} | {row.uid: row.version_of_uid for row in rows})
    placed = []
    for article in sorted(new, key=lambda a: (a.position, a.uid)):
        position = article.position if article.position not in taken else max(taken) + 1
        taken.add(position)
        placed.append(reposition(article, position))
    _insert(session, ARTICLE, [article_values(a, review) for a in placed])


def _originals(session: Session, review: UUID, originals: Mapping[UUID, Original]) -> None:
    """Keep what articles were read from, where nothing is kept of them yet; add the bytes where only the hash was."""
    connection = session.connection()
    articles = connection.execute(
        select(ARTICLE.c.uid, ARTICLE.c.original_sha256).where(ARTICLE.c.review_uid == review)
    )
    read_from = {row.uid: row.original_sha256 for row in articles}
    of_review = select(ORIGINAL.c.article_uid, ORIGINAL.c.data.is_not(None).label("whole")).join(
        ARTICLE, ARTICLE.c.uid == ORIGINAL.c.article_uid
    )
    rows = connection.execute(of_review.where(ARTICLE.c.review_uid == review))
    kept = {row.article_uid: bool(row.whole) for row in rows}
    for uid, original in originals.items():
        check_original(original, read_from.get(uid))
        if uid not in kept:
            _insert(session, ORIGINAL, [original_values(original, uid)])
        elif not kept[uid] and original.data is not None:
            connection.execute(update(ORIGINAL).where(ORIGINAL.c.article_uid == uid).values(data=original.data))


def _claims(session: Session, review: UUID, bundle: Bundle, count: _Count) -> None:
    known = select(CLAIM.c.uid).join(ARTICLE, ARTICLE.c.uid == CLAIM.c.article_uid)
    kept = session.connection().execute(known.where(ARTICLE.c.review_uid == review)).scalars()
    new, _ = count.split("claims", bundle.claims, kept)
    texts = {a.uid: a.text for a in bundle.articles}
    if any(c.article not in texts for c in new):
        stored = select(ARTICLE.c.uid, ARTICLE.c.text).where(ARTICLE.c.review_uid == review)
        texts.update({row.uid: row.text for row in session.connection().execute(stored)})
    for claim in new:
        check_claim(claim, texts)
    for some in in_portions(new, ROWS_AT_ONCE):
        _insert(session, CLAIM, [claim_values(c) for c in some])


def _matches(session: Session, review: UUID, matches: Sequence[Match], count: _Count) -> None:
    connection = session.connection()
    kept = connection.execute(select(MATCH.c.uid).where(of_review(MATCH.c.claim_a_uid, review))).scalars()
    new, same = count.split("matches", matches, kept)
    claims = set(connection.execute(select(CLAIM.c.uid).where(of_review(CLAIM.c.uid, review))).scalars())
    for match in new:
        if match.a not in claims or match.b not in claims:
            raise FactcheckError(f"the match {match.uid} names a claim that the review does not have", _MISSING)
    for some in in_portions(new, ROWS_AT_ONCE):
        _insert(session, MATCH, [match_values(m) for m in some])
    anew = (
        update(MATCH)
        .where(MATCH.c.uid == bindparam("match"))
        .values(score=bindparam("new_score"), relation=bindparam("new_relation"), signals=bindparam("new_signals"))
    )
    for some in in_portions(same, ROWS_AT_ONCE):
        connection.execute(anew, [_anew(m) for m in some])


def _anew(match: Match) -> Values:
    values = match_values(match)
    return {"match": match.uid, **{f"new_{c}": values[c] for c in ("score", "relation", "signals")}}


def keep_evidence(
    session: Session, review: UUID, entries: Iterable[Evidence], count: _Count | None = None
) -> list[Evidence]:
    """Keep the entries that are new, under the next free numbers; return all of them as they are kept."""
    asked = list(entries)
    for entry in asked:
        check_evidence(entry)
        if entry.review != review:
            raise FactcheckError("an evidence entry belongs to another review", _MISSING)
    kept = {entry.uid: entry for entry in read_evidence(session, review)}
    new, _ = (count or _Count()).split("evidence", asked, kept)
    next_number = max((e.number for e in kept.values()), default=0) + 1
    for number, entry in enumerate(sorted(new, key=lambda e: e.number), next_number):
        kept[entry.uid] = replace(entry, number=number)
    _insert(session, EVIDENCE, [evidence_values(kept[e.uid]) for e in new])
    return [kept[e.uid] for e in asked]


def _decisions(session: Session, review: UUID, decisions: Sequence[Decision], count: _Count) -> None:
    kept = {d.uid: d for d in read_decisions(session, DECISION.c.review_uid == review)}
    rows = [replace(d, supersedes=tuple(sorted(set(d.supersedes)))) for d in decisions]
    known = dict(kept)
    for row in rows:
        if row.review != review:
            raise FactcheckError("a decision belongs to another review", _MISSING)
        check_choice(row.choice, row.reviewer)
        if known.setdefault(row.uid, row) != row:
            raise FactcheckError(f"{_DISAGREES}: a row of {row.reviewer} was changed", "compare it with its author's")
    new, _ = count.split("decisions", rows, kept)
    chains = {(d.subject, d.reviewer, d.writer, d.seq) for d in known.values()}
    if len(chains) < len(known):  # two rows at one place of a chain: a copy of a database went on by itself
        raise FactcheckError(f"{_DISAGREES}: two rows stand at one place", "one is from a copied database")
    check_chains(new, known)
    for some in in_portions(new, ROWS_AT_ONCE):
        insert_decisions(session, some)


def _insert(session: Session, table: Table, values: list[dict[str, Any]]) -> None:
    if values:
        session.connection().execute(insert(table), values)
