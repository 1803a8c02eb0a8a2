"""Odd claims: every score is defined, nothing grows with the square of what is given, nothing is raised."""

from itertools import pairwise
from uuid import UUID, uuid5

import numpy as np
import pytest

from factcheck.domain.match import Relation, make_match
from factcheck.matching import ClaimIndex, Matcher
from factcheck.matching.suggest.claims import ClaimText
from factcheck.matching.suggest.wanted import Wanted
from factcheck.matching.suggest.within import contradictions
from factcheck.matching.threads import threads
from tests.support.suggesting import suggest

CLAIM = "Twelve dock workers were injured at Port Alder on Monday."
LONG = ("The harbour office in Port Alder said 12 cranes fell near Lowmere, according to Ida Brandt. " * 600)[:50_000]
ODD = [
    "",
    " ",
    "Yes",
    "7",
    "12 13 14 15",
    "1" * 400,
    "!!!",
    "— … —",
    "x" * 50_000,
    LONG,
    '"' * 20_000,
    "According to " * 3_000,
    "港の事故で十二人がけがをした" * 500,
    "수도에서 열두 명이 다쳤다",
    "أصيب اثنا عشر عاملا في الميناء",
    "В порту пострадали двенадцать рабочих",
    "วันจันทร์ที่ท่าเรือ",
]


def test_all_pairs_of_odd_claims_have_scores() -> None:
    scores = Matcher(ODD).scores([*ODD, CLAIM], [*ODD, CLAIM])
    assert np.isfinite(scores).all()
    assert ((scores >= 0) & (scores <= 100)).all()
    case = Matcher(ODD).case_scores(ODD, [i % 3 for i in range(len(ODD))])
    assert np.isfinite(case).all()


def test_odd_claims_can_be_suggested_and_compared() -> None:
    claims = [ClaimText(text, article) for article in range(3) for text in (*ODD, CLAIM)]
    found = {(s.a, s.b) for s in suggest(claims)}
    assert (len(ODD), 2 * len(ODD) + 1) in found  # the sensible one is found among them
    assert not any(claims[a].text.strip(" !—…") == "" for a, _ in found)


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("수도에서 노동자 열두 명이 다쳤다", "노동자 열두 명이 수도에서 다쳤다", "박물관에 그림이 걸렸다"),
        ("أصيب اثنا عشر عاملا في الميناء", "اثنا عشر عاملا أصيب في الميناء", "يعرض المتحف لوحات السفن"),
        ("港の事故で十二人がけがをした", "十二人が港の事故でけがをした", "美術館が船の絵を展示"),
    ],
)
def test_other_scripts_are_told_apart(one: str, same: str, other: str) -> None:
    alike, unlike = Matcher().scores([one], [same, other])[0]
    assert alike > 60 > 30 > unlike


def test_ten_thousand_equal_claims_stay_few_pairs() -> None:
    rest = [
        ClaimText(f"Crane {i} of berth {i % 7} lifted {i * 3} crates of {i % 11} kinds.", i % 20) for i in range(400)
    ]
    claims = [*rest, *(ClaimText(CLAIM, i % 20) for i in range(10_000))]
    found = suggest(claims, Wanted(min_score=0.0))
    assert len(found) <= 10 * len(claims)


def test_ten_thousand_equal_claims_of_one_article_do_not_contradict_each_other() -> None:
    claims = [ClaimText(CLAIM, 0)] * 10_000
    other = ClaimText(CLAIM.replace("Twelve", "Nine"), 0)
    matcher = Matcher([CLAIM, other.text])
    assert contradictions(claims, matcher) == []
    assert [(s.a, s.b) for s in contradictions([*claims, other], matcher)] == [(0, 10_000)]


def test_near_misses_of_odd_claims_are_defined() -> None:
    claims = [ClaimText(text, article) for article in range(3) for text in ODD]
    assert all(0 <= s.score <= 100 for s in suggest(claims, Wanted(near_from=0.0)))


@pytest.mark.parametrize("text", ["", "Yes", "7 8", "?!"])
def test_a_review_of_nothing_to_speak_of_has_scores(text: str) -> None:
    assert Matcher([text]).scores([text], [text, CLAIM]).shape == (1, 2)
    assert np.isfinite(Matcher([text, text]).case_scores([text, text], [0, 1])).all()
    suggest([ClaimText(text, 0), ClaimText(text, 1)], Wanted(min_score=0.0))


def test_a_long_chain_of_half_alike_claims_is_no_thread() -> None:
    space = UUID(int=0)
    claims = [(uuid5(space, f"claim {i}"), uuid5(space, f"article {i}")) for i in range(2_000)]
    matches = [make_match(a, b, 70.0, Relation.OVERLAP, ()) for (a, _), (b, _) in pairwise(claims)]
    assert max(len(thread) for thread in threads(claims, matches, {})) <= 3


def test_an_index_takes_odd_claims() -> None:
    index = ClaimIndex([*ODD, CLAIM])
    assert index.search(CLAIM)[0][0] == len(ODD)
    for text in ODD:
        assert all(np.isfinite(score) for _, score in index.search(text))
