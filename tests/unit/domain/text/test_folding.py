"""Searching without regard to case, accents and what cannot be seen; spans are of the original text."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.folding import fold, occurrences


def found(text: str, needle: str) -> list[str]:
    """The places found, as the original has them."""
    return [text[start:end] for start, end in occurrences(fold(text), needle)]


@pytest.mark.parametrize(
    ("text", "needle", "places"),
    [
        ("Twelve ships, twelve SHIPS", "twelve ships", ["Twelve ships", "twelve SHIPS"]),
        ("TWELVE", "twelve", ["TWELVE"]),
        ("twelve", "TWELVE", ["twelve"]),
        ("São Tomé", "sao tome", ["São Tomé"]),
        ("Sao Tome", "São Tomé", ["Sao Tome"]),
        ("cafe\u0301s and cafés", "cafés", ["cafe\u0301s", "cafés"]),
        ("a cafe\u0301 there", "café", ["cafe\u0301"]),
        ("café", "cafe\u0301", ["café"]),
        ("Straße", "strasse", ["Straße"]),
        ("Strasse", "straße", ["Strasse"]),
        ("ﬁsh", "fish", ["ﬁsh"]),
        ("Łódź, Ørsted, Đilas", "lodz", ["Łódź"]),
        ("Łódź, Ørsted, Đilas", "orsted", ["Ørsted"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("de\u00adploy\u200bment", "deployment", ["de\u00adploy\u200bment"]),
        ("12\u00a0000 men", "12 000", ["12\u00a0000"]),
        ("12\u202f000 men", "12 000", ["12\u202f000"]),
        ("left the\nport", "the port", ["the\nport"]),
        ("it isn’t “so”", 'isn\'t "so"', ["isn’t “so”"]),
        ("8–13 October", "8-13", ["8–13"]),
        ("Владивосток", "ВЛАДИВОСТОК", ["Владивосток"]),
        ("[sic] and [b]", "[sic]", ["[sic]"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("ßß", "s", ["ß", "ß"]),
        ("nothing", "", []),
        ("nothing", "\u0301", []),
        ("", "a", []),
        ("left", "right", []),
    ],
)
def test_case_accents_and_the_unseen_do_not_matter(text: str, needle: str, places: list[str]) -> None:
    assert found(text, needle) == places


TEXTS = st.text(st.sampled_from("abAB éÉßﬁŁ\u0301\u00ad\n’…İ가🚢"), max_size=30)


@given(TEXTS)
def test_every_character_comes_from_somewhere_in_order(text: str) -> None:
    folded = fold(text)
    assert len(folded.origin) == len(folded.text) + 1
    assert folded.origin[-1] == len(text)
    assert list(folded.origin) == sorted(folded.origin)
    assert folded.text == fold(text.upper()).text


@given(TEXTS, TEXTS, TEXTS)
def test_what_is_in_a_text_is_found_there_and_spans_do_not_overlap(before: str, needle: str, after: str) -> None:
    text = before + needle + after
    spans = list(occurrences(fold(text), needle))
    if fold(needle).text:
        assert spans
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


@given(TEXTS)
def test_what_is_found_folds_to_what_was_searched_for(text: str) -> None:
    for start, end in occurrences(fold(text), "e"):
        assert "e" in fold(text[start:end]).text
