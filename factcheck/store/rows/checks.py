"""What must hold of data from outside before it is stored, and that a constraint of the tables cannot say.

Pure functions over domain objects; asks no database. Each raises FactcheckError naming what does not fit.
"""

from collections.abc import Iterable, Mapping
from uuid import UUID

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Evidence
from factcheck.domain.keys import text_sha256
from factcheck.domain.log.decision import CONTENT, SAID, STATE, Choice, Decision, Said, SubjectKind, Verdict
from factcheck.domain.match import MatchState
from factcheck.domain.original import Original, original_of

_DAMAGED = "the file was changed or damaged on its way; get it again"

VOCABULARY: Mapping[tuple[SubjectKind, str], frozenset[str]] = {
    (SubjectKind.CLAIM, CONTENT): frozenset(Verdict),
    (SubjectKind.CLAIM, SAID): frozenset(Said),
    (SubjectKind.MATCH, STATE): frozenset((MatchState.ACCEPTED, MatchState.REJECTED)),
}
"""The values of the aspects that have a fixed vocabulary; other aspects may say anything."""


def check_text(what: str, *texts: str | None) -> None:
    """Refuse what not every database can keep: NUL characters and lone surrogates. Nothing is replaced silently."""
    for text in texts:
        if text is None or (text.isascii() and "\0" not in text):
            continue
        if "\0" in text or any("\ud800" <= c <= "\udfff" for c in text):
            raise FactcheckError(f"{what} holds a character that cannot be stored", "take it out and repeat")


def check_article(article: Article) -> None:
    """The text has its hash."""
    check_text(f"the article {article.label}", article.text, article.title, article.outlet, article.byline)
    check_text(f"the article {article.label}", article.source, article.published, article.url)
    if text_sha256(article.text) != article.text_sha256:
        raise FactcheckError(f"the text of {article.label} does not have its hash", _DAMAGED)


def check_versions(version_of: Mapping[UUID, UUID | None]) -> None:
    """Following earlier versions comes to an end: no article is a later version of itself, also not through others."""
    ends: set[UUID | None] = {None}
    for article in version_of:
        here: UUID | None = article
        way: set[UUID | None] = set()
        while here not in ends:
            if here in way:
                raise FactcheckError(f"the article {here} is a later version of itself", _DAMAGED)
            way.add(here)
            here = None if here is None else version_of.get(here)
        ends |= way


def check_original(original: Original, read_from: str | None) -> None:
    """The bytes have their hash and size, and the article was read from them (`read_from` is its `original_sha256`)."""
    check_text("where an original came from", original.path, original.url)
    seen = original if original.data is None else original_of(original.data)
    if (seen.sha256, seen.size) != (original.sha256, original.size) or original.sha256 != read_from:
        raise FactcheckError("an original is not what its article was read from", "take the page in again")


def check_claim(claim: Claim, texts: Mapping[UUID, str]) -> None:
    """The claim's article is there, and its quote is what stands at its span."""
    text = texts.get(claim.article)
    if text is None:
        raise FactcheckError(f"the claim {claim.uid} belongs to no article of the review", _DAMAGED)
    if text[claim.start_char : claim.end_char] != claim.quote:
        raise FactcheckError(f"the claim {claim.uid} does not quote its article", _DAMAGED)


def check_evidence(entry: Evidence) -> None:
    """The entry's words can be stored."""
    check_text("an evidence entry", entry.title, entry.url, entry.quotation)


def check_choice(choice: Choice, reviewer: str) -> None:
    """The words can be stored, and the value is one of its aspect's."""
    check_text("the decision", choice.note, choice.value, choice.aspect, reviewer)
    known = VOCABULARY.get((choice.subject_kind, choice.aspect))
    if known is not None and choice.value is not None and choice.value not in known:
        raise FactcheckError(f"{choice.aspect} cannot be {choice.value}", f"it is one of {', '.join(sorted(known))}")


def check_chains(new: Iterable[Decision], known: Mapping[UUID, Decision]) -> None:
    """Every new row stands on the row before it in its chain, by hash; `known` holds the new rows and those kept."""
    at = {(d.subject, d.reviewer, d.writer, d.seq): d for d in known.values()}
    for row in new:
        before = at.get((row.subject, row.reviewer, row.writer, row.seq - 1))
        expected = "" if row.seq == 1 else before.row_hash() if before else None
        if row.prev_hash != expected:
            what = "a row before it is missing" if expected is None else "the row before it is another one"
            raise FactcheckError(f"the log of {row.reviewer} does not hold together: {what}", _DAMAGED)
