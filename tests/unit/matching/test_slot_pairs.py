"""Invented pairs of many domains: the contradictions among them are found, in the right slot, and nothing else is."""

import re
from pathlib import Path

import pytest

from factcheck.domain.match import Signal, SlotState
from factcheck.matching.slots.signals import compare
from factcheck.matching.who.speaker import Speaker

PAIRS = Path(__file__).parent / "pairs"

_MARKED = re.compile(r"(?:\{(?P<day>[^}]+)\} ?)?(?:\[(?P<who>[^\]]+)\] )?(?P<text>.+)")


def rows(name: str) -> list[list[str]]:
    """The rows of a table of pairs, without its comments."""
    lines = (PAIRS / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


DIFFERING, AGREEING = rows("differing.tsv"), rows("agreeing.tsv")


def signals_of(a: str, b: str) -> tuple[Signal, ...]:
    """Compare two sentences whose day and speaker are written before them."""
    one, other = _MARKED.fullmatch(a), _MARKED.fullmatch(b)
    assert one
    assert other
    return compare(
        one["text"],
        other["text"],
        a_published=one["day"],
        b_published=other["day"],
        a_speaker=Speaker(one["who"]) if one["who"] else None,
        b_speaker=Speaker(other["who"]) if other["who"] else None,
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
