"""Near misses: what is kept where nothing is suggested."""

from collections.abc import Sequence

import numpy as np

from factcheck.matching.suggest.claims import ClaimText
from factcheck.matching.suggest.near import NEAR_MOST, near_misses
from factcheck.matching.suggest.wanted import Wanted
from tests.support.suggesting import suggest


def kept(
    of: list[int], pairs: dict[tuple[int, int], float], suggested: Sequence[tuple[int, int]] = ()
) -> set[tuple[int, int]]:
    i, j = (np.array([p[k] for p in pairs], dtype=np.int64) for k in (0, 1))
    a, b = (np.array([p[k] for p in suggested], dtype=np.int64) for k in (0, 1))
    at = near_misses(i, j, np.array(list(pairs.values())), np.array(of), (a, b))
    return {(int(i[n]), int(j[n])) for n in at}


def test_the_nearest_pair_is_kept_for_a_claim_and_an_article() -> None:
    assert kept([0, 1, 1], {(0, 1): 46.0, (0, 2): 48.0}) == {(0, 1), (0, 2)}  # each is the best that 1 and 2 have
    assert kept([0, 0, 1, 1], {(0, 2): 49.0, (0, 3): 46.0, (1, 3): 48.0, (1, 2): 47.0}) == {(0, 2), (1, 3)}


def test_where_something_is_suggested_nothing_is_kept() -> None:
    of = [0, 1, 1, 2]
    near = {(0, 1): 48.0, (0, 3): 46.0}
    assert kept(of, near, [(0, 2)]) == {(0, 1), (0, 3)}  # claim 1 has nothing in article 0 yet
    assert kept([0, 0, 1], {(0, 2): 48.0}, [(1, 2)]) == {(0, 2)}
    assert kept([0, 0, 1, 1], {(0, 2): 48.0}, [(1, 2), (0, 3)]) == set()


def test_a_claim_keeps_near_misses_in_few_articles_only() -> None:
    # every other claim has a suggestion in article 0, so that only claim 0 asks
    n = NEAR_MOST + 3
    of = [0, 0, *range(1, n + 1)]
    near = {(0, k + 2): 45.0 + k / 10 for k in range(n)}
    nearest = {(0, k + 2) for k in range(n - NEAR_MOST, n)}
    assert kept(of, near, [(1, k + 2) for k in range(n)]) == nearest


def test_near_misses_come_after_the_suggestions_and_have_no_relation() -> None:
    words = ["The dyke broke near Lorn on Monday.", "Near Lorn the dyke broke.", "Officials met in the town of Lorn."]
    claims = [ClaimText(text, article) for article, text in enumerate(words)]
    without = suggest(claims, Wanted(min_score=60))
    found = suggest(claims, Wanted(min_score=60, near_from=0))
    assert found[: len(without)] == without
    rest = found[len(without) :]
    assert rest
    assert all(s.relation is None and s.score < 60 for s in rest)
    assert all(s.relation is not None for s in without)
    assert [s.score for s in rest] == sorted((s.score for s in rest), reverse=True)
