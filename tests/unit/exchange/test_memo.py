"""What an editor reads on the page: who said what, what is decided and on what, what is open; and always the same."""

import os
import random
import subprocess
import sys
from dataclasses import replace

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.log.decision import SAID, Action, Decision, SubjectKind
from factcheck.domain.review import Bundle
from factcheck.exchange.registry import format_of_file
from tests.conftest import REPOSITORY
from tests.support.desk_of_pieces import SPACE, WHEN, Desk, three_outlets
from tests.support.exports import exported


def memo(bundle: Bundle, reviewer: str = "ana") -> str:
    return exported(bundle, "memo", reviewer).decode("utf-8")


def test_said_and_content_stand_apart() -> None:
    desk = three_outlets()
    desk.decide(desk.claims[0], "yes", SAID)
    speakers = desk.section("By speaker")
    assert "### the harbour office (official): 2 claims" in speakers
    assert "said so: yes / is it so: unreviewed" in speakers
    assert "via Corvane, via Sarn Radio; said so: unreviewed / is it so: unreviewed" in speakers
    assert "3 claims: 0 confirmed, 0 denied, 0 unverified, 3 open." in desk.page()


def test_decided_claims_say_what_a_verdict_means_who_gave_it_when_and_on_what() -> None:
    desk = three_outlets()
    proof = desk.cite("Port log", "https://port.example/log")
    desk.decide(desk.claims[0], "denied", note="Log has\nsix.", evidence=(proof,))
    desk.decide(desk.claims[0], "unverified", by="ben")
    decided = desk.section("Decided")
    assert "✗ denied (evidence contradicts it) — ana, 2031-05-04 21:07 UTC\n    - note: Log has six.\n" in decided
    assert "evidence 1: [Port log](https://port.example/log) (document)" in decided
    assert "? unverified (looked, could not establish it) — ben" in decided
    assert "3 claims: 0 confirmed, 1 denied, 0 unverified, 2 open." in desk.page()
    assert "3 claims: 0 confirmed, 0 denied, 1 unverified, 2 open." in desk.page("ben")
    assert "none of them stands" in desk.page("cleo")


def test_a_verdict_without_evidence_counts_as_open() -> None:
    desk = three_outlets()
    desk.decide(desk.claims[1], "confirmed")
    assert "3 claims: 0 confirmed, 0 denied, 0 unverified, 3 open." in desk.page()
    unfinished = "✓ confirmed (evidence supports it), no evidence given yet"
    assert unfinished in desk.section("Decided")
    assert desk.section("Open").count("\n- ") == 3
    assert f"“It was seven ferries, said the office.”; {unfinished}" in desk.section("Open")


def test_corrected_facts_are_used_and_two_articles_of_one_outlet_told_apart() -> None:
    desk = three_outlets()
    fact = Decision(
        SPACE, desk.review.uid, SubjectKind.ARTICLE, desk.articles[1].uid, "outlet", "The Harbour Ledger", None, (),
        "ana", SPACE, 1, "", (), Action.DECIDE, None, SPACE, 1, WHEN,
    )  # fmt: skip
    page = memo(replace(desk.bundle(), decisions=(fact,)))
    assert "Sarn Bulletin" not in page
    assert "seven ferries (The Harbour Ledger (article 2))" in page


def test_the_same_review_gives_the_same_bytes_in_any_order_and_on_any_day() -> None:
    desk = three_outlets()
    desk.decide(desk.claims[0], "unverified")
    bundle, shuffled = desk.bundle(), random.Random(7)
    for _ in range(5):
        for parts in (desk.articles, desk.claims, desk.matches, desk.decisions):
            shuffled.shuffle(parts)
        assert memo(desk.bundle()) == memo(bundle)
    code = "import sys, tests.unit.exchange.test_memo as t; sys.stdout.buffer.write(t.three_outlets().page().encode())"
    for more in ({"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo"}, {"PYTHONHASHSEED": "2", "LC_ALL": "C"}):
        command, root = [sys.executable, "-c", code], REPOSITORY
        ran = subprocess.run(command, check=True, capture_output=True, cwd=root, env={**os.environ, **more})
        assert ran.stdout == three_outlets().page().encode()


@pytest.mark.parametrize("desk", [Desk(), Desk("")])
def test_an_empty_review_says_so(desk: Desk) -> None:
    page = desk.page()
    assert "0 claims: 0 confirmed, 0 denied, 0 unverified, 0 open." in page
    assert "There is no second article" in page


def test_the_memo_is_only_written() -> None:
    with pytest.raises(FactcheckError, match="memo is only written"):
        format_of_file("night ferries.md").importer()
