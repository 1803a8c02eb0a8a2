"""Later versions taken into a store: what is stored when, and what survives being cut off in between."""

from pathlib import Path

import pytest

from factcheck.domain.log.decision import STATE, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import MatchState
from factcheck.domain.review import Bundle
from factcheck.domain.versions import current
from factcheck.review.decisions.decide import decide
from factcheck.review.decisions.pairs import join_claims
from factcheck.review.ports import Store
from factcheck.review.sources.gather import gather
from factcheck.review.take_in import TakenIn, keep_matches, keep_pages, missing_matches, take_in
from tests.support.builders import make_review

COAST = (
    "Ships gone\n\n{} ships left the port of Anselm on Monday.\n\nThe old cranes of the quay stood still on Sunday.\n"
)
LEDGER = (
    "Fifteen gone\n\nFifteen ships left the port of Anselm on Monday.\n\nBread has become dear in the town of Sarn.\n"
)
REVIEW = make_review()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "coast.txt").write_text(COAST.format("Twelve"), "utf-8")
    (pages / "ledger.txt").write_text(LEDGER, "utf-8")
    return pages


def taken(store: Store, *paths: Path, matched: bool = True, reviewer: str = "ann") -> TakenIn:
    take = take_in if matched else keep_pages
    return take(store, REVIEW, gather(paths, 10_000).pages, reviewer)


def join(store: Store, bundle: Bundle, one: str, other: str) -> None:
    """Accept by hand what nobody would suggest."""
    a, b = ([c.uid for c in bundle.claims if words in c.quote] for words in (one, other))
    join_claims(store, bundle, "ann", a[0], b[0])


def test_a_version_that_was_stored_and_not_matched_yet_is_matched_later(store: Store, folder: Path) -> None:
    """Decided matches come with it at once; they must not pass for its matching."""
    join(store, taken(store, folder).bundle, "cranes", "Bread")
    (folder / "coast.txt").write_text(COAST.format("Thirteen"), "utf-8")
    bundle = taken(store, folder / "coast.txt", matched=False).bundle
    [match] = current(bundle).matches
    assert DecisionLog(bundle.decisions).match_state(match.uid, "ann") is MatchState.ACCEPTED
    found = missing_matches(store.load(REVIEW.uid))
    assert found is not None
    quotes = {c.uid: c.quote for c in bundle.claims}
    pairs = {frozenset((quotes[m.a][:8], quotes[m.b][:8])) for m in found}
    assert frozenset(("Thirteen", "Fifteen ")) in pairs
    assert missing_matches(keep_matches(store, bundle, found)) is None


def test_earlier_versions_are_not_matched_any_more(store: Store, folder: Path) -> None:
    taken(store, folder / "coast.txt")
    (folder / "coast.txt").write_text(COAST.format("Thirteen"), "utf-8")
    taken(store, folder / "coast.txt")
    assert store.load(REVIEW.uid).matches == ()  # one article alone, in two versions
    bundle = taken(store, folder / "ledger.txt").bundle
    assert bundle.matches
    assert current(bundle).matches == bundle.matches


def test_a_match_between_later_versions_taken_in_together_comes_along(store: Store, folder: Path) -> None:
    join(store, taken(store, folder).bundle, "cranes", "Bread")
    (folder / "coast.txt").write_text(COAST.format("Thirteen"), "utf-8")
    (folder / "ledger.txt").write_text(LEDGER + "\nA correction followed on Tuesday evening.\n", "utf-8")
    done = taken(store, folder)
    assert [v.carried for v in done.later] == [0, 0]
    state = DecisionLog(done.bundle.decisions)
    accepted = [m for m in current(done.bundle).matches if state.match_state(m.uid, "ann") is MatchState.ACCEPTED]
    assert len(accepted) == 1


def test_all_that_is_carried_over_is_one_batch(store: Store, folder: Path) -> None:
    bundle = taken(store, folder).bundle
    for claim in bundle.claims:
        decide(store, bundle, "ann", claim.uid, "content", "confirmed")
        bundle = store.load(REVIEW.uid)
    match = bundle.matches[0]
    draft = DecisionLog(bundle.decisions).draft(Choice(SubjectKind.MATCH, match.uid, STATE, "rejected"), "ann")
    store.append(REVIEW.uid, "ann", [draft])
    before = len(store.load(REVIEW.uid).decisions)
    for path in folder.iterdir():
        path.write_text(path.read_text("utf-8") + "\nA correction followed on Tuesday evening.\n", "utf-8")
    done = taken(store, folder)
    rows = [r for r in done.bundle.decisions if r.batch_seq == max(r.batch_seq for r in done.bundle.decisions)]
    assert sum(v.carried for v in done.later) == len(bundle.claims)
    assert len(rows) == len(done.bundle.decisions) - before == len(bundle.claims) + 1
    assert len({r.batch for r in rows}) == 1


def test_three_versions_in_one_lot_are_a_chain(store: Store, tmp_path: Path) -> None:
    paths = []
    for n, word in enumerate(("Twelve", "Thirteen", "Fourteen")):
        (tmp_path / str(n)).mkdir()
        paths.append(tmp_path / str(n) / "coast.html")
        head = "<head><link rel='canonical' href='https://example.org/ships'></head>"
        text = "".join(f"<p>{line}</p>" for line in COAST.format(word).split("\n\n"))
        paths[-1].write_text(f"<html>{head}<body><article>{text}</article></body></html>", "utf-8")
    bundle = taken(store, *paths).bundle
    first, second, third = bundle.articles
    assert (first.version_of, second.version_of, third.version_of) == (None, first.uid, second.uid)
    assert [a.uid for a in current(bundle).articles] == [third.uid]
    assert [store.original(a.uid) is not None for a in bundle.articles] == [True] * 3
