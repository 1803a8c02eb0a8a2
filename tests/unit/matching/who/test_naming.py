"""Who is one and the same source, whatever the articles call them, and who is not."""

from collections.abc import Sequence

from factcheck.domain.claim import ClaimantKind
from factcheck.domain.origin import Party
from factcheck.matching.who.agencies import Agencies
from factcheck.matching.who.naming import Names
from tests.support.origin_pages import page

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


def spoken(*sentences: tuple[str, str]) -> list[str]:
    """What the speakers of sentences of one article each are called; the last two sentences are of one article."""
    *single, before, last = [(text, (who, OFFICIAL, ())) for text, who in sentences]
    pages = [page(f"Outlet {n}", claim) for n, claim in enumerate(single)] + [page("Outlet", before, last)]
    claims = {article.uid: own for article, own in pages}
    surfaces = [c.claimant.surface for own in claims.values() for c in own if c.claimant]
    names = Names(claims, Agencies(surfaces))
    return [names.of(c.claimant.surface, c).name for own in claims.values() for c in own if c.claimant]


def test_somebodys_office_is_that_of_what_the_articles_call_them() -> None:
    names = spoken(
        ("Norwegian President Oda Falk Velling met them, the president's office said.", "the president's office"),
        ("Velling was abroad, according to Velling's office.", "Velling's office"),
        ("It is safe, Norway's presidential office said.", "Norway's presidential office"),
        ("President Oda Velling left, her office said.", "her office"),
        ("Her office did not say why.", "Her office"),
    )
    assert len(set(names)) == 1


def test_the_office_of_somebody_with_two_titles_or_none_stays_theirs() -> None:
    names = spoken(
        ("President Oda Velling met them, the president's office said.", "the president's office"),
        ("Mayor Jon Velling was abroad, Velling's office said.", "Velling's office"),
        ("Karel Vost left, said Vost's office.", "Vost's office"),
        ("President Oda Velling met Mayor Ida Brook, her office said.", "her office"),
    )
    assert names[1:] == ["Velling's office", "Vost's office", "her office"]


def test_spellings_of_first_names_are_one_person_too() -> None:
    own = ["Spokesman Ilyan Dobrezhov", "Iliyan Dobrezhoff", "the spokesman Ilian Dobrejov"]
    assert set(called(own)) == {"Ilyan Dobrezhov"}
    assert len(set(called(["Karel Vost", "Karin Vost", "Karel Vostrov"]))) == 3


def test_a_name_of_three_words_is_kept_whole() -> None:
    assert called(["Deputy Defence Minister Kim Seon Ho"], ["Kim Seon Ho"]) == ["Kim Seon Ho"] * 2
    assert called(["U.S. Department of Defence Press Secretary Gen. Patrick Rydal"]) == ["Patrick Rydal"]


def test_a_report_of_an_office_of_which_only_one_country_has_one_is_that_office() -> None:
    own = ["Norway's Coastal Survey Office (CSO)", "Norway's survey office", "Survey Office Report"]
    assert called(own) == ["CSO"] * 3
