"""What may be decided, what is offered instead, and claims joined by hand."""

from typing import Any, cast

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.match import MatchState
from factcheck.review.decisions.decide import parse_value
from factcheck.review.decisions.pairs import join_claims
from factcheck.review.opening import open_pages
from factcheck.review.ports import Store
from tests.support.builders import CountedUids, FixedClock
from tests.support.sample import Reports, ships
from tests.support.stores import open_store


@pytest.mark.parametrize(
    ("aspect", "word", "hint"),
    [
        ("said", "denied", "use one of: yes, no, unclear, unreviewed"),
        ("said", "Confirmed", "use one of: yes, no, unclear, unreviewed"),
        ("said", "nonsense", "use one of: yes, no, unclear, unreviewed"),
        ("said", "uncler", "did you mean unclear?"),
        ("content", "yes", "use one of: confirmed, denied, unverified, unreviewed"),
        ("content", "unclear", "use one of: confirmed, denied, unverified, unreviewed"),
        ("content", "confirmd", "did you mean confirmed"),
        ("sayd", "yes", "did you mean said?"),
    ],
)
def test_what_is_offered_answers_the_question_asked(aspect: str, word: str, hint: str) -> None:
    with pytest.raises(FactcheckError) as raised:
        parse_value(aspect, word)
    assert hint in str(raised.value)


@pytest.mark.parametrize(("aspect", "word", "value"), [("said", "NO", "no"), ("content", "unreviewed", None)])
def test_case_does_not_matter(aspect: str, word: str, value: str | None) -> None:
    assert parse_value(aspect, word) == value


class Joining:
    """A store that keeps what it is asked to."""

    def __init__(self) -> None:
        self.absorbed: list[Any] = []
        self.appended: list[Any] = []

    def absorb(self, bundle: Any) -> None:
        self.absorbed.append(bundle)

    def append(self, review: Any, reviewer: str, drafts: Any) -> list[Any]:
        self.appended += drafts
        return []


def join(reports: Reports, one: str, other: str) -> Joining:
    store = Joining()
    claims = reports.claims
    join_claims(cast(Store, store), reports.bundle, "ann", claims[one].uid, claims[other].uid)
    return store


def test_claims_joined_by_hand_get_a_match_that_is_accepted() -> None:
    store = join(ships(), "quiet", "mayor")
    [bundle] = store.absorbed
    [match] = bundle.matches
    [draft] = store.appended
    assert (draft.choice.subject, draft.choice.value) == (match.uid, MatchState.ACCEPTED)
    assert 0 <= match.score <= 100


def test_claims_that_match_already_are_accepted_and_keep_their_match() -> None:
    reports = ships()
    store = join(reports, "fifteen", "twelve")
    assert store.absorbed == []
    assert store.appended[0].choice.subject == reports.matches[0].uid


def test_claims_of_one_article_are_not_joined() -> None:
    with pytest.raises(FactcheckError, match="one article; join claims of two"):
        join(ships(), "twelve", "cranes")


def test_articles_that_are_there_already_are_told_by_name_or_by_number(tmp_path: Any) -> None:
    store = open_store(tmp_path / "reviews.db", clock=FixedClock(), uids=CountedUids())
    pages = ships().pages()

    def remarks(number: int) -> tuple[str, ...]:
        opener = open_pages(pages[:number], "ships", "ann", FixedClock(), CountedUids("review"))
        return opener(store).remarks

    assert remarks(3) == ()
    assert remarks(1) == ("Harbour Ledger is in the review already, taken once",)
    assert remarks(4) == ("3 articles are in the review already",)
    store.close()
