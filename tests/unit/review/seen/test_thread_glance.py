"""A thread at a glance: what each article has on it, its wording, its origins."""

from dataclasses import replace

from factcheck.domain.log.decision import STATE, Choice, SubjectKind
from factcheck.domain.match import MatchState, Relation, Signal, SlotState
from factcheck.review.desk.desk import Desk
from factcheck.review.seen.marks import Coverage
from factcheck.review.seen.origins import ReviewOrigins, draft_edge, shown_together
from factcheck.review.seen.state import ReviewState
from tests.support.ledger import Ledger
from tests.support.sample import Reports, ships


def thread_of(reports: Reports, name: str) -> tuple[ReviewState, tuple[str | None, ...]]:
    state = ReviewState(reports.bundle, "ann")
    return state, tuple(reports.name(uid) for uid in state.threads.of(reports.claims[name].uid))


def test_near_misses_say_nothing_of_a_thread() -> None:
    reports = ships()
    state, _ = thread_of(reports, "twelve")
    three = state.threads.of(reports.claims["twelve"].uid)
    before = state.threads.slots(three)
    pair = {reports.claims[n].uid for n in ("twelve", "fifteen")}
    reports.matches[:] = [replace(m, relation=None) if {m.a, m.b} == pair else m for m in reports.matches]
    near, _ = thread_of(reports, "twelve")
    assert near.threads.slots(three) != before
    assert len(near.contradictions) == len(state.contradictions) - 1


def test_a_contradiction_inside_an_article_joins_no_thread_and_is_no_difference_to_others() -> None:
    reports = ships()
    quiet = reports.claims["quiet"].uid
    before = ReviewState(reports.bundle, "ann")
    thread = before.threads.of(quiet)
    against = Signal("figure", SlotState.CONFLICT, "a", "b", (0, 1), (0, 1))
    match = reports.match("quiet", "twelve", 95, against)
    assert reports.claims["quiet"].article == reports.claims["twelve"].article
    state = ReviewState(reports.bundle, "ann")
    state.apply(Ledger().decide(Choice(SubjectKind.MATCH, match.uid, STATE, MatchState.ACCEPTED)))
    assert state.threads.of(quiet) == thread
    assert state.threads.all() == before.threads.all()
    assert state.threads.coverage(thread) == before.threads.coverage(thread)


def test_a_near_miss_that_is_accepted_contradicts_like_any_other() -> None:
    reports = ships()
    match = reports.matches[0]
    assert match.relation is Relation.CONFLICT
    reports.matches[0] = replace(match, relation=None)
    state = ReviewState(reports.bundle, "ann")
    before = len(state.contradictions)
    state.apply(Ledger().decide(Choice(SubjectKind.MATCH, match.uid, STATE, MatchState.ACCEPTED)))
    assert len(state.contradictions) == before + 1


def test_coverage_says_what_every_article_has() -> None:
    reports = ships()
    near = reports.match("twelve", "lantern title", 47)
    reports.matches[-1] = replace(near, relation=None)
    state, _ = thread_of(reports, "twelve")
    thread = state.threads.of(reports.claims["twelve"].uid)
    found = {reports.outlet(uid): c for uid, c in state.threads.coverage(thread).items()}
    assert found == {
        "Harbour Ledger": Coverage.DIFFERS,
        "Free Coast": Coverage.DIFFERS,
        "Sarn Bulletin": Coverage.DIFFERS,
        "Tessalin Lantern": Coverage.POSSIBLE,
    }
    quiet = state.threads.coverage(state.threads.of(reports.claims["quiet"].uid))
    assert {reports.outlet(uid): c for uid, c in quiet.items()} == {
        "Harbour Ledger": Coverage.STATES,
        "Free Coast": Coverage.NOT_FOUND,
        "Sarn Bulletin": Coverage.NOT_FOUND,
        "Tessalin Lantern": Coverage.STATES,
    }


def test_the_wording_is_that_of_the_claim_most_like_the_others() -> None:
    reports = ships()
    state, _ = thread_of(reports, "twelve")
    wording = state.threads.wording(state.threads.of(reports.claims["twelve"].uid))
    assert reports.name(wording.uid) == "twelve"  # 88 and 91, against 88 and 75, and 91 and 75


def test_a_rejected_edge_stays_rejected_and_undo_brings_it_back() -> None:
    reports, ledger = ships(), Ledger()
    state = ReviewState(reports.bundle, "ann")
    desk = Desk(state, ledger.writer)
    origins = ReviewOrigins(state)
    group = shown_together(state, reports.claims["twelve"].uid)
    found = origins.of(group)
    edge = found.edges[0]
    state.apply(ledger.write(draft_edge(state, edge)))
    now = origins.of(group)
    assert edge not in now.edges
    assert edge in now.rejected
    assert len(now.origins) == len(found.origins) + 1 or now.sources != found.sources
    state.apply(ledger.write(desk.drafting.undo()))
    assert origins.of(group) == found
    state.apply(ledger.write(desk.drafting.redo()))
    state.apply(ledger.write(draft_edge(state, edge)))  # rejecting it again lets it count
    assert origins.of(group) == found


def test_the_line_of_origins_speaks_of_what_the_match_list_shows() -> None:
    reports = ships()
    reports.matches[:] = [replace(m, score=52) for m in reports.matches]  # suggested, but too weak for a thread
    state = ReviewState(reports.bundle, "ann")
    twelve = reports.claims["twelve"].uid
    assert state.threads.of(twelve) == (twelve,)
    together = {reports.name(uid) for uid in shown_together(state, twelve)}
    assert {"twelve", "fifteen", "dozen"} <= together
