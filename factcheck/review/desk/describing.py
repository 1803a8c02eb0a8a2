"""What rows of the log were decided about, in words for people. Decides nothing, and words no other messages."""

from collections.abc import Sequence

from factcheck.domain.log.decision import CONTENT, Decision, SubjectKind
from factcheck.domain.names.alias_table import name_words
from factcheck.domain.origin import is_origin_aspect
from factcheck.review.seen.state import ReviewState


def describe(state: ReviewState, rows: Sequence[Decision]) -> str:
    """What rows were decided about: the value that stands now, and where; of several, the first."""
    from factcheck.review.decisions.relabel import line_words

    row = rows[0]
    if row.subject in state.article and (lines := line_words(state.article[row.subject], rows)):
        return f"{lines} of {state.article[row.subject].label}"
    more = f" and {len(rows) - 1} more" if len(rows) > 1 else ""
    return f"{_described(state, row)}{more}"


def _described(state: ReviewState, row: Decision) -> str:
    words = (row.value or "nothing decided") if row.aspect != CONTENT or row.value else "unreviewed"
    if row.subject in state.claim:
        claim = state.claim[row.subject]
        return f"{words} on {state.article[claim.article].label} {state.number[claim.uid] + 1}"
    if row.subject in state.hidden:
        article = state.article[state.hidden[row.subject].article]
        return f"{words} on a claim of {article.label} that is left out now"
    if row.subject in state.article and is_origin_aspect(row.aspect):
        done = "rejected" if row.value else "counts again"
        return f"an origin of {state.article[row.subject].label}: {done}"
    if row.subject in state.article:
        return f"{row.aspect} of {state.article[row.subject].label}"
    if row.subject_kind is SubjectKind.REVIEW:
        return name_words(row) or f"{row.aspect} of the review"
    if row.subject_kind is SubjectKind.CLAIM:
        return f"{words} on an earlier version"
    if row.subject_kind is SubjectKind.ARTICLE:
        return f"{row.aspect} of an earlier version"
    return f"{words} match" if row.value else "match suggested again"
