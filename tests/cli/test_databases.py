"""Databases that are not ours, or cannot be: said in one line, and every byte stays as it was."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

Untouched = Callable[[], None]

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("list",),
    ("show", "pages"),
    ("review", "pages"),
    ("mark", "pages", "abcd", "denied"),
    ("export", "pages"),
    ("import", "set.jsonl"),
)


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (a)")


PLACES: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "a letter": ("letter.db", lambda p: p.write_text("Dear editor,\n" * 20), "is not a factcheck database"),
    "another program's": ("theirs.db", foreign, "is another program's database"),
    "a folder": ("folder.db", Path.mkdir, "is a folder"),
    "below a file": ("pages/harbour.txt/kept/r.db", lambda p: None, "is not a folder"),
    "a link to nothing": ("link.db", lambda p: p.symlink_to("nowhere"), "is a link to nothing"),
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c[0])
@pytest.mark.parametrize("place", PLACES)
def test_a_place_where_no_database_can_be(
    cli: Cli, small: Path, pages: Path, tmp_path: Path, place: str, command: tuple[str, ...], untouched: Untouched
) -> None:
    del small, pages
    assert cli("export", "pages", "-o", "set.jsonl").code == 0
    name, make, words = PLACES[place]
    make(tmp_path / name)
    untouched()
    cli("--db", name, *command).refused(words, "--db")


@pytest.mark.parametrize("command", [c for c in COMMANDS if c[0] in ("show", "mark", "export")], ids=lambda c: c[0])
def test_no_database_yet(cli: Cli, command: tuple[str, ...], untouched: Untouched) -> None:
    untouched()
    cli("--db", "none.db", *command).refused("there is no database none.db yet", "factcheck review")


def test_looking_makes_no_database(cli: Cli, small: Path, untouched: Untouched) -> None:
    del small
    cli("export", "pages", "-o", "set.jsonl")
    untouched()
    assert cli("--db", "none.db", "list").code == 0
    assert cli("--db", "none.db", "list", "--json").json == []
    [done] = cli("--db", "none.db", "import", "--dry-run", "set.jsonl", "--json").json
    assert (done["new"]["articles"], done["new"]["claims"], done["dry_run"]) == (2, 8, True)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("postgresql://ann:secret@host/db", "postgresql"),
        ("sqlite:///reviews.db", "no database server"),
        ("~nobody-of-that-name/r.db", "no home folder"),
    ],
)
def test_what_is_no_path_is_said_without_secrets(cli: Cli, value: str, words: str, untouched: Untouched) -> None:
    untouched()
    run = cli("list", "--db", value)
    run.refused(words)
    assert "secret" not in run.err


def test_option_over_environment_over_settings_over_default(
    cli: Cli, small: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del small
    assert [r["name"] for r in cli("list", "--json").json] == ["pages"]
    settings = home / "config" / "factcheck" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('database = "~/settings.db"\n', encoding="utf-8")
    assert f"No reviews in {home}/settings.db yet" in cli("list").out
    monkeypatch.setenv("FACTCHECK_DB", "environment.db")
    assert "No reviews in environment.db yet" in cli("list").out
    assert "No reviews in option.db yet" in cli("list", "--db", "option.db").out
