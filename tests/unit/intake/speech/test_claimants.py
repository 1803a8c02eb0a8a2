"""Who says a sentence: patterns, pronouns, chains, kinds."""

import pytest

from factcheck.domain.claim import Claimant
from tests.support.speech import claimants


def said(*sentences: str) -> list[Claimant | None]:
    return claimants([list(sentences)])[0]


def surfaces(*sentences: str) -> list[str | None]:
    return [None if c is None else c.surface for c in said(*sentences)]


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("“The wall is safe,” said Lena Marsh, who runs the valley.", "Lena Marsh"),
        ("“The wall is safe,” the harbour office said in a statement.", "the harbour office"),
        ("The wall had been inspected in March, Governor Lena Marsh said on Friday.", "Governor Lena Marsh"),
        ("Pictures published by the agency show ships alongside the mole.", "the agency"),
        ("Nine people are missing, officials said, adding that the search goes on.", "officials"),
        ("According to the coastguard, two ships were sunk.", "the coastguard"),
        (
            "Two ships were sunk, according to a statement from the harbour office.",
            "a statement from the harbour office",
        ),
        ("On Monday, the Veldhoek council warned that the wall might fail.", "the Veldhoek council"),
        ("In June, Halden Water said it would publish its records.", "Halden Water"),
        ("Lena Marsh, the governor of the province, also noted that the wall was old.", "Lena Marsh"),
        ("Marsh, however, believed that the wall was safe.", "Marsh"),
        ("Halden Water has repeatedly denied that the wall was weak.", "Halden Water"),
        ("Both Orland and Lorn have denied any trade in shells.", "Both Orland and Lorn"),
        (
            "For months, the port, the union, and their lawyers have accused the firm of fraud.",
            "the port, the union, and their lawyers",
        ),
        ("Media reports fitted the ministry's confirmation on Friday that nine had died.", "the ministry"),
        (
            "Pictures and other records released by the harbour office on its site show cracks in the wall.",
            "the harbour office",
        ),
        ("Coastguard report: two ships were sunk off Lorn.", "Coastguard report"),
        (
            "Although the army has not confirmed the losses, Minister Ada Brook noted that ships were missing.",
            "Minister Ada Brook",
        ),
        (
            "US State Department spokesperson Ada Brook said Monday that talks go on.",
            "US State Department spokesperson Ada Brook",
        ),
        ("Outside experts believe that the wall was weak.", "Outside experts"),
        ("Seven Ships Sunk Off Lorn, Harbour Office Says", "Harbour Office"),
    ],
)
def test_patterns(sentence: str, surface: str) -> None:
    assert surfaces(sentence) == [surface]


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam was built in 1961.",
        "More reported damage came to light in the valley.",
        "It has been reported that the wall was weak.",
        "The office has not yet confirmed these figures.",
        "The firm is expected to publish its records.",
        "The State Department closed its office in Lorn.",
        "They suffered a reported 40 losses that day.",
        "The council published its accounts.",
    ],
)
def test_what_nobody_says(sentence: str) -> None:
    assert surfaces(sentence) == [None]


def test_pronouns_go_back_to_the_last_speaker_of_their_kind() -> None:
    assert surfaces(
        "Governor Lena Marsh said the wall was old.",
        "The harbour office said two ships were lost.",
        "She added that the search went on.",
        "It also revealed that a third was missing.",
        "Residents said they had warned of it.",
        "“Nobody came,” they said.",
    ) == [
        "Governor Lena Marsh",
        "The harbour office",
        "Governor Lena Marsh",
        "The harbour office",
        "Residents",
        "Residents",
    ]


def test_a_pronoun_inside_means_the_sentences_own_subject() -> None:
    assert surfaces("The Harbour Works Office released pictures of what it said was the first wreck.") == [
        "The Harbour Works Office"
    ]


def test_a_pronoun_after_a_description_means_the_named_body() -> None:
    assert (
        surfaces(
            "The Harbour Works Office (HWO) said two ships were lost.",
            "The HWO said a third was missing.",
            "The office said so on Monday.",
            "“More may be lost,” it said.",
        )[-1]
        == "The HWO"
    )


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    assert surfaces("“We saw the cracks,” Marsh said.", "“Nobody came.”") == ["Marsh", "Marsh"]
    assert surfaces("“We saw the cracks.", "Nobody came,” said Piet Vos, a farmer.") == ["Piet Vos", "Piet Vos"]
    assert surfaces("“We saw the cracks,” Marsh said.", "The wall fell on Friday.") == ["Marsh", None]


def test_words_inside_a_quotation_name_no_speaker() -> None:
    assert surfaces("“The mayor said nothing,” Piet Vos told reporters.") == ["Piet Vos"]


@pytest.mark.parametrize(
    ("sentence", "surface", "chain"),
    [
        (
            "Nine died, the Lornish news agency Varna reported, citing the harbour office.",
            "the Lornish news agency Varna",
            ("the harbour office",),
        ),
        ("The harbour office said that nine had died, Reuters reported.", "Reuters", ("The harbour office",)),
        ("Lornish media, citing the ministry, suggested that nine had died.", "Lornish media", ("the ministry",)),
        (
            "Nine died, according to media reports quoting an unnamed official.",
            "media reports",
            ("an unnamed official",),
        ),
    ],
)
def test_chains(sentence: str, surface: str, chain: tuple[str, ...]) -> None:
    claimant = said(sentence)[0]
    assert claimant is not None
    assert (claimant.surface, claimant.chain) == (surface, chain)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Piet Vos said the wall was old.", "named"),
        ("Analysts said the wall was old.", "unnamed"),
        ("A Western diplomat said the wall was old.", "unnamed"),
        ("Lornish officials said the wall was old.", "unnamed"),
        ("The defence ministry said the wall was old.", "official"),
        ("Governor Lena Marsh said the wall was old.", "official"),
        ("A report by the council said the wall was old.", "document"),
        ("Reuters reported that the wall was old.", "outlet"),
        ("Lornish media reported that the wall was old.", "outlet"),
    ],
)
def test_kinds(sentence: str, kind: str) -> None:
    claimant = said(sentence)[0]
    assert claimant is not None
    assert claimant.kind.value == kind


def test_a_very_long_sentence_is_read_at_its_beginning() -> None:
    assert surfaces("The harbour office said that " + "the sea was rough and " * 50_000 + "cold.") == [
        "The harbour office"
    ]


def test_a_name_between_commas_is_the_speaker_of_a_description() -> None:
    assert surfaces("The operator, Halden Water, denied that the wall was weak.") == ["Halden Water"]


def test_a_pronoun_takes_up_the_subject_of_the_sentence_before() -> None:
    assert (
        surfaces(
            "LORN (Reuters) - Minister Ada Brook resigned after a report found that she had been warned.",
            "“I take responsibility,” she said.",
        )[1]
        == "Minister Ada Brook"
    )


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("In an interview Ms. Orr said the plan would fail.", "Ms. Orr"),
        ("In Lorn officials said the plan would fail.", "Lorn officials"),
        ("Farmers have long argued that the law is too costly.", "Farmers"),
        ("Mr. Orr has not said whether he will run.", None),
        ("“It is over,” Ms. Orr, a former pilot, told reporters on Monday.", "Ms. Orr"),
        ("What is clear, officials said, is that the wall failed.", "officials"),
    ],
)
def test_fronted_phrases_asides_and_silence(sentence: str, surface: str | None) -> None:
    assert surfaces(sentence) == [surface]
