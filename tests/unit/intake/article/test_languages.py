"""Text that is not English: taken in and split, what is English only is left out, and that is said once."""

import pytest

from factcheck.intake.article.language import languages_of
from factcheck.intake.page import read_page
from tests.unit.intake.test_pages import read

PAGES = {
    "german": "German",
    "french": "French",
    "spanish": "Spanish",
    "polish": "Polish",
    "ukrainian": "Ukrainian",
    "russian": "Russian",
    "korean": "Korean",
    "japanese": "Japanese",
    "arabic": "Arabic",
}


@pytest.mark.parametrize("name", PAGES)
def test_no_claimant_rather_than_a_wrong_one(name: str) -> None:
    _, page = read(name)
    assert len(page.claims) >= 5
    assert all(c.claimant is None and c.said_on is None for c in page.claims)
    assert {t for c in page.claims for t in c.tags} <= {"question", "headline"}


@pytest.mark.parametrize("name", PAGES)
def test_it_is_said_once(name: str) -> None:
    _, page = read(name)
    assert [n.split(":")[0] for n in page.notes if "English only" in n] == [f"Text in {PAGES[name]}"]


def test_english_pages_say_nothing_of_it() -> None:
    _, page = read("agency_ticker")
    assert not any("English only" in n for n in page.notes)
    assert any(c.claimant for c in page.claims)


def test_a_page_in_two_languages_is_read_where_it_is_english() -> None:
    english = "The harbour office said on Thursday that two of the three cranes in the port would be closed."
    german = "Das Hafenamt sagte am Donnerstag, dass zwei der drei Kräne im Hafen geschlossen werden sollen."
    page = read_page(f"Two cranes to be closed\n\n{english}\n\n{german}\n".encode(), "a.txt")
    assert {c.quote: c.claimant and c.claimant.surface for c in page.claims if "headline" not in c.tags} == {
        english: "The harbour office",
        german: None,
    }
    assert sum("Text in German" in n for n in page.notes) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The dam was built in 1961 and it is old.", "English"),
        ("Der Damm wurde 1961 gebaut und ist nicht mehr sicher.", "German"),
        ("Le barrage a été construit en 1961 et il est vieux.", "French"),
        ("La presa fue construida en 1961 y no es segura.", "Spanish"),
        ("La diga è stata costruita nel 1961 e non è più sicura.", "Italian"),
        ("De dam werd in 1961 gebouwd en is niet meer veilig.", "Dutch"),
        ("Дамбу збудували в 1961 році, і вона вже не є безпечною.", "Ukrainian"),
        ("Плотину построили в 1961 году, и она уже не безопасна.", "Russian"),
        ("댐은 1961년에 지어졌고 더는 안전하지 않다.", "Korean"),
        ("ダムは1961年に建設された。", "Japanese"),
        ("水坝建于1961年，已不安全。", "Chinese"),
        ("بُني السد في عام 1961 ولم يعد آمنا.", "Arabic"),
    ],
)
def test_languages_are_told_apart(text: str, language: str) -> None:
    assert languages_of([text]) == [language]


def test_a_short_line_is_in_the_language_of_its_page() -> None:
    german = "Der Damm wurde 1961 gebaut und ist nach Ansicht des Amtes nicht mehr sicher."
    assert languages_of(["Ada Brook", german]) == ["German", "German"]
    assert languages_of(["Ada Brook"]) == ["English"]
