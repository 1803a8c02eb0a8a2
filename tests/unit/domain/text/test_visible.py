"""Text of users on a terminal: nothing drives it, nothing hides, and every offset stays valid."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.text.visible import visible

BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
SUSPECTS = st.sampled_from("\x00\x07\t\n\r\x1b\x7f\x85\x9b\xad\u061c\u200b\u200c\u200d\u200e\u202e\u2028\u2066\ufeff")
TEXTS = st.text(st.one_of(SUSPECTS, st.characters(), st.sampled_from("ab 👩👧❤️\ufe0fशक्षنیم‌")), max_size=30)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("one\ntwo", "one␊two"),
        ("one\ttwo", "one two"),
        ("bell\x07", "bell␇"),
        ("del\x7f", "del␡"),
        ("C1 \x9b31m", "C1 �31m"),
        ("next line \x85", "next line ␤"),
        ("\u202eevil\u202c", "�evil�"),
        ("\u2066isolate\u2069", "�isolate�"),
        ("zero\u200bwidth", "zero�width"),
        ("soft\u00adhyphen", "soft�hyphen"),
        ("hid\u200dden", "hid�den"),
        ("\u200dfirst", "�first"),
        ("last\u200c", "last�"),
        ("\ufeffmark", "�mark"),
        ("\ud83d alone", "� alone"),
        ("tag\U000e0041", "tag�"),
        ("line\u2028sep", "line␤sep"),
    ],
)
def test_what_drives_or_hides_is_seen(written: str, shown: str) -> None:
    assert visible(written) == shown


@pytest.mark.parametrize(
    "text",
    [
        "plain text, “quoted” – with a dash",
        "[sic] [/b] [@click=app.quit]x[/]",
        "👩\u200d👩\u200d👧\u200d👦 ❤️ 👍🏽 🇩🇪",
        "日本語の記事",
        "می\u200cخواهم",
        "क्\u200dष",
        "e\u0301",
        "مرحبا",
        "",
    ],
)
def test_ordinary_writing_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@given(TEXTS)
def test_one_character_for_one(text: str) -> None:
    assert len(visible(text)) == len(text)


@given(TEXTS)
def test_nothing_that_drives_a_terminal_is_left(text: str) -> None:
    shown = visible(text)
    assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cs")]
    assert not BIDI & set(shown)
    assert len(shown.splitlines()) <= 1


@given(TEXTS)
def test_what_is_visible_stays_so(text: str) -> None:
    assert visible(visible(text)) == visible(text)
