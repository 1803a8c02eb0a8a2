"""Figures: how many of what, where in the text, and what is none."""

import pytest

from factcheck.matching.slots.figures.find import Qualifier, find_figures


def read(text: str) -> list[tuple[str, float, str | None, str | None]]:
    return [(text[f.start : f.end], f.value, f.counted.thing, f.counted.status) for f in find_figures(text)]


def test_state_before_what_is_counted_is_no_word_of_saying() -> None:
    (found,) = find_figures("In all, five state ferries left the port.")
    assert (found.value, found.counted.thing) == (5.0, "ships")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It sent 12,000 troops.", ("12,000 troops", 12000, "soldiers", None)),
        ("He counted two dozen soldiers there", ("two dozen soldiers", 24, "soldiers", None)),
        ("about 1,500 Almerian special operations soldiers", None),
        ("The fire killed 12.", ("12", 12, None, "killed")),
        ("Fifteen died in the fire", ("Fifteen died", 15, None, "killed")),
        ("the death of six Almerian officers", ("six Almerian officers", 6, "officers", "killed")),
        ("Three more dockers from Alder were reportedly injured", ("Three more dockers", 3, "docker", "injured")),
        ("The death toll rose to 43", ("43", 43, None, "killed")),
        ("seven naval vessels sailed", ("seven naval vessels", 7, "ships", None)),
        ("They left via an Almerian navy transport ship", ("an Almerian navy transport ship", 1, "ships", None)),
        ("It cost $4.2m to mend", ("$4.2m", 4.2e6, "dollars", None)),
        ("It cost 4.2 million dollars", ("4.2 million dollars", 4.2e6, "dollars", None)),
        ("Prices rose 5.3%", ("5.3%", 5.3, "percent", None)),
        ("rose by 5 per cent", ("5 per cent", 5, "percent", None)),
        ("half a million refugees", ("half a million refugees", 500000, "refugees", None)),
        ("Forty goats escaped yesterday", ("Forty goats", 40, "goat", None)),
    ],
)
def test_a_figure_is_read(text: str, figure: tuple[str, float, str | None, str | None] | None) -> None:
    found = read(text)
    if figure is None:
        assert found == [(text, 1500, "special forces", None)]
    else:
        assert found == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "on 12 October",
        "at 12:30 pm and 5 p.m.",
        "They won 3-2",
        "the 3rd ship",
        "in 2024",
        "An F-16 and a Boeing 737 landed",
        "the Group of Seven ministers",
        "one in 3 voters",
        "a three-year deal",
        "Article 5 says so",
        "it rose from 10 to 12 percent",
        "it was as he said",
        "a ship came, and a soldier on a visit",
        "",
        "٣ 🎈",
    ],
)
def test_other_numbers_are_no_figures(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("12 ships", Qualifier.EXACT),
        ("at least 12 ships", Qualifier.AT_LEAST),
        ("more than 12 ships", Qualifier.MORE_THAN),
        ("up to 12 ships", Qualifier.UP_TO),
        ("nearly 12 ships", Qualifier.NEARLY),
        ("around 12 ships", Qualifier.ABOUT),
        ("12 or more ships", Qualifier.AT_LEAST),
        ("10 to 12 ships", Qualifier.RANGE),
        ("between 10 and 12 ships", Qualifier.RANGE),
        ("10-12 ships", Qualifier.RANGE),
        ("several ships", Qualifier.VAGUE),
        ("dozens of ships", Qualifier.VAGUE),
    ],
)
def test_how_firmly_it_is_said(text: str, qualifier: Qualifier) -> None:
    (figure,) = find_figures(text)
    assert figure.qualifier is qualifier


def test_spans_are_code_points_of_the_text_as_given() -> None:
    text = "🎈🎈 ﬁfty; “at least 12 ships” sank"
    (figure,) = find_figures(text)
    assert text[figure.start : figure.end] == "at least 12 ships"


def test_a_figure_that_is_repeated_is_given_once() -> None:
    assert len(find_figures("12 ships sailed, and the 12 ships came back")) == 1
