"""The day on which something was said is worked out from the text's words and the publication date, never guessed."""

import pytest

from factcheck.domain.claim import SaidOn
from factcheck.review.seen.saying import day_said

PUBLISHED = "2024-10-18T12:14:00+03:00"  # a Friday


@pytest.mark.parametrize(
    ("words", "published", "day"),
    [
        ("on Thursday", PUBLISHED, "2024-10-17"),
        ("on Friday", PUBLISHED, "2024-10-18"),
        ("late on Saturday", PUBLISHED, "2024-10-12"),
        ("on Thursday", None, None),
        ("on 3 October", PUBLISHED, "2024-10-03"),
        ("on 3 December", PUBLISHED, "2023-12-03"),
        ("on 3 October", None, None),
        ("on 3 October 2022", None, "2022-10-03"),
        ("yesterday", PUBLISHED, "2024-10-17"),
        ("earlier today", PUBLISHED, "2024-10-18"),
        ("yesterday", None, None),
        ("last week", PUBLISHED, None),
        ("in October", PUBLISHED, None),
        ("between 3 and 5 October", PUBLISHED, None),
        ("on 29 February", PUBLISHED, "2024-02-29"),
        ("on 29 February", "2023-03-01", None),
    ],
)
def test_the_day_of_saying(words: str, published: str | None, day: str | None) -> None:
    assert day_said(SaidOn(words, 0, len(words)), published) == day


def test_without_words_there_is_no_day() -> None:
    assert day_said(None, PUBLISHED) is None
