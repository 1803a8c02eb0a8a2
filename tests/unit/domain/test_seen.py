"""One reviewer's view of a review: current articles as corrected, claims that show, what stands; joined bundles."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, replace
from uuid import UUID

import pytest

from factcheck.domain.evidence import Evidence, EvidenceKind
from factcheck.domain.log.decision import SAID, STATE, Choice, SubjectKind, Verdict
from factcheck.domain.log.log import DecisionLog
from factcheck.domain.log.relabelling import line_aspect
from factcheck.domain.match import MatchState
from factcheck.domain.review import Bundle, Progress
from factcheck.domain.seen import Seen
from factcheck.review.exchange import export_pieces
from tests.support.ledger import Ledger, verdict
from tests.support.sample import Reports, ships


@pytest.fixture
def reports() -> Reports:
    """The four reports, the first of which has a later version without the cranes."""
    r = ships()
    r.article("Harbour Ledger", "#{later title:Ships leave Port Anselm}", "{later twelve:Twelve ships left.}",
              "{later bread:Bread is dear.}", after=r.articles[0])  # fmt: skip
    r.match("later twelve", "fifteen", 84)
    return r


def seen(reports: Reports, ledger: Ledger, reviewer: str = "ann") -> Seen:
    return Seen(replace(reports.bundle, decisions=tuple(ledger.log.rows())), reviewer)


def names(reports: Reports, claims: Iterator[UUID] | list[UUID]) -> list[str | None]:
    return [reports.name(uid) for uid in claims]


def test_earlier_versions_are_left_out_and_the_later_one_stands_in_their_place(reports: Reports) -> None:
    now = seen(reports, Ledger())
    assert [reports.outlet(a.uid) for a in now.articles] == [
        "Harbour Ledger", "Free Coast", "Sarn Bulletin", "Tessalin Lantern"
    ]  # fmt: skip
    assert names(reports, [c.uid for c in now.in_reading_order()])[:3] == ["later title", "later twelve", "later bread"]
    assert reports.claims["cranes"].uid in {c.uid for c in now.bundle.claims} - set(now.claim.values())
    assert {m.uid for m in now.across} == {m.uid for m in now.current.matches}
    assert len(now.current.matches) < len(now.bundle.matches)


def test_facts_and_lines_stand_as_each_reviewer_has_them(reports: Reports) -> None:
    ledger, coast = Ledger(), reports.articles[1]
    line = coast.lines[1]
    ledger.decide(
        Choice(SubjectKind.ARTICLE, coast.uid, "outlet", "The Free Coast"),
        Choice(SubjectKind.ARTICLE, coast.uid, line_aspect(line), "furniture"),
    )
    ledger.decide(Choice(SubjectKind.ARTICLE, coast.uid, "outlet", None), reviewer="ben")
    ledger.decide(Choice(SubjectKind.ARTICLE, coast.uid, line_aspect(line), None), reviewer="ben")
    ann, ben = seen(reports, ledger), seen(reports, ledger, "ben")
    assert (ann.article[coast.uid].label, ben.article[coast.uid].label) == ("The Free Coast", "Free Coast")
    assert ann.article[coast.uid].lines[1].label == "furniture"
    assert ann.corrected[1].lines == ann.as_read[coast.uid].lines == coast.lines
    assert names(reports, list(ann.hidden)) == ["fifteen", "bread"]
    assert {"fifteen", "bread"} <= set(names(reports, list(ben.claim)))
    assert not any(reports.claims["fifteen"].uid in (m.a, m.b) for m in ann.match.values())


def test_what_stands_on_a_claim(reports: Reports) -> None:
    ledger, bread = Ledger(), reports.claims["bread"].uid
    entry = Evidence(UUID(int=7), reports.review.uid, 1, EvidenceKind.DOCUMENT, "Price list", None)
    ledger.decide(verdict("confirmed", "as listed", bread), verdict("yes", subject=bread, aspect=SAID))
    bare = seen(reports, ledger).mark(bread)
    assert (bare.verdict, bare.said, bare.note, bare.unfinished) == (Verdict.CONFIRMED, "yes", "as listed", True)
    ledger.decide(replace(verdict("confirmed", "as listed", bread), evidence=(entry.uid, UUID(int=8))))
    bundle = replace(reports.bundle, evidence=(entry,), decisions=tuple(ledger.log.rows()))
    proven = Seen(bundle, "ann")
    assert not proven.mark(bread).unfinished
    assert proven.cited(proven.mark(bread).evidence) == [entry]  # what the library lacks cannot be shown
    assert proven.progress == Progress(11, 1, 0, 0)
    assert Seen(bundle, "ben").mark(bread).reviewer == "ann"  # the only one there is


def test_a_match_stands_until_it_is_rejected(reports: Reports) -> None:
    ledger, match = Ledger(), reports.matches[-1]
    assert seen(reports, ledger).corresponds(match)
    near = replace(match, relation=None)
    assert not seen(reports, ledger).corresponds(near)
    ledger.decide(Choice(SubjectKind.MATCH, match.uid, STATE, "accepted"))
    assert seen(reports, ledger).corresponds(near)
    ledger.decide(Choice(SubjectKind.MATCH, match.uid, STATE, "rejected"))
    assert seen(reports, ledger).match_state(match) is MatchState.REJECTED
    assert not seen(reports, ledger).corresponds(match)


def test_nothing_of_it_can_be_set_and_a_log_that_is_known_is_used(reports: Reports) -> None:
    ledger = Ledger()
    ledger.decide(verdict("denied", subject=reports.claims["bread"].uid))
    now = Seen(reports.bundle, "ann", ledger.log)
    assert now.log is ledger.log
    assert now.progress.denied == 1
    with pytest.raises(FrozenInstanceError):
        now.reviewer = "ben"  # type: ignore[misc] # what the test is about
    empty = DecisionLog()
    assert Seen(reports.bundle, "ann", empty).log is empty


@pytest.mark.parametrize("form", ["jsonl", "csv", "memo"])
def test_every_format_is_written_from_one_reading_of_the_log(
    reports: Reports, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = 0
    init = DecisionLog.__init__

    def counting(log: DecisionLog, *rows: object) -> None:
        nonlocal made
        made += 1
        init(log, *rows)  # type: ignore[arg-type] # handed on as it came

    monkeypatch.setattr(DecisionLog, "__init__", counting)
    assert b"".join(export_pieces(Seen(reports.bundle, "ann"), form))
    assert made == 1


def test_a_bundle_takes_in_what_it_has_not_in_the_order_of_a_store(reports: Reports) -> None:
    whole = reports.bundle
    whole = replace(whole, matches=tuple(sorted(whole.matches, key=lambda m: (m.a, m.b))))
    part = Bundle(whole.review, whole.articles[1:3], whole.claims[5:9], whole.matches[2:4])
    joined = part.with_parts(whole)
    place = {a.uid: a.position for a in whole.articles}
    assert joined.articles == whole.articles
    assert [(place[c.article], c.start_char) for c in joined.claims] == sorted(
        (place[c.article], c.start_char) for c in whole.claims
    )
    assert joined.matches == whole.matches
    assert joined.with_parts(whole) == joined


def test_a_match_found_anew_takes_the_place_of_the_old_one(reports: Reports) -> None:
    old = reports.matches[0]
    new = replace(old, score=12.5, signals=())
    joined = reports.bundle.with_parts(Bundle(reports.review, matches=(new,)))
    assert [m for m in joined.matches if m.uid == old.uid] == [new]
    assert len(joined.matches) == len(reports.matches)
