"""Which articles stand side by side in a window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.tui.screens.review.visible_columns import choose, columns_that_fit


@pytest.mark.parametrize(
    ("cells", "columns"),
    [(1, 1), (50, 1), (59, 1), (60, 2), (80, 2), (99, 2), (100, 3), (140, 3), (191, 3), (192, 4), (240, 5)],
)
def test_columns_of_a_window(cells: int, columns: int) -> None:
    assert columns_that_fit(cells) == columns


def test_the_wanted_stand_in_the_reviews_order() -> None:
    assert choose("ABCD", ["D", "A"], [], 2) == ["A", "D"]


def test_the_most_important_stays_where_there_is_room_for_one() -> None:
    assert choose("ABCD", ["C", "A"], ["A", "B"], 1) == ["C"]


def test_what_was_shown_before_stays_so_that_columns_do_not_jump() -> None:
    assert choose("ABCDE", ["B"], ["A", "B", "E"], 3) == ["A", "B", "E"]


def test_without_a_before_the_neighbours_to_the_right_fill_up() -> None:
    assert choose("ABCDE", ["C"], [], 3) == ["C", "D", "E"]


def test_at_the_right_end_the_neighbours_to_the_left_fill_up() -> None:
    assert choose("ABCDE", ["D"], [], 3) == ["C", "D", "E"]


def test_an_article_that_is_gone_is_not_shown() -> None:
    assert choose("ABC", ["A"], ["X", "A"], 2) == ["A", "B"]


@given(st.data())
def test_always_as_many_as_fit_each_once_and_in_order(data: st.DataObject) -> None:
    order = list(range(data.draw(st.integers(1, 8))))
    wanted = data.draw(st.lists(st.sampled_from(order), max_size=4))
    before = data.draw(st.lists(st.integers(0, 9), max_size=8))
    number = data.draw(st.integers(0, 9))
    chosen = choose(order, wanted, before, number)
    assert chosen == sorted(set(chosen))
    assert len(chosen) == min(number, len(order))
    assert set(list(dict.fromkeys(wanted))[:number]) <= set(chosen)
