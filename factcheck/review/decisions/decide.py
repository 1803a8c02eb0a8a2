"""Decides, undoes, redoes: drafts rows from what is current and has the store write them. Holds no state of its own."""

from collections.abc import Callable, Sequence
from uuid import UUID

from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import Evidence, EvidenceKind
from factcheck.domain.keys import evidence_uid
from factcheck.domain.log.decision import CONTENT, SAID, Choice, Decision, Draft, Said, SubjectKind, Verdict
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Bundle
from factcheck.domain.text.nearest import did_you_mean
from factcheck.review.decisions.rereading import reread
from factcheck.review.ports import Store

UNREVIEWED = "unreviewed"
"""The word that clears a verdict; it is no verdict itself."""

VALUES: dict[str, tuple[str, ...]] = {CONTENT: tuple(Verdict), SAID: tuple(Said)}
"""What may be decided about each aspect of a claim."""


def parse_value(aspect: str, word: str) -> str | None:
    """Return the value `word` stands for (None for `unreviewed`). Raises FactcheckError naming the nearest."""
    if aspect not in VALUES:
        raise FactcheckError(f"no aspect {aspect!r}", did_you_mean(aspect, VALUES, f"aspects: {', '.join(VALUES)}"))
    known = (*VALUES[aspect], UNREVIEWED)
    if word.lower() not in known:
        what = "verdict" if aspect == CONTENT else "answer"
        offered = f"use one of: {', '.join(known)}"
        of_another = any(word.lower() in values for values in VALUES.values())  # not misspelt, but another question
        raise FactcheckError(f"no {what} {word!r}", offered if of_another else did_you_mean(word, known, offered))
    return None if word.lower() == UNREVIEWED else word.lower()


def decide(
    store: Store,
    bundle: Bundle,
    reviewer: str,
    claim: UUID,
    aspect: str,
    value: str | None,
    *,
    note: str | None = None,
    evidence: Sequence[str] = (),
) -> list[Decision]:
    """Log one decision about a claim. Evidence is given as numbers of the review's library, or as titles or URLs.

    What is not given stays as `choice_about` says.
    """
    log = DecisionLog(bundle.decisions)
    choice = choice_about(log, claim, aspect, value, reviewer, note=note, evidence=_evidence(store, bundle, evidence))
    return store.append(bundle.review.uid, reviewer, [log.draft(choice, reviewer)])


def choice_about(
    log: DecisionLog,
    claim: UUID,
    aspect: str,
    value: str | None,
    reviewer: str,
    *,
    note: str | None = None,
    evidence: tuple[UUID, ...] = (),
) -> Choice:
    """A choice about a claim that loses no words: without a note of its own it keeps the reviewer's note.

    Evidence is kept while the value stays the same, and when there was none yet: what was cited for a claim that nobody
    had decided on is what the verdict rests on, while what supports a claim does not support its opposite.
    """
    before = log.current(claim, aspect, reviewer)
    if before:
        note = before[-1].note if note is None else note
        if before[-1].value in (None, value):
            evidence = evidence or before[-1].evidence
    return Choice(SubjectKind.CLAIM, claim, aspect, value, note, evidence)


def undo(store: Store, bundle: Bundle, reviewer: str) -> list[Decision]:
    """Take back the reviewer's last action in the review. Raises FactcheckError if there is none."""
    return _apply(store, bundle, reviewer, DecisionLog.draft_undo, "nothing to undo")


def redo(store: Store, bundle: Bundle, reviewer: str) -> list[Decision]:
    """Put back the action taken back last. Raises FactcheckError if there is none."""
    return _apply(store, bundle, reviewer, DecisionLog.draft_redo, "nothing to redo")


def _apply(
    store: Store,
    bundle: Bundle,
    reviewer: str,
    drafter: Callable[[DecisionLog, str, UUID], list[Draft]],
    none: str,
) -> list[Decision]:
    drafts = drafter(DecisionLog(bundle.decisions), reviewer, store.writer)
    if not drafts:
        raise FactcheckError(f"{none} in {bundle.review.name!r} by {reviewer}", "")
    rows = store.append(bundle.review.uid, reviewer, drafts)
    reread(store, bundle, reviewer, rows)
    return rows


def _evidence(store: Store, bundle: Bundle, given: Sequence[str]) -> tuple[UUID, ...]:
    by_number = {e.number: e.uid for e in bundle.evidence}
    uids: list[UUID] = []
    fresh: list[Evidence] = []
    for text in (g.strip() for g in given):
        if not text:
            raise FactcheckError("the evidence is empty", "give a number, a title or a URL")
        if text.isdecimal():
            if int(text) not in by_number:
                known = ", ".join(str(n) for n in sorted(by_number)) or "none yet"
                raise FactcheckError(f"no evidence number {text}", f"numbers in this review: {known}")
            uids.append(by_number[int(text)])
            continue
        is_url = text.startswith(("http://", "https://"))
        kind = EvidenceKind.WEB_PAGE if is_url else EvidenceKind.DOCUMENT
        url = text if is_url else None
        uid = evidence_uid(bundle.review.uid, kind, text, url)
        fresh.append(Evidence(uid, bundle.review.uid, 0, kind, text, url))
        uids.append(uid)
    if fresh:
        store.add_evidence(fresh)
    return tuple(dict.fromkeys(uids))
