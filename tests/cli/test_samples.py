"""The sample in `annotations/` is what the program makes of `seeds/` today, and shows every kind of decision."""

import csv
import io
import json
from collections import Counter

import pytest

from tests.cli.conftest import Cli
from tests.samples import COMMAND, FOLDER, FORMATS, sample_files


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return sample_files()


@pytest.mark.parametrize("name", FORMATS)
def test_the_sample_is_up_to_date(made: dict[str, bytes], name: str) -> None:
    kept = (FOLDER / name).read_bytes()
    changed = sum(a != b for a, b in zip(kept.splitlines(), made[name].splitlines(), strict=False))
    assert kept == made[name], f"annotations/{name} is old ({changed} lines differ); make it anew with: {COMMAND}"


def test_nothing_else_is_in_the_folder() -> None:
    assert {p.name for p in FOLDER.iterdir()} == {*FORMATS, ".gitattributes"}


def test_the_sample_shows_every_kind_of_decision(made: dict[str, bytes]) -> None:
    lines = [json.loads(line) for line in made["seeds.jsonl"].splitlines()]
    rows = [n for n in lines if n["type"] == "decision"]
    assert {r["reviewer"] for r in rows} == {"sample"}
    assert {r["action"] for r in rows} == {"decide", "undo"}
    values = {"confirmed", "denied", "unverified", "yes", "no", "accepted", "rejected"}
    assert values <= {r["value"] for r in rows}
    assert len([n for n in lines if n["type"] == "evidence"]) == 3
    for row in csv.DictReader(io.StringIO(made["seeds.csv"].decode("utf-8-sig"), newline="")):
        assert row["outlet"] != "03_sarn_bulletin.txt"
        assert not row["verdict"] or row["reviewer"] == "sample"


def test_the_sample_can_be_imported_shown_and_exported_again(cli: Cli) -> None:
    assert cli("import", FOLDER / "seeds.jsonl").code == 0
    shown = cli("show", "seeds", "--json", "--reviewer", "sample").json
    assert Counter(c["verdict"] for c in shown["claims"] if c["verdict"]) == {
        "confirmed": 3,
        "denied": 2,
        "unverified": 3,
    }
    assert Counter(m["state"] for m in shown["matches"])["accepted"] == 2
    for name, form in FORMATS.items():
        run = cli("export", "seeds", "--format", form, "-o", "-", "--reviewer", "sample")
        assert run.out.encode() == (FOLDER / name).read_bytes()
