"""What a reviewer says of names reaches slots, relations, threads, origins and the memo of a saved review, at once."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Cli
from tests.support.two_reports import write_reports

CSO, WATCHDOG = "The CSO", "The harbour watchdog"


@pytest.fixture
def fire(cli: Cli, tmp_path: Path) -> str:
    assert cli("review", write_reports(tmp_path / "fire")).code == 0
    return "fire"


def tolls(shown: dict[str, Any]) -> dict[str, Any]:
    """The match of the two sentences that give a toll."""
    quotes = {c["id"]: c["quote"] for c in shown["claims"]}
    [match] = [m for m in shown["matches"] if all("said" in quotes[m[end]] for end in "ab")]
    assert isinstance(match, dict)
    return match


def figure_of(match: dict[str, Any]) -> str:
    return next(str(s["state"]) for s in match["signals"] if s["slot"] == "figure")


def told(cli: Cli, review: str) -> dict[str, Any]:
    """The match of the two tolls, with all that `show` says around it."""
    shown = cli("show", review, "--json").json
    match = tolls(shown)
    number, thread = next(
        (n, t) for n, t in enumerate(shown["threads"]) if {match["a"], match["b"]} <= set(t["claims"])
    )
    [origins] = [o for o in shown["origins"] if o["thread"] == number]
    return {
        "figure": figure_of(match),
        "relation": match["relation"],
        "score": match["score"],
        "answers": [slot["state"] for slot in thread["slots"]],
        "sources": set(origins["sources"]),
    }


def speakers(cli: Cli, review: str) -> list[str]:
    memo = cli("export", review, "--format", "memo", "-o", "-").out
    return [line for line in memo.splitlines() if line.startswith("### ") and "claim" in line and "open" not in line]


def test_two_speakers_become_one_and_two_again(cli: Cli, fire: str) -> None:
    before = told(cli, fire)
    assert (before["figure"], "conflict" in before["answers"]) == ("not_comparable", False)
    assert before["relation"] != "conflict"
    assert cli("aliases", fire, "the harbour watchdog=CSO").code == 0
    one = told(cli, fire)
    assert (one["figure"], one["relation"], one["score"]) == ("conflict", "conflict", before["score"])
    assert "conflict" in one["answers"]
    assert cli("undo", fire).code == 0
    assert told(cli, fire) == before
    assert cli("redo", fire).code == 0
    assert told(cli, fire) == one


def test_origins_and_memo_have_one_speaker_too(cli: Cli, fire: str) -> None:
    assert told(cli, fire)["sources"] == {"CSO", "harbour watchdog"}
    assert len(speakers(cli, fire)) == 2
    assert cli("aliases", fire, "the harbour watchdog=CSO").code == 0
    assert told(cli, fire)["sources"] == {"CSO"}
    assert len(speakers(cli, fire)) == 1


def test_names_said_to_be_two_are_two_speakers(cli: Cli, tmp_path: Path) -> None:
    folder = write_reports(tmp_path / "spies")
    second = folder / "second.txt"
    second.write_text(second.read_text("utf-8").replace("The harbour watchdog", "The spy agency"), "utf-8")
    assert cli("review", folder).code == 0

    def match() -> tuple[str, str]:
        found = tolls(cli("show", "spies", "--json").json)
        return found["relation"], figure_of(found)

    assert match() == ("conflict", "conflict")  # they may be one
    assert cli("aliases", "spies", "the spy agency=").code == 0
    relation, figure = match()
    assert (relation == "conflict", figure) == (False, "not_comparable")
    assert cli("aliases", "spies", "the spy agency=CSO").code == 0
    assert match() == ("conflict", "conflict")


def test_what_was_decided_on_a_match_stays(cli: Cli, fire: str) -> None:
    def state() -> str:
        return str(tolls(cli("show", fire, "--json").json)["state"])

    def figure() -> str:
        return figure_of(tolls(cli("show", fire, "--json").json))

    for decision in ("accept", "reject"):
        assert cli(decision, fire, tolls(cli("show", fire, "--json").json)["id"]).code == 0
        cli("aliases", fire, "the harbour watchdog=CSO")
        assert (state(), figure()) == (f"{decision}ed", "conflict")
        cli("aliases", fire, "the harbour watchdog=")
        assert (state(), figure()) == (f"{decision}ed", "not_comparable")


def test_a_person_of_two_names_is_one_in_the_slot_of_names(cli: Cli, fire: str) -> None:
    def named() -> list[tuple[str, set[str]]]:
        shown = cli("show", fire, "--json").json
        quotes = {c["id"]: c["quote"] for c in shown["claims"]}
        [match] = [m for m in shown["matches"] if "Hale" in quotes[m["a"]] + quotes[m["b"]] and m["relation"]]
        return [(s["state"], {s["a"], s["b"]}) for s in match["signals"] if s["slot"] == "name"]

    assert ("equal", {"Bruno Hale", "Tomas Ruud"}) not in named()
    assert cli("aliases", fire, "Bruno Hale=Tomas Ruud").code == 0
    assert ("equal", {"Bruno Hale", "Tomas Ruud"}) in named()


def test_an_article_added_later_is_compared_with_what_was_said_of_names(cli: Cli, fire: str, tmp_path: Path) -> None:
    assert cli("aliases", fire, "the port people=CSO").code == 0
    third = tmp_path / "third.txt"
    third.write_text(
        "Toll of fire at Port Lorn\n\nJune 4, 2024\n\n"
        "The port people said on Tuesday that 20 sailors were killed in the fire at Port Lorn.\n",
        encoding="utf-8",
    )
    assert cli("review", third, "--name", fire).code == 0
    shown = cli("show", fire, "--json").json
    quotes = {c["id"]: c["quote"] for c in shown["claims"]}
    [match] = [m for m in shown["matches"] if {"CSO", "people"} <= set(f"{quotes[m['a']]} {quotes[m['b']]}".split())]
    assert match["relation"] == "conflict"
