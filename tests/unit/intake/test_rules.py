"""Every rule of the tables fires in its own example, and can be asked for by name."""

from typing import Protocol

import pytest

from factcheck.domain.article import SpeakerRules
from factcheck.domain.claim import ClaimantKind
from factcheck.domain.rules import Rule, first_rule, whatever
from factcheck.intake.article.lines import blocks_of
from factcheck.intake.article.prose import Sight
from factcheck.intake.article.region.find import find_region
from factcheck.intake.article.region.scores import SCORE_RULES, ParagraphInPlace, Weight
from factcheck.intake.speech.cues import WAYS, Way
from factcheck.intake.speech.phrases.after import END_RULES, Step, WordInPlace, speaker_after
from factcheck.intake.speech.phrases.kinds import KIND_RULES, KindRule, kind_rule
from factcheck.intake.speech.phrases.sorts import SORT_RULES, SortRule, sort_rule
from factcheck.intake.speech.speakers import sayings
from factcheck.intake.speech.tokens import Token, tokenize
from factcheck.intake.speech.verb_rules import VERB_RULES, VerbInPlace, VerbRule


class Named(Protocol):
    @property
    def name(self) -> str: ...


def name_of(row: Named) -> str:
    return row.name


def marked(example: str) -> tuple[list[Token], int, int]:
    """The tokens of an example, and the positions between which the words with `*` around them stand."""
    before, inside, behind = example.split("*")
    tokens = tokenize(before + inside + behind)[0]
    start = sum(t.start < len(before) for t in tokens)
    return tokens, start, sum(t.start < len(before) + len(inside) for t in tokens)


def rules_of(sentence: str) -> SpeakerRules | None:
    return sayings([[sentence]])[0][0].rules


@pytest.mark.parametrize("rule", VERB_RULES, ids=name_of)
def test_a_verb_counts_by_the_rule_whose_example_it_is(rule: VerbRule) -> None:
    tokens, verb, end = marked(rule.example)
    assert end == verb + 1
    rules = rules_of(rule.example.replace("*", ""))
    if rule.outcome:
        assert rules is not None
        assert rules.verb == rule.name
    else:
        assert rules is None
        assert first_rule(VERB_RULES, VerbInPlace.of(tokens, verb, tokens[:verb], trailing=False)) is rule


@pytest.mark.parametrize("rule", END_RULES, ids=name_of)
def test_a_speaker_ends_by_the_rule_whose_example_it_is(rule: Rule[WordInPlace, Step]) -> None:
    tokens, start, end = marked(rule.example)
    speaker = speaker_after(tokens, start)
    assert speaker is not None
    assert (speaker.start, speaker.end) == (start, end)
    at = start
    fired: list[Rule[WordInPlace, Step]] = []
    while not fired or fired[-1].outcome.goes_on:
        fired.append(first_rule(END_RULES, WordInPlace(tokens, at, start)))
        at += fired[-1].outcome.take
    assert speaker.rule == fired[-1].name
    assert rule in fired
    assert rule.outcome.goes_on or rule is fired[-1]


@pytest.mark.parametrize("rule", KIND_RULES, ids=name_of)
def test_a_speaker_is_of_a_kind_by_the_rule_whose_example_it_is(rule: KindRule) -> None:
    assert kind_rule(rule.example.split()) is rule


@pytest.mark.parametrize("rule", SORT_RULES, ids=name_of)
def test_a_speaker_is_taken_up_by_the_rule_whose_example_it_is(rule: SortRule) -> None:
    assert sort_rule(rule.example.split()) is rule


@pytest.mark.parametrize("way", WAYS, ids=name_of)
def test_a_speaker_is_named_in_the_way_whose_example_it_is(way: Way) -> None:
    rules = rules_of(way.example)
    assert rules is not None
    assert rules.way == way.name


TEXT = (
    "The bridge over the northern arm of the river was shut on Monday because a pillar had moved in the flood, and the "
    "buses of the town now go round by the old road."
)


@pytest.mark.parametrize("rule", SCORE_RULES, ids=name_of)
def test_a_paragraph_is_weighed_by_the_rule_whose_example_it_is(rule: Rule[ParagraphInPlace, Weight]) -> None:
    pieces = rule.example.split(" | ")
    at = next(i for i, piece in enumerate(pieces) if piece.startswith("*"))
    page = "\n\n".join(piece.strip("*").replace("¶", TEXT) for piece in pieces)
    blocks = [b for b in blocks_of(page) if not b.blank]
    region = find_region([Sight(b) for b in blocks])
    assert region is not None
    assert region.rules[at] == rule.name


def test_names_of_rules_are_not_given_twice() -> None:
    for table in (VERB_RULES, END_RULES, KIND_RULES, SORT_RULES, SCORE_RULES, WAYS):
        names = [row.name for row in table]
        assert len(set(names)) == len(names)


def test_all_rules_that_were_asked_are_told() -> None:
    said = sayings([["The road is shut, according to two officials of the ministry.", "The mayor agreed that it was."]])
    assert [s.rules for s in said[0]] == [
        SpeakerRules("according to", None, "a full stop", "a group of people"),
        SpeakerRules("a verb before what is said", "that", None, "who holds an office"),
    ]


def test_who_is_not_named_has_the_way_in_which_somebody_else_was() -> None:
    said = sayings([["“It rained,” the mayor said.", "“It rained all night.”"], ["It was dry in Lorn."]])
    assert said[0][1].rules == SpeakerRules("a quotation that goes on", kind="who holds an office")
    assert said[1][0].rules is None


def test_a_table_without_a_last_row_says_what_it_cannot_tell() -> None:
    table: tuple[Rule[int, ClaimantKind], ...] = (Rule("small", "1", lambda n: n < 2, ClaimantKind.NAMED),)
    with pytest.raises(LookupError, match="3"):
        first_rule(table, 3)
    rest: Rule[int, ClaimantKind] = Rule("rest", "3", whatever, ClaimantKind.UNNAMED)
    assert first_rule((*table, rest), 3) is rest
