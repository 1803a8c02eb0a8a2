"""Names that mean the same: what is proposed, on what evidence, and what must not be."""

import pytest

from factcheck.domain.names.alias import Alias, alias_key, canonical
from factcheck.intake.aliases.aliases import propose_aliases


def pairs(*texts: str) -> set[tuple[str, str, str]]:
    return {(a.surface, a.canonical, a.reason) for a in propose_aliases(texts)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Works Office (HWO) said so.", ("HWO", "Harbour Works Office", "acronym")),
        ("The Ministry of Defence (MoD) said so.", ("MoD", "Ministry of Defence", "acronym")),
        ("The Harbour Works Office, or HWO, said so.", ("HWO", "Harbour Works Office", "acronym")),
        ("The spy agency, the HWO, said so.", ("The spy agency", "HWO", "apposition")),
        ("Bankov, the port's director, said so.", ("the port's director", "Bankov", "apposition")),
        ("The port's director, Bankov, said so.", ("The port's director", "Bankov", "apposition")),
        ("Ida Brook said so. Later Brook left.", ("Brook", "Ida Brook", "short name")),
        ("Leader Kim Min-ho spoke. Then Kim left.", ("Kim", "Kim Min-ho", "short name")),
        ("Lornish President Ida Brook spoke.", ("Lornish President Ida Brook", "Ida Brook", "title")),
        ("Ida Brook said so. Then President Brook left.", ("President Brook", "Ida Brook", "title")),
        ("The Defence Ministry said so. The ministry left.", ("The ministry", "Defence Ministry", "only one")),
        ("The Lorn Weather Service spoke. The agency left.", ("The agency", "Lorn Weather Service", "only one")),
        (
            "The Intelligence Service spoke. The spy agency left.",
            ("The spy agency", "Intelligence Service", "only one"),
        ),
        ("Lorn's Defence Ministry spoke.", ("Lorn's Defence Ministry", "Defence Ministry", "owner")),
        ("President Ida Brook of Lorn spoke.", ("President Ida Brook", "Ida Brook", "title")),
        ("The Secretary of Defence Ida Brook spoke.", ("Secretary of Defence Ida Brook", "Ida Brook", "title")),
        ("The Lornish news agency Yonder said so.", ("agency Yonder", "Yonder", "title")),
        ("A spokeswoman Ida Brook spoke.", ("spokeswoman Ida Brook", "Ida Brook", "title")),
    ],
)
def test_patterns(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in pairs(text)


@pytest.mark.parametrize(
    "texts",
    [
        ("President Kim Min-ho spoke. Minister Kim Seon-ah spoke. Then Kim left.",),
        ("Ida Brook said so. Brook left.", "Otto Brook said no. Brook stayed."),
        ("The Defence Ministry and the interior ministry spoke. The ministry left.",),
        ("The Defence Ministry spoke. The Health Ministry spoke. The ministry left.",),
        ("The mayor, Halden Water, and the police were there.",),
        ("They met in the harbour (HWO) on Monday.",),
        ("The dam (BROKEN) was old.",),
        ("The Harbour Works Office (HWO) spoke. The Hill Water Order (HWO) spoke.",),
        ("Ida Brook said so. They crossed the Brook Bridge. Brook is a town.",),
        ("Halden Water said so. The Halden rose.",),
        ("Lorn's Defence Ministry spoke. Varna's Defence Ministry spoke.",),
        ("Karel Reidl said so.", "Karin Reidl said no."),
        ("Ansa Reidel said so. Ansa Reidl said no.",),
    ],
)
def test_nothing_is_merged_that_could_be_two(texts: tuple[str, ...]) -> None:
    assert {p for p in pairs(*texts) if p[2] != "title"} == set()


def test_the_evidence_is_in_the_text() -> None:
    texts = (
        "One.",
        "The spy agency, the HWO, spoke. The Harbour Works Office (HWO) left. Ida Brook said so. Brook left.",
    )
    found = propose_aliases(texts)
    assert len(found) >= 3
    for alias in found:
        words = texts[alias.article][alias.start_char : alias.end_char]
        assert alias.article == 1
        assert alias.surface in words or alias.canonical in words


def test_canonical_follows_aliases_and_folds() -> None:
    texts = ("The spy agency, the HWO, spoke. The Harbour Works Office (HWO) left.", "The HWO said so.")
    aliases = propose_aliases(texts)
    names = ["HWO", "the HWO", "The Harbour Works Office (HWO)", "harbour works office", "HWO’s"]
    assert {alias_key(canonical(n, aliases)) for n in names} == {"harbour works office"}
    assert alias_key(canonical("the spy agency", aliases, 0)) == "harbour works office"
    assert canonical("the spy agency", aliases, 1) == "the spy agency"
    assert canonical("Ida Brook", aliases) == "Ida Brook"


def test_a_generic_name_holds_in_its_article_only() -> None:
    aliases = propose_aliases(
        ("The Defence Ministry spoke. The ministry left.", "The Health Ministry spoke. The ministry left.")
    )
    assert canonical("the ministry", aliases, 0) == "Defence Ministry"
    assert canonical("the ministry", aliases, 1) == "Health Ministry"
    assert canonical("the ministry", aliases) == "the ministry"


def test_spellings_are_one_name() -> None:
    assert alias_key("Kim Jong-un") == alias_key("KIM JONG UN’s")
    assert alias_key("The Ministère") == alias_key("ministere")
    assert alias_key("Ida Brook") != alias_key("Otto Brook")


def test_another_spelling_in_another_article_is_one_person() -> None:
    aliases = propose_aliases(("Ansa Reidel said so.", "Ansa Reidl said so. Reidl left.", "Ansa Reidl said so."))
    assert {canonical(n, aliases) for n in ("Ansa Reidel", "Ansa Reidl", "Reidl")} == {"Ansa Reidl"}


def test_more_before_a_title_changes_nothing() -> None:
    aliases = propose_aliases(("Minister Ida Brook spoke.",))
    assert canonical("Lorn’s deputy Minister Ida Brook", aliases) == "Ida Brook"
    assert canonical("Minister Ida Brook of Lorn", aliases) == "Ida Brook"
    assert canonical("Maria Ida Brook", aliases) == "Maria Ida Brook"


def test_a_circle_of_aliases_ends() -> None:
    circle = [Alias("A", "B", "edited", 0, 0, 1), Alias("B", "A", "edited", 0, 0, 1)]
    assert canonical("A", circle) in {"A", "B"}
