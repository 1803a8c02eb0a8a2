"""What is kept of a page and what is furniture, with the reason; on invented pages."""

import pytest

from factcheck.domain.article import LineLabel, Page
from factcheck.intake.page import read_page

PARAGRAPHS = [
    "A dam above the town of Veldhoek gave way on Friday, flooding three villages, the regional government said.",
    "Governor Lena Marsh told reporters that the wall had been inspected in March and found safe by two engineers.",
    "The dam, which was built in 1961, holds 40 million cubic metres of water and feeds a power station.",
    "Residents said they had posted pictures of cracks for years, and asked the operator to share its records.",
    "The operator denied that it had ignored the warnings, and said that it would publish its records next week.",
    "Rescue teams from four districts were still searching the lower valley on Saturday, with helicopters.",
]
BODY = "\n\n".join(PARAGRAPHS)
TITLE = "Dam above Veldhoek gives way and floods three villages"


def read(text: str) -> Page:
    return read_page(text.encode(), "page.txt")


def labels(page: Page) -> dict[str, tuple[LineLabel, str]]:
    return {page.text[x.start_char : x.end_char]: (x.label, x.reason) for x in page.lines}


def kept(page: Page) -> list[str]:
    return [page.text[x.start_char : x.end_char] for x in page.lines if x.label is LineLabel.BODY]


def test_everything_around_the_article_is_cut_with_a_reason() -> None:
    page = read(
        f"Skip to content\nMenu\n\n{TITLE}\n\nRescuers in Veldhoek. Photo: Sam Orr/AFP\n\n{BODY}\n\n"
        "Sign up for our newsletter\n\nWe face hard times, and our work needs friends. We hope our readers stay.\n\n"
        "More news\n\nHarbour wall repaired\n\n© 2023 Glenford Argus. All rights reserved."
    )
    found = labels(page)
    assert kept(page) == PARAGRAPHS
    assert found[TITLE] == (LineLabel.TITLE, "headline")
    assert found["Rescuers in Veldhoek. Photo: Sam Orr/AFP"] == (LineLabel.CAPTION, "photo credit")
    assert found["Sign up for our newsletter"] == (LineLabel.FURNITURE, "call to action")
    assert found["More news"] == (LineLabel.FURNITURE, "after the end of the article: related links")
    assert found["Harbour wall repaired"] == (LineLabel.FURNITURE, "after the end of the article")
    assert found[""] == (LineLabel.FURNITURE, "blank line")


def test_an_appeal_inside_does_not_end_the_article() -> None:
    middle = "\n\n".join([*PARAGRAPHS[:4], "Sign up for our newsletter", *PARAGRAPHS[4:]])
    assert kept(read(f"{TITLE}\n\n{middle}")) == PARAGRAPHS


def test_words_of_the_web_in_ordinary_sentences_stay() -> None:
    assert PARAGRAPHS[3] in kept(read(f"{TITLE}\n\n{BODY}"))


def test_a_teaser_glued_together_is_cut_from_a_spaced_article() -> None:
    teaser = (
        "Why the old dams of the upper valley are failing now\n"
        "The dams of the valley were built in haste, and many of them have not been looked at for decades."
    )
    page = read(f"{TITLE}\n\n" + "\n\n".join([*PARAGRAPHS[:3], teaser, *PARAGRAPHS[3:]]))
    assert kept(page) == PARAGRAPHS
    for line in teaser.split("\n"):
        assert labels(page)[line] == (LineLabel.FURNITURE, "teaser glued to a paragraph")


def test_a_short_teaser_is_known_by_the_paragraph_that_is_cut_off() -> None:
    """A sub-heading has whole sentences below it; a teaser's are cut off where the link to the rest stood."""
    teaser = "How the valley was drowned\nFor most of the last century nobody wanted the dam, and the first plan for it"
    page = read(f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n{teaser}\n\n" + "\n\n".join(PARAGRAPHS[1:]))
    assert kept(page) == PARAGRAPHS


def test_what_leads_up_to_an_appeal_goes_with_it() -> None:
    """Glued to the call, and no word of it says `you`: figures like the story's must not become claims."""
    appeal = "Six years of floods, 9,400 friends.\nOne in 640 readers pays for what the valley reads.\nHelp us grow!"
    page = read(f"{TITLE}\n\n{BODY}\n\n{appeal}\n\nBecome a member")
    assert kept(page) == PARAGRAPHS


def test_a_ticker_with_hard_spaces_is_not_the_article() -> None:
    ticker = "News\u00a0Ticker\n\n4:17\u00a0PM\n\nFares rise again.\n\n“Nobody likes it,” Odd Brand said on Friday."
    page = read(f"{TITLE}\n\n{BODY}\n\n{ticker}\n\n2:05\u00a0PM\n\nSecond crane wanted.\n\nMORE NEWS")
    assert kept(page) == PARAGRAPHS


def test_a_sub_heading_glued_to_its_paragraph_costs_nothing() -> None:
    page = read(f"{TITLE}\n\n" + "\n\n".join([*PARAGRAPHS[:3], "Cracks for years\n" + PARAGRAPHS[3], *PARAGRAPHS[4:]]))
    assert kept(page) == PARAGRAPHS
    assert labels(page)["Cracks for years"][0] is LineLabel.HEADING


def test_bullets_stay() -> None:
    bullets = "  • Nine people are missing.\n  • Three villages are under water"
    page = read(f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n{bullets}\n\n" + "\n\n".join(PARAGRAPHS[1:]))
    assert labels(page)["  • Three villages are under water"] == (LineLabel.BODY, "bullet")
    assert any(c.quote == "Three villages are under water" for c in page.claims)


def test_a_caption_printed_twice_is_a_caption_twice() -> None:
    caption = "A flooded street, 12 May 2023 Photo: Orr/Reuters"
    page = read(f"{TITLE}\n\n{caption}\n\n{caption} \n\n{BODY}")
    assert [x.label for x in page.lines].count(LineLabel.CAPTION) == 2


def test_readers_comments_are_not_the_article() -> None:
    comment = (
        "I have lived below that dam for thirty years and nobody from the company ever came to look at our houses."
    )
    page = read(f"{TITLE}\n2 Comments\n{chr(10).join(PARAGRAPHS)}\n2 Comments\n{chr(10).join([comment] * 12)}")
    assert kept(page) == PARAGRAPHS


def test_short_last_sentences_belong_to_the_article() -> None:
    assert (
        kept(read(f"{TITLE}\n{chr(10).join(PARAGRAPHS)}\nHe declined to comment.\nShare\nTweet"))[-1]
        == "He declined to comment."
    )


def test_a_brief_of_two_sentences_is_an_article() -> None:
    page = read(
        "Bridge closed\n\nThe bridge at Orr was closed on Monday after a crack was found. It reopens on Friday.\n"
    )
    assert len(kept(page)) == 1
    assert page.title == "Bridge closed"


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    page = read(
        "Dam gives way\n\nA dam above the town gave way on Friday, sending a lot of brown water\n"
        "through three villages and leaving at least nine people missing, the\nregional government said. "
        "Governor Lena Marsh told reporters that the\nwall had been inspected in March.\n\n"
        "The dam holds back 40 million cubic metres of water. Residents of the\ntown said they had warned of cracks.\n"
    )
    assert [c.quote for c in page.claims][1:3] == [
        "A dam above the town gave way on Friday, sending a lot of brown water\nthrough three villages and leaving at "
        "least nine people missing, the\nregional government said.",
        "Governor Lena Marsh told reporters that the\nwall had been inspected in March.",
    ]
    assert "hard-wrapped" in page.notes[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Damm bei Veldhoek gebrochen\nOberhalb der Stadt ist am Freitag ein Damm gebrochen, das Wasser hat drei Dörfer "
        "überflutet.\nMindestens neun Menschen werden vermisst, wie die Regierung der Region am Abend mitteilte.\n",
        "Прорвало дамбу у города\nВ пятницу выше города прорвало дамбу, вода затопила три деревни, и людей вывезли.\n"
        "По данным властей, не менее девяти человек пропали, а поиски продолжались всю ночь и утро.\n",
        "ダムが決壊、三つの村が浸水\n町の上流にあるダムが金曜日に決壊し、三つの村が浸水した。\n少なくとも九人が行方不明になっていると州政府は発表した。\n",
        "Bwawa lapasuka karibu na mji\nBwawa lililo juu lilipasuka siku ya Ijumaa na kufurika vijiji vitatu jana.\n"
        "Watu tisa hawajulikani walipo mpaka sasa, na utafutaji unaendelea katika maeneo yote ya bonde la mto.\n",
    ],
)
def test_other_languages_are_read_like_english(text: str) -> None:
    assert kept(read(text)) == text.splitlines()[1:]


def test_a_list_inside_stays_and_a_list_of_links_does_not() -> None:
    villages = ["Orr", "Upper Lorn", "Lower Lorn", "Veldhoek Mill"]
    page = read("\n".join([TITLE, *PARAGRAPHS[:3], *villages, *PARAGRAPHS[3:]]))
    assert kept(page) == [*PARAGRAPHS[:3], *villages, *PARAGRAPHS[3:]]
    page = read("\n".join([TITLE, *PARAGRAPHS[:3], "Read more", *villages, *PARAGRAPHS[3:]]))
    assert kept(page) == PARAGRAPHS
    assert labels(page)["Upper Lorn"] == (LineLabel.FURNITURE, "list of links")


def test_links_between_paragraphs_do_not_cut_the_article_short() -> None:
    lines = [line for p in PARAGRAPHS for line in (p, "Read More", "Harbour wall repaired at last")]
    assert kept(read("\n".join([TITLE, *lines]))) == PARAGRAPHS


def test_notes_about_the_page_itself_are_cut() -> None:
    note = "A version of this article appears in print on May 13, 2023, on page 12 of the edition for the upper valley."
    page = read("\n\n".join([TITLE, *PARAGRAPHS, note]))
    assert kept(page) == PARAGRAPHS
    assert labels(page)[note] == (LineLabel.FURNITURE, "note about the page itself")


def test_a_headline_under_related_coverage_is_a_link() -> None:
    page = read(
        "\n\n".join([TITLE, *PARAGRAPHS[:3], "Related coverage", "Harbour wall repaired at last", *PARAGRAPHS[3:]])
    )
    assert labels(page)["Harbour wall repaired at last"] == (LineLabel.FURNITURE, "list of links")


def test_another_article_below_is_left_out_and_the_page_says_so() -> None:
    """A file is one article: what another outlet says must not stand under this one's headline."""
    other = [f"In Orrin, {p[0].lower()}{p[1:]}" for p in PARAGRAPHS]
    page = read("\n\n".join([TITLE, *PARAGRAPHS, "Bridge near Orrin closed after storm", "By Ida Brook", *other]))
    assert kept(page) == PARAGRAPHS
    found = labels(page)
    for line in ("Bridge near Orrin closed after storm", *other):
        assert found[line] == (LineLabel.FURNITURE, "another article below")
    assert [note for note in page.notes if "Another article stands below" in note]


def test_readers_comments_are_no_other_article() -> None:
    comments = ["3 Comments", "What a pity that nobody listened", "5 May 2023", *(p.upper() for p in PARAGRAPHS)]
    page = read("\n\n".join([TITLE, *PARAGRAPHS, *comments]))
    assert not [note for note in page.notes if "Another article" in note]
