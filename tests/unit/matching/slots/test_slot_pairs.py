"""Invented pairs of many domains: the contradictions among them are found, in the right slot, and nothing else is."""

from pathlib import Path

import pytest

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.slots.signals import compare
from factcheck.matching.who.speaker import Speaker
from tests.support.pair_tables import marked, rows

PAIRS = Path(__file__).parent.parent / "pairs"

DIFFERING, AGREEING = rows(PAIRS / "differing.tsv"), rows(PAIRS / "agreeing.tsv")


def signals_of(a: str, b: str) -> tuple[Signal, ...]:
    """Compare two sentences whose day and speaker are written before them."""
    one, other = marked(a), marked(b)
    return compare(
        one.text,
        other.text,
        a_published=one.day,
        b_published=other.day,
        a_speaker=Speaker(one.speaker) if one.speaker else None,
        b_speaker=Speaker(other.speaker) if other.speaker else None,
    )


def conflicts(a: str, b: str) -> set[str]:
    return {s.slot for s in signals_of(a, b) if s.state is SlotState.CONFLICT}


@pytest.mark.parametrize(("slot", "a", "b"), DIFFERING, ids=[pair[1][:48] for pair in DIFFERING])
def test_a_contradiction_is_found_in_its_slot(slot: str, a: str, b: str) -> None:
    assert conflicts(a, b) == {slot}
    assert conflicts(b, a) == {slot}


@pytest.mark.parametrize(("a", "b"), AGREEING, ids=[pair[0][:48] for pair in AGREEING])
def test_what_agrees_is_not_called_a_conflict(a: str, b: str) -> None:
    assert conflicts(a, b) == set()
    assert conflicts(b, a) == set()
