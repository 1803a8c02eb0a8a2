"""Every command of the README's table works as it stands there, with a review's own names put in for the capitals."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.conftest import REPOSITORY

_ROW = re.compile(r"^\| (`.+?) \| ", re.MULTILINE)
_EDGE = re.compile(r"origin:[^\"]+")
_NEEDS_A_TERMINAL = "resume"
"""Is tried on one in `test_terminal`."""


def commands() -> list[str]:
    """The first column's commands, each with all that may be left out and without."""
    table = (REPOSITORY / "README.md").read_text(encoding="utf-8").split("## Commands")[1].split("\n## ")[0]
    cells = _ROW.findall(table.replace("\\|", "/"))
    written = [c.removeprefix("factcheck").strip() for cell in cells for c in re.findall(r"`([^`]+)`", cell)]
    known = [c for c in written if not c.startswith(("-", "id", "'", "-o"))]
    return list(dict.fromkeys(form for c in known for form in (re.sub(r"\[.*?\]", "", c), re.sub(r"[\[\]]", "", c))))


def filled(written: str, cli: Cli) -> list[str]:
    """The command with what the capitals stand for, in the review `pages`."""
    shown = cli("show", "pages", "--json").json
    claims, matches = shown["claims"], shown["matches"]
    decided = {frozenset((m["a"], m["b"])) for m in matches}
    first = claims[0]
    other = next(
        c for c in claims if c["article"] != first["article"] and frozenset((c["id"], first["id"])) not in decided
    )
    edge = _EDGE.search(json.dumps(shown["origins"]))
    assert edge, "the review shows no edge of an origin"
    values = {
        "PATH PATH…": "pages/harbour.txt pages/lantern.txt",
        "PATH…": "pages",
        "-o PATH": "-o out",
        "FILE…": "seeds.jsonl",
        "CLAIM CLAIM": f"{first['id']} {other['id']}",
        "CLAIM VERDICT --aspect said": f"{first['id']} yes --aspect said",
        "CLAIM VERDICT": f"{first['id']} confirmed",
        "MATCH": matches[0]["id"],
        "EDGE": edge.group(),
        "ARTICLE": shown["articles"][0]["id"],
        "TEXT": "ferries",
        "--min-score N": "--min-score 60",
        "-k N": "-k 3",
        "--top K": "--top 5",
        "jsonl/csv/memo": "memo",
        "NEWNAME": "copy",
        "NAME": "pages",
        "Service' …": "Service'",
        "url=…": "url=https://ledger.example/1",
        "…": "words",
    }
    for capitals, value in values.items():
        written = written.replace(capitals, value)
    return shlex.split(written)


@pytest.mark.parametrize("written", commands())
def test_a_command_of_the_table_works(written: str, cli: Cli, small: Path, pages: Path, tmp_path: Path) -> None:
    del small, pages
    shutil.copy(REPOSITORY / "annotations" / "seeds.jsonl", tmp_path)
    arguments = filled(written, cli)
    if arguments[:1] in (["redo"], ["undo"]):
        cli("mark", "pages", cli("show", "pages", "--json").json["claims"][0]["id"], "confirmed")
    if arguments[:1] == ["redo"]:
        cli("undo", "pages")
    run = cli(*arguments)
    if arguments[:1] == [_NEEDS_A_TERMINAL]:
        run.refused("terminal")
    else:
        assert run.code == 0, run.err


def test_the_table_is_read() -> None:
    words = {form.split()[0] for form in commands() if form}
    assert {"review", "mark", "accept", "export", "import"} <= words
