"""Searching a review: every place, the claims to go to, and the way around."""

import pytest

from factcheck.review.desk.desk import Desk
from factcheck.review.desk.search import Searcher, following
from factcheck.review.seen.state import ReviewState
from tests.support.ledger import Ledger
from tests.support.sample import Reports, many, ships


def find(needle: str, reports: Reports | None = None) -> tuple[int, list[str | None]]:
    r = reports or ships()
    found = Searcher(ReviewState(r.bundle, "ann")).find(needle)
    return found.places, [r.name(uid) for uid in found.claims]


@pytest.mark.parametrize(
    ("needle", "places", "claims"),
    [
        ("SHIPS", 5, ["ledger title", "twelve", "coast title", "fifteen", "dozen"]),
        ("harbour master said", 1, ["twelve"]),
        ("cranes", 2, ["cranes", "standstill"]),
        ("the", 8, ["twelve", "cranes", "quiet", "fifteen", "mayor", "lantern quiet"]),
        ("Ada", 1, ["ledger title"]),
        ("shipping", 1, ["dozen"]),
        ("Weather", 0, []),
        ("Advertisement", 0, []),
        ("no such words", 0, []),
        ("", 0, []),
        ("   ", 0, []),
        ("[", 0, []),
    ],
)
def test_places_and_claims(needle: str, places: int, claims: list[str]) -> None:
    found = find(needle)
    assert found[1] == claims
    assert found[0] == places


def test_an_article_without_claims_has_places_but_nothing_to_go_to() -> None:
    r = ships()
    r.article("Empty Hand", "ships everywhere")
    assert find("ships everywhere", r) == (1, [])


def test_the_way_leads_around_through_all_claims_in_both_directions() -> None:
    r = ships()
    state = ReviewState(r.bundle, "ann")
    claims = Searcher(state).find("ships").claims
    forward, back = [claims[0]], [claims[0]]
    for _ in claims:
        forward.append(following(state, claims, forward[-1], 1))  # type: ignore[arg-type]
        back.append(following(state, claims, back[-1], -1))  # type: ignore[arg-type]
    assert forward == [*claims, claims[0]]
    assert back == [claims[0], *reversed(claims)]


def test_from_between_two_places_the_way_goes_to_the_nearest() -> None:
    r = ships()
    state = ReviewState(r.bundle, "ann")
    claims = Searcher(state).find("ships").claims
    here = r.claims["cranes"].uid
    assert r.name(following(state, claims, here, 1)) == "coast title"
    assert r.name(following(state, claims, here, -1)) == "twelve"
    assert following(state, (), here, 1) is None
    assert following(state, claims, None, 1) == claims[0]


def test_the_search_is_made_anew_when_articles_come_in() -> None:
    r = many(2)
    desk = Desk(ReviewState(r.bundle, "ann"), Ledger().writer)
    assert desk.search("outlet number").places == 2
    r.article("Late Star", "{late:Nine ships, outlet number 9 said.}")
    desk.take_over(r.bundle)
    assert desk.found.places == 3
