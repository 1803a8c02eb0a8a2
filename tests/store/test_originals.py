"""What an article was read from is kept with it, byte for byte, comes back, and goes when the review goes."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.original import Original, original_of
from factcheck.domain.review import Bundle
from factcheck.review.ports import Store
from tests.store.conftest import Opener, ask
from tests.support.builders import make_article, make_bundle, make_review

DATA = bytes(range(256)) * 3 + b"a confidential page"
WHEN = datetime(2024, 10, 19, 12, 30, 15, 123456, tzinfo=UTC)


def with_original(original: Original, name: str = "harbour") -> Bundle:
    bundle = make_bundle(name)
    first = replace(bundle.articles[0], original_sha256=original.sha256)
    return replace(bundle, articles=(first, *bundle.articles[1:]), originals={first.uid: original})


@pytest.mark.parametrize(
    "original",
    [
        original_of(DATA, path="/pages/ships.html"),
        original_of(b"", url="https://example.org/ships", fetched_at=WHEN),
        original_of(DATA, path="/pages/ships.html").without_data(),
    ],
    ids=["file", "empty page", "path alone"],
)
def test_an_original_comes_back_as_it_was_also_after_closing(opener: Opener, original: Original) -> None:
    bundle = with_original(original)
    store = opener()
    store.absorb(bundle)
    store.close()
    again = opener("again")
    first, second = bundle.articles
    assert again.original(first.uid) == original
    assert again.original(second.uid) is None
    loaded = again.load(bundle.review.uid)
    assert loaded == replace(bundle, originals={})
    assert loaded.articles[0].original_sha256 == original.sha256


def test_taking_in_twice_keeps_the_first(store: Store) -> None:
    original = original_of(DATA, path="/pages/ships.html")
    store.absorb(with_original(original))
    store.absorb(with_original(replace(original, path="/elsewhere")))
    kept = store.original(with_original(original).articles[0].uid)
    assert kept is not None
    assert kept.path == "/pages/ships.html"


@pytest.mark.parametrize(
    "wrong",
    [
        lambda o: replace(o, data=b"other bytes"),
        lambda o: replace(o, size=3),
        lambda o: original_of(b"of another article"),
        lambda o: replace(o, path="\ud800"),
    ],
)
def test_what_an_article_was_not_read_from_is_refused_with_all_the_rest(store: Store, wrong: object) -> None:
    bundle = with_original(original_of(DATA))
    uid = bundle.articles[0].uid
    with pytest.raises(FactcheckError):
        store.absorb(replace(bundle, originals={uid: wrong(bundle.originals[uid])}))  # type: ignore[operator]
    stranger = make_article(make_review("other"), "A stranger.", 0).uid
    with pytest.raises(FactcheckError):
        store.absorb(replace(bundle, originals={stranger: original_of(DATA)}))
    assert store.reviews("ann") == []


def test_deleting_a_review_deletes_its_originals_and_no_others(store: Store, path: Path) -> None:
    original = original_of(DATA)
    one, other = with_original(original), with_original(original, "kept")
    store.absorb(one)
    store.absorb(other)
    store.delete(one.review.uid)
    assert ask(path, "SELECT count(*) FROM original") == [(1,)]
    store.delete(other.review.uid)
    assert b"a confidential page" not in b"".join(p.read_bytes() for p in path.parent.iterdir())


def test_a_ring_of_versions_is_refused(store: Store) -> None:
    bundle = make_bundle()
    one, two = bundle.articles
    ring = (replace(one, version_of=two.uid), replace(two, version_of=one.uid))
    for articles in (ring, (replace(one, version_of=one.uid), two)):
        with pytest.raises(FactcheckError, match="a later version of itself"):
            store.absorb(replace(bundle, articles=articles))
    store.absorb(replace(bundle, articles=(one, replace(two, version_of=one.uid))))
    third, fourth = make_article(bundle.review, "A third.", 2), make_article(bundle.review, "A fourth.", 3)
    pair = (replace(third, version_of=fourth.uid), replace(fourth, version_of=third.uid))
    with pytest.raises(FactcheckError, match="a later version of itself"):
        store.absorb(Bundle(bundle.review, articles=pair))


def test_which_article_follows_which_comes_back(store: Store) -> None:
    bundle = make_bundle()
    one, two = bundle.articles
    store.absorb(replace(bundle, articles=(one, replace(two, version_of=one.uid))))
    assert [a.version_of for a in store.load(bundle.review.uid).articles] == [None, one.uid]
