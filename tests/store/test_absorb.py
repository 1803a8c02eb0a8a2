"""Taking bundles in: nothing is doubled, nothing kept is changed, and what contradicts it is refused."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from uuid import uuid5

import pytest

from factcheck.domain.claim import Claimant, ClaimantKind
from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.decision import Decision, Verdict
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import Relation
from factcheck.domain.review import Bundle, Review
from factcheck.review.ports import Store
from tests.store.conftest import Opener, ask
from tests.support.builders import (
    SPACE,
    START,
    first_draft,
    make_article,
    make_bundle,
    make_claim,
    make_evidence,
    make_pair,
    make_review,
    verdict,
)

ALL_NEW = {"articles": 2, "claims": 4, "matches": 2, "evidence": 1, "decisions": 0}


def decided(store: Store, value: str = "denied", reviewer: str = "ann") -> Bundle:
    """A review with a chain of two rows, as another installation would export it."""
    bundle = make_bundle()
    store.absorb(bundle)
    log = DecisionLog()
    for v in (value, "confirmed"):
        log.add(store.append(bundle.review.uid, reviewer, [log.draft(verdict(bundle.claims[0].uid, v), reviewer)]))
    return store.load(bundle.review.uid)


@pytest.fixture
def elsewhere(opener: Opener, tmp_path: Path) -> Store:
    return opener("elsewhere", tmp_path / "elsewhere.db")


def refused(store: Store, bundle: Bundle, words: str) -> None:
    before = [store.load(s.review.uid) for s in store.reviews("ann")]
    with pytest.raises(FactcheckError, match=words):
        store.absorb(bundle)
    assert [store.load(s.review.uid) for s in store.reviews("ann")] == before


def test_twice_is_once(store: Store) -> None:
    nothing = dict.fromkeys(ALL_NEW, 0)
    first, second = store.absorb(make_bundle()), store.absorb(make_bundle())
    assert (first.new, first.same) == (ALL_NEW, nothing)
    assert (second.new, second.same) == (nothing, ALL_NEW)
    assert store.load(make_review().uid) == make_bundle()


def test_decisions_come_in_verbatim(store: Store, elsewhere: Store) -> None:
    theirs = decided(elsewhere)
    assert store.absorb(theirs).new["decisions"] == 2
    assert store.absorb(theirs).same["decisions"] == 2
    assert store.load(theirs.review.uid) == theirs
    assert {d.writer for d in theirs.decisions} == {elsewhere.writer} != {store.writer}


def test_two_installations_merge_whichever_goes_first(store: Store, elsewhere: Store) -> None:
    ours, theirs = decided(store), decided(elsewhere, "unverified")
    store.absorb(theirs)
    elsewhere.absorb(ours)
    assert store.load(ours.review.uid) == elsewhere.load(ours.review.uid)
    log = DecisionLog(store.load(ours.review.uid).decisions)
    assert len(log.current(ours.claims[0].uid, "content", "ann")) == 2


def test_a_row_may_come_before_the_one_it_supersedes(store: Store, elsewhere: Store, opener: Opener) -> None:
    """Ann's laptop supersedes rows of her desktop; its own chain is whole without them."""
    desktop = decided(elsewhere)
    store.absorb(desktop)
    log = DecisionLog(desktop.decisions)
    (row,) = store.append(desktop.review.uid, "ann", [log.draft(verdict(desktop.claims[0].uid, "unverified"), "ann")])
    assert row.supersedes == (desktop.decisions[-1].uid,)
    third = opener("third", Path(elsewhere.where).with_name("third.db"))
    third.absorb(replace(desktop, decisions=(row,)))
    third.absorb(desktop)
    assert third.load(desktop.review.uid) == store.load(desktop.review.uid)


def test_a_changed_row_is_refused(store: Store, elsewhere: Store) -> None:
    theirs = decided(elsewhere)
    store.absorb(theirs)
    forged = replace(theirs.decisions[0], note="never said")
    refused(store, replace(theirs, decisions=(forged, *theirs.decisions[1:])), "disagrees with the log kept here")


def test_a_chain_that_does_not_hold_is_refused(store: Store, elsewhere: Store) -> None:
    theirs = decided(elsewhere)
    first, second = theirs.decisions
    refused(store, replace(theirs, decisions=(second,)), "a row before it is missing")
    refused(store, replace(theirs, decisions=(replace(first, value=Verdict.UNVERIFIED), second)), "is another one")
    refused(store, replace(theirs, decisions=(replace(first, prev_hash="00"),)), "is another one")


def test_two_rows_at_one_place_of_a_chain_are_refused(store: Store, elsewhere: Store) -> None:
    theirs = decided(elsewhere)
    store.absorb(theirs)
    twin: Decision = replace(theirs.decisions[1], uid=uuid5(SPACE, "twin"))
    refused(store, replace(theirs, decisions=(twin,)), "two rows stand at one place")


def test_decisions_of_another_review_are_refused(store: Store, elsewhere: Store) -> None:
    theirs = decided(elsewhere)
    refused(
        store, replace(theirs, review=make_review("other"), articles=(), claims=(), matches=(), evidence=()), "other"
    )


def test_a_match_takes_the_new_score_relation_and_signals(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    anew = tuple(replace(m, score=12.25, relation=None, signals=m.signals[:1]) for m in bundle.matches)
    assert store.absorb(Bundle(bundle.review, matches=anew)).same["matches"] == 2
    assert store.load(bundle.review.uid).matches == anew
    back = replace(anew[0], relation=Relation.SAME)
    store.absorb(Bundle(bundle.review, matches=(back,)))
    assert store.load(bundle.review.uid).matches == (back, anew[1])


def test_a_second_review_of_the_same_name_is_refused(store: Store) -> None:
    store.absorb(make_bundle())
    namesake = Review(uuid5(SPACE, "namesake"), "harbour", START)
    refused(store, Bundle(namesake), "another review is named harbour")


def test_a_review_that_was_renamed_here_still_takes_in_its_sets(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(replace(bundle, matches=()))
    store.rename(bundle.review.uid, "quay")
    store.absorb(Bundle(Review(uuid5(SPACE, "namesake"), "harbour", START)))
    assert store.absorb(bundle).new["matches"] == 2
    assert {s.review.name for s in store.reviews("ann")} == {"harbour", "quay"}


def test_a_text_without_its_hash_is_refused(store: Store) -> None:
    bundle = make_bundle()
    bent = replace(bundle.articles[0], text=bundle.articles[0].text.replace("Twelve", "Eleven"))
    refused(store, replace(bundle, articles=(bent, bundle.articles[1])), "does not have its hash")


def test_an_article_with_another_text_under_its_key_is_refused(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    other = replace(make_article(bundle.review, "Other text.", 0), uid=bundle.articles[0].uid)
    refused(store, Bundle(bundle.review, (other,)), "another text here")


def test_a_claim_that_does_not_quote_its_article_is_refused(store: Store) -> None:
    bundle = make_bundle()
    bent = replace(bundle.claims[0], quote="x" * len(bundle.claims[0].quote))
    refused(store, replace(bundle, claims=(bent,), matches=()), "does not quote its article")
    store.absorb(replace(bundle, claims=(), matches=()))
    refused(store, Bundle(bundle.review, claims=(bent,)), "does not quote its article")


def test_parts_of_what_is_not_there_are_refused(store: Store) -> None:
    bundle = make_bundle()
    refused(store, replace(bundle, articles=(), matches=()), "belongs to no article of the review")
    refused(store, replace(bundle, claims=()), "names a claim that the review does not have")
    store.absorb(bundle)
    refused(store, Bundle(make_review("other"), claims=bundle.claims), "belongs to no article of the review")


def test_numbers_out_of_bounds_are_refused(store: Store) -> None:
    bundle = make_bundle()
    refused(store, replace(bundle, matches=(replace(bundle.matches[0], score=100.5),)), "ck_match_score")
    refused(store, replace(bundle, matches=(replace(bundle.matches[0], score=float("nan")),)), "match.score")
    heavy = replace(bundle.claims[0], weight=1.5)
    refused(store, replace(bundle, claims=(heavy,), matches=()), "ck_claim_weight")
    a, b = bundle.matches[0].a, bundle.matches[0].b
    refused(store, replace(bundle, matches=(replace(bundle.matches[0], a=b, b=a),)), "ck_match_order")


def test_words_that_cannot_be_written_are_refused(store: Store) -> None:
    bundle = make_bundle()
    claimant = Claimant("\ud800", ClaimantKind.NAMED)
    bent = replace(bundle.claims[0], claimant=claimant)
    refused(store, replace(bundle, claims=(bent,), matches=()), "cannot be stored")
    far = replace(bundle.articles[0], position=2**70)
    refused(store, replace(bundle, articles=(far,), claims=(), matches=()), "cannot be stored")


def test_a_new_article_takes_the_next_free_position(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    later = [make_article(bundle.review, f"Later report {n}.", n) for n in (0, 1, 7)]
    store.absorb(Bundle(bundle.review, tuple(later)))
    kept = store.load(bundle.review.uid).articles
    assert [a.position for a in kept] == [0, 1, 2, 3, 7]
    assert [a.uid for a in kept] == [*(a.uid for a in bundle.articles), *(a.uid for a in later)]


def test_claims_and_matches_can_be_added_to_stored_articles(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(replace(bundle, claims=(), matches=()))
    one, other = (make_claim(a, 1, 5) for a in bundle.articles)
    match = make_pair(one, other)
    store.absorb(Bundle(bundle.review, claims=(one,)))
    store.absorb(Bundle(bundle.review, claims=(other,), matches=(match,)))
    kept = store.load(bundle.review.uid)
    assert (kept.claims, kept.matches) == ((one, other), (match,))


def test_evidence_is_numbered_as_it_comes_and_not_doubled(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    harbour, call = make_evidence(bundle.review, "Harbour log", 1), make_evidence(bundle.review, "A call", 9)
    kept = store.add_evidence([call, bundle.evidence[0], harbour])
    assert [(e.title, e.number) for e in kept] == [("A call", 3), ("Port log", 1), ("Harbour log", 2)]
    assert store.add_evidence([call]) == [kept[0]]
    assert store.load(bundle.review.uid).evidence == (kept[1], kept[2], kept[0])


def test_a_large_set_goes_in_and_out(store: Store) -> None:
    """More rows than are handed over at once, and more than a statement takes parameters."""
    review = make_review()
    text = "a claim. " * 6000
    article = make_article(review, text, 0)
    claims = tuple(make_claim(article, n * 9, n * 9 + 8) for n in range(6000))
    bundle = Bundle(review, (article,), claims)
    store.absorb(bundle)
    store.append(review.uid, "ann", [first_draft(c.uid, "denied") for c in claims])
    assert store.load(review.uid).claims == claims
    (summary,) = store.reviews("ann")
    assert (summary.progress.claims, summary.progress.denied) == (6000, 6000)


def test_taking_an_article_out_takes_all_of_it_along(store: Store, path: Path) -> None:
    """No purge is offered yet; the tables must allow it."""
    decided(store)
    store.note_import(make_review().uid, "a.jsonl", "00")
    store.close()
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("DELETE FROM review")
        connection.commit()
    finally:
        connection.close()
    left = [t for (t,) in ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
    counts = {t: ask(path, f"SELECT count(*) FROM {t}")[0][0] for t in left}  # noqa: S608 - names from the schema
    full_text = {t for t in left if t.startswith("archive_words")}  # taken out by the store, see test_archive
    assert {t for t, n in counts.items() if n} - full_text == {"meta", "alembic_version"}


def test_where_a_set_came_from_stays_here(store: Store, path: Path) -> None:
    store.absorb(make_bundle())
    store.note_import(make_review().uid, "theirs.jsonl", "ab" * 32)
    assert ask(path, "SELECT source, sha256 FROM import_source") == [("theirs.jsonl", "ab" * 32)]
    assert store.load(make_review().uid) == make_bundle()
