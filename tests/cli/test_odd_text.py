"""Pages with line ends, marks, markup and controls of every kind: stored text keeps its offsets, output stays tame."""

import codecs
from pathlib import Path

import pytest

from factcheck.domain.text.visible import visible
from tests.cli.conftest import Cli

ODD = (
    "Ferries [sic] bring 640 workers to [b]Hesk[/b] 🚢\n\n"
    "The Odd Post\n14 June 2024\n\n"
    "The \x1b[31mred\x1b[0m office \x1b]0;title\x07 said on Friday that 640 workers [/b] had landed on Hesk 👩🏽‍🚒.\n\n"
    "The spokesman said that “\u202eevil\u202c five ferries” had \u200bcalled at the harbour of Hesk in June.\n\n"
    "A minister said that [link](http://x) seven\x9b31m ferries had sailed for Hesk on 2 June\ufeff, \xad2024.\n"
)
CONTROLS = set("\x00\x07\x0b\x0c\r\x1b\x7f\x9b\xad\u200b\u202e\u202c\u2066\u2028\ufeff")


def write(name: str, data: bytes) -> None:
    Path("odd").mkdir(exist_ok=True)
    Path("odd", name).write_bytes(data)


def test_offsets_stay_true_whatever_the_text_holds(cli: Cli) -> None:
    write("odd.txt", ODD.encode())
    [page] = cli("intake", "odd", "--json").json
    assert page["text"] == ODD
    assert page["title"] == ODD.splitlines()[0]
    assert len(page["claims"]) >= 4
    for claim in page["claims"]:
        assert ODD[claim["start_char"] : claim["end_char"]] == claim["quote"]


@pytest.mark.parametrize("command", [("intake", "odd"), ("show", "odd"), ("match", "odd"), ("match", "odd", "--json")])
def test_standard_output_shows_controls_as_visible_characters(cli: Cli, command: tuple[str, ...]) -> None:
    write("a.txt", ODD.encode())
    write("b.txt", ODD.replace("The Odd Post", "The Even Post").encode())
    cli("review", "odd")
    run = cli(*command)
    assert run.code == 0
    assert not CONTROLS & set(run.out + run.err)
    assert "[/b]" in run.out
    assert "[sic]" in run.out or command[0] == "match"
    if "--json" in command:
        assert "\x1b[31mred" in run.json["matches"][0]["a"]["quote"] or "\\u001b[31mred" in run.out
    else:
        assert "␛[31mred␛[0m" in run.out


def test_json_escapes_what_hides_and_keeps_its_value(cli: Cli) -> None:
    write("odd.txt", ODD.encode())
    run = cli("intake", "odd", "--json")
    assert "\\u202eevil" in run.out
    assert "\\u009b31m" in run.out
    assert "👩🏽" in run.out
    assert run.json[0]["text"] == ODD


@pytest.mark.parametrize(
    ("data", "text", "notes"),
    [
        (ODD.replace("\n", "\r\n").encode(), ODD, ["Line ends were changed to line feeds."]),
        (codecs.BOM_UTF8 + ODD.encode(), ODD, []),
        (ODD.encode("utf-16"), ODD, []),
        (
            ODD.replace("red", "r\0d").encode(),
            ODD.replace("red", "r\ufffdd"),
            ["NUL characters were replaced by U+FFFD."],
        ),
    ],
    ids=["CRLF", "byte order mark", "UTF-16", "NUL"],
)
def test_text_is_normalised_once_and_said(cli: Cli, data: bytes, text: str, notes: list[str]) -> None:
    write("odd.txt", data)
    [page] = cli("intake", "odd", "--json").json
    assert page["text"] == text
    assert page["notes"] == notes
    assert cli("review", "odd").err.splitlines() == [f"odd.txt: {n}" for n in notes]
    stored = cli("show", "odd", "--json").json["claims"]
    assert [(c["start_char"], c["quote"]) for c in stored] == [(c["start_char"], c["quote"]) for c in page["claims"]]


def test_an_encoding_that_was_guessed_is_said(cli: Cli) -> None:
    write("odd.txt", "Ferries land\n\nThe office said “five ferries” had called at Hesk – in June.\n".encode("cp1252"))
    run = cli("review", "odd")
    assert run.code == 0
    assert run.err.startswith("odd.txt: The encoding was guessed as cp1252")


def test_a_name_with_controls_is_shown_visibly(cli: Cli) -> None:
    write("a\x1b[31m\n.txt", ODD.encode())
    name = "Night\x1b[31m\u202e"
    run = cli("review", "odd", "--name", name)
    assert visible(name) in run.out
    assert not CONTROLS & set(run.out)
    cli("show", name + "x").refused("did you mean Night␛[31m\ufffd?")
    run = cli("review", "odd/a\x1b[31m\n.txt", "odd/a\x1b[31m\n.txt", "--name", name)
    assert run.err.count("\n") == 2
    assert not CONTROLS & set(run.err)


def test_words_like_markup_in_notes_come_back_as_they_are(cli: Cli, small: object) -> None:
    del small
    claim = cli("show", "pages", "--json").json["claims"][0]["id"]
    note = "[/b][link=x]\x1b[2J\nsecond line\t[sic] 🙂"
    cli("mark", "pages", claim, "unverified", "--note", note)
    assert cli("show", "pages", "--json").json["claims"][0]["note"] == note
    assert "      note: [/b][link=x]␛[2J␊second line [sic] 🙂" in cli("show", "pages").out.splitlines()
