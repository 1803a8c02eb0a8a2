"""The archive holds the claims that a verdict of anybody stands on, and no others, whatever is done to the log."""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.log.decision import CONTENT, SAID, Choice, Draft, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Bundle
from factcheck.review.ports import SearchTerms, Store
from factcheck.store.files.engine import Database
from factcheck.store.files.migrating import create
from tests.store.conftest import Opener, ask
from tests.support.builders import CountedUids, FixedClock, first_draft, make_article, make_bundle, make_claim, verdict
from tests.support.stores import PLAIN_TERMS, open_store


def found(store: Store, *terms: str, without: UUID | None = None) -> list[str]:
    return sorted(quote for _, quote in store.archived_like(terms, 100, without))


def sound(path: Path) -> bool:
    """Whether the index holds the words of the archive's rows, each once: SQLite compares them itself."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            connection.execute("INSERT INTO archive_words(archive_words, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            return False
    return True


def decide(store: Store, bundle: Bundle, claim: int, value: str | None, reviewer: str = "ann") -> None:
    log = DecisionLog(store.load(bundle.review.uid).decisions)
    store.append(bundle.review.uid, reviewer, [log.draft(verdict(bundle.claims[claim].uid, value), reviewer)])


def test_a_claim_is_found_from_its_verdict_to_the_taking_back_of_it(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    assert found(store, "ships") == []
    decide(store, bundle, 1, "denied")
    assert found(store, "ships") == [bundle.claims[1].quote]
    decide(store, bundle, 1, None)
    assert found(store, "ships") == []
    log = DecisionLog(store.load(bundle.review.uid).decisions)
    store.append(bundle.review.uid, "ann", log.draft_undo("ann", store.writer))
    assert found(store, "ships") == [bundle.claims[1].quote]


def test_a_claim_stays_while_somebody_elses_verdict_stands(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    decide(store, bundle, 1, "denied", "ann")
    decide(store, bundle, 1, "confirmed", "ben")
    decide(store, bundle, 1, None, "ann")
    assert found(store, "twelve") == [bundle.claims[1].quote]


def test_what_was_said_and_what_is_noted_is_no_verdict(store: Store) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    claim = bundle.claims[1].uid
    said = Choice(SubjectKind.CLAIM, claim, SAID, "yes")
    noted = Choice(SubjectKind.CLAIM, claim, CONTENT, None, "to be asked")
    log = DecisionLog()
    store.append(bundle.review.uid, "ann", [log.draft(said, "ann"), log.draft(noted, "ann")])
    assert found(store, "twelve") == []


def test_an_imported_review_is_in_it_and_one_that_is_left_out_is_not(store: Store, opener: Opener, path: Path) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    decide(store, bundle, 1, "denied")
    other = opener("other", path.with_name("other.db"))
    other.absorb(store.load(bundle.review.uid))
    assert found(other, "twelve") == [bundle.claims[1].quote]
    assert found(other, "twelve", without=bundle.review.uid) == []
    quay = make_bundle("quay")
    other.absorb(quay)
    decide(other, quay, 1, "denied")
    assert found(other, "twelve", without=bundle.review.uid) == [quay.claims[1].quote]


def test_decisions_that_came_before_their_claim_count_once_it_is_there(
    store: Store, opener: Opener, path: Path
) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    decide(store, bundle, 1, "denied")
    whole = store.load(bundle.review.uid)
    other = opener("other", path.with_name("other.db"))
    other.absorb(Bundle(whole.review, whole.articles, decisions=whole.decisions))
    assert found(other, "twelve") == []
    other.absorb(Bundle(whole.review, whole.articles, whole.claims))
    assert found(other, "twelve") == [bundle.claims[1].quote]


def test_a_deleted_review_leaves_no_word_in_the_file(store: Store, path: Path) -> None:
    bundle = make_bundle("harbour", ["A confidential sentence about the quay."])
    store.absorb(bundle)
    kept = make_bundle("kept", ["What stays is a lantern."])
    store.absorb(kept)
    decide(store, bundle, 1, "denied")
    decide(store, kept, 1, "denied")
    store.delete(bundle.review.uid)
    assert found(store, "fidential", "confidential", "lantern") == [kept.claims[1].quote]
    assert sound(path)
    left = b"".join(p.read_bytes() for p in path.parent.iterdir())
    assert b"fidential" not in left
    assert bundle.review.uid.hex.encode() not in left


@pytest.mark.parametrize(
    "terms",
    [
        ['"'],
        ['twelve" OR "'],
        ["*"],
        ["NEAR(", "NOT", "AND", "OR", "-", "^", "{terms}:", "(", ")"],
        ["\x1b]52;c;AAAA\x07"],
        ["\0"],
        ["\ud800"],
        ["_r0f0f0f0f"],
        [],
        ["", " "],
        ["x" * 50_000],
    ],
)
def test_no_text_is_a_query_by_itself(store: Store, terms: list[str]) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    decide(store, bundle, 1, "denied")
    assert found(store, *terms) == []
    assert found(store, *terms, "twelve") == [bundle.claims[1].quote]


@pytest.mark.parametrize("word", ["Шість", "שלום", "停泊", "naïve", "o'brien", "#1500", "@north korea", "4.2"])
def test_terms_of_any_script_and_kind_are_found(opener: Opener, path: Path, word: str) -> None:
    whole = SearchTerms("whole texts", lambda text: [text])
    store = open_store(path, clock=FixedClock(), uids=CountedUids(), terms=whole)
    bundle = make_bundle("scripts", [f"{word} and more"])
    claim = make_claim(bundle.articles[0], 0, len(word))
    store.absorb(Bundle(bundle.review, bundle.articles, (claim,)))
    store.append(bundle.review.uid, "ann", [first_draft(claim.uid, "confirmed")])
    assert found(store, word) == [word]
    assert found(store, word[:-1]) == []
    store.close()


def test_rare_words_come_before_common_ones(store: Store) -> None:
    lines = [f"The ships came {n}." for n in range(30)] + ["A lantern burned.", "The ships had a lantern."]
    text = "\n".join(lines)
    bundle = make_bundle("many", [text])
    spans = [(text.index(line), text.index(line) + len(line)) for line in lines]
    claims = tuple(make_claim(bundle.articles[0], *span) for span in spans)
    store.absorb(Bundle(bundle.review, bundle.articles, claims))
    store.append(bundle.review.uid, "ann", [first_draft(c.uid, "denied") for c in claims])
    best = [quote for _, quote in store.archived_like(["ships", "lantern", "the"], 5)]
    assert set(best[:2]) == {"A lantern burned.", "The ships had a lantern."}
    assert len(best) == 5


def test_words_too_common_to_rank_are_looked_for_in_pairs(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.store.archive.fts5.READ_AT_MOST", 3)
    lines = [f"ships left {n}" for n in range(5)] + [f"port quay {n}" for n in range(5)] + ["ships port", "ships quay"]
    text = "\n".join(lines)
    bundle = make_bundle("many", [text])
    claims = tuple(make_claim(bundle.articles[0], text.index(line), text.index(line) + len(line)) for line in lines)
    store.absorb(Bundle(bundle.review, bundle.articles, claims))
    store.append(bundle.review.uid, "ann", [first_draft(c.uid, "denied") for c in claims])
    assert [quote for _, quote in store.archived_like(["ships", "port"], 10)] == ["ships port"]
    assert len(store.archived_like(["ships"], 10)) == 7


def test_an_excerpt_has_the_claims_asked_for_and_what_was_decided_on_them(store: Store) -> None:
    one, other = make_bundle(), make_bundle("quay")
    for bundle in (one, other):
        store.absorb(bundle)
        cited = Choice(SubjectKind.CLAIM, bundle.claims[3].uid, CONTENT, "denied", "seen", (bundle.evidence[0].uid,))
        store.append(bundle.review.uid, "ann", [DecisionLog().draft(cited, "ann")])
        decide(store, bundle, 0, "confirmed")
    asked = [other.claims[3].uid, one.claims[3].uid, one.claims[1].uid, UUID(int=7)]
    first, second = store.excerpt(asked)
    assert (first.review, second.review) == (other.review, one.review)
    assert second.claims == (one.claims[3], one.claims[1])
    assert second.articles == (one.articles[1], one.articles[0])
    assert [(d.subject, d.note) for d in second.decisions] == [(one.claims[3].uid, "seen")]
    assert second.evidence == one.evidence
    assert store.excerpt([]) == []


def test_a_database_of_an_earlier_form_has_its_archive_filled(path: Path) -> None:
    path.parent.mkdir()
    database = Database(path)
    create(database, lambda _: None, to="0002")
    database.close()
    ask(path, "INSERT INTO meta VALUES ('writer', '0f0f0f0f000040008000000000000001')")
    bundle = make_bundle()
    newer = open_store(path.with_name("newer.db"), clock=FixedClock(), uids=CountedUids())
    newer.absorb(bundle)
    decide(newer, bundle, 1, "denied")
    newer.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ATTACH ? AS newer", (str(path.with_name("newer.db")),))
        for table in ("review", "article", "claim", "decision"):
            connection.execute(f"INSERT INTO {table} SELECT * FROM newer.{table}")  # noqa: S608 - names are above
    store = open_store(path)
    assert found(store, "twelve") == [bundle.claims[1].quote]
    store.close()
    assert sound(path)


def test_other_rules_for_terms_make_it_anew(opener: Opener, path: Path) -> None:
    store = opener()
    bundle = make_bundle()
    store.absorb(bundle)
    decide(store, bundle, 1, "denied")
    store.close()
    backwards = SearchTerms("backwards", lambda text: [word[::-1] for word in text.lower().split()])
    store = open_store(path, terms=backwards)
    assert (found(store, "evlewt"), found(store, "twelve")) == ([bundle.claims[1].quote], [])
    store.close()
    store = opener()
    assert (found(store, "evlewt"), found(store, "twelve")) == ([], [bundle.claims[1].quote])
    assert sound(path)


@pytest.fixture(scope="module")
def template() -> object:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.db"
        open_store(path).close()
        yield path


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["decide", "decide", "decide", "undo", "redo", "toggle", "delete", "take in", "late"]),
        st.integers(0, 1),
        st.integers(0, 3),
        st.sampled_from(["ann", "ben"]),
        st.sampled_from(["confirmed", "denied", "unverified", None]),
    ),
    max_size=14,
)


@settings(max_examples=30, deadline=None)
@given(steps=STEPS)
def test_archive_and_log_never_drift(template: Path, steps: Sequence[tuple[str, int, int, str, str | None]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "reviews.db"
        shutil.copy(template, path)
        store = open_store(path, clock=FixedClock(), uids=CountedUids())
        bundles = [make_bundle("harbour"), make_bundle("quay")]
        gone = {0, 1}
        for what, which, claim, reviewer, value in steps:
            bundle = bundles[which]
            if what == "take in" or which in gone:
                store.absorb(bundle)
                gone.discard(which)
            log = DecisionLog(store.load(bundle.review.uid).decisions)
            drafts: list[Draft] = []
            if what == "decide":
                drafts = [log.draft(verdict(bundle.claims[claim].uid, value), reviewer)]
            elif what == "toggle":
                line = Choice(SubjectKind.ARTICLE, bundle.articles[0].uid, "line:0:10", value and "furniture")
                drafts = [log.draft(line, reviewer)]
            elif what == "undo":
                drafts = log.draft_undo(reviewer, store.writer)
            elif what == "redo":
                drafts = log.draft_redo(reviewer, store.writer)
            elif what == "late":
                late = make_article(bundle.review, f"A late report {claim} on ships.", 9 + claim)
                store.absorb(Bundle(bundle.review, (late,), (make_claim(late, 0, 13),)))
            elif what == "delete":
                store.delete(bundle.review.uid)
                gone.add(which)
            if drafts:
                store.append(bundle.review.uid, reviewer, drafts)
        expected = []
        for which in {0, 1} - gone:
            whole = store.load(bundles[which].review.uid)
            log = DecisionLog(whole.decisions)
            expected += [c.uid for c in whole.claims if log.verdicts(c.uid, CONTENT)]
        held = ask(path, "SELECT claim_uid FROM archive")
        assert sorted(UUID(uid) for (uid,) in held) == sorted(expected)
        words = {word for bundle in bundles for c in bundle.claims for word in PLAIN_TERMS.of(c.quote)} | {"a", "late"}
        assert {uid for uid, _ in store.archived_like(sorted(words), 1000)} == set(expected)
        store.close()
        assert sound(path)
