"""Rows of a dump's lines: every row reachable, none doubled, and a line is in sight when it is asked for."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.article import Line, LineLabel
from factcheck.tui.intake_check.layout import MOST_ROWS, IntakeLayout, Spot

TEXTS = st.lists(st.text(st.sampled_from("ab 字"), max_size=30), min_size=1, max_size=8).map("\n".join)


def layout(text: str, width: int) -> IntakeLayout:
    lines, start = [], 0
    for part in text.split("\n"):
        lines.append(Line(start, start + len(part), LineLabel.BODY, "so"))
        start += len(part) + 1
    return IntakeLayout(text, lines, width)


def all_rows(made: IntakeLayout) -> list[Spot]:
    return [Spot(n, row) for n in range(len(made.lines)) for row in range(len(made.rows(n)))]


def test_lines_are_wrapped_and_blank_ones_have_a_row() -> None:
    made = layout("one two three\n\nfour", 7)
    assert [[made._text[a:b] for a, b in made.rows(n)] for n in range(3)] == [["one two", "three"], [""], ["four"]]
    assert [made.is_blank(n) for n in range(3)] == [False, True, False]


@given(text=TEXTS, width=st.integers(1, 12), height=st.integers(1, 9), data=st.data())
def test_windows_show_the_rows_in_order_and_turning_counts_them(
    text: str, width: int, height: int, data: st.DataObject
) -> None:
    made = layout(text, width)
    rows = all_rows(made)
    at = data.draw(st.integers(0, len(rows) - 1))
    by = data.draw(st.integers(-2 * len(rows), 2 * len(rows)))
    assert made.window(rows[at], height) == rows[at : at + height]
    assert made.turned(rows[at], by) == rows[min(max(at + by, 0), len(rows) - 1)]


@given(text=TEXTS, width=st.integers(1, 12), height=st.integers(1, 9), data=st.data())
def test_a_line_that_is_brought_is_in_sight_whole_if_it_fits(
    text: str, width: int, height: int, data: st.DataObject
) -> None:
    made = layout(text, width)
    rows = all_rows(made)
    top = data.draw(st.sampled_from(rows))
    number = data.draw(st.integers(0, len(made.lines) - 1))
    window = made.window(made.brought(top, number, height), height)
    own = [s for s in window if s.line == number]
    assert len(own) == min(len(made.rows(number)), height)
    if set(own) <= set(made.window(top, height)) and len(made.rows(number)) <= height:
        assert window[0] == top


def test_a_line_too_long_to_be_shown_says_how_much_is_not() -> None:
    made = layout("x" * 100_000, 10)
    assert len(made.rows(0)) == MOST_ROWS
    assert made.left_out(Spot(0, MOST_ROWS - 1)) == 100_000 - 10 * (MOST_ROWS - 1)
    assert made.left_out(Spot(0, 0)) == 0


def test_nothing_is_laid_out_that_is_not_looked_at() -> None:
    made = layout("\n".join(["some words"] * 50_000), 40)
    made.window(made.brought(Spot(0, 0), 30_000, 40), 40)
    assert len(made._rows) <= 200


def test_an_article_without_lines_has_no_rows() -> None:
    made = IntakeLayout("", (), 10)
    assert made.window(made.brought(made.clamped(Spot(3, 2)), 0, 5), 5) == []
    assert made.turned(Spot(0, 0), 4) == Spot(0, 0)
