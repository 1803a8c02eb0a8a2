"""Cites evidence for a claim: a line of an article, also one that was cut, or an earlier verdict. Judges none."""

from uuid import UUID, uuid5

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Evidence, EvidenceKind
from factcheck.domain.keys import citation_uid
from factcheck.domain.log.decision import CONTENT, Choice, Draft, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.review.ports import Store
from factcheck.review.seen.archive import CheckedBefore


def citation(review: UUID, article: Article, start: int, end: int) -> Evidence:
    """The entry that quotes `text[start:end]` of an article, without the space around it; its number is the store's.

    The same words cited again are the same entry. Raises FactcheckError where there are none.
    """
    words = article.text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
    if start >= end:
        raise FactcheckError("there is nothing to cite in a blank line", "go to a line with words")
    return Evidence(
        uid=citation_uid(article.uid, start, end),
        review=review,
        number=0,
        kind=EvidenceKind.OUTLET,
        title=": ".join(part for part in (article.label, article.title) if part),
        url=article.url,
        quotation=article.text[start:end],
        article=article.uid,
        start_char=start,
        end_char=end,
    )


def earlier_verdict(review: UUID, one: CheckedBefore) -> Evidence:
    """The entry of a review that cites what an earlier review came to on a claim like one of its own."""
    came_to = "; ".join(f"{row.value} by {row.reviewer}, {row.created_at:%Y-%m-%d}" for row in one.verdicts)
    title = f"checked before: {came_to}, in the review {one.review.name}: {one.article.label}"
    kind = EvidenceKind.DOCUMENT
    uid = uuid5(review, f"checked before {one.claim.uid} {came_to}")
    return Evidence(uid, review, 0, kind, title, one.article.url, one.claim.quote)


def draft_citation(log: DecisionLog, reviewer: str, claim: UUID, evidence: UUID) -> list[Draft]:
    """Draft that a claim rests on an entry too, verdict and note unchanged; empty if it does so already.

    Where only another reviewer has decided, their verdict becomes the reviewer's own: a row without it would clear it.
    Raises FactcheckError where the reviewer's own rows contradict each other: a row more would settle that unseen.
    """
    own = log.current(claim, CONTENT, reviewer)
    if len({row.value for row in own}) > 1:
        raise FactcheckError("you decided differently on two machines", "decide on the claim first, then cite")
    before = log.noted(claim, reviewer)
    value, note, cited = (before.value, before.note, before.evidence) if before else (None, None, ())
    if evidence in cited:
        return []
    return [log.draft(Choice(SubjectKind.CLAIM, claim, CONTENT, value, note, (*cited, evidence)), reviewer)]


def keep_citation(store: Store, entry: Evidence) -> Evidence:
    """Keep an entry, before the rows that name it, and return it with its number.

    Were the program to end in between, the library would have an entry more that is not used yet, and citing the same
    words again would take that one.
    """
    [kept] = store.add_evidence([entry])
    return kept
