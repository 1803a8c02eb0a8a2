"""What is read on the way of a file: one review once, and no other to find it. Counts the statements of the store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from factcheck.domain.clock import RandomUids, SystemClock
from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.decision import CONTENT
from factcheck.review.decisions.decide import decide
from factcheck.review.decisions.pairs import join_claims
from factcheck.review.lookup import find_review, load_review
from factcheck.review.opening import open_pages, open_saved
from factcheck.review.ports import Store
from factcheck.review.sources.gather import gather
from factcheck.review.take_in import open_or_make, take_in
from tests.support.builders import make_bundle, make_review

REVIEW = make_review()
COAST = "Ships gone\n\n{} ships left Anselm on Monday.\n\nThe old cranes of the quay stood still on Sunday.\n"
LEDGER = "Fifteen gone\n\nFifteen ships left Anselm on Monday.\n\nBread has become dear in Sarn.\n"
WHOLE_REVIEW = "claim.weight"
"""Stands in a statement that reads claims with all there is of them, as loading a review does and nothing else."""


@contextmanager
def statements() -> Iterator[list[str]]:
    """What is asked of any database meanwhile."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "coast.txt").write_text(COAST.format("Twelve"), "utf-8")
    (pages / "ledger.txt").write_text(LEDGER, "utf-8")
    return pages


def loaded(asked: list[str]) -> int:
    return sum(WHOLE_REVIEW in statement for statement in asked)


@pytest.mark.parametrize("name", ["harbour", str(REVIEW.uid)[:8]])
def test_a_review_is_found_without_a_look_into_any(store: Store, name: str) -> None:
    store.absorb(make_bundle())
    store.absorb(make_bundle("another", ["Another review altogether."]))
    with statements() as asked:
        assert find_review(store, name).name == "harbour"
    assert asked
    assert not [s for s in asked if "claim" in s or "decision" in s or "article" in s]


def test_a_misspelt_review_is_answered_from_the_names_alone(store: Store) -> None:
    store.absorb(make_bundle())
    with statements() as asked, pytest.raises(FactcheckError, match="did you mean harbour"):
        find_review(store, "harbuor")
    assert not [s for s in asked if "claim" in s or "decision" in s or "article" in s]


def test_a_new_review_is_not_read_at_all_and_a_kept_one_once(store: Store, folder: Path) -> None:
    with statements() as asked:
        take_in(store, REVIEW, gather([folder / "coast.txt"], 10_000).pages, "ann")
    assert loaded(asked) == 0
    with statements() as asked:
        review = open_or_make(store, REVIEW.name, SystemClock(), RandomUids())
        taken = take_in(store, review, gather([folder / "ledger.txt"], 10_000).pages, "ann")
    assert loaded(asked) == 1
    assert not [s for s in asked if "GROUP BY" in s]  # nobody's progress is counted
    assert taken.bundle == store.load(REVIEW.uid)
    assert taken.bundle.matches


def test_a_later_version_with_all_that_comes_along_is_what_the_store_has(store: Store, folder: Path) -> None:
    bundle = take_in(store, REVIEW, gather([folder], 10_000).pages, "ann").bundle
    assert bundle == store.load(REVIEW.uid)
    cranes, bread = (next(c for c in bundle.claims if word in c.quote) for word in ("cranes", "Bread"))
    decide(store, bundle, "ann", cranes.uid, CONTENT, "denied", note="seen moving", evidence=["https://port.example"])
    join_claims(store, bundle, "ann", cranes.uid, bread.uid)
    (folder / "coast.txt").write_text(COAST.format("Thirteen"), "utf-8")
    with statements() as asked:
        taken = take_in(store, REVIEW, gather([folder / "coast.txt"], 10_000).pages, "ann")
    assert loaded(asked) == 1
    assert [(v.carried, v.look_again) for v in taken.later] == [(1, 0)]
    assert taken.bundle == store.load(REVIEW.uid)


def test_opening_a_review_counts_nobodys_progress_and_reads_it_once(store: Store, folder: Path) -> None:
    pages = gather([folder], 10_000).pages
    with statements() as asked:
        opened = open_pages(pages, "harbour", "ann", SystemClock(), RandomUids())(store)
    assert (loaded(asked), opened.first_run) == (0, True)
    with statements() as asked:
        again = open_saved("harbour", "ann")(store)
    assert loaded(asked) == 1
    assert not [s for s in asked if "GROUP BY" in s]
    assert again.bundle == opened.bundle == load_review(store, "harbour")


def test_whoever_has_seen_a_mark_in_another_review_needs_no_first_hint(store: Store, folder: Path) -> None:
    take_in(store, REVIEW, gather([folder], 10_000).pages, "ann")
    other = make_bundle("another", ["Another review altogether."])
    store.absorb(other)
    assert open_saved(REVIEW.name, "ann")(store).first_run
    decide(store, other, "ann", other.claims[0].uid, CONTENT, "denied")
    assert not open_saved(REVIEW.name, "ann")(store).first_run
