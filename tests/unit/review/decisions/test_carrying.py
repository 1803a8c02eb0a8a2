"""Decisions go over to a later version where its claims are the same word for word, and nowhere else."""

from dataclasses import replace
from uuid import UUID

import pytest

from factcheck.domain.log.decision import CONTENT, SAID, STATE, Choice, Draft, SubjectKind
from factcheck.domain.match import MatchState
from factcheck.domain.review import Bundle, Place
from factcheck.review.decisions.carrying import CarryOver, LookAgain, Versions
from factcheck.review.decisions.facts import draft_facts
from factcheck.review.desk.placing import in_current
from factcheck.review.seen.state import ReviewState
from tests.support.ledger import Ledger
from tests.support.sample import Reports, ships

EVIDENCE = UUID(int=7)


@pytest.fixture
def reports() -> Reports:
    """The four reports, the first of which comes again: a word of `twelve` has changed, `quiet` is gone."""
    r = ships()
    r.article(
        "Harbour Ledger",
        "#{title again:Ships leave Port Anselm}",
        "@By Ada Quill",
        "{thirteen:Thirteen ships left on Monday, the harbour master said.} {cranes again:The cranes stood still.}",
        after=r.articles[0],
    )
    return r


def carry(reports: Reports, ledger: Ledger, reviewer: str = "ann", bundle: Bundle | None = None) -> CarryOver:
    return Versions(bundle or reports.bundle, reviewer).carry_over(ledger.log)


def choices(reports: Reports, drafts: tuple[Draft, ...]) -> dict[tuple[str, str], str | None]:
    """What is drafted about claims, by their names."""
    return {(reports.name(d.choice.subject) or "?", d.choice.aspect): d.choice.value for d in drafts}


def about(reports: Reports, name: str, value: str | None, aspect: str = CONTENT, note: str | None = None) -> Choice:
    return Choice(SubjectKind.CLAIM, reports.claims[name].uid, aspect, value, note, (EVIDENCE,) if value else ())


def again(reports: Reports, ledger: Ledger, number: int = -1, reviewer: str = "ann") -> list[LookAgain]:
    article = reports.articles[number].uid
    return Versions(reports.bundle, reviewer, {article}).look_again(ledger.log, article)


def test_verdict_said_note_and_evidence_come_along_whole(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(about(reports, "cranes", "denied", note="asked twice"), about(reports, "cranes", "yes", SAID))
    found = carry(reports, ledger)
    assert choices(reports, found.drafts) == {("cranes again", CONTENT): "denied", ("cranes again", SAID): "yes"}
    [content] = [d.choice for d in found.drafts if d.choice.aspect == CONTENT]
    assert (content.note, content.evidence) == ("asked twice", (EVIDENCE,))
    assert found.verdicts_on(reports.articles[-1].uid) == 1


def test_nothing_is_carried_to_other_words_and_what_is_left_is_listed(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(about(reports, "twelve", "denied", note="fifteen, says the log"))
    ledger.decide(about(reports, "quiet", None, note="call the harbour"))
    assert carry(reports, ledger) == CarryOver()
    left = [(one.claim.quote[:6], one.verdict, one.note) for one in again(reports, ledger)]
    assert left == [("Twelve", "denied", "fifteen, says the log"), ("Nobody", None, "call the harbour")]


def test_a_note_without_a_verdict_comes_along_and_counts_as_none(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(about(reports, "cranes", None, note="ask again"))
    found = carry(reports, ledger)
    assert [(d.choice.value, d.choice.note) for d in found.drafts] == [(None, "ask again")]
    assert found.verdicts_on(reports.articles[-1].uid) == 0


def test_only_the_reviewers_own_decisions_are_carried(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(about(reports, "cranes", "denied"), reviewer="ben")
    assert carry(reports, ledger) == CarryOver()
    assert choices(reports, carry(reports, ledger, "ben").drafts) == {("cranes again", CONTENT): "denied"}
    assert again(reports, ledger) == []


def test_what_is_decided_on_the_later_version_stays(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(about(reports, "cranes", "denied"), about(reports, "cranes", "yes", SAID))
    ledger.decide(about(reports, "cranes again", "confirmed"))
    assert choices(reports, carry(reports, ledger).drafts) == {("cranes again", SAID): "yes"}


def test_carrying_over_twice_is_once_and_taken_back_it_is_offered_again(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(about(reports, "cranes", "denied"), about(reports, "ledger title", "confirmed"))
    ledger.write(carry(reports, ledger).drafts)
    assert carry(reports, ledger) == CarryOver()
    assert ledger.log.current(reports.claims["cranes again"].uid, CONTENT, "ann")[0].value == "denied"
    ledger.undo()
    assert ledger.log.standing(reports.claims["cranes again"].uid, CONTENT, "ann") is None
    assert ledger.log.standing(reports.claims["title again"].uid, CONTENT, "ann") is None
    assert len(carry(reports, ledger).drafts) == 2


def test_two_machines_that_disagree_carry_nothing(reports: Reports) -> None:
    laptop, desktop = Ledger("laptop"), Ledger("desktop")
    laptop.decide(about(reports, "cranes", "denied"))
    desktop.decide(about(reports, "cranes", "confirmed"))
    laptop.absorb(desktop)
    assert carry(reports, laptop) == CarryOver()


def decide_match(ledger: Ledger, match: UUID, state: MatchState) -> None:
    ledger.decide(Choice(SubjectKind.MATCH, match, STATE, state))


@pytest.mark.parametrize("state", [MatchState.ACCEPTED, MatchState.REJECTED])
def test_a_decided_match_comes_along_with_its_score_and_differences(reports: Reports, state: MatchState) -> None:
    ledger = Ledger()
    old = next(m for m in reports.matches if m.score == 80)  # the cranes of two articles
    decide_match(ledger, old.uid, state)
    decide_match(ledger, next(m for m in reports.matches if m.score == 91).uid, state)  # of the changed sentence
    found = carry(reports, ledger)
    [match] = found.matches
    ends = {reports.name(match.a), reports.name(match.b)}
    assert (ends, match.score, match.relation) == ({"cranes again", "standstill"}, old.score, old.relation)
    assert [(d.choice.subject, d.choice.value) for d in found.drafts] == [(match.uid, state)]


def test_signals_keep_their_sides_whichever_key_is_lower(reports: Reports) -> None:
    r = ships()
    r.article("Free Coast", "#{again:Fifteen ships gone}", after=r.articles[1])
    ledger = Ledger()
    old = next(m for m in r.matches if m.score == 55)
    decide_match(ledger, old.uid, MatchState.ACCEPTED)
    [match] = carry(r, ledger).matches
    mine = r.claims["twelve"].uid
    assert match.seen_from(mine) == old.seen_from(mine)


def test_when_both_ends_have_later_versions_the_match_is_between_these(reports: Reports) -> None:
    reports.article("Sarn Bulletin", "{standstill again:Cranes were at a standstill.}", after=reports.articles[2])
    ledger = Ledger()
    decide_match(ledger, next(m for m in reports.matches if m.score == 80).uid, MatchState.ACCEPTED)
    [match] = carry(reports, ledger).matches
    assert {reports.name(match.a), reports.name(match.b)} == {"cranes again", "standstill again"}


def test_a_decision_that_an_article_does_not_contradict_itself_comes_along(reports: Reports) -> None:
    ledger = Ledger()
    decide_match(ledger, reports.match("ledger title", "cranes", 60).uid, MatchState.REJECTED)
    [match] = carry(reports, ledger).matches
    assert {reports.name(match.a), reports.name(match.b)} == {"title again", "cranes again"}


def test_corrections_come_along_where_the_page_reads_as_it_did(reports: Reports) -> None:
    ledger = Ledger()
    old, new = reports.articles[0], reports.articles[-1]
    facts = {"outlet": "The Ledger", "byline": "Ada Q.", "notice": "corrected 2024-10-22"}
    ledger.write(draft_facts(ledger.log, "ann", old.uid, facts))
    found = carry(reports, ledger)
    assert {(d.choice.subject, d.choice.aspect, d.choice.value) for d in found.drafts} == {
        (new.uid, name, value) for name, value in facts.items()
    }
    reports.articles[-1] = replace(new, byline="Ben Reed")
    assert {d.choice.aspect for d in carry(reports, ledger).drafts} == {"outlet", "notice"}


def test_over_three_versions_the_nearest_that_says_something_counts(reports: Reports) -> None:
    reports.article("Harbour Ledger", "{third:The cranes stood still.} Twelve.", after=reports.articles[-1])
    ledger = Ledger()
    ledger.decide(about(reports, "cranes", "denied"))
    assert choices(reports, carry(reports, ledger).drafts) == {("third", CONTENT): "denied"}
    ledger.decide(about(reports, "cranes again", "confirmed"))
    assert choices(reports, carry(reports, ledger).drafts) == {("third", CONTENT): "confirmed"}
    ledger.decide(about(reports, "cranes again", None))
    assert carry(reports, ledger) == CarryOver()


def test_what_was_lost_before_the_last_version_worked_on_is_not_listed_again(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(about(reports, "quiet", "denied"))
    reports.article("Harbour Ledger", "Nothing of it is left.", after=reports.articles[-1])
    assert [one.claim.quote[:6] for one in again(reports, ledger)] == ["Nobody"]
    ledger.decide(about(reports, "thirteen", "confirmed"))
    assert [one.claim.quote[:8] for one in again(reports, ledger)] == ["Thirteen"]


def test_other_articles_are_left_alone_where_some_are_named(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(about(reports, "cranes", "denied"))
    assert Versions(reports.bundle, "ann", {reports.articles[1].uid}).carry_over(ledger.log) == CarryOver()
    assert Versions(ships().bundle, "ann").carry_over(ledger.log) == CarryOver()


# --- the review and one's place in it --------------------------------------------------------------------------------


def test_the_review_counts_current_claims_only_and_keeps_the_others(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(about(reports, "twelve", "denied"), about(reports, "fifteen", "confirmed"))
    state = ReviewState(reports.bundle, "ann")
    state.apply(ledger.log.rows())
    assert [a.outlet for a in state.articles] == ["Harbour Ledger", "Free Coast", "Sarn Bulletin", "Tessalin Lantern"]
    assert state.articles[0].uid == reports.articles[-1].uid
    assert (state.progress.claims, state.progress.reviewed) == (len(reports.claims) - 4, 1)
    assert {m.uid for m in state.match.values()} == {m.uid for m in reports.matches if m.score == 75}
    assert len(state.contradictions) == 1
    assert reports.claims["twelve"] not in state.queue
    assert state.whole.articles == reports.bundle.articles


def test_the_place_is_at_the_same_words_else_near_them(reports: Reports) -> None:
    old, new = reports.articles[0].uid, reports.articles[-1].uid
    uid = {name: claim.uid for name, claim in reports.claims.items()}

    def at(name: str) -> str | None:
        return reports.name(in_current(Place(claim=uid[name], column=old), reports.bundle).claim)

    assert (at("cranes"), at("twelve"), at("quiet"), at("bread")) == (
        "cranes again",
        "title again",
        "cranes again",
        "bread",
    )
    drafts = ((uid["cranes"], "half"), (uid["bread"], "other"))
    before = Place(uid["cranes"], old, 3, old, draft_claim=uid["quiet"], draft="words", drafts=drafts, columns=(old,))
    now = in_current(before, reports.bundle)
    assert (now.column, now.row, now.columns, now.line_offset) == (new, new, (new,), 3)
    assert (now.draft_claim, now.draft) == (None, "")
    assert dict(now.drafts) == {uid["cranes again"]: "half", uid["bread"]: "other", uid["quiet"]: "words"}
    assert in_current(before, ships().bundle) == before
