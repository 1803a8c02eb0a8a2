"""A store between the interface and the real one, and what other windows do meanwhile."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.review.ports import Store
from tests.support.theatre import Theatre


class Between:
    """A store with something between the caller and what is asked of it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


def decide_elsewhere(theatre: Theatre, name: str, value: str, reviewer: str = "ann") -> None:
    """Decide on a claim in another window."""
    store = theatre.store()
    log = DecisionLog(store.load(theatre.reports.review.uid).decisions)
    choice = Choice(SubjectKind.CLAIM, theatre.reports.claims[name].uid, CONTENT, value)
    store.append(theatre.reports.review.uid, reviewer, [log.draft(choice, reviewer)])


@contextmanager
def always(action: Callable[[], object]) -> Iterator[None]:
    """Do it in the end, also where a test fails, so that no thread is left waiting."""
    try:
        yield
    finally:
        action()
