"""`search` finds what was decided in any review, says what stands on it, and takes any text."""

from pathlib import Path

import pytest

from factcheck.domain.log.decision import Choice, SubjectKind
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import line_aspect
from factcheck.review.lookup import load_review
from factcheck.review.seen.archive_terms import ARCHIVE_TERMS
from factcheck.settings.paths import default_database
from factcheck.store import open_store
from tests.cli.conftest import Cli, claim_saying
from tests.support.schemas import fits


@pytest.fixture
def checked(cli: Cli, seeds: Path, pages: Path) -> Cli:
    """Two reviews; in the first a claim is denied with note and evidence, in the second one is confirmed."""
    del seeds
    claim = claim_saying(cli, "seeds", "another sailors' fairy tale")
    given = ("--note", "asked [twice]", "--evidence", "https://x.example/1")
    assert cli("mark", "seeds", claim, "denied", *given, "--reviewer", "ann").code == 0
    assert cli("review", pages, "--name", "pages").code == 0
    ferries = claim_saying(cli, "pages", "The office said that five ferries")
    assert cli("mark", "pages", ferries, "confirmed", "--reviewer", "ann").code == 0
    return cli


def in_reviews(cli: Cli, *arguments: str) -> list[str]:
    return [c["review"]["name"] for c in cli("search", *arguments, "--json").json]


def test_search_tells_the_verdict_by_whom_and_where_it_stands(checked: Cli) -> None:
    run = checked("search", "Was it another fairy tale of sailors?")
    assert run.code == 0
    first = run.out.splitlines()
    assert "✗ denied by ann, " in first[0]
    assert "another sailors' fairy tale" in first[1]
    assert "review seeds" in first[2]
    assert first[3:5] == ["       note: asked [twice]", "       evidence 1: https://x.example/1"]


def test_inflected_words_figures_and_names_are_found_in_both_reviews(checked: Cli) -> None:
    value = checked("search", "the offices say 5 ferries landed workers, a tale", "--json").json
    fits("search", value)
    assert [(c["review"]["name"], c["verdict"], c["reviewer"]) for c in value] == [
        ("pages", "confirmed", "ann"),
        ("seeds", "denied", "ann"),
    ]
    denied = value[1]
    assert (denied["note"], denied["evidence"][0]["url"]) == ("asked [twice]", "https://x.example/1")
    assert [v["verdict"] for v in denied["verdicts"]] == ["denied"]
    assert value == checked("search", "the offices say 5 ferries landed workers, a tale", "-k", "2", "--json").json
    assert value[:1] == checked("search", "the offices say 5 ferries landed workers, a tale", "-k", "1", "--json").json


def test_what_is_taken_back_is_not_found_any_more(checked: Cli) -> None:
    assert checked("undo", "pages", "--reviewer", "ann").code == 0
    assert in_reviews(checked, "five ferries") == ["seeds"]
    run = checked("search", "bread prices")
    assert (run.code, run.out) == (0, "no claim that shares a word with this was checked before\n")


def test_a_claim_on_a_line_that_is_cut_is_hidden_from_who_cut_it(checked: Cli) -> None:
    store = open_store(default_database(), terms=ARCHIVE_TERMS)
    bundle = load_review(store, "pages")
    article = next(a for a in bundle.articles if "five ferries had put" in a.text)
    line = next(n for n in article.lines if "five ferries had put" in article.text[n.start_char : n.end_char])
    cut = Choice(SubjectKind.ARTICLE, article.uid, line_aspect(line), "furniture")
    store.append(bundle.review.uid, "ann", [DecisionLog(bundle.decisions).draft(cut, "ann")])
    store.close()
    assert in_reviews(checked, "five ferries", "--reviewer", "ann") == ["seeds"]


def test_an_annotation_set_that_was_imported_is_searched(checked: Cli, tmp_path: Path) -> None:
    assert checked("export", "seeds", "--format", "jsonl", "-o", tmp_path / "set.jsonl").code == 0
    other = ("--db", tmp_path / "other.db")
    assert checked("import", tmp_path / "set.jsonl", *other).code == 0
    [found] = checked("search", "sailors' fairy tale", "--json", *other).json
    assert (found["verdict"], found["review"]["name"]) == ("denied", "seeds")


@pytest.mark.parametrize(
    "text",
    ['"ferries"', "ferries*", "NEAR(ferries office)", "ferries -office", "ferries AND NOT office", "terms:ferries ^a"],
)
def test_operators_of_a_query_language_are_plain_text(checked: Cli, text: str) -> None:
    assert "pages" in in_reviews(checked, text)


@pytest.mark.parametrize("text", ["\x1b]52;c;AAAA\x07 паром", "渡轮五艘", "מעבורות", "🚢 x", "ferries " * 6_250])
def test_any_text_is_searched_for(checked: Cli, text: str) -> None:
    run = checked("search", text)
    assert run.code == 0
    assert "\x1b" not in run.out + run.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((""), "nothing to search for"),
        (("*?"), "nothing to search for"),
        (("ferries", "-k", "0"), "-k takes 1 to"),
        (("ferries", "-k", "-3"), "-k takes 1 to"),
        (("ferries", "-k", "1001"), "-k takes 1 to"),
        (("ferries", "-k", "some"), "-k"),
    ],
)
def test_what_cannot_be_searched_for_is_said_in_a_line(checked: Cli, arguments: object, words: str) -> None:
    given = (arguments,) if isinstance(arguments, str) else arguments
    assert isinstance(given, tuple)
    checked("search", *given).refused(words)


def test_without_a_database_it_is_said_how_to_make_one(cli: Cli, home: Path) -> None:
    del home
    cli("search", "ferries").refused("no database")
