"""Annotation sets go out: where to, what is never overwritten, and what a spreadsheet finds in them."""

import csv
import io
import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.exchange.registry import FORMATS
from tests.cli.conftest import HARBOUR, Cli, claim_saying

Untouched = Callable[[], None]


@pytest.mark.parametrize(("options", "name"), [((), "pages.jsonl"), (("--format", "csv"), "pages.csv")])
def test_the_default_place_is_annotations(cli: Cli, small: Path, options: tuple[str, ...], name: str) -> None:
    del small
    path = Path("annotations") / name
    run = cli("export", "pages", *options)
    assert run.out == f"wrote annotations/{name} ({path.stat().st_size:,} bytes)\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(Path("annotations").iterdir()) == [path]


def test_folders_on_the_way_are_made(cli: Cli, small: Path) -> None:
    del small
    assert cli("export", "pages", "-o", "a/b/c.jsonl", "--json").json["path"] == "a/b/c.jsonl"
    assert Path("a/b/c.jsonl").stat().st_size


@pytest.mark.parametrize("form", FORMATS)
def test_standard_output_gets_the_same_bytes_and_nothing_else(cli: Cli, small: Path, form: str) -> None:
    del small
    cli("export", "pages", "--format", form, "-o", "file")
    run = cli("export", "pages", "--format", form, "-o", "-")
    assert (run.code, run.err, run.out.encode()) == (0, "", Path("file").read_bytes())


def test_a_file_that_exists_is_overwritten_only_by_force(cli: Cli, small: Path) -> None:
    del small
    Path("mine.jsonl").write_text("my notes", encoding="utf-8")
    cli("export", "pages", "-o", "mine.jsonl").refused("mine.jsonl exists", "--force")
    assert Path("mine.jsonl").read_text(encoding="utf-8") == "my notes"
    assert cli("export", "pages", "-o", "mine.jsonl", "--force").code == 0
    assert Path("mine.jsonl").read_text(encoding="utf-8").startswith('{"format":"factcheck-annotations"')
    assert [p.name for p in Path().iterdir()] == ["mine.jsonl"]


@pytest.mark.parametrize("force", [(), ("--force",)])
@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("folder", "folder is a folder"),
        ("folder/", "folder is a folder"),
        ("file/out.jsonl", "cannot write file/out.jsonl"),
        ("file/deeper/out.jsonl", "cannot write file/deeper/out.jsonl"),
        pytest.param("n" * 300, "cannot write", id="too long a name"),
    ],
)
def test_a_place_that_cannot_be_written(
    cli: Cli, small: Path, target: str, words: str, force: tuple[str, ...], untouched: Untouched
) -> None:
    del small
    Path("folder").mkdir()
    Path("file").write_text("x", encoding="utf-8")
    untouched()
    cli("export", "pages", "-o", target, *force).refused(words, "-o")


def test_a_link_to_a_file_counts_as_a_file(cli: Cli, small: Path, untouched: Untouched) -> None:
    del small
    Path("out.jsonl").symlink_to("nowhere")
    untouched()
    cli("export", "pages", "-o", "out.jsonl").refused("out.jsonl exists")


@pytest.mark.parametrize(
    ("name", "file"), [("Night: a/b?", "Night- a-b.jsonl"), ("..", "review.jsonl"), ("Хеск 🙂", "Хеск 🙂.jsonl")]
)
def test_a_reviews_name_becomes_a_files_name(cli: Cli, pages: Path, name: str, file: str) -> None:
    del pages
    cli("review", "pages", "--name", name)
    assert cli("export", name).code == 0
    assert [p.name for p in Path("annotations").iterdir()] == [file]


def test_the_native_format_says_neither_when_nor_by_what(cli: Cli, small: Path) -> None:
    del small
    cli("export", "pages", "-o", "a.jsonl")
    cli("list")
    cli("export", "pages", "-o", "b.jsonl")
    assert Path("a.jsonl").read_bytes() == Path("b.jsonl").read_bytes()
    lines = [json.loads(line) for line in Path("a.jsonl").read_text(encoding="utf-8").splitlines()]
    assert lines[0] == {"type": "header", "format": "factcheck-annotations", "version": 1}
    assert [n["type"] for n in lines].count("claim") == 8
    assert lines[-1]["lines"] == len(lines) - 1


def test_a_spreadsheet_finds_a_row_for_each_claim_and_no_formula(cli: Cli, pages: Path) -> None:
    first = '=HYPERLINK("https://evil.example","Five ferries took 640 workers to Hesk on Friday, the office said.")'
    (pages / "harbour.txt").write_text(HARBOUR.replace("Kestravia has", f"{first}\n\nKestravia has"), encoding="utf-8")
    cli("review", "pages", "--reviewer", "@Ann")
    claim = claim_saying(cli, "pages", "Four sailors were injured")
    cli("mark", "pages", claim, "denied", "--note", '-1 "sailor",\nor two', "--evidence", "Log", "--reviewer", "@Ann")
    text = cli("export", "pages", "--format", "csv", "-o", "-").out
    assert text.startswith('\ufeff"claim_id","outlet",')
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    shown = cli("show", "pages", "--json").json["claims"]
    assert [r["claim_id"] for r in rows] == [c["id"] for c in shown]
    cells = [cell for row in rows for cell in row.values()]
    assert not [c for c in cells if c.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert any(c.startswith("'=HYPERLINK") for c in cells)
    [row] = [r for r in rows if r["verdict"]]
    assert (row["claim_id"], row["verdict"], row["evidence"], row["reviewer"]) == (claim, "denied", "Log", "'@Ann")
    assert row["note"] == '\'-1 "sailor",\nor two'
    assert row["outlet"] == "The Tessalin Lantern"
