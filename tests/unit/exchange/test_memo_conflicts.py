"""One disagreement is one entry, with every answer and all who give it; what was rejected is no part of it."""

import re

from factcheck.domain.log.decision import STATE
from factcheck.domain.match import Relation, Signal, SlotState, make_match
from tests.support.desk_of_pieces import Desk, three_outlets


def test_a_conflict_of_three_outlets_is_one_entry_with_every_answer_and_its_holders() -> None:
    desk = three_outlets()
    conflicts = desk.section("Conflicts")
    assert conflicts.startswith(" (1)")
    assert (
        "### 1. figure: five ferries (The Harbour Ledger, The Northern Quay) ≠ seven ferries (Sarn Bulletin)\n"
        in conflicts
    )
    assert (
        "- [The Harbour Ledger](https://ledger.example/a_%281%29): “The office said **five ferries** sailed at night.”"
        " — said by the harbour office (official); unreviewed; match suggested\n"
    ) in conflicts
    assert "said by The harbour office (official), via Corvane, via Sarn Radio; unreviewed" in conflicts
    assert conflicts.count("\n- ") == 3


def test_conflicts_come_before_everything_else_and_accepted_ones_first() -> None:
    desk = three_outlets()
    one = desk.claim(desk.articles[0], "It took 3 hours.")
    other = desk.claim(desk.articles[1], "It took 4 hours.")
    desk.decide(desk.match(one, other, "3 hours", "4 hours"), "accepted", STATE)
    page = desk.page()
    assert [h.split(" (")[0] for h in re.findall(r"^## (.*)$", page, re.MULTILINE)] == [
        "Conflicts", "In one article only", "By speaker", "Decided", "Open",
    ]  # fmt: skip
    assert "### 1. figure: 3 hours (The Harbour Ledger) ≠ 4 hours (Sarn Bulletin)" in page
    assert "unreviewed; match accepted" in page


def test_two_figures_of_one_sentence_are_two_conflicts() -> None:
    desk = Desk()
    one = desk.claim(desk.article("Ledger"), "5 ferries took 640 workers.")
    other = desk.claim(desk.article("Bulletin"), "7 ferries took 600 workers.")
    signals = tuple(
        Signal("figure", SlotState.CONFLICT, one.quote[s:e], other.quote[s:e], (s, e), (s, e))
        for s, e in ((0, 9), (15, 26))
    )
    desk.matches.append(make_match(one.uid, other.uid, 70.0, Relation.CONFLICT, signals))
    conflicts = desk.section("Conflicts")
    assert "5 ferries (Ledger) ≠ 7 ferries (Bulletin)" in conflicts
    assert "640 workers (Ledger) ≠ 600 workers (Bulletin)" in conflicts


def test_an_article_that_contradicts_itself_is_named_and_its_claims_still_stand_alone() -> None:
    desk = Desk()
    quay = desk.article("Quay")
    one, other = desk.claim(quay, "Four sailors were hurt."), desk.claim(quay, "The three sailors are well.")
    desk.claim(desk.article("Ledger"), "Bread prices rose.")
    desk.match(one, other, "Four", "three")
    conflicts = desk.section("Conflicts")
    assert "### 1. figure: Four (Quay) ≠ three (Quay)\n\nQuay contradicts itself.\n" in conflicts
    alone = desk.section("In one article only")
    assert "Four sailors" in alone
    assert "three sailors" in alone


def test_who_gives_the_same_answer_is_a_holder_too() -> None:
    desk = three_outlets()
    lantern = desk.claim(desk.article("The Lantern"), "Seven ferries, it is said.")
    desk.match(desk.claims[1], lantern, "seven ferries", "Seven ferries", SlotState.EQUAL)
    assert "≠ seven ferries (Sarn Bulletin, The Lantern)" in desk.section("Conflicts")


def test_rejected_matches_vanish_and_their_claims_stand_alone() -> None:
    desk = three_outlets()
    for match in desk.matches:
        desk.decide(match, "rejected", STATE)
    desk.claim(desk.articles[0], "Ferries sail", weight=1.0, tags=("headline",))
    assert "None found" in desk.section("Conflicts")
    alone = desk.section("In one article only")
    assert "does not mean that it was not reported" in alone
    assert re.findall(r"(?:seven|five|5) ferries", alone) == ["seven ferries", "five ferries", "5 ferries"]  # by weight
    assert "Ferries sail" not in alone
