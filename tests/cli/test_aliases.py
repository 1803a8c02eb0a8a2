"""`aliases`: names that mean the same, shown and changed from a script."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.support.explained_names import FIRST, SECOND


@pytest.fixture
def harbour(cli: Cli, tmp_path: Path) -> str:
    folder = tmp_path / "harbour"
    folder.mkdir()
    for name, text in (("a.txt", FIRST), ("b.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    assert cli("review", folder).code == 0
    return "harbour"


def stands(cli: Cli, review: str) -> dict[str, tuple[str, bool]]:
    return {x["surface"]: (x["canonical"], x["rejected"]) for x in cli("aliases", review, "--json").json}


def test_names_are_shown_with_the_words_that_speak_for_them(cli: Cli, harbour: str) -> None:
    found = cli("aliases", harbour)
    assert (found.code, found.err) == (0, "")
    assert "LHO" in found.out
    assert "= Lorn Harbour Office  (acronym, a.txt)" in found.out
    articles = {a["id"]: a for a in cli("show", harbour, "--json").json["articles"]}
    [acronym] = [x["proposed_from"] for x in cli("aliases", harbour, "--json").json if x["surface"] == "LHO"]
    assert articles[acronym["article"]]["source"] == "a.txt"
    assert FIRST[acronym["start_char"] : acronym["end_char"]].startswith("Lorn Harbour Office (LHO")


def test_names_are_changed_and_a_change_can_be_undone(cli: Cli, harbour: str) -> None:
    assert cli("aliases", harbour, "the mayor=Ida Holm", "LHO=").code == 0
    assert stands(cli, harbour)["the mayor"] == ("Ida Holm", False)
    assert stands(cli, harbour)["LHO"] == ("Lorn Harbour Office", True)
    assert cli("undo", harbour).code == 0
    assert "the mayor" not in stands(cli, harbour)
    assert stands(cli, harbour)["LHO"] == ("Lorn Harbour Office", False)


def test_words_that_are_no_pair_change_nothing(cli: Cli, harbour: str) -> None:
    before = cli("aliases", harbour).out
    cli("aliases", harbour, "the mayor=Ida Holm", "nothing").refused("'nothing' says nothing of a name")
    cli("aliases", harbour, "=Ida Holm").refused("the name is empty")
    cli("aliases", "nowhere").refused("nowhere")
    assert cli("aliases", harbour).out == before


def test_changes_travel_with_the_annotation_set(cli: Cli, harbour: str, tmp_path: Path) -> None:
    cli("aliases", harbour, "the mayor=Ida Holm")
    assert cli("export", harbour, "--format", "jsonl", "-o", tmp_path / "set.jsonl").code == 0
    assert cli("--db", tmp_path / "other.db", "import", tmp_path / "set.jsonl").code == 0
    assert "= Ida Holm  (by hand)" in cli("--db", tmp_path / "other.db", "aliases", harbour).out
