"""The list of reviews agrees with the rules of the field, and says where somebody was last."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.article import Article, Line, LineLabel
from factcheck.domain.log.decision import CONTENT, SAID, STATE, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import line_aspect, shown
from factcheck.domain.match import MatchState, Relation, Signal, SlotState, make_match
from factcheck.domain.review import Bundle, Place, progress_of
from factcheck.review.ports import Store
from factcheck.review.seen.state import ReviewState
from tests.store.conftest import Opener, ask
from tests.support.builders import START, CountedUids, FixedClock, first_draft, make_bundle, make_pair, make_review
from tests.support.stores import open_store

STEP = st.tuples(
    st.sampled_from(["desktop", "laptop"]),
    st.sampled_from(["ann", "ben", "cleo"]),
    st.integers(0, 3),
    st.sampled_from([CONTENT, CONTENT, SAID]),
    st.integers(0, 3),
    st.booleans(),
)
"""Which installation, who, which claim, which aspect, which value (the last clears), and whether sets are exchanged."""


@settings(max_examples=10, deadline=None)
@given(steps=st.lists(STEP, max_size=14))
def test_progress_is_what_the_log_says(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, int, str, int, bool]]
) -> None:
    folder = tmp_path_factory.mktemp("progress")
    bundle = make_bundle()
    review = bundle.review.uid
    stores = {n: open_store(folder / f"{n}.db", clock=FixedClock(), uids=CountedUids(n)) for n in ("desktop", "laptop")}
    try:
        for store in stores.values():
            store.absorb(bundle)
            store.absorb(make_bundle("another", ["Another review altogether."]))
        for at, who, claim, aspect, value, exchange in steps:
            values = ["yes", "no", "unclear", None] if aspect == SAID else ["confirmed", "denied", "unverified", None]
            choice = Choice(SubjectKind.CLAIM, bundle.claims[claim].uid, aspect, values[value])
            log = DecisionLog(stores[at].load(review).decisions)
            stores[at].append(review, who, [log.draft(choice, who)])
            if exchange:
                stores["laptop"].absorb(stores["desktop"].load(review))
                stores["desktop"].absorb(stores["laptop"].load(review))
        for store in stores.values():
            log = DecisionLog(store.load(review).decisions)
            for who in ("ann", "ben", "cleo", "nobody"):
                found = {s.review.name: s.progress for s in store.reviews(who)}
                assert found["harbour"] == progress_of(bundle.claims, log, who)
                assert found["another"].unreviewed == 2
    finally:
        for store in stores.values():
            store.close()


LINE_STEP = st.tuples(st.sampled_from(["ann", "ben"]), st.integers(0, 7), st.integers(0, 3), st.booleans())
"""Who, which claim or line (article and first or second half), which value, and whether it is undone."""


@settings(max_examples=10, deadline=None)
@given(steps=st.lists(LINE_STEP, max_size=12))
def test_progress_and_conflicts_leave_out_what_the_lines_hide(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int, bool]]
) -> None:
    bundle = in_two_lines(make_bundle())
    store = open_store(tmp_path_factory.mktemp("hidden") / "reviews.db", clock=FixedClock(), uids=CountedUids())
    try:
        store.absorb(bundle)
        store.absorb(make_bundle("another", ["Another review altogether."]))
        for who, at, value, undone in steps:
            log = DecisionLog(store.load(bundle.review.uid).decisions)
            if at < 4:
                values = ["confirmed", "denied", "unverified", None]
                choice = Choice(SubjectKind.CLAIM, bundle.claims[at].uid, CONTENT, values[value])
            else:
                article = bundle.articles[at % 2]
                aspect = line_aspect(article.lines[at // 6])
                choice = Choice(SubjectKind.ARTICLE, article.uid, aspect, ["furniture", "body", "caption", None][value])
            log.add(store.append(bundle.review.uid, who, [log.draft(choice, who)]))
            if undone:
                store.append(bundle.review.uid, who, log.draft_undo(who, store.writer))
        kept = store.load(bundle.review.uid)
        log = DecisionLog(kept.decisions)
        for who in ("ann", "ben", "nobody"):
            seen = shown(kept, log, who)
            found = {s.review.name: s for s in store.reviews(who)}
            assert found["harbour"].progress == progress_of(seen.claims, log, who)
            assert found["harbour"].conflicts == len(seen.matches) == len(ReviewState(kept, who).contradictions)
            assert found["another"].progress.claims == 2
    finally:
        store.close()


VERSIONED = st.lists(
    st.tuples(st.sampled_from(["ann", "ben"]), st.integers(0, 7), st.sampled_from(["confirmed", "denied", None])),
    max_size=10,
)
"""Who, which claim of four articles, which verdict."""


@settings(max_examples=15, deadline=None)
@given(
    after=st.lists(st.integers(-1, 3), min_size=4, max_size=4),
    steps=VERSIONED,
    cut=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 1)), max_size=3),
    rejected=st.booleans(),
)
def test_the_list_counts_what_the_review_shows(
    tmp_path_factory: pytest.TempPathFactory,
    after: list[int],
    steps: list[tuple[str, int, str | None]],
    cut: list[tuple[int, int]],
    rejected: bool,
) -> None:
    """Articles, progress and conflicts of current versions only, whatever follows what and whatever lines are cut."""
    bundle = in_two_lines(versioned([n if n < at else -1 for at, n in enumerate(after)]))
    store = open_store(tmp_path_factory.mktemp("versions") / "a.db", clock=FixedClock(), uids=CountedUids("a"))
    try:
        store.absorb(bundle)
        store.absorb(make_bundle("another", ["Another review altogether."]))
        review = bundle.review.uid
        for who, claim, value in steps:
            choice = Choice(SubjectKind.CLAIM, bundle.claims[claim].uid, CONTENT, value)
            store.append(review, who, [DecisionLog(store.load(review).decisions).draft(choice, who)])
        for number, line in cut:
            article = bundle.articles[number]
            choice = Choice(SubjectKind.ARTICLE, article.uid, line_aspect(article.lines[line]), "furniture")
            store.append(review, "ann", [DecisionLog(store.load(review).decisions).draft(choice, "ann")])
        if rejected:
            choice = Choice(SubjectKind.MATCH, bundle.matches[0].uid, STATE, MatchState.REJECTED)
            store.append(review, "ann", [DecisionLog(store.load(review).decisions).draft(choice, "ann")])
        for who in ("ann", "ben", "nobody"):
            [found] = [s for s in store.reviews(who) if s.review.uid == review]
            state = ReviewState(store.load(review), who)
            assert (found.articles, found.progress) == (len(state.articles), state.progress)
            assert found.conflicts == len(state.contradictions)
    finally:
        store.close()


def in_two_lines(bundle: Bundle) -> Bundle:
    """The review with each article in two lines, on which its two claims begin."""

    def halved(article: Article) -> Article:
        body = LineLabel.BODY
        return replace(article, lines=(Line(0, 2, body, "one"), Line(3, len(article.text), body, "two")))

    return replace(bundle, articles=tuple(map(halved, bundle.articles)))


def versioned(after: list[int]) -> Bundle:
    """Four articles with two claims each and matches between them; `after`: the number each one follows, or -1."""
    bundle = make_bundle("harbour", [f"Article number {n} says that ships left.\n" for n in range(4)])
    uids = [a.uid for a in bundle.articles]
    articles = tuple(
        replace(a, version_of=None if n < 0 else uids[n]) for a, n in zip(bundle.articles, after, strict=True)
    )
    ones = bundle.claims[::2]
    pairs = tuple(make_pair(a, b) for n, a in enumerate(ones) for b in ones[n + 1 :])
    return replace(bundle, articles=articles, matches=pairs)


def test_an_article_of_another_review_hides_nothing(store: Store) -> None:
    bundle, other = make_bundle(), make_bundle("another", ["Another review altogether."])
    store.absorb(bundle)
    store.absorb(replace(other, articles=(replace(other.articles[0], version_of=bundle.articles[0].uid),)))
    counts = {s.review.name: (s.articles, s.progress.claims) for s in store.reviews("ann")}
    assert counts == {"harbour": (2, 4), "another": (1, 2)}


def test_reviews_come_with_the_one_touched_last_first(store: Store) -> None:
    bundles = [make_bundle(name) for name in ("one", "three", "two")]
    for n, bundle in enumerate(bundles):
        created = START - timedelta(days=n)
        store.absorb(replace(bundle, review=replace(bundle.review, created_at=created)))
    assert [s.review.name for s in store.reviews("ann")] == ["one", "three", "two"]
    (row,) = store.append(bundles[2].review.uid, "ann", [first_draft(bundles[2].claims[0].uid, "denied")])
    first = store.reviews("ben")[0]
    assert (first.review.name, first.last_touched, first.articles) == ("two", row.created_at, 2)


def test_a_review_without_articles_is_listed(store: Store) -> None:
    store.absorb(Bundle(make_review()))
    (summary,) = store.reviews("ann")
    assert (summary.articles, summary.progress.claims, summary.last_touched) == (0, 0, START)


def test_the_last_review_is_where_one_decided_or_looked_last(store: Store) -> None:
    assert store.last_review("ann") is None
    old, new = make_bundle("old"), make_bundle("new")
    store.absorb(old)
    store.absorb(replace(new, review=replace(new.review, created_at=START + timedelta(days=1))))
    assert last(store, "ann") == "new"
    store.append(old.review.uid, "ann", [first_draft(old.claims[0].uid, "denied")])
    assert last(store, "ann") == "old"
    assert last(store, "ben") == "new"
    store.save_place(new.review.uid, "ann", Place(new.claims[0].uid, new.articles[1].uid, 4))
    assert last(store, "ann") == "new"
    assert last(store, "ben") == "new"


def last(store: Store, reviewer: str) -> str:
    review = store.last_review(reviewer)
    assert review is not None
    return review.name


def test_the_place_is_kept_per_reviewer_and_review(store: Store, opener: Opener) -> None:
    bundle = make_bundle()
    store.absorb(bundle)
    place = Place(bundle.claims[1].uid, bundle.articles[0].uid, -3)
    assert store.place(bundle.review.uid, "ann") is None
    store.save_place(bundle.review.uid, "ann", Place())
    store.save_place(bundle.review.uid, "ann", place)
    store.close()
    again = opener("again")
    assert again.place(bundle.review.uid, "ann") == place
    assert again.place(bundle.review.uid, "ben") is None


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("state", "{not json"),
        ("state", "[]"),
        ("state", "null"),
        ("state", "{}"),
        ("state", "[" * 100_000),
        ("state", '{"claim": "no key", "column": null, "line_offset": 0}'),
        ("state", '{"claim": 3, "column": null, "line_offset": 0}'),
        ("state", '{"claim": null, "column": null, "line_offset": null}'),
        ("version", 2),
    ],
)
def test_a_broken_place_is_dropped_and_logged(
    store: Store, path: Path, caplog: pytest.LogCaptureFixture, column: str, value: object
) -> None:
    review = make_bundle().review.uid
    store.absorb(make_bundle())
    store.save_place(review, "ann", Place())
    ask(path, f"UPDATE place SET {column} = ?", value)  # noqa: S608 - the names are this test's own
    assert store.place(review, "ann") is None
    assert "cannot be read" in caplog.text
    store.save_place(review, "ann", Place(line_offset=2))
    assert store.place(review, "ann") == Place(line_offset=2)


def test_keys_that_a_later_version_adds_to_a_place_are_left(store: Store, path: Path) -> None:
    review = make_bundle().review.uid
    store.absorb(make_bundle())
    store.save_place(review, "ann", Place(line_offset=2))
    ask(path, "UPDATE place SET state = ?", '{"claim": null, "column": null, "line_offset": 5, "zoom": true}')
    assert store.place(review, "ann") == Place(line_offset=5)


def test_order_of_rows_does_not_go_by_the_clock(opener: Opener, path: Path) -> None:
    """The second installation's clock is a day behind; its later row still stands."""
    bundle = make_bundle()
    store = opener()
    store.absorb(bundle)
    first = store.append(bundle.review.uid, "ann", [first_draft(bundle.claims[0].uid, "denied")])
    log = DecisionLog(first)
    late = open_store(path, clock=FixedClock(START - timedelta(days=1)), uids=CountedUids("late"))
    try:
        late.append(
            bundle.review.uid,
            "ann",
            [log.draft(replace(first[0].choice, value="confirmed"), "ann")],
        )
        assert late.reviews("ann")[0].progress.confirmed == 1
    finally:
        late.close()


DECIDED = st.lists(
    st.tuples(
        st.sampled_from(["ann", "ben", "cem"]),
        st.integers(0, 3),
        st.sampled_from([MatchState.ACCEPTED, MatchState.REJECTED, None, "undo", "redo"]),
    ),
    max_size=14,
)
"""Who, which match, what they made of it."""


@settings(max_examples=25, deadline=None)
@given(steps=DECIDED, cut=st.booleans())
def test_the_list_counts_the_contradictions_that_the_review_shows(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, str | None]], cut: bool
) -> None:
    """Accepted near misses among them, whatever several people decided and took back."""
    bundle = make_bundle("gulf", [f"Report {n}\nTwelve ships left port {n}, it says.\n" for n in range(3)])
    ends = [(0, 2), (1, 3), (2, 4), (3, 5)]
    differ = Signal("figure", SlotState.CONFLICT, "12", "15", (0, 1), (0, 1))
    same = Signal("figure", SlotState.EQUAL, "12", "12", (0, 1), (0, 1))
    kinds = [(Relation.CONFLICT, differ), (None, differ), (Relation.SAME, same), (None, same)]
    matches = tuple(
        make_match(bundle.claims[a].uid, bundle.claims[b].uid, 60.0, relation, (signal,))
        for (a, b), (relation, signal) in zip(ends, kinds, strict=True)
    )
    bundle = replace(bundle, matches=matches)
    store = open_store(tmp_path_factory.mktemp("decided") / "a.db", clock=FixedClock(), uids=CountedUids("a"))
    try:
        store.absorb(bundle)
        store.absorb(make_bundle("another", ["Another review altogether."]))
        review = bundle.review.uid
        for who, match, value in steps:
            log = DecisionLog(store.load(review).decisions)
            if value in ("undo", "redo"):
                draft = log.draft_undo if value == "undo" else log.draft_redo
                drafts = draft(who, store.writer)
            else:
                drafts = [log.draft(Choice(SubjectKind.MATCH, matches[match].uid, STATE, value), who)]
            if drafts:
                store.append(review, who, drafts)
        if cut:
            article = bundle.articles[0]
            choice = Choice(SubjectKind.ARTICLE, article.uid, line_aspect(article.lines[0]), "furniture")
            store.append(review, "ann", [DecisionLog(store.load(review).decisions).draft(choice, "ann")])
        for who in ("ann", "ben", "nobody"):
            [found] = [s for s in store.reviews(who) if s.review.uid == review]
            assert found.conflicts == len(ReviewState(store.load(review), who).contradictions)
    finally:
        store.close()
