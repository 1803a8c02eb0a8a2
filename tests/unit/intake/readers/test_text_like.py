"""Markdown, mail and web archives: signs become what they stand for, headers become fields."""

import contextlib

import pytest

from factcheck.domain.article import LineLabel, Page
from factcheck.domain.errors import FactcheckError
from factcheck.intake.page import read_page
from tests.support import story
from tests.support.steps import Steps

SAID = (
    "The harbour office said on Monday that five ferries had called at the port of Lorn during the night, and that "
    "nobody was hurt in it."
)


def quotes(page: Page) -> set[str]:
    return {c.quote for c in page.claims}


def lines_of(page: Page, label: LineLabel) -> list[str]:
    return [page.text[line.start_char : line.end_char] for line in page.lines if line.label is label]


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("The [port](https://x.example/a_b 'title') said **so** on _Monday_.", "The port said so on Monday."),
        ("They are “*very* good [sic]”, she\nsaid \\*twice\\*.", "They are “very good [sic]”, she said *twice*."),
        ("> “We saw it,” the pilot\n> said on Sunday.", "“We saw it,” the pilot said on Sunday."),
        ("- One item said so.\n- Two did.", "One item said so."),
        ("3. Third item said so.", "Third item said so."),
        ("Ships &amp; boats `came` in. ![a picture](a.png)", "Ships & boats came in."),
        ("The [port][1] said so too.\n\n[1]: https://x.example", "The port said so too."),
    ],
)
def test_markdown_signs_are_not_in_claims(source: str, claim: str) -> None:
    page = read_page(f"# Five ferries called at Lorn\n\n{SAID}\n\n{source}\n\n{SAID} Again.\n".encode(), "a.md")
    assert claim in quotes(page)
    assert page.title == "Five ferries called at Lorn"


def test_front_matter_as_clippers_write_it() -> None:
    head = (
        '---\ntitle: "Ferries call: the night"\nauthor:\n  - "[[Ida Brook]]"\n  - Tom Reyes\nsite: The Lornside\n---\n'
    )
    page = read_page(f"{head}{SAID}\n".encode(), "a.md")
    assert (page.title, page.byline, page.outlet) == ("Ferries call: the night", "Ida Brook, Tom Reyes", "The Lornside")
    assert "---" not in page.text
    assert page.text.startswith("Ferries call: the night\n\nThe harbour office")


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert SAID in quotes(read_page(f"---\n\n{SAID}\n\n---\n\n{SAID} Again.".encode(), "a.md"))


def test_mail_headers_are_lines_of_their_own() -> None:
    page = read_page(story.as_mail(), "plain.eml")
    assert lines_of(page, LineLabel.META) == [
        "From: Ida Brook <ida@lornside.example>",
        "Date: Fri, 14 Jun 2024 18:40:00 +0200",
    ]
    assert page.text.startswith(f"{story.TITLE}\n\nFrom: ")
    assert "Attachments were not read: wall.png." in page.notes


def mail(body: str, head: str = "") -> bytes:
    sender, subject = "=?utf-8?q?Zo=C3=AB_Brook?= <z@x.example>", "Re: Ferries =?utf-8?b?4oCT?= called"
    return f"From: {sender}\nSubject: {subject}\nMIME-Version: 1.0\n{head}\n{body}".encode()


def test_soft_line_ends_are_undone_and_signatures_are_furniture() -> None:
    flowed = "Content-Type: text/plain; charset=utf-8; format=flowed\n"
    page = read_page(mail(SAID.replace("port ", "port \n") + "\n\n-- \nZoë Brook\nThe Lornside\n", flowed), "a.eml")
    assert SAID in quotes(page)
    assert page.title == "Ferries – called"
    assert page.byline == "Zoë Brook"
    assert "Zoë Brook" in lines_of(page, LineLabel.FURNITURE)


def test_a_mail_in_two_forms_is_read_in_its_plain_one() -> None:
    parts = f"--b\nContent-Type: text/html\n\n<p>{SAID} In HTML.</p>\n--b\n\n{SAID} Plainly.\n--b--\n"
    page = read_page(mail(parts, "Content-Type: multipart/alternative; boundary=b\n"), "a.eml")
    assert "Plainly." in page.text
    assert "In HTML." not in page.text


def test_wrong_charsets_do_no_harm() -> None:
    head = "Content-Type: text/plain; charset=no-such-thing\nContent-Transfer-Encoding: 8bit\n"
    assert "“so”" in read_page(mail(f"{SAID} They said “so” twice.", head), "a.eml").text


BAD = {
    "nested": (
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)),
        "a.eml",
    ),
    "comments in the sender": (b"Sender: x\n\n", "a.eml"),
    "no text": (b"\n\n", "a.eml"),
    "only a picture": (b"Content-Type: image/png\n\nxxxx", "a.eml"),
    "archive without a page": (
        b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/css\n\nx",
        "a.mht",
    ),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_messages_are_refused_in_one_line_and_with_little_work(kind: str) -> None:
    rest, name = BAD[kind]
    sender = b"From: " + b"(a" * 400_000 if kind.startswith("comments") else b"From: a@x.example"
    with pytest.raises(FactcheckError) as caught, Steps() as steps:
        read_page(sender + b"\nSubject: Ferries\nMIME-Version: 1.0\n" + rest, name)
    assert steps.taken < 100_000
    assert name in caught.value.message
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("sign", ["[", "> ", "*a **b ", "[a]("])
def test_the_work_for_hostile_markdown_grows_with_its_length_only(sign: str) -> None:
    taken = []
    for length in (2_000, 8_000):
        with contextlib.suppress(FactcheckError), Steps() as steps:
            read_page(sign.encode() * length, "a.md")
        taken.append(steps.taken)
    assert taken[1] < 5 * taken[0]


@pytest.mark.parametrize("name", ["story.md", "plain.eml", "page.eml", "story.mhtml"])
def test_the_text_obeys_the_limit(name: str) -> None:
    with pytest.raises(FactcheckError, match="longer than 300 characters"):
        read_page(story.FORMATS[name](), name, max_characters=300)
