"""What is stored comes back as it was: every type, every field, every character."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.article import Line, LineLabel
from factcheck.domain.claim import Claimant, ClaimantKind
from factcheck.domain.errors import FactcheckError
from factcheck.domain.evidence import EvidenceKind
from factcheck.domain.keys import evidence_uid
from factcheck.domain.log.decision import Choice, SubjectKind, Verdict
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import Relation, Signal, SlotState, make_match
from factcheck.domain.review import Bundle, Place, Review
from factcheck.review.ports import Store
from tests.store.conftest import Opener
from tests.support.builders import SPACE, first_draft, make_article, make_bundle, make_claim, make_review
from tests.support.stores import open_store

TRICKY = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60),
    st.sampled_from(
        [
            "👩‍👩‍👧‍👦 family",
            "שלום \u202eright to left\u202c",
            "cafe\u0301 in NFD",
            "\x1b]52;c;AAAA\x07 terminal",
            "line\u2028separator\x85\x0c\r\n",
            "'; DROP TABLE decision; --",
            '{"json": "\\u0000"}',
        ]
    ),
)


def test_a_review_comes_back_as_it_was(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    assert store.load(bundle.review.uid) == bundle


def test_it_comes_back_after_closing(opener: Opener) -> None:
    bundle = make_bundle()
    first = opener()
    first.absorb(bundle)
    rows = first.append(bundle.review.uid, "ann", [first_draft(bundle.claims[0].uid, "denied", "seen")])
    first.close()
    again = opener("two")
    assert again.load(bundle.review.uid) == replace(bundle, decisions=tuple(rows))
    assert again.writer == first.writer


def test_every_word_of_every_vocabulary_comes_back(store: Store) -> None:
    review = make_review()
    text = "abcdefghij" * 20
    article = replace(
        make_article(review, text, 0, outlet=None),
        byline=None,
        published=None,
        url=None,
        lines=tuple(Line(n, n + 1, label, "why") for n, label in enumerate(LineLabel)),
    )
    other = make_article(review, text + "k", 1)
    kinds = [*ClaimantKind, None]
    claims = tuple(
        make_claim(a, n, n + 5, None if kind is None else Claimant("x", kind))
        for a in (article, other)
        for n, kind in enumerate(kinds)
    )
    signals = tuple(Signal("figure", state, "1", None, (0, 1), None) for state in SlotState)
    ones, others = claims[: len(kinds)], claims[len(kinds) :]
    matches = tuple(
        make_match(one.uid, two.uid, 100.0 / 3, relation, signals)
        for one, two, relation in zip(ones, others, [*Relation, None, None], strict=True)
    )
    evidence = tuple(
        replace(make_bundle().evidence[0], uid=evidence_uid(review.uid, kind, "t", "u"), number=n, kind=kind, url="u")
        for n, kind in enumerate(EvidenceKind, 1)
    )
    bundle = Bundle(review, (article, other), claims, matches, evidence)
    store.absorb(bundle)
    assert store.load(review.uid) == replace(bundle, matches=tuple(sorted(matches, key=lambda m: (m.a, m.b))))


def test_decisions_on_every_kind_of_subject_come_back(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    log = DecisionLog()
    evidence = (bundle.evidence[0].uid, uuid5(SPACE, "another"))
    choices = [Choice(kind, uuid5(SPACE, kind), "flag", "must", None, evidence) for kind in SubjectKind]
    written = store.append(bundle.review.uid, "ann", [log.draft(c, "ann") for c in choices])
    assert [d.choice for d in written] == choices
    assert set(store.load(bundle.review.uid).decisions) == set(written)


@settings(max_examples=40, deadline=None)
@given(text=TRICKY, note=TRICKY, name=TRICKY)
def test_any_text_comes_back(text: str, note: str, name: str) -> None:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "a.db")
        try:
            review = Review(uuid5(SPACE, name), name, datetime(1999, 1, 1, tzinfo=UTC))
            article = replace(make_article(review, text, 0, outlet=name), title=note, byline=note)
            claim = make_claim(article, 0, len(text), Claimant(note, ClaimantKind.NAMED, (name,)))
            bundle = Bundle(review, (article,), (claim,))
            store.absorb(bundle)
            rows = store.append(review.uid, name, [first_draft(claim.uid, Verdict.DENIED, note)])
            assert store.load(review.uid) == replace(bundle, decisions=tuple(rows))
            assert rows[0].note == note
        finally:
            store.close()


@settings(max_examples=25, deadline=None)
@given(moment=st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.timezones()))
def test_moments_keep_their_microseconds(moment: datetime) -> None:
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "a.db")
        try:
            review = replace(make_review(), created_at=moment)
            store.absorb(Bundle(review))
            kept = store.load(review.uid).review.created_at
            assert kept == moment.astimezone(UTC)
            assert kept.tzinfo == UTC
        finally:
            store.close()


@pytest.mark.parametrize("bad", ["with \0 in it", "lone \ud800 surrogate"])
def test_what_no_database_keeps_is_refused_and_not_replaced(store: Store, bad: str) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    with pytest.raises(FactcheckError, match="cannot be stored"):
        store.append(bundle.review.uid, "ann", [first_draft(bundle.claims[0].uid, "denied", bad)])
    with pytest.raises(FactcheckError, match="cannot be stored"):
        store.absorb(Bundle(replace(make_review("other"), name=bad)))
    assert store.load(bundle.review.uid).decisions == ()


def test_articles_come_by_position_and_claims_by_article_and_span(store: Store) -> None:
    bundle = make_bundle()
    shuffled = replace(bundle, articles=bundle.articles[::-1], claims=bundle.claims[::-1])
    store.absorb(shuffled)
    assert store.load(bundle.review.uid) == bundle


def test_an_unknown_review_is_a_key_error(store: Store) -> None:
    unknown = uuid5(SPACE, "unknown")
    with pytest.raises(KeyError):
        store.load(unknown)
    with pytest.raises(KeyError):
        store.append(unknown, "ann", [first_draft(unknown, "denied")])
    with pytest.raises(KeyError):
        store.save_place(unknown, "ann", Place())
    with pytest.raises(KeyError):
        store.note_import(unknown, "a.jsonl", "00")
    assert store.place(unknown, "ann") is None
