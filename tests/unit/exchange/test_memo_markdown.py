"""Other people's text stays text: nothing in a quotation, title, note or address acts on the page."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.domain.claim import Claimant, ClaimantKind
from factcheck.domain.text.visible import visible
from factcheck.exchange.markdown import escape, escape_marking, link
from tests.support.desk_of_pieces import Desk

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HOSTILE = (
    "[x](javascript:alert(1))",
    "![x](https://evil.example/pixel.png)",
    "<script>alert(1)</script>",
    "<!-- hidden",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "12) item",
    "> quote",
    "a | b\n--|--\n1 | 2",
    "`code` and ```fence",
    "~~~\nfence",
    "***loud*** __louder__ ~~gone~~",
    "text\n===",
    "text\n---",
    "[ref]: https://evil.example 'x'",
    "&lt;script&gt; &copy;",
    "ends in a backslash\\",
    "<https://evil.example>",
    "    indented",
    "first line\n\n# second\r\n- third\u2028> fourth",
)
ACTING = {
    "html_inline", "html_block", "image", "code_inline", "code_block", "fence", "heading_open", "blockquote_open",
    "bullet_list_open", "ordered_list_open", "table_open", "hr", "em_open", "strong_open", "s_open", "link_open",
    "softbreak", "hardbreak",
}  # fmt: skip


def tokens(text: str) -> list[Token]:
    return [t for block in READER.parse(text) for t in (block, *(block.children or []))]


def words(text: str) -> str:
    return "".join(t.content for t in tokens(text) if t.type in ("text", "text_special"))


def as_one_line(text: str) -> str:
    return re.sub("  +", " ", visible(re.sub("[\n\r\u0085\u2028\u2029]", " ", text))).strip()


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_shows_as_it_is_and_does_nothing(text: str) -> None:
    assert not ACTING & {t.type for t in tokens(escape(text))}
    assert words(escape(text)) == as_one_line(text)


@given(st.text(alphabet=st.one_of(st.sampled_from("\\`*_{}[]()<>|~#$&^-+=.:!1 \n"), st.characters()), max_size=30))
@example("مرحبا [x](y) 👩‍🚒 ☔")
def test_any_text_shows_as_it_is(text: str) -> None:
    shown = as_one_line(text)
    assert words(f"“{escape(text)}”") == f"“{shown}”"
    assert not ACTING & {t.type for t in tokens(escape(text))}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_anywhere_leaves_the_page_as_it_is_laid_out(text: str) -> None:
    assert outline(page_with(text)) == outline(page_with("plain"))


def page_with(text: str) -> str:
    desk = Desk(text)
    who = Claimant(text, ClaimantKind.NAMED, (text,))
    one = desk.claim(desk.article(text, title=text, url=text), text, who)
    other = desk.claim(desk.article("Bulletin", title=text, url="https://b.example/"), f"{text} or so", who)
    desk.match(one, other, text, text)
    desk.decide(
        one, "denied", note=text, evidence=(desk.cite(text, text), desk.cite("log", f"https://l.example/{text}"))
    )
    desk.decide(other, "confirmed", by=text)
    return desk.page()


def outline(page: str) -> list[str]:
    """The blocks and links of a page; bold is left out, for it may or may not be possible."""
    return [t.type for t in tokens(page) if t.type not in ("text", "text_special", "strong_open", "strong_close")]


def test_links_go_to_the_web_only_and_end_where_they_should() -> None:
    assert link("x", "javascript:alert(1)") == link("x", "data:text/html,x") == link("x", None) == "x"
    assert link("a]b", "https://e.example/a(b) c\n<d>") == "[a\\]b](https://e.example/a%28b%29%20c%0A%3Cd%3E)"
    hrefs = [t.attrs["href"] for t in tokens(link("x", "HTTPS://e.example/?a=1&copy;=2")) if t.type == "link_open"]
    assert hrefs == ["HTTPS://e.example/?a=1&copy;=2"]


def test_control_and_direction_characters_are_seen_and_scripts_and_emoji_kept() -> None:
    assert escape("a\x1b[31mb\u202ec") == "a␛\\[31mb�c"
    assert escape("قال المكتب 👩‍🚒 北") == "قال المكتب 👩‍🚒 北"


def test_the_words_that_differ_are_bold_where_markdown_can() -> None:
    assert escape_marking("five [5] ferries", (5, 8)) == "five **\\[5\\]** ferries"
    assert escape_marking("cost$5now", (4, 5)) == "cost\\$5now"
    assert escape_marking("five", (2, 9)) == "five"
