"""What can be done at a desk at this moment, so that the palette offers nothing else. Does nothing itself."""

from collections.abc import Callable

from factcheck.domain.match import MatchState
from factcheck.review.desk.desk import Desk


def is_possible(action: str, desk: Desk | None) -> bool:
    """Whether the review screen's action of that name would do something; `desk` is None until the review is open."""
    if desk is None:
        return action in ALWAYS
    return bool(_CONDITIONS[action](desk)) if action in _CONDITIONS else True


ALWAYS = {"app.palette", "app.help", "app.back", "app.quit"}
"""What needs no review."""


def _other_open(desk: Desk) -> bool:
    here = desk.active or desk.anchor
    return any(desk.state.is_open(c.uid) for c in desk.state.queue if c is not here)


def _column_at(desk: Desk, step: int) -> bool:
    order = desk.state.order
    return desk.focus is not None and 0 <= order[desk.focus] + step < len(order)


def _several(desk: Desk) -> bool:
    return len(desk.state.articles) > 1


def _claims_here(desk: Desk) -> bool:
    return desk.focus is not None and bool(desk.state.claims[desk.focus])


def _lit(desk: Desk) -> bool:
    return desk.active is not None


_CONDITIONS: dict[str, Callable[[Desk], object]] = {
    "verdict.confirm": _lit,
    "verdict.deny": _lit,
    "verdict.unverified": _lit,
    "verdict.clear": lambda desk: desk.draft_verdict(None),
    "said.next": _lit,
    "note.write": lambda desk: desk.note_target,
    "match.accept": lambda desk: desk.draft_match(MatchState.ACCEPTED),
    "match.reject": lambda desk: desk.draft_match(MatchState.REJECTED),
    "match.next": lambda desk: desk.other_candidate(1),
    "match.previous": lambda desk: desk.other_candidate(-1),
    "archive.show": lambda desk: desk.anchor is not None,
    "queue.next": _other_open,
    "queue.previous": _other_open,
    "conflict.next": lambda desk: desk.state.conflicting,
    "conflict.previous": lambda desk: desk.state.conflicting,
    "search.next": lambda desk: desk.found.claims,
    "search.previous": lambda desk: desk.found.claims,
    "claim.next": _claims_here,
    "claim.previous": _claims_here,
    "claim.first": _claims_here,
    "claim.last": _claims_here,
    "column.next": lambda desk: _column_at(desk, 1),
    "column.previous": lambda desk: _column_at(desk, -1),
    "column.around": _several,
    "column.around_back": _several,
    "columns.follow": _several,
    "log.undo": lambda desk: desk.draft_undo(),
    "log.redo": lambda desk: desk.draft_redo(),
    "article.lines": lambda desk: desk.focus,
    "article.facts": lambda desk: desk.focus,
    "versions.difference": lambda desk: desk.earlier is not None,
    "versions.carry": lambda desk: desk.carry_over().drafts,
    "origins.show": lambda desk: desk.origin is not None,
}
"""What must be there for an action; the others are always possible."""
