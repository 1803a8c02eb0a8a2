"""Annotation sets come back: whole, once, and byte for byte; what is cut off, edited or not ours changes nothing."""

import contextlib
import hashlib
import io
import itertools
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from tests.cli.conftest import Cli, claim_saying, put

Untouched = Callable[[], None]
Edit = Callable[[list[Any]], object]


@pytest.fixture(scope="session")
def decided(kept: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a review that holds every kind of decision (`reviews.db`), and its set (`set.jsonl`)."""
    folder = tmp_path_factory.mktemp("decided")
    shutil.copyfile(kept("pages"), folder / "reviews.db")

    def run(*arguments: str) -> str:
        out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
        with contextlib.redirect_stdout(out):
            assert main(["--db", str(folder / "reviews.db"), "--reviewer", "tester", *arguments]) == 0
        out.seek(0)
        return out.read()

    shown = json.loads(run("show", "pages", "--json"))
    ferries, seven = (
        next(c["id"] for c in shown["claims"] if words in c["quote"])
        for words in ("five ferries had put", "Seven ferries put")
    )
    one, two, *_ = [m["id"] for m in shown["matches"]]
    note = "👩🏽‍🚒 שלום «нет» \u202eabc\u202c\tx\ny"
    for command in (
        ("mark", "pages", ferries, "confirmed", "--note", note, "--evidence", "Port log"),
        ("mark", "pages", ferries, "yes", "--aspect", "said"),
        ("mark", "pages", seven, "denied", "--evidence", "1", "--evidence", "https://x.example/ü?a=1"),
        ("undo", "pages"),
        ("undo", "pages"),
        ("redo", "pages"),
        ("mark", "pages", seven, "unverified", "--note", "", "--reviewer", "Zoë 🙂"),
        ("mark", "pages", ferries, "unreviewed"),
        ("accept", "pages", one),
        ("reject", "pages", two, "--reviewer", "Zoë 🙂"),
        ("set", "pages", "The Harbour Ledger", "outlet=Ledger", "published=2024-06-13"),
        ("export", "pages", "-o", str(folder / "set.jsonl")),
    ):
        run(*command)
    return folder


@pytest.fixture
def exported(decided: Path, home: Path, tmp_path: Path) -> bytes:
    """The decided review in the default place and its set in `set.jsonl`; the set's bytes."""
    del home
    put(decided / "reviews.db")
    shutil.copy(decided / "set.jsonl", tmp_path)
    return (tmp_path / "set.jsonl").read_bytes()


@pytest.mark.parametrize("name", ["pages", "Another name"])
def test_a_set_comes_back_byte_for_byte(cli: Cli, exported: bytes, name: str) -> None:
    other = ("--db", "other.db")
    run = cli("import", "set.jsonl", *other, "--name", name)
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"set.jsonl → {name}: added 2 articles, 8 claims, ")
    assert "12 decisions" in run.out
    again = cli("export", name, "-o", "-", *other).out.encode()
    if name == "pages":
        assert again == exported
    else:
        assert again.splitlines()[2:-1] == exported.splitlines()[2:-1]
    for reviewer in ("tester", "Zoë 🙂"):
        here, there = (cli("show", *n, "--json", "--reviewer", reviewer).json for n in (("pages",), (name, *other)))
        assert here["review"].pop("name") == "pages"
        assert there["review"].pop("name") == name
        assert there == here


def test_work_goes_on_after_an_import(cli: Cli, exported: bytes) -> None:
    del exported
    other = ("--db", "other.db")
    cli("import", "set.jsonl", *other)
    claim = claim_saying(cli, "pages", "five ferries had put")
    cli("undo", "pages", *other).refused("nothing to undo")  # what was decided on another machine
    assert cli("mark", "pages", claim, "denied", *other).code == 0
    cli("export", "pages", "-o", "back.jsonl", *other)
    assert cli("import", "back.jsonl").out == "back.jsonl → pages: added 1 decisions\n"
    [mine] = [c for c in cli("show", "pages", "--json").json["claims"] if c["id"] == claim]
    assert mine["verdict"] == "denied"


def test_a_set_taken_in_twice_is_not_doubled(cli: Cli, exported: bytes) -> None:
    run = cli("import", "set.jsonl", "set.jsonl", "--json")
    assert [sum(one["new"].values()) for one in run.json] == [0, 0]
    run = cli("import", "set.jsonl")
    assert run.out == "set.jsonl → pages: added nothing new\n"
    assert run.err.endswith("parts were kept already\n")
    assert cli("export", "pages", "-o", "-").out.encode() == exported


def test_a_dry_run_only_tells(cli: Cli, exported: bytes, untouched: Untouched) -> None:
    del exported
    untouched()
    assert "would add nothing new" in cli("import", "--dry-run", "set.jsonl").out
    cli("--db", "other.db", "formats")
    run = cli("import", "--dry-run", "set.jsonl", "--db", "other.db")
    assert run.out.startswith("set.jsonl → pages: would add 2 articles, 8 claims, ")


def test_a_review_that_is_kept_already_keeps_its_name(cli: Cli, exported: bytes) -> None:
    del exported
    for dry in ((), ("--dry-run",)):
        assert cli("import", "set.jsonl", "--name", "New", *dry).out.startswith("set.jsonl → pages: ")
    assert [r["name"] for r in cli("list", "--json").json] == ["pages"]


def test_another_review_of_that_name_stands_in_the_way(
    cli: Cli, exported: bytes, pages: Path, untouched: Untouched
) -> None:
    del exported, pages
    other = ("--db", "other.db")
    cli("review", "pages/lantern.txt", "--name", "pages", *other)
    cli("review", "pages", "--name", "third", "--db", "third.db")
    cli("export", "third", "-o", "third.jsonl", "--db", "third.db")
    untouched()
    for dry in ((), ("--dry-run",)):
        cli("import", "third.jsonl", "set.jsonl", *other, *dry).refused("another review is named 'pages'", "--name")
        cli("import", "third.jsonl", "set.jsonl", "--name", "x", *other, *dry).refused("another review is named 'x'")


def test_with_a_name_of_its_own_it_can_be_kept(cli: Cli, exported: bytes, pages: Path) -> None:
    del exported, pages
    cli("review", "pages/lantern.txt", "--name", "pages", "--db", "other.db")
    assert cli("import", "set.jsonl", "--name", " Second\tset ", "--db", "other.db").code == 0
    assert {r["name"] for r in cli("list", "--json", "--db", "other.db").json} == {"pages", "Second set"}


def signed(records: list[Any]) -> bytes:
    """Lines as factcheck writes them, with an end that fits: what only somebody who means it would make."""
    lines = [json.dumps(r, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for r in records]
    end = {"type": "end", "lines": len(lines), "sha256": hashlib.sha256(b"".join(lines)).hexdigest()}
    return b"".join(lines) + json.dumps(end, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def cut(data: bytes, share: float) -> bytes:
    return data[: int(len(data) * share)]


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda d: b"", "no annotation set"),
        (lambda d: b"\x89PNG\r\n\x1a\n" + bytes(60), "line 1 is not JSON"),
        (lambda d: b'{"title":"Somebody else\'s"}\n', "no annotation set"),
        (lambda d: b"[1,2]\n", "line 1 is no object"),
        (lambda d: b"[" * 100_000, "line 1 is not JSON"),
        (lambda d: cut(d, 0.5), "cut off"),
        (lambda d: d[:-20], "cut off"),
        (lambda d: b"".join(d.splitlines(keepends=True)[:-1]), "cut off"),
        (lambda d: b"".join(d.splitlines(keepends=True)[:1]), "cut off"),
        (lambda d: d.replace(b"640 workers", b"641 workers", 1), "was changed after it was exported"),
        (lambda d: d.replace(b"\n", b"\r\n"), "was changed after it was exported"),
        (lambda d: d + d.splitlines(keepends=True)[-1], "was changed after it was exported"),
        (lambda d: b"".join(d.splitlines(keepends=True)[:3] + d.splitlines(keepends=True)[4:]), "was changed"),
        (lambda d: d.replace(b'"version":1', b'"version":2', 1), "made by a newer factcheck"),
        (lambda d: d.replace(b'"version":1', b'"version":"1"', 1), "upgrade factcheck"),
    ],
)
def test_a_damaged_set_is_refused_whole(
    cli: Cli, exported: bytes, damage: Callable[[bytes], bytes], words: str, untouched: Untouched
) -> None:
    Path("bad.jsonl").write_bytes(damage(exported))
    untouched()
    cli("import", "set.jsonl", "bad.jsonl", "--db", "other.db").refused("bad.jsonl", words)


def first(records: list[Any], kind: str) -> Any:
    return next(r for r in records if r["type"] == kind)


def followed(records: list[Any]) -> Any:
    """A row of the log that another row of its chain stands on."""
    rows = [r for r in records if r["type"] == "decision"]
    return next(a for a, b in itertools.pairwise(rows) if b["subject"] == a["subject"] and b["seq"] == a["seq"] + 1)


def accepted(records: list[Any]) -> Any:
    """The only row about its match, so that no other row stands on it."""
    return next(r for r in records if r["type"] == "decision" and r["value"] == "accepted")


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda r: first(r, "claim").update(quote="x" * len(first(r, "claim")["quote"])), "does not quote its article"),
        (lambda r: first(r, "claim").update(end_char=0), "line"),
        (lambda r: first(r, "claim").update(article=first(r, "review")["uid"]), "belongs to no article"),
        (lambda r: first(r, "claim").pop("weight"), "weight"),
        (lambda r: first(r, "claim").update(weight="heavy"), "weight"),
        (lambda r: first(r, "article").update(text="Other text"), "hash"),
        (lambda r: first(r, "match").update(relation="sibling"), "relation"),
        (lambda r: followed(r).update(note="edited"), "does not hold together"),
        (lambda r: accepted(r).update(value="perhaps"), "cannot be perhaps"),
        (lambda r: r.append({"type": "poem", "text": "…"}), "unknown type 'poem'"),
        (lambda r: r.append({"text": "…"}), "unknown type None"),
        (lambda r: r.append(first(r, "review")), "holds 2 reviews"),
        (lambda r: r.remove(first(r, "review")), "holds 0 reviews"),
        (lambda r: first(r, "match").update(score=float("inf")), "line"),
    ],
)
def test_a_set_made_up_with_care_is_refused_too(cli: Cli, exported: bytes, edit: Edit, words: str) -> None:
    records = [json.loads(line) for line in exported.splitlines()[:-1]]
    edit(records)
    Path("bad.jsonl").write_bytes(signed(records))
    cli("import", "bad.jsonl", "--db", "other.db").refused(words)
    assert cli("list", "--json", "--db", "other.db").json == []


@pytest.mark.parametrize(
    ("name", "make", "words"),
    [
        ("missing.jsonl", lambda p: None, "cannot read missing.jsonl: No such file"),
        ("folder.jsonl", Path.mkdir, "cannot read folder.jsonl"),
        ("pipe.jsonl", os.mkfifo, "pipe.jsonl is no regular file"),
        ("set.csv", Path.touch, "csv is only written, not read"),
        ("set.json", Path.touch, "cannot tell the format of set.json"),
        ("set", Path.touch, "ends in .jsonl"),
    ],
)
def test_a_file_that_is_no_set(
    cli: Cli, tmp_path: Path, name: str, make: Callable[[Path], object], words: str, untouched: Untouched
) -> None:
    make(tmp_path / name)
    untouched()
    cli("import", name).refused(words)


def test_evidence_that_a_set_lacks_is_left_out_when_shown(cli: Cli, exported: bytes) -> None:
    records = [json.loads(line) for line in exported.splitlines()[:-1] if b'"type":"evidence"' not in line]
    Path("bare.jsonl").write_bytes(signed(records))
    run = cli("import", "bare.jsonl", "--db", "other.db")
    if run.code == 0:
        for command in (("show", "pages", "--json"), ("show", "pages"), ("export", "pages", "-o", "-")):
            assert cli(*command, "--db", "other.db").code == 0
    else:
        run.refused("evidence")
