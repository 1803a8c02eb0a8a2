"""The JSON outputs fit their schemas, and mean what they say: spans quote, positions point, every pair is there."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import SEEDS, Cli, claim_saying
from tests.support.schemas import fits, schema

SHAPES = ("intake", "list", "mark", "match", "search", "show", "versions")


@pytest.fixture
def decided(cli: Cli, seeds: object) -> Cli:
    """The sample review with something decided about everything a decision can be about."""
    del seeds
    claim = claim_saying(cli, "seeds", "another sailors' fairy tale")
    assert (
        cli("mark", "seeds", claim, "denied", "--note", "He said so 🙂", "--evidence", "https://x.example/1").code == 0
    )
    assert cli("mark", "seeds", claim, "yes", "--aspect", "said", "--reviewer", "second").code == 0
    match = cli("show", "seeds", "--json").json["matches"][0]["id"]
    assert cli("accept", "seeds", match).code == 0
    return cli


@pytest.mark.parametrize("name", SHAPES)
def test_every_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("intake", lambda pages: pages[0].pop("text_sha256")),
        ("intake", lambda pages: pages[0]["claims"][0].update(weight=1.5)),
        ("intake", lambda pages: pages[0]["lines"][0].update(label="advert")),
        ("intake", lambda pages: pages[0].update(published="14 June 2024")),
    ],
)
def test_a_schema_refuses_what_is_not_promised(cli: Cli, name: str, change: Any) -> None:
    pages = cli("intake", SEEDS / "01_harbour_ledger.txt", "--json").json
    fits(name, pages)
    fits(name, [pages[0] | {"added_later": 1}])
    change(pages)
    with pytest.raises(AssertionError):
        fits(name, pages)


def test_intake_quotes_its_text_and_labels_every_line(cli: Cli) -> None:
    pages = cli("intake", SEEDS, "--json").json
    fits("intake", pages)
    assert [p["path"].rsplit("/", 1)[1] for p in pages] == sorted(p.name for p in SEEDS.iterdir())
    for page in pages:
        assert page["claims"]
        for claim in page["claims"]:
            assert page["text"][claim["start_char"] : claim["end_char"]] == claim["quote"]
        lines = [page["text"][n["start_char"] : n["end_char"]] for n in page["lines"]]
        assert "\n".join(lines).rstrip("\n") == page["text"].rstrip("\n")


def test_intake_names_the_rules_that_decided_when_asked(cli: Cli) -> None:
    plain = cli("intake", SEEDS, "--json").json
    told = cli("intake", SEEDS, "--json", "-v").json
    fits("intake", told)
    rules = {name for page in told for claim in page["claims"] if claim["rules"] for name in claim["rules"].values()}
    assert {"according to", "a verb before what is said", "always reports", "an official body"} <= rules
    for page in told:
        assert {"running text", "a short line"} <= {line["rule"] for line in page["lines"]}
        assert all((claim["claimant"] is None) == (claim["rules"] is None) for claim in page["claims"])
        for line in page["lines"]:
            del line["rule"]
        for claim in page["claims"]:
            del claim["rules"]
    assert told == plain


def quoted(articles: list[Any], end: Any) -> str:
    return str(articles[end["article"]]["text"][end["start_char"] : end["end_char"]])


@pytest.mark.parametrize("options", [(), ("--all",), ("--min-score", "60"), ("--top", "1")])
def test_match_quotes_articles_that_are_there(cli: Cli, options: tuple[str, ...]) -> None:
    names = sorted(SEEDS.iterdir())[:3]
    texts = cli("intake", *names, "--json").json
    value = cli("match", *names, *options, "--json").json
    fits("match", value)
    assert [a["path"] for a in value["articles"]] == [str(n) for n in names]
    assert value["matches"]
    for match in value["matches"]:
        assert match["a"]["article"] < match["b"]["article"] < 3
        for side in ("a", "b"):
            assert quoted(texts, match[side]) == match[side]["quote"]
            for signal in match["signals"]:
                if span := signal[f"{side}_span"]:
                    assert match[side]["quote"][slice(*span)].strip()
                assert (signal[side] is None) == (signal["state"] == ("only_b" if side == "a" else "only_a"))
    for thread in value["threads"]:
        assert len({c["article"] for c in thread["claims"]}) > 1
        assert all(quoted(texts, claim) for claim in thread["claims"])


def pair(match: Any) -> tuple[Any, ...]:
    return tuple((match[s]["article"], match[s]["start_char"], match[s]["end_char"]) for s in ("a", "b"))


def test_all_has_every_pair_across_articles_once(cli: Cli) -> None:
    names = sorted(SEEDS.iterdir())[:3]
    claims = [
        [(n, c["start_char"], c["end_char"]) for c in page["claims"]]
        for n, page in enumerate(cli("intake", *names, "--json").json)
    ]
    value = cli("match", *names, "--all", "--json").json
    expected = {(a, b) for i, left in enumerate(claims) for right in claims[i + 1 :] for a in left for b in right}
    assert len(value["matches"]) == len(expected)
    assert {pair(m) for m in value["matches"]} == expected
    scores = [m["score"] for m in value["matches"]]
    assert scores == sorted(scores, reverse=True)
    suggested = {pair(m): m for m in value["matches"] if m["relation"] is not None}
    assert {pair(m): m for m in cli("match", *names, "--json").json["matches"]} == suggested


def test_match_gives_what_one_article_says_against_itself_apart_from_pairs(cli: Cli) -> None:
    value = cli("match", SEEDS, "--json").json
    fits("match", value)
    (found,) = value["contradictions"]
    assert found["a"]["article"] == found["b"]["article"]
    assert [(s["slot"], s["a"], s["b"]) for s in found["signals"]] == [
        ("figure", "Four sailors", "three sailors injured")
    ]
    assert all(m["a"]["article"] != m["b"]["article"] for m in value["matches"])


def test_match_says_why_with_words_that_stand_in_both_quotes(cli: Cli) -> None:
    for match in cli("match", SEEDS, "--json").json["matches"]:
        assert match["why"]
        weights = [t["weight"] for t in match["why"]]
        assert weights == sorted(weights, reverse=True)
        for term in match["why"]:
            for side in ("a", "b"):
                spans = [match[side]["quote"][slice(*span)] for span in term[f"{side}_spans"]]
                assert spans[0] == term[side]


def test_threads_hold_every_answer_to_a_slot(cli: Cli) -> None:
    value = cli("match", SEEDS, "--json").json
    slots = [s for t in value["threads"] for s in t["slots"]]
    dates = next(s for s in slots if s["slot"] == "date" and s["state"] == "conflict")
    assert {a["words"] for a in dates["answers"]} >= {"June 9", "10 June", "9 June"}
    assert cli("review", SEEDS, "--name", "s").code == 0
    shown = cli("show", "s", "--json").json
    fits("show", shown)
    assert len(shown["contradictions"]) == 1
    claims = {c["id"]: c["quote"] for c in shown["claims"]}
    for answer in (a for t in shown["threads"] for s in t["slots"] for a in s["answers"]):
        assert answer["span"] is None or claims[answer["claim"]][slice(*answer["span"])] == answer["words"]


def test_options_of_match_only_leave_out(cli: Cli) -> None:
    names = sorted(SEEDS.iterdir())[:2]
    every = {pair(m): m["score"] for m in cli("match", *names, "--all", "--json").json["matches"]}
    high = cli("match", *names, "--all", "--min-score", "70", "--json").json["matches"]
    assert {pair(m) for m in high} == {p for p, score in every.items() if score >= 70}
    best = cli("match", *names, "--all", "--top", "1", "--json").json["matches"]
    for side in (0, 1):
        top = {p[side]: score for p, score in sorted(every.items(), key=lambda item: item[1])}
        kept = {p[side]: score for p, score in sorted((pair(m), m["score"]) for m in best)}
        assert set(kept) == set(top)
    assert len(best) < len(every) / 5


def test_show_points_to_what_it_has(decided: Cli) -> None:
    value = decided("show", "seeds", "--json").json
    fits("show", value)
    articles = {a["id"] for a in value["articles"]}
    claims = {c["id"]: c for c in value["claims"]}
    assert sum(a["claims"] for a in value["articles"]) == len(claims) == value["review"]["progress"]["claims"]
    assert {c["article"] for c in claims.values()} == articles
    for match in value["matches"]:
        assert claims[match["a"]]["article"] != claims[match["b"]]["article"]
    assert [m["state"] for m in value["matches"]].count("accepted") == 1
    assert all(uid in claims for thread in value["threads"] for uid in thread["claims"])
    [marked] = [c for c in claims.values() if c["verdict"]]
    assert (marked["verdict"], marked["said"], marked["note"]) == ("denied", "yes", "He said so 🙂")
    assert [(e["number"], e["kind"], e["url"]) for e in marked["evidence"]] == [(1, "web_page", "https://x.example/1")]
    assert [(v["reviewer"], v["verdict"]) for v in marked["verdicts"]] == [("tester", "denied")]
    assert value["review"]["progress"]["denied"] == 1


def test_list_fits(decided: Cli) -> None:
    value = decided("list", "--json").json
    fits("list", value)
    assert value == decided("--json").json
    assert [(r["name"], r["articles"], r["progress"]["denied"]) for r in value] == [("seeds", 6, 1)]


def test_every_kind_of_decision_fits(decided: Cli) -> None:
    claim = claim_saying(decided, "seeds", "another sailors' fairy tale")
    match = decided("show", "seeds", "--json").json["matches"][1]["id"]
    said = [
        decided("mark", "seeds", claim, "unreviewed", "--json").json,
        decided("undo", "seeds", "--json").json,
        decided("redo", "seeds", "--json").json,
        decided("reject", "seeds", match, "--json").json,
        decided("set", "seeds", "01_harbour_ledger.txt", "outlet=Ledger", "--json").json,
    ]
    for rows in said:
        fits("mark", rows)
    assert [rows[0]["action"] for rows in said] == ["decide", "undo", "redo", "decide", "decide"]
    assert said[1][0]["target"] == said[0][0]["batch"]
    assert said[1][0]["supersedes"] == [said[0][0]["uid"]]


def test_taking_back_what_a_name_stands_for_fits_too(cli: Cli, seeds: object) -> None:
    del seeds
    assert cli("aliases", "seeds", "the wire=Corvane").code == 0
    rows = cli("undo", "seeds", "--json").json
    fits("mark", rows)
    assert [row["subject_kind"] for row in rows] == ["review"]
