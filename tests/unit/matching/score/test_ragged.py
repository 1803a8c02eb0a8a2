"""Lists of different lengths in one array, against the same written out list by list."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.score.ragged import distinct_sorted, owners, ranges, rank_in_run, starts_of

LISTS = st.lists(st.lists(st.integers(0, 9), max_size=5), max_size=8)
ASCENDING = st.lists(st.integers(0, 6), max_size=30).map(sorted)


@given(LISTS)
def test_entries_stand_where_the_starts_say_and_belong_to_their_list(lists: list[list[int]]) -> None:
    sizes = np.array([len(one) for one in lists], dtype=np.int64)
    starts, entries = starts_of(sizes), [n for one in lists for n in one]
    assert [entries[a:b] for a, b in pairwise(starts)] == lists
    assert owners(sizes).tolist() == [n for n, one in enumerate(lists) for _ in one]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5)), max_size=8))
def test_ranges_follow_one_another(given_ranges: list[tuple[int, int]]) -> None:
    starts, sizes = (np.array([r[k] for r in given_ranges], dtype=np.int64) for k in (0, 1))
    assert ranges(starts, sizes).tolist() == [n for start, size in given_ranges for n in range(start, start + size)]


@given(ASCENDING)
def test_runs_of_equal_values_are_counted_and_made_one(values: list[int]) -> None:
    ordered = np.array(values, dtype=np.int64)
    assert distinct_sorted(ordered).tolist() == sorted(set(values))
    assert rank_in_run(ordered).tolist() == [values[:n].count(value) for n, value in enumerate(values)]
