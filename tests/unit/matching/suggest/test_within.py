"""An article that contradicts itself, and the many that only tell of several things."""

import pytest

from factcheck.domain.job import Job, StoppedError
from factcheck.domain.match import Relation
from factcheck.matching.score.scorer import Matcher
from factcheck.matching.suggest.claims import ClaimText
from factcheck.matching.suggest.within import contradictions
from factcheck.matching.who.speaker import Speaker

FOUR = "Four sailors were injured when the launch Kittiwake hit a ferry off Cape Dorrin."
THREE = "The three sailors injured on the launch Kittiwake have left hospital."


def found(*texts: str | ClaimText) -> list[tuple[int, int, list[str]]]:
    claims = [t if isinstance(t, ClaimText) else ClaimText(t, 0) for t in texts]
    pairs = contradictions(claims, Matcher([c.text for c in claims]))
    assert all(p.relation is Relation.CONFLICT for p in pairs)
    return [(p.a, p.b, [s.slot for s in p.signals]) for p in pairs]


def test_two_counts_of_one_thing_contradict_each_other() -> None:
    assert found("A storm came.", FOUR, "Nobody saw it.", THREE) == [(1, 3, ["figure"])]


def test_two_articles_are_not_one() -> None:
    assert found(ClaimText(FOUR, 0), ClaimText(THREE, 1)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FOUR, "Two more sailors were injured on the launch Kittiwake the next day."),
        (FOUR, "The launch Kittiwake carried 12 sailors."),
        (FOUR, "Three passengers of the ferry were injured off Cape Dorrin."),
        ("The launch sailed on Monday.", "The launch came back on Tuesday."),
        ("Kestravia landed 640 workers on Hesk.", "Kestravia will send 2,400 workers to Hesk."),
        ("Rovers beat Kell before 41,000 fans on Saturday.", "Rovers beat Merrin before 12,000 fans on Sunday."),
        ("The port's director, Karel Vost, spoke.", "The port's deputy director, Jan Hollar, spoke."),
    ],
)
def test_what_an_article_tells_of_several_things_is_no_contradiction(one: str, other: str) -> None:
    assert found(one, other) == []


def test_two_speakers_of_one_article_may_differ() -> None:
    mayor = ClaimText("The flood destroyed 340 homes in Merrin.", 0, None, Speaker("Mayor Dahl"))
    cross = ClaimText("The flood destroyed 430 homes in Merrin.", 0, None, Speaker("the Red Cross"))
    again = ClaimText("The flood destroyed 430 homes in Merrin.", 0, None, Speaker("Dahl"))
    assert found(mayor, cross) == []
    assert found(mayor, again) == [(0, 1, ["figure"])]


def test_only_the_articles_asked_for_are_looked_at_and_stopping_is_obeyed() -> None:
    claims = [ClaimText(FOUR, 0), ClaimText(THREE, 0), ClaimText(FOUR, 1), ClaimText(THREE, 1)]
    matcher = Matcher([c.text for c in claims])
    assert [(p.a, p.b) for p in contradictions(claims, matcher, only_articles=[1])] == [(2, 3)]
    with pytest.raises(StoppedError):
        contradictions(claims, matcher, job=Job(stop=lambda: True))


def test_dates_and_names_of_one_event_contradict_each_other_where_the_claims_are_alike_enough() -> None:
    burst = "The dam above Orlun burst on 3 October and flooded the valley."
    assert found(burst, "The valley was flooded when the dam above Orlun burst on 4 October.") == [(0, 1, ["date"])]
    assert found(burst, "On 4 October a minister promised higher dams.") == []
