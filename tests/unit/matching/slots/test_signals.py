"""Signals: where two claims agree and differ. A false conflict is worse than a missed one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.match import SlotState
from factcheck.matching.slots.signals import compare

# fmt: off
PIECES = st.sampled_from([
    "12", "fifteen", "killed", "injured", "soldiers", "officers", "at least", "about", "October", "3", "Friday", "to",
    "between", "and", "$4.2m", "percent", "several", "on", "by", "said", ",", ".", "the", "2024", "ships", "8-13",
])
# fmt: on
CLAIMS = st.lists(PIECES, max_size=12).map(" ".join)


def states(a: str, b: str, a_published: str | None = None) -> list[tuple[str, str]]:
    return [(s.slot, s.state.value) for s in compare(a, b, a_published=a_published)]


def of(slots: set[str], a: str, b: str) -> list[tuple[str, str]]:
    """The states of these slots alone: names and shifts of strength have tests of their own."""
    return [(slot, state) for slot, state in states(a, b) if slot in slots]


@pytest.mark.parametrize(
    ("a", "b", "state"),
    [
        ("12 were killed in the port", "15 were killed in the port", "conflict"),
        ("12 people died in the fire", "fifteen died in the fire", "conflict"),
        ("The blast killed 12", "at least 10 were killed", "compatible"),
        ("The death toll rose to 43", "40 people were killed", "conflict"),
        ("the death of six Almerian officers", "six Almerian officers were killed", "equal"),
        ("killed 12", "injured 15", "not_comparable"),
        ("13,000 containers were shipped", "8 million rounds were shipped", "not_comparable"),
        ("killed nine tourists", "nine foreigners were killed", "equal"),
        ("three were killed", "two women and a man were killed", "not_comparable"),
        ("police arrested the 45-year-old Ida Brandt", "Ida Brandt, a 46-year-old baker", "conflict"),
        ("police arrested a 45-year-old baker", "a 16-year-old witness saw it", "not_comparable"),
        ("The port lost 12,000 troops", "The port lost 10,000 soldiers", "conflict"),
        ("1,500 special forces sailed", "at least 1,500 troops sailed", "compatible"),
        ("1,500 special forces sailed", "12,000 troops sailed", "not_comparable"),
        ("12 soldiers were killed", "3,000 soldiers were trained", "not_comparable"),
        ("about 1,500 crates", "1,550 crates", "compatible"),
        ("seven vessels sailed", "multiple ships sailed", "compatible"),
        ("one ship sailed", "several ships sailed", "conflict"),
        ("between 10 and 15 ships", "12 vessels", "compatible"),
        ("He was jailed for 12 years", "the bridge stood 50 years", "not_comparable"),
        ("He was jailed for 12 years", "A court jailed him for 15 years", "conflict"),
    ],
)
def test_one_figure_on_each_side(a: str, b: str, state: str) -> None:
    assert of({"figure"}, a, b) == [("figure", state)]


@pytest.mark.parametrize(
    ("slot", "a", "b", "state"),
    [
        ("money", "It cost $4.2m", "It cost 4.2 million dollars", "equal"),
        ("money", "It cost $4.2 million", "It cost $4,213,400", "compatible"),
        ("money", "It cost $4.2m", "It cost £4.2m", "not_comparable"),
        ("money", "It cost $200MM", "It cost $200-M", "equal"),
        ("money", "The fine was 2 million euros", "The fine was €3 million", "conflict"),
        ("percentage", "Prices rose by 25pc", "Prices rose by 25 percent", "equal"),
        ("percentage", "Prices rose by 2 percentage points", "Prices rose by 20 percent", "not_comparable"),
    ],
)
def test_money_and_percentages_are_slots_of_their_own(slot: str, a: str, b: str, state: str) -> None:
    assert states(a, b) == [(slot, state)]


def test_money_is_never_compared_with_what_is_counted() -> None:
    assert states("It cost $40", "It has 40 rooms") == [("figure", "only_b"), ("money", "only_a")]


@pytest.mark.parametrize(
    ("a", "b", "state"),
    [
        ("It fell on Oct. 3", "It fell on 4 October", "conflict"),
        ("It fell on Oct. 3", "It fell on 3 October 2024", "equal"),
        ("from the 8th to the 13th of October", "Oct. 8-13", "equal"),
        ("It sailed on 10 October", "It sailed between October 8 and 13", "compatible"),
        ("It sailed in October", "It sailed on 10 October", "compatible"),
        ("It sailed in June", "It sailed on 10 October", "not_comparable"),
        ("It fell in June", "It fell in July", "conflict"),
        ("It fell on 3 October 2023", "It fell on 3 October 2024", "conflict"),
        ("The office said on Friday that", "It fell on 3 October", "not_comparable"),
        ("The office said on Friday that", "The office said on Monday that", "not_comparable"),
        ("It must be mended by 1 November", "It fell on 3 October", "not_comparable"),
        ("It fell on Friday", "It fell on Saturday", "conflict"),
        ("It fell on Friday", "It fell Friday", "compatible"),
    ],
)
def test_one_date_on_each_side(a: str, b: str, state: str) -> None:
    assert states(a, b) == [("date", state)]


def test_weekdays_are_compared_by_their_dates_when_publication_is_known() -> None:
    a, b = "The crane fell on Friday", "The crane fell on 18 October"
    assert states(a, b, a_published="2024-10-20") == [("date", "equal")]
    assert states(a, "The crane fell on 16 October", a_published="2024-10-20") == [("date", "conflict")]


def test_a_weekday_that_may_be_a_week_off_is_no_conflict() -> None:
    a, b = "The crane fell on Friday", "The crane fell on 18 October"
    assert states(a, b, a_published="2024-10-17") == [("date", "not_comparable")]


def test_figures_are_paired_by_what_they_count() -> None:
    signals = compare("killed 12 people and injured 15 others", "15 wounded and 12 dead")
    assert [(s.state, s.a, s.b) for s in signals] == [
        (SlotState.EQUAL, "12 people", "12 dead"),
        (SlotState.EQUAL, "15", "15 wounded"),
    ]


def test_what_only_one_side_has_is_said() -> None:
    assert states("12 ships sailed on 3 October", "Ships sailed") == [("figure", "only_a"), ("date", "only_a")]
    assert states("Ships sailed", "12 ships sailed") == [("figure", "only_b")]


def test_several_candidates_for_a_conflict_are_no_conflict() -> None:
    found = states("10 ships left and 14 ships stayed", "11 ships left and 17 ships stayed")
    assert "conflict" not in {state for _, state in found}


def test_claims_without_figures_and_dates_have_no_signals() -> None:
    assert compare("The crane fell.", "A crane collapsed.") == ()
    assert compare("", "💥") == ()


@settings(max_examples=150, deadline=None)
@given(CLAIMS, CLAIMS)
def test_swapping_the_claims_swaps_the_signals(a: str, b: str) -> None:
    there = {s.swapped() for s in compare(b, a, a_published="2024-10-20")}
    assert set(compare(a, b, b_published="2024-10-20")) == there


@settings(max_examples=150, deadline=None)
@given(CLAIMS, st.one_of(CLAIMS, st.text(max_size=40)))
def test_spans_hold_the_words_they_say(a: str, b: str) -> None:
    for signal in compare(a, b):
        assert (signal.a is None) == (signal.a_span is None)
        assert (signal.b is None) == (signal.b_span is None)
        if signal.a_span:
            assert a[slice(*signal.a_span)] == signal.a
        if signal.b_span:
            assert b[slice(*signal.b_span)] == signal.b


@settings(max_examples=100, deadline=None)
@given(CLAIMS)
def test_a_claim_agrees_with_itself(claim: str) -> None:
    # A weekday without a day of publication may be another week's: compatible is all that can be said.
    assert {s.state for s in compare(claim, claim)} <= {SlotState.EQUAL, SlotState.COMPATIBLE}
