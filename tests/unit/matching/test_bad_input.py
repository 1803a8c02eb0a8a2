"""Slots of what is no sentence: bounded time, no exception, spans that hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.matching.slots.signals import compare
from factcheck.matching.suggest.why import Why
from factcheck.matching.who.speaker import Speaker

LONGEST = 50_000
# fmt: off
PIECES = st.sampled_from([
    "not", "never", "n't", "yet", "has", "been", "sent", "confirmed", "12", "1,500", "$4m", "30%", "killed", "first",
    "major", "all of the", "none of the", "ferries", "carried", "via a", "President", "Kim", "Jong-un", "the port's",
    "director,", "“", "”", '"', "(NIS)", "on Monday", "3 October", "since 1987", "could", "will", "send", "said", "…",
    "北京", "مرحبا", "💥", "\u200b", "\n", "-", ".", "A.", "’s", "[sic]", "0", "007", "999999999999999999",
])
# fmt: on
TEXTS = st.lists(PIECES, max_size=30).map(" ".join)
WHO = st.one_of(st.none(), TEXTS.map(Speaker))


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS, WHO, WHO, st.one_of(st.none(), TEXTS))
def test_anything_can_be_compared_and_swapped(
    a: str, b: str, a_who: Speaker | None, b_who: Speaker | None, after: str | None
) -> None:
    there = compare(a, b, a_speaker=a_who, b_speaker=b_who, a_following=after)
    back = compare(b, a, a_speaker=b_who, b_speaker=a_who, b_following=after)
    assert {s.swapped() for s in back} == set(there)
    for signal in there:
        for text, words, span in ((a, signal.a, signal.a_span), (b, signal.b, signal.b_span)):
            assert span is None or text[slice(*span)] == words


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_other_scripts_and_signs_raise_nothing(a: str, b: str) -> None:
    compare(a, b)
    Why()(a, b)


PATHOLOGICAL = (
    "1234567890", "12 ", ".,;:!?\"'()[]", '"', "“a b c” ", "Aaa Bbb ", "A. ", "北京", "did not yet ",
    "the first large ", "all of the x ", "via a ", "3 October and ", "the port's director, Jan Hollar, ", "[", " ",
    "said on Monday to ", "has not yet been sent 10,000 soldiers ", "The NIS has not confirmed these numbers ",
    "(NIS) ", "'",
)  # fmt: skip


@pytest.mark.parametrize("piece", PATHOLOGICAL)
def test_fifty_thousand_characters_are_compared_in_bounded_time(piece: str) -> None:
    text = (piece * LONGEST)[:LONGEST]
    compare(text, text + " x", a_following=text)
    Why()(text, "12 soldiers were sent on 3 October.")
    # A rule whose time grows with the square would take minutes here: to be noticed, not to be measured.


def test_a_word_or_nothing_is_compared() -> None:
    assert compare("", "") == ()
    assert compare("Kell", "Merrin") == ()
    assert compare("!", "?") == ()
