"""Verdicts from a script: what stands, what is kept of it, and undo and redo from one run to the next."""

from typing import Any

import pytest

from tests.cli.conftest import Cli, claim_saying


@pytest.fixture
def claim(cli: Cli, small: object) -> str:
    del small
    return claim_saying(cli, "pages", "five ferries had put")


def shown(cli: Cli, claim: str, *options: str) -> dict[str, Any]:
    [found] = [c for c in cli("show", "pages", "--json", *options).json["claims"] if c["id"] == claim]
    return dict(found)


@pytest.mark.parametrize("verdict", ["confirmed", "denied", "unverified"])
def test_a_verdict_stands_with_its_note_and_evidence(cli: Cli, claim: str, verdict: str) -> None:
    run = cli(
        "mark", "pages", claim, verdict, "--note", "-v in it", "--evidence", "Port log", "--evidence", "https://a"
    )
    assert run.out == f"claim {claim[:8]} content: {verdict} (saved)\n"
    now = shown(cli, claim)
    assert (now["verdict"], now["note"], now["reviewer"]) == (verdict, "-v in it", "tester")
    assert [(e["number"], e["title"]) for e in now["evidence"]] == [(1, "Port log"), (2, "https://a")]
    assert cli("list", "--json").json[0]["progress"][verdict] == 1


def test_evidence_is_used_again_by_its_number(cli: Cli, claim: str) -> None:
    other = claim_saying(cli, "pages", "Seven ferries put")
    cli("mark", "pages", claim, "confirmed", "--evidence", "Port log")
    cli("mark", "pages", other, "denied", "--evidence", "1", "--evidence", "Port log")
    assert shown(cli, other)["evidence"] == shown(cli, claim)["evidence"]
    assert len(cli("show", "pages", "--json").json["evidence"]) == 1


def test_said_so_and_is_so_are_two_things(cli: Cli, claim: str) -> None:
    cli("mark", "pages", claim, "yes", "--aspect", "said")
    assert (shown(cli, claim)["said"], shown(cli, claim)["verdict"]) == ("yes", None)
    cli("mark", "pages", claim, "denied")
    assert (shown(cli, claim)["said"], shown(cli, claim)["verdict"]) == ("yes", "denied")
    cli("mark", "pages", claim, "unreviewed", "--aspect", "said")
    assert (shown(cli, claim)["said"], shown(cli, claim)["verdict"]) == (None, "denied")


def test_clearing_counts_as_unreviewed(cli: Cli, claim: str) -> None:
    cli("mark", "pages", claim, "unverified")
    cli("mark", "pages", claim, "unreviewed")
    assert shown(cli, claim)["verdict"] is None
    assert shown(cli, claim)["verdicts"] == []
    assert cli("list", "--json").json[0]["progress"]["unreviewed"] == 8


def test_undo_and_redo_walk_through_what_was_decided(cli: Cli, claim: str) -> None:
    for verdict in ("confirmed", "denied"):
        cli("mark", "pages", claim, verdict, "--note", verdict)
    seen = [shown(cli, claim)["verdict"]]
    for step in ("undo", "undo", "redo", "redo", "undo"):
        assert cli(step, "pages").code == 0
        seen.append(shown(cli, claim)["note"])
    assert seen == ["denied", "confirmed", None, "confirmed", "denied", "confirmed"]
    cli("mark", "pages", claim, "unverified")
    cli("redo", "pages").refused("nothing to redo")


def test_nobody_undoes_what_another_decided(cli: Cli, claim: str) -> None:
    cli("mark", "pages", claim, "denied", "--reviewer", "Ann")
    cli("undo", "pages", "--reviewer", "Bo").refused("nothing to undo in 'pages' by Bo")
    assert shown(cli, claim, "--reviewer", "Ann")["verdict"] == "denied"


def test_each_reviewer_sees_their_own_verdict_and_everybodys(cli: Cli, claim: str) -> None:
    cli("mark", "pages", claim, "denied", "--reviewer", "Ann")
    assert (shown(cli, claim)["verdict"], shown(cli, claim)["reviewer"]) == ("denied", "Ann")  # the only one there is
    cli("mark", "pages", claim, "confirmed", "--reviewer", "Bo")
    assert [shown(cli, claim, "--reviewer", r)["verdict"] for r in ("Ann", "Bo", "Cy")] == ["denied", "confirmed", None]
    assert [(v["reviewer"], v["verdict"]) for v in shown(cli, claim)["verdicts"]] == [
        ("Ann", "denied"),
        ("Bo", "confirmed"),
    ]


@pytest.mark.parametrize(("command", "state"), [("accept", "accepted"), ("reject", "rejected")])
def test_matches_are_accepted_and_rejected(cli: Cli, claim: str, command: str, state: str) -> None:
    match = cli("show", "pages", "--json").json["matches"][0]["id"]
    assert cli(command, "pages", match[:8]).out == f"match {match[:8]} state: {state} (saved)\n"
    assert [m["state"] for m in cli("show", "pages", "--json").json["matches"] if m["id"] == match] == [state]
    cli("undo", "pages")
    assert {m["state"] for m in cli("show", "pages", "--json").json["matches"]} == {"suggested"}


def test_claims_can_be_joined_that_nothing_suggests(cli: Cli, claim: str) -> None:
    other = claim_saying(cli, "pages", "Four sailors were injured")
    assert cli("join", "pages", claim, other).code == 0
    states = {frozenset((m["a"], m["b"])): m["state"] for m in cli("show", "pages", "--json").json["matches"]}
    assert states[frozenset((claim, other))] == "accepted"


def test_facts_of_an_article_are_corrected(cli: Cli, claim: str) -> None:
    assert cli("set", "pages", "The Harbour Ledger", "outlet=Ledger", "published=").code == 0
    first = cli("show", "pages", "--json").json["articles"][0]
    assert (first["outlet"], first["published"]) == ("Ledger", None)
    cli("undo", "pages")
    first = cli("show", "pages", "--json").json["articles"][0]
    assert (first["outlet"], first["published"]) == ("The Harbour Ledger", "2024-06-14")
