"""Which sentences become claims, what they weigh, and their tags."""

import pytest

from factcheck.intake.claims.worth import Wording, tags_of, weight_of
from factcheck.intake.page import read_page


def tags(sentence: str) -> tuple[str, ...]:
    return tags_of(Wording.of(sentence))


def weight(sentence: str) -> float:
    return weight_of(Wording.of(sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The dam was built in 1961.", ()),
        ("The operator will publish its records.", ("prediction",)),
        ("More rain is expected to fall.", ("prediction",)),
        ("The wall may have been weak.", ("hedged",)),
        ("He reportedly left on Monday.", ("hedged",)),
        ("The firm denied the report.", ("denial",)),
        ("She called it fake news.", ("denial",)),
        ("The army has not confirmed the losses.", ("absence",)),
        ("There is no evidence of a leak.", ("absence",)),
        ("He declined to comment.", ("absence",)),
        ("“I think the wall was weak,” he said.", ("opinion",)),
        ("Who knew of the cracks?", ("question",)),
    ],
)
def test_tags(sentence: str, expected: tuple[str, ...]) -> None:
    assert tags(sentence) == expected


def test_headline_tag_and_order_of_tags() -> None:
    assert tags_of(Wording.of("Will the dam hold, or may it fail?"), headline=True) == (
        "prediction",
        "hedged",
        "question",
        "headline",
    )


def test_figures_and_dates_outweigh_remarks() -> None:
    figure = weight("The ministry said on May 3, 2021 that 1,200 people had been moved from Lorn.")
    plain = weight("The ministry moved many people away from the river.")
    remark = weight("I think you should see it.")
    assert 1 >= figure > plain > remark >= 0
    assert weight("Was the wall inspected in the month of March?") < weight(
        "The wall was inspected in the month of March."
    )


def test_hedges_weigh_less() -> None:
    assert weight("The wall perhaps may have been weak in parts.") < weight("The old grey wall had been weak in parts.")


def test_headline_standfirst_bullets_and_text_are_claims_and_nothing_else() -> None:
    page = read_page(
        (
            b"Ferry runs aground off the coast of Lorn\n\n"
            b"All forty people on board the ferry were saved, but the ship was lost in the storm.\n\n"
            b"By Ida Brook\n\n3 May 2021\n\nThe ferry in the harbour. Photo: Orr/AFP\n\n"
            b"The ferry Anna ran aground near Lorn on Monday, the harbour office said. It had lost its engine.\n\n"
            b"What is known\n\n- Forty people were saved by fishermen of the town.\n\n"
            b"The ferry was built in 1961 and had been repaired twice in two years, according to its owner.\n\n"
            b"Share\nTweet\n"
        ),
        "lorn.txt",
    )
    assert [c.quote for c in page.claims] == [
        "Ferry runs aground off the coast of Lorn",
        "All forty people on board the ferry were saved, but the ship was lost in the storm.",
        "The ferry Anna ran aground near Lorn on Monday, the harbour office said.",
        "It had lost its engine.",
        "Forty people were saved by fishermen of the town.",
        "The ferry was built in 1961 and had been repaired twice in two years, according to its owner.",
    ]
    assert [c.tags for c in page.claims if "headline" in c.tags] == [("headline",)]
    assert [x.reason for x in page.lines if x.reason in ("standfirst", "bullet")] == ["standfirst", "bullet"]


def test_a_standfirst_that_the_text_repeats_is_two_claims() -> None:
    line = "The harbour office of Lorn said on Monday that the ferry had lost its engine in the storm."
    page = read_page(
        f"Ferry runs aground off Lorn\n\n{line}\n\nIda Brook\n\nIda Brook\n\n{line}\n\n{line[:-1]} off Orr.".encode(),
        "x.txt",
    )
    assert [c.quote for c in page.claims].count(line) == 2
