"""Every command does what the README says; options stand before and after its name; JSON goes out alone."""

import json
import re
import shutil
from collections.abc import Callable

import pytest

from factcheck import __version__
from factcheck.cli.commands import COMMANDS
from tests.cli.conftest import SEEDS, Cli, Run, claim_saying
from tests.conftest import REPOSITORY


def test_the_readme_names_every_command() -> None:
    table = (REPOSITORY / "README.md").read_text(encoding="utf-8").split("## Commands")[1].split("\n## ")[0]
    rows = [row.split("|")[1] for row in table.replace("\\|", "/").splitlines() if row.startswith("| `")]
    named = {w for row in rows for w in re.findall(r"`(?:factcheck )?([a-z]+)", row) if w != "factcheck"}
    assert named == set(COMMANDS)


def test_home_names_the_database_then_lists_the_reviews(cli: Cli, small: object) -> None:
    del small
    assert cli().out.startswith("pages  2 articles  0/8 claims reviewed")
    assert "No reviews in other.db yet. Make one with: factcheck review" in cli("--db", "other.db").out


def test_review_says_what_it_kept_and_how_to_go_on(cli: Cli, pages: object) -> None:
    run = cli("review", "pages", "--name", "Night  ferries")
    assert (run.code, run.err) == (0, "")
    assert re.match(r"Night ferries: 2 articles, 8 claims, \d+ matches\n", run.out)
    assert "  The Harbour Ledger: Five ferries land 640 workers on Hesk (4 claims) new" in run.out.splitlines()
    assert run.out.endswith("Open it with: factcheck resume 'Night ferries'\n")
    assert cli("list", "--json").json[0]["name"] == "Night ferries"


def test_a_review_is_named_by_the_folder_or_the_first_headline(cli: Cli, pages: object) -> None:
    del pages
    cli("review", "pages")
    cli("review", "pages/lantern.txt")
    assert [r["name"] for r in cli("list", "--json").json] == ["Seven ferries take workers to Hesk", "pages"]


def test_reviewing_again_adds_what_is_new_and_keeps_decisions(cli: Cli, pages: object) -> None:
    cli("review", "pages/harbour.txt", "--name", "night")
    claim = claim_saying(cli, "night", "five ferries had put")
    cli("mark", "night", claim, "confirmed", "--note", "seen")
    run = cli("review", "pages", "--name", "night", "--json")
    assert run.err == "The Harbour Ledger is in the review already, taken once\n"
    assert (run.json["articles"], run.json["new_articles"]) == (2, 1)
    shown = cli("show", "night", "--json").json
    assert [a["source"] for a in shown["articles"]] == ["harbour.txt", "lantern.txt"]
    assert [(c["id"], c["verdict"], c["note"]) for c in shown["claims"] if c["verdict"]] == [
        (claim, "confirmed", "seen")
    ]
    assert shown["matches"]
    again = cli("review", "pages", "--name", "night")
    assert again.err.splitlines() == [
        "The Harbour Ledger is in the review already, taken once",
        "The Tessalin Lantern is in the review already, taken once",
    ]
    assert " new" not in again.out
    assert cli("show", "night", "--json").json == shown


def test_the_same_article_twice_is_said_and_taken_once(cli: Cli, pages: object) -> None:
    del pages
    run = cli("review", "pages/harbour.txt", "pages/harbour.txt", "pages/lantern.txt")
    assert run.err == "skipped pages/harbour.txt: the same text as harbour.txt, taken once\n"
    assert run.out.startswith("pages: 2 articles")


def test_files_of_one_name_are_told_apart(cli: Cli, pages: object) -> None:
    del pages
    shutil.copytree("pages", "more")
    with open("more/lantern.txt", "a", encoding="utf-8") as file:
        file.write("\nThe navy said on Sunday that two more launches had left Tessalin for the island.\n")
    cli("review", "pages/lantern.txt", "more/lantern.txt", "--name", "two")
    assert [a["source"] for a in cli("show", "two", "--json").json["articles"]] == ["lantern.txt", "lantern.txt (2)"]


def test_show_prints_ids_verdicts_notes_and_differences(cli: Cli, small: object) -> None:
    claim = claim_saying(cli, "pages", "Seven ferries put")
    cli("mark", "pages", claim, "denied", "--note", "counted five")
    cli("mark", "pages", claim, "unclear", "--aspect", "said")
    lines = cli("show", "pages").out.splitlines()
    at = next(n for n, line in enumerate(lines) if claim[:8] in line and "Seven ferries put" in line)
    assert lines[at].startswith(f"  {claim[:8]} ✗ denied, no evidence; said: unclear [the office] Seven ferries put")
    assert lines[at + 1] == "      note: counted five"
    assert "figure ≠ Seven ferries | five ferries" in lines[at + 2]


def test_intake_gives_every_line_a_reason(cli: Cli, pages: object) -> None:
    del pages
    out = cli("intake", "pages/harbour.txt").out.splitlines()
    assert out[0] == "pages/harbour.txt"
    assert "  outlet    The Harbour Ledger" in out
    assert "  published 2024-06-14" in out
    assert "  url       (not on the page)" in out
    assert any(re.fullmatch(r" +1 title +\S.*: Five ferries land 640 workers on Hesk", line) for line in out)


def test_match_stores_nothing(cli: Cli, pages: object, untouched: Callable[[], None]) -> None:
    del pages
    untouched()
    run = cli("match", "pages")
    assert "figure ≠ five ferries | Seven ferries" in run.out
    assert re.fullmatch(r"\d+ pairs from 2 articles; nothing was stored\n", run.err)


def test_formats_are_listed(cli: Cli) -> None:
    lines = [line.split()[:2] for line in cli("formats").out.splitlines()]
    assert lines[:2] == [["jsonl", ".jsonl"], ["csv", ".csv"]]
    assert [[f["name"], f["suffix"]] for f in cli("formats", "--json").json] == lines
    assert [f["name"] for f in cli("formats", "--json").json if f["reads"]] == ["jsonl"]


def test_resume_without_a_terminal_says_what_to_do(cli: Cli, small: object) -> None:
    cli("resume", "pages").refused("resume needs a terminal", "factcheck show NAME")


@pytest.mark.parametrize("arguments", [("--version",), ("--json", "--version"), ("--version", "-v")])
def test_version(cli: Cli, arguments: tuple[str, ...]) -> None:
    assert cli(*arguments) == Run(0, f"factcheck {__version__}\n", "")


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("mark", "--help"), ("--no-color", "mark", "-h")])
def test_help_is_a_result(cli: Cli, arguments: tuple[str, ...]) -> None:
    run = cli(*arguments)
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("Usage: factcheck ")
    assert not set("│╭─") & set(run.out)


def test_help_lists_the_options_of_every_command_line_by_line(cli: Cli) -> None:
    lines = [line.strip() for line in cli("--help").out.splitlines()]
    assert [line.split()[0] for line in lines if line.startswith("-")][-5:] == [
        "--db",
        "--reviewer",
        "--json",
        "--no-color",
        "-v,",
    ]


COMMON = ("--db", "mine.db", "--reviewer", "Zoë", "--json", "--no-color", "-v")


@pytest.mark.parametrize("cut", [0, 2, 4, 7])
def test_options_stand_before_and_after_the_name(cli: Cli, pages: object, cut: int) -> None:
    del pages
    assert cli("review", "pages", "--db", "mine.db").code == 0
    claim = cli("show", "pages", "--db=mine.db", "--json").json["claims"][0]["id"]
    before, after = COMMON[:cut], COMMON[cut:]
    run = cli(*before, "mark", "pages", *after, claim, "confirmed")
    assert run.code == 0
    [row] = run.json
    assert (row["reviewer"], row["value"]) == ("Zoë", "confirmed")
    assert not cli("list", "--json").json


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",),
        ("show", "pages"),
        ("formats",),
        ("intake", SEEDS),
        ("match", SEEDS),
        ("review", SEEDS, "--name", "pages"),
        ("export", "pages", "-o", "out.jsonl"),
        ("import", "set.jsonl"),
        ("mark", "pages", "CLAIM", "denied"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_json_stands_alone_on_standard_output(cli: Cli, small: object, arguments: tuple[str, ...]) -> None:
    cli("export", "pages", "-o", "set.jsonl")
    claim = claim_saying(cli, "pages", "five ferries had put")
    run = cli("--json", *(claim if a == "CLAIM" else a for a in arguments))
    assert run.code == 0
    assert json.loads(run.out)
