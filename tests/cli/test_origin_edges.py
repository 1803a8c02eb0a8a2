"""Edges of origins from a script: one is rejected and counts again, by the id that `show --json` gives."""

from typing import Any

import pytest

from tests.cli.conftest import SEEDS, Cli


@pytest.fixture
def review(cli: Cli) -> str:
    cli("review", SEEDS / "01_harbour_ledger.txt", SEEDS / "06_northern_quay.txt", "--name", "gulf")
    return "gulf"


def origins(cli: Cli, review: str) -> list[dict[str, Any]]:
    return list(cli("show", review, "--json").json["origins"])


def test_an_edge_is_rejected_accepted_again_and_undone(cli: Cli, review: str) -> None:
    edge = next(e for o in origins(cli, review) for a in o["articles"] for e in a["edges"])
    name = f"{edge['article'][:8]}/{edge['id']}"
    assert cli("reject", review, name).out.endswith(": rejected (saved)\n")
    assert edge["id"] in {e["id"] for o in origins(cli, review) for e in o["rejected"]}
    assert cli("accept", review, name).out.endswith(": counts (saved)\n")
    assert not any(o["rejected"] for o in origins(cli, review))
    cli("undo", review)
    assert edge["id"] in {e["id"] for o in origins(cli, review) for e in o["rejected"]}


def test_what_stands_already_writes_nothing(cli: Cli, review: str) -> None:
    edge = next(e for o in origins(cli, review) for a in o["articles"] for e in a["edges"])
    assert cli("accept", review, f"{edge['article']}/{edge['id']}").out == ""


def test_an_edge_that_is_none_and_one_that_fits_several_are_said(cli: Cli, review: str) -> None:
    cli("reject", review, "origin:nothing").refused("no edge 'origin:nothing' in the review 'gulf'")
    cli("reject", review, "origin:").refused("fits", "or the article before a /")
