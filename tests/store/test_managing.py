"""Renaming and deleting whole reviews, and counting what contradicts itself in them."""

from pathlib import Path

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.decision import STATE, Action, Choice, Draft, SubjectKind
from factcheck.domain.match import MatchState
from factcheck.domain.review import Bundle
from factcheck.review.ports import Store
from tests.store.conftest import Opener, ask
from tests.support.builders import first_draft, make_article, make_bundle


def test_a_renamed_review_is_found_by_its_new_name_with_all_it_had(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    store.rename(bundle.review.uid, "port")
    assert [s.review.name for s in store.reviews("ann")] == ["port"]
    assert store.load(bundle.review.uid).claims == bundle.claims


@pytest.mark.parametrize("name", ["quay", "   "])
def test_a_name_that_is_taken_or_empty_is_refused(store: Store, name: str) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    store.absorb(make_bundle("quay", ["Another text."]))
    with pytest.raises(FactcheckError):
        store.rename(bundle.review.uid, name)
    assert store.load(bundle.review.uid).review.name == "harbour"


def test_a_deleted_review_leaves_nothing_readable_and_others_alone(store: Store, path: Path) -> None:
    bundle = make_bundle("harbour", ["A confidential sentence about the quay.", "And another one."])
    store.absorb(bundle)
    store.absorb(make_bundle("kept", ["What stays."]))
    store.append(bundle.review.uid, "ann", [first_draft(bundle.claims[0].uid, "denied", "told in confidence")])
    store.append(bundle.review.uid, "ann", [_rejection(bundle)])
    store.delete(bundle.review.uid)
    assert [s.review.name for s in store.reviews("ann")] == ["kept"]
    assert ask(path, "SELECT count(*) FROM decision") == [(0,)]
    left = b"".join(p.read_bytes() for p in path.parent.iterdir())
    assert b"confidential sentence" not in left
    assert b"told in confidence" not in left
    with pytest.raises(KeyError):
        store.delete(bundle.review.uid)


def test_conflicts_are_counted_until_somebody_rejects_the_match(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    assert [s.conflicts for s in store.reviews("ann")] == [len(bundle.matches)]
    store.append(bundle.review.uid, "ann", [_rejection(bundle)])
    assert [s.conflicts for s in store.reviews("ann")] == [len(bundle.matches) - 1]


def _rejection(bundle: Bundle) -> Draft:
    match = bundle.matches[0]
    return Draft(Choice(SubjectKind.MATCH, match.uid, STATE, MatchState.REJECTED), Action.DECIDE, ())


def test_a_glance_shows_what_others_have_done(store: Store, opener: Opener) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    before = store.glance(bundle.review.uid)
    other = opener("other")
    other.append(bundle.review.uid, "ben", [first_draft(bundle.claims[0].uid, "denied")])
    other.absorb(Bundle(bundle.review, articles=(make_article(bundle.review, "A late report.", 2),)))
    other.rename(bundle.review.uid, "quay")
    after = store.glance(bundle.review.uid)
    assert (after.name, after.articles - before.articles, after.decisions - before.decisions) == ("quay", 1, 1)
    with pytest.raises(KeyError):
        store.glance(bundle.claims[0].uid)
