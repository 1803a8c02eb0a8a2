"""A run reads its claims once and compares them as if each stood alone; when it is over, nothing of them is kept."""

import functools
import gc
from collections.abc import Iterator
from itertools import combinations, islice

import pytest

from factcheck.domain.match import SlotState
from factcheck.matching.slots.signals import compare
from factcheck.matching.suggest import claims as claims_room
from factcheck.matching.suggest.claims import ClaimText, ReadClaims
from factcheck.matching.who.speaker import Speaker
from factcheck.review.preview import preview_matches, unsaved
from factcheck.review.sources.gather import gather
from factcheck.review.work.matching import why
from tests.conftest import REPOSITORY
from tests.support.pair_tables import rows

PIER = "The pier at Orlun was closed on Monday, Mayor Ada Kell said, after 12 boats sank."
CLAIMS = [
    ClaimText(PIER, 0, "2024-05-01", Speaker("Mayor Ada Kell")),
    ClaimText("The pier at Orlun was not closed on Tuesday, and 15 boats sank.", 1, "2024-05-08"),
    ClaimText(PIER, 2, "2024-05-08", Speaker("Mayor Ada Kell")),
    ClaimText(PIER, 3, "2024-05-08", None, "The office has not confirmed these figures."),
    ClaimText(PIER, 4, "2024-05-01", Speaker("Mayor Ada Kell")),
]


def alone(a: ClaimText, b: ClaimText) -> object:
    """What comparing two claims gives that nobody else has read."""
    return compare(
        a.text,
        b.text,
        a_published=a.published,
        b_published=b.published,
        a_speaker=a.speaker,
        b_speaker=b.speaker,
        a_following=a.following,
        b_following=b.following,
    )


@pytest.mark.parametrize("kept", [1, 2048])
def test_claims_of_a_run_compare_as_they_do_alone(kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims_room, "WORDS_KEPT", kept)
    texts = [
        text for row in islice(rows(REPOSITORY / "tests/unit/matching/pairs/differing.tsv"), 20) for text in row[:2]
    ]
    claims = [*CLAIMS, *(ClaimText(text, 5 + n) for n, text in enumerate(texts))]
    pairs = list(combinations(range(len(claims)), 2))
    expected = [alone(claims[a], claims[b]) for a, b in pairs]
    read = ReadClaims(claims)
    assert list(read.compare_each(pairs)) == expected
    assert [read.compare(a, b) for a, b in pairs] == expected
    assert any(s.state is SlotState.CONFLICT for a, b in pairs for s in read.compare(a, b))


def test_only_claims_that_are_the_same_in_all_that_is_known_are_read_as_one() -> None:
    read = ReadClaims(CLAIMS)
    assert read[4] is read[0]
    assert read[2] is not read[0]
    assert read[0].dates[0].first == (2024, 4, 29)
    assert read[2].dates[0].first == (2024, 5, 6)
    assert read[0].doubted is None
    assert read[3].doubted is not None


def kept_by_modules() -> Iterator[str]:
    """The texts that any cache of the program is keyed by."""
    for cache in gc.get_objects():
        if isinstance(cache, functools._lru_cache_wrapper) and str(cache.__module__).startswith("factcheck."):
            for table in gc.get_referents(cache):
                if isinstance(table, dict):
                    for key in table:
                        yield from (
                            part for part in (key if isinstance(key, tuple | list) else (key,)) if type(part) is str
                        )


def test_what_was_matched_is_forgotten_when_the_run_is_over() -> None:
    pages = gather([REPOSITORY / "seeds"], 10**6).pages
    state = preview_matches(pages)
    assert why(state.bundle.claims, state.bundle.matches)
    quotes = {claim.quote for claim in unsaved(pages).claims if len(claim.quote) > 40}
    assert len(quotes) > 50
    assert not quotes & set(kept_by_modules())
