"""Words that name nothing: one line, with the nearest names that do; nothing is written."""

from collections.abc import Callable

import pytest

from tests.cli.conftest import Cli, claim_saying

REVIEW = "pages"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("exprot", REVIEW), ["no command 'exprot'", "did you mean export"]),
        (("zzz",), ["no command 'zzz'", "factcheck --help"]),
        (("show", "pagse"), ["no review 'pagse'", "did you mean pages?"]),
        (("show", "zzz"), ["no review 'zzz'", "factcheck list"]),
        (("mark", REVIEW, "CLAIM", "confirmd"), ["no verdict 'confirmd'", "did you mean confirmed?"]),
        (("mark", REVIEW, "CLAIM", "true"), ["confirmed, denied, unverified, unreviewed"]),
        (("mark", REVIEW, "CLAIM", "yes"), ["no verdict 'yes'"]),
        (("mark", REVIEW, "CLAIM", "denied", "--aspect", "said"), ["no answer 'denied'"]),
        (("mark", REVIEW, "CLAIM", "yes", "--aspect", "siad"), ["no aspect 'siad'", "did you mean said?"]),
        (("mark", REVIEW, "zzzz", "denied"), ["no claim 'zzzz' in the review 'pages'", "factcheck show pages"]),
        (("mark", REVIEW, "NEAR", "denied"), ["no claim", "nearest: "]),
        (("mark", REVIEW, "", "denied"), ["no claim ''"]),
        (("mark", REVIEW, "CLAIM", "denied", "--evidence", "7"), ["no evidence number 7", "none yet"]),
        (("mark", REVIEW, "CLAIM", "denied", "--evidence", " "), ["the evidence is empty"]),
        (("accept", REVIEW, "zzzz"), ["no match 'zzzz'"]),
        (("reject", REVIEW, "CLAIM"), ["no match"]),
        (("set", REVIEW, "zzzz", "outlet=x"), ["no article 'zzzz'"]),
        (("set", REVIEW, "The Harbour Ledger", "outlett=x"), ["outlett"]),
        (("set", REVIEW, "The Harbour Ledger", "published=yesterday"), ["yesterday"]),
        (("set", REVIEW, "The Harbour Ledger", "outlet"), ["'outlet' sets nothing"]),
        (("join", REVIEW, "CLAIM", "CLAIM"), ["both claims are of one article"]),
        (("undo", REVIEW), ["nothing to undo in 'pages' by tester"]),
        (("redo", REVIEW), ["nothing to redo in 'pages' by tester"]),
        (("export", REVIEW, "--format", "jsnl"), ["no format 'jsnl'", "did you mean jsonl?"]),
        (("export", REVIEW, "--format", "zzzz"), ["no format 'zzzz'", "formats are: jsonl, csv"]),
        (("review", "pages", "--name", " "), ["the review's name is empty"]),
        (("import", "set.jsonl", "--name", ""), ["the review's name is empty"]),
    ],
)
def test_an_unknown_word(
    cli: Cli, small: object, pages: object, arguments: tuple[str, ...], words: list[str], untouched: Callable[[], None]
) -> None:
    del small, pages
    cli("export", REVIEW, "-o", "set.jsonl")
    claim = claim_saying(cli, REVIEW, "five ferries had put")
    places = {"CLAIM": claim, "NEAR": claim[:6] + "zz"}
    untouched()
    cli(*(places.get(a, a) for a in arguments)).refused(*words)


def test_an_id_that_fits_several_asks_for_more(cli: Cli, seeds: object) -> None:
    del seeds
    first = [c["id"][0] for c in cli("show", "seeds", "--json").json["claims"]]
    often = max(first, key=first.count)
    cli("mark", "seeds", often, "denied").refused(f"claim id '{often}' fits {first.count(often)}: ", "give more of it")


@pytest.mark.parametrize("length", [8, 36])
def test_the_beginning_of_an_id_is_enough(cli: Cli, small: object, length: int) -> None:
    del small
    claim = claim_saying(cli, REVIEW, "five ferries had put")
    assert cli("mark", REVIEW, claim[:length].upper(), "Denied", "--json").json[0]["subject"] == claim
    uid = cli("list", "--json").json[0]["uid"]
    assert cli("show", uid[:length], "--json").json["review"]["name"] == REVIEW


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--db",), ["--db"]),
        (("list", "--reviewer"), ["--reviewer"]),
        (("list", "--jsno"), ["no such option: --jsno", "factcheck list --help"]),
        (("list", "more"), ["list --help"]),
        (("review",), ["missing argument", "factcheck review --help"]),
        (("show",), ["missing argument", "factcheck show --help"]),
        (("mark", "pages"), ["missing argument", "factcheck mark --help"]),
        (("match", "pages", "--min-score", "101"), ["--min-score", "100"]),
        (("match", "pages", "--min-score", "high"), ["--min-score"]),
        (("match", "pages", "--top", "0"), ["--top"]),
        (("--top",), ["--top", "factcheck --help"]),
    ],
)
def test_wrong_usage(cli: Cli, pages: object, arguments: tuple[str, ...], words: list[str]) -> None:
    del pages
    cli(*arguments).refused(*words)
