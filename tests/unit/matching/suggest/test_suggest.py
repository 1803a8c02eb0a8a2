"""Suggestions: which claims of different articles correspond."""

import pytest

from factcheck.domain.job import Job, StoppedError
from factcheck.domain.match import Relation, SlotState
from factcheck.matching.suggest.claims import ClaimText
from factcheck.matching.suggest.suggest import all_pairs
from factcheck.matching.suggest.thresholds import SUGGEST_AT
from factcheck.matching.suggest.wanted import Wanted
from tests.support.suggesting import suggest

CLAIMS = [
    ClaimText("A crane fell onto a ferry at Port Alder on 3 October, the harbour office said.", 0, "2024-10-05"),
    ClaimText("Twelve dock workers were injured when the crane fell at Port Alder.", 0, "2024-10-05"),
    ClaimText("Mayor Ida Brandt called for new safety rules for cranes.", 0, "2024-10-05"),
    ClaimText("The harbour office said a crane had fallen onto a ferry at Port Alder on October 4.", 1, "2024-10-06"),
    ClaimText("At least 15 dock workers were hurt when the crane at Port Alder fell.", 1, "2024-10-06"),
    ClaimText("A museum in Lowmere is showing paintings of old ships.", 1, "2024-10-06"),
    ClaimText("Brandt, the mayor, wants safety rules for cranes to be renewed.", 2, None),
    ClaimText("Twelve dock workers were injured when the crane fell.", 2, None),
]


def test_corresponding_claims_are_suggested_and_others_are_not() -> None:
    pairs = {(s.a, s.b) for s in suggest(CLAIMS)}
    assert {(0, 3), (1, 4), (2, 6), (1, 7)} <= pairs
    assert not any(5 in pair for pair in pairs)
    assert (0, 1) not in pairs


def test_suggestions_have_at_least_the_threshold_and_come_best_first() -> None:
    scores = [s.score for s in suggest(CLAIMS)]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) >= SUGGEST_AT
    assert len(suggest(CLAIMS, Wanted(min_score=scores[0]))) == 1


def test_differing_dates_and_figures_make_a_conflict() -> None:
    found = {(s.a, s.b): s for s in suggest(CLAIMS)}
    assert found[0, 3].relation is Relation.CONFLICT
    assert [s.state for s in found[0, 3].signals] == [SlotState.CONFLICT]
    assert found[4, 7].relation is Relation.CONFLICT
    assert found[1, 7].relation is not Relation.CONFLICT


def test_a_toll_that_grew_by_the_later_article_is_no_conflict() -> None:
    (update,) = [s for s in suggest(CLAIMS) if (s.a, s.b) == (1, 4)]
    assert update.relation is not Relation.CONFLICT
    assert [(s.state, s.note) for s in update.signals] == [(SlotState.COMPATIBLE, "update?")]


def test_a_claim_that_has_the_other_and_more_is_more_detailed() -> None:
    short = ClaimText("A crane fell at Port Alder.", 0)
    long = ClaimText(
        "A crane fell at Port Alder when a storm tore its cables, burying two parked lorries and a customs shed.", 1
    )
    (found,) = suggest([short, long], Wanted(min_score=0))
    assert found.relation is Relation.MORE_DETAIL


def test_only_the_best_of_an_article_are_kept() -> None:
    one = ClaimText("The crane fell onto the ferry.", 0)
    others = [ClaimText(f"The crane fell onto the ferry {word}.", 1) for word in ("again", "loudly", "slowly", "there")]
    assert len(suggest([one, *others], Wanted(top=2, min_score=0))) == 4  # each of the others has the one as its best
    ones = [ClaimText(f"The crane {word} fell onto the ferry.", 0) for word in ("itself", "suddenly", "finally")]
    assert len(suggest([*ones, *others], Wanted(top=1, min_score=0))) < 12


def test_an_article_added_later_brings_only_its_own_pairs() -> None:
    every = {(s.a, s.b): s for s in suggest(CLAIMS)}
    new = {(s.a, s.b): s for s in suggest(CLAIMS, Wanted(only_articles=[2]))}
    assert new == {pair: s for pair, s in every.items() if {6, 7} & set(pair)}
    assert suggest(CLAIMS, Wanted(only_articles=[])) == []


def test_all_pairs_are_those_of_different_articles() -> None:
    pairs = list(all_pairs(CLAIMS))
    assert [(a, b) for a, b, _, _ in pairs] == [
        (a, b) for a in range(8) for b in range(a + 1, 8) if CLAIMS[a].article != CLAIMS[b].article
    ]
    suggested = sorted((s for *_, s in pairs if s), key=lambda s: (-s.score, s.a, s.b))
    assert suggested == suggest(CLAIMS)
    assert all(s is None or s.score == score for _, _, score, s in pairs)


def test_progress_is_told_and_stopping_is_obeyed() -> None:
    told: list[tuple[int, int]] = []
    suggest(CLAIMS, job=Job(lambda done, total, _: told.append((done, total))))
    assert told[-1][0] == told[-1][1] >= 1
    with pytest.raises(StoppedError):
        suggest(CLAIMS, job=Job(stop=lambda: True))


def test_nothing_gives_nothing() -> None:
    assert suggest([]) == []
    assert suggest(CLAIMS[:1]) == []
    assert suggest([ClaimText("", 0), ClaimText("", 1)]) == []


FIRSTS = [
    ClaimText("The survey office showed pictures of what it called Kestria's first deployment to the gulf.", 0),
    ClaimText("The fleet had left its port in June, the office added.", 0),
    ClaimText("Oder wants four brigades there by autumn, Kestria's first large-scale deployment of ground forces.", 1),
    ClaimText("It is Arvenna's first large deployment, say historians in Velt.", 1),
]


STRICT = 80.0
"""A threshold well above what these sentences score."""


def test_two_firsts_of_a_kind_are_suggested_below_the_threshold() -> None:
    plain, wider = (suggest(FIRSTS, Wanted(min_score=STRICT, firsts_from=least)) for least in (None, 20.0))
    assert (0, 2) not in {(s.a, s.b) for s in plain}
    (rival,) = [s for s in wider if (s.a, s.b) == (0, 2)]
    assert rival.score < STRICT
    assert rival.relation is Relation.CONFLICT
    assert [(s.slot, s.a, s.b) for s in rival.signals if s.state is SlotState.CONFLICT] == [
        ("scope", "first deployment", "first large-scale deployment")
    ]


def test_firsts_of_two_countries_and_of_one_limit_are_no_rivals() -> None:
    others = [FIRSTS[0], ClaimText("It was Kestria's first deployment since the war, an archive says.", 1), FIRSTS[3]]
    same = [FIRSTS[0], ClaimText("Kestria's first deployment was filmed by fishermen.", 1)]
    assert (0, 2) not in {(s.a, s.b) for s in suggest(others, Wanted(min_score=STRICT, firsts_from=0.0))}
    assert all(s.score >= STRICT for s in suggest(same, Wanted(min_score=STRICT, firsts_from=0.0)))


def test_all_pairs_name_the_same_rivals_as_suggestions() -> None:
    named = {(a, b) for a, b, _, found in all_pairs(FIRSTS, Wanted(firsts_from=20.0)) if found}
    assert (0, 2) in named
    assert named == {(s.a, s.b) for s in suggest(FIRSTS, Wanted(firsts_from=20.0))}
