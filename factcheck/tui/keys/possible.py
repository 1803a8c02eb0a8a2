"""What can be done on a screen at this moment, so that the palette offers nothing else. Does nothing itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Protocol, runtime_checkable

from factcheck.domain.match import MatchState
from factcheck.review.desk.desk import Desk
from factcheck.tui.keys.action import Action, KeyTable


@dataclass(frozen=True, slots=True)
class Now:
    """What there is on a screen at this moment, as far as actions need it.

    Attributes:
        opening: The review is not open yet: only what needs none is possible.
        desk: Where one is in the review, for the review screen.
        chosen: Something is chosen that keys act on: a review, a line, a name, a claim of the archive, an edge.
        found: Something was found by the present search.
        target: There is a claim to cite something for.
    """

    opening: bool = False
    desk: Desk | None = None
    chosen: bool = True
    found: bool = True
    target: bool = True


@runtime_checkable
class Keyed(Protocol):
    """A screen whose actions are in the registry."""

    KEYS: ClassVar[KeyTable]

    def now(self) -> Now:
        """What there is at this moment."""
        ...


def possible_actions(screen: Keyed) -> list[Action]:
    """The screen's actions that would do something now."""
    now = screen.now()
    return [action for action in screen.KEYS if is_possible(action.id, now)]


def is_possible(action: str, now: Now) -> bool:
    """Whether the action of that id would do something."""
    if now.opening:
        return action in ALWAYS
    if action in _AT_DESK:
        return now.desk is not None and bool(_AT_DESK[action](now.desk))
    return _ELSEWHERE[action](now) if action in _ELSEWHERE else True


ALWAYS = frozenset({"app.palette", "app.help", "app.back", "app.quit"})
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


def _chosen(now: Now) -> bool:
    return now.chosen


def _found(now: Now) -> bool:
    return now.found


_AT_DESK: dict[str, Callable[[Desk], object]] = {
    "verdict.confirm": _lit,
    "verdict.deny": _lit,
    "verdict.unverified": _lit,
    "verdict.clear": lambda desk: desk.drafting.verdict(None),
    "said.next": _lit,
    "note.write": lambda desk: desk.note_target,
    "match.accept": lambda desk: desk.drafting.match(MatchState.ACCEPTED),
    "match.reject": lambda desk: desk.drafting.match(MatchState.REJECTED),
    "match.next": lambda desk: desk.other_candidate(1),
    "match.previous": lambda desk: desk.other_candidate(-1),
    "archive.show": lambda desk: desk.anchor is not None,
    "queue.next": _other_open,
    "queue.previous": _other_open,
    "conflict.next": lambda desk: desk.state.contradictions.claims,
    "conflict.previous": lambda desk: desk.state.contradictions.claims,
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
    "log.undo": lambda desk: desk.drafting.undo(),
    "log.redo": lambda desk: desk.drafting.redo(),
    "article.lines": lambda desk: desk.focus,
    "article.facts": lambda desk: desk.focus,
    "versions.difference": lambda desk: desk.earlier is not None,
    "versions.carry": lambda desk: desk.carry_over().drafts,
    "origins.show": lambda desk: desk.origin is not None,
}
"""What must be there for an action of the review screen; the others are always possible."""

_ELSEWHERE: dict[str, Callable[[Now], bool]] = {
    "home.open": _chosen,
    "home.add": _chosen,
    "home.rename": _chosen,
    "home.delete": _chosen,
    "check.toggle": _chosen,
    "check.block": _chosen,
    "check.cite": lambda now: now.chosen and now.target,
    "check.found": _found,
    "check.found_back": _found,
    "alias.change": _chosen,
    "alias.reject": _chosen,
    "archive.details": _found,
    "archive.cite": _found,
    "archive.next": _found,
    "archive.previous": _found,
    "origins.reject": _chosen,
    "origins.next": _chosen,
    "origins.previous": _chosen,
}
"""What must be there for an action of another screen; the others are always possible."""

CONDITIONS = frozenset({*_AT_DESK, *_ELSEWHERE})
"""Ids of all actions that are possible at times only."""
