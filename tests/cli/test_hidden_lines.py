"""What lines that were cut by hand hide is hidden from the commands too, and what was cited from lines is quoted."""

from dataclasses import replace
from pathlib import Path

from factcheck.domain.log.decision import CONTENT, Choice, SubjectKind
from factcheck.review.decisions.citing import citation, draft_citation
from factcheck.review.decisions.relabel import draft_toggle
from factcheck.review.seen.state import ReviewState
from tests.cli.conftest import Cli
from tests.support.exports import exported
from tests.support.ledger import Ledger
from tests.support.sample import ships
from tests.support.schemas import fits

REVIEW = "Ships of Port Anselm"


def ships_file(folder: Path) -> Path:
    """A set in which the line of the twelve ships is cut, and the advertisement cited for the price of bread."""
    reports, ledger = ships(), Ledger()
    article, bread = reports.articles[0], reports.claims["bread"].uid
    ledger.decide(Choice(SubjectKind.CLAIM, reports.claims["twelve"].uid, CONTENT, "denied"), reviewer="tester")
    ledger.write(draft_toggle(ReviewState(reports.bundle, "tester"), article.uid, [3]).drafts, "tester")
    line = article.lines[4]
    entry = replace(citation(reports.review.uid, article, line.start_char, line.end_char), number=1)
    ledger.write(draft_citation(ledger.log, "tester", bread, entry.uid), "tester")
    rows = [replace(r, review=reports.review.uid) for r in ledger.log.rows()]
    bundle = replace(reports.bundle, evidence=(entry,), decisions=tuple(rows))
    path = folder / "ships.jsonl"
    path.write_bytes(exported(bundle, "jsonl", "tester"))
    return path


def test_show_and_list_count_what_shows_and_show_quotes_what_was_cited(cli: Cli, tmp_path: Path) -> None:
    assert cli("import", ships_file(tmp_path)).code == 0
    value = cli("show", REVIEW, "--json").json
    fits("show", value)
    assert len(value["claims"]) == value["review"]["progress"]["claims"] == 10
    assert value["review"]["progress"]["denied"] == 0
    assert not [m for m in value["matches"] if {m["a"], m["b"]} - {c["id"] for c in value["claims"]}]
    [claim] = [c for c in value["claims"] if c["evidence"]]
    assert (claim["verdict"], claim["quote"]) == (None, "Bread prices rose.")
    assert [(e["quotation"], e["kind"]) for e in claim["evidence"]] == [("Advertisement", "outlet")]
    text = ships().articles[0].text
    [entry] = value["evidence"]
    assert text[entry["start_char"] : entry["end_char"]] == entry["quotation"]
    assert "Twelve ships" not in cli("show", REVIEW).out
    [summary] = cli("list", "--json").json
    assert summary["progress"] == value["review"]["progress"]


def test_the_native_set_has_all_of_it_still(cli: Cli, tmp_path: Path) -> None:
    cli("import", ships_file(tmp_path))
    assert "Twelve ships" in cli("export", REVIEW, "-o", "-").out
    assert "Twelve ships" not in cli("export", REVIEW, "--format", "csv", "-o", "-").out
