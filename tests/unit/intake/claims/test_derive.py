"""A line put in later has the claims that it would have had if intake had kept it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Line, LineLabel, Page
from factcheck.intake.article.lines import line_spans
from factcheck.intake.claims.derive import Paragraphs
from factcheck.intake.page import read_page

PAGE = """Ships leave Port Anselm

Twelve ships left the port on Monday, harbour master Ada Quill said in a statement to reporters.

She counted them from the tower as the last of them passed the mole, and nobody was hurt, she said.

"They sailed without lights. We saw 14 cranes standing still," she added after the meeting.

The port authority in the capital had no comment on the report of the harbour master on Tuesday.
"""

WRAPPED = """Ships leave Port Anselm

Twelve ships left the port on Monday, harbour master Ada Quill said in a
statement to reporters. She counted them from the tower as the last of
them passed the mole. Nobody was hurt, and the cranes stood still for the
whole of the night, she said.

The port authority in the capital had no comment on the report of the
harbour master on Tuesday, and the ministry did not answer two letters
that were sent to it in the course of the morning.
"""


def page(text: str) -> Page:
    return read_page(text.encode(), "page.txt")


def labelled(page: Page, *cut: int) -> tuple[Line, ...]:
    """The page's lines with some cut."""
    return tuple(replace(n, label=LineLabel.FURNITURE) if i in cut else n for i, n in enumerate(page.lines))


@pytest.mark.parametrize("text", [PAGE, WRAPPED])
def test_each_paragraph_has_the_claims_that_intake_gives_it(text: str) -> None:
    taken = page(text)
    for line in taken.lines:
        span = Paragraphs(text).around(line.start_char)
        expected = tuple(c for c in taken.claims if span[0] <= c.start_char < span[1])
        assert Paragraphs(text).claims(taken.lines, span) == expected


def test_who_speaks_is_known_from_the_lines_before_that_count() -> None:
    taken = page(PAGE)
    at = PAGE.index("She counted")
    [claim] = Paragraphs(PAGE).claims(taken.lines, Paragraphs(PAGE).around(at))
    assert claim.claimant is not None
    assert "Ada Quill" in claim.claimant.surface
    alone = Paragraphs(PAGE).claims(labelled(taken, 2), Paragraphs(PAGE).around(at))
    assert "Ada Quill" not in str(alone[0].claimant)


def test_only_lines_that_count_have_claims() -> None:
    taken = page(PAGE)
    span = Paragraphs(PAGE).around(PAGE.index("She counted"))
    assert Paragraphs(PAGE).claims(labelled(taken, 4), span) == ()
    assert Paragraphs(PAGE).claims(taken.lines, (0, len(PAGE))) == taken.claims


def test_a_hard_wrapped_paragraph_is_all_its_lines() -> None:
    start, end = Paragraphs(WRAPPED).around(WRAPPED.index("them passed"))
    assert WRAPPED[start:end].startswith("Twelve ships")
    assert WRAPPED[start:end].endswith("she said.")
    assert Paragraphs(PAGE).around(PAGE.index("from the tower")) == (PAGE.index("She"), PAGE.index('\n\n"They'))


@given(text=st.text(st.sampled_from("ab .\n"), max_size=60), at=st.integers(0, 60))
def test_every_place_is_in_one_paragraph_and_quotes_are_the_texts(text: str, at: int) -> None:
    start, end = Paragraphs(text).around(at)
    assert 0 <= start <= end <= len(text)
    assert start <= min(at, len(text)) <= max(end, at)
    lines = [Line(s, e, LineLabel.BODY, "so") for s, e in line_spans(text)]
    for claim in Paragraphs(text).claims(lines, (start, end)):
        assert text[claim.start_char : claim.end_char] == claim.quote
        assert start <= claim.start_char < claim.end_char <= end
