"""Terms: what a text is compared by."""

import pytest

from factcheck.matching.score.terms.background import Background
from factcheck.matching.score.terms.links import link_terms
from factcheck.matching.words.numbers import find_numbers
from factcheck.matching.words.tokens import terms


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12,000", [12000]),
        ("12\u202f000 and 12\u00a0000", [12000, 12000]),
        ("twelve thousand five hundred", [12500]),
        ("two hundred and fifty", [250]),
        ("two and three", [2, 3]),
        ("twenty-five, five six", [25, 5, 6]),
        ("half a million, two dozen, a hundred", [500000, 24, 100]),
        ("4.2m, 3bn and 10k", [4200000, 3e9, 10000]),
        ("1.5 million", [1500000]),
        ("F16 and 1990s", []),
        ("no number here; someone alone", []),
        ("1" * 400, []),
    ],
)
def test_numbers_have_values(text: str, values: list[float]) -> None:
    assert [n.value for n in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12,000 crates", "twelve thousand crates"),
        ("the U.S. fleet", "the American fleet"),
        ("North Koreans sang", "DPRK sings"),
        ("on Oct. 8", "on October 8"),
        ("#PortAlderCrane", "Port Alder crane"),
        ("Ｃｒａｎｅ fell", "crane falls"),
        ("The men’s boats sank", "A man's boat is sinking"),
        ("crane https://example.org/a?b=c fell", "crane fell"),
    ],
)
def test_different_spellings_are_the_same_terms(one: str, other: str) -> None:
    assert terms(one) == terms(other)


def test_capitals_tell_the_country_from_the_pronoun() -> None:
    assert terms("It gave us the US crane") == ("give", "@united states", "crane")


def test_a_text_of_function_words_keeps_them() -> None:
    assert terms("It was.") == ("it", "was")


def test_scripts_without_blanks_are_cut_into_pairs() -> None:
    assert terms("港の事故") == ("港の", "の事", "事故")


def strength(one: str, other: str) -> float:
    links = link_terms(terms(one), terms(other))
    return max(links.strength.tolist(), default=0.0)


def test_words_that_stand_for_one_another_are_linked_by_how_well_they_do() -> None:
    assert strength("crane", "cranes") == 1.0
    assert strength("Seoul", "South Korea") == pytest.approx(0.7, abs=0.01)
    assert strength("killed", "murder") == 0.5
    assert strength("Zelenskyy", "Zelensky") > 0.8
    assert strength("crane", "turnip") == 0.0


def test_numbers_are_only_linked_to_equal_ones() -> None:
    assert strength("12345", "12346") == 0.0


def test_common_words_weigh_less_than_unknown_ones_and_numbers_count_double() -> None:
    shipped = Background()
    assert 0 < shipped.weight("presid") < shipped.weight("turnip")
    assert shipped.weight("#73914") == pytest.approx(2 * shipped.weight("xyzzy"), rel=1e-3)


def test_the_given_background_makes_its_own_words_common() -> None:
    own = Background([f"The crane number {i} fell at Port Alder." for i in range(40)])
    assert own.weight("crane") < Background().weight("crane") / 2
