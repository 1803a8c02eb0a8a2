"""Pages taken in again with changed text, the originals they were read from, and notices, from the command line."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import HARBOUR, LANTERN, Cli, claim_saying
from tests.support.schemas import fits

CHANGED = HARBOUR.replace("five ferries had put", "six ferries had put") + "\nA correction was made on Saturday.\n"


@pytest.fixture
def folder(pages: Path, cli: Cli) -> Path:
    """The folder of the two pages, taken in as the review `pages`."""
    assert cli("review", "pages").code == 0
    return pages


def mark(cli: Cli, words: str, verdict: str, *options: str) -> None:
    assert cli("mark", "pages", claim_saying(cli, "pages", words), verdict, *options).code == 0


def show(cli: Cli, *options: str) -> Any:
    return cli("show", "pages", "--json", *options).json


def article(cli: Cli, source: str) -> Any:
    [found] = [a for a in show(cli)["articles"] if a["source"] == source]
    return found


@pytest.fixture
def changed(cli: Cli, folder: Path) -> Path:
    """The review after three verdicts, when the first page has come again with changed text; returns the page."""
    mark(cli, "Kestravia has moved", "confirmed", "--note", "seen", "--evidence", "Port log")
    mark(cli, "five ferries had put", "denied", "--note", "six, says the log")
    mark(cli, "Kestravia denied", "yes", "--aspect", "said")
    page = folder / "harbour.txt"
    page.write_text(CHANGED, encoding="utf-8")
    run = cli("review", page, "--name", "pages")
    assert (
        "harbour.txt is a later version of The Harbour Ledger: 1 verdict to look at again, 1 carried over\n" in run.out
    )
    assert run.out.startswith("pages: 2 articles, 9 claims, ")
    return page


def test_what_is_the_same_word_for_word_comes_along_and_nothing_else(cli: Cli, changed: Path) -> None:
    del changed
    value = show(cli)
    fits("show", value)
    assert value["review"]["progress"] == {"claims": 9, "unreviewed": 8, "confirmed": 1, "denied": 0, "unverified": 0}
    by_words = {c["quote"][:17]: c for c in value["claims"]}
    moved, ferries, denial = (by_words[w] for w in ("Kestravia has mov", "The office said t", "Kestravia denied "))
    assert (moved["verdict"], moved["note"], [e["title"] for e in moved["evidence"]]) == (
        "confirmed",
        "seen",
        ["Port log"],
    )
    assert (ferries["verdict"], ferries["note"]) == (None, None)
    assert (denial["said"], denial["verdict"]) == ("yes", None)
    assert [len(a["versions"]) for a in value["articles"]] == [1, 0]
    [summary] = cli("list", "--json").json
    assert (summary["articles"], summary["progress"]) == (2, value["review"]["progress"])
    assert "1 earlier version" in cli("show", "pages").out


def test_it_is_one_step_to_undo(cli: Cli, changed: Path) -> None:
    del changed
    assert cli("undo", "pages").out.count("(saved)") == 2
    assert show(cli)["review"]["progress"]["confirmed"] == 0
    cli("redo", "pages")
    assert show(cli)["review"]["progress"]["confirmed"] == 1


def test_the_same_page_again_and_the_old_text_again_change_nothing(cli: Cli, changed: Path) -> None:
    before = cli("export", "pages", "-o", "-").out
    again = cli("review", changed, "--name", "pages")
    assert "in the review already, taken once" in again.err
    assert "later version" not in again.out
    changed.write_text(HARBOUR, encoding="utf-8")
    assert "in the review already, taken once" in cli("review", changed, "--name", "pages").err
    assert cli("export", "pages", "-o", "-").out == before


def test_another_article_of_that_file_name_is_no_version(cli: Cli, folder: Path) -> None:
    (folder / "harbour.txt").write_text(LANTERN.replace("Seven", "Eight").replace("Lantern", "Lamp"), encoding="utf-8")
    run = cli("review", folder / "harbour.txt", "--name", "pages", "--json").json
    assert (run["articles"], run["later_versions"]) == (3, [])
    assert all(a["versions"] == [] for a in show(cli)["articles"])


def test_one_address_makes_a_version_whatever_the_file_is_called(cli: Cli, tmp_path: Path) -> None:
    head = "<html><head><meta property='og:url' content='{}'></head>"
    html = head + "<body><article><h1>Ships</h1>{}</article></body></html>"
    for n, (url, count) in enumerate(
        [("https://www.example.org/a/", "Twelve"), ("http://example.org/a?utm_source=x", "Thirteen")]
    ):
        text = f"<p>{count} ships left the port of Anselm on Monday night, the harbour master said to us.</p>"
        (tmp_path / f"saved {n}.html").write_text(html.format(url, text), encoding="utf-8")
    cli("review", tmp_path / "saved 0.html", "--name", "one")
    run = cli("review", tmp_path / "saved 1.html", "--name", "one", "--json").json
    assert [v["verdicts_carried_over"] for v in run["later_versions"]] == [0]
    assert [len(a["versions"]) for a in cli("show", "one", "--json").json["articles"]] == [1]


def test_a_claim_of_an_earlier_version_is_told_from_one_that_is_not_there(cli: Cli, folder: Path) -> None:
    old = claim_saying(cli, "pages", "five ferries had put")
    (folder / "harbour.txt").write_text(CHANGED, encoding="utf-8")
    cli("review", folder / "harbour.txt", "--name", "pages")
    cli("mark", "pages", old, "denied").refused("is of an earlier version of its article")
    cli("mark", "pages", "ffffffff", "denied").refused("no claim 'ffffffff'")


def test_other_reviewers_are_asked_and_not_decided_for(cli: Cli, folder: Path) -> None:
    mark(cli, "Kestravia has moved", "confirmed", "--reviewer", "ben")
    (folder / "harbour.txt").write_text(CHANGED, encoding="utf-8")
    run = cli("review", folder / "harbour.txt", "--name", "pages").out
    assert "is a later version of The Harbour Ledger\n" in run
    assert show(cli)["review"]["progress"]["confirmed"] == 0
    assert show(cli, "--reviewer", "ben")["review"]["progress"]["confirmed"] == 0


def test_what_changed_is_printed_with_what_to_look_at_again(cli: Cli, changed: Path) -> None:
    del changed
    run = cli("versions", "pages", "The Harbour Ledger").out
    assert "sentences: 1 gone or changed, 2 new or changed\n" in run
    assert "  denied The office said that five ferries had put" in run
    assert "      note: six, says the log\n" in run
    assert "\n− The office said that [-five-] ferries" in run
    assert "\n+ The office said that {+six+} ferries" in run
    value = cli("versions", "pages", "harbour.txt", "--json").json
    fits("versions", value)
    assert [(n["verdict"], n["note"]) for n in value["look_again"]] == [("denied", "six, says the log")]
    assert [c["change"] for c in value["changes"]].count("new") == 2
    assert cli("versions", "pages", "lantern.txt").out == "The Tessalin Lantern has no earlier version\n"
    fits("versions", cli("versions", "pages", "lantern.txt", "--json").json)


# --- annotation sets -------------------------------------------------------------------------------------------------


def test_versions_and_notices_come_back_byte_for_byte(cli: Cli, changed: Path) -> None:
    del changed
    cli("set", "pages", "The Harbour Ledger", "notice=corrected 2024-06-15")
    cli("export", "pages", "-o", "one.jsonl")
    first = Path("one.jsonl").read_bytes()
    cli("--db", "other.db", "import", "one.jsonl")
    cli("--db", "other.db", "export", "pages", "-o", "two.jsonl")
    assert Path("two.jsonl").read_bytes() == first
    assert b"version_of" in first
    assert b"retracted" not in first
    other = cli("--db", "other.db", "show", "pages", "--json").json
    assert other == show(cli)
    assert [a["notice"] for a in other["articles"]] == ["corrected 2024-06-15", None]
    older = other["articles"][0]["versions"][0]
    cli("--db", "other.db", "original", "pages", older).refused("is not kept here", "imported")
    assert str(Path.cwd()).encode() not in first  # where pages lie on this machine is nobody else's business


@pytest.mark.parametrize("form", ["csv", "memo"])
def test_what_people_read_holds_current_versions_only(cli: Cli, changed: Path, form: str) -> None:
    del changed
    text = cli("export", "pages", "--format", form, "-o", "-").out
    assert "six ferries had put" in text
    assert "five ferries had put" not in text


# --- originals -------------------------------------------------------------------------------------------------------


def test_the_original_comes_back_and_overwrites_nothing(cli: Cli, changed: Path) -> None:
    assert cli("original", "pages", "harbour.txt").out == f"wrote harbour.txt ({len(CHANGED)} bytes)\n"
    assert Path("harbour.txt").read_text(encoding="utf-8") == CHANGED
    older = article(cli, "harbour.txt")["versions"][0]
    cli("original", "pages", older[:12]).refused("harbour.txt exists", "--force")
    assert cli("original", "pages", older, "-o", "-").out == HARBOUR
    assert cli("original", "pages", older, "--force", "--json").json["bytes"] == len(HARBOUR)
    assert Path("harbour.txt").read_text(encoding="utf-8") == HARBOUR
    changed.unlink()
    assert cli("original", "pages", "The Harbour Ledger", "-o", "kept/page.txt").code == 0
    cli("original", "pages", "Nobody").refused("no article 'Nobody'")


@pytest.fixture
def by_path(cli: Cli, home: Path, pages: Path) -> Path:
    """The review made with hash and path alone; returns the folder of the pages."""
    path = home / "config" / "factcheck" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text('keep_originals = "path"', encoding="utf-8")
    assert cli("review", "pages").code == 0
    return pages


def test_by_path_the_file_is_read_where_it_was_if_it_is_the_same(cli: Cli, by_path: Path) -> None:
    page = by_path / "harbour.txt"
    assert cli("original", "pages", "harbour.txt", "-o", "-").out == HARBOUR
    for other in (HARBOUR.replace("640", "650"), HARBOUR + "more"):
        page.write_text(other, encoding="utf-8")
        cli("original", "pages", "harbour.txt", "-o", "-").refused("has changed since", "only hash and path")
    page.unlink()
    cli("original", "pages", "harbour.txt").refused("cannot read", "harbour.txt")


def test_the_setting_is_one_of_two(cli: Cli, home: Path) -> None:
    path = home / "config" / "factcheck" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text('keep_originals = "byte"', encoding="utf-8")
    cli("list").refused("'keep_originals'", "did you mean bytes?")


def test_a_name_from_elsewhere_leads_out_of_no_folder(cli: Cli, folder: Path) -> None:
    (folder / "..hidden.txt").write_text(LANTERN.replace("Seven", "Nine"), encoding="utf-8")
    cli("review", folder / "..hidden.txt", "--name", "pages")
    assert cli("original", "pages", "..hidden.txt").out.startswith("wrote hidden.txt ")


# --- notices ---------------------------------------------------------------------------------------------------------


def test_a_notice_is_shown_wherever_the_article_is_named(cli: Cli, folder: Path) -> None:
    del folder
    assert cli("set", "pages", "lantern.txt", "notice=Retracted 2024-06-17").code == 0
    assert "The Tessalin Lantern · ⚠ retracted 2024-06-17 · " in cli("show", "pages").out
    assert article(cli, "lantern.txt")["notice"] == "retracted 2024-06-17"
    memo = cli("export", "pages", "--format", "memo", "-o", "-").out
    assert "2. The Tessalin Lantern: **⚠ retracted 2024-06-17**; " in memo
    cli("set", "pages", "lantern.txt", "notice=retracted").refused("lacks its day", "retracted 2024-10-19")
    assert cli("set", "pages", "lantern.txt", "notice=").code == 0
    assert article(cli, "lantern.txt")["notice"] is None


def test_names_are_read_in_current_versions_and_told_with_their_article(cli: Cli, folder: Path) -> None:
    text = HARBOUR.replace("the survey office said on Friday", "the Coastal Survey Office (CSO) said on Friday")
    (folder / "harbour.txt").write_text(text, encoding="utf-8")
    cli("review", folder / "harbour.txt", "--name", "pages")
    (folder / "lantern.txt").write_text(LANTERN + "\nA later word from Hesk followed.\n", encoding="utf-8")
    cli("review", folder / "lantern.txt", "--name", "pages")
    now = {a["id"]: a["source"] for a in show(cli)["articles"]}
    found = [n["proposed_from"]["article"] for n in cli("aliases", "pages", "--json").json if n["proposed_from"]]
    assert found
    assert {now[uid] for uid in found} == {"harbour.txt"}
    assert "The Harbour Ledger" in cli("aliases", "pages").out
    assert cli("export", "pages", "--format", "memo", "-o", "-").code == 0
