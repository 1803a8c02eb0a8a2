"""Who is one and the same source, whatever the articles call them, and who is not."""

from collections.abc import Sequence

from factcheck.domain.claim import ClaimantKind
from factcheck.domain.origin import Party
from factcheck.matching.agencies import Agencies
from factcheck.matching.naming import Names
from tests.unit.origin_pages import page

OFFICIAL, NAMED, OUTLET = ClaimantKind.OFFICIAL, ClaimantKind.NAMED, ClaimantKind.OUTLET


def named(*articles: Sequence[tuple[str, ClaimantKind]], **options: object) -> list[list[Party]]:
    """What each speaker is called; every article is given as its claims' speakers, the sentence being their words."""
    pages = [
        page(f"Outlet {n}", *((f"{s} said so.", (s, kind, ())) for s, kind in own)) for n, own in enumerate(articles)
    ]
    claims = {article.uid: own for article, own in pages}
    surfaces = [s for own in articles for s, _ in own]
    names = Names(claims, Agencies(surfaces), ["The Kite", "Harbour Ledger"], **options)  # type: ignore[arg-type]
    return [[names.of(c.claimant.surface, c) for c in own if c.claimant] for _, own in pages]


def called(*articles: Sequence[str], kind: ClaimantKind = OFFICIAL) -> list[str]:
    return [p.name for own in named(*([(s, kind) for s in a] for a in articles)) for p in own]


def test_full_name_acronym_and_description_are_one_body() -> None:
    own = ["Norway's Coastal Survey Office (CSO)", "the CSO", "The office", "the survey office", "it"]
    assert called(own[:4], ["Oslo's survey office", "the Coastal Survey Office", "CSO"]) == ["CSO"] * 7


def test_another_countrys_body_is_another() -> None:
    names = called(["Norway's Coastal Survey Office (CSO)", "Swedish survey office", "the navy's office"])
    assert names[0] == "CSO"
    assert "CSO" not in names[1:]


def test_a_description_stands_for_what_was_named_before_in_its_own_article() -> None:
    assert called(["Norway's Coastal Survey Office (CSO)"], ["the office"]) == ["CSO", "office"]
    assert called(["the agency", "Norway's Coastal Survey Office (CSO)"])[0] == "agency"
    assert called(["Norway's Coastal Survey Office (CSO)", "the ministry"])[1] == "ministry"


def test_an_office_of_a_country_is_the_same_without_the_country_where_no_other_country_has_one() -> None:
    assert called(["Norway's presidential office"], ["the presidential office"]) == ["Norway's presidential office"] * 2
    names = called(["Norway's presidential office", "Sweden's presidential office"], ["the presidential office"])
    assert len(set(names)) == 3


def test_a_statement_of_a_body_is_the_body() -> None:
    own = ["a statement from Norway's defence ministry", "Norway's defence ministry"]
    assert len(set(called(own))) == 1


def test_titles_and_first_names_do_not_make_another_person() -> None:
    own = ["Ukrainian Ports Minister Karel Vost", "Karel Vost", "Vost", "Minister Vost", "Karel Vost of the Port Union"]
    assert called(own[:3], own[4:]) == ["Karel Vost"] * 4


def test_people_of_one_surname_are_told_apart() -> None:
    assert called(["Ports Minister Karel Vost", "Deputy Ports Minister Karin Vost", "Vost"]) == [
        "Karel Vost",
        "Karin Vost",
        "Vost",
    ]


def test_spellings_of_a_surname_are_one_person() -> None:
    assert called(["Ilyan Dobrezhov"], ["Ilyan Dobrezhoff"], kind=NAMED) == ["Ilyan Dobrezhov"] * 2
    assert len(set(called(["Ada Quill", "Ada Quinn"], kind=NAMED))) == 2


def test_an_office_held_by_one_person_is_that_person() -> None:
    own = ["Norway's Foreign Minister Ansa Reidl", "Norway's foreign minister", "Sweden's foreign minister"]
    assert called(own) == ["Ansa Reidl", "Ansa Reidl", "Sweden's foreign minister"]


def test_agencies_and_outlets_are_carriers() -> None:
    own = [
        "South Korean news agency Yonhap",
        "Agence France-Presse",
        "Norwegian news outlet The Kite",
        "Norwegian media",
    ]
    assert named([(s, OUTLET) for s in own])[0] == [
        Party("Yonhap", carrier=True),
        Party("AFP", carrier=True),
        Party("The Kite", carrier=True),
        Party("Norwegian media", carrier=True),
    ]


def test_a_table_of_other_names_is_asked_first() -> None:
    table = {"Oslo": "CSO", "the spies": "CSO"}
    found = named(
        [("Oslo", NAMED), ("the spies", OFFICIAL), ("the CSO", OFFICIAL)], canonical=lambda w, article: table.get(w, w)
    )
    assert [p.name for p in found[0]] == ["CSO"] * 3


def test_odd_words_for_somebody_are_names_too() -> None:
    assert called(["", "the", "…", "(", "’s", "Ω", "of", "The  The"]) is not None
