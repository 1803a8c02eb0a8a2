"""Articles laid out in rows: nothing lost, nothing doubled, nothing wider than the column."""

from dataclasses import replace
from uuid import uuid5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.domain.article import Line, LineLabel
from factcheck.domain.claim import Claim
from factcheck.domain.text.visible import visible
from factcheck.tui.layout import Layout, LayoutCache, RowKind, fit, lay_out, wrap
from tests.support.builders import make_article, make_review
from tests.support.ledger import SPACE

FAMILY = "👩\u200d👩\u200d👧\u200d👦"
BODY, CUT = LineLabel.BODY, LineLabel.FURNITURE


def claim(text: str, start: int, end: int) -> Claim:
    return Claim(uuid5(SPACE, f"{start}:{end}"), SPACE, start, end, text[start:end], None, 0.5)


def claims_of(text: str, *quotes: str) -> list[Claim]:
    return [claim(text, text.index(q), text.index(q) + len(q)) for q in quotes]


def lines_of(text: str, *labels: LineLabel) -> list[Line]:
    lines, start = [], 0
    for part, label in zip(text.split("\n"), labels or [BODY] * len(text.split("\n")), strict=True):
        lines.append(Line(start, start + len(part), label, "said so"))
        start += len(part) + 1
    return lines


def shown(text: str, layout: Layout) -> list[str]:
    """The rows as a reader sees them; "" for a blank one, a number for so many lines cut."""
    return [str(r.start) if r.kind is RowKind.CUT else text[r.start : r.end] for r in layout.rows]


def rows_of(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in wrap(text, 0, len(text), width)]


def test_an_article_is_laid_out_anew_when_its_lines_are_others() -> None:
    text = "Menu\nTwelve ships left."
    article = make_article(make_review(), text, 0)
    cache = LayoutCache()
    before = replace(article, lines=tuple(lines_of(text, CUT, BODY)))
    after = replace(article, lines=tuple(lines_of(text, BODY, BODY)))
    assert cache.get(before, [], 40) is cache.get(replace(before, title="Corrected"), [], 40)
    assert shown(text, cache.get(after, [], 40)) == ["Menu", "", "Twelve ships left."]


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 5, ["one", "two"]),
        ("  one", 5, ["one"]),
        ("extraordinarily long", 6, ["extrao", "rdinar", "ily", "long"]),
        ("日本語の記事", 5, ["日本", "語の", "記事"]),
        ("日", 1, ["日"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("مرحبا بكم", 5, ["مرحبا", "بكم"]),
        ("   ", 5, []),
        ("", 5, []),
    ],
)
def test_words_are_broken_at_spaces_and_only_longer_ones_inside(text: str, width: int, rows: list[str]) -> None:
    assert rows_of(text, width) == rows


def test_an_emoji_of_several_characters_is_never_broken() -> None:
    assert rows_of(FAMILY * 3, 3) == [FAMILY] * 3


def test_an_emoji_that_is_wide_only_by_its_selector_is_counted_as_wide() -> None:
    assert rows_of("❤\ufe0f❤\ufe0f❤\ufe0f", 4) == ["❤\ufe0f❤\ufe0f", "❤\ufe0f"]


def test_every_claim_begins_on_a_row_of_its_own() -> None:
    text = "One ship. Two ships. Three."
    layout = lay_out(text, lines_of(text), claims_of(text, "One ship.", "Two ships."), 40)
    assert shown(text, layout) == ["One ship.", "Two ships.", "Three."]
    assert [(r.claim, r.first) for r in layout.rows] == [(0, True), (1, True), (-1, False)]
    assert (layout.first_row, layout.height) == ((0, 1), (1, 1))


def test_a_claim_of_several_rows_is_marked_at_its_first() -> None:
    text = "Twelve ships left the port"
    layout = lay_out(text, lines_of(text), claims_of(text, text), 12)
    assert shown(text, layout) == ["Twelve ships", "left the", "port"]
    assert [r.first for r in layout.rows] == [True, False, False]
    assert layout.height == (3,)


@pytest.mark.parametrize("bullet", ["• ", "– ", "12. ", "* "])
def test_a_bullet_stays_with_its_claim(bullet: str) -> None:
    text = f"{bullet}Ships left."
    layout = lay_out(text, lines_of(text), claims_of(text, "Ships left."), 40)
    assert shown(text, layout) == [text]
    assert layout.rows[0].claim == 0


def test_words_before_a_claim_stand_above_it() -> None:
    text = "Meanwhile: Ships left."
    layout = lay_out(text, lines_of(text), claims_of(text, "Ships left."), 40)
    assert shown(text, layout) == ["Meanwhile:", "Ships left."]


def test_cut_lines_are_counted_where_they_were_cut() -> None:
    text = "Menu\nSearch\nTitle\nAdvert\nBody.\nFooter"
    layout = lay_out(text, lines_of(text, CUT, CUT, LineLabel.TITLE, CUT, BODY, CUT), [], 40)
    assert [r for r in shown(text, layout) if r] == ["2", "Title", "1", "Body.", "1"]
    assert layout.rows[0].kind is RowKind.CUT


def test_an_article_of_nothing_but_furniture_says_how_much_was_cut() -> None:
    text = "Menu\nSearch"
    assert [r for r in shown(text, lay_out(text, lines_of(text, CUT, CUT), [], 40)) if r] == ["2"]


def test_empty_lines_are_neither_shown_nor_counted() -> None:
    text = "One.\n\n\nTwo."
    assert shown(text, lay_out(text, lines_of(text), [], 40)) == ["One.", "", "Two."]


def test_a_claim_across_lines_is_one_block() -> None:
    text = "Ships left\nthe port. Bread rose."
    layout = lay_out(text, lines_of(text), claims_of(text, "Ships left\nthe port.", "Bread rose."), 12)
    assert shown(text, layout) == ["Ships left", "the port.", "", "Bread rose."]
    assert (layout.first_row, layout.height) == ((0, 3), (2, 1))


def test_a_claim_inside_another_stands_where_its_characters_stand() -> None:
    """It has no rows of its own; what brings it into view must not bring the top of the article."""
    text = "Title\nTwelve ships left, the ministry said."
    whole, part = claims_of(text, "Twelve ships left, the ministry said.", "the ministry said")
    layout = lay_out(text, lines_of(text), [whole, part], 12)
    assert shown(text, layout) == ["Title", "", "Twelve ships", "left, the", "ministry", "said."]
    assert layout.first_row == (2, 3)
    assert layout.height == (4, 3)


def test_an_empty_article_has_no_rows() -> None:
    assert lay_out("", [], [], 40) == Layout((), (), ())


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [("short", 5, "short"), ("longer", 5, "long…"), ("日本語", 5, "日本…"), ("two words", 5, "two…"), ("x", 0, "")],
)
def test_a_line_that_does_not_fit_ends_in_an_ellipsis(text: str, width: int, cut: str) -> None:
    assert fit(text, width) == cut


WORDS = st.one_of(
    st.sampled_from(
        ["the", "ships", "x" * 30, FAMILY, "❤\ufe0f", "👍🏽", "日本語の記事", "مرحبا", "e\u0301", "[b]", "•"]
    ),
    st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=12),
)
SEPARATORS = st.sampled_from(["", " ", "  ", "\u3000", "\t"])


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[Line], list[Claim]]:
    """Some lines, some of them cut, with claims on some stretches of the kept ones, inside one line each."""
    text, lines, claims = "", [], []
    for _ in range(draw(st.integers(0, 4))):
        start = len(text)
        label = draw(st.sampled_from(list(LineLabel)))
        for _ in range(draw(st.integers(0, 4))):
            here = len(text)
            text += draw(WORDS) + draw(SEPARATORS)
            if label is not CUT and len(text) > here and draw(st.booleans()):
                claims.append(claim(text, here, len(text)))
        lines.append(Line(start, len(text), label, "drawn"))
        text += "\n"
    return text, lines, claims


@settings(max_examples=150, deadline=None)
@given(articles(), st.integers(1, 40))
def test_every_character_that_is_kept_is_shown_once_and_in_order(
    article: tuple[str, list[Line], list[Claim]], width: int
) -> None:
    text, lines, claims = article
    layout = lay_out(text, lines, claims, width)
    spans = [(r.start, r.end) for r in layout.rows if r.kind not in (RowKind.CUT, RowKind.BLANK)]
    assert spans == sorted(spans)
    drawn = [n for start, end in spans for n in range(start, end)]
    assert len(drawn) == len(set(drawn))
    kept = {n for li in lines if li.label is not CUT for n in range(li.start_char, li.end_char)}
    assert {n for n in drawn if not text[n].isspace()} == {n for n in kept if not text[n].isspace()}
    cut = sum(li.label is CUT and li.end_char > li.start_char for li in lines)
    assert sum(r.start for r in layout.rows if r.kind is RowKind.CUT) == cut


@settings(max_examples=150, deadline=None)
@given(articles(), st.integers(4, 40))
def test_no_row_is_wider_than_the_column(article: tuple[str, list[Line], list[Claim]], width: int) -> None:
    text, lines, claims = article
    for row in lay_out(text, lines, claims, width).rows:
        if row.kind is not RowKind.CUT:
            assert cell_len(visible(text[row.start : row.end])) <= width


@settings(max_examples=150, deadline=None)
@given(articles(), st.integers(1, 40))
def test_every_claim_stands_where_it_is_said_to_stand(article: tuple[str, list[Line], list[Claim]], width: int) -> None:
    text, lines, claims = article
    layout = lay_out(text, lines, claims, width)
    for number, one in enumerate(claims):
        first, height = layout.first_row[number], layout.height[number]
        own = [n for n, r in enumerate(layout.rows) if r.claim == number]
        if not one.quote.strip():
            continue
        assert own == list(range(first, first + height))
        assert [layout.rows[n].first for n in own] == [True] + [False] * (height - 1)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30), st.integers(0, 20))
def test_what_is_fitted_fits(text: str, width: int) -> None:
    assert cell_len(fit(visible(text), width)) <= width
