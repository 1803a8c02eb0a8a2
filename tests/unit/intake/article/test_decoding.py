"""Bytes to text: encodings, line ends, what is no text, and that every line is accounted for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.errors import FactcheckError
from factcheck.domain.keys import text_sha256
from factcheck.intake.article.decode import binary_kind, decode, normalise
from factcheck.intake.article.lines import blocks_of, line_spans
from factcheck.intake.page import read_page

STORY = "Ferry runs aground at Lorn\n\nThe ferry Anna ran aground near Lorn on Monday, the port said.\n"


@pytest.mark.parametrize(
    ("encoding", "shown"), [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("utf-16", "utf-16"), ("utf-32", "utf-32")]
)
def test_marked_and_plain_unicode_give_the_same_text(encoding: str, shown: str) -> None:
    page = read_page(STORY.encode(encoding), "lorn.txt")
    assert page.text == STORY
    assert page.encoding == shown
    assert page.notes == ()
    assert page.text_sha256 == text_sha256(STORY)


def test_windows_quotation_marks_survive() -> None:
    story = STORY.replace("The ferry Anna", "The ferry “Anna” – the harbour’s oldest –")
    page = read_page(story.encode("cp1252"), "lorn.txt")
    assert page.text == story
    assert "guessed" in page.notes[0]


def test_cyrillic_in_an_old_encoding_is_guessed() -> None:
    story = (
        "Паром сел на мель у берега\n\n"
        + "Паром «Анна» сел на мель у берега в понедельник, сообщила служба порта. " * 8
    )
    assert "сообщила служба порта" in read_page(story.encode("cp1251"), "lorn.txt").text


def test_line_ends_are_changed_once_and_said() -> None:
    page = read_page(STORY.replace("\n", "\r\n").encode(), "lorn.txt")
    assert page.text == STORY
    assert page.notes == ("Line ends were changed to line feeds.",)


def test_nul_and_half_characters_are_replaced_one_for_one() -> None:
    text, notes = normalise("a\0b\ud800c\rd")
    assert text == "a\ufffdb\ufffdc\nd"
    assert len(notes) == 3


def test_utf8_with_half_characters_is_still_utf8() -> None:
    decoded = decode("é\ud83d".encode("utf-8", "surrogatepass"))
    assert decoded.encoding == "utf-8"
    assert normalise(decoded.text)[0] == "é\ufffd"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "only blank space"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a ZIP archive (Word document?)"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"text\0\0\0\0 and \0\0\0 more", "binary data"),
        (b"Home\nNews\nSport\n", "no article text found in page.txt"),
    ],
)
def test_unusable_files_are_told_in_one_line(data: bytes, words: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        read_page(data, "page.txt")
    assert words in caught.value.message
    assert "page.txt" in caught.value.message
    assert caught.value.hint
    assert "\n" not in str(caught.value)


def test_unknown_type_names_itself_and_what_is_supported() -> None:
    with pytest.raises(FactcheckError) as caught:
        read_page(STORY.encode(), "lorn.xyz")
    assert ".xyz" in caught.value.message
    assert ".txt" in caught.value.hint


@pytest.mark.parametrize("name", ["lorn", "lorn.TXT", "lorn.text", "folder/lorn.txt"])
def test_plain_text_names(name: str) -> None:
    assert read_page(STORY.encode(), name).source == name.rsplit("/", 1)[-1]


def test_longest_text_is_counted_in_characters() -> None:
    story = STORY + "é" * 10
    assert read_page(story.encode(), "lorn.txt", max_characters=len(story)).text == story
    with pytest.raises(FactcheckError, match="longer than"):
        read_page(story.encode(), "lorn.txt", max_characters=len(story) - 1)
    with pytest.raises(FactcheckError, match="longer than"):
        read_page(b"x" * 10_000, "lorn.txt", max_characters=100)


def test_text_with_a_mark_is_not_binary_for_its_nul_bytes() -> None:
    assert binary_kind("abc".encode("utf-32")) is None
    assert binary_kind("abc".encode("utf-16-le")) == "binary data"


@given(st.text())
def test_lines_rebuild_the_text(text: str) -> None:
    assert "\n".join(text[s:e] for s, e in line_spans(text)) == text


@given(st.text(alphabet=st.sampled_from("aB .\n\u2028\x0c-•"), max_size=400))
def test_every_line_is_in_one_paragraph(text: str) -> None:
    blocks = blocks_of(text)
    covered = [n for b in blocks for n in range(b.first, b.last + 1)]
    assert covered == list(range(text.count("\n") + 1))
    assert "\n".join(b.text for b in blocks) == text


@given(st.binary(max_size=300))
def test_any_bytes_give_a_page_or_an_error_for_users(data: bytes) -> None:
    try:
        page = read_page(data, "any.txt")
    except FactcheckError:
        return
    assert "\r" not in page.text
    assert page.text.encode("utf-8").decode("utf-8") == page.text


@given(st.text(max_size=300))
def test_lines_and_claims_of_any_text_lie_where_they_say(noise: str) -> None:
    try:
        page = read_page((STORY + noise).encode("utf-8", "replace"), "any.txt")
    except FactcheckError:
        return  # control characters by the dozen are no text
    assert "\n".join(page.text[line.start_char : line.end_char] for line in page.lines) == page.text
    for claim in page.claims:
        assert claim.quote == page.text[claim.start_char : claim.end_char]
        assert claim.quote.strip() == claim.quote != ""
        assert 0 <= claim.weight <= 1
    starts = [c.start_char for c in page.claims]
    assert starts == sorted(starts)
