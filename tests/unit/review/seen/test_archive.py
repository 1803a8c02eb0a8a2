"""What is found in the archive, what stands on it for whom, and what an earlier verdict is cited as."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid5

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.review import Review
from factcheck.review.decisions.citing import earlier_verdict
from factcheck.review.ports import Store
from factcheck.review.seen.archive import CheckedBefore, checked_before
from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
from factcheck.store import open_store
from tests.support.builders import CountedUids, FixedClock
from tests.support.sample import MADE, SPACE, Reports

TWELVE = "Twelve ships left the port on Monday."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "reviews.db", clock=FixedClock(), uids=CountedUids(), terms=ARCHIVE_TERMS)
    yield opened
    opened.close()


def reports(name: str, *quotes: str) -> Reports:
    made = Reports(Review(uuid5(SPACE, name), name, MADE))
    made.article("Evening Post", " ".join(f"{{{n}:{quote}}}" for n, quote in enumerate(quotes)))
    return made


def decide(store: Store, made: Reports, claim: str, verdict: str | None, reviewer: str = "ann") -> None:
    log = DecisionLog(store.load(made.review.uid).decisions)
    choice = Choice(SubjectKind.CLAIM, made.claims[claim].uid, CONTENT, verdict)
    store.append(made.review.uid, reviewer, [log.draft(choice, reviewer)])


def kept(store: Store, name: str, *quotes: str) -> Reports:
    made = reports(name, *quotes)
    store.absorb(made.bundle)
    for claim in made.claims:
        decide(store, made, claim, "denied")
    return made


def quotes(found: list[CheckedBefore]) -> list[str]:
    return [one.claim.quote for one in found]


def test_the_likeliest_comes_first_and_as_many_as_asked_for(store: Store) -> None:
    kept(store, "one", TWELVE, "Fifteen ships left the port on Monday, an agency said.", "Bread prices rose.")
    found = checked_before(store, "On Monday twelve ships left port", "ann")
    assert quotes(found)[0] == TWELVE
    assert len(found) == 2
    assert found[0].score > 50
    assert quotes(checked_before(store, "On Monday twelve ships left port", "ann", k=1)) == [TWELVE]
    assert quotes(checked_before(store, "On Monday twelve ships left port", "ann", least=found[0].score)) == [TWELVE]


def test_inflected_words_numbers_names_and_other_scripts_are_found(store: Store) -> None:
    kept(store, "one", "The ferries carried 12 sailors.", "Ukrainian troops shelled Sarn.", "五艘渡轮星期一离开港口。")
    assert quotes(checked_before(store, "a ferry carrying twelve", "ann"))[0] == "The ferries carried 12 sailors."
    assert quotes(checked_before(store, "Ukraine shelling", "ann")) == ["Ukrainian troops shelled Sarn."]
    assert quotes(checked_before(store, "渡轮离开", "ann")) == ["五艘渡轮星期一离开港口。"]


def test_whose_verdict_counts_is_as_in_the_review_itself(store: Store) -> None:
    made = kept(store, "one", TWELVE)
    [alone] = checked_before(store, TWELVE, "ben")
    assert (alone.mark.verdict, alone.mark.reviewer, alone.mark.unfinished) == ("denied", "ann", True)
    decide(store, made, "0", "confirmed", "cat")
    [own] = checked_before(store, TWELVE, "ann")
    assert own.mark.verdict == "denied"
    [differ] = checked_before(store, TWELVE, "ben")
    assert (differ.mark.verdict, differ.decided_at) == (None, None)
    assert [(row.reviewer, row.value) for row in differ.verdicts] == [("ann", "denied"), ("cat", "confirmed")]


def test_an_articles_facts_stand_as_they_were_corrected(store: Store) -> None:
    made = kept(store, "one", TWELVE)
    article = made.articles[0].uid
    corrected = Choice(SubjectKind.ARTICLE, article, "outlet", "Morning Post")
    store.append(made.review.uid, "ann", [DecisionLog().draft(corrected, "ann")])
    [found] = checked_before(store, TWELVE, "ann")
    assert found.article.outlet == "Morning Post"


def test_claims_of_earlier_versions_are_found_until_a_later_one_has_them(store: Store) -> None:
    made = kept(store, "one", TWELVE)
    later = made.article("Evening Post", "{same:" + TWELVE + "} {more:More will follow.}", after=made.articles[0])
    store.absorb(made.bundle)
    assert [c.claim.uid for c in checked_before(store, TWELVE, "ann")] == [made.claims["0"].uid]
    decide(store, made, "same", "denied")
    assert [c.article.uid for c in checked_before(store, TWELVE, "ann")] == [later.uid]


def test_a_review_can_be_left_out(store: Store) -> None:
    one, other = kept(store, "one", TWELVE), kept(store, "other", TWELVE)
    assert len(checked_before(store, TWELVE, "ann")) == 2
    [found] = checked_before(store, TWELVE, "ann", without=one.review.uid)
    assert found.review == other.review
    assert store.archived_elsewhere(one.review.uid)
    store.delete(other.review.uid)
    assert not store.archived_elsewhere(one.review.uid)
    assert checked_before(store, TWELVE, "ann", without=one.review.uid) == []


def test_more_than_are_read_at_once_are_listed(store: Store) -> None:
    kept(store, "one", *(f"Ship {n} left the port." for n in range(45)))
    found = checked_before(store, "ships leaving port", "ann", k=40)
    assert len({one.claim.uid for one in found}) == 40


@pytest.mark.parametrize("text", ["", "  \n", '"', "…?!", "* - ^"])
def test_a_text_without_a_word_is_refused(store: Store, text: str) -> None:
    with pytest.raises(FactcheckError, match="nothing to search for"):
        checked_before(store, text, "ann")


@pytest.mark.parametrize("k", [0, -1, 1001])
def test_numbers_that_no_list_has_are_refused(store: Store, k: int) -> None:
    with pytest.raises(FactcheckError, match=r"1 to 1,000"):
        checked_before(store, TWELVE, "ann", k=k)


def test_an_earlier_verdict_is_one_entry_however_often_it_is_cited(store: Store) -> None:
    kept(store, "one", TWELVE)
    [found] = checked_before(store, TWELVE, "ann")
    here = uuid5(SPACE, "here")
    entry = earlier_verdict(here, found)
    assert entry == earlier_verdict(here, found)
    assert entry.title == "checked before: denied by ann, 2024-10-21, in the review one: Evening Post"
    assert (entry.quotation, entry.article) == (TWELVE, None)
    again = replace(found, verdicts=(replace(found.verdicts[0], value="confirmed"),))
    assert earlier_verdict(here, again).uid != entry.uid
