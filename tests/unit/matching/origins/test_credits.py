"""Wire credits of a text, and what looks like one and is none."""

import pytest

from factcheck.domain.article import LineLabel
from factcheck.matching.origins.credits import wire_credits
from factcheck.matching.who.agencies import Agencies
from tests.support.origin_pages import page


def credited(*lines: str, byline: str | None = None, agencies: Agencies | None = None) -> list[str]:
    article, _ = page("Harbour Ledger", *lines, byline=byline)
    found = wire_credits(article, agencies or Agencies())
    for _, place in found:
        assert article.text[place.start_char : place.end_char] == place.words
    return sorted(name for name, _ in found)


STORY = "Seven ferries left Port Anselm on Monday, the harbour office said."


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Quill, Reuters", ["Reuters"]),
        ("Associated Press", ["AP"]),
        ("By AFP", ["AFP"]),
        ("Agence France-Presse in Port Anselm", ["AFP"]),
        ("Ledger staff and dpa", ["dpa"]),
        ("Reuters/AFP", ["AFP", "Reuters"]),
        ("By Ada Quill", []),
        ("By Ada Quill (photo: AP)", []),
        ("Apsara Quill", []),
    ],
)
def test_a_byline_names_the_agency(byline: str, names: list[str]) -> None:
    assert credited(f"@{byline}", STORY) == names
    assert credited(STORY, byline=byline) == names


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("PORT ANSELM, June 3 (Reuters) - ", ["Reuters"]),
        ("PORT ANSELM (AP) — ", ["AP"]),
        ("(Yonhap) -- ", ["Yonhap"]),
        ("Port Anselm, June 3 (Xinhua) -- ", ["Xinhua"]),
        ("PORT ANSELM, June 3. /TASS/. ", ["TASS"]),
        ("PORT ANSELM. June 3 (Interfax) - ", ["Interfax"]),
        ("Port Anselm (dpa/AFP) – ", ["AFP", "dpa"]),
        ("PORT ANSELM, Reuters – ", ["Reuters"]),
        ("PORT ANSELM – ", []),
        ("FILE – (AP Photo) – ", []),
        ("PORT ANSELM (Ledger) – ", []),
    ],
)
def test_a_dateline_names_the_agency(head: str, names: list[str]) -> None:
    assert credited(f"{head}{STORY}") == names


@pytest.mark.parametrize(
    ("foot", "names"),
    [
        ("(Reporting by Ada Quill for Reuters; Editing by Bo Tarn)", ["Reuters"]),
        ("With AFP", ["AFP"]),
        ("(With inputs from PTI)", ["PTI"]),
        ("With files from The Canadian Press", ["The Canadian Press"]),
        ("The Associated Press contributed to this report.", ["AP"]),
        ("AFP and dpa contributed to this article.", ["AFP", "dpa"]),
        ("Source: Yonhap", ["Yonhap"]),
        ("— Reuters", ["Reuters"]),
        ("Copyright 2024 The Associated Press. All rights reserved.", ["AP"]),
        ("This story was originally published by Bloomberg News", ["Bloomberg"]),
        ("Additional reporting by Kyodo", ["Kyodo"]),
        ("Photo: Reuters", []),
        ("Picture by AFP", []),
        ("Ada Quill/Pool/AFP", []),
        ("EPA-EFE/Ada Quill", []),
        ("Getty Images via AFP", []),
        ("Follow us for more news from the harbour", []),
        ("Officials told Reuters that they had no plans to come back to the harbour before the winter.", []),
        ("The strike would mark an escalation, a spokesman said, according to AFP.", []),
    ],
)
def test_the_foot_names_the_agency(foot: str, names: list[str]) -> None:
    assert credited(STORY, STORY, foot) == names
    assert credited(STORY, STORY, f"~{foot}") == names


def test_a_text_may_end_with_its_agency() -> None:
    assert credited(STORY, "Nobody was hurt. (AFP)") == ["AFP"]
    assert credited(STORY, "“Nobody was hurt,” he said. – dpa") == ["dpa"]
    assert credited(STORY, "The office was founded by veterans (AFP).") == []


def test_captions_are_no_credits() -> None:
    assert credited("^The harbour at night. AFP", STORY, "^Ships. Photo: Reuters") == []
    assert credited(STORY, "^(Ada Quill/AP)") == []


def test_what_belongs_to_other_stories_is_no_credit() -> None:
    assert credited(STORY, "%More on World News", "~Reuters") == []
    assert credited(STORY, *["~Share this"] * 6, "~Reuters") == []


def test_an_agency_that_the_review_calls_one_is_known() -> None:
    known = Agencies(["the news agency Corvane", "Ostrel news service", "South Korean news agency Yonhap"])
    assert credited("@Corvane", STORY, agencies=known) == ["Corvane"]
    assert credited("@Ostrel", STORY, agencies=known) == ["Ostrel"]
    assert credited("@Corvane", STORY) == []
    assert credited("@Korean", STORY, agencies=known) == []


def test_an_article_without_text_has_no_credit() -> None:
    assert credited() == []
    article, _ = page("Harbour Ledger", "@Reuters")
    assert [n.label for n in article.lines] == [LineLabel.META]
    assert [name for name, _ in wire_credits(article, Agencies())] == ["Reuters"]
