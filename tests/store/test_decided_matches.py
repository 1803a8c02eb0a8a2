"""Decided matches are remembered for their pair of claims, never asked again, and are none of another pair's."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from factcheck.domain.log.decision import STATE, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.match import Match, MatchState
from factcheck.domain.review import Bundle
from factcheck.review.ports import Store
from factcheck.review.sources.gather import gather
from factcheck.review.take_in import keep_matches, missing_matches, take_in
from tests.support.builders import make_review
from tests.support.exports import exported

REVIEW = make_review()
TWICE = "Twelve ships left the port of Anselm on Monday."
PAGES = {
    "coast": f"Ships gone\n\n{TWICE}\n\nThe old cranes of the quay stood still on Sunday.\n\n{TWICE}\n",
    "ledger": "Port empty\n\nOn Monday twelve ships left the port of Anselm.\n\nBread has become dear in Sarn.\n",
}


@pytest.fixture
def bundle(store: Store, tmp_path: Path) -> Bundle:
    """Two articles, one of which says a sentence twice; matched."""
    for name, text in PAGES.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    return take_in(store, REVIEW, gather([tmp_path / f"{n}.txt" for n in PAGES], 10_000).pages, "ann").bundle


def of_one_text(bundle: Bundle) -> Sequence[Match]:
    """The matches of the sentence that is there twice."""
    twice = {c.uid for c in bundle.claims if c.quote == TWICE}
    return [m for m in bundle.matches if twice & {m.a, m.b} and m.relation is not None]


def decide(store: Store, match: Match, state: MatchState) -> DecisionLog:
    choice = Choice(SubjectKind.MATCH, match.uid, STATE, state)
    store.append(REVIEW.uid, "ann", [DecisionLog(store.load(REVIEW.uid).decisions).draft(choice, "ann")])
    return DecisionLog(store.load(REVIEW.uid).decisions)


@pytest.mark.parametrize("state", [MatchState.ACCEPTED, MatchState.REJECTED])
def test_a_decision_is_about_one_pair_and_none_of_the_same_words(
    store: Store, bundle: Bundle, state: MatchState
) -> None:
    one, other = of_one_text(bundle)
    log = decide(store, one, state)
    assert log.match_state(one.uid, "ann") is state
    assert log.match_state(other.uid, "ann") is MatchState.SUGGESTED


@pytest.mark.parametrize("state", [MatchState.ACCEPTED, MatchState.REJECTED])
def test_matching_anew_asks_no_decided_pair_again(store: Store, bundle: Bundle, state: MatchState) -> None:
    one, _ = of_one_text(bundle)
    decide(store, one, state)
    found = missing_matches(store.load(REVIEW.uid), [a.uid for a in bundle.articles])
    assert found is not None
    assert one.uid in {m.uid for m in found}  # it is found again, under the key of its pair
    after = keep_matches(store, bundle, found)
    assert DecisionLog(after.decisions).match_state(one.uid, "ann") is state
    assert len(after.matches) == len({frozenset((m.a, m.b)) for m in after.matches}) == len(bundle.matches)


def test_decided_pairs_are_exported(store: Store, bundle: Bundle) -> None:
    one, other = of_one_text(bundle)
    decide(store, one, MatchState.REJECTED)
    rows = [json.loads(line) for line in exported(store.load(REVIEW.uid), "jsonl").splitlines()]
    assert {(r["a"], r["b"]) for r in rows if r["type"] == "match"} >= {(str(m.a), str(m.b)) for m in (one, other)}
    [decision] = [r for r in rows if r["type"] == "decision"]
    assert (decision["subject"], decision["value"]) == (str(one.uid), "rejected")
